"""What every drawing of a movement needs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from geo.account.phrases import counted_words, force_name, route, strength_and_status
from geo.catalogue import Catalogue, Movement
from geo.chart.style import colour
from geo.chart.typeface import shortened
from geo.flows.journey import Journey
from geo.language import Language, status

POINTED = {"in": "→{n}", "out": "{n}→", "": "{n}"}
"""A number by the way that a movement with one known end goes there."""
MAP_SIZE = 13.5
"""Pixels that words on a map are high."""
_WIDEST = 260.0
"""Pixels of such words on a map at most: what is longer would frame the map by its letters. Lists tell all of it."""


@dataclass(frozen=True)
class Mark:
    """What every drawing of a movement needs: number, colour, status, label, accessible name, and force; of an arrow
    `unit` too, the name of the force that stands over its strength where there is room.

    Of a movement with one known end the number has an arrow: into it where something comes, out of it where it leaves.
    For a corridor the number is the count of its movements, "×12", and status and force are empty.
    """

    id: str
    number: str
    colour: str
    status: str
    label: str
    name: str
    force: str
    unit: str = ""


def mark_of(movement: Movement, catalogue: Catalogue, say: Language) -> Mark:
    """The mark of a movement."""
    words = status(movement.status, say)
    parts = [
        force_name(movement, catalogue, say),
        route(movement, catalogue, say, f" {say('to')} "),
        counted_words(movement, say),
        words,
    ]
    return Mark(
        id=movement.id,
        number=POINTED[movement.heading].format(n=catalogue.numbers[movement.id]),
        colour=colour(catalogue.forces[movement.force].nations),
        status=movement.status,
        label=on_a_map(
            counted_words(movement, say, people=False)
            if movement.drawn == "arrow"
            else strength_and_status(movement.strength, movement.status, say)
        ),
        name=", ".join(parts),
        force=movement.force,
        unit=on_a_map(force_name(movement, catalogue, say)) if movement.drawn == "arrow" else "",
    )


def on_a_map(words: str) -> str:
    """Words of the data as a map writes them: cut where they are too wide for it."""
    return shortened(words, _WIDEST, MAP_SIZE, 700)


def together(name: str, marks: Sequence[Mark], nations: Sequence[str], say: Language) -> Mark | None:
    """The mark of one plate for several movements at the place of that name; None for fewer than two."""
    if len(marks) < 2:
        return None
    numbers = ", ".join(numbers_in_short([int("".join(filter(str.isdigit, mark.number))) for mark in marks]))
    count = say.count("{n} entry", "{n} entries", len(marks))
    return Mark(
        f"together:{marks[0].id}", numbers, colour(nations), "", "", say.labelled(name, f"{count} ({numbers})"), ""
    )


def numbers_in_short(numbers: Sequence[int]) -> Iterator[str]:
    """Numbers in order, three or more that follow one another as a range: "10–13", "29"."""
    runs = groupby(enumerate(sorted(numbers)), key=lambda item: item[1] - item[0])
    for _, run in runs:
        found = [number for _, number in run]
        yield from (f"{found[0]}–{found[-1]}",) if len(found) > 2 else map(str, found)


def corridor_marks(journeys: Iterable[Journey], catalogue: Catalogue, say: Language) -> Iterator[Mark]:
    """The marks of the corridors among the journeys."""
    for journey in journeys:
        if journey.corridor:
            members = [catalogue.movements[name] for name in journey.members]
            nations = sorted({nation for member in members for nation in catalogue.forces[member.force].nations})
            count = say.count("{n} movement", "{n} movements", len(members))
            first = route(members[0], catalogue, say, f" {say('to')} ")
            name = say("{count}, among them {route}", count=count, route=first)
            yield Mark(journey.id, f"×{len(members)}", colour(nations), "", "", name, "")
