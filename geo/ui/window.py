"""The browser's window: the opened card is brought into sight; a moved map, and going back or forward, are
taken over.

Always on the page, so that the browser has what components need when the reader opens an article.
"""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from geo.ui import address

_SCRIPT = Path(__file__).with_name("window.js")


def attend(card: str | None) -> None:
    """Bring the card of a movement into sight, if there is one, and listen for navigation."""
    window = st.components.v2.component("window", js=_SCRIPT.read_text(encoding="utf-8"), isolate_styles=False)
    window(key="window", data={"card": card}, on_navigated_change=address.navigated, on_at_change=_moved)


def _moved() -> None:
    address.move_to((st.session_state.get("window") or {}).get("at"))
