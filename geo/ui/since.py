"""What is new since an earlier state of the data: chosen among the project's revisions, listed, marked on the map."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import Path

import streamlit as st

from geo.account import account_of, field_name
from geo.catalogue import Catalogue, Movement
from geo.changes import Changes, Since, changes, revision_with, revisions, state
from geo.errors import DataError, GeoError
from geo.html import changes_html, note_html
from geo.language import Language
from geo.ui.boxes import findable
from geo.ui.plain import plain

_KEPT = "since-kept"
_VERSION = re.compile(r"[0-9a-f]{7}")
_OFFERED = 30
"""Revisions of the data that are offered, the newest first."""


def show_since(root: Path, catalogue: Catalogue, say: Language) -> None:
    """The choice of an earlier revision, and what changed since; nothing where the project has no history."""
    known = _revisions(root)
    if not known:
        return
    kept: str | None = st.session_state.get(_KEPT)
    chosen = st.selectbox(
        plain(say("What changed since")),
        list(known),
        index=list(known).index(kept) if kept and kept in known else None,
        format_func=findable(known.__getitem__),
        placeholder=say("choose an earlier state of the data"),
        key="since",
        on_change=_keep,
    )
    if chosen is None:
        return
    found = _changes(root, chosen, catalogue.version, catalogue)
    st.html(_listed(found, catalogue, say) if isinstance(found, Changes) else note_html(found))


def since(root: Path, catalogue: Catalogue) -> Since | None:
    """What is new or revised since the chosen revision; map and slide mark it, also when the panel is closed."""
    chosen: str | None = st.session_state.get(_KEPT)
    found = _changes(root, chosen, catalogue.version, catalogue) if chosen else None
    if chosen is None or not isinstance(found, Changes):
        return None
    return found.since(_revisions(root).get(chosen, chosen))


def _keep() -> None:
    st.session_state[_KEPT] = st.session_state["since"]


@st.cache_data(ttl=60, show_spinner=False)
def _revisions(root: Path) -> Mapping[str, str]:
    return revisions(root, _OFFERED)


@st.cache_data(max_entries=16, show_spinner=False)
def _revision_with(root: Path, version: str, _now: str) -> str | None:
    return revision_with(version, root, _OFFERED)


def since_link(version: str, shown: Sequence[Movement], root: Path, catalogue: Catalogue, say: Language) -> str:
    """What of the `shown` changed since the `version` of the data that a link names, in a sentence; that it cannot be
    told where no revision at hand has that version."""
    commit = _revision_with(root, version, catalogue.version) if _VERSION.fullmatch(version) else None
    found = _changes(root, commit, catalogue.version, catalogue) if commit else None
    if not isinstance(found, Changes):
        return say("No revision at hand has that version: what changed since is not known.")
    names = {movement.id for movement in shown}
    groups = {
        say("new"): [item.id for item in found.movements.added],
        say("revised"): list(dict.fromkeys([*(item.id for item in found.movements.revised), *sorted(found.touched)])),
    }
    told = [
        say.labelled(words, say.listed(str(catalogue.numbers[name]) for name in ids if name in names))
        for words, ids in groups.items()
        if not names.isdisjoint(ids)
    ]
    gone = [item.id for item in found.movements.removed]
    told += [say.labelled(say("removed from the data"), say.listed(gone))] if gone else []
    if not told:
        return say("Nothing of what is shown has changed since.")
    return say("Changed since, of what is shown: {changes}.", changes=" · ".join(told))


@st.cache_data(max_entries=16, show_spinner=False)
def _changes(root: Path, revision: str, version: str, _catalogue: Catalogue) -> Changes | str:
    """What differs, or why it cannot be told; `version` stands for the catalogue."""
    try:
        return changes(state(revision, root).catalogue, _catalogue)
    except DataError as error:
        return f"{revision[:9]}: {error.problems[0]}"
    except GeoError as error:
        return str(error)


def _listed(found: Changes, catalogue: Catalogue, say: Language) -> str:
    amount = found.movements
    lines = [(say("new"), _named(movement, catalogue, say)) for movement in amount.added]
    for revision in amount.revised:
        fields = ", ".join(_field(change.field, say) for change in revision.changes)
        quotes = say.count("{n} new quote", "{n} new quotes", len(revision.new_quotes)) if revision.new_quotes else ""
        named = _named(catalogue.movements[revision.id], catalogue, say)
        lines.append((say("revised"), say.labelled(named, " · ".join(filter(None, (fields, quotes))))))
    lines += [(say("removed"), movement.id) for movement in amount.removed]
    touched = sorted(catalogue.numbers[name] for name in found.touched if name in catalogue.numbers)
    if touched:
        numbers = say.listed(map(str, touched))
        lines.append(("", say("Forces, places or articles were revised that these name: {numbers}", numbers=numbers)))
    return changes_html(lines) if lines else note_html(say("No movement changed since then."), "lead")


def _named(movement: Movement, catalogue: Catalogue, say: Language) -> str:
    account = account_of(movement, catalogue, say)
    return f"{account.number} {account.force}, {account.route}"


def _field(name: str, say: Language) -> str:
    try:
        return field_name(name, say)
    except KeyError:
        return name
