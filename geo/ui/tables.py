"""The table: the same selection, everything that the map tells, a row for each movement."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from geo.catalogue import Catalogue, Movement
from geo.export.table import reading_table, to_csv
from geo.language import Language
from geo.ui import address

KEY = "table"


def show_table(shown: Sequence[Movement], catalogue: Catalogue, say: Language) -> None:
    """The movements as a sortable table; choosing a row is choosing the arrow."""
    st.html(f"<h2>{say('Table')}</h2>")
    st.download_button(
        say("Download CSV"), to_csv(shown, catalogue, say), "movements.csv", "text/csv", key="download-csv"
    )
    st.dataframe(
        reading_table(shown, catalogue, say),
        key=KEY,
        hide_index=True,
        height=min(38 * (len(shown) + 1), 640),
        on_select=lambda: _chosen(shown),
        selection_mode="single-row",
    )


def _chosen(shown: Sequence[Movement]) -> None:
    rows = st.session_state[KEY]["selection"]["rows"]
    address.choose(shown[rows[0]].id if rows else None)
