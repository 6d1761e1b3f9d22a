"""How well the reading reads: true statements, planted falsehoods, mutants, time. Run by `make bench-reading`.

    python -m benchmarks.reading [SET.yaml …]

Without arguments the tuning halves are read. For each language and field: true statements as machine-read, left to the
curator, contradicted; falsehoods refused, left to the curator, taken for machine-read. Then mutants by kind.
"""

from __future__ import annotations

import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path

from benchmarks.reading_mutants import Mutant, mutants, translation_mutants
from benchmarks.reading_sets import FOLDER, Question, questions
from benchmarks.reading_shipped import shipped_questions, shipped_translations

LANGUAGES = ("fr", "en")
TUNED = ("fr-tuning", "en-tuning")
"""The sets on which the rules were tuned to the end: there nothing may be read wrongly."""
OPENED = ("fr-heldout", "en-heldout", "fr-fresh", "en-fresh", "fr-fresh-2", "en-fresh-2")
"""The sets that no rule was tuned on before 30 November 2026, when they were opened for developing the rules."""
LOOKED_AT = tuple(
    f"{language}-{half}"
    for half in ("development", "development-2", "development-3", "development-4", "tuning-2")
    for language in LANGUAGES
)
"""The sets that were looked at while rules were made."""
SETS = (*TUNED, *LOOKED_AT, *OPENED)
"""All but the sealed sets, which are measured by those who make no rules: `python -m benchmarks.reading FILE`."""
LEVELS = ("machine", "curator", "contradicted")


def main(arguments: Sequence[str]) -> int:
    """Print every table; 1 where a falsehood is machine-read or a true statement contradicted."""
    files = [Path(name) for name in arguments] or [FOLDER / f"{name}.yaml" for name in SETS]
    asked: list[Question] = []
    wrong = 0
    for file in files:
        language = file.name[:2]
        own = list(questions(file, language))
        missed = _table(f"{file.stem}, {len({q.sentence_id for q in own})} sentences", own)
        if file.stem in TUNED or arguments:  # the others are read to be told, and make no mutants
            wrong += missed
            asked += own
    shipped = list(shipped_questions())
    if not arguments:
        wrong += _table(f"shipped data, {len({q.sentence_id for q in shipped})} claims", shipped)
        asked += shipped
    _mutants(mutants(asked))
    if not arguments:
        _translations()
    return 1 if wrong else 0


def _table(title: str, asked: Sequence[Question]) -> int:
    """One table; how many statements went the wrong way."""
    counts: dict[tuple[bool, str], Counter[str]] = defaultdict(Counter)
    rules: Counter[str] = Counter()
    started, missed = time.perf_counter(), []
    for question in asked:
        reading = question.ask()
        counts[question.true, question.field][reading.level] += 1
        if question.true and reading.level != "machine":
            rules[reading.rule] += 1
        if reading.level == ("contradicted" if question.true else "machine"):
            missed.append(f"  {question.sentence_id} {question.field}: {reading.message or reading.understood}")
    spent = (time.perf_counter() - started) / max(1, len(asked))
    print(f"\n{title}: {len(asked)} statements, {1000 * spent:.2f} ms each")
    for true in (True, False):
        rows = {field: counter for (kind, field), counter in counts.items() if kind is true}
        rows["all"] = sum(rows.values(), Counter())
        print(f"  {'true' if true else 'false':14}" + "".join(f"{level:>14}" for level in LEVELS))
        for field, counter in rows.items():
            total = counter.total() or 1
            print(f"  {field:14}" + "".join(f"{counter[level]:6} {counter[level] / total:6.1%}" for level in LEVELS))
    print(f"  not machine-read, by rule: {dict(rules.most_common())}")
    print("\n".join(["  wrong:", *missed] if missed else ["  none wrong"]))
    return len(missed)


def _mutants(made: Iterable[Mutant]) -> None:
    killed: Counter[str] = Counter()
    total: Counter[str] = Counter()
    survivors = []
    for mutant in made:
        total[mutant.kind] += 1
        killed[mutant.kind] += not mutant.survived
        if mutant.survived:
            words = " … ".join(span.cut(mutant.question.sentence) for span in mutant.question.words)
            asked = mutant.question
            told = f"  {mutant.kind} {asked.sentence_id} {asked.field} {words!r} = {asked.values}: {mutant.told}"
            survivors.append(f"{told}\n      {asked.sentence}")
    print(f"\n{total.total()} mutants, {killed.total()} killed ({killed.total() / max(1, total.total()):.2%})")
    for kind, number in total.most_common():
        print(f"  {kind:14}{number:7}{killed[kind] / number:9.2%}")
    print("\n".join(["survivors:", *survivors] if survivors else ["no survivor"]))


def _translations() -> None:
    pairs = list(shipped_translations())
    results = list(translation_mutants(pairs))
    killed: Counter[str] = Counter(what for what, _, survived in results if not survived)
    total: Counter[str] = Counter(what for what, _, _ in results)
    print(f"\ntranslations: {len(pairs)} shipped; mutants killed by kind:")
    for what, number in total.items():
        print(f"  {what:14}{number:7}{killed[what] / number:9.2%}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
