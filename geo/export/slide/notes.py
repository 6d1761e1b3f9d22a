"""The speaker's notes: who says so, as plain text."""

from __future__ import annotations

from collections.abc import Iterator

from geo.export.slide.briefing import Briefing
from geo.export.slide.options import printable
from geo.export.slide.quoting import quote_runs
from geo.export.slide.summing import source_runs
from geo.language import announced, force_name, route, strength


def sources(briefing: Briefing) -> str:
    """The sources, one in a line."""
    say = briefing.say
    lines = ["".join(run.text for run in runs) for runs in source_runs(briefing.setting(1000, whole=True))]
    return "\n".join([say("Sources"), *lines])


def everything(briefing: Briefing) -> str:
    """Title, every movement with all its quotes, and the sources."""
    blocks = [f"{briefing.title}\n{briefing.subtitle}", *_movements(briefing), sources(briefing)]
    return "\n\n".join(blocks)


def _movements(briefing: Briefing) -> Iterator[str]:
    catalogue, say = briefing.catalogue, briefing.say
    for movement in briefing.movements:
        number = catalogue.numbers[movement.id]
        facts = (route(movement, catalogue, say), strength(movement.strength, say), announced(movement, catalogue, say))
        lines = [printable(say.labelled(f"{number} {force_name(movement, catalogue, say)}", " · ".join(facts)))]
        for item in catalogue.evidence.get(movement.id, ()):
            lines.append("".join(run.text for run in quote_runs(item, catalogue, say, briefing.options.original)))
        yield "\n".join(lines)
