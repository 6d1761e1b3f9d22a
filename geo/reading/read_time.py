"""The day of an announcement, and the words of time of a movement."""

from __future__ import annotations

from geo.reading.context import Context
from geo.reading.dates import last_weekday, parse_date
from geo.reading.model import Reading, Value
from geo.reading.timing import strange_in


def read_announced_on(context: Context, value: Value) -> Reading:
    """Whether the words say that date, as far as they go, and no other."""
    date = str(value)
    parsed = parse_date(context.said, context.sentence.language, context.published)
    if parsed is None:
        return context.made("contradicted", "date", "states no day, month or year")
    bare_weekday = parsed.weekday is not None and parsed.day is parsed.month is parsed.year is None
    if bare_weekday and context.published:
        assert parsed.weekday is not None
        parsed = last_weekday(parsed.weekday, context.published)
    if not parsed.fits_partial(date):
        return context.made("contradicted", "date", f"does not mean {date}")
    return context.made("machine", "date", str(parsed))


def read_when(context: Context, value: Value) -> Reading:
    """Whether the words are words of time, beside a movement that was read."""
    s = context.sentence
    for tokens in context.ranges:
        strange = strange_in(s, tokens.start, tokens.stop - 1)
        if strange is not None:
            return context.made("curator", "time", "is not read as a time", unread=strange)
    number = context.linking.event_of(context.first, context.last)
    told = [reading for reading in context.events.readings.values() if not reading.asked]
    if number is None and len(told) == 1 and len(context.events.readings) == 1:
        return context.made("machine", "time", "words of time beside the only movement")
    if number is None:
        return context.made("curator", "time", "stands with no movement that was read")
    return context.made("machine", "time", "words of time")
