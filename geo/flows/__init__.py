"""Journeys in, the geometry of arrows out: pure numbers, no map library."""

from geo.flows.corridors import LANES, Bundles, bundle, bundle_by
from geo.flows.curve import Curve
from geo.flows.journey import Journey, Refused, sift
from geo.flows.layout import Flow, bends_of, lay_out
from geo.flows.mercator import WebMercator
from geo.flows.plane import Frame, Plane, Point
from geo.flows.stroke import Stroke, stroke

__all__ = [
    "LANES",
    "Bundles",
    "Curve",
    "Flow",
    "Frame",
    "Journey",
    "Plane",
    "Point",
    "Refused",
    "Stroke",
    "WebMercator",
    "bends_of",
    "bundle",
    "bundle_by",
    "lay_out",
    "sift",
    "stroke",
]
