"""How a value looks: colour is the nation, dash the status, width the strength."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

NATION_COLOURS = {"USA": "#17468a", "FRA": "#9a5f9c", "RUS": "#a5351b", "NATO": "#2a2f36"}
"""Apart for normal, protan and deutan sight and in grey print, readable as text on white; a test measures it."""
OTHER_COLOURS = ("#0b6e5f", "#8a5a00", "#5b2333", "#2f6f9f")
MULTINATIONAL = "#5a5f66"


@dataclass(frozen=True)
class Look:
    """How a status looks. `dash` is that of its arrows, in pixels of line and gap, none a full line.

    At a place its plate is `filled` or hollow; a hollow one has the arrow's dash as its outline, or a `heavy` full
    one. A `pointed` plate says that something goes on; what is `struck` out will not be.
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


LOOKS: Mapping[str, Look] = MappingProxyType(
    {
        "announced": Look(),
        "intended": Look((9, 6)),
        "considered": Look((2, 5)),
        "on_alert": Look((16, 5), heavy=True),
        "under_way": Look((26, 4), filled=True, pointed=True),
        "in_place": Look((26, 4, 4, 4), filled=True),
        "alleged": Look((9, 4, 2, 4)),
        "ruled_out": Look((4, 9), struck=True),
    }
)
"""By status; no two look alike, as arrow or at a place."""
CORRIDOR = Look()
"""A corridor's arrow is a full line, whatever its movements' statuses."""
POINT = 6.0
"""Pixels by which the side of a pointed plate runs out."""


def colour(nations: Sequence[str]) -> str:
    """The colour of a force by its nations (alpha-3 or NATO); several nations share a neutral one."""
    if len(nations) != 1:
        return MULTINATIONAL
    nation = nations[0]
    return NATION_COLOURS.get(nation) or OTHER_COLOURS[sum(map(ord, nation)) % len(OTHER_COLOURS)]


def look(status: str) -> Look:
    """The look of a status; of a corridor where it is empty."""
    return LOOKS[status] if status else CORRIDOR
