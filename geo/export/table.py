"""The movements as a table with fixed columns."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence

import pandas as pd

from geo.catalogue import Catalogue, Movement
from geo.export.rows import COLUMNS, row
from geo.export.words import source_count
from geo.language import Language, force_name, place_name, status, strength


def table(movements: Iterable[Movement], catalogue: Catalogue, say: Language) -> pd.DataFrame:
    """The movements as a data frame with COLUMNS; strengths are nullable integers."""
    frame = pd.DataFrame([row(movement, catalogue, say) for movement in movements], columns=COLUMNS)
    return frame.astype({"strength": "Int64", "independent_sources": "Int64", "strength_up_to": "Int64"})


def to_csv(movements: Iterable[Movement], catalogue: Catalogue, say: Language) -> bytes:
    """CSV (RFC 4180, UTF-8). Text that a spreadsheet would run as a formula gets a leading apostrophe."""
    frame = table(movements, catalogue, say)
    for column in frame.select_dtypes(include=["object", "string"]):
        frame[column] = frame[column].map(_harmless)
    buffer = io.StringIO()
    frame.to_csv(buffer, index=False, lineterminator="\r\n")
    return buffer.getvalue().encode()


def reading_table(shown: Sequence[Movement], catalogue: Catalogue, say: Language) -> pd.DataFrame:
    """The movements in words, with everything that the map tells: a row each, columns named in the language."""
    drawn = {"arrow": say("arrow"), "badge": say("badge"), "list": say("list only")}
    columns = {
        "#": [catalogue.numbers[m.id] for m in shown],
        say("Force"): [force_name(m, catalogue, say) for m in shown],
        say("From"): [place_name(m.origin, catalogue, say) if m.origin else "" for m in shown],
        say("To"): [place_name(m.destination, catalogue, say) if m.destination else "" for m in shown],
        say("Strength"): [strength(m.strength, say) for m in shown],
        say("Soldiers"): pd.array([m.strength.drawn for m in shown], dtype="Int64"),
        say("Status"): [status(m.status, say) for m in shown],
        say("Nation"): [" + ".join(map(say.country, catalogue.forces[m.force].nations)) for m in shown],
        say("According to"): [_speaker(m, catalogue, say) for m in shown],
        say("Date"): [m.announced.on for m in shown],
        say("Sources"): [source_count(m.id, catalogue, say) for m in shown],
        say("On the map"): [drawn[m.drawn] for m in shown],
        say("Not drawn because"): [say.joined(sorted({say.text(text) for text in m.absent.values()})) for m in shown],
    }
    return pd.DataFrame(columns)


def _speaker(movement: Movement, catalogue: Catalogue, say: Language) -> str:
    by = movement.announced.by
    return say.name(catalogue.speakers[by].name) if by else ""


def _harmless(value: object) -> object:
    return f"'{value}" if isinstance(value, str) and value[:1] in ("=", "+", "-", "@", "\t", "\r") else value
