"""Boxes to choose from, in which "etats" finds "États-Unis".

Streamlit looks for what is typed among the letters of a label, in their order, and sets no accent aside. In a
decomposed label (Unicode's form NFD, which looks the same) an accent is a letter of its own after the bare one, and is
passed over. What the reader types is decomposed by boxes.js. A letter that does not decompose (ł, ø) is found only as
it is.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from pathlib import Path

import streamlit as st

_SCRIPT = Path(__file__).with_name("boxes.js")


def findable(wording: Callable[[str], str]) -> Callable[[str], str]:
    """The labels that `wording` gives, found with and without accents."""
    return lambda choice: unicodedata.normalize("NFD", wording(choice))


def listen() -> None:
    """Let the page's boxes take typed accents apart."""
    st.components.v2.component("boxes", js=_SCRIPT.read_text(encoding="utf-8"), isolate_styles=False)(key="boxes")
