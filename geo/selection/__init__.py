"""What the reader filtered for: one table of filters, and all that follows from it."""

from geo.selection.bounds import MOST_LETTERS, MOST_VALUES, MOST_WORDS, bounded, bounded_search, whole_position
from geo.selection.browser import filters_for_browser
from geo.selection.filters import FILTERS, Choice, Filter, Modifier, modifiers
from geo.selection.selection import (
    FIRST_DAY,
    LAST_DAY,
    Selection,
    Unknown,
    UnknownChoice,
    choices,
    from_query,
    is_moment,
    offered,
    require,
)
from geo.selection.sentence import DROPPED, OUTDATED, chosen_in_words, filters_in_words, how_many
from geo.selection.spans import DaySpan, span_of
from geo.selection.timeline import PlayStep, TimeLine, following, time_line

__all__ = [
    "DROPPED",
    "FILTERS",
    "FIRST_DAY",
    "LAST_DAY",
    "MOST_LETTERS",
    "MOST_VALUES",
    "MOST_WORDS",
    "OUTDATED",
    "Choice",
    "DaySpan",
    "Filter",
    "Modifier",
    "PlayStep",
    "Selection",
    "TimeLine",
    "Unknown",
    "UnknownChoice",
    "bounded",
    "bounded_search",
    "choices",
    "chosen_in_words",
    "filters_for_browser",
    "filters_in_words",
    "following",
    "from_query",
    "how_many",
    "is_moment",
    "modifiers",
    "offered",
    "require",
    "span_of",
    "time_line",
    "whole_position",
]
