"""Cards, totals and sources as HTML. All text is escaped here."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable, Sequence
from html import escape

from geo.catalogue import Article, Catalogue, Evidence, Mark, Movement, Sum, sums
from geo.chart import symbol_svg
from geo.chart.style import colour
from geo.export.words import (
    differences,
    field_name,
    remarks,
    shared_wording,
    source_count,
    source_line,
    translation_note,
    why_undrawn,
)
from geo.language import Language, announced, force_name, route, strength


def card_html(movement: Movement, catalogue: Catalogue, say: Language) -> str:
    """One movement: its numbered head, which is a button, and its quotes below."""
    name = force_name(movement, catalogue, say)
    shape = "" if movement.drawn == "arrow" else f" {movement.drawn} {movement.status}"
    undrawn = f'<p class="undrawn">{escape(why_undrawn(movement, say))}</p>' if movement.drawn == "list" else ""
    lines = "".join(f"<p>{escape(line)}</p>" for line in remarks(movement, catalogue, say))
    quotes = "".join(quote_html(item, catalogue, say) for item in catalogue.evidence[movement.id])
    number = catalogue.numbers[movement.id]
    return (
        f'<li class="card" id="movement-{movement.id}" data-movement="{movement.id}" '
        f'style="--nation:{colour(catalogue.forces[movement.force].nations)}">'
        f'<div class="head">{_symbol(movement)}<span class="number{shape}">{number}</span>'
        f"<h2>{escape(name)}</h2>"
        f'<p class="route">{escape(route(movement, catalogue, say))}</p>'
        f"<p>{escape(strength(movement.strength, say))} · {escape(announced(movement, catalogue, say))}</p>{undrawn}"
        f'<p class="count">{escape(source_count(movement.id, catalogue, say))}</p>'
        f'<button type="button" class="toggle" aria-expanded="false" aria-controls="body-{movement.id}" '
        f'aria-label="{escape(say.labelled(str(number), name))}"></button></div>'
        f'<div class="body" id="body-{movement.id}"><div class="remarks">{lines}</div>{quotes}</div></li>\n'
    )


def quote_html(item: Evidence, catalogue: Catalogue, say: Language) -> str:
    """A quote with its stating words marked, its source, its translation, and what in it differs."""
    opening, closing = say.marks()
    translation = ""
    translated = say.translation(item.claim.translation, item.article.language)
    if translated:
        note = escape(translation_note(translated, say))
        words = escape(translated.text)
        translation = f'<p class="translation" lang="{translated.language}">{words} <small>({note})</small></p>'
    differing = "".join(
        f'<p class="difference"><b>{escape(field)}</b> {escape(say.labelled(say.quoted(words), because))}</p>'
        for field, words, because in differences(item, say)
    )
    return (
        f'<div class="quote"><p class="source"><a href="#article-{item.article.letter}">'
        f"{escape(source_line(item.article, say))}</a></p>"
        f'<blockquote lang="{item.article.language}">{opening}{marked(item, catalogue.texts[item.article.id], say)}'
        f"{closing}</blockquote>{translation}{differing}</div>"
    )


def marked(item: Evidence, text: str, say: Language) -> str:
    """The quote as HTML, each stating word in a <mark> that names its field; of overlapping ones the first counts."""
    pieces: list[str] = []
    position = item.span.start
    for mark in sorted(item.marks, key=lambda mark: (mark.span.start, -mark.span.end)):
        if mark.span.start < position:
            continue
        pieces += [escape(text[position : mark.span.start]), _mark(mark, text, say)]
        position = mark.span.end
    return "".join(pieces) + escape(text[position : item.span.end])


def totals_html(shown: Sequence[Movement], catalogue: Catalogue, say: Language) -> str:
    """The stated totals over what is shown, each beside its parts; empty where there is none."""
    items = [_total(item, catalogue, say) for item in sums(catalogue, {movement.id for movement in shown})]
    if not items:
        return ""
    return f"<section><h2>{escape(say('Stated totals'))}</h2>{''.join(items)}</section>\n"


def sources_html(shown: Iterable[Movement], catalogue: Catalogue, say: Language) -> str:
    """The articles behind what is shown, with what is known of them."""
    used = {claim.article for movement in shown for claim in movement.claims}
    items = [_source(article, say) for article in catalogue.articles.values() if article.id in used]
    if not items:
        return ""
    return f'<section><h2>{escape(say("Sources"))}</h2><dl class="sources">{"".join(items)}</dl></section>\n'


def _total(item: Sum, catalogue: Catalogue, say: Language) -> str:
    total = item.total
    parts = [
        f"{strength(catalogue.movements[name].strength, say, people=False)} [{catalogue.numbers[name]}]"
        for name in total.covers
    ]
    lines = [f"{strength(total.strength, say)} = {' + '.join(parts)}"]
    lines.append(say("The parts agree with the total.") if item.agrees else say("The parts do not make the total."))
    lines += [say.text(text) for text in (total.difference, total.note) if text]
    lines += [source_count(total.id, catalogue, say), *shared_wording(total.id, catalogue, say)]
    quotes = "".join(quote_html(evidence, catalogue, say) for evidence in catalogue.evidence[total.id])
    return (
        f'<details class="total" id="total-{total.id}"><summary>'
        f"{escape(say.labelled(say.text(total.name), strength(total.strength, say)))}</summary>"
        f'<div class="remarks">{"".join(f"<p>{escape(line)}</p>" for line in lines)}</div>{quotes}</details>'
    )


def _source(article: Article, say: Language) -> str:
    title = "" if article.title == "unknown" else f" · {say.name(article.title.value)}"
    letter, _, known = source_line(article, say).partition(" · ")
    return (
        f'<dt id="article-{letter}">{escape(letter)}</dt>'
        f"<dd>{escape(known + title)} <small>({escape(article.id)})</small></dd>"
    )


def _mark(mark: Mark, text: str, say: Language) -> str:
    classes = f"field-{mark.field}{' differs' if mark.differs else ''}"
    return f'<mark class="{classes}" title="{escape(field_name(mark.field, say))}">{escape(mark.span.cut(text))}</mark>'


def _symbol(movement: Movement) -> str:
    svg = symbol_svg(movement.force)
    if svg is None:
        return ""
    return f'<img class="symbol" alt="" src="data:image/svg+xml;base64,{b64encode(svg.encode()).decode()}">'
