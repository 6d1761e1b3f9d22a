"""The one base error, and the located problem that every data error carries."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal

Severity = Literal["error", "warning"]


class GeoError(Exception):
    """Base of every error that this project raises on purpose."""


@dataclass(frozen=True, order=True)
class Problem:
    """One thing wrong in a data file: where (1-based line and column), what, and what to do.

    An error must be mended before the data is believed; a warning is told and left to the curator. `rule` names the
    check that found it.
    """

    file: str
    line: int
    column: int
    what: str
    remedy: str
    severity: Severity = "error"
    rule: str = ""

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}: {self.severity}: {self.what}; {self.remedy}"

    def as_warning(self) -> Problem:
        """The same, for the curator to judge."""
        return replace(self, severity="warning")


class DataError(GeoError):
    """Data files that cannot be believed: every problem found in one run, sorted by place, warnings apart."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        found = sorted(set(problems))
        self.problems = tuple(problem for problem in found if problem.severity == "error")
        self.warnings = tuple(problem for problem in found if problem.severity == "warning")
        super().__init__("\n".join(str(problem) for problem in self.problems))


class UnknownName(GeoError, LookupError):
    """A name that stands for nothing known; `candidates` are the nearest known ones."""

    def __init__(self, kind: str, name: str, candidates: Iterable[str]) -> None:
        self.kind, self.name, self.candidates = kind, name, tuple(candidates)
        near = f"; nearest: {', '.join(self.candidates)}" if self.candidates else ""
        super().__init__(f"unknown {kind} {name!r}{near}")


class AmbiguousName(GeoError, LookupError):
    """A name that several things bear; `candidates` lists them all."""

    def __init__(self, kind: str, name: str, candidates: Iterable[str]) -> None:
        self.kind, self.name, self.candidates = kind, name, tuple(candidates)
        super().__init__(f"{kind} {name!r} is ambiguous: {'; '.join(self.candidates)}")
