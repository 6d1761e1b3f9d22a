"""Selection in, arrow geometry and labels out: pure numbers, no map library."""

from geo.flows.curve import Curve
from geo.flows.labels import Chip, Label, chips, frame, place_labels
from geo.flows.layout import Flow, Journey, lay_out
from geo.flows.mercator import project, unproject
from geo.flows.scene import Scene, build_scene

__all__ = [
    "Chip",
    "Curve",
    "Flow",
    "Journey",
    "Label",
    "Scene",
    "build_scene",
    "chips",
    "frame",
    "lay_out",
    "place_labels",
    "project",
    "unproject",
]
