"""The mutants that `make mutate` tries: real changes of the rooms that decide what is true, the same for a seed."""

from __future__ import annotations

import shutil
import sys
import time
from pathlib import Path

import pytest
from conftest import ROOT

from tools import mutate
from tools.mutate import ALWAYS, ROOMS, Mutant, Outcome, asked, command, modules, mutants, report, sample

MODULE = """\
from dataclasses import dataclass
from functools import cache

SHARED_RUN = 12


def add(first: int | None, second: int) -> int | None:
    return first + second


@dataclass(frozen=True)
class Whole:
    number: int


@cache
def half(number: int) -> int:
    return number // 2
"""
TEST = "from geo.text.adding import add\n\n\ndef test_add() -> None:\n    assert add(2, 3) == 5\n"
ASKING = command(["tests/test_adding.py"])
SLEEPY = "import time\n\n\ndef test_add() -> None:\n    time.sleep(50)\n"


@pytest.fixture
def made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[Mutant]:
    """The mutants of MODULE, in a project that has TEST; its folder is the working one."""
    (tmp_path / "geo" / "text").mkdir(parents=True)
    (tmp_path / "tests").mkdir()
    (tmp_path / "geo" / "text" / "adding.py").write_text(MODULE, encoding="utf-8")
    (tmp_path / "tests" / "test_adding.py").write_text(TEST, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setitem(ROOMS, "geo/text", ("adding",))
    return mutants([Path("geo/text/adding.py")])


def test_a_line_that_always_counts_stands_once_in_the_rooms() -> None:
    lines = [line for path in modules() for line in (ROOT / path).read_text(encoding="utf-8").splitlines()]
    assert [sum(line.startswith(beginning) for line in lines) for beginning in ALWAYS] == [1] * len(ALWAYS)


def test_every_module_of_a_room_has_tests_that_exist_its_own_first() -> None:
    assert {room for room in ROOMS if any(path.is_relative_to(room) for path in modules())} == set(ROOMS)
    assert [test for path in modules() for test in asked(path) if not (ROOT / test).is_file()] == []
    assert asked(Path("geo/catalogue/intervals.py"))[0] == "tests/test_intervals.py"


def test_what_changes_nothing_is_no_mutant(made: list[Mutant]) -> None:
    changed = {mutant.line.strip() for mutant in made}
    assert changed == {"SHARED_RUN = 12", "return first + second", "return number // 2"}


def test_a_sample_is_the_same_for_a_seed_and_always_has_what_counts(made: list[Mutant]) -> None:
    pinned = [mutant for mutant in made if mutant.always]
    assert {mutant.line for mutant in pinned} == {"SHARED_RUN = 12"}
    one, again, other = (sample(made, 2, seed) for seed in (1, 1, 2))
    assert one == again and one != other
    assert one[: len(pinned)] == other[: len(pinned)] == pinned
    assert len(one) == len(pinned) + 2
    lines = [(mutant.place, mutant.spec.operator_name.partition("_")[0]) for mutant in one[len(pinned) :]]
    assert len(set(lines)) == 2


@pytest.mark.slow
def test_a_mutant_is_noticed_where_a_test_fails_and_not_where_none_asks(made: list[Mutant]) -> None:
    minus = next(mutant for mutant in made if mutant.spec.operator_name.endswith("_Add_Sub"))
    unasked = next(mutant for mutant in made if mutant.spec.operator_name.endswith("_FloorDiv_Mul"))
    tried = [mutate.attempt(mutant, ASKING, time.time() + 60) for mutant in (minus, unasked)]
    outcomes = [outcome for outcome in tried if outcome]
    assert [outcome.noticed for outcome in outcomes] == [True, False]
    assert Path("geo/text/adding.py").read_text(encoding="utf-8") == MODULE
    told = report(outcomes, drawn=2, every=len(made))
    assert "not noticed: geo/text/adding.py:18" in told
    assert "+    return number * 2" in told
    assert told.endswith(f"noticed: 1 of 2 mutants, 50.0 % (0 by running on; 2 tried of 2 drawn from {len(made)})")


@pytest.mark.slow
def test_a_mutant_that_makes_a_test_run_on_is_noticed_and_told_apart(made: list[Mutant], tmp_path: Path) -> None:
    (tmp_path / "tests" / "test_adding.py").write_text(SLEEPY, encoding="utf-8")
    outcome = mutate.attempt(made[0], command(["tests/test_adding.py"], patience=1), time.time() + 60)
    assert outcome
    assert (outcome.noticed, outcome.ran_on) == (True, True)
    assert "(1 by running on;" in report([outcome], 1, 1)


@pytest.mark.slow
def test_a_mutant_for_which_the_time_does_not_suffice_is_not_counted(made: list[Mutant]) -> None:
    assert mutate.attempt(made[0], ASKING, time.time()) is None
    assert mutate.attempt(made[0], ASKING, time.time() + 0.1) is None


@pytest.mark.slow
@pytest.mark.usefixtures("made")
@pytest.mark.parametrize(
    ("test", "told"),
    [
        (TEST, "tried of 3 drawn from"),
        (TEST.replace("5", "6"), "the tests fail without any mutant"),
    ],
)
def test_mutants_are_tried_on_a_copy_whose_tests_pass(
    test: str, told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "tests" / "test_adding.py").write_text(test, encoding="utf-8")
    monkeypatch.setattr(mutate, "ROOT", tmp_path)
    monkeypatch.setattr(mutate, "_first", lambda target: shutil.copytree(tmp_path, target))
    monkeypatch.setattr(sys, "argv", ["mutate", "--sample", "1", "geo/text/adding.py"])
    assert mutate.main() == 1  # no test asks for SHARED_RUN
    assert told in capsys.readouterr().out


def test_a_sample_of_which_nothing_was_tried_claims_nothing() -> None:
    outcomes: list[Outcome] = []
    assert (
        report(outcomes, drawn=5, every=9)
        == "noticed: 0 of 0 mutants, 0.0 % (0 by running on; 0 tried of 5 drawn from 9)"
    )
