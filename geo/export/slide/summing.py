"""Totals beside the sum of their parts, and the sources."""

from __future__ import annotations

from collections.abc import Iterator

from geo.catalogue import Article, Sum
from geo.export.slide.ink import ALARM, INK, Run
from geo.export.slide.options import printable
from geo.export.slide.setting import BETWEEN, INDENT, Setting
from geo.export.slide.typeset import Block
from geo.language import Language, strength


def totals(setting: Setting) -> Iterator[Block]:
    """Each total that covers a shown movement: the sum of its parts beside what is stated, and whether they agree."""
    say = setting.say
    if setting.sums:
        yield setting.heading(say("Totals"))
    for item in setting.sums:
        head = setting.text(setting.say.text(item.total.name), 600)
        check = setting.text(_check(item, setting))
        remarks = [setting.text(text, colour=ALARM) for text in _remarks(item, setting)]
        paragraphs = (head, check, *remarks, *setting.leading_quotes(item.total.id))
        kept = len(head.lines) + len(check.lines) + 1
        yield Block(paragraphs, kept, BETWEEN, INDENT, "Σ", INK, item.total.id, hollow=True)


def source_runs(setting: Setting) -> Iterator[list[Run]]:
    """A paragraph for each article behind what is shown, then which share wording; unknown stays unknown."""
    say = setting.say
    statements = [*(m.id for m in setting.movements), *(item.total.id for item in setting.sums)]
    evidence = setting.catalogue.evidence
    cited = {item.article.id for statement in statements for item in evidence.get(statement, ())}
    for article in setting.catalogue.articles.values():
        if article.id in cited:
            facts = " · ".join(_known(article, say))
            yield [Run(f"[{article.letter}] ", 700), Run(printable(f"{article.id} · {facts}"))]
    for letters, labels in _shared(statements, setting).items():
        words = say("{letters} share wording on {numbers}: counted once", letters=letters, numbers=say.listed(labels))
        yield [Run(words)]


def _check(item: Sum, setting: Setting) -> str:
    """The parts with their numbers, the stated total, the verdict: "1,700 (1) + about 300 (2) ⇄ 2,000: adds up"."""
    catalogue, say = setting.catalogue, setting.say
    covered = [catalogue.movements[name] for name in item.total.covers]
    parts = " + ".join(
        f"{strength(part.strength, say, people=False)}\u00a0({catalogue.numbers[part.id]})" for part in covered
    )
    verdict = say("adds up") if item.agrees else say("does not add up")
    stated = strength(item.total.strength, say, people=False)
    return say("{parts}; stated: {total}: {verdict}", parts=parts, total=stated, verdict=verdict)


def _remarks(item: Sum, setting: Setting) -> Iterator[str]:
    say = setting.say
    if item.total.difference:
        yield say.text(item.total.difference)
    if item.hidden:
        numbers = say.listed(str(setting.catalogue.numbers[part.id]) for part in item.hidden)
        yield say("the filter hides a part of this total: {numbers}", numbers=numbers)


def _known(article: Article, say: Language) -> Iterator[str]:
    names = {"publisher": say("publisher unknown"), "author": "", "date": say("date unknown")}
    if article.title != "unknown":
        yield say.quoted(say.name(article.title.value))
    for name, missing in names.items():
        fact = getattr(article, name)
        if fact != "unknown":
            yield say.name(fact.value)
        elif missing:
            yield missing


def _shared(statements: list[str], setting: Setting) -> dict[str, list[str]]:
    """The groups of articles that share wording, as letters, and the numbers of the statements where they do."""
    catalogue, say = setting.catalogue, setting.say
    shared: dict[str, list[str]] = {}
    for statement in statements:
        for group in catalogue.independence(statement).groups:
            if len(group) > 1:
                letters = say.listed(f"[{catalogue.articles[name].letter}]" for name in group)
                number = catalogue.numbers.get(statement)
                shared.setdefault(letters, []).append(str(number) if number else f"Σ {_stated(statement, setting)}")
    return shared


def _stated(total_id: str, setting: Setting) -> str:
    return strength(setting.catalogue.totals[total_id].strength, setting.say, people=False)


def source_blocks(setting: Setting) -> Iterator[Block]:
    """The sources as a part of the list."""
    say = setting.say
    yield setting.heading(say("Sources"))
    for runs in source_runs(setting):
        yield Block((setting.runs(runs),), before=6, indent=INDENT, name="source")
