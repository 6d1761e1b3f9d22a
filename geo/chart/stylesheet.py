"""The rules of a style sheet that follow from the tables: plates by status, marked words by field."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from geo.terms import FIELDS, STATUSES, Look

_SHORT = 5
"""Pixels of line up to which CSS's dots are nearer to a dash than its dashes are."""


def plate_rules() -> str:
    """For `.number.badge` with a status's id as class: the plate that it has on the map, as near as CSS can."""
    return "".join(f".number.badge.{term.id}{rule}\n" for term in STATUSES.values() for rule in _plate(term.look))


def mark_rules(theme: Literal["light", "both"]) -> str:
    """For `mark.field-…`: the tint of the words that state a field, in the light theme or as the page's theme is."""
    return "".join(
        f"mark.field-{term.id} {{ background: "
        f"{term.light if theme == 'light' else f'light-dark({term.light}, {term.dark})'}; }}\n"
        for term in FIELDS.values()
    )


def _plate(look: Look) -> Iterator[str]:
    """Ends of selectors with their rules; numbers.css gives the heights of lines as --line and --heavy-line."""
    if look.filled:
        yield " { background: var(--drawn); color: var(--card); }"
    elif look.heavy:
        yield f" {{ border-width: {look.weight:g}px; line-height: var(--heavy-line); }}"
    elif look.dash:
        yield f" {{ border-style: {_border(look.dash)}; }}"
    if look.pointed:
        yield (
            " { border: 0; border-radius: 0; line-height: var(--line); clip-path: "
            "polygon(5px 0, calc(100% - 5px) 0, 100% 50%, calc(100% - 5px) 100%, 5px 100%, 0 50%); }"
        )
    if look.struck:
        yield (
            '::after { content: ""; position: absolute; left: 2px; right: 2px; top: 50%; '
            "border-top: 1.6px solid var(--drawn); transform: rotate(-45deg); }"
        )


def _border(dash: tuple[int, ...]) -> str:
    """A dash of several lengths takes the sides in turn."""
    lines = dash[::2]
    return " ".join("dotted" if line < _SHORT else "dashed" for line in lines)
