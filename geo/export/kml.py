"""KML 2.2: a folder a status; lines that follow the drawn curves with their heads, points for badges, areas, balloons.

Coordinates are lon,lat in degrees, WGS 84. The file names no address, so that opening it fetches nothing; as KMZ it
holds an icon for each status, drawn here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from html import escape
from io import BytesIO
from typing import TypeAlias
from xml.etree import ElementTree

from geo.account import MovementAccount, Quote, account_of, columns, title
from geo.catalogue import Catalogue, Movement
from geo.chart import plane_of
from geo.chart.style import colour
from geo.export.areas import areas_of
from geo.export.legal import legal
from geo.export.licence import licence
from geo.export.lines import arrowhead, flows_of, line
from geo.flows import Flow, Plane
from geo.flows.width import UNSTATED_WIDTH
from geo.language import Language, status
from geo.terms import STATUSES

NAMESPACE = "http://www.opengis.net/kml/2.2"
_OPACITY = "e6"
_Ring: TypeAlias = Sequence[tuple[float, ...]]
_AREA_OPACITY = "33"


@dataclass(frozen=True)
class _Setting:
    """What every placemark is made with; `icons` says whether the file has one for each status."""

    flows: dict[str, Flow]
    catalogue: Catalogue
    say: Language
    marking: str
    icons: bool


def to_kml(
    movements: Sequence[Movement],
    catalogue: Catalogue,
    say: Language,
    filters: str,
    heading: str | None = None,
    marking: str = "",
    icons: bool = False,
) -> bytes:
    """The `movements` as KML: a folder for each status, then one for the areas that are ends of them. With `icons` a
    point has that of its status, which then has to lie beside the file as `icon_path` says."""
    setting = _Setting(flows_of(movements, catalogue, say), catalogue, say, marking, icons)
    root = ElementTree.Element("kml", xmlns=NAMESPACE)
    document = _add(root, "Document")
    _add(document, "name", heading or title(movements, say))
    _add(document, "open", "1")
    _add(document, "description", "\n".join(filter(None, _described(movements, filters, setting))))
    for name in STATUSES:
        members = [movement for movement in movements if movement.status == name]
        if members:
            parent = _add(document, "Folder")
            _add(parent, "name", status(name, say))
            for movement in members:
                _placemark(parent, movement, setting)
    _areas(document, movements, setting)
    ElementTree.indent(root, " ")
    buffer = BytesIO()
    ElementTree.ElementTree(root).write(buffer, encoding="utf-8", xml_declaration=True)
    return buffer.getvalue() + b"\n"


def icon_path(status_id: str) -> str:
    """Where the icon of a status lies, seen from the file."""
    return f"icons/{status_id}.png"


def _described(movements: Sequence[Movement], filters: str, setting: _Setting) -> Iterator[str]:
    say = setting.say
    yield setting.marking
    yield filters
    yield "" if movements else say("No movement passes these filters.")
    yield say(
        "Times: from when to when it takes place, as far as that is stated; else from the day of its announcement."
    )
    yield licence(setting.catalogue, say)


def _placemark(parent: ElementTree.Element, movement: Movement, setting: _Setting) -> None:
    catalogue, say = setting.catalogue, setting.say
    flow = setting.flows.get(movement.id)
    account = account_of(movement, catalogue, say)
    mark = _add(parent, "Placemark")
    mark.set("id", f"movement-{movement.id}")
    told = [str(account.number), account.status_words, account.force, account.route]
    unshown = [] if flow or movement.drawn == "badge" else [say("Not on the map")]
    _add(mark, "name", " · ".join([*told, *unshown]))
    _add(mark, "description", _balloon(account, say, setting.marking))
    _time(mark, movement)
    _style(mark, flow, account, setting)
    extended = _add(mark, "ExtendedData")
    for key, value in columns(movement, catalogue, say).items():
        if value is not None:
            data = _add(extended, "Data")
            data.set("name", key)
            _add(data, "value", str(value))
    if flow is not None:
        _arrow(mark, flow, plane_of(catalogue))
    elif movement.drawn == "badge":
        place = catalogue.places[movement.ends[0]]
        _add(_add(mark, "Point"), "coordinates", _written([(place.lon, place.lat)]))


def _time(mark: ElementTree.Element, movement: Movement) -> None:
    """From when to when: days, months or years, as exact as stated. Without any it is there all the time."""
    starts, ends = movement.when.starts or movement.announced.on, movement.when.ends
    if starts is None and ends is None:
        return
    if starts and ends and ends.last < starts.first:  # announced after it ended
        starts = None
    span = _add(mark, "TimeSpan")
    for name, moment in (("begin", starts), ("end", ends)):
        if moment:
            _add(span, name, str(moment))


def _style(mark: ElementTree.Element, flow: Flow | None, account: MovementAccount, setting: _Setting) -> None:
    """Colour by nation; KML writes it alpha, blue, green, red. Width in pixels by strength."""
    abgr = _abgr(colour(account.nations), _OPACITY)
    style = _add(mark, "Style")
    icon = _add(style, "IconStyle")
    _add(icon, "color", abgr)
    if setting.icons:
        _add(_add(icon, "Icon"), "href", icon_path(account.status))
    _add(_add(style, "LabelStyle"), "color", abgr)
    stroke = _add(style, "LineStyle")
    _add(stroke, "color", abgr)
    _add(stroke, "width", f"{flow.width if flow else UNSTATED_WIDTH:.2f}")
    _add(_add(style, "PolyStyle"), "color", abgr)


def _abgr(rgb: str, opacity: str) -> str:
    digits = rgb.removeprefix("#")
    return f"{opacity}{digits[4:6]}{digits[2:4]}{digits[0:2]}"


def _arrow(mark: ElementTree.Element, flow: Flow, plane: Plane) -> None:
    """The line from place to place, and beside it the head: of KML's lines none has an end of its own."""
    parent = _add(mark, "MultiGeometry")
    for part in line(flow, plane):
        string = _add(parent, "LineString")
        _add(string, "tessellate", "1")
        _add(string, "coordinates", _written(part))
    for ring in arrowhead(flow, plane):
        _polygon(parent, ring)


def _polygon(parent: ElementTree.Element, outer: _Ring, holes: Iterable[_Ring] = ()) -> None:
    polygon = _add(parent, "Polygon")
    _add(polygon, "tessellate", "1")
    for name, ring in (("outerBoundaryIs", outer), *(("innerBoundaryIs", hole) for hole in holes)):
        _add(_add(_add(polygon, name), "LinearRing"), "coordinates", _written(ring))


def _areas(document: ElementTree.Element, movements: Sequence[Movement], setting: _Setting) -> None:
    """The countries that are ends, as areas: they show that no spot in them is stated."""
    areas = areas_of(movements, setting.catalogue)
    if not areas:
        return
    folder = _add(document, "Folder")
    _add(folder, "name", setting.say("Areas: no spot in them is stated"))
    for code, area in areas.items():
        mark = _add(folder, "Placemark")
        mark.set("id", f"area-{code}")
        _add(mark, "name", setting.say.country(code))
        style = _add(mark, "Style")
        line_style = _add(style, "LineStyle")
        _add(line_style, "color", _abgr("#5a5f66", _OPACITY))
        _add(line_style, "width", "1")
        _add(_add(style, "PolyStyle"), "color", _abgr("#5a5f66", _AREA_OPACITY))
        parent = _add(mark, "MultiGeometry")
        for part in area.geoms:
            _polygon(parent, [*part.exterior.coords], ([*ring.coords] for ring in part.interiors))


def _written(positions: Iterable[Sequence[float]]) -> str:
    """Seven decimals are a centimetre; no height."""
    return " ".join(f"{round(lon, 7):.10g},{round(lat, 7):.10g}" for lon, lat, *_ in positions)


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
        child.text = legal(text)
    return child
