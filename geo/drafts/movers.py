"""Who may move in a sentence: known forces, named units, a nation's soldiers, a nation, soldiers of nobody named."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from geo.catalogue import Force
from geo.reading.events import Events
from geo.reading.model import ForceNames
from geo.reading.nations import nations_in
from geo.reading.sentence import Sentence
from geo.text import Span, folded_occurrences

_NEAR = 3
"""Words between a demonym and the noun of forces that it belongs to, at most."""


@dataclass(frozen=True)
class Mover:
    """Tokens that may name the force; `rank` 0 for a unit's own name, 1 for a nation's soldiers, 2 for a nation, 3 for
    soldiers of no named nation. `nations` are alpha-3 codes, or those of the known force."""

    first: int
    last: int
    names: ForceNames
    rank: int


def movers(events: Events, known: Iterable[Force]) -> Iterator[Mover]:
    """Every candidate of one sentence; which of them moves by which verb is for the reading to say."""
    s = events.s
    yield from _known(s, known)
    yield from _units(events)
    nouns = [k for k, kind in events.themes.mentions.items() if kind != "cargo"]
    for first, last, code in nations_in(s, 0, len(s.tokens) - 1):
        phrase = _phrase(s, first, last, nouns)
        if phrase:
            yield Mover(*phrase, ForceNames((s.words(*phrase),), (code,)), 1)
        yield Mover(first, last, ForceNames((s.words(first, last),), (code,)), 2)
    for index in nouns:
        if s.tokens[index].kind == "word":
            yield Mover(index, index, ForceNames((s.words(index, index),)), 3)


def together_with(s: Sentence, one: Mover, others: Iterable[Mover]) -> Iterator[Mover]:
    """The forces that only "and" or a comma parts from another: "Norway and Denmark"."""
    small = s.lexicon.sets["conjunctions"] | s.lexicon.grammar["determiners"]
    for other in others:
        first, last = sorted((one, other), key=lambda mover: mover.first)
        gap = range(first.last + 1, last.first)
        joined = any(s.low(k) in s.lexicon.sets["conjunctions"] for k in gap)
        if other.rank == one.rank and joined and all(s.low(k) in small or s.tokens[k].text == "," for k in gap):
            yield other


def _known(s: Sentence, known: Iterable[Force]) -> Iterator[Mover]:
    for force in known:
        for name in force.names:
            for span in folded_occurrences(name, s.text):
                tokens = s.covered(Span(s.start + span[0], s.start + span[1]))
                whole = bool(tokens) and s.span(tokens[0], tokens[-1]) == Span(s.start + span[0], s.start + span[1])
                if whole:
                    alone = len(tokens) == 1 and any(True for _ in nations_in(s, tokens[0], tokens[-1]))
                    yield Mover(tokens[0], tokens[-1], ForceNames(force.names, force.nations), 2 if alone else 0)


def _units(events: Events) -> Iterator[Mover]:
    """ "82e division aéroportée", "the 10th Mountain Division": an ordinal and the noun of a formation near it."""
    s, table = events.s, events.s.lexicon.tables["counted"]
    for index, token in enumerate(s.tokens):
        if token.kind != "ordinal":
            continue
        for last in range(index + 1, min(len(s.tokens), index + 2 + _NEAR)):
            match = table.match(s.tokens, last)
            if s.tokens[last].kind == "mark" or last in s.node_at:
                break
            if match and match[1] == "formations":
                end = _past_adjectives(s, last + match[0] - 1)
                yield Mover(index, end, ForceNames((s.words(index, end),)), 0)
                break


def _past_adjectives(s: Sentence, last: int) -> int:
    """French units go on behind their noun: "division aéroportée", "régiment étranger de parachutistes"."""
    if s.language != "fr":
        return last
    endings = tuple(s.lexicon.grammar["unit_adjectives"])
    while last + 1 < len(s.tokens) and last + 1 not in s.node_at and s.tokens[last + 1].kind == "word":
        following = s.low(last + 1)
        if following in s.lexicon.grammar["of"] and s.low(last + 2) in s.lexicon.tables["counted"]:
            last += 2
        elif following in s.lexicon.sets["adjectives"] or following.endswith(endings):
            last += 1
        else:
            break
    return last


def _phrase(s: Sentence, first: int, last: int, nouns: list[int]) -> tuple[int, int] | None:
    """The demonym with its noun: behind it in English, before it in French; names of countries have none."""
    if " ".join(s.low(k) for k in range(first, last + 1)) not in s.lexicon.nations:
        return None
    if s.language == "fr":
        before = [k for k in nouns if 0 < first - k <= _NEAR and not _parted(s, k, first)]
        return (before[-1], last) if before else None
    after = [k for k in nouns if 0 < k - last <= _NEAR and not _parted(s, last, k)]
    if not after:
        return None
    end = after[0]
    while end + 1 in nouns:
        end += 1
    return first, end


def _parted(s: Sentence, first: int, last: int) -> bool:
    return any(s.tokens[k].kind == "mark" or k in s.node_at for k in range(first + 1, last))
