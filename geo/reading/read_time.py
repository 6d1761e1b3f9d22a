"""The day of an announcement, and the words of time of a movement."""

from __future__ import annotations

from geo.reading.anchoring import Dated, dated
from geo.reading.context import Context
from geo.reading.dates import PartialDate, parse_date
from geo.reading.dating import teller, told_on
from geo.reading.model import Reading, Value
from geo.reading.time_words import time_words
from geo.reading.timing import strange_in

_GUESSED = frozenset({"day by the article's year", "month by the article's"})
"""Rules that take the year nearest to the article's: another one is a curator's to say."""


def read_announced_on(context: Context, value: Value) -> Reading:
    """Whether the words say that date, as far as they go, and no other."""
    date = str(value)
    parsed = parse_date(context.said, context.sentence.language, context.published)
    told = _by_the_articles_day(context)
    if parsed is None and told is None:
        return context.made("contradicted", "date", "states no day, month or year")
    if told is not None and date == str(told.moment):
        return context.made("machine", told.rule, f"{told.moment}")
    if told is None and context.published and parsed == PartialDate(weekday=parsed.weekday if parsed else None):
        return context.made("curator", "date", "leaves open which day it is, with no verb of saying in the past")
    if told is not None and (told.rule not in _GUESSED or parsed is None):
        return context.made("contradicted", "date", f"means {told.moment}, not {date}")
    if parsed is None or not parsed.fits_partial(date):
        return context.made("contradicted", "date", f"does not mean {date}")
    if told is not None:
        return context.made("curator", "date", f"means {told.moment} by the article's day, not {date}")
    return context.made("machine", "date", str(parsed))


def _by_the_articles_day(context: Context) -> Dated | None:
    if len(context.ranges) > 1:
        return None
    number = teller(context.events, context.first, context.last)
    if number is None:
        return dated(context.said, context.sentence.language, context.published)
    return told_on(context.events, number, context.first, context.last, context.published)


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
    is_date = time_words(s.words(context.first, context.last), s.language) is not None
    if is_date and teller(context.events, context.first, context.last) is not None:
        return context.made("curator", "time", "tells when it was said rather than when it takes place")
    return context.made("machine", "time", "words of time")
