"""Pages as SVG."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from xml.sax.saxutils import escape, quoteattr

from geo.export.slide.about import About
from geo.export.slide.ink import PAPER, Area, Arrow, Box, Ink, OpenLine, Page, Window, Words
from geo.flows import Point

CASING = 6.2
"""Pixels by which the white casing is wider than its arrow."""
_WEIGHTS = {400: "", 600: ' font-weight="600"', 700: ' font-weight="700"'}


def to_text(page: Page, about: About, faces: str = "") -> str:
    """The page as a document of its own. With `faces`, rules of CSS that bring its typeface, it is for any program:
    halos are copies below the text, which all of them draw."""
    width, height = _number(page.width), _number(page.height)
    writer = _Writer(bool(faces))
    body = "\n".join(part for ink in page.inks for part in writer.write(ink))
    carrying = f"<style>{faces}</style>\n" if faces else ""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}" '
        f'font-family="Source Sans Pro, sans-serif" xml:space="preserve">\n'
        f"<title>{escape(about.title)}</title>\n{_metadata(about)}{carrying}{body}\n</svg>\n"
    )


class _Writer:
    """Writes inks; windows get numbered clip paths."""

    def __init__(self, copying: bool) -> None:
        self._windows = 0
        self._copying = copying

    def write(self, ink: Ink) -> Iterator[str]:
        match ink:
            case Words():
                yield from _words(ink, self._copying)
            case Box():
                yield _box(ink)
            case Area():
                yield _area(ink)
            case OpenLine():
                yield _stretch(ink)
            case Arrow():
                yield from _arrow(ink)
            case Window():
                self._windows += 1
                name = f"window{self._windows}"
                yield f'<clipPath id="{name}">{_box(ink.frame)}</clipPath>\n<g clip-path="url(#{name})">'
                for inner in ink.inks:
                    yield from self.write(inner)
                yield "</g>"


def _words(words: Words, copied: bool) -> Iterator[str]:
    y = words.y
    halo = ""
    if words.halo:
        colour, opacity = _paint("stroke", words.halo)
        halo = f' {colour}{opacity} stroke-width="6.2" stroke-linejoin="round"'
    anchor = f' text-anchor="{words.anchor}"' if words.anchor != "start" else ""
    for paragraph in words.paragraphs:
        y += paragraph.before
        for line in paragraph.lines:
            baseline = y + paragraph.leading / 2 + paragraph.size * 0.335
            first = line.runs[0]
            spans = "".join(
                escape(run.text)
                if (run.weight, run.colour) == (first.weight, first.colour)
                else f'<tspan font-weight="{run.weight}" fill="{run.colour}">{escape(run.text)}</tspan>'
                for run in line.runs
            )
            begin = (
                f'<text x="{_number(words.x)}" y="{_number(baseline)}" font-size="{_number(paragraph.size)}"'
                f"{_WEIGHTS[first.weight]}"
            )
            if halo and copied:
                yield f'{begin} fill="{words.halo[:7]}"{anchor}{halo} aria-hidden="true">{escape(line.text)}</text>'
            outline = f' paint-order="stroke"{halo}' if halo and not copied else ""
            yield f'{begin} fill="{first.colour}"{anchor}{outline}>{spans}</text>'
            y += paragraph.leading


def _metadata(about: About) -> str:
    """Where it is from, in the terms of Dublin Core, and the rows that it shows."""
    told = (
        ("title", about.title),
        ("description", about.subject),
        ("source", about.sources),
        ("rights", about.licence),
        ("identifier", about.version),
        ("language", about.language),
    )
    items = "".join(f"<dc:{name}>{escape(value)}</dc:{name}>" for name, value in told)
    return f'<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">{items}{about.entries}</metadata>\n'


def _box(box: Box) -> str:
    radius = f' rx="{_number(box.radius)}"' if box.radius else ""
    place = f'x="{_number(box.x)}" y="{_number(box.y)}" width="{_number(box.width)}" height="{_number(box.height)}"'
    return f"<rect {place}{radius} {_style(box.fill, box.stroke, box.stroke_width, box.dash)}/>"


def _area(area: Area) -> str:
    path = "".join("M" + "L".join(f"{_number(x)} {_number(y)}" for x, y in ring[:-1]) + "Z" for ring in area.rings)
    joined = ' stroke-linejoin="round"' if area.stroke else ""
    return f'<path d="{path}" fill-rule="evenodd"{joined} {_style(area.fill, area.stroke, area.stroke_width, ())}/>'


def _stretch(line: OpenLine) -> str:
    return f'<polyline points="{_points(line.points)}" {_style("", line.colour, line.width, line.dash)}/>'


def _arrow(arrow: Arrow) -> Iterator[str]:
    """Casing, shaft and head; the shaft from the head backwards, so that a dash meets its head whole."""
    start, control, end = arrow.shaft
    line = f"M{_pair(end)}Q{_pair(control)} {_pair(start)}"
    head = _points(arrow.head)
    yield f"<g data-movement={quoteattr(arrow.id)}>"
    cased = f'stroke="{PAPER}" stroke-linejoin="round"'
    yield f'<path d="{line}" fill="none" {cased} stroke-width="{_number(arrow.width + CASING)}"/>'
    yield f'<polygon points="{head}" fill="{PAPER}" {cased} stroke-width="{_number(CASING)}"/>'
    yield f'<path d="{line}" {_style("", arrow.colour, arrow.width, arrow.dash)}/>'
    if arrow.stated:
        yield f'<polygon points="{head}" fill="{arrow.colour}"/>'
    else:
        yield f'<polyline points="{head}" {_style("", arrow.colour, 3.9, ())}/>'
    if arrow.core:
        yield f'<path d="{line}" {_style("", PAPER, arrow.core, ())}/>'
    yield "</g>"


def _style(fill: str, stroke: str, width: float, dash: Sequence[float]) -> str:
    parts = list(_paint("fill", fill)) if fill else ['fill="none"']
    if stroke:
        parts += [" ", *_paint("stroke", stroke), f' stroke-width="{_number(width)}"']
    if stroke and dash:
        parts.append(f' stroke-dasharray="{" ".join(map(_number, dash))}"')
    return "".join(parts)


def _paint(name: str, colour: str) -> tuple[str, str]:
    """A colour as attribute, and its opacity where it has eight digits."""
    solid, alpha = colour[:7], colour[7:]
    return f'{name}="{solid}"', f' {name}-opacity="{int(alpha, 16) / 255:.2f}"' if alpha else ""


def _points(points: Sequence[Point]) -> str:
    return " ".join(f"{_number(x)},{_number(y)}" for x, y in points)


def _pair(point: Point) -> str:
    return f"{_number(point[0])} {_number(point[1])}"


def _number(value: float) -> str:
    """At most one decimal, no trailing zero."""
    text = f"{value:.1f}"
    return text[:-2] if text.endswith(".0") else text
