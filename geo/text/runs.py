"""Runs of words that two texts have in common, accents, case and punctuation set aside."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from geo.text.fold import fold

_WORD = r"[\w\u0300-\u036f]+"  # an accent may be a character of its own


def folded_words(text: str) -> list[str]:
    """The words of a text in their order, folded."""
    return [fold(match.group()) for match in re.finditer(_WORD, text)]


def longest_run(first: str, second: str) -> tuple[str, int]:
    """The longest run of equal consecutive words, as `first` writes it, and its length in words; of equals the first.

    Time grows with the length of both texts together, whatever they repeat.
    """
    matches = list(re.finditer(_WORD, first))
    states = _automaton(folded_words(second))
    state, length, best, end = 0, 0, 0, 0
    for position, match in enumerate(matches, 1):
        word = fold(match.group())
        while state and word not in states[state].next:
            state = states[state].link
            length = states[state].length
        if word in states[state].next:
            state, length = states[state].next[word], length + 1
        if length > best:
            best, end = length, position
    return (first[matches[end - best].start() : matches[end - 1].end()], best) if best else ("", 0)


@dataclass
class _State:
    """A set of runs that end at the same places: the longest of them, the next shorter set, and what may follow."""

    length: int
    link: int = 0
    next: dict[str, int] = field(default_factory=dict)


def _automaton(words: Iterable[str]) -> list[_State]:
    """The suffix automaton of the words: it follows exactly their runs. After Blumer et al. (1985), with the root 0
    linked to itself."""
    states = [_State(0)]
    last = 0
    for word in words:
        new = len(states)
        states.append(_State(states[last].length + 1))
        at: int | None = last
        while at is not None and word not in states[at].next:
            states[at].next[word] = new
            at = states[at].link if at else None
        if at is not None:
            states[new].link = _reached(states, at, word)
        last = new
    return states


def _reached(states: list[_State], at: int, word: str) -> int:
    """The state behind `word` from `at`, split off where longer runs lead there too."""
    reached = states[at].next[word]
    if states[reached].length == states[at].length + 1:
        return reached
    copy = len(states)
    states.append(_State(states[at].length + 1, states[reached].link, dict(states[reached].next)))
    step: int | None = at
    while step is not None and states[step].next.get(word) == reached:
        states[step].next[word] = copy
        step = states[step].link if step else None
    states[reached].link = copy
    return copy
