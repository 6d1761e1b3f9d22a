"""What a reader is told, as records: each field's support, each caveat, what supports apart from what differs."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

import pytest

from geo.account import (
    COLUMNS,
    MovementAccount,
    account_of,
    article_account,
    columns,
    differences_told,
    sums_told,
    total_account,
)
from geo.catalogue import Catalogue
from geo.language import Language, language
from geo.text import Span

EN, FR = language("en"), language("fr")


def _account(catalogue: Catalogue, name: str, say: Language = EN) -> MovementAccount:
    return account_of(catalogue.movements[name], catalogue, say)


def _all(catalogue: Catalogue, say: Language) -> Iterator[MovementAccount]:
    return (account_of(movement, catalogue, say) for movement in catalogue.movements.values())


def _letters(account: MovementAccount, field: str) -> str:
    fact = account.fact(field)
    return "".join(fact.support) if fact else ""


def _kinds(account: MovementAccount) -> list[tuple[str, str]]:
    return [(caveat.kind, caveat.field) for caveat in account.caveats]


def test_support_is_told_field_by_field(catalogue: Catalogue) -> None:
    corps = _account(catalogue, "us-18corps-germany")
    assert _letters(corps, "strength") == "A"
    assert _letters(corps, "origin") == "BCD"
    assert _letters(corps, "destination") == "ABCD"
    assert corps.support.fields.startswith("Force: A only · Strength: A only · From: ")


def test_an_entry_counts_articles_wordings_and_origins(catalogue: Catalogue) -> None:
    assert _account(catalogue, "us-armour-romania").support.wordings == 3
    assert _account(catalogue, "fra-romania").support.words == "1 article · from France"
    poland = _account(catalogue, "us-82abn-poland").support
    assert poland.words.startswith("4 articles · 3 wordings · ")
    assert [(origin.name, origin.letters, origin.otherwise) for origin in poland.origins] == [
        ("US Department of Defense", ("A", "B", "C"), False),
        ("", ("D",), True),
    ]


def test_the_word_independent_is_told_nowhere(catalogue: Catalogue) -> None:
    for say in (EN, FR):
        for account in _all(catalogue, say):
            assert "independent" not in str(account).lower()
            assert "indépendant" not in str(account).lower()


def test_an_article_that_says_only_the_contrary_is_no_support(catalogue: Catalogue) -> None:
    more = _account(catalogue, "us-alert-more")
    assert more.support.letters == ("E",)
    assert [quote.letter for quote in more.sources] == ["E"]
    assert [quote.letter for quote in more.differing] == ["B"]
    assert [(item.letter, item.kind) for item in more.against] == [("B", "beside")]


def test_an_end_that_no_article_names_beside_the_strength_is_joined(catalogue: Catalogue) -> None:
    (joined,) = _account(catalogue, "us-18corps-germany").caveats_of("joined")
    assert joined.field == "origin"
    assert joined.words.startswith("joined from articles B, C")
    assert joined.words.endswith("; the strength is from A, which does not name it")
    assert list(_account(catalogue, "us-armour-romania").caveats_of("joined")) == []


def test_a_field_without_words_is_inferred_with_its_reason(catalogue: Catalogue) -> None:
    fact = _account(catalogue, "fra-romania").fact("origin")
    assert fact is not None
    assert (fact.level, fact.support) == ("inferred", ())
    assert [caveat.words for caveat in fact.caveats] == [
        "inferred: no article says from where; French soldiers are taken to leave from France"
    ]


def test_a_part_of_a_total_names_what_only_the_total_states(catalogue: Catalogue) -> None:
    first, second = _account(catalogue, "us-82abn-poland").caveats_of("part_of_total")
    assert first.words.startswith("Part of a stated total: 3,000 soldiers")
    assert first.words.endswith("from it: According to, Date, When and How long")
    assert "from it" not in second.words
    fact = _account(catalogue, "us-82abn-poland").fact("announced_on")
    assert fact is not None
    assert {item.total for item in fact.marked} == {"U.S. reinforcement of NATO allies"}


def test_each_missing_end_says_why_and_so_does_what_is_not_on_the_map(catalogue: Catalogue) -> None:
    for movement in catalogue.movements.values():
        kinds = _kinds(account_of(movement, catalogue, EN))
        missing = [end for end in ("origin", "destination") if getattr(movement, end) is None]
        assert [field for kind, field in kinds if kind == "absent"] == missing
        assert (("undrawn", "") in kinds) == (movement.drawn == "list")


def test_marked_words_stand_where_they_say(catalogue: Catalogue) -> None:
    for account in _all(catalogue, EN):
        for fact in account.facts:
            assert bool(fact.marked) == (fact.level != "inferred" or bool(fact.support))
            for item in fact.marked:
                text = catalogue.texts[item.article]
                assert item.span.cut(text) == item.words
                line = text.split("\n")[item.line - 1]
                assert line[item.column - 1 :].startswith(item.words.split("\n")[0])


def test_pieces_of_a_quote_make_the_quote_and_its_sentence(catalogue: Catalogue) -> None:
    for account in _all(catalogue, FR):
        for quote in account.quotes:
            text = catalogue.texts[quote.article]
            assert quote.text == quote.span.cut(text)
            whole = Span(quote.span.start - len(quote.before), quote.span.end + len(quote.after))
            assert whole.cut(text) == quote.before + quote.text + quote.after
            assert {piece.field for piece in quote.pieces if piece.field and not piece.differs} <= set(quote.states)


def test_a_translation_stands_only_where_the_reader_needs_one(known: Catalogue) -> None:
    assert all(quote.translation for account in _all(known, EN) for quote in account.quotes)
    assert not any(quote.translation for account in _all(known, FR) for quote in account.quotes)


def test_every_difference_is_told_once_with_its_kind_and_reason(catalogue: Catalogue) -> None:
    for movement in catalogue.movements.values():
        account = account_of(movement, catalogue, EN)
        assert len(account.against) == sum(len(claim.differs) for claim in movement.claims)
        groups = differences_told(movement, catalogue, EN)
        assert sum(len(group.differing) for group in groups) == len(account.against)
        for item in account.against:
            assert item.because in item.sentence
            assert item.kind_words in item.sentence
            assert item.quoted in item.sentence


def test_the_citation_holds_support_differences_and_every_caveat(catalogue: Catalogue) -> None:
    for say in (EN, FR):
        for account in _all(catalogue, say):
            support, *rest = account.citation.split(say("Said otherwise"))
            assert all(quote.text in support for quote in account.sources)
            assert not any(quote.text in support for quote in account.differing)
            assert all(item.sentence in "".join(rest) for item in account.against)
            assert all(caveat.sentence in account.citation for caveat in account.caveats)


def test_a_total_stands_beside_its_parts_and_what_a_filter_hides(catalogue: Catalogue) -> None:
    whole = total_account(catalogue.totals["us-3000"], catalogue, EN)
    assert whole.equation.startswith("1,700\u00a0(1) + about 300\u00a0(2) + 1,000\u00a0(3); stated: 3,000: adds up")
    first, second = sums_told({"us-82abn-poland", "us-armour-romania"}, catalogue, EN)
    assert first.hidden_words == "the filter hides a part of this total: 2"
    assert [part.number for part in second.shown] == [1]
    assert sums_told({"us-alert-8500"}, catalogue, EN) == ()


def test_a_total_with_an_unstated_part_never_adds_up(catalogue: Catalogue) -> None:
    total = catalogue.totals["us-2000"]
    loose = total.model_copy(update={"covers": (*total.covers, "us-alert-more")})
    open_ = dataclasses.replace(catalogue, totals={total.id: loose})
    assert total_account(loose, open_, EN).verdict == "a part is not stated"


def test_an_article_tells_what_is_known_of_it_and_on_which_words(catalogue: Catalogue) -> None:
    (name,) = (article.id for article in catalogue.articles.values() if article.letter == "B")
    account = article_account(name, catalogue, EN)
    known = {fact.key: (fact.value, fact.stated) for fact in account.known}
    assert known["publisher"] == ("unknown", "")
    assert known["published"] == ("Wednesday 2 February, year not stated", "ce mercredi 2 février")
    assert 0 < account.used < account.sentences
    assert account.shared == ()


def test_articles_that_share_a_passage_say_so_whatever_they_are_quoted_for(catalogue: Catalogue) -> None:
    (name,) = (article.id for article in catalogue.articles.values() if article.letter == "C")
    (shared,) = article_account(name, catalogue, EN).shared
    assert (shared.letters, shared.length) == (("C", "D"), 24)
    assert shared.words in shared.sentence


def test_an_account_is_made_once_for_a_catalogue_and_a_language(catalogue: Catalogue) -> None:
    assert _account(catalogue, "fra-romania") is _account(catalogue, "fra-romania")
    assert _account(catalogue, "fra-romania", FR) is not _account(catalogue, "fra-romania")
    other = dataclasses.replace(catalogue, version="other")
    assert _account(other, "fra-romania") is not _account(catalogue, "fra-romania")


def test_the_columns_are_filled_in_their_order(catalogue: Catalogue) -> None:
    for movement in catalogue.movements.values():
        cells = columns(movement, catalogue, EN)
        assert tuple(cells) == COLUMNS
        readings = dict(pair.split("=") for pair in str(cells["readings"]).split())
        assert list(readings) == list(movement.filled())
        assert {field for field, level in readings.items() if level == "inferred"} == set(movement.inferred)
        assert cells["data_version"] == catalogue.version
        for reason in movement.inferred.values():
            assert reason.because["en"] in str(cells["inferred"])


@pytest.mark.parametrize("code", ["en", "fr"])
def test_no_record_holds_markup_or_an_empty_caveat(catalogue: Catalogue, code: str) -> None:
    for account in _all(catalogue, language(code)):
        for caveat in account.caveats:
            assert caveat.words
            assert caveat.words in caveat.sentence
        assert not {"<b>", "<p>", "**"} & set(str(account).split())


def test_an_end_without_a_reason_is_told_as_not_stated(catalogue: Catalogue) -> None:
    movement = catalogue.movements["us-alert-8500"].model_copy(update={"absent": {}})
    other = dataclasses.replace(catalogue, movements={**catalogue.movements, movement.id: movement})
    (caveat,) = _account(other, movement.id).caveats_of("absent")
    assert caveat.sentence == "To: not stated"
