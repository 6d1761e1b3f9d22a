"""What a reader of one field is given: the words as tokens of their sentence, and what was read of that."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from functools import cached_property

from geo.reading.events import Events, events_of
from geo.reading.linking import Linking
from geo.reading.misplaced import Misplaced
from geo.reading.model import EventReading, Reading, StatedQuantity, Verdict
from geo.reading.quantities import quantities_of
from geo.reading.roles import Roles
from geo.reading.sentence import Sentence
from geo.reading.speakers import Speakers
from geo.text import Span


class Context:
    """The words of one field in the sentence in which they begin. Raises IndexError for words outside the text."""

    def __init__(
        self,
        field: str,
        words: tuple[Span, ...],
        text: str,
        language: str,
        published: datetime.date | None,
        sentences: Sequence[Span],
    ) -> None:
        self.field, self.words, self.published = field, words, published
        first = min(words, key=lambda span: span.start)
        around = next((span for span in sentences if span.start < first.end and first.start < span.end), None)
        if around is None:
            raise IndexError(first.start)
        self.outside = [span for span in words if span.start >= around.end]
        self.stretch = around.cut(text)
        self.events: Events = events_of(self.stretch, language, around.start)
        self.sentence: Sentence = self.events.s
        covered = [self.sentence.covered(span) for span in words]
        self.ranges: list[range] = [tokens for tokens in covered if tokens]

    @property
    def first(self) -> int:
        """The first token of the first stretch."""
        return self.ranges[0].start

    @property
    def last(self) -> int:
        """The last token of the first stretch."""
        return self.ranges[0].stop - 1

    @property
    def said(self) -> str:
        """The words, for messages."""
        return " … ".join(self.sentence.words(tokens.start, tokens.stop - 1) for tokens in self.ranges)

    @cached_property
    def quantities(self) -> tuple[StatedQuantity, ...]:
        """The quantities of the sentence."""
        return quantities_of(self.stretch, self.sentence.language, self.sentence.start)

    @cached_property
    def linking(self) -> Linking:
        """Which event words belong to."""
        return Linking(self.events)

    @cached_property
    def roles(self) -> Roles:
        """What places are to the movement."""
        return Roles(self.events, self.linking)

    @cached_property
    def misplaced(self) -> Misplaced:
        """Which places are no ends after all."""
        return Misplaced(self.events)

    @cached_property
    def speakers(self) -> Speakers:
        """Who speaks."""
        return Speakers(self.events)

    def event(self) -> EventReading | None:
        """The reading of the event that the words belong to."""
        number = self.linking.event_of(self.first, self.last)
        return self.events.readings[number] if number is not None else None

    def made(
        self,
        level: Verdict,
        rule: str,
        understood: str = "",
        unread: str = "",
        offers: tuple[str, ...] = (),
        remedy: str = "",
    ) -> Reading:
        """A reading of this field with its message."""
        what = f"{self.field}: {self.said!r}"
        if level == "machine":
            return Reading(level, rule, understood)
        told = f"{what} {understood}" if understood else what
        named = f", {unread!r} is not understood" if unread else ""
        offered = f", the words can bear {', '.join(offers)}" if offers else ""
        advice = remedy or (
            f"mend the value, or say under readings.{self.field} why the words mean it"
            if level == "curator"
            else f"mend the value or the words; where the machine misreads, say so under against ({rule})"
        )
        # The first "; " of a message sets the remedy apart: none may stand in what was read.
        finding = f"{told}{named}{offered}".replace("; ", ", ")
        return Reading(level, rule, understood, unread, offers, f"{finding}; {advice}")

    def unread_movement(self) -> Reading | None:
        """A curator's reading where the words belong to no movement that was read for sure, else None."""
        number = self.linking.event_of(self.first, self.last)
        if number is None:
            return self.made("curator", "movement", "stands with no verb or noun of movement that is listed")
        reading = self.events.readings[number]
        verb = self.sentence.words(self.sentence.nodes[number].first, self.sentence.nodes[number].last)
        if reading.asked:
            return self.made(
                "curator", "movement", f"stands with {verb!r}, which states no movement here: {reading.why}"
            )
        return None
