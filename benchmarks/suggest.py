"""How well `geo suggest` suggests: sentences found, fields right, traps kept out. Run by `make bench-suggest`.

    python -m benchmarks.suggest [-v] [SET …]

Without arguments all sets: those written for the suggestions, and those of the reading, which label one movement of
each sentence. `-v` lists what went wrong; nobody does that with a held-out set.
"""

from __future__ import annotations

import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.suggest_sets import FOLDER, READING, Expected, Item, of_reading, own
from geo.catalogue import load
from geo.drafts import Draft, suggest
from geo.drafts.kin import Known, kin, known_of, same_as
from geo.reading import ForceNames, PlaceNames
from geo.shipped import default_root
from geo.text import fold

HEAD = (
    *("set", "found", "precision", "ready", "ready and right", "strength", "wrongly exact", "destination", "origin"),
    *("ends given right", "status F1", "link", "traps announced"),
)


@dataclass
class Figures:
    """Counts over one set."""

    counts: Counter[str] = field(default_factory=Counter)
    statuses: dict[str, Counter[str]] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)
    words: int = 0
    seconds: float = 0.0

    def share(self, part: str, whole: str) -> str:
        """A percentage with what it is of; a dash where there is nothing to count."""
        return f"{self.counts[part] / self.counts[whole]:.0%} of {self.counts[whole]}" if self.counts[whole] else "–"

    def f1(self) -> str:
        """The mean of the statuses' F1, over those that are labelled or given."""
        scores = []
        for counts in self.statuses.values():
            if counts["labelled"] + counts["given"]:
                scores.append(2 * counts["right"] / (counts["labelled"] + counts["given"]))
        return f"{sum(scores) / len(scores):.2f}" if scores else "–"


def main(arguments: Sequence[str]) -> int:
    """Print the table; 1 where a trap becomes an announced arrow that is ready, or a number is wrongly exact."""
    names = [name for name in arguments if name != "-v"]
    every = [*sorted(FOLDER.glob("*.yaml")), *sorted(READING.glob("*.yaml"))]
    files = [file for file in every if not names or _named(file) in names]
    print(f"| {' | '.join(HEAD)} |")
    print(f"|{'---|' * len(HEAD)}")
    wrong, notes = 0, []
    for file in files:
        figures = measured(list(own(file) if file.parent == FOLDER else of_reading(file)))
        print(_row(_named(file), figures))
        notes += figures.notes
        wrong += figures.counts["wrongly exact"] + figures.counts["announced traps"]
    if not names:
        print(_shipped())
    if "-v" in arguments:
        print("\n".join(notes))
    return 1 if wrong else 0


def _named(file: Path) -> str:
    return f"{file.parent.name}/{file.stem}"


def _row(name: str, figures: Figures) -> str:
    share, counts = figures.share, figures.counts
    cells = (
        name,
        share("found", "movements"),
        share("right sentences", "sentences with drafts"),
        share("ready", "movements"),
        share("ready right", "ready drafts"),
        share("strength right", "strength given"),
        str(counts["wrongly exact"]),
        share("destination right", "destination labelled"),
        share("origin right", "origin labelled"),
        share("ends right", "ends given"),
        figures.f1(),
        share("link right", "link labelled"),
        f"{counts['announced traps']} of {counts['traps']}",
    )
    return f"| {' | '.join(cells)} |"


def measured(items: Sequence[Item]) -> Figures:
    """The figures of one set."""
    figures = Figures()
    told: dict[str, tuple[Draft, ...]] = {}
    for item in items:
        started = time.perf_counter()
        told[item.id] = suggest(item.sentence, item.language, item.day).drafts
        figures.seconds += time.perf_counter() - started
        figures.words += len(item.sentence.split())
        _sentence(item, told[item.id], figures)
    _links(items, told, figures)
    return figures


def _sentence(item: Item, drafts: tuple[Draft, ...], figures: Figures) -> None:
    counts = figures.counts
    counts["sentences with drafts"] += bool(drafts)
    if item.trap:
        counts["traps"] += 1
        counts["announced traps"] += any(draft.ready and draft.status == "announced" for draft in drafts)
        if drafts:
            figures.notes.append(f"{item.id} trap ({item.trap}) as {[d.status for d in drafts]}: {item.sentence}")
        return
    counts["right sentences"] += bool(drafts)
    counts["movements"] += 1
    counts["found"] += bool(drafts)
    counts["ready"] += any(draft.ready for draft in drafts)
    if not drafts:
        figures.notes.append(f"{item.id} not found: {item.sentence}")
    for expected, own_drafts in _assigned(item, drafts):
        missed = _fields(expected, own_drafts, item, figures)
        figures.notes += [f"{item.id} {note}: {item.sentence}" for note in missed]
        for draft in own_drafts:
            figures.counts["ready drafts"] += draft.ready
            wrong = list(_fields(expected, [draft], item, Figures(), given_only=True)) if draft.ready else []
            figures.counts["ready right"] += draft.ready and not wrong
            figures.notes += [f"{item.id} READY AND WRONG {note}: {item.sentence}" for note in wrong]


def _assigned(item: Item, drafts: tuple[Draft, ...]) -> Iterator[tuple[Expected, list[Draft]]]:
    """Each labelled movement with the drafts that are of it: all of them where it is the only one of its sentence."""
    if len(item.movements) == 1:
        expected = item.movements[0]
        if not item.first:
            yield expected, list(drafts)
            return
        best = max(drafts, key=lambda draft: _likeness(expected, draft, item.sentence), default=None)
        yield expected, [draft for draft in drafts if best is not None and draft.verb == best.verb]
        return
    left = list(drafts)
    for expected in item.movements:
        best = max(left, key=lambda draft: _likeness(expected, draft, item.sentence), default=None)
        left = [draft for draft in left if draft is not best]
        yield expected, [best] if best else []


def _likeness(expected: Expected, draft: Draft, sentence: str) -> int:
    ends = sum(
        any(_meets(words, given) for words in getattr(expected, f"{end}s") for given in _words([draft], end, sentence))
        for end in ("origin", "destination")
    )
    number = draft.value("strength") in expected.strengths
    return 2 * ends + 2 * number + (draft.status in expected.statuses)


def _fields(
    expected: Expected, drafts: list[Draft], item: Item, figures: Figures, given_only: bool = False
) -> Iterator[str]:
    """What is wrong with the drafts of one movement; `given_only` leaves out what is labelled and not in them."""
    counts, sentence = figures.counts, item.sentence
    given = [value for draft in drafts if (value := draft.value("strength")) is not None]
    for value in given:
        counts["strength given"] += 1
        counts["strength right"] += value in expected.strengths
        exact = getattr(value, "qualifier", "") == "exact"
        counts["wrongly exact"] += exact and value not in expected.strengths and bool(expected.strengths)
        if value not in expected.strengths:
            yield f"strength {value}, labelled {', '.join(map(str, expected.strengths)) or 'none'}"
    for end in ("origin", "destination"):
        found = list(_words(drafts, end, sentence))
        counts["ends given"] += len(found)
        counts["ends right"] += sum(
            any(_meets(words, other) for words in getattr(expected, f"{end}s")) for other in found
        )
        if given_only and any(not any(_meets(w, other) for w in getattr(expected, f"{end}s")) for other in found):
            yield f"{end} {found}, labelled {', '.join(getattr(expected, f'{end}s')) or 'none'}"
        for words in getattr(expected, f"{end}s"):
            counts[f"{end} labelled"] += 1
            right = any(_meets(words, other) for other in found)
            counts[f"{end} right"] += right
            if not right and drafts and not given_only:
                yield f"{end} {found}, labelled {words!r}"
    if expected.statuses:
        yield from _status(expected, drafts, figures)


def _status(expected: Expected, drafts: list[Draft], figures: Figures) -> Iterator[str]:
    status = drafts[0].status if drafts else ""
    right = status in expected.statuses
    labelled = status if right else expected.statuses[0]
    figures.statuses.setdefault(labelled, Counter())["labelled"] += 1
    if status:
        figures.statuses.setdefault(status, Counter())["given"] += 1
        figures.statuses[status]["right"] += right
    if not right and drafts:
        told = "; ".join(doubt.why for draft in drafts for doubt in draft.doubts if doubt.field == "status")
        yield f"status {status or told!r}, labelled {', '.join(expected.statuses)}"


def _words(drafts: Sequence[Draft], end: str, sentence: str) -> Iterator[str]:
    for draft in drafts:
        if end in draft.fields and isinstance(draft.fields[end].value, PlaceNames):
            yield " ".join(span.cut(sentence) for span in draft.fields[end].words)


def _meets(one: str, other: str) -> bool:
    """Whether one of two namings of a place holds the other: "eastern Syria", "Syria"."""
    first, second = fold(one), fold(other)
    return first in second or second in first


def _links(items: Sequence[Item], told: dict[str, tuple[Draft, ...]], figures: Figures) -> None:
    """Whether the entry that tells the same comes first among entries made of every other sentence's first draft."""
    wanted = {item.id: same for item in items for movement in item.movements if (same := movement.same_as)}
    entries = {name: _entry(name, drafts[0]) for name, drafts in told.items() if drafts and name not in wanted}
    for name, same in wanted.items():
        figures.counts["link labelled"] += 1
        found = kin(told[name][0], entries.values()) if told[name] else ()
        figures.counts["link right"] += bool(found) and found[0].id == same


def _shipped() -> str:
    """Of the drafts in quotes of the shipped articles that are linked, those linked to an entry of that quote."""
    catalogue = load(default_root(Path.cwd()))
    entries, right, linked = known_of(catalogue), 0, 0
    for article in catalogue.articles.values():
        text = catalogue.texts[article.id]
        found = suggest(text, article.language, article.day, catalogue.places, catalogue.forces.values())
        for draft in found.drafts:
            there = {
                name
                for name, items in catalogue.evidence.items()
                for item in items
                if item.article is article and item.span.start < draft.verb.end and draft.verb.start < item.span.end
            }
            same = same_as(draft, entries) if there & {entry.id for entry in entries} else ()
            linked += len(same) == 1
            right += len(same) == 1 and same[0] in there
    told = "drafts that are linked to one entry are linked to one that quotes them"
    return f"\nShipped articles: {right} of {linked} {told}"


def _entry(name: str, draft: Draft) -> Known:
    force, strength = draft.value("force"), draft.value("strength")
    names = force if isinstance(force, ForceNames) else ForceNames(())
    ends = {end: next(iter(draft.places.get(end, ())), None) for end in ("origin", "destination")}
    kind = str(draft.value("kind") or "deployment")
    return Known(name, names.names, frozenset(names.nations), ends, strength, kind, draft.status)  # type: ignore[arg-type]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
