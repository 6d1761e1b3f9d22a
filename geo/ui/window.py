"""The browser's window: what it is told, and what it tells of the map's frame and of navigation.

The opened card is brought into sight. A click on the map, a moved map, a choice taken back by Escape, and going back
or forward are taken over. When the server was away, the page is asked for anew.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import streamlit as st

from geo.ui import address

_KEY = "window"
_SCRIPT = Path(__file__).with_name("window.js")


def attend(card: str | None) -> None:
    """Bring the card of a movement into sight, if there is one, and listen to map and window."""
    window = st.components.v2.component("window", js=_SCRIPT.read_text(encoding="utf-8"), isolate_styles=False)
    window(
        key=_KEY,
        data={"card": card},
        on_navigated_change=address.navigated,
        on_at_change=_moved,
        on_legend_change=_folded,
        on_clean_change=_cleaned,
        on_choice_change=_chosen,
        on_back_change=lambda: None,  # the run that it causes is all: a new server learns of the page
    )


def _moved() -> None:
    address.move_to(_told().get("at"))


def _folded() -> None:
    address.fold_legend(_told().get("legend"))


def _cleaned() -> None:
    address.clean_map(_told().get("clean"))


def _chosen() -> None:
    address.take(_told().get("choice"))


def _told() -> Any:
    return st.session_state.get(_KEY) or {}
