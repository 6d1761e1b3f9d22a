"""The shipped catalogue: every movement of it, its totals and its articles."""

from __future__ import annotations

import dataclasses

import pytest
from conftest import ROOT
from pydantic import ValidationError

from geo.catalogue import Catalogue, Movement, load
from geo.catalogue.model import INHERITED
from geo.text import fold_marks

MOVEMENTS = list(load(ROOT).movements.values())


@pytest.mark.parametrize("movement", MOVEMENTS, ids=lambda movement: movement.id)
def test_movement_stands_in_its_articles(movement: Movement, catalogue: Catalogue) -> None:
    evidence = catalogue.evidence[movement.id]
    assert len(evidence) == len(movement.claims) >= 1
    for item in evidence:
        text = catalogue.texts[item.article.id]
        assert fold_marks(item.span.cut(text)) == fold_marks(item.claim.quote)
        for mark in item.marks:
            assert item.span.start <= mark.span.start < mark.span.end <= item.span.end
    stated = {field for item in evidence for field in item.claim.states} | set(movement.inferred)
    inherited = set(INHERITED) if catalogue.totals_of(movement.id) else set()
    assert set(movement.filled()) <= stated | inherited


@pytest.mark.parametrize("movement", MOVEMENTS, ids=lambda movement: movement.id)
def test_movement_that_is_no_arrow_says_why(movement: Movement) -> None:
    ends = {"origin": movement.origin, "destination": movement.destination}
    missing = {end for end, place in ends.items() if place is None}
    assert missing == set(movement.absent)


def test_the_four_arrows_are_those_of_the_articles(known: Catalogue) -> None:
    arrows = [movement for movement in known.movements.values() if movement.drawn == "arrow"]
    assert [(m.id, m.strength.value, m.strength.qualifier, m.origin, m.destination) for m in arrows] == [
        ("us-82abn-poland", 1700, "exact", "fort-bragg", "poland"),
        ("us-18corps-germany", 300, "about", "fort-bragg", "germany"),
        ("us-armour-romania", 1000, "exact", "germany", "romania"),
        ("fra-romania", None, "unstated", "france", "romania"),
    ]


def test_the_inferred_origin_of_the_french_soldiers_says_so() -> None:
    french = next(movement for movement in MOVEMENTS if movement.id == "fra-romania")
    assert set(french.inferred) == {"origin"}


def test_no_article_states_both_the_three_hundred_and_fort_bragg(catalogue: Catalogue) -> None:
    fields = [set(item.claim.states) for item in catalogue.evidence["us-18corps-germany"]]
    assert any("strength" in stated for stated in fields)
    assert any("origin" in stated for stated in fields)
    assert not any({"strength", "origin"} <= stated for stated in fields)


def test_totals_cover_the_movements_they_sum(known: Catalogue) -> None:
    covers = {total.id: (total.strength.value, total.covers) for total in known.totals.values()}
    assert covers == {
        "us-3000": (3000, ("us-82abn-poland", "us-18corps-germany", "us-armour-romania")),
        "us-2000": (2000, ("us-82abn-poland", "us-18corps-germany")),
    }


def test_the_articles_lie_in_seeds_byte_for_byte(catalogue: Catalogue) -> None:
    for article in catalogue.articles.values():
        raw = (ROOT / "seeds" / article.file).read_bytes()
        assert catalogue.texts[article.id].encode() == raw


def test_the_catalogue_cannot_be_changed(catalogue: Catalogue) -> None:
    with pytest.raises(dataclasses.FrozenInstanceError):
        catalogue.version = "other"  # type: ignore[misc]
    with pytest.raises(TypeError):
        catalogue.movements["new"] = MOVEMENTS[0]  # type: ignore[index]
    with pytest.raises(ValidationError):
        MOVEMENTS[0].status = "alleged"  # type: ignore[misc]


def test_the_newest_stated_day_dates_the_catalogue(known: Catalogue) -> None:
    assert known.as_of is not None
    assert str(known.as_of) == "2022-02-02"
