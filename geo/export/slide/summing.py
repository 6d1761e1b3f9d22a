"""Totals beside the sum of their parts, and the sources."""

from __future__ import annotations

from collections.abc import Iterator

from geo.account import article_account
from geo.export.slide.ink import ALARM, INK, Run
from geo.export.slide.options import printable
from geo.export.slide.setting import BETWEEN, INDENT, Setting
from geo.export.slide.typeset import Block


def totals(setting: Setting) -> Iterator[Block]:
    """Each total that covers a shown movement: the sum of its parts beside what is stated, and whether they agree."""
    say = setting.say
    if setting.sums:
        yield setting.heading(say("Totals"))
    for item in setting.sums:
        told = item.total
        head = setting.text(told.name, 600)
        check = setting.text(told.equation)
        remarks = [setting.text(caveat.sentence, colour=ALARM) for caveat in told.caveats_of("mismatch")]
        if item.hidden_words:
            remarks.append(setting.text(item.hidden_words, colour=ALARM))
        remarks += setting.remarks(told)
        paragraphs = (head, check, *remarks, *setting.quotes(told.sources), *setting.otherwise(told.differing))
        kept = len(head.lines) + len(check.lines) + 1
        yield Block(paragraphs, kept, BETWEEN, INDENT, "Σ", INK, told.id, hollow=True)


def sums_at_once(setting: Setting) -> Iterator[Block]:
    """Each total that is no part of another, in a few lines: the sum, who states it, and who says otherwise."""
    covered = [{part.id for part in item.total.parts} for item in setting.sums]
    for item, parts in zip(setting.sums, covered, strict=True):
        if any(parts < others for others in covered):
            continue
        told = item.total
        stated = told.fact("strength")
        letters = " ".join(f"[{letter}]" for letter in stated.support) if stated else ""
        against = [each for each in told.against if each.field == "strength" and each.kind != "same"]
        but = (setting.say("but [{letter}]: {words}", letter=each.letter, words=each.quoted) for each in against)
        words = " · ".join(filter(None, [f"{told.equation} {letters}".strip(), *dict.fromkeys(but)]))
        remarks = [setting.text(item.hidden_words, colour=ALARM)] if item.hidden_words else []
        name = f"sum {told.id}"
        yield Block((setting.text(words), *remarks), 99, BETWEEN, INDENT, "Σ", INK, name, hollow=True, line=True)


def source_runs(setting: Setting) -> Iterator[list[Run]]:
    """A paragraph for each article behind what is shown, then which share wording; unknown stays unknown."""
    statements = (*setting.accounts, *(item.total for item in setting.sums))
    cited = {quote.article for told in statements for quote in told.quotes}
    articles = [
        article_account(name, setting.catalogue, setting.say) for name in setting.catalogue.articles if name in cited
    ]
    for article in articles:
        yield [Run(f"[{article.letter}] ", 700), Run(printable(article.reference))]
    letters = {article.letter for article in articles}
    shared = dict.fromkeys(pair for article in articles for pair in article.shared if letters.issuperset(pair.letters))
    yield from ([Run(printable(pair.fact))] for pair in shared)


def source_blocks(setting: Setting) -> Iterator[Block]:
    """The sources as a part of the list."""
    say = setting.say
    yield setting.heading(say("Sources"))
    for runs in source_runs(setting):
        yield Block((setting.runs(runs),), before=6, indent=INDENT, name="source")
