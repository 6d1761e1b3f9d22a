"""Articles that repeat one another count as one wording."""

from __future__ import annotations

import time
import unicodedata
from collections.abc import Mapping
from difflib import SequenceMatcher
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from geo.catalogue import Catalogue
from geo.catalogue.wording import SHARED_RUN, shared_wordings, wordings
from geo.text import longest_run, runs_in_common

WIRE = (
    "2 000 autres seront envoyés de la grande base américaine de Fort Bragg, en Caroline du Nord, "
    "vers l’Allemagne et la Pologne"
)
NEARLY = WIRE.replace("base américaine", "base US")
REWORDED = (
    "Vers l’Allemagne et la Pologne partiront, depuis Fort Bragg en Caroline du Nord, deux mille hommes de plus "
    "que la grande base américaine fournira"
)
UNRELATED = "Le chancelier allemand se rendra à Moscou pour discuter de la crise avec son homologue"


def _groups(texts: Mapping[str, str]) -> tuple[tuple[str, ...], ...]:
    return wordings(tuple(texts), shared_wordings(texts))


@pytest.mark.parametrize(
    ("other", "count"),
    [
        pytest.param(WIRE, 1, id="identical"),
        pytest.param(WIRE.upper().replace("’", "'").replace(",", " –"), 1, id="other case and marks"),
        pytest.param(unicodedata.normalize("NFD", WIRE), 1, id="other encoding of accents"),
        pytest.param(NEARLY, 1, id="nearly identical"),
        pytest.param(f"{UNRELATED}. {WIRE}. {UNRELATED}", 1, id="anywhere in the article"),
        pytest.param(REWORDED, 2, id="reworded"),
        pytest.param(UNRELATED, 2, id="unrelated"),
        pytest.param("", 2, id="empty"),
    ],
)
def test_two_articles_are_one_wording_when_they_share_a_passage(other: str, count: int) -> None:
    assert len(_groups({"a": WIRE, "b": other})) == count


def test_the_shared_words_are_given_as_the_first_article_writes_them() -> None:
    (shared,) = shared_wordings({"a": f"{UNRELATED}. Et {WIRE}.", "b": NEARLY.upper()})
    assert shared.articles == ("a", "b")
    assert shared.words == WIRE[WIRE.index("de Fort Bragg") :]
    assert shared.length == len(shared.words.replace("’", " ").replace(",", "").split())


def test_articles_that_share_with_a_third_are_one_wording() -> None:
    first, second = (" ".join(f"{letter}{number}" for number in range(SHARED_RUN)) for letter in "xy")
    texts = {"a": first, "b": UNRELATED, "c": second, "d": f"{second}. {first}"}
    assert _groups(texts) == (("a", "c", "d"), ("b",))
    without_the_third = wordings(("a", "b", "c"), shared_wordings(texts))
    assert without_the_third == (("a",), ("b",), ("c",))


@pytest.mark.parametrize(("length", "count"), [(11, 2), (12, 1)])
def test_twelve_consecutive_words_count_as_shared_and_eleven_do_not(length: int, count: int) -> None:
    run = " ".join(f"mot{number}" for number in range(length))
    assert len(_groups({"a": f"avant {run} puis", "b": f"ensuite {run} enfin"})) == count


@given(
    st.permutations(["a", "b", "c", "d"]), st.lists(st.sampled_from([WIRE, NEARLY, UNRELATED]), min_size=4, max_size=4)
)
@settings(deadline=None)
def test_wordings_hold_every_article_once_in_the_order_given(names: list[str], texts: list[str]) -> None:
    groups = _groups(dict(zip(names, texts, strict=True)))
    assert sorted(article for group in groups for article in group) == sorted(names)
    for group in groups:
        assert list(group) == [name for name in names if name in group]
    firsts = [names.index(group[0]) for group in groups]
    assert firsts == sorted(firsts)


@given(st.text(alphabet="ab ", max_size=60), st.text(alphabet="ab ", max_size=60))
@settings(deadline=None)
def test_the_longest_run_is_the_one_that_comparing_every_place_finds(first: str, second: str) -> None:
    words, others = first.split(), second.split()
    match = SequenceMatcher(None, words, others, autojunk=False).find_longest_match()
    found, length = longest_run(first, second)
    assert (found.split(), length) == (words[match.a : match.a + match.size], match.size)


def test_copies_that_repeat_themselves_are_compared_in_reasonable_work() -> None:
    text = "many words follow " * 3_000
    assert longest_run(text, text)[1] == 9_000


_FEW = st.lists(st.sampled_from("ab"), max_size=12).map(" ".join)
_MANY = st.lists(st.sampled_from("abcdefghij"), max_size=12, unique=True).map(" ".join)


@pytest.mark.parametrize("words", [_FEW, _MANY, st.tuples(_MANY, _FEW, _MANY).map(", ".join)])
def test_runs_of_many_texts_are_those_of_each_two(words: st.SearchStrategy[str]) -> None:
    @given(st.lists(words, min_size=3, max_size=4), st.integers(1, 4))
    def holds(texts: list[str], least: int) -> None:
        named = {f"text {number}": text for number, text in enumerate(texts)}
        each = {pair: longest_run(*(named[name] for name in pair)) for pair in combinations(named, 2)}
        assert runs_in_common(named, least) == {pair: run for pair, run in each.items() if run[1] >= least}

    holds()


def test_every_two_of_many_long_texts_are_compared_in_reasonable_work() -> None:
    """Comparing each two as wholes would take minutes."""
    passage = " ".join(f"word{number}" for number in range(40))
    own = {number: " ".join(f"w{number}x{k}" for k in range(500)) for number in range(60)}
    texts = {f"{number}": f"{passage} {words}" for number, words in own.items()}
    started = time.process_time()
    found = runs_in_common(texts, SHARED_RUN)
    assert set(found.values()) == {(passage, 40)}
    assert len(found) == 60 * 59 // 2
    assert time.process_time() - started < 5


@given(st.text(max_size=40), st.text(max_size=40))
@settings(deadline=None)
def test_the_longest_run_is_as_long_from_either_side(first: str, second: str) -> None:
    words, length = longest_run(first, second)
    assert words in first
    assert longest_run(second, first)[1] == length


@pytest.mark.parametrize("other", ["Les Etats envoyes la", unicodedata.normalize("NFD", "les états, envoyés là")])
def test_neither_accents_nor_their_encoding_count(other: str) -> None:
    assert longest_run("Les États envoyés là", other) == ("Les États envoyés là", 4)


def test_articles_c_and_d_of_the_shipped_catalogue_carry_one_wire_report(catalogue: Catalogue) -> None:
    (shared,) = catalogue.shared_wordings
    assert [catalogue.articles[name].letter for name in shared.articles] == ["C", "D"]
    assert shared.length == 24
    assert "2 000 autres seront envoyés de la grande base" in shared.words


def test_texts_without_a_word_in_common_share_no_run() -> None:
    assert longest_run("un deux", "trois quatre") == longest_run("", "un") == ("", 0)
