"""KML 2.2: styled lines that follow the drawn curves, points for badges, balloons with the quotes.

Coordinates are lon,lat in degrees, WGS 84. The file names no icon and no address, so that opening it fetches nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from html import escape
from io import BytesIO
from xml.etree import ElementTree

from geo.account import MovementAccount, Quote, account_of, columns, title
from geo.catalogue import Catalogue, Movement
from geo.chart import build_scene
from geo.chart.style import colour
from geo.export.antimeridian import Position, cut
from geo.flows import Flow, unproject
from geo.flows.width import UNSTATED_WIDTH
from geo.language import Language

NAMESPACE = "http://www.opengis.net/kml/2.2"
PIECES = 32
"""Chords by which a line follows its curve."""
_AT_ONCE = 300
"""Arrows laid out together: of more, a scene makes corridors, and a file is to have every single one."""
_LANES_AT_ZOOM = 4
"""The zoom whose pixels set apart the lines between the same two places."""
_ILLEGAL = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_OPACITY = "e6"


@dataclass(frozen=True)
class _Folder:
    name: str
    movements: tuple[Movement, ...]


def to_kml(
    movements: Sequence[Movement],
    catalogue: Catalogue,
    say: Language,
    filters: str,
    heading: str | None = None,
    marking: str = "",
) -> bytes:
    """The `movements` as KML: a folder each for arrows, for badges, and for what is not on the map."""
    flows = _flows(movements, catalogue, say)
    root = ElementTree.Element("kml", xmlns=NAMESPACE)
    document = _add(root, "Document")
    _add(document, "name", heading or title(catalogue, say))
    _add(document, "open", "1")
    empty = "" if movements else say("No movement passes these filters.")
    _add(document, "description", "\n".join(filter(None, (marking, filters, empty))))
    for folder in _folders(movements, flows, say):
        if folder.movements:
            parent = _add(document, "Folder")
            _add(parent, "name", folder.name)
            for movement in folder.movements:
                _placemark(parent, movement, flows.get(movement.id), catalogue, say, marking)
    ElementTree.indent(root, " ")
    buffer = BytesIO()
    ElementTree.ElementTree(root).write(buffer, encoding="utf-8", xml_declaration=True)
    return buffer.getvalue() + b"\n"


def line(flow: Flow) -> list[list[Position]]:
    """The flow's curve as (lon, lat) in degrees, in parts cut at the antimeridian; both ends are its places."""
    curve = flow.curve
    run = ((curve.end[0] - curve.start[0]) ** 2 + (curve.end[1] - curve.start[1]) ** 2) ** 0.5 or 1.0
    aside = 2 * flow.lane / 2**_LANES_AT_ZOOM / run  # twice: a quadratic follows its control half the way
    dx, dy = curve.end[0] - curve.start[0], curve.end[1] - curve.start[1]
    bowed = replace(curve, control=(curve.control[0] + aside * dy, curve.control[1] - aside * dx))
    positions = [unproject(*point)[::-1] for point in bowed.points(PIECES)]
    lat, lon = flow.journey.start
    end_lat, end_lon = flow.journey.end
    return cut([(lon, lat), *positions[1:-1], (end_lon, end_lat)])


def _flows(movements: Iterable[Movement], catalogue: Catalogue, say: Language) -> dict[str, Flow]:
    """The flow of every arrow that can be drawn, by the id of its movement."""
    arrows = sorted(
        (movement for movement in movements if movement.drawn == "arrow"),
        key=lambda movement: (movement.origin or "", movement.destination or ""),
    )
    lots = [arrows[start : start + _AT_ONCE] for start in range(0, len(arrows), _AT_ONCE)]
    return {flow.id: flow for lot in lots for flow in build_scene(lot, catalogue, say, lanes=_AT_ONCE).flows}


def _folders(movements: Sequence[Movement], flows: dict[str, Flow], say: Language) -> tuple[_Folder, ...]:
    badges = tuple(movement for movement in movements if movement.drawn == "badge")
    drawn = {*flows, *(movement.id for movement in badges)}
    return (
        _Folder(say("Arrows"), tuple(movement for movement in movements if movement.id in flows)),
        _Folder(say("At a place"), badges),
        _Folder(say("Not on the map"), tuple(movement for movement in movements if movement.id not in drawn)),
    )


def _placemark(
    parent: ElementTree.Element,
    movement: Movement,
    flow: Flow | None,
    catalogue: Catalogue,
    say: Language,
    marking: str,
) -> None:
    account = account_of(movement, catalogue, say)
    mark = _add(parent, "Placemark")
    mark.set("id", f"movement-{movement.id}")
    _add(mark, "name", f"{account.number} · {account.force} · {account.route}")
    _add(mark, "description", _balloon(account, say, marking))
    _style(mark, flow, account)
    extended = _add(mark, "ExtendedData")
    for key, value in columns(movement, catalogue, say).items():
        if value is not None:
            data = _add(extended, "Data")
            data.set("name", key)
            _add(data, "value", str(value))
    if flow is not None:
        _lines(mark, line(flow))
    elif movement.drawn == "badge":
        place = catalogue.places[movement.destination or movement.origin or ""]
        _add(_add(mark, "Point"), "coordinates", _written([(place.lon, place.lat)]))


def _style(mark: ElementTree.Element, flow: Flow | None, account: MovementAccount) -> None:
    """Colour by nation; KML writes it alpha, blue, green, red. Width in pixels by strength."""
    rgb = colour(account.nations).removeprefix("#")
    abgr = f"{_OPACITY}{rgb[4:6]}{rgb[2:4]}{rgb[0:2]}"
    style = _add(mark, "Style")
    _add(_add(style, "IconStyle"), "color", abgr)
    _add(_add(style, "LabelStyle"), "color", abgr)
    stroke = _add(style, "LineStyle")
    _add(stroke, "color", abgr)
    _add(stroke, "width", f"{flow.width if flow else UNSTATED_WIDTH:.2f}")


def _lines(mark: ElementTree.Element, parts: Sequence[Sequence[Position]]) -> None:
    parent = _add(mark, "MultiGeometry") if len(parts) > 1 else mark
    for part in parts:
        string = _add(parent, "LineString")
        _add(string, "tessellate", "1")
        _add(string, "coordinates", _written(part))


def _written(positions: Iterable[Position]) -> str:
    """Seven decimals are a centimetre; no height."""
    return " ".join(f"{round(lon, 7):.10g},{round(lat, 7):.10g}" for lon, lat in positions)


def _balloon(account: MovementAccount, say: Language, marking: str) -> str:
    """All that is told of the movement, as HTML in which all text is escaped."""
    lines = [f"<b>{escape(marking)}</b>"] if marking else []
    lines.append(f"<b>{escape(account.strength)}</b> · {escape(account.announced)}")
    told = [
        *(caveat.sentence for caveat in account.caveats),
        account.support.words,
        account.support.fields,
        *(pair.sentence for pair in account.support.shared),
        account.support.unshared,
    ]
    lines += [escape(text) for text in told if text]
    lines += [_quote(quote) for quote in account.sources]
    if account.against:
        lines.append(f"<b>{escape(say('Said otherwise'))}</b>")
        lines += [_quote(quote) for quote in account.differing]
        lines += [escape(item.sentence) for item in account.against]
    return "".join(f"<p>{line}</p>" for line in lines)


def _quote(quote: Quote) -> str:
    """The quote, its stating words bold, and its translation."""
    words = "".join(f"<b>{escape(piece.text)}</b>" if piece.field else escape(piece.text) for piece in quote.pieces)
    told = f"{quote.opening}{words}{quote.closing}<br>{escape(quote.source)}"
    if quote.translation:
        told += f"<br><i>{escape(quote.translation)}</i> ({escape(quote.translated)})"
    return told


def _add(parent: ElementTree.Element, name: str, text: str | None = None) -> ElementTree.Element:
    """A child; what XML cannot hold in `text` becomes U+FFFD."""
    child = ElementTree.SubElement(parent, name)
    if text is not None:
        child.text = _ILLEGAL.sub("\ufffd", text)
    return child
