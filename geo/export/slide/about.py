"""What a file of the slide tells of itself: its document properties, in every format the same."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from geo.export.licence import licence
from geo.export.slide.briefing import Briefing
from geo.export.slide.entries import entries_xml
from geo.export.slide.summing import source_runs


@dataclass(frozen=True)
class About:
    """`subject` is the line below the title; `sources` are the articles, one a line; `version` is that of the data;
    `language` a code (BCP 47); `day` the latest stated one; `entries` are the rows that are shown, as XML."""

    title: str
    subject: str
    sources: str
    licence: str
    version: str
    language: str
    day: datetime.date | None
    entries: str


def about(briefing: Briefing) -> About:
    """What a briefing's files tell of themselves."""
    runs = source_runs(briefing.setting(1000))
    return About(
        title=briefing.title,
        subject=briefing.subtitle,
        sources="\n".join("".join(run.text for run in item) for item in runs),
        licence=licence(briefing.catalogue, briefing.say),
        version=briefing.catalogue.version,
        language=briefing.say.code,
        entries=entries_xml(briefing.movements, briefing.catalogue, briefing.say),
        day=briefing.catalogue.as_of.first if briefing.catalogue.as_of else None,
    )
