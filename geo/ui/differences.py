"""Where articles differ, side by side; totals beside the sum of their parts; who says what at a glance."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from html import escape

import streamlit as st

from geo.catalogue import Catalogue, Difference, Movement, Sum, Total, Voice, differences_of, sums, who_says_what
from geo.export.words import field_name
from geo.language import Language, force_name, route, strength
from geo.ui import address

KINDS = ("contradicts", "refines", "same")


def show_differences(shown: Iterable[Movement], catalogue: Catalogue, say: Language) -> None:
    """The view for the movements that are shown and the totals that cover one of them."""
    movements = list(shown)
    ids = {movement.id for movement in movements}
    st.html(f"<h2>{escape(say('Differences'))}</h2><p class='lead'>{escape(_lead(say))}</p>")
    st.html("".join(_sum_html(item, catalogue, say) for item in sums(catalogue, ids)))
    for item in sums(catalogue, ids):
        _show_statement(item.total, say.text(item.total.name), catalogue, say)
    for movement in movements:
        name = f"{catalogue.numbers[movement.id]} {force_name(movement, catalogue, say)}"
        _show_statement(movement, f"{name} · {route(movement, catalogue, say)}", catalogue, say)
    st.html(_matrix(movements, ids, catalogue, say))


def _lead(say: Language) -> str:
    return say("Computed from the claims: what one article says otherwise than the others, in its own words.")


def _show_statement(statement: Movement | Total, name: str, catalogue: Catalogue, say: Language) -> None:
    found = differences_of(statement, catalogue)
    if not found:
        return
    groups: dict[tuple[str, str], list[Difference]] = {}
    for item in sorted(found, key=lambda item: KINDS.index(item.kind)):
        groups.setdefault((item.field, item.kind), []).append(item)
    rows = "".join(_row(group, catalogue, say) for group in groups.values())
    st.html(
        f'<section class="differences" data-statement="{escape(statement.id)}"><h3>{escape(name)}</h3>{rows}</section>'
    )
    if isinstance(statement, Movement):
        st.button(
            say("Show {name} on the map", name=name),
            key=f"difference-{statement.id}",
            type="tertiary",
            on_click=address.choose,
            args=(statement.id,),
        )


def _row(group: list[Difference], catalogue: Catalogue, say: Language) -> str:
    """One field and kind: what the others state on the left, the differing voices with their reasons on the right."""
    kinds = {
        "same": say("same in other words"),
        "refines": say("refines"),
        "contradicts": say("contradicts"),
    }
    first = group[0]
    stated = "".join(_voice(voice, catalogue, say) for voice in first.stated) or f"<i>{escape(say('not stated'))}</i>"
    differing = "".join(
        f"{_voice(item.differing, catalogue, say)}<p>{escape(say.text(item.because))}</p>" for item in group
    )
    return (
        f'<div class="difference-row {first.kind}"><b>{escape(field_name(first.field, say))}</b>'
        f'<span class="kind">{escape(kinds[first.kind])}</span><div>{stated}</div><div>{differing}</div></div>'
    )


def _voice(voice: Voice, catalogue: Catalogue, say: Language) -> str:
    letter = catalogue.articles[voice.article].letter
    return f'<span class="voice"><b>{letter}</b> {escape(say.quoted(voice.words))}</span>'


def _sum_html(item: Sum, catalogue: Catalogue, say: Language) -> str:
    """The parts that are shown, the stated total, and what a filter hides."""
    parts = " + ".join(
        f"{strength(part.strength, say, people=False)} <small>({catalogue.numbers[part.id]})</small>"
        for part in item.shown
    )
    stated = escape(strength(item.total.strength, say, people=False))
    check = say("adds up") if item.agrees else say("does not add up")
    hidden = ""
    if item.hidden:
        numbers = say.listed(str(catalogue.numbers[part.id]) for part in item.hidden)
        words = say("the filter hides a part of this total: {numbers}", numbers=numbers)
        hidden = f'<p class="hidden-part">{escape(words)}</p>'
    name = escape(say.text(item.total.name))
    return (
        f'<section class="sum" data-statement="{escape(item.total.id)}"><h3>{name}</h3>'
        f"<p>{parts} ⇄ <b>{stated}</b> <i>{escape(check)}</i></p>{hidden}</section>"
    )


def _matrix(movements: Iterable[Movement], ids: Collection[str], catalogue: Catalogue, say: Language) -> str:
    """Movement by article: who states it, who says something else."""
    heads = "".join(f"<th scope='col'>{article.letter}</th>" for article in catalogue.articles.values())
    rows: list[tuple[str, Movement | Total]] = [
        (f"{catalogue.numbers[m.id]} {force_name(m, catalogue, say)}", m) for m in movements
    ]
    rows += [(say.text(item.total.name), item.total) for item in sums(catalogue, ids)]
    body = "".join(_matrix_row(name, statement, catalogue, say) for name, statement in rows)
    return (
        f"<h3>{escape(say('Who says what'))}</h3><table class='matrix'><thead><tr><td></td>{heads}</tr></thead>"
        f"<tbody>{body}</tbody></table>"
    )


def _matrix_row(name: str, statement: Movement | Total, catalogue: Catalogue, say: Language) -> str:
    said = who_says_what(statement)
    cells = []
    for article in catalogue.articles:
        marks = said.get(article, frozenset())
        words = [say("states") if mark == "states" else say("differs") for mark in sorted(marks, reverse=True)]
        sign = ("●" if "states" in marks else "") + ("≠" if "differs" in marks else "")
        cells.append(f"<td title='{escape(', '.join(words))}'>{sign or '<span>·</span>'}</td>")
    return f"<tr><th scope='row'>{escape(name)}</th>{''.join(cells)}</tr>"
