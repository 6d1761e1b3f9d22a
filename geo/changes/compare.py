"""Two catalogues in, their differences out: pure, and in the order of the catalogues."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Generic, Literal, TypeVar

from geo.catalogue import Catalogue, Claim, Movement, Total
from geo.catalogue.model import Statement
from geo.records import Record
from geo.terms import FIELDS

_S = TypeVar("_S", bound=Statement)
Freshness = Literal["new", "revised"]
_MORE = ("name", "covers", "difference", "inferred", "absent", "note")
"""What a movement or total has besides FIELDS and its claims."""


@dataclass(frozen=True)
class Change:
    """A field of a record with its values before and after; None where there is none."""

    field: str
    before: object
    after: object


@dataclass(frozen=True)
class Revision:
    """A statement or record that both states have, and what differs.

    A claim whose quote stays but whose words or translation changed is among `reread`, as (before, after).
    """

    id: str
    changes: tuple[Change, ...]
    new_quotes: tuple[Claim, ...] = ()
    lost_quotes: tuple[Claim, ...] = ()
    reread: tuple[tuple[Claim, Claim], ...] = ()


@dataclass(frozen=True)
class Amount(Generic[_S]):
    """The changes among movements, or among totals: `removed` as the old state had them, `added` as the new has."""

    added: tuple[_S, ...]
    removed: tuple[_S, ...]
    revised: tuple[Revision, ...]

    def __bool__(self) -> bool:
        return bool(self.added or self.removed or self.revised)


@dataclass(frozen=True)
class Since:
    """The movements that are new or revised since an earlier state, by id; `state` is its name for a reader."""

    state: str
    movements: tuple[tuple[str, Freshness], ...]


@dataclass(frozen=True)
class Changes:
    """All that differs. `registers` maps forces, speakers, places and articles to what was revised, added or
    removed in them; a revised record touches every movement that names it: those are `touched`, by id."""

    movements: Amount[Movement]
    totals: Amount[Total]
    registers: Mapping[str, tuple[Revision, ...]] = field(default_factory=dict)

    def since(self, state: str) -> Since:
        """What a map marks, since the state of that name."""
        new: list[tuple[str, Freshness]] = [(movement.id, "new") for movement in self.movements.added]
        return Since(state, (*new, *((revision.id, "revised") for revision in self.movements.revised)))

    touched: frozenset[str] = frozenset()

    def __bool__(self) -> bool:
        return bool(self.movements or self.totals or any(self.registers.values()))


def changes(old: Catalogue, new: Catalogue) -> Changes:
    """What is in `new` and was not in `old`, the other way round, and what was revised."""
    registers = {
        "forces": _records(old.forces, new.forces),
        "speakers": _records(old.speakers, new.speakers),
        "places": _records({place.id: place for place in old.places}, {place.id: place for place in new.places}),
        "articles": _records(old.articles, new.articles),
    }
    revised = {kind: {item.id for item in items} for kind, items in registers.items()}
    touched = (movement.id for movement in new.movements.values() if _names(movement, revised))
    return Changes(
        movements=_statements(old.movements, new.movements),
        totals=_statements(old.totals, new.totals),
        registers=registers,
        touched=frozenset(touched),
    )


def _statements(old: Mapping[str, _S], new: Mapping[str, _S]) -> Amount[_S]:
    revisions = (_revision(old[name], item) for name, item in new.items() if name in old)
    return Amount(
        added=tuple(item for name, item in new.items() if name not in old),
        removed=tuple(item for name, item in old.items() if name not in new),
        revised=tuple(item for item in revisions if item),
    )


def _revision(old: Statement, new: Statement) -> Revision | None:
    pairs = [(name, old.value(name), new.value(name)) for name in FIELDS]
    pairs += [(name, getattr(old, name, None) or None, getattr(new, name, None) or None) for name in _MORE]
    changed = tuple(Change(*pair) for pair in pairs if pair[1] != pair[2])
    fresh = [claim for claim in new.claims if claim not in old.claims]
    gone = [claim for claim in old.claims if claim not in new.claims]
    reread = tuple(_paired(gone, fresh))
    before, after = [pair[0] for pair in reread], [pair[1] for pair in reread]
    if not changed and not fresh and not gone:
        return None
    return Revision(
        id=new.id,
        changes=changed,
        new_quotes=tuple(claim for claim in fresh if claim not in after),
        lost_quotes=tuple(claim for claim in gone if claim not in before),
        reread=reread,
    )


def _paired(gone: Sequence[Claim], fresh: Sequence[Claim]) -> list[tuple[Claim, Claim]]:
    """Claims of the same quote, each used once."""
    left = list(gone)
    pairs = []
    for claim in fresh:
        same = next((item for item in left if _place(item) == _place(claim)), None)
        if same:
            left.remove(same)
            pairs.append((same, claim))
    return pairs


def _place(claim: Claim) -> tuple[str, str, str, str]:
    return claim.article, claim.prefix, claim.quote, claim.suffix


def _records(old: Mapping[str, Record], new: Mapping[str, Record]) -> tuple[Revision, ...]:
    """The records that differ; one that only one state has differs in its id alone."""
    found = []
    for name in dict.fromkeys((*old, *new)):
        before, after = old.get(name), new.get(name)
        if before is None or after is None:
            found.append(Revision(name, (Change("id", before and name, after and name),)))
        elif before != after:
            keys = type(after).model_fields
            pairs = ((key, getattr(before, key), getattr(after, key)) for key in keys)
            found.append(Revision(name, tuple(Change(*pair) for pair in pairs if pair[1] != pair[2])))
    return tuple(found)


def _names(movement: Movement, revised: Mapping[str, set[str]]) -> bool:
    places = {movement.origin, movement.destination}
    return (
        movement.force in revised["forces"]
        or movement.announced.by in revised["speakers"]
        or not places.isdisjoint(revised["places"])
        or any(claim.article in revised["articles"] for claim in movement.claims)
    )
