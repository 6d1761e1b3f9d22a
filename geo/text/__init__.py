"""Strings only: folding, spans, sentences, runs of words that texts share."""

from geo.text.browser import folding_table
from geo.text.difference import first_difference
from geo.text.fold import fold, fold_marks, folded_occurrences
from geo.text.runs import longest_run, runs_in_common
from geo.text.sentences import OPENING_MARKS, sentence_around, split_sentences
from geo.text.slugs import slug
from geo.text.spans import Span, Spans, line_and_column, locate, nearest, occurrences, whole_occurrences, whole_words
from geo.text.whole import Whole, made_whole

__all__ = [
    "OPENING_MARKS",
    "Span",
    "Spans",
    "Whole",
    "first_difference",
    "fold",
    "fold_marks",
    "folded_occurrences",
    "folding_table",
    "line_and_column",
    "locate",
    "longest_run",
    "made_whole",
    "nearest",
    "occurrences",
    "runs_in_common",
    "sentence_around",
    "slug",
    "split_sentences",
    "whole_occurrences",
    "whole_words",
]
