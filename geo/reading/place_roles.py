"""What a place is to a movement, as it was read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Role = Literal["origin", "destination", "via", "subject", "none"]


@dataclass(frozen=True)
class PlaceRole:
    """The role of a place, what decided, and the event it belongs to; not `sure` where the grammar leaves it open.

    `plain` where nothing but a direction that has one meaning, directly under a verb of movement, decided: such a role
    may contradict a claim.
    """

    role: Role
    by: str
    sure: bool
    event: int | None
    plain: bool = False
