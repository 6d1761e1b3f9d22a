"""What the machine hears in words that differ from an entry: from it follows what kind of difference it is.

Numbers and statuses need the reading; they are heard once, when the words are looked at, and kept with the evidence.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from geo.reading import Quantity, events_of, quantities_of
from geo.reading.read_status import contradicts
from geo.text import Span, sentence_around


@dataclass(frozen=True)
class Heard:
    """A number, or what a status is to the entry's.

    `denied`: the words deny something, whatever it is; `contradicts`: not both statuses can be true; `weaker`: it is
    only considered or alleged.
    """

    number: Quantity | None = None
    denied: bool = False
    contradicts: bool = False
    weaker: bool = False


def heard_number(spans: Sequence[Span], text: str, language: str) -> Heard:
    """The number in the words of the spans, read in their whole sentence of `text`."""
    around = sentence_around(spans[0], text, language)
    for quantity in quantities_of(around.cut(text), language, around.start):
        if _within(quantity.span, spans):
            return Heard(number=quantity.quantity)
    return Heard()


def heard_count(spans: Sequence[Span], text: str, language: str) -> Heard:
    """The number in the words of the spans of `text` themselves: of places, where that is what differs."""
    words = ", ".join(span.cut(text) for span in spans)
    return Heard(number=next((quantity.quantity for quantity in quantities_of(words, language)), None))


def heard_status(status: str, spans: Sequence[Span], text: str, language: str) -> Heard:
    """What the words of the spans, in their whole sentence of `text`, are to a status."""
    around = sentence_around(spans[0], text, language)
    events = events_of(around.cut(text), language, around.start)
    read = [reading for reading in events.readings.values() if _within(reading.span, spans)]
    return Heard(
        denied=any(
            "deny" in node.classes and _within(events.s.span(node.first, node.last), spans) for node in events.s.nodes
        ),
        contradicts=any(reading.sure and contradicts(status, reading.statuses) for reading in read),
        weaker=any(reading.statuses & {"considered", "alleged"} for reading in read),
    )


def _within(one: Span, spans: Sequence[Span]) -> bool:
    return any(one.start < span.end and span.start < one.end for span in spans)
