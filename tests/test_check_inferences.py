"""What is inferred follows from a premise that holds; numbers and days are never inferred, and nothing is wholly so."""

from __future__ import annotations

from pathlib import Path

import pytest
from copies import MOVEMENTS, problems, read, write
from made import made

HOME = "from: home of the force"
STATED = "states: {force: La France, destination: Estonie}"
OF_THE_STATUS = "      status:\n        from: claim 1\n"
BECAUSE = "because: {en: made, fr: fait}"


def _told(folder: Path, *edits: tuple[str, str]) -> list[str]:
    """What is said of the made catalogue, in which one origin is inferred from the force's home, after the edits."""
    made(folder)
    text = read(folder, MOVEMENTS)
    for old, new in edits:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    write(folder, MOVEMENTS, text)
    return [problem.what for problem in problems(folder)]


@pytest.mark.parametrize(
    ("premise", "told"),
    [
        ("a guess", "'a guess' is no premise"),
        ("claim 2", "there is no claim 2"),
        ("claim 0", "there is no claim 0"),
        ("total none-such", "there is no total 'none-such'"),
        ("total all-of-them", "the total 'all-of-them' does not cover this entry"),
        ("entry none-such", "there is no entry 'none-such'"),
        ("entry brigade-latvia", "the origin of 'brigade-latvia' is another"),
        ("nation of the speaker", "the nation of a speaker tells of a force, and of nothing else"),
        ("'enrichment: '", "an enrichment names its source"),
    ],
)
def test_a_premise_that_does_not_hold_is_refused(premise: str, told: str, tmp_path: Path) -> None:
    assert _told(tmp_path, (HOME, f"from: {premise}")) == [f"inferred.origin: {told}"]


@pytest.mark.parametrize("premise", ["claim 1", "'enrichment: the yearbook of 2023'"])
def test_a_premise_that_holds_is_accepted(premise: str, tmp_path: Path) -> None:
    assert _told(tmp_path, (HOME, f"from: {premise}")) == []


def test_a_home_in_another_country_is_refused(tmp_path: Path) -> None:
    told = _told(tmp_path, ("    origin: france\n", "    origin: norway\n"))
    assert told == ["inferred.origin: the origin lies in NOR, and the force is of FRA"]


def test_a_home_is_of_an_origin_alone(tmp_path: Path) -> None:
    told = _told(tmp_path, (OF_THE_STATUS, OF_THE_STATUS.replace("claim 1", "home of the force")))
    assert told == ["inferred.status: the home of a force is an origin, and nothing else"]


def test_a_number_is_never_inferred_from_a_claim(tmp_path: Path) -> None:
    counted = "    strength: {qualifier: unstated}\n    origin: france\n"
    edits = (
        (counted, counted.replace("{qualifier: unstated}", "{value: 70, qualifier: exact}")),
        (OF_THE_STATUS, f"      strength: {{from: claim 1, {BECAUSE}}}\n{OF_THE_STATUS}"),
    )
    assert _told(tmp_path, *edits) == ["inferred.strength: a strength cannot be inferred from 'claim 1', only stated"]


def test_an_entry_whose_force_and_status_are_both_inferred_is_stated_by_nobody(tmp_path: Path) -> None:
    edits = (
        (STATED, "states: {destination: Estonie}"),
        (OF_THE_STATUS, f"      force: {{from: claim 1, {BECAUSE}}}\n{OF_THE_STATUS}"),
    )
    assert _told(tmp_path, *edits) == ["force and status are both inferred: no article states this movement"]
