"""The table: the same selection, everything that the map tells, a row for each movement."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pandas as pd
import streamlit as st

from geo.account import MovementAccount, account_of
from geo.catalogue import Catalogue, Movement
from geo.export.table import to_csv
from geo.html import heading_html
from geo.language import Language
from geo.ui import address
from geo.ui.plain import plain

_KEY = "table"
_WIDE = 220
"""Pixels in which the names of most forces and places stand whole."""


def show_table(shown: Sequence[Movement], catalogue: Catalogue, say: Language) -> None:
    """The movements as a sortable table; choosing a row is choosing the arrow."""
    st.html(heading_html(say("Table")))
    st.download_button(
        plain(say("Download CSV")), to_csv(shown, catalogue, say), "movements.csv", "text/csv", key="download-csv"
    )
    numbers: dict[Any, Any] = {say("Soldiers"): say.number}  # its types know no function of floats
    st.dataframe(
        reading_table(shown, catalogue, say).style.format(numbers, na_rep=""),
        key=_KEY,
        placeholder="",
        hide_index=True,
        column_config=dict.fromkeys((say("Force"), say("From"), say("To")), st.column_config.Column(width=_WIDE)),
        height=min(38 * (len(shown) + 1), 640),
        on_select=lambda: _chosen(shown),
        selection_mode="single-row",
    )


def reading_table(shown: Sequence[Movement], catalogue: Catalogue, say: Language) -> pd.DataFrame:
    """The movements in words, with everything that the map tells: a row each, columns named in the language."""
    accounts = [account_of(movement, catalogue, say) for movement in shown]
    rows = {
        "#": [account.number for account in accounts],
        # First, so that no edge of a window cuts 1,700 to 170.
        say("Soldiers"): pd.array([account.soldiers for account in accounts], dtype="Int64"),
        say("Strength"): [account.strength for account in accounts],
        say("Force"): [account.force for account in accounts],
        say("From"): [_value(account, "origin") for account in accounts],
        say("To"): [_value(account, "destination") for account in accounts],
        say("Status"): [account.status_words for account in accounts],
        say("Nation"): [" + ".join(account.nation_names) for account in accounts],
        say("According to"): [_value(account, "announced_by") for account in accounts],
        say("Date"): [account.day for account in accounts],
        say("When"): [_value(account, "when") for account in accounts],
        say("How long"): [_value(account, "duration") for account in accounts],
        say("Sources"): [account.support.words for account in accounts],
        say("On the map"): [account.drawn_words for account in accounts],
        say("Caveats"): [" · ".join(caveat.sentence for caveat in account.caveats) for account in accounts],
        say("Said otherwise"): [" · ".join(item.sentence for item in account.against) for account in accounts],
    }
    return pd.DataFrame(rows)


def _value(account: MovementAccount, field: str) -> str:
    fact = account.fact(field)
    return fact.value if fact else ""


def _chosen(shown: Sequence[Movement]) -> None:
    rows = st.session_state[_KEY]["selection"]["rows"]
    address.choose(shown[rows[0]].id if rows else None)
