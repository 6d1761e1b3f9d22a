"""Which entry of the catalogue tells the same movement as a draft: an added claim then, and no new entry."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from geo.catalogue import Catalogue
from geo.drafts.draft import Draft
from geo.places import Place
from geo.places.within import lies_in
from geo.reading import ForceNames, Quantity
from geo.reading.nations import same_name
from geo.terms import STATUSES

SAME = 4
"""Points from which an entry is taken to tell the same movement."""
_WEIGHTS = {"destination": 1, "origin": 1, "force": 2, "strength": 1, "kind": 1, "status": 1}
_CLOSE = 1.5
"""Two numbers of one movement differ by no more than this factor."""


@dataclass(frozen=True)
class Known:
    """An entry of the catalogue as far as it can be compared."""

    id: str
    force: tuple[str, ...]
    nations: frozenset[str]
    ends: dict[str, Place | None]
    strength: Quantity | None
    kind: str
    status: str


@dataclass(frozen=True)
class Kin:
    """An entry that may tell the same movement: points for what agrees less those for what differs."""

    id: str
    points: int
    agrees: tuple[str, ...]
    differs: tuple[str, ...]


def known_of(catalogue: Catalogue) -> tuple[Known, ...]:
    """The entries that no other one replaces."""
    return tuple(
        Known(
            movement.id,
            catalogue.forces[movement.force].names,
            frozenset(catalogue.forces[movement.force].nations),
            {
                "origin": catalogue.places[movement.origin] if movement.origin else None,
                "destination": catalogue.places[movement.destination] if movement.destination else None,
            },
            Quantity(movement.strength.value, movement.strength.up_to, movement.strength.qualifier)  # type: ignore[arg-type]
            if movement.strength.value is not None
            else None,
            movement.kind,
            movement.status,
        )
        for movement in catalogue.movements.values()
        if movement.replaced_by is None
    )


def same_as(draft: Draft, entries: Iterable[Known]) -> tuple[str, ...]:
    """The entries that tell the same movement as the draft: one where it is plain, several where they draw."""
    found = [one for one in kin(draft, entries) if one.points >= SAME]
    return tuple(one.id for one in found if one.points == found[0].points)


def kin(draft: Draft, entries: Iterable[Known]) -> tuple[Kin, ...]:
    """The entries of the same nation that have an end in common with the draft, the likeliest first."""
    found = (_compared(draft, entry) for entry in entries)
    return tuple(sorted(filter(None, found), key=lambda item: -item.points))


def _compared(draft: Draft, entry: Known) -> Kin | None:
    force = draft.value("force")
    nations = set(force.nations) if isinstance(force, ForceNames) else set()
    if not nations & entry.nations:
        return None  # a force of no named nation may be anybody's
    told = {
        "force": _forces(force, entry.force) if isinstance(force, ForceNames) else None,
        "origin": places_agree(draft.places.get("origin", ()), entry.ends["origin"]),
        "destination": places_agree(draft.places.get("destination", ()), entry.ends["destination"]),
        "strength": _numbers(draft.value("strength"), entry.strength),
        "kind": _sort(draft.value("kind")) == _sort(entry.kind),
        "status": _denied(draft.status) == _denied(entry.status),
    }
    agrees = tuple(name for name, same in told.items() if same)
    differs = tuple(name for name, same in told.items() if same is False)
    if not {"origin", "destination"} & set(agrees) or {"origin", "destination", "kind"} & set(differs):
        return None
    points = sum(_WEIGHTS[name] for name in agrees) - sum(_WEIGHTS[name] for name in differs if name != "force")
    points += bool(nations & entry.nations) + (draft.value("strength") == entry.strength is not None)
    points += sum(_exactly(draft.places.get(end, ()), entry.ends[end]) for end in ("origin", "destination"))
    return Kin(entry.id, points + (draft.status == entry.status), agrees, differs)


def _exactly(mine: Sequence[Place], other: Place | None) -> int:
    """2 for the very place, 0 where one only lies in the other."""
    return 2 if other is not None and other.id in {place.id for place in mine} else 0


def _sort(kind: object) -> object:
    """The kind where it sets a movement apart from every other sort: who goes home or is relieved is not sent."""
    return kind if kind in ("withdrawal", "rotation") else ""


def _forces(force: ForceNames, names: Sequence[str]) -> bool:
    return any(same_name(one, other) for one in force.names for other in names)


def places_agree(mine: Sequence[Place], other: Place | None) -> bool | None:
    """Whether they are one place, or one lies in the other; None where either is not told."""
    if not mine or other is None:
        return None
    ids = {place.id for place in mine}
    if other.id in ids:
        return True
    countries = {place.country for place in mine if place.country}
    if len(countries) != 1 or other.country not in countries:
        return False
    return any(
        "country" in (place.precision, other.precision) or lies_in(place, other) or lies_in(other, place)
        for place in mine
    )


def _numbers(mine: object, other: Quantity | None) -> bool | None:
    if not isinstance(mine, Quantity) or other is None:
        return None
    low, high = sorted((mine.value, other.value))
    return high <= low * _CLOSE


def _denied(status: str) -> bool:
    """Whether a status, "" where none was read, says that the movement will not be."""
    return status in STATUSES and STATUSES[status].polarity == "denied"
