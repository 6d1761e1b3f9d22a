"""The closed vocabularies: one record a term, from which model, words, looks, style sheets and README follow."""

from __future__ import annotations

import re
from typing import get_args

import pytest
from conftest import ROOT
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

import geo.catalogue.model as model
from geo.account.phrases import strength
from geo.catalogue import Strength
from geo.catalogue.intervals import interval, total
from geo.chart.stylesheet import mark_rules, plate_rules
from geo.language import language, status_meaning
from geo.terms import FIELDS, KINDS, MAGNITUDES, QUALIFIERS, STATUSES
from geo.terms.table import table

TABLES = {"statuses": STATUSES, "kinds": KINDS, "qualifiers": QUALIFIERS, "fields": FIELDS}


def _status_table(readme: str) -> list[tuple[str, str]]:
    """The rows of README's table of statuses."""
    _, _, rest = readme.partition("| status | the articles say that it |\n|---|---|\n")
    return re.findall(r"^\| (.*?) \| (.*?) \|$", rest.split("\n\n")[0], re.MULTILINE)


def test_readme_explains_statuses_in_the_words_and_order_of_the_table() -> None:
    """One that is added needs no row there: the page's legend explains it."""
    rows = _status_table((ROOT / "README.md").read_text(encoding="utf-8"))
    told = [(term.words.text, term.meaning.text) for term in STATUSES.values()]
    assert len(rows) >= 8
    assert rows == [row for row in told if row in rows]
    assert _status_table("| status | the articles say that it |\n|---|---|\n| sent | is gone |\n") == [
        ("sent", "is gone")
    ]


@pytest.mark.parametrize(
    ("name", "terms"), [("Status", STATUSES), ("Kind", KINDS), ("Qualifier", QUALIFIERS), ("Field_", FIELDS)]
)
def test_the_model_takes_the_terms_of_the_table_and_no_other(name: str, terms: dict[str, object]) -> None:
    assert get_args(getattr(model, name)) == tuple(terms)


@pytest.mark.parametrize("name", TABLES)
def test_a_term_is_under_its_own_id(name: str) -> None:
    assert [term.id for term in TABLES[name].values()] == list(TABLES[name])


def test_two_terms_of_one_id_are_refused() -> None:
    with pytest.raises(ValueError, match="same id"):
        table(STATUSES["announced"], STATUSES["announced"])


def test_every_status_and_field_has_its_rule_in_the_style_sheets() -> None:
    plates, marks = plate_rules(), mark_rules("both")
    plain = {name for name, term in STATUSES.items() if not (term.look.dash or term.look.filled or term.look.heavy)}
    assert set(re.findall(r"\.number\.badge\.(\w+)", plates)) | plain == set(STATUSES)
    assert re.findall(r"mark\.field-(\w+)", marks) == list(FIELDS)
    assert "light-dark(" in marks
    assert "light-dark(" not in mark_rules("light")


def test_statuses_are_ranked_by_how_much_they_claim() -> None:
    ranked = sorted((term.rank, term.id) for term in STATUSES.values() if term.rank is not None)
    assert [name for _, name in ranked] == ["considered", "intended", "announced", "under_way", "in_place"]
    assert [name for name, term in STATUSES.items() if term.polarity == "denied"] == ["ruled_out"]


def test_a_status_is_explained_in_a_sentence() -> None:
    assert status_meaning("ruled_out", language("en")) == "The articles say that it will not happen."
    assert status_meaning("ruled_out", language("fr")) == "Selon les articles, le mouvement n’aura pas lieu."


@pytest.mark.parametrize(
    ("written", "english", "french"),
    [
        ({"value": 300, "qualifier": "exact"}, "300 soldiers", "300 soldats"),
        ({"value": 300, "qualifier": "about"}, "about 300 soldiers", "environ 300 soldats"),
        ({"value": 300, "qualifier": "at_least"}, "at least 300 soldiers", "au moins 300 soldats"),
        ({"value": 300, "qualifier": "more_than"}, "more than 300 soldiers", "plus de 300 soldats"),
        ({"value": 300, "qualifier": "at_most"}, "at most 300 soldiers", "au plus 300 soldats"),
        ({"value": 300, "qualifier": "less_than"}, "fewer than 300 soldiers", "moins de 300 soldats"),
        ({"value": 450, "up_to": 500, "qualifier": "between"}, "450 to 500 soldiers", "de 450 à 500 soldats"),
        ({"value": 100, "qualifier": "magnitude"}, "hundreds of soldiers", "des centaines de soldats"),
        ({"qualifier": "unstated"}, "number not stated", "effectif non précisé"),
    ],
)
def test_every_qualifier_has_its_words(written: dict[str, object], english: str, french: str) -> None:
    stated = Strength.model_validate(written)
    assert strength(stated, language("en")) == english
    assert strength(stated, language("fr")) == french


def test_no_qualifier_is_forgotten_by_the_test_above() -> None:
    marks = test_every_qualifier_has_its_words.pytestmark  # type: ignore[attr-defined]
    assert {written["qualifier"] for written, _, _ in marks[0].args[1]} == set(QUALIFIERS)


@pytest.mark.parametrize(
    "written",
    [
        {"qualifier": "exact"},
        {"value": 3, "qualifier": "unstated"},
        {"value": 450, "qualifier": "between"},
        {"value": 450, "up_to": 450, "qualifier": "between"},
        {"value": 450, "up_to": 400, "qualifier": "between"},
        {"value": 450, "up_to": 500, "qualifier": "about"},
        {"value": 300, "qualifier": "magnitude"},
        {"value": 0, "qualifier": "exact"},
        {"value": 3, "qualifier": "precisely"},
    ],
)
def test_numbers_that_do_not_go_with_the_qualifier_are_refused(written: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        Strength.model_validate(written)


@pytest.mark.parametrize(
    ("written", "low", "high"),
    [
        ({"value": 300, "qualifier": "exact"}, 300, 300),
        ({"value": 300, "qualifier": "about"}, 270, 330),
        ({"value": 300, "qualifier": "at_least"}, 300, float("inf")),
        ({"value": 300, "qualifier": "more_than"}, 301, float("inf")),
        ({"value": 300, "qualifier": "at_most"}, 0, 300),
        ({"value": 300, "qualifier": "less_than"}, 0, 299),
        ({"value": 450, "up_to": 500, "qualifier": "between"}, 450, 500),
        ({"value": 100, "qualifier": "magnitude"}, 200, 1999),
        ({"qualifier": "unstated"}, 0, float("inf")),
    ],
)
def test_every_qualifier_allows_its_numbers(written: dict[str, object], low: float, high: float) -> None:
    found = interval(Strength.model_validate(written))
    assert (found.low, found.high) == (pytest.approx(low), pytest.approx(high))


def _strengths() -> st.SearchStrategy[Strength]:
    def built(name: str, value: int, more: int, size: int) -> Strength:
        takes = QUALIFIERS[name].takes
        return Strength(
            value={"nothing": None, "magnitude": size}.get(takes, value),
            up_to=value + more if takes == "range" else None,
            qualifier=name,
        )

    numbers = st.integers(1, 10**7)
    return st.builds(built, st.sampled_from(list(QUALIFIERS)), numbers, numbers, st.sampled_from(list(MAGNITUDES)))


@given(st.lists(_strengths(), min_size=1, max_size=4))
def test_a_sum_allows_no_less_and_no_more_than_its_parts(parts: list[Strength]) -> None:
    whole = total(parts)
    assert whole.low == pytest.approx(sum(interval(part).low for part in parts))
    assert whole.high >= max(interval(part).low for part in parts)
    assert all(interval(part).low <= interval(part).high for part in parts)


@given(_strengths())
def test_a_width_shows_the_lower_number_and_none_where_no_definite_one_is_stated(stated: Strength) -> None:
    if stated.qualifier in ("magnitude", "unstated"):
        assert stated.drawn is None
    else:
        assert stated.drawn == stated.value
