"""Runs of words that two texts have in common, accents, case and punctuation set aside."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations, islice

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


def runs_in_common(texts: Mapping[str, str], least: int) -> dict[tuple[str, str], tuple[str, int]]:
    """Per two of the texts that share `least` consecutive words, what `longest_run` finds; each pair in their order.

    A stretch of that many words that stands once in both texts begins a run: the runs of two texts are such stretches
    one after the other. Only texts that repeat one are compared as wholes.
    """
    words = {name: folded_words(text) for name, text in texts.items()}
    holders: dict[int, dict[str, int]] = {}
    repeated = -1
    for name, listed in words.items():
        for start in range(len(listed) - least + 1):
            places = holders.setdefault(hash(tuple(listed[start : start + least])), {})
            places[name] = repeated if name in places else start
    starts: dict[tuple[str, str], list[tuple[int, int]]] = {}
    for places in holders.values():
        for one, other in combinations(places, 2):
            starts.setdefault((one, other), []).append((places[one], places[other]))
    found = {}
    for (one, other), pairs in starts.items():
        if any(repeated in pair for pair in pairs):
            run = longest_run(texts[one], texts[other])
        else:
            run = _written(texts[one], words[one], words[other], *_longest(pairs), least)
        if run[1] >= least:
            found[one, other] = run
    return found


def _longest(starts: list[tuple[int, int]]) -> tuple[int, int, int]:
    """Where the most starts follow upon one another in both texts, and how many; of equals the first."""
    best = (0, 0, 0)
    following: dict[tuple[int, int], int] = {}
    for start in sorted(starts):
        count = following[start] = following.get((start[0] - 1, start[1] - 1), 0) + 1
        if count > best[2]:
            best = (start[0] - count + 1, start[1] - count + 1, count)
    return best


def _written(
    text: str, first: Sequence[str], second: Sequence[str], here: int, there: int, count: int, least: int
) -> tuple[str, int]:
    """The run from `here` in the words of `text`, and its length."""
    length = count + least - 1
    if list(first[here : here + length]) != list(second[there : there + length]):  # different words with one hash
        return longest_run(text, " ".join(second))
    matches = list(islice(re.finditer(_WORD, text), here, here + length))
    return text[matches[0].start() : matches[-1].end()], length


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
