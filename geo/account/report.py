"""The changes as text for a terminal and as plain values for JSON."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from pydantic import BaseModel

from geo.account.phrases import announced, force_name, place_name, route, strength
from geo.catalogue import Catalogue, Claim, Movement, Strength, Total
from geo.changes.compare import Amount, Change, Changes, Revision
from geo.changes.states import State
from geo.language import language
from geo.records import Text

_SAY = language("en")  # a terminal's report, like the checker's, is in English


def as_text(found: Changes, old: State, new: State) -> str:
    """A readable report: + added, - removed, ~ revised."""
    lines = [f"{kind} {_state(state)}" for kind, state in (("old:", old), ("new:", new))]
    if not found:
        return "\n".join([*lines, "nothing changed"])
    lines += _part("movements", found.movements, old.catalogue, new.catalogue)
    lines += _part("totals", found.totals, old.catalogue, new.catalogue)
    for kind, revisions in found.registers.items():
        if revisions:
            lines += ["", f"{kind}: {len(revisions)} changed"]
            lines += [line for item in revisions for line in _register(item, old.catalogue, new.catalogue)]
    if found.touched:
        lines += ["", f"movements that name a changed record: {', '.join(_ordered(found, new.catalogue))}"]
    return "\n".join(lines)


def as_json(found: Changes, old: State, new: State) -> dict[str, Any]:
    """The same as plain values: strings, numbers, lists and mappings."""
    return {
        "old": {"name": old.name, "version": old.catalogue.version, "movements": len(old.catalogue.movements)},
        "new": {"name": new.name, "version": new.catalogue.version, "movements": len(new.catalogue.movements)},
        "equal": not found,
        "movements": _amount(found.movements),
        "totals": _amount(found.totals),
        **{kind: [_revision(item) for item in revisions] for kind, revisions in found.registers.items()},
        "touched": _ordered(found, new.catalogue),
    }


def _state(state: State) -> str:
    catalogue = state.catalogue
    return (
        f"{state.name} (data {catalogue.version}, {_SAY.count('{n} entry', '{n} entries', len(catalogue.movements))})"
    )


def _ordered(found: Changes, catalogue: Catalogue) -> list[str]:
    return [name for name in catalogue.movements if name in found.touched]


def _part(kind: str, amount: Amount[Any], old: Catalogue, new: Catalogue) -> Iterator[str]:
    if not amount:
        return
    yield ""
    yield f"{kind}: {len(amount.added)} added, {len(amount.removed)} removed, {len(amount.revised)} revised"
    for item in amount.added:
        yield f"+ {_headline(item, new)}"
        yield from _quotes("says", item.claims, new)
    for item in amount.removed:
        yield f"- {_headline(item, old)}"
    for revision in amount.revised:
        statement = new.movements.get(revision.id) or new.totals[revision.id]
        yield f"~ {_headline(statement, new)}"
        yield from _changes(revision.changes, old, new)
        yield from _quotes("new quote", revision.new_quotes, new)
        yield from _quotes("lost quote", revision.lost_quotes, old)
        for before, after in revision.reread:
            yield from _quotes("read anew", (after,), new)
            yield from _changes(_reading(before, after), old, new, indent=8)


def _headline(item: object, catalogue: Catalogue) -> str:
    if isinstance(item, Movement):
        what = f"{force_name(item, catalogue, _SAY)}, {route(item, catalogue, _SAY)}"
        words = f"{strength(item.strength, _SAY)}, {announced(item, catalogue, _SAY)}"
        return f"{catalogue.numbers[item.id]} {item.id}: {what}, {words}"
    assert isinstance(item, Total)
    return f"{item.id}: {_SAY.text(item.name)}, {strength(item.strength, _SAY)}"


def _quotes(kind: str, claims: Sequence[Claim], catalogue: Catalogue) -> Iterator[str]:
    for claim in claims:
        quote = _SAY.quoted(" ".join(claim.quote.split()))
        yield f"    {kind}, article {catalogue.articles[claim.article].letter}: {quote}"


def _register(revision: Revision, old: Catalogue, new: Catalogue) -> Iterator[str]:
    match revision.changes:
        case (Change("id", None, _),):
            yield f"+ {revision.id}"
        case (Change("id", _, None),):
            yield f"- {revision.id}"
        case found:
            yield f"~ {revision.id}"
            yield from _changes(found, old, new)


def _changes(found: Sequence[Change], old: Catalogue, new: Catalogue, indent: int = 4) -> Iterator[str]:
    for change in found:
        before, after = _value(change.field, change.before, old), _value(change.field, change.after, new)
        yield f"{' ' * indent}{change.field}: {before} → {after}"


def _reading(before: Claim, after: Claim) -> tuple[Change, ...]:
    pairs = ((key, getattr(before, key), getattr(after, key)) for key in ("translation", "states", "differs"))
    return tuple(Change(*pair) for pair in pairs if pair[1] != pair[2])


def _value(field: str, value: object, catalogue: Catalogue) -> str:
    if value is None:
        return "not stated"
    if field in ("origin", "destination") and isinstance(value, str):
        return f"{place_name(value, catalogue, _SAY)} ({value})"
    if field == "force" and isinstance(value, str):
        return f"{_SAY.name(catalogue.forces[value].name)} ({value})"
    if isinstance(value, Strength):
        return strength(value, _SAY)
    if isinstance(value, Text):
        return _SAY.text(value)
    if isinstance(value, tuple):
        return ", ".join(map(str, value)) or "none"
    return str(_plain(value))


def _amount(amount: Amount[Any]) -> dict[str, Any]:
    return {
        "added": [_plain(item) for item in amount.added],
        "removed": [_plain(item) for item in amount.removed],
        "revised": [_revision(item) for item in amount.revised],
    }


def _revision(revision: Revision) -> dict[str, Any]:
    return {
        "id": revision.id,
        "fields": [
            {"field": item.field, "before": _plain(item.before), "after": _plain(item.after)}
            for item in revision.changes
        ],
        "new_quotes": _plain(revision.new_quotes),
        "lost_quotes": _plain(revision.lost_quotes),
        "reread": [{"before": _plain(before), "after": _plain(after)} for before, after in revision.reread],
    }


def _plain(value: object) -> Any:
    match value:
        case BaseModel():
            return value.model_dump(mode="json")
        case Mapping():
            return {str(key): _plain(item) for key, item in value.items()}
        case list() | tuple():
            return [_plain(item) for item in value]
        case None | bool() | int() | float() | str():
            return value
        case _:
            return str(value)
