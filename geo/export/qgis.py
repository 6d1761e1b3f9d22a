"""How GIS programs draw the layers: as QGIS's own style (QML), and as SLD 1.1 (OGC 05-077r4) for others.

Colour is the nation and width the strength, both columns of the layer; the dash, or the plate, is the status.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from xml.etree import ElementTree

from geo.chart.style import SHARED_COLOUR, look
from geo.language import Language, status
from geo.terms import STATUSES

_SE, _SLD, _OGC = "http://www.opengis.net/se", "http://www.opengis.net/sld", "http://www.opengis.net/ogc"
_FIELD = 2
"""QGIS's number for "taken from a column"."""
_AREA = "90,95,102"


@dataclass(frozen=True)
class Style:
    """A layer's style in both forms."""

    qml: str
    sld: str


def arrow_style(say: Language) -> Style:
    """Arrows: a line with the dash of its status and a head at its end."""
    symbols = [_symbol("line", [_line(name), _head()]) for name in STATUSES]
    return Style(_qml(symbols, say), _sld((status(name, say), name, _sld_line(name)) for name in STATUSES))


def place_style(say: Language) -> Style:
    """Places: a plate, filled or hollow by its status."""
    symbols = [_symbol("marker", [_plate(name)]) for name in STATUSES]
    return Style(_qml(symbols, say), _sld((status(name, say), name, _sld_plate(name)) for name in STATUSES))


def area_style() -> Style:
    """Areas: a faint fill, a thin edge."""
    fill = {"color": f"{_AREA},51", "outline_color": f"{_AREA},230", "outline_width": "0.2", "style": "solid"}
    renderer = ElementTree.Element("renderer-v2", type="singleSymbol", symbollevels="0", enableorderby="0")
    symbols = ElementTree.SubElement(renderer, "symbols")
    symbols.append(_named(_symbol("fill", [_layer("SimpleFill", fill, {})]), "0"))
    polygon = ElementTree.Element("se:PolygonSymbolizer")
    _parameters(_under(polygon, "se:Fill"), {"fill": SHARED_COLOUR, "fill-opacity": "0.2"})
    _parameters(_under(polygon, "se:Stroke"), {"stroke": SHARED_COLOUR, "stroke-width": "1"})
    return Style(_document(renderer), _sld([("", "", polygon)]))


def _qml(symbols: list[ElementTree.Element], say: Language) -> str:
    """A category for each status, each with its symbol; the number of the movement as a label."""
    renderer = ElementTree.Element(
        "renderer-v2", type="categorizedSymbol", attr="status", symbollevels="0", enableorderby="0", forceraster="0"
    )
    categories = ElementTree.SubElement(renderer, "categories")
    for at, name in enumerate(STATUSES):
        ElementTree.SubElement(
            categories, "category", value=name, label=status(name, say), symbol=str(at), render="true", type="string"
        )
    kept = ElementTree.SubElement(renderer, "symbols")
    kept.extend(_named(symbol, str(at)) for at, symbol in enumerate(symbols))
    labels = ElementTree.Element("labeling", type="simple")
    settings = ElementTree.SubElement(labels, "settings", calloutType="simple")
    text = ElementTree.SubElement(
        settings, "text-style", fieldName="number", isExpression="0", fontSize="9", fontSizeUnit="Point"
    )
    ElementTree.SubElement(text, "text-buffer", bufferDraw="1", bufferSize="1", bufferSizeUnits="MM")
    return _document(renderer, labels)


def _document(*parts: ElementTree.Element) -> str:
    root = ElementTree.Element("qgis", version="3.28.0", styleCategories="Symbology|Labeling", labelsEnabled="1")
    root.extend(parts)
    ElementTree.indent(root, " ")
    return "<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>\n" + ElementTree.tostring(
        root, encoding="unicode"
    )


def _symbol(kind: str, layers: Iterable[ElementTree.Element]) -> ElementTree.Element:
    symbol = ElementTree.Element("symbol", type=kind, alpha="1", clip_to_extent="1", force_rhr="0")
    symbol.extend(layers)
    return symbol


def _named(symbol: ElementTree.Element, name: str) -> ElementTree.Element:
    symbol.set("name", name)
    return symbol


def _layer(kind: str, options: Mapping[str, str], columns: Mapping[str, str]) -> ElementTree.Element:
    """A symbol layer with its options; `columns` gives per property the column that it is taken from."""
    layer = ElementTree.Element("layer", {"class": kind, "enabled": "1", "locked": "0", "pass": "0"})
    _options(layer, options)
    properties = ElementTree.SubElement(layer, "data_defined_properties")
    collection = ElementTree.SubElement(properties, "Option", type="Map")
    ElementTree.SubElement(collection, "Option", name="name", type="QString", value="")
    held = ElementTree.SubElement(collection, "Option", name="properties", type="Map")
    for name, column in columns.items():
        taken = ElementTree.SubElement(held, "Option", name=name, type="Map")
        ElementTree.SubElement(taken, "Option", name="active", type="bool", value="true")
        ElementTree.SubElement(taken, "Option", name="field", type="QString", value=column)
        ElementTree.SubElement(taken, "Option", name="type", type="int", value=str(_FIELD))
    ElementTree.SubElement(collection, "Option", name="type", type="QString", value="collection")
    return layer


def _options(parent: ElementTree.Element, options: Mapping[str, str]) -> None:
    kept = ElementTree.SubElement(parent, "Option", type="Map")
    for name, value in options.items():
        ElementTree.SubElement(kept, "Option", name=name, type="QString", value=value)


def _line(name: str) -> ElementTree.Element:
    dash = look(name).dash
    options = {
        "capstyle": "flat",
        "joinstyle": "round",
        "line_color": f"{_AREA},230",
        "line_style": "solid",
        "line_width": "2",
        "line_width_unit": "Pixel",
        "use_custom_dash": "1" if dash else "0",
        "customdash": ";".join(map(str, dash)) or "5;2",
        "customdash_unit": "Pixel",
    }
    return _layer("SimpleLine", options, {"outlineColor": "colour", "outlineWidth": "width"})


def _head() -> ElementTree.Element:
    layer = _layer("MarkerLine", {"placements": "LastVertex", "placement": "lastvertex", "rotate": "1"}, {})
    head = {
        "name": "filled_arrowhead",
        "color": f"{_AREA},255",
        "outline_style": "no",
        "size": "12",
        "size_unit": "Pixel",
    }
    layer.append(_named(_symbol("marker", [_layer("SimpleMarker", head, {"fillColor": "colour"})]), "@0@1"))
    return layer


def _plate(name: str) -> ElementTree.Element:
    looks = look(name)
    options = {
        "name": "hexagon" if looks.pointed else "cross2" if looks.struck else "square",
        "angle": "90" if looks.pointed else "0",
        "color": f"{_AREA},255" if looks.filled else "255,255,255,230",
        "outline_color": f"{_AREA},255",
        "outline_style": "dash" if looks.outline else "solid",
        "outline_width": str(looks.weight),
        "outline_width_unit": "Pixel",
        "size": "14",
        "size_unit": "Pixel",
    }
    return _layer(
        "SimpleMarker",
        options,
        {"fillColor": "colour", "outlineColor": "colour"} if looks.filled else {"outlineColor": "colour"},
    )


def _sld(rules: Iterable[tuple[str, str, ElementTree.Element]]) -> str:
    """A rule each: title, status (none for all), symbolizer."""
    root = ElementTree.Element(
        "StyledLayerDescriptor", {"version": "1.1.0", "xmlns": _SLD, "xmlns:se": _SE, "xmlns:ogc": _OGC}
    )
    layer = ElementTree.SubElement(root, "NamedLayer")
    ElementTree.SubElement(layer, "se:Name").text = "movements"
    user = ElementTree.SubElement(layer, "UserStyle")
    style = ElementTree.SubElement(user, "se:FeatureTypeStyle")
    for title, value, symbolizer in rules:
        rule = ElementTree.SubElement(style, "se:Rule")
        ElementTree.SubElement(rule, "se:Name").text = title or "all"
        if value:
            compared = _under(_under(rule, "ogc:Filter"), "ogc:PropertyIsEqualTo")
            ElementTree.SubElement(compared, "ogc:PropertyName").text = "status"
            ElementTree.SubElement(compared, "ogc:Literal").text = value
        rule.append(symbolizer)
    ElementTree.indent(root, " ")
    return ElementTree.tostring(root, encoding="unicode", xml_declaration=False)


def _under(parent: ElementTree.Element, name: str) -> ElementTree.Element:
    return ElementTree.SubElement(parent, name)


def _parameters(parent: ElementTree.Element, values: Mapping[str, str]) -> None:
    """Parameters; a value that begins with "@" is taken from that column."""
    for name, value in values.items():
        parameter = ElementTree.SubElement(parent, "se:SvgParameter", name=name)
        if value.startswith("@"):
            ElementTree.SubElement(parameter, "ogc:PropertyName").text = value[1:]
        else:
            parameter.text = value


def _sld_line(name: str) -> ElementTree.Element:
    line = ElementTree.Element("se:LineSymbolizer")
    dash = " ".join(map(str, look(name).dash))
    _parameters(
        _under(line, "se:Stroke"),
        {"stroke": "@colour", "stroke-width": "@width"} | ({"stroke-dasharray": dash} if dash else {}),
    )
    return line


def _sld_plate(name: str) -> ElementTree.Element:
    looks = look(name)
    point = ElementTree.Element("se:PointSymbolizer")
    graphic = _under(point, "se:Graphic")
    mark = _under(graphic, "se:Mark")
    ElementTree.SubElement(mark, "se:WellKnownName").text = (
        "triangle" if looks.pointed else "x" if looks.struck else "square"
    )
    if looks.filled:
        _parameters(_under(mark, "se:Fill"), {"fill": "@colour"})
    else:
        _parameters(_under(mark, "se:Fill"), {"fill": "#ffffff"})
    dash = " ".join(f"{length:g}" for length in looks.outline)
    _parameters(
        _under(mark, "se:Stroke"),
        {"stroke": "@colour", "stroke-width": f"{looks.weight:g}"} | ({"stroke-dasharray": dash} if dash else {}),
    )
    ElementTree.SubElement(graphic, "se:Size").text = "14"
    return point
