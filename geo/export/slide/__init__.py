"""The briefing slide: map, numbered list with its quotes, totals and sources; as SVG, PNG, PDF and PowerPoint."""

from __future__ import annotations

from geo.catalogue import Catalogue, Movement
from geo.export.slide.about import about
from geo.export.slide.briefing import Briefing
from geo.export.slide.options import PAPERS, SMALLEST, Options, Paper
from geo.export.slide.page import compose
from geo.export.slide.svg import to_text
from geo.language import Language

__all__ = ["PAPERS", "SMALLEST", "Options", "Paper", "to_pdf", "to_png", "to_pptx", "to_svg"]


def to_svg(
    movements: tuple[Movement, ...], catalogue: Catalogue, say: Language, options: Options, filters: str
) -> tuple[str, ...]:
    """The slide's pages as SVG texts; `filters` says in words what is filtered."""
    briefing = Briefing(movements, catalogue, say, options, filters)
    from geo.export.slide.letters import faces  # fontTools: not for every format

    told, pages = about(briefing), compose(briefing)
    carried = faces(pages)
    return tuple(to_text(page, told, carried) for page in pages)


def to_png(
    movements: tuple[Movement, ...],
    catalogue: Catalogue,
    say: Language,
    options: Options,
    filters: str,
    scale: float = 1.0,
) -> tuple[bytes, int]:
    """The first page as PNG, `scale` times its pixels (2 makes a wide slide 3840 by 2160), and how many pages there
    are."""
    from geo.export.slide.printing import png  # Typst: not for every format

    briefing = Briefing(movements, catalogue, say, options, filters)
    pages = compose(briefing)
    return png(pages[0], about(briefing), scale), len(pages)


def to_pdf(
    movements: tuple[Movement, ...], catalogue: Catalogue, say: Language, options: Options, filters: str
) -> bytes:
    """All pages as one PDF: vectors, and text that is tagged, in its language, with bookmarks and links."""
    from geo.export.slide.printing import pdf

    briefing = Briefing(movements, catalogue, say, options, filters)
    links = {item.letter: say.name(item.url.value) for item in catalogue.articles.values() if item.url}
    return pdf(compose(briefing), about(briefing), links)


def to_pptx(
    movements: tuple[Movement, ...], catalogue: Catalogue, say: Language, options: Options, filters: str
) -> bytes:
    """All pages as a PowerPoint file of native, editable shapes and texts, sources also in the notes."""
    from geo.export.slide.powerpoint import presentation  # python-pptx: not for every format

    briefing = Briefing(movements, catalogue, say, options, filters)
    spoken = {item.id: f"{item.number} {item.title}" for item in briefing.setting(1000).accounts}
    return presentation(compose(briefing), about(briefing), spoken)
