"""Small parts of the live page: headings, notes, lists of problems and of changes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from markupsafe import Markup

from geo.account import MovementAccount
from geo.html.cards import presented_item
from geo.html.render import render

_TEMPLATE = "page.html"


def heading_html(words: str, lead: str = "") -> str:
    """The heading of a view, and a sentence that leads into it."""
    return render(_TEMPLATE, "heading", words=words, lead=lead)


def note_html(words: str, kind: str = "", role: str = "") -> str:
    """A paragraph; `kind` is its class, `role` that of ARIA."""
    return render(_TEMPLATE, "note", words=words, kind=kind, role=role)


def skip_html(words: str) -> str:
    """The link that skips to the map."""
    return render(_TEMPLATE, "skip", words=words)


def problems_html(head: str, kept: str, lines: Iterable[str]) -> str:
    """What is wrong with the data files, and what is shown instead."""
    return render(_TEMPLATE, "problems", head=head, kept=kept, lines=list(lines))


def changes_html(lines: Sequence[tuple[str, str]]) -> str:
    """What changed: each line under its word, "new" for one, empty where it has none."""
    return render(_TEMPLATE, "changes", lines=lines)


def presented_html(accounts: Iterable[MovementAccount], quoted: bool) -> str:
    """The numbered list of the presentation."""
    items = [Markup(presented_item(account, quoted)) for account in accounts]
    return render(_TEMPLATE, "presented", items=items)
