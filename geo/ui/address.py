"""The state of the page and its URL, kept alike: a link restores the view, also back and forward.

State lives in `st.session_state` under the names of the URL parameters. `at` (the map's position as
"lat,lon,zoom"), `legend` and `clean` are written into the URL by the map itself, at once; the state follows when it
rests. What a URL or an older state asks for and nobody knows is dropped and told: see `read`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode, urlsplit

import streamlit as st

from geo.catalogue import Catalogue
from geo.language import languages, negotiated
from geo.selection import Selection, Unknown, bounded, from_query, whole_position
from geo.ui import filter_state

VIEWS = ("map", "table", "articles", "differences", "briefing")
PRESENT = "present"
LEGEND = ("open", "closed")
OWN_WORDS = {"title": 500, "marking": 120}
"""What the reader may write over map and slide, and characters of each at most."""
CLICK = "map-click"
_WRITTEN = "address-written"
_UNKNOWN = "address-unknown"
_NAVIGATED = "address-navigated"
_ASKED = "address-corridor-asked"


def settle_address(catalogue: Catalogue) -> None:
    """Take over the URL when the page is opened, and when the reader went back or forward; at every run drop from the
    state what the catalogue no longer has.

    At other times the URL may be older than the state: a click can arrive before the browser has the URL that the
    last one led to.
    """
    st.session_state["known-movements"] = frozenset(catalogue.movements)
    st.session_state["version"] = catalogue.version
    if _WRITTEN not in st.session_state or st.session_state.pop(_NAVIGATED, False):
        st.session_state[_UNKNOWN] = _take_over(catalogue)
        st.session_state[_WRITTEN] = _query()  # as it stands: a URL written another way is no step to go back from
    st.session_state[_UNKNOWN] = tuple(dict.fromkeys((*st.session_state.get(_UNKNOWN, ()), *_settle(catalogue))))


def dropped() -> tuple[Unknown, ...]:
    """What was asked for and dropped, until the filters are reset."""
    return tuple(st.session_state[_UNKNOWN])


def _take_over(catalogue: Catalogue) -> tuple[Unknown, ...]:
    query, dropped = bounded({name: st.query_params.get_all(name) for name in st.query_params})
    selection, unknown = from_query(query, catalogue)
    filter_state.put(selection)
    state = st.session_state
    position = "".join(query.get("at", []))
    move_to(position)
    if position and state["at"] is None:
        dropped += (Unknown("at", position, "beyond"),)
    state["legend"], no_legend = _one_of("legend", query, LEGEND, "")
    state["clean"] = "1" if "clean" in query else ""
    own = {name: " ".join("".join(query.get(name, [])[:1]).split()) for name in OWN_WORDS}
    state.update({name: words[: OWN_WORDS[name]] for name, words in own.items()})
    dropped += tuple(Unknown(name, words, "beyond") for name, words in own.items() if len(words) > OWN_WORDS[name])
    open_corridor(next(iter(query.get("corridor", [])), None))
    state[_ASKED] = opened_corridor()
    state["movement"] = next(iter(selection.of("movement")), None)
    state["symbols"] = "symbols" in query
    state["data"] = next(iter(query.get("data", [])), None)
    state["lang"], no_language = _one_of("lang", query, languages(), _browser_language())
    view, no_view = _one_of("view", query, (*VIEWS, PRESENT), VIEWS[0])
    present(view == PRESENT)
    state["view"] = VIEWS[0] if view == PRESENT else view
    article, no_article = _one_of("article", query, tuple(catalogue.articles), "")
    open_article(article or None)
    return (*dropped, *unknown, *no_language, *no_view, *no_article, *no_legend)


def _settle(catalogue: Catalogue) -> tuple[Unknown, ...]:
    """Drop from the state what the catalogue does not have any more: its files may change while a page is open."""
    gone = filter_state.settle_filters(catalogue)
    movement, article = st.session_state["movement"], st.session_state["article"]
    if movement is not None and movement not in catalogue.movements:
        gone += (Unknown("movement", movement, "gone"),)
        choose(None)
    if article is not None and article not in catalogue.articles:
        gone += (Unknown("article", article, "gone"),)
        open_article(None)
    return gone


def navigated() -> None:
    """Take over the URL at the next run."""
    st.session_state[_NAVIGATED] = True


def write() -> None:
    """Put the state into the URL, defaults left out."""
    query = _query()
    if query != st.session_state[_WRITTEN]:
        st.session_state[_WRITTEN] = query
        st.query_params.from_dict(query | _seen())


def _seen() -> dict[str, list[str]]:
    """What the map itself writes into the URL: where the reader left it, and its legend."""
    return {name: [st.session_state[name]] for name in ("at", "legend", "clean") if st.session_state[name]}


def _query() -> dict[str, list[str]]:
    state = st.session_state
    optional = {
        "lang": state["lang"],
        "movement": state["movement"],
        "view": PRESENT if state["presenting"] else state["view"] if state["view"] != VIEWS[0] else None,
        "article": state["article"],
        "symbols": "1" if state.get("symbols") else None,
        "corridor": opened_corridor(),
        **{name: state[name] for name in OWN_WORDS},
        "data": state["data"],
    }
    return selection().to_query() | {name: [value] for name, value in optional.items() if value}


def link_to(movement_id: str) -> str:
    """The whole address of exactly this view, with that movement's card open, language and data version named."""
    query = _query() | {"movement": [movement_id], "data": [st.session_state["version"]]} | _seen()
    parts = urlsplit(st.context.url or "http://localhost:8501/")
    return f"{parts.scheme}://{parts.netloc}{parts.path}?{urlencode(query, doseq=True)}"


def selection() -> Selection:
    """The filters as they are set; the chosen movement is not one of them."""
    return filter_state.taken()


def move_to(position: str | None) -> None:
    """Note where the map is, as "lat,lon,zoom" in degrees; None where what is written is no position."""
    st.session_state["at"] = position if position and whole_position(position) else None


def fold_legend(legend: str | None) -> None:
    """Note whether the reader left the legend "open" or "closed"."""
    st.session_state["legend"] = legend if legend in LEGEND else ""


def clean_map(clean: str | None) -> None:
    """Note whether the reader has cleaned the map: "1", else nothing."""
    st.session_state["clean"] = "1" if clean == "1" else ""


def leave_corridor() -> None:
    """Leave a corridor that is not among what is shown; one that the link asked for in vain is told."""
    asked = st.session_state.pop(_ASKED, None)
    if asked and asked == opened_corridor():
        st.session_state[_UNKNOWN] = (*st.session_state[_UNKNOWN], Unknown("corridor", asked))
    open_corridor(None)


def choose(movement_id: str | None) -> None:
    """Open a movement's card and light its arrow; None closes."""
    st.session_state["movement"] = movement_id


def take(choice: Mapping[str, Any] | None) -> None:
    """Take over what was chosen on the map: a movement, None to close it, or a corridor to be opened.

    `click` counts the clicks of one frame: the map's answer says which it has seen.
    """
    if not choice:
        return
    st.session_state[CLICK] = choice.get("click", st.session_state.get(CLICK, 0))
    if "corridor" in choice:
        open_corridor(choice["corridor"])
    elif choice.get("movement") in (None, *st.session_state["known-movements"]):
        choose(choice.get("movement"))


def open_article(article_id: str | None, focus: int | None = None) -> None:
    """Show an article beside the map, at a character offset if given; None closes it."""
    st.session_state["article"] = article_id
    st.session_state["focus"] = focus


def present(presenting: bool) -> None:
    """Enter or leave the presentation view."""
    st.session_state["presenting"] = presenting


def opened_corridor() -> str | None:
    """The id of the corridor whose movements alone are shown."""
    return st.session_state.get("corridor")


def open_corridor(corridor_id: str | None) -> None:
    """Show the movements of one corridor alone; None goes back to the whole selection."""
    st.session_state["corridor"] = corridor_id


def resettable() -> bool:
    """Whether a filter is set, or something is told that a reset would clear."""
    return bool(selection().to_query() or st.session_state[_UNKNOWN] or st.session_state["data"])


def reset() -> None:
    """Drop every filter, the version of the data that a link named, and what was told of either."""
    open_corridor(None)
    filter_state.put(Selection())
    st.session_state[_UNKNOWN] = ()
    st.session_state["data"] = None


def _browser_language() -> str:
    """The best of our languages for the browser's own, the one that its reader likes best first."""
    header = str(st.context.headers.get("Accept-Language") or st.context.locale or "")
    return negotiated(preferred(header))


def preferred(header: str) -> list[str]:
    """The languages of an Accept-Language header (RFC 9110), the best liked first; those of weight 0 left out."""
    weighted = []
    for item in header.split(","):
        tag, _, parameters = item.strip().partition(";")
        weight = re.search(r"q=([01](?:\.\d{0,3})?)", parameters)
        weighted.append((float(weight[1]) if weight else 1.0, tag.strip()))
    return [tag for weight, tag in sorted(weighted, key=lambda pair: -pair[0]) if weight and tag]


def _one_of(
    name: str, query: dict[str, list[str]], allowed: tuple[str, ...], default: str
) -> tuple[str, tuple[Unknown, ...]]:
    """The first allowed value of a parameter, else the default, and the values that are not allowed."""
    asked = query.get(name, [])
    found = next((value for value in asked if value in allowed), default)
    return found, tuple(Unknown(name, value) for value in asked if value not in allowed)
