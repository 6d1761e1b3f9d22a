"""Accounts as HTML, for the page and the one-file HTML alike: one set of templates, all text escaped."""

from geo.html.cards import card_backing, card_body, card_head, card_item, presented_item, quote_html
from geo.html.hits import Stretch, stretches
from geo.html.page import changes_html, heading_html, note_html, presented_html, problems_html, skip_html
from geo.html.render import EVIDENCE_CSS, render
from geo.html.sheets import (
    article_facts,
    article_text,
    differences_html,
    matrix_html,
    sources_html,
    sum_html,
    totals_html,
)
from geo.html.timeline import timeline_html

__all__ = [
    "EVIDENCE_CSS",
    "Stretch",
    "article_facts",
    "article_text",
    "card_backing",
    "card_body",
    "card_head",
    "card_item",
    "changes_html",
    "differences_html",
    "heading_html",
    "matrix_html",
    "note_html",
    "presented_html",
    "presented_item",
    "problems_html",
    "quote_html",
    "render",
    "skip_html",
    "sources_html",
    "stretches",
    "sum_html",
    "timeline_html",
    "totals_html",
]
