"""Articles that repeat one another's wording count as one source."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from geo.catalogue import Catalogue
from geo.catalogue.wording import SHARED_RUN, measure
from geo.text import longest_run

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


@pytest.mark.parametrize(
    ("other", "independent"),
    [
        pytest.param(WIRE, 1, id="identical"),
        pytest.param(WIRE.upper().replace("’", "'").replace(",", " –"), 1, id="other case and marks"),
        pytest.param(unicodedata.normalize("NFD", WIRE), 1, id="other encoding of accents"),
        pytest.param(NEARLY, 1, id="nearly identical"),
        pytest.param(REWORDED, 2, id="reworded"),
        pytest.param(UNRELATED, 2, id="unrelated"),
        pytest.param("", 2, id="empty"),
    ],
)
def test_two_articles_are_one_source_when_they_share_wording(other: str, independent: int) -> None:
    assert len(measure({"a": (WIRE,), "b": (other,)}).groups) == independent


def test_the_shared_words_are_given_as_the_first_article_writes_them() -> None:
    (shared,) = measure({"a": (UNRELATED, f"Et {WIRE}."), "b": (NEARLY.upper(),)}).shared
    assert shared.articles == ("a", "b")
    assert shared.words == WIRE[WIRE.index("de Fort Bragg") :]
    assert shared.length == len(shared.words.replace("’", " ").replace(",", "").split())


def test_articles_that_share_with_a_third_are_one_group() -> None:
    first, second = (" ".join(f"{letter}{number}" for number in range(SHARED_RUN)) for letter in "xy")
    independence = measure({"a": (first,), "b": (UNRELATED,), "c": (second,), "d": (f"{second}. {first}",)})
    assert independence.groups == (("a", "c", "d"), ("b",))


@pytest.mark.parametrize(("length", "independent"), [(11, 2), (12, 1)])
def test_twelve_consecutive_words_count_as_shared_and_eleven_do_not(length: int, independent: int) -> None:
    run = " ".join(f"mot{number}" for number in range(length))
    assert len(measure({"a": (f"avant {run} puis",), "b": (f"ensuite {run} enfin",)}).groups) == independent


@given(
    st.permutations(["a", "b", "c", "d"]), st.lists(st.sampled_from([WIRE, NEARLY, UNRELATED]), min_size=4, max_size=4)
)
@settings(deadline=None)
def test_groups_hold_every_article_once_in_the_order_given(names: list[str], passages: list[str]) -> None:
    independence = measure({name: (passage,) for name, passage in zip(names, passages, strict=True)})
    assert independence.articles == tuple(names)
    assert sorted(article for group in independence.groups for article in group) == sorted(names)
    for group in independence.groups:
        assert list(group) == [name for name in names if name in group]
    firsts = [names.index(group[0]) for group in independence.groups]
    assert firsts == sorted(firsts)


@given(st.text(max_size=40), st.text(max_size=40))
@settings(deadline=None)
def test_the_longest_run_is_as_long_from_either_side(first: str, second: str) -> None:
    words, length = longest_run(first, second)
    assert words in first
    assert longest_run(second, first)[1] == length


@pytest.mark.parametrize("other", ["Les Etats envoyes la", unicodedata.normalize("NFD", "les états, envoyés là")])
def test_neither_accents_nor_their_encoding_count(other: str) -> None:
    assert longest_run("Les États envoyés là", other) == ("Les États envoyés là", 4)


def test_the_wire_sentence_of_articles_c_and_d_is_one_source(catalogue: Catalogue) -> None:
    independence = catalogue.independence("us-82abn-poland")
    letters = [[catalogue.articles[article].letter for article in group] for group in independence.groups]
    assert letters == [["A"], ["B"], ["C", "D"]]
    assert len(independence.articles) == 4
    (shared,) = independence.shared
    assert shared.articles == ("002_06f0a092c793dd2d", "003_fc3dcdb732654b5c")
    assert "2 000 autres seront envoyés de la grande base" in shared.words
