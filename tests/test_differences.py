"""Differences, sums and coverage: computed from the claims, shown by the real data and small made ones."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from serving import ROOT

from geo.account import account_of
from geo.account.pieces import Highlight, highlights, pieces
from geo.cache import VARIABLE
from geo.catalogue import Catalogue, differences, differences_of, load, sentences, sums
from geo.catalogue.differences import _by_width, _place_kind, _wording_kind
from geo.catalogue.hearing import heard_count
from geo.catalogue.intervals import Interval, interval
from geo.catalogue.model import Strength
from geo.html import stretches
from geo.language import language
from geo.text import Span, fold, folded_occurrences


def _kinds(catalogue: Catalogue, statement: str, field: str) -> dict[str, str]:
    everything = {**catalogue.movements, **catalogue.totals}
    found = differences_of(everything[statement], catalogue)
    return {item.differing.words: item.kind for item in found if item.field == field}


@pytest.mark.parametrize(
    ("statement", "field", "words", "kind"),
    [
        ("us-82abn-poland", "strength", "2 000 soldats", "less_exact"),
        ("us-18corps-germany", "strength", "2 000 autres", "less_exact"),
        ("us-armour-romania", "strength", "Un millier", "same"),
        ("us-3000", "strength", "plus de 3 000 soldats américains", "another_number"),
        ("us-3000", "destination", "quatre alliés de l’OTAN", "contradicts"),
        ("us-3000", "destination", "Europe de l’Est", "less_exact"),
        ("us-3000", "when", "lors des prochains jours", "same"),
        ("us-3000", "duration", "pas des mouvements permanents", "same"),
        ("us-3000", "announced_by", "haut responsable de l’administration américaine non identifié", "beside"),
        ("rus-ukraine-border", "strength", "plus de 100 000 soldats", "less_exact"),
        ("rus-ukraine-border", "strength", "100 000 soldats", "another_number"),
        ("rus-ukraine-border", "status", "accusent", "beside"),
        ("us-alert-more", "status", "inchangé", "beside"),
        ("rus-ukraine-invasion", "status", "a nié les accusations", "denied"),
    ],
)
def test_a_difference_is_of_its_kind(catalogue: Catalogue, statement: str, field: str, words: str, kind: str) -> None:
    assert _kinds(catalogue, statement, field)[words] == kind


def _strength(qualifier: str, value: int, up_to: int | None = None) -> Interval:
    return interval(Strength(qualifier=qualifier, value=value, up_to=up_to))


@pytest.mark.parametrize(
    ("own", "other", "kind"),
    [
        (_strength("exact", 1200), _strength("at_least", 1000), "less_exact"),
        (_strength("between", 400, 500), _strength("between", 300, 900), "less_exact"),
        (_strength("at_least", 1000), _strength("exact", 1200), "more_exact"),
        (_strength("between", 300, 900), _strength("exact", 450), "more_exact"),
        (_strength("between", 300, 600), _strength("between", 500, 900), "beside"),
        (_strength("exact", 1200), _strength("exact", 1300), "another_number"),
        (_strength("at_least", 1000), _strength("exact", 900), "another_number"),
    ],
)
def test_numbers_differ_by_what_both_allow(own: Interval, other: Interval, kind: str) -> None:
    assert _by_width(own, other) == kind


@pytest.mark.parametrize(
    ("own", "words", "kind"),
    [
        ("germany", "Allemagne", "same"),
        ("germany", "Pologne", "contradicts"),
        ("germany", "quelque part à l’est", "less_exact"),
        ("fort-bragg", "Allemagne", "less_exact"),
        ("united-states", "Fort Bragg", "more_exact"),
        ("germany", "deux pays", "contradicts"),
    ],
)
def test_places_differ_by_how_exact_they_are(own: str, words: str, kind: str, catalogue: Catalogue) -> None:
    heard = heard_count([Span(0, len(words))], words, "fr")
    assert _place_kind({own}, words, catalogue.places, heard) == kind


def test_what_kind_a_difference_is_needs_no_reading_when_it_was_found_before(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(VARIABLE, str(tmp_path))
    found = differences(load(ROOT))
    monkeypatch.setattr("geo.catalogue.judging.heard_number", None)
    monkeypatch.setattr("geo.reading.lexicon.lexicon", None)
    assert differences(load(ROOT)) == found
    assert {"another_number", "contradicts", "denied", "same", "less_exact"} <= {item.kind for item in found}


@pytest.mark.parametrize(
    ("own", "words", "kind"),
    [
        ("in the coming days", "the coming days", "same"),
        ("in the coming days", "over the coming days", "same"),
        ("in the coming days", "next year", "beside"),
    ],
)
def test_times_are_the_same_where_one_says_all_words_of_the_other(own: str, words: str, kind: str) -> None:
    assert _wording_kind(own, words) == kind


def test_a_denial_says_by_whom_where_a_known_speaker_stands_before_it(catalogue: Catalogue) -> None:
    found = differences_of(catalogue.movements["rus-ukraine-invasion"], catalogue)
    deniers = {item.differing.words: item.denier for item in found if item.kind == "denied"}
    assert deniers["a nié les accusations"] == "moscow"
    assert deniers["dément toute volonté d’invasion"] == ""  # Russia: no speaker that is known by that name
    assert all(not item.denier for item in differences(catalogue) if item.kind != "denied")
    account = account_of(catalogue.movements["rus-ukraine-invasion"], catalogue, language("en"))
    assert {item.kind_words for item in account.against if item.kind == "denied"} == {
        "denied by Russian government",
        "denied",
    }


def test_each_differing_word_of_the_catalogue_becomes_one_difference(catalogue: Catalogue) -> None:
    statements = (*catalogue.movements.values(), *catalogue.totals.values())
    written = sum(len(claim.differs) for statement in statements for claim in statement.claims)
    assert len(differences(catalogue)) == written > 20


def test_the_other_side_of_a_difference_is_what_the_others_state(catalogue: Catalogue) -> None:
    found = differences_of(catalogue.totals["us-3000"], catalogue)
    strength = next(item for item in found if item.field == "strength")
    assert [catalogue.articles[voice.article].letter for voice in strength.stated] == ["B", "C", "D", "E"]


def test_a_total_shows_which_part_a_filter_hides(catalogue: Catalogue) -> None:
    whole, part = sums(catalogue, {"us-82abn-poland", "us-armour-romania"})
    assert [m.id for m in whole.shown] == ["us-82abn-poland", "us-armour-romania"]
    assert [m.id for m in whole.hidden] == ["us-18corps-germany"]
    assert whole.agrees
    assert part.total.id == "us-2000"


def test_movements_outside_a_total_never_enter_it(catalogue: Catalogue) -> None:
    assert sums(catalogue, {"us-alert-8500"}) == ()
    for item in sums(catalogue, set(catalogue.movements)):
        assert "us-alert-8500" not in {movement.id for movement in (*item.shown, *item.hidden)}


def test_coverage_tells_used_sentences_from_passed_over_ones(catalogue: Catalogue) -> None:
    strip = sentences("001_bd192cfbe49096f6", catalogue)
    text = catalogue.texts["001_bd192cfbe49096f6"]
    used = {sentence.span.cut(text)[:30] for sentence in strip if sentence.used}
    unused = {sentence.span.cut(text)[:30] for sentence in strip if not sentence.used}
    assert "Les États-Unis vont donc dépla" in used
    assert "Les deux dirigeants ont conver" in unused


def test_every_mark_cuts_exactly_its_words_out_of_the_article(catalogue: Catalogue) -> None:
    for statement, evidence in catalogue.evidence.items():
        for item in evidence:
            text = catalogue.texts[item.article.id]
            found = list(highlights(statement, [item]))
            cut = pieces(text, item.span, found, language("en"))
            assert "".join(piece.text for piece in cut) == item.span.cut(text)
            for mark in found:
                inside = [p.text for p in cut if mark.span.start <= p.start < mark.span.end]
                assert "".join(inside) == mark.span.cut(text)
                assert mark.differs or all(mark.field in p.states for p in cut if p.text in inside and p.field)


@pytest.mark.slow
@given(
    st.text(max_size=80), st.lists(st.tuples(st.integers(0, 80), st.integers(0, 80)), max_size=6), st.text(max_size=3)
)
def test_pieces_and_hits_keep_every_character_of_any_text(text: str, pairs: list[tuple[int, int]], word: str) -> None:
    spans = [Span(min(a, b), max(a, b)) for a, b in pairs if a != b and max(a, b) <= len(text)]
    found = [Highlight(span, "m", "force", False) for span in spans]
    cut = pieces(text, Span(0, len(text)), found, language("en"))
    parts = stretches(cut, (word,))
    assert "".join(part.text for part in parts) == text
    assert all(text[part.start :].startswith(part.text) for part in parts)


def test_a_hit_may_span_several_pieces() -> None:
    cut = pieces("aéroportée", Span(0, 10), [Highlight(Span(0, 4), "m", "force", False)], language("en"))
    parts = stretches(cut, ("ropo",))
    assert [(part.text, part.hit, bool(part.piece.field)) for part in parts] == [
        ("aé", False, True),
        ("ro", True, True),
        ("po", True, False),
        ("rtée", False, False),
    ]


@given(st.text(alphabet="aàéEœ ﬁ\u0301x", max_size=30), st.text(alphabet="aàéEœ", min_size=1, max_size=3))
def test_a_hit_folds_to_what_was_searched(text: str, word: str) -> None:
    for start, end in folded_occurrences(word, text):
        assert fold(word) in fold(text[start:end])
