"""What an opened card shows: field by field the words that state it, then the sentences, in HTML."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from geo.catalogue import Catalogue, Evidence, Mark, Movement
from geo.export.words import (
    differences,
    field_name,
    shared_wording,
    source_count,
    source_line,
    translation_note,
)
from geo.language import Language, force_name, kind, place_name, status, strength
from geo.terms import FIELDS
from geo.text import line_and_column
from geo.ui.quoting import highlights, marked, with_hits


def fields_html(movement: Movement, catalogue: Catalogue, say: Language) -> str:
    """A row per field: its value, and the words that state it with article, line and column."""
    rows = []
    for field in FIELDS:
        value = _value(movement, field, catalogue, say)
        if value is None:
            continue
        words = _stating_words(movement, field, catalogue)
        reason = movement.inferred.get(field)
        if reason:
            words += f'<em class="inferred">{escape(say.labelled(say("inferred"), say.text(reason)))}</em>'
        joined = _joined(movement, field, catalogue, say)
        if joined:
            words += f'<em class="inferred">{escape(joined)}</em>'
        rows.append(f"<dt>{escape(field_name(field, say))}</dt><dd><b>{escape(value)}</b>{words}</dd>")
    return f'<dl class="fields">{"".join(rows)}</dl>'


def remarks_html(movement: Movement, catalogue: Catalogue, say: Language) -> str:
    """Why an end is absent, the totals it is a part of, and the curator's note."""
    lines = [say.labelled(field_name(end, say), say.text(text)) for end, text in movement.absent.items()]
    for total in catalogue.totals_of(movement.id):
        stated, name = strength(total.strength, say), say.text(total.name)
        lines.append(say("Part of a stated total: {total} ({name})", total=stated, name=name))
    if movement.note:
        lines.append(say.text(movement.note))
    return "".join(f"<p>{escape(line)}</p>" for line in lines)


def independence_html(movement: Movement, catalogue: Catalogue, say: Language) -> str:
    """How many articles and how many independent, explained on demand."""
    lines = shared_wording(movement.id, catalogue, say) or [
        say("No two of them share a passage of twelve words or more.")
    ]
    paragraphs = "".join(f"<p>{escape(line)}</p>" for line in lines)
    summary = source_count(movement.id, catalogue, say)
    return f'<details class="independence"><summary>{escape(summary)}</summary>{paragraphs}</details>'


def quote_html(movement: Movement, item: Evidence, catalogue: Catalogue, say: Language, words: Sequence[str]) -> str:
    """One claim: its source, the sentence with its words marked, the translation, and what differs."""
    text = catalogue.texts[item.article.id]
    opening, closing = say.marks()
    translation = ""
    translated = say.translation(item.claim.translation, item.article.language)
    if translated:
        note = escape(translation_note(translated, say))
        found = with_hits(translated.text, words)
        translation = f'<p class="translation" lang="{translated.language}">{found} <small>({note})</small></p>'
    differing = "".join(
        f'<p class="difference"><b>{escape(field)}</b> {escape(say.labelled(say.quoted(differing), because))}</p>'
        for field, differing, because in differences(item, say)
    )
    quoted = marked(text, item.span, highlights(movement.id, [item]), words)
    return (
        f'<div class="quote"><p class="source">{escape(source_line(item.article, say))}</p>'
        f'<blockquote lang="{item.article.language}">{opening}{quoted}{closing}</blockquote>'
        f"{translation}{differing}</div>"
    )


def citation(movement: Movement, catalogue: Catalogue, say: Language, link: str) -> str:
    """What to paste into a note: the movement, each quote with its article, the link and the data's version."""
    head = ", ".join(value for field in FIELDS if (value := _value(movement, field, catalogue, say)))
    quotes = [
        f"{say.quoted(item.span.cut(catalogue.texts[item.article.id]))} "
        f"[{source_line(item.article, say)}, {item.article.id}]"
        for item in catalogue.evidence[movement.id]
    ]
    version = say("data {version}", version=catalogue.version)
    return "\n".join([head, *quotes, f"{link} ({version})"])


def _value(movement: Movement, field: str, catalogue: Catalogue, say: Language) -> str | None:
    if movement.value(field) is None:
        return None
    match field:
        case "force":
            return force_name(movement, catalogue, say)
        case "strength":
            return strength(movement.strength, say)
        case "origin" | "destination":
            return place_name(getattr(movement, field), catalogue, say)
        case "kind":
            return kind(movement.kind, say)
        case "status":
            return status(movement.status, say)
        case "announced_by":
            return say.name(catalogue.speakers[movement.announced.by or ""].name)
        case "announced_on":
            return say.date(movement.announced.on) if movement.announced.on else None
        case _:
            text = getattr(movement, field)
            return say.text(text)


def _stating_words(movement: Movement, field: str, catalogue: Catalogue) -> str:
    """Each wording once per article, also from the totals that cover the movement."""
    sources = [movement.id, *(total.id for total in catalogue.totals_of(movement.id))]
    if field in movement.filled() and any(field in claim.states for claim in movement.claims):
        sources = [movement.id]
    chips: dict[tuple[str, str], str] = {}
    for item in (item for name in sources for item in catalogue.evidence[name]):
        for mark in item.marks:
            if mark.field == field and not mark.differs:
                words = mark.span.cut(catalogue.texts[item.article.id])
                chips.setdefault((item.article.letter, words.casefold()), _chip(item, mark, words, catalogue))
    return "".join(chips.values())


def _chip(item: Evidence, mark: Mark, words: str, catalogue: Catalogue) -> str:
    line, column = line_and_column(mark.span.start, catalogue.texts[item.article.id])
    where = f"{item.article.letter} {line}:{column}"
    return (
        f'<span class="stating"><mark class="field-{mark.field}">{escape(words)}</mark> <small>{where}</small></span>'
    )


def _joined(movement: Movement, field: str, catalogue: Catalogue, say: Language) -> str:
    """That no article states both the strength and this end, where it is so."""
    if field not in ("origin", "destination") or movement.value("strength") is None:
        return ""
    end = _articles_stating(movement, field, catalogue)
    number = _articles_stating(movement, "strength", catalogue)
    if not end or not number or set(end) & set(number):
        return ""
    ends = say.count("joined from article {end}", "joined from articles {end}", len(end), end=say.listed(end))
    numbers = say.count(
        "the strength is from {number}, which does not name it",
        "the strength is from {number}, which do not name it",
        len(number),
        number=say.listed(number),
    )
    return say.joined((ends, numbers))


def _articles_stating(movement: Movement, field: str, catalogue: Catalogue) -> list[str]:
    stating = (claim.article for claim in movement.claims if field in claim.states)
    return [catalogue.articles[name].letter for name in dict.fromkeys(stating)]
