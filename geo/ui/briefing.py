"""The briefing panel: a live preview of the slide, and its files."""

from __future__ import annotations

import math
from base64 import b64encode
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

import streamlit as st

from geo.account import headline
from geo.catalogue import Catalogue, Movement
from geo.changes import Since
from geo.chart import plane_of
from geo.export import MOST_DRAWN, Format, Wishes, export, export_files, file_name, known_formats
from geo.html import heading_html
from geo.language import Language
from geo.selection import Selection, filters_in_words
from geo.ui import address
from geo.ui.boxes import findable
from geo.ui.chart import live_plane
from geo.ui.plain import plain

_COPY = Path(__file__).with_name("copy.js")
_KEPT = ("title", "marking", "briefing-size", "briefing-layout", "briefing-view", "briefing-original")


def show_briefing(shown: Sequence[Movement], catalogue: Catalogue, say: Language, fresh: Since | None) -> None:
    """Options, preview and downloads of the slide for what is shown; `fresh` is marked as new or revised."""
    st.html(heading_html(say("Briefing")))
    own = headline(shown, catalogue, say).words
    wishes = replace(_wishes(own, catalogue, say), since=fresh)
    ids = tuple(movement.id for movement in shown)
    selection = address.selection()
    if address.opened_corridor():
        selection = selection.replaced(movement=ids)
    filters = filters_in_words(selection, shown, catalogue, say)
    able = [item for item in known_formats().values() if item.takes(len(shown))]
    slides = [item for item in able if item.group == "slide"]
    others = [item for item in able if item.group != "slide"]
    if len(shown) > MOST_DRAWN:
        st.info(plain(_too_many(len(shown), say)))
    else:
        with st.spinner(plain(say("Drawing the slide …")), show_time=True):
            picture, pages = _picture(catalogue.version, selection, say.code, wishes, catalogue)
        with st.container(key=f"slide-{wishes.size}"):
            st.image(picture, width="stretch", caption=plain(_pages_told(pages, say)))
        with st.container(key="downloads", horizontal=True):
            _show_copy(picture, say.labelled(say("Briefing"), filters), say)
            _show_downloads(slides, selection, catalogue, say, wishes)
    with st.container(key="downloads-besides", horizontal=True):
        _show_downloads(others, selection, catalogue, say, wishes)
    st.button(plain(say("Presentation view")), key="present", on_click=address.present, args=(True,))


def _show_downloads(
    formats: Sequence[Format], selection: Selection, catalogue: Catalogue, say: Language, wishes: Wishes
) -> None:
    for item in formats:
        st.download_button(
            plain(item.called(say)),
            data=partial(_file, item, selection, catalogue, say.code, wishes),
            file_name=file_name(item, selection, catalogue, say),
            mime=item.mime,
            key=f"download-{item.name}",
            on_click="ignore",
        )


def keep_wishes() -> None:
    """Streamlit drops the value of what is not shown; what is wished of the slide is to outlast a look at the map."""
    for key in _KEPT:
        if key in st.session_state:
            st.session_state[key] = st.session_state[key]


def _file(item: Format, selection: Selection, catalogue: Catalogue, code: str, wishes: Wishes) -> bytes:
    """Made when it is asked for; a wish that the format cannot meet is left out."""
    return export(item.name, selection, catalogue, code, wishes.within(item.options))


def _wishes(own: str, catalogue: Catalogue, say: Language) -> Wishes:
    """What is wished of the slide; `own` is the title that it has without one."""
    sizes = {"wide": "16:9", "a4": "A4", "square": "1:1"}
    views = {"fit": say("fitted to the arrows"), "current": say("as on the map")}
    layouts = {"annex": say("with all quotes"), "page": say("the leading quotes"), "map": say("map and key")}
    with st.container(key="briefing-options"):
        title = st.text_input(plain(say("Title of the slide")), key="title", placeholder=own, max_chars=500)
        left, middle, pages, right = st.columns(4)
        marking = left.text_input(plain(say("Marking")), key="marking", placeholder="UNCLASSIFIED", max_chars=120)
        size = middle.selectbox(
            plain(say("Format of the page")), list(sizes), format_func=findable(sizes.__getitem__), key="briefing-size"
        )
        layout = pages.selectbox(
            plain(say("Pages")), list(layouts), format_func=findable(layouts.__getitem__), key="briefing-layout"
        )
        view = right.selectbox(
            plain(say("Section of the map")), list(views), format_func=findable(views.__getitem__), key="briefing-view"
        )
        original = st.toggle(plain(say("Quotes in the original")), value=True, key="briefing-original")
    position = st.session_state["at"] if view == "current" else None
    return Wishes(
        title=title or None,
        marking=marking or None,
        size=size,  # type: ignore[arg-type]  # one of its literals
        layout=layout,  # type: ignore[arg-type]  # likewise
        translation=not original,
        view=_view(position, catalogue) if position else None,
    )


def _view(position: str, catalogue: Catalogue) -> tuple[float, float, float]:
    """The section that the map shows, "lat,lon,zoom", on the plane of the slide: as much of the world at that place."""
    lat, lon, zoom = map(float, position.split(","))
    if live_plane(catalogue).centre is None and plane_of(catalogue).centre is not None:
        zoom -= math.log2(max(0.1, math.cos(math.radians(lat))))
    return lat, lon, zoom


@st.cache_data(max_entries=32, show_spinner=False)
def _picture(version: str, selection: Selection, code: str, wishes: Wishes, _catalogue: Catalogue) -> tuple[bytes, int]:
    """The first page as PNG, and how many there are; the version stands for the catalogue."""
    picture = export_files("png", selection, _catalogue, code, wishes)[0]
    return picture.content, picture.pages


def _pages_told(pages: int, say: Language) -> str:
    """What the picture shows, and where the pages are that it does not."""
    if pages == 1:
        return say("The slide as it will be")
    return say(
        "Page 1 of {n}. PowerPoint, PDF and HTML hold all of it; PNG and SVG hold this page.", n=say.number(pages)
    )


def _too_many(count: int, say: Language) -> str:
    return say(
        "A slide takes at most {most} movements, and {n} pass the filters. "
        "Narrow them, or take one of the files below, which hold them all.",
        most=say.number(MOST_DRAWN),
        n=say.number(count),
    )


def _show_copy(picture: bytes, alt: str, say: Language) -> None:
    copy = st.components.v2.component("copy_picture", js=_COPY.read_text(encoding="utf-8"), isolate_styles=False)
    words = {"copy": say("Copy picture"), "done": say("Copied"), "failed": say("The browser did not allow it")}
    copy(key="copy-picture", data={"picture": b64encode(picture).decode(), "alt": alt, **words})
