"""The time line under the map, where dates differ: its brush sets the filters by date, playing steps through them."""

from __future__ import annotations

import datetime

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from geo.catalogue import Catalogue
from geo.html import timeline_html
from geo.language import Language
from geo.moments import Moment
from geo.selection import PlayStep, TimeLine, following, is_moment, time_line
from geo.ui.plain import plain

_BRUSH, _STEP, _PLAYING, _DUE = "timeline-brush", "timeline-step", "timeline-playing", "timeline-due"
PACE = 1.5
"""Seconds from step to step."""


def show_timeline(catalogue: Catalogue, say: Language) -> None:
    """Ticks and bars, a brush with two handles that the arrow keys move, and the play button with its step; nothing
    where fewer than two different days are stated."""
    line = time_line(catalogue.movements.values())
    if line is None:
        return
    with st.container(key="timeline"):
        buttons, brush = st.columns([3, 5], gap="medium", vertical_alignment="center")
        _show_play(say, buttons)
        brush.html(timeline_html(line, catalogue, say))
        st.session_state[_BRUSH] = _brushed(line)
        brush.slider(
            plain(say("Dates from and to")),
            line.first,
            line.last,
            key=_BRUSH,
            format="YYYY-MM-DD",
            label_visibility="collapsed",
            on_change=_brush,
            args=(line,),
        )
        if st.session_state.get(_PLAYING):
            _wait()


def advance(catalogue: Catalogue) -> None:
    """Take the next step of playing, where one is due: what stands on the next day or in the next month is shown."""
    if not st.session_state.pop(_DUE, False) or not st.session_state.get(_PLAYING):
        return
    line = time_line(catalogue.movements.values())
    after, before = (st.session_state.get(name) or "" for name in ("after", "before"))
    running = st.session_state.get("dated") == "standing" and after == before and is_moment(after)
    step: PlayStep = "month" if st.session_state.get(_STEP) == "month" else "day"
    value = following(after if running else "", line, step) if line else None
    if value is None:
        st.session_state[_PLAYING] = False
        return
    st.session_state.update({"after": value, "before": value, "dated": "standing"})


def _show_play(say: Language, column: DeltaGenerator) -> None:
    words = {"day": say("by day"), "month": say("by month")}
    playing = bool(st.session_state.get(_PLAYING))
    play, step = column.columns([1, 2], gap="small", vertical_alignment="center")
    play.button(plain(say("Stop") if playing else say("Play")), key="timeline-play", on_click=_toggle, width="stretch")
    step.segmented_control(
        plain(say("Step")),
        list(words),
        default="day",
        key=_STEP,
        format_func=lambda name: plain(words[name]),
        label_visibility="collapsed",
    )


def _toggle() -> None:
    playing = not st.session_state.get(_PLAYING)
    st.session_state[_PLAYING] = st.session_state[_DUE] = playing


@st.fragment(run_every=PACE)
def _wait() -> None:
    """Ask for the next step when the time has come; the run that shows this asks for none."""
    if st.session_state.get("timeline-shown"):
        st.session_state["timeline-shown"] = False
        st.session_state[_DUE] = True
        st.rerun()
    st.session_state["timeline-shown"] = True


def _brushed(line: TimeLine) -> tuple[datetime.date, datetime.date]:
    """The handles as the filters are set, within the line."""
    after, before = (st.session_state.get(name) or "" for name in ("after", "before"))
    first = Moment.parse(after).first if is_moment(after) else line.first
    last = Moment.parse(before).last if is_moment(before) else line.last
    low = min(max(first, line.first), line.last)
    return low, max(low, min(last, line.last))


def _brush(line: TimeLine) -> None:
    first, last = st.session_state[_BRUSH]
    st.session_state["after"] = first.isoformat() if first > line.first else ""
    st.session_state["before"] = last.isoformat() if last < line.last else ""
    st.session_state[_PLAYING] = False
