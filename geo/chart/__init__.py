"""What slide and live map share: what is drawn of a selection, labels, legend, looks, symbols."""

from geo.chart.chips import Chip, PlateGroup, whole
from geo.chart.labels import Labelling, direct_width, number_width, place_labels, strength_width
from geo.chart.lands import land_rows, lands
from geo.chart.legend import LegendRow, Sign, legend_rows
from geo.chart.marks import Mark
from geo.chart.placement import Label
from geo.chart.planes import mercator_of, plane_of
from geo.chart.scene import Scene, Standing, build_scene, corridors
from geo.chart.symbols import symbol_height, symbol_svg
from geo.chart.theatre import Theatre, theatre, theatre_of

__all__ = [
    "Chip",
    "Label",
    "Labelling",
    "LegendRow",
    "Mark",
    "PlateGroup",
    "Scene",
    "Sign",
    "Standing",
    "Theatre",
    "build_scene",
    "corridors",
    "direct_width",
    "land_rows",
    "lands",
    "legend_rows",
    "mercator_of",
    "number_width",
    "place_labels",
    "plane_of",
    "strength_width",
    "symbol_height",
    "symbol_svg",
    "theatre",
    "theatre_of",
    "whole",
]
