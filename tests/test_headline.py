"""The sentence over a slide: what it says is stated, and it says no more.

Property tests over random selections of the shipped and of the made catalogue, in every language of the page.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from made import made

from geo.account import account_of, headline, title
from geo.account.phrases import place_name, status_of, strength
from geo.catalogue import Catalogue, Movement
from geo.language import language, languages
from geo.terms import SOLDIERS, STATUSES

CODES = ("en", "fr")


@pytest.fixture(scope="module")
def other(tmp_path_factory: pytest.TempPathFactory) -> Catalogue:
    return made(tmp_path_factory.mktemp("made"))


def _of(catalogue: Catalogue, **wanted: str) -> tuple[Movement, ...]:
    found = catalogue.movements.values()
    return tuple(one for one in found if all(getattr(one, field) == value for field, value in wanted.items()))


def _named(catalogue: Catalogue, *names: str) -> tuple[Movement, ...]:
    return tuple(catalogue.movements[name] for name in names)


def _selections(catalogue: Catalogue, count: int) -> Iterator[tuple[Movement, ...]]:
    """Random parts of the catalogue, small and large, and all of each status."""
    chance = random.Random(12)
    everything = list(catalogue.movements.values())
    for _ in range(count):
        chosen = chance.sample(everything, chance.randint(1, len(everything)))
        if all(one.replaced_by for one in chosen):
            continue
        yield tuple(one for one in everything if one in chosen)
    yield from filter(None, (_of(catalogue, status=status) for status in STATUSES))
    yield tuple(everything)


def _words_of(movement: Movement, catalogue: Catalogue, code: str) -> str:
    say, told = language(code), account_of(movement, catalogue, language(code))
    ends = [place_name(end, catalogue, say) for end in movement.ends]
    soldiers = [say.term(SOLDIERS[nation], n) for nation in told.nations if nation in SOLDIERS for n in (1, 2)]
    look = STATUSES[movement.status]
    caution = [say.term(look.caution, what="")] if look.caution else []
    return " ".join(
        [
            told.force,
            *ends,
            *told.nation_names,
            *soldiers,
            *caution,
            status_of(movement, say),
            say.term(look.of_soldiers, n=""),
            strength(movement.strength, say),
            *(fact.name for fact in told.facts),
        ]
    )


def _tokens(text: str) -> set[str]:
    joined = re.sub(r"(?<=\d)[\s,.\u00a0\u202f](?=\d)", "", text.casefold())
    return set(re.findall(r"\w+", joined))


FORM = {"en": "for and from inferred entry entries announced", "fr": "et déduit départ entrée entrées"}
"""Words that join the others and claim nothing."""


@pytest.mark.parametrize("code", CODES)
def test_every_word_is_derived_from_what_it_rests_on(catalogue: Catalogue, other: Catalogue, code: str) -> None:
    say = language(code)
    for data in (catalogue, other):
        for shown in _selections(data, 150):
            told = headline(shown, data, say)
            assert set(told.movements) <= {one.id for one in shown}
            rests_on = [data.movements[name] for name in told.movements]
            allowed = _tokens(" ".join([FORM[code], *(_words_of(one, data, code) for one in rests_on)]))
            if told.total:
                allowed |= _tokens(strength(data.totals[told.total].strength, say))
            counts = {str(n) for n in range(len(rests_on) + 1)} if not told.total and len(rests_on) > 1 else set()
            assert _tokens(told.words) <= allowed | counts, told.words


@pytest.mark.parametrize("code", CODES)
def test_no_number_is_added_up_or_told_of_what_is_no_fact(catalogue: Catalogue, other: Catalogue, code: str) -> None:
    say = language(code)
    for data in (catalogue, other):
        for shown in _selections(data, 150):
            told = headline(shown, data, say)
            statuses = {data.movements[name].status for name in told.movements}
            doubted = {status for status in statuses if STATUSES[status].caution}
            if doubted and len(statuses) == 1:  # a sentence of its own, which says so first
                (status,) = doubted
                assert {one.status for one in shown if not one.replaced_by} == {status}
                caution = STATUSES[status].caution
                assert caution is not None
                assert told.words.startswith(say.term(caution, what="").rstrip())
            stated = [data.totals[told.total]] if told.total else [data.movements[name] for name in told.movements]
            numbers = {say.number(one.strength.value) for one in stated if one.strength.value}
            numbers |= {say.number(n) for n in range(len(told.movements) + 1)}
            for number in re.findall(r"\d[\d\u00a0\u202f,.]*", told.words):
                names = " ".join(_words_of(data.movements[name], data, code) for name in told.movements)
                assert number.rstrip(",.") in numbers or number in names, told.words


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("en", "3,000 U.S. soldiers announced for Poland, Germany and Romania"),
        ("fr", "3\u202f000 soldats américains annoncés\u00a0: Pologne, Allemagne et Roumanie"),
    ],
)
def test_the_shipped_catalogue_says_what_all_articles_say(catalogue: Catalogue, code: str, words: str) -> None:
    told = headline(tuple(catalogue.movements.values()), catalogue, language(code))
    assert (told.words, told.total) == (words, "us-3000")


@pytest.mark.parametrize(
    ("status", "words"),
    [
        ("ruled_out", "Ruled out: U.S. forces, unit not stated; NATO combat troops → Ukraine (inferred: Force)"),
        ("alleged", "Alleged, not established: Russian riot police; Russian forces; NATO forces, unit not stated"),
        ("considered", "Considered, not decided: 5 entries"),
        ("on_alert", "8,500 U.S. soldiers on alert: United States"),
        ("in_place", "More than 125,000 Russian soldiers in place: Near Ukraine’s border"),
    ],
)
def test_each_status_has_a_sentence_of_its_own(known: Catalogue, status: str, words: str) -> None:
    assert headline(_of(known, status=status), known, language("en")).words == words


@pytest.mark.parametrize("code", CODES)
def test_what_is_ruled_out_for_a_place_is_never_told_as_ruled_out_altogether(known: Catalogue, code: str) -> None:
    denied = _of(known, status="ruled_out")
    for shown in (denied, denied[1:], denied[:1]):
        words = headline(shown, known, language(code)).words
        assert place_name(str(shown[0].destination), known, language(code)) in words, words


def test_a_total_is_told_only_where_all_its_parts_are_shown(catalogue: Catalogue) -> None:
    say = language("en")
    parts = _named(catalogue, "us-82abn-poland", "us-18corps-germany", "us-armour-romania")
    assert headline(parts, catalogue, say).total == "us-3000"
    assert headline(parts[:2], catalogue, say).words == "2,000 U.S. soldiers announced for Poland and Germany"
    assert headline(parts[1:], catalogue, say).words == "1,000 U.S. soldiers announced for Romania"
    assert headline(parts[1:2], catalogue, say).words == "About 300 U.S. soldiers announced for Germany"


def test_a_total_that_its_parts_contradict_is_no_headline(other: Catalogue) -> None:
    told = headline(_named(other, "brigade-latvia", "logistics-latvia"), other, language("en"))
    assert (told.words, told.total) == ("500 U.S. soldiers announced for Latvia", "")


def test_what_another_entry_replaces_is_not_counted_again(other: Catalogue) -> None:
    told = headline(_named(other, "finland-estonia", "finland-there"), other, language("en"))
    assert told.movements == ("finland-there",)
    assert told.words == "200 Finnish soldiers in place: Estonia"


def test_what_goes_home_is_not_announced_for_home(catalogue: Catalogue) -> None:
    one = catalogue.movements["us-armour-romania"].model_copy(update={"kind": "withdrawal"})
    told = headline((one,), catalogue, language("en")).words
    assert told == "Withdrawal: 1,000 U.S. soldiers announced: Germany → Romania"
    left = one.model_copy(update={"destination": None})
    assert headline((left,), catalogue, language("en")).words.endswith("announced: from Germany")


def test_what_has_no_number_and_no_fact_is_told_by_status(catalogue: Catalogue) -> None:
    shown = _of(catalogue, destination="ukraine")
    assert headline(shown, catalogue, language("en")).words == "5 entries: ruled out (3), in place (1) and alleged (1)"


def test_nothing_shown_leaves_the_title_of_the_map(catalogue: Catalogue) -> None:
    say = language("en")
    assert headline((), catalogue, say).words == title((), say)


def test_every_language_has_a_headline(catalogue: Catalogue, tmp_path: Path) -> None:
    shown = tuple(catalogue.movements.values())
    assert len({headline(shown, catalogue, language(code)).words for code in languages()}) == len(languages())
