"""The speaker's notes: who says so, as plain text."""

from __future__ import annotations

from collections.abc import Iterator

from geo.account import Quote, StatementAccount
from geo.export.slide.briefing import Briefing
from geo.export.slide.options import printable
from geo.export.slide.quoting import quote_runs, translation_runs
from geo.export.slide.summing import source_runs


def sources(briefing: Briefing) -> str:
    """The sources, one in a line."""
    say = briefing.say
    lines = ["".join(run.text for run in runs) for runs in source_runs(briefing.setting(1000))]
    return "\n".join([say("Sources"), *lines])


def drawing(briefing: Briefing) -> str:
    """What the map shows, for whoever cannot see it."""
    told = briefing.setting(1000).accounts
    shown = (briefing.say.labelled(str(item.number), item.title) for item in told if item.drawn != "list")
    return printable(briefing.say.labelled(briefing.say("Map"), briefing.say.joined(shown)))


def everything(briefing: Briefing) -> str:
    """Title, every movement and total with all that is told of it, and the sources."""
    setting = briefing.setting(1000)
    blocks = [f"{briefing.title}\n{briefing.subtitle}"]
    for told in setting.accounts:
        facts = " · ".join((told.route, told.strength, told.announced))
        blocks.append("\n".join(_block(briefing.say.labelled(f"{told.number} {told.force}", facts), told, briefing)))
    for item in setting.sums:
        heading = briefing.say.labelled(f"Σ {item.total.name}", item.total.equation)
        blocks.append("\n".join(_block(heading, item.total, briefing)))
    return "\n\n".join([*blocks, sources(briefing)])


def _block(heading: str, told: StatementAccount, briefing: Briefing) -> Iterator[str]:
    yield printable(heading)
    yield printable(told.support.words)
    yield printable(told.support.fields)
    yield from (printable(pair.sentence) for pair in told.support.shared)
    yield from (printable(caveat.sentence) for caveat in told.caveats)
    for quote in told.sources:
        yield _quoted(quote, briefing)
    if told.against:
        yield briefing.say("Said otherwise")
    for quote in told.differing:
        yield _quoted(quote, briefing)
    yield from (printable(item.sentence) for item in told.against)


def _quoted(quote: Quote, briefing: Briefing) -> str:
    """The quote and its translation, as on the slide's further pages."""
    original = briefing.options.original
    runs = quote_runs(quote, briefing.say, original)
    translated = translation_runs(quote, briefing.say) if original else []
    return "\n".join("".join(run.text for run in line) for line in (runs, translated) if line)
