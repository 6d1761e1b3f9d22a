"""The cards of the sidebar: one per movement, opened to the sentences that state it."""

from __future__ import annotations

from base64 import b64encode
from html import escape

import streamlit as st

from geo.catalogue import Catalogue, Evidence, Movement
from geo.flows import symbol_svg
from geo.flows.style import colour
from geo.language import Language, announced, force_name, route, strength
from geo.ui import address
from geo.ui.quoting import highlights, marked


def show_card(movement: Movement, catalogue: Catalogue, say: Language, is_open: bool) -> None:
    """One numbered card; its head is a button that opens and closes it."""
    with st.container(key=f"movement-{movement.id}"):
        with st.container(key=f"head-{movement.id}"):
            st.html(_head(movement, catalogue, say, is_open))
            name = force_name(movement, catalogue, say)
            st.button(
                say("Close {name}", name=name) if is_open else say("Open {name}", name=name),
                key=f"toggle-{movement.id}",
                on_click=address.choose,
                args=(None if is_open else movement.id,),
            )
        if is_open:
            _show_body(movement, catalogue, say)


def _head(movement: Movement, catalogue: Catalogue, say: Language, is_open: bool) -> str:
    nations = catalogue.forces[movement.force].nations
    independence = catalogue.independence[movement.id]
    count = len(independence.articles)
    sources = say.count("{n} article", "{n} articles", count)
    if count > 1:
        sources += " · " + say("{n} independent", n=say.number(len(independence.groups)))
    shape = "" if movement.drawn == "arrow" else f" {movement.drawn}"
    undrawn = f'<p class="undrawn">{escape(_why_listed(movement, say))}</p>' if movement.drawn == "list" else ""
    return (
        f'<article class="card{" open" if is_open else ""}" style="--nation:{colour(nations)}">'
        f'{_symbol(movement)}<span class="number{shape}">{catalogue.numbers[movement.id]}</span>'
        f"<h3>{escape(force_name(movement, catalogue, say))}</h3>"
        f'<p class="route">{escape(route(movement, catalogue, say))}</p>'
        f"<p>{escape(strength(movement.strength, say))} · {escape(announced(movement, catalogue, say))}</p>"
        f'{undrawn}<p class="sources">{escape(sources)}</p></article>'
    )


def _symbol(movement: Movement) -> str:
    """The force's APP-6 symbol as an image within the page."""
    svg = symbol_svg(movement.force)
    if svg is None:
        return ""
    return f'<img class="symbol" alt="" src="data:image/svg+xml;base64,{b64encode(svg.encode()).decode()}">'


def _why_listed(movement: Movement, say: Language) -> str:
    reasons = {text.in_language(say.code) for text in movement.absent.values()}
    return say("Not on the map: {reason}", reason="; ".join(sorted(reasons)) or say("no place stated"))


def _show_body(movement: Movement, catalogue: Catalogue, say: Language) -> None:
    st.html(_remarks(movement, catalogue, say))
    for index, item in enumerate(catalogue.evidence[movement.id]):
        st.html(_quote(movement, item, catalogue, say))
        st.button(
            say("Read in article {letter}", letter=item.article.letter),
            key=f"read-{movement.id}-{index}",
            type="tertiary",
            on_click=address.open_article,
            args=(item.article.id,),
        )


def _remarks(movement: Movement, catalogue: Catalogue, say: Language) -> str:
    lines = []
    if movement.announced.by:
        speaker = catalogue.speakers[movement.announced.by].name.in_language(say.code)
        lines.append(say("According to: {speaker}", speaker=speaker))
    for field, reason in movement.inferred.items():
        lines.append(f"{field_name(field, say)}, {say('inferred')}: {reason.in_language(say.code)}")
    if movement.drawn == "badge":
        lines += [f"{field_name(end, say)}: {text.in_language(say.code)}" for end, text in movement.absent.items()]
    for total in catalogue.totals_of(movement.id):
        stated = strength(total.strength, say)
        lines.append(
            say("Part of a stated total: {total} ({name})", total=stated, name=total.name.in_language(say.code))
        )
    if movement.note:
        lines.append(movement.note.in_language(say.code))
    return f'<div class="remarks">{"".join(f"<p>{escape(line)}</p>" for line in lines)}</div>'


def _quote(movement: Movement, item: Evidence, catalogue: Catalogue, say: Language) -> str:
    text = catalogue.texts[item.article.id]
    translation = ""
    if item.article.language != say.code and say.code == "en":
        note = escape(say("curator's translation"))
        translation = f'<p class="translation" lang="en">{escape(item.claim.english)} <small>({note})</small></p>'
    differing = "".join(
        f'<p class="difference"><b>{escape(field_name(field, say))}</b> « {escape(", ".join(difference.words))} » : '
        f"{escape(difference.because.in_language(say.code))}</p>"
        for field, difference in item.claim.differs.items()
    )
    return (
        f'<div class="quote"><p class="source">{escape(source_line(item, say))}</p>'
        f'<blockquote lang="{item.article.language}">« {marked(text, item.span, highlights(movement.id, [item]))} »'
        f"</blockquote>{translation}{differing}</div>"
    )


def source_line(item: Evidence, say: Language) -> str:
    """What is known of the article behind a quote, in one line."""
    article = item.article
    publisher = (
        say("publisher unknown") if article.publisher == "unknown" else article.publisher.value.in_language(say.code)
    )
    known = [publisher]
    known += [fact.value.in_language(say.code) for fact in (article.author, article.date) if fact != "unknown"]
    return f"{article.letter} · {' · '.join(known)}"


def field_name(field: str, say: Language) -> str:
    """The name of a field as the reader sees it."""
    names = {
        "force": say("Force"),
        "strength": say("Strength"),
        "origin": say("From"),
        "destination": say("To"),
        "status": say("Status"),
        "announced_by": say("According to"),
        "announced_on": say("Date"),
        "timing": say("When"),
        "duration": say("How long"),
    }
    return names[field]
