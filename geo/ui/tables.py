"""The table: the same selection, everything that the map tells, a row for each movement."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from geo.brief.table import to_csv
from geo.catalogue import Catalogue, Movement
from geo.language import Language, force_name, place_name, status, strength
from geo.ui import address
from geo.ui.evidence import sources_line

KEY = "table"


def show_table(shown: Sequence[Movement], catalogue: Catalogue, say: Language) -> None:
    """The movements as a sortable table; choosing a row is choosing the arrow."""
    st.html(f"<h2>{say('Table')}</h2>")
    st.download_button(
        say("Download CSV"), to_csv(shown, catalogue, say.code), "movements.csv", "text/csv", key="download-csv"
    )
    st.dataframe(
        _frame(shown, catalogue, say),
        key=KEY,
        hide_index=True,
        height=min(38 * (len(shown) + 1), 640),
        on_select=lambda: _chosen(shown),
        selection_mode="single-row",
    )


def _chosen(shown: Sequence[Movement]) -> None:
    rows = st.session_state[KEY]["selection"]["rows"]
    address.choose(shown[rows[0]].id if rows else None)


def _frame(shown: Sequence[Movement], catalogue: Catalogue, say: Language) -> pd.DataFrame:
    drawn = {"arrow": say("arrow"), "badge": say("badge"), "list": say("list only")}
    columns = {
        "#": [catalogue.numbers[m.id] for m in shown],
        say("Force"): [force_name(m, catalogue, say) for m in shown],
        say("From"): [place_name(m.origin, catalogue, say) if m.origin else "" for m in shown],
        say("To"): [place_name(m.destination, catalogue, say) if m.destination else "" for m in shown],
        say("Strength"): [strength(m.strength, say) for m in shown],
        say("Soldiers"): pd.array([m.strength.value for m in shown], dtype="Int64"),
        say("Status"): [status(m.status, say) for m in shown],
        say("Nation"): [" + ".join(map(say.country, catalogue.forces[m.force].nations)) for m in shown],
        say("According to"): [_speaker(m, catalogue, say) for m in shown],
        say("Date"): [m.announced.on for m in shown],
        say("Sources"): [sources_line(m, catalogue, say) for m in shown],
        say("On the map"): [drawn[m.drawn] for m in shown],
        say("Not drawn because"): [
            "; ".join(sorted({text.in_language(say.code) for text in m.absent.values()})) for m in shown
        ],
    }
    return pd.DataFrame(columns)


def _speaker(movement: Movement, catalogue: Catalogue, say: Language) -> str:
    by = movement.announced.by
    return catalogue.speakers[by].name.in_language(say.code) if by else ""
