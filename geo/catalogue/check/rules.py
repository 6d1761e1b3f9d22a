"""Every rule by name. A rule reads one statement, or the whole book, and gives the problems it finds."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from geo.catalogue.catalogue import Evidence
from geo.catalogue.check.book import Book, FoundEvidence, StatementRule
from geo.catalogue.check.coverage import sentences_set_aside, unread_sentences
from geo.catalogue.check.meaning import other_meanings, same_meanings, unfaithful_translations
from geo.catalogue.check.places import misplaced, unknown_codes
from geo.catalogue.check.premises import unfounded_inferences
from geo.catalogue.check.references import unknown_references, unused_entries
from geo.catalogue.check.statements import absent_ends, entries_alike, sums_that_differ, unstated_values
from geo.catalogue.model import Statement
from geo.errors import Problem
from geo.records import Entry

BookRule = Callable[[Book, FoundEvidence], Iterator[Problem]]
Rule = BookRule | StatementRule

RULES: Mapping[str, Rule] = MappingProxyType(
    {
        "reference": unknown_references,
        "unused": unused_entries,
        "meaning": other_meanings,
        "differs": same_meanings,
        "translation": unfaithful_translations,
        "inference": unfounded_inferences,
        "coverage": unstated_values,
        "absent-end": absent_ends,
        "alike": entries_alike,
        "unread": unread_sentences,
        "set-aside": sentences_set_aside,
        "sum": sums_that_differ,
        "misplaced": misplaced,
        "country-code": unknown_codes,
    }
)


def problems_with(
    entry: Entry[Statement], evidence: Sequence[Evidence], book: Book, rules: Mapping[str, Rule] = RULES
) -> Iterator[Problem]:
    """What the rules for one statement find there, each problem with the name of its rule."""
    for name, rule in rules.items():
        if isinstance(rule, StatementRule):
            yield from (replace(problem, rule=name) for problem in rule.of_one(entry, evidence, book))


def problems_of(book: Book, evidence: FoundEvidence, rules: Mapping[str, Rule] = RULES) -> Iterator[Problem]:
    """What the rules for the whole book find, each problem with the name of its rule."""
    for name, rule in rules.items():
        if not isinstance(rule, StatementRule):
            yield from (replace(problem, rule=name) for problem in rule(book, evidence))
