"""Journeys in, the geometry of arrows out: pure numbers, no map library."""

from geo.flows.corridors import LANES, bundle
from geo.flows.curve import Curve
from geo.flows.journey import Journey, Refused, sift
from geo.flows.layout import Flow, lay_out
from geo.flows.mercator import project, unproject
from geo.flows.stroke import Stroke, stroke

__all__ = [
    "LANES",
    "Curve",
    "Flow",
    "Journey",
    "Refused",
    "Stroke",
    "bundle",
    "lay_out",
    "project",
    "sift",
    "stroke",
    "unproject",
]
