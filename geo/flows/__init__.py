"""Selection in, arrow geometry and labels out: pure numbers, no map library."""

from geo.flows.chips import Chip, chips
from geo.flows.corridors import LANES, bundle
from geo.flows.curve import Curve
from geo.flows.journey import Journey, Refused, sift
from geo.flows.labels import Sheet, number_width, place_labels
from geo.flows.layout import Flow, lay_out
from geo.flows.legend import Row, Sign, legend_rows
from geo.flows.mercator import project, unproject
from geo.flows.placement import Label
from geo.flows.scene import Mark, Scene, Standing, build_scene, corridors
from geo.flows.stroke import Stroke, stroke
from geo.flows.symbols import symbol_height, symbol_svg

__all__ = [
    "LANES",
    "Chip",
    "Curve",
    "Flow",
    "Journey",
    "Label",
    "Mark",
    "Refused",
    "Row",
    "Scene",
    "Sheet",
    "Sign",
    "Standing",
    "Stroke",
    "build_scene",
    "bundle",
    "chips",
    "corridors",
    "lay_out",
    "legend_rows",
    "number_width",
    "place_labels",
    "project",
    "sift",
    "stroke",
    "symbol_height",
    "symbol_svg",
    "unproject",
]
