"""What the articles say of a movement: in words, in rank, and in its look."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from geo.terms.table import Message, message, table


@dataclass(frozen=True)
class Look:
    """How a status looks. `dash` is that of its arrows, in pixels of line and gap, none a full line.

    At a place its plate is `filled` or hollow; a hollow one has the arrow's dash as its outline, or a `heavy` full
    one. A plate `pointed` on both sides says that something goes on; what is `struck` out will not be.
    """

    dash: tuple[int, ...] = ()
    filled: bool = False
    pointed: bool = False
    heavy: bool = False
    struck: bool = False

    @property
    def outline(self) -> tuple[float, ...]:
        """The dash of a hollow plate: the arrow's at the size of a small outline."""
        return () if self.filled or self.heavy else tuple(length * 0.45 for length in self.dash)

    @property
    def weight(self) -> float:
        """Pixels of the plate's outline."""
        return 3.0 if self.heavy else 1.4


@dataclass(frozen=True)
class StatusTerm:
    """A status: `words` as a label, `of_soldiers` beside their number; `meaning` goes on from "the articles say that
    it …".

    `rank` orders how much is claimed: considered < intended < announced < under_way < in_place; a status beside that
    line has none. `caution` begins a headline on what is not to be taken for a fact. `polarity` is
    "denied" where the movement will not be.
    """

    id: str
    words: Message
    of_soldiers: Message
    meaning: Message
    look: Look
    rank: int | None = None
    caution: Message | None = None
    polarity: Literal["affirmed", "denied"] = "affirmed"


STATUSES = table(
    StatusTerm(
        id="announced",
        words=message("announced", within="status"),
        of_soldiers=message("{n} announced", within="soldiers"),
        meaning=message("has been ordered or announced"),
        look=Look(),
        rank=3,
    ),
    StatusTerm(
        id="intended",
        words=message("intended", within="status"),
        of_soldiers=message("{n} intended", within="soldiers"),
        meaning=message("is intended, without having been ordered"),
        look=Look((9, 6)),
        rank=2,
        caution=message("Intended, not ordered: {what}"),
    ),
    StatusTerm(
        id="considered",
        words=message("considered", within="status"),
        of_soldiers=message("{n} considered", within="soldiers"),
        meaning=message("is possible, thought about or not yet decided"),
        look=Look((2, 5)),
        rank=1,
        caution=message("Considered, not decided: {what}"),
    ),
    StatusTerm(
        id="on_alert",
        words=message("on alert", within="status"),
        of_soldiers=message("{n} on alert", within="soldiers"),
        meaning=message("has been made ready"),
        look=Look((16, 5), heavy=True),
    ),
    StatusTerm(
        id="under_way",
        words=message("under way", within="status"),
        of_soldiers=message("{n} under way", within="soldiers"),
        meaning=message("goes on"),
        look=Look((26, 4), filled=True, pointed=True),
        rank=4,
    ),
    StatusTerm(
        id="in_place",
        words=message("in place", within="status"),
        of_soldiers=message("{n} in place", within="soldiers"),
        meaning=message("is there"),
        look=Look((26, 4, 4, 4), filled=True),
        rank=5,
    ),
    StatusTerm(
        id="alleged",
        words=message("alleged", within="status"),
        of_soldiers=message("{n} alleged", within="soldiers"),
        meaning=message("is the case according to an accuser, or perhaps"),
        look=Look((9, 4, 2, 4)),
        caution=message("Alleged, not established: {what}"),
    ),
    StatusTerm(
        id="ruled_out",
        words=message("ruled out", within="status"),
        of_soldiers=message("{n} ruled out", within="soldiers"),
        meaning=message("will not happen"),
        look=Look((4, 9), struck=True),
        caution=message("Ruled out: {what}"),
        polarity="denied",
    ),
)
"""In the order in which filters, legend and README list them. No two look alike, as arrow or at a place."""
