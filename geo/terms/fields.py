"""The fields of a movement that the words of an article can state."""

from __future__ import annotations

from dataclasses import dataclass

from geo.terms.table import Message, message, table


@dataclass(frozen=True)
class FieldTerm:
    """A field and its name; its stating words are marked in `light` or `dark`, by the theme of the page."""

    id: str
    words: Message
    light: str
    dark: str


FIELDS = table(
    FieldTerm("force", message("Force"), "#dcecc9", "#37502a"),
    FieldTerm("kind", message("Kind"), "#e6e2d3", "#4d4836"),
    FieldTerm("strength", message("Strength"), "#cfe3f8", "#1f456e"),
    FieldTerm("equipment", message("Equipment"), "#cfe3f8", "#1f456e"),
    FieldTerm("origin", message("From"), "#eedcf3", "#54335f"),
    FieldTerm("via", message("By way of"), "#eedcf3", "#54335f"),
    FieldTerm("destination", message("To"), "#fbdfcb", "#6b4022"),
    FieldTerm("status", message("Status"), "#f7edb6", "#5a5017"),
    FieldTerm("announced_by", message("According to"), "#d3ece8", "#1d504a"),
    FieldTerm("announced_on", message("Date"), "#d3ece8", "#1d504a"),
    FieldTerm("when", message("When"), "#e3e0f5", "#423d68"),
    FieldTerm("duration", message("How long"), "#e3e0f5", "#423d68"),
)
"""In the order in which a card lists them."""
