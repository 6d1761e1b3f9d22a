"""How exactly a number is stated: its wording, what it needs, and the numbers that it allows.

"About" reads as within 10 %, "hundreds" as from 200 up to below 2,000: the project's conventions, articles do not say.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from geo.terms.table import Message, message, table

Range = tuple[float, float]
ABOUT = 0.10


@dataclass(frozen=True)
class QualifierTerm:
    """A qualifier. `words` say the number {n} alone, of a range {n} and {m}; None for the number as it is.
    `soldiers` say it of soldiers.

    `bounds` gives the least and the largest number that the value (and the upper one of a range) allows, both
    included. One that is not `definite` names no number: arrows draw it as not stated. What is said of a magnitude
    stands in MAGNITUDES.
    """

    id: str
    bounds: Callable[[int, int], Range]
    words: Message | None = None
    soldiers: Message | None = None
    takes: Literal["nothing", "number", "range", "magnitude"] = "number"
    definite: bool = True


QUALIFIERS = table(
    QualifierTerm(
        id="exact",
        bounds=lambda n, _: (n, n),
        soldiers=message("{n} soldier", many="{n} soldiers"),
    ),
    QualifierTerm(
        id="about",
        bounds=lambda n, _: (n * (1 - ABOUT), n * (1 + ABOUT)),
        words=message("about {n}"),
        soldiers=message("about {n} soldier", many="about {n} soldiers"),
    ),
    QualifierTerm(
        id="at_least",
        bounds=lambda n, _: (n, math.inf),
        words=message("at least {n}"),
        soldiers=message("at least {n} soldier", many="at least {n} soldiers"),
    ),
    QualifierTerm(
        id="more_than",
        bounds=lambda n, _: (n + 1, math.inf),
        words=message("more than {n}"),
        soldiers=message("more than {n} soldier", many="more than {n} soldiers"),
    ),
    QualifierTerm(
        id="at_most",
        bounds=lambda n, _: (0, n),
        words=message("at most {n}"),
        soldiers=message("at most {n} soldier", many="at most {n} soldiers"),
    ),
    QualifierTerm(
        id="less_than",
        bounds=lambda n, _: (0, n - 1),
        words=message("fewer than {n}"),
        soldiers=message("fewer than {n} soldier", many="fewer than {n} soldiers"),
    ),
    QualifierTerm(
        id="between",
        bounds=lambda n, m: (n, m),
        words=message("{n} to {m}"),
        soldiers=message("{n} to {m} soldier", many="{n} to {m} soldiers"),
        takes="range",
    ),
    QualifierTerm(
        id="magnitude",
        bounds=lambda n, _: (2 * n, 20 * n - 1),
        takes="magnitude",
        definite=False,
    ),
    QualifierTerm(
        id="unstated",
        bounds=lambda _, __: (0, math.inf),
        words=message("not stated"),
        soldiers=message("number not stated"),
        takes="nothing",
        definite=False,
    ),
)


@dataclass(frozen=True)
class Magnitude:
    """A size of which no number is stated: as words alone, and said of soldiers."""

    words: Message
    soldiers: Message


MAGNITUDES: Mapping[int, Magnitude] = MappingProxyType(
    {
        10: Magnitude(message("dozens"), message("dozens of soldiers")),
        100: Magnitude(message("hundreds"), message("hundreds of soldiers")),
        1_000: Magnitude(message("thousands"), message("thousands of soldiers")),
        10_000: Magnitude(message("tens of thousands"), message("tens of thousands of soldiers")),
        100_000: Magnitude(message("hundreds of thousands"), message("hundreds of thousands of soldiers")),
        1_000_000: Magnitude(message("millions"), message("millions of soldiers")),
    }
)
"""By the number that stands for the word."""
