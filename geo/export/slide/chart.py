"""A map with its labels, and a second one in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from geo.chart import Label, Labelling
from geo.chart.labels import QUIET
from geo.export.slide.pane import Pane
from geo.export.slide.room import Corner
from geo.flows import Frame


@dataclass(frozen=True)
class Chart:
    """A pane with the labels in it. `legend` is the legend's corner, None where it found none; `inset` a second
    map in the first, and `region` what the closer of the two shows, marked in the other; `unplaced` are the ids of
    marks that found no room in it."""

    pane: Pane
    labels: tuple[Label, ...]
    unplaced: tuple[str, ...] = ()
    legend: Corner | None = None
    inset: Chart | None = None
    region: Frame | None = None


def charted(pane: Pane, sheet: Labelling, legend: Corner | None = None) -> Chart:
    """The map of that pane, without the names of seas and neighbours that a moved pane would cut."""
    return Chart(pane, uncut(sheet.labels, pane), sheet.unplaced, legend)


def uncut(labels: Sequence[Label], pane: Pane) -> tuple[Label, ...]:
    """The labels without names of seas and neighbours that a moved pane cuts."""
    return tuple(label for label in labels if label.kind not in QUIET or pane.spans(label.bounds))
