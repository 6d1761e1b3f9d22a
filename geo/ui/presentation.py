"""The presentation view: map, legend and numbered list in a 16:9 frame, nothing else; Escape leaves it."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from geo.account import account_of
from geo.catalogue import Catalogue, Movement
from geo.html import presented_html
from geo.language import Language
from geo.ui import address
from geo.ui.plain import plain

QUOTED = 6
"""Movements up to which the list has room for what is said of each."""


def show_presentation(shown: Sequence[Movement], catalogue: Catalogue, say: Language) -> None:
    """The numbered list beside the map; page.css hides the rest while this container is there."""
    with st.container(key="presentation"):
        accounts = (account_of(movement, catalogue, say) for movement in shown)
        st.html(presented_html(accounts, len(shown) <= QUOTED))
    st.button(plain(say("Leave")), key="leave-presentation", shortcut="Esc", on_click=address.present, args=(False,))
