"""What a slide is made from, and what stands around map and list: title, marking, sources, credits."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from geo.account import headline
from geo.catalogue import Catalogue, Movement
from geo.chart import plane_of
from geo.export.slide.ink import HAIR, INK, MUTED, Ink, OpenLine, Paragraph, Run, Words
from geo.export.slide.options import PAPERS, SMALLEST, Options, Paper, printable
from geo.export.slide.scale import projection
from geo.export.slide.setting import Setting
from geo.export.slide.summing import source_runs
from geo.export.slide.typeset import label, paragraph
from geo.language import Language
from geo.terms import marking_colour

TITLE_SIZES = ((52.0, 1), (44.0, 1), (36.0, 2), (26.0, 99))
"""Pixels of the title, and lines up to which it has them."""
_STRIP = 7
"""Lines of sources that the first page carries below map and list; more go into the list."""
NAME = 26.0
"""Pixels of the title on the pages after the first."""


@dataclass(frozen=True)
class Briefing:
    """What a slide is made from; `filters` says in words what is filtered, `part` which part of it a sheet shows."""

    movements: tuple[Movement, ...]
    catalogue: Catalogue
    say: Language
    options: Options
    filters: str
    part: str = ""

    @property
    def fresh(self) -> frozenset[str]:
        """The ids of movements that are marked as new or revised."""
        since = self.options.since
        return frozenset(name for name, _ in since.movements) if since else frozenset()

    @property
    def paper(self) -> Paper:
        """The paper's measures."""
        return PAPERS[self.options.size]

    @property
    def title(self) -> str:
        """The chosen title, or what the movements say."""
        return printable(self.options.title) or printable(headline(self.movements, self.catalogue, self.say).words)

    @property
    def marking(self) -> str:
        """The marking, as one line."""
        return printable(self.options.marking)

    @property
    def subtitle(self) -> str:
        """What is filtered, the latest stated day, and the version of the data, each once."""
        say, catalogue = self.say, self.catalogue
        parts = [printable(self.filters)] if self.filters.strip() else []
        if catalogue.as_of:
            parts.append(say("latest stated date: {day}", day=say.date(catalogue.as_of)))
        if catalogue.version not in self.filters:
            parts.append(say("data {version}", version=catalogue.version))
        return " · ".join([*parts, self.part] if self.part else parts)

    def setting(self, width: float) -> Setting:
        """The list at a width."""
        return Setting(
            self.movements, self.catalogue, self.say, self.options.original, width, self.paper.body, self.options.since
        )


@dataclass(frozen=True)
class Margin:
    """What stands above or below, and the height at which it ends or begins."""

    inks: tuple[Ink, ...]
    edge: float


def head(briefing: Briefing) -> Margin:
    """Marking, title and subtitle of the first page."""
    paper = briefing.paper
    width = paper.width - 2 * paper.margin
    marking = list(_marking(briefing))
    y = _marked_top(briefing)
    for size, lines in TITLE_SIZES:
        text = paragraph([Run(briefing.title, 700)], width, size, leading=1.16)
        if len(text.lines) <= lines:
            break
    below = paragraph([Run(briefing.subtitle, 400, MUTED)], width, SMALLEST + 1, before=4)
    words = Words(paper.margin, y, width, (text, below), name="title", role="title")
    return Margin((*marking, words), y + words.height + 16)


def running_head(briefing: Briefing) -> Margin:
    """Marking and the title in one line, on the pages after the first."""
    paper = briefing.paper
    width = paper.width - 2 * paper.margin
    y = _marked_top(briefing)
    text = paragraph([Run(briefing.title, 700)], width, NAME, leading=1.2)
    if len(text.lines) > 1:
        shortened = Run(text.lines[0].text.rsplit(" ", 1)[0] + " …", 700)
        text = paragraph([shortened], width, NAME, leading=1.2)
    words = Words(paper.margin, y, width, (text,), name="title", role="text")
    edge = y + words.height + 8
    rule = OpenLine(((paper.margin, edge), (paper.width - paper.margin, edge)), HAIR, 1.5, name="rule")
    return Margin((*_marking(briefing), words, rule), edge + 16)


def foot(briefing: Briefing) -> tuple[Margin, bool]:
    """Sources and credits of the first page; and whether the sources found room there."""
    paper, say = briefing.paper, briefing.say
    width = paper.width - 2 * paper.margin
    sources = _together(briefing, width)
    fits = len(sources.lines) <= _STRIP
    credit = say("Borders: Natural Earth, after UN usage · Places: GeoNames, CC BY 4.0 · Articles: their publishers")
    credits = paragraph([Run(f"{credit} · {projection(plane_of(briefing.catalogue), say)}", 400, MUTED)], width - 120)
    paragraphs: tuple[Paragraph, ...] = (sources, credits) if fits and sources.lines else (credits,)
    height = sum(item.height for item in paragraphs)
    y = bottom(briefing) - height
    return Margin((Words(paper.margin, y, width, paragraphs, name="sources", role="text"),), y - 12), fits


def bottom(briefing: Briefing) -> float:
    """The height above which text may stand."""
    marked = 0.0
    if briefing.marking:
        marked = _marking_paragraph(briefing).height + 4
    return briefing.paper.height - 18 - marked


def page_number(briefing: Briefing, number: int, count: int) -> Ink:
    """Which page of how many, in the right lower corner."""
    paper = briefing.paper
    y = bottom(briefing) - SMALLEST * 0.6
    words = label(f"{number} / {count}", paper.width - paper.margin, y, SMALLEST, 600, MUTED, "end")
    return replace(words, name="page number", role="text")


def _together(briefing: Briefing, width: float) -> Paragraph:
    """The sources one after another in one paragraph."""
    say = briefing.say
    runs: list[Run] = []
    for item in source_runs(briefing.setting(width)):
        runs += [Run(" \u2003 ")] if runs else [Run(say("Sources") + "  ", 700)]
        runs += item
    return paragraph([Run(run.text, run.weight, INK if run.weight == 700 else MUTED) for run in runs], width)


def _marked_top(briefing: Briefing) -> float:
    return 14 + _marking_paragraph(briefing).height + 2 if briefing.marking else 22.0


def _marking_paragraph(briefing: Briefing) -> Paragraph:
    width = briefing.paper.width - 2 * briefing.paper.margin
    return paragraph([Run(briefing.marking, 700, marking_colour(briefing.marking))], width)


def _marking(briefing: Briefing) -> Iterator[Ink]:
    """The marking, centred at the top and at the bottom."""
    if briefing.marking:
        paper = briefing.paper
        text = _marking_paragraph(briefing)
        width = paper.width - 2 * paper.margin
        for y in (10.0, paper.height - 14 - text.height):
            yield Words(paper.width / 2, y, width, (text,), "middle", name="marking", role="text")
