"""The page: reads the catalogue and the URL, lays out sidebar, map and panels."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path

import streamlit as st

from geo.catalogue import Catalogue, Movement
from geo.chart import corridors
from geo.chart.stylesheet import mark_rules, plate_rules
from geo.errors import Problem
from geo.html import EVIDENCE_CSS, note_html, problems_html
from geo.language import Language, language
from geo.leaflet.layers import STATIC
from geo.selection import DROPPED, OUTDATED, Unknown
from geo.ui import address
from geo.ui.articles import show_article, show_articles
from geo.ui.briefing import keep_wishes, show_briefing
from geo.ui.chart import live_plane, show_map
from geo.ui.differences import show_differences
from geo.ui.plain import plain
from geo.ui.presentation import show_presentation
from geo.ui.sidebar import show_cards, show_filters, show_heading
from geo.ui.since import show_since, since, since_link
from geo.ui.source import current, is_reading
from geo.ui.tables import show_table
from geo.ui.timeline import advance, show_timeline

_STYLES = (STATIC / "palette.css", EVIDENCE_CSS, STATIC / "numbers.css", Path(__file__).with_name("page.css"))
_EACH = 1.0
"""Seconds between two looks whether files that changed have been read."""
LONGEST_TOLD = 40
"""Characters of a dropped value that are told."""
_ICON = Path(__file__).with_name("icon.svg")


def show(root: Path) -> None:
    """Show the page for the catalogue under `root`."""
    st.set_page_config("Announced troop movements", str(_ICON), "wide", "auto")
    st.html(f"<style>{_style()}</style>")
    source = current(root)
    if source.catalogue is None:
        _show_problems(source.problems, language("en"), None)
        return
    address.settle_address(source.catalogue)
    keep_wishes()
    advance(source.catalogue)
    say = language(st.session_state["lang"])
    shown = _shown(source.catalogue)
    with st.sidebar:
        show_filters(source.catalogue, say)
        show_heading(shown, source.catalogue, say)
        show_cards(shown, source.catalogue, say)
    show_map(shown, source.catalogue, say, since(root, source.catalogue))
    show_timeline(source.catalogue, say)
    _show_problems(source.problems, say, source.catalogue)
    _show_dropped(address.dropped(), say, source.catalogue, shown, root)
    _show_views(shown, source.catalogue, say, root)
    address.write()
    if source.outrun:
        _follow(root)


@st.fragment(run_every=_EACH)
def _follow(root: Path) -> None:
    """Show the page anew once changed files have been read: nobody need act for that."""
    if not is_reading(root):
        st.rerun()


@cache
def _style() -> str:
    return "".join(file.read_text(encoding="utf-8") for file in _STYLES) + plate_rules() + mark_rules("both")


def _shown(catalogue: Catalogue) -> tuple[Movement, ...]:
    """The movements that pass the filters; of an opened corridor, its members alone."""
    selected = address.selection().apply(catalogue)
    opened = address.opened_corridor()
    if opened is None:
        return selected
    members = corridors(selected, catalogue, plane=live_plane(catalogue)).get(opened)
    if members is None:
        address.leave_corridor()
        return selected
    return tuple(movement for movement in selected if movement.id in members)


def _show_views(shown: Sequence[Movement], catalogue: Catalogue, say: Language, root: Path) -> None:
    with st.container(key="views"):
        names = {
            "map": say("Map"),
            "table": say("Table"),
            "articles": say("Articles"),
            "differences": say("Differences"),
            "briefing": say("Briefing"),
        }
        st.segmented_control(
            plain(say("View")),
            list(names),
            key="view",
            format_func=lambda view: plain(names[view]),
            label_visibility="collapsed",
            required=True,
            on_change=address.open_article,
            args=(None,),
        )
    if st.session_state["presenting"]:
        show_presentation(shown, catalogue, say)
        return
    article, view = st.session_state["article"], st.session_state["view"]
    if article is None and view == "map":
        return
    with st.container(key="panel"):
        if article:
            show_article(article, catalogue, say, address.selection().words)
        elif view == "table":
            show_table(shown, catalogue, say)
        elif view == "articles":
            show_articles(catalogue, say)
        elif view == "differences":
            show_differences(shown, catalogue, say)
        else:
            show_briefing(shown, catalogue, say, since(root, catalogue))
            show_since(root, catalogue, say)


def _show_problems(problems: Sequence[Problem], say: Language, catalogue: Catalogue | None) -> None:
    """What is wrong with the data files, over the last good catalogue if there is one."""
    if not problems:
        return
    kept = (
        say("The last good data ({version}) stays on the page.", version=catalogue.version)
        if catalogue
        else say("There is nothing to show until they are mended.")
    )
    head = say.count("{n} problem in the data files.", "{n} problems in the data files.", len(problems))
    with st.container(key="problems"):
        st.html(problems_html(head, kept, map(str, problems)))


def _show_dropped(
    dropped: Sequence[Unknown], say: Language, catalogue: Catalogue, shown: Sequence[Movement], root: Path
) -> None:
    """What was asked for and is not shown; that the data is another than a link was made for, and what changed."""
    lines = []
    for reason in DROPPED:
        items = [f"{item.filter} {say.quoted(_shortened(item.value))}" for item in dropped if item.reason == reason]
        if items:
            lines.append(say.term(DROPPED[reason], items=say.listed(items)))
    pinned = st.session_state["data"]
    if pinned and pinned != catalogue.version:
        asked = _shortened(pinned)
        lines.append(say.term(OUTDATED, asked=asked, version=catalogue.version))
        lines.append(since_link(pinned, shown, root, catalogue, say))
    if lines:
        with st.container(key="unknown"):
            st.html(note_html(" ".join(lines), role="status"))


def _shortened(value: str) -> str:
    return value if len(value) <= LONGEST_TOLD else f"{value[:LONGEST_TOLD]}…"
