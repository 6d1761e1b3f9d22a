"""A saved page in: its text by trafilatura, what is known of it from its own header. Nothing is fetched."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from datetime import datetime
from typing import Any

import trafilatura
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from geo.drafts.source import FoundFact, Source, Unreadable

_META = {
    "title": ("og:title", "twitter:title", "dc.title"),
    "author": ("author", "article:author", "dc.creator"),
    "publisher": ("og:site_name", "dc.publisher"),
    "published": ("article:published_time", "date", "dc.date", "dc.date.issued", "pubdate"),
    "url": ("og:url",),
}
"""The names of meta elements that give a property, the surest first."""
_LINKED = {
    "title": "headline",
    "published": "datePublished",
    "author": "author",
    "publisher": "publisher",
    "url": "url",
}
"""The properties of an article in JSON-LD (schema.org)."""
_DAY = re.compile(r"\d{4}-\d\d-\d\d(?!\d)")
_SAVED_FROM = re.compile(r"<!-- saved from url=\(\d+\)(\S+) -->")
_SINGLE_FILE = re.compile(r"Page saved with SingleFile\s+url: (\S+)\s+saved date: \w{3} (\w{3} \d\d \d{4})")
SEEN = 20_000
"""Characters at the beginning of a page in which a program that saved it left its mark."""


def read_webpage(raw: bytes) -> Source:
    """The article of a page and what the page's header says of it; raises Unreadable where the page has no article."""
    try:
        tree = document_fromstring(raw, parser=HTMLParser(recover=True, remove_pis=True))
        text = trafilatura.extract(raw, include_comments=False, include_tables=True, deduplicate=False) or ""
    except Exception as error:  # a broken page makes the libraries raise nearly anything
        raise Unreadable(f"a page that cannot be read ({type(error).__name__})") from error
    if not text.strip():
        raise Unreadable("a page without an article in it: copy the text and give it with -")
    facts = dict(_facts(tree)) | dict(_saved(raw))
    if "title" in facts:
        facts["title"] = _without_site(facts["title"], tree)
    return Source(
        _headed(text, tree, facts),
        facts,
        ("the page's text without menus, captions, comments and repeated paragraphs: compare it with the page",),
    )


def _facts(tree: HtmlElement) -> Iterator[tuple[str, FoundFact]]:
    found: dict[str, FoundFact] = {}
    for name, fact in (*_of_meta(tree), *_of_linked_data(tree), *_of_elements(tree)):
        value = " ".join(html.unescape(fact.value).split())
        if name == "published":
            day = _DAY.match(value)
            value = day.group() if day else ""
        if value and name not in found:
            found[name] = FoundFact(value, fact.basis, fact.where)
    yield from found.items()


def _of_meta(tree: HtmlElement) -> Iterator[tuple[str, FoundFact]]:
    given: dict[str, str] = {}
    for element in tree.iter("meta"):
        name = (element.get("property") or element.get("name") or "").lower()
        given.setdefault(name, element.get("content") or "")
    for name, places in _META.items():
        for place in places:
            if given.get(place, "").strip():
                yield name, FoundFact(given[place], "page header", place)


def _of_linked_data(tree: HtmlElement) -> Iterator[tuple[str, FoundFact]]:
    for script in tree.iter("script"):
        if script.get("type") == "application/ld+json":
            try:
                data = json.loads(script.text or "")
            except (ValueError, RecursionError):
                continue
            for article in _articles(data):
                for name, key in _LINKED.items():
                    value = _named(article.get(key))
                    if value:
                        yield name, FoundFact(value, "page header", f"JSON-LD {key}")


def _articles(data: Any) -> Iterator[dict[str, Any]]:
    items = data if isinstance(data, list) else data.get("@graph", [data]) if isinstance(data, dict) else []
    for item in items if isinstance(items, list) else []:
        kinds = item.get("@type", "") if isinstance(item, dict) else ""
        if any("Article" in str(kind) for kind in (kinds if isinstance(kinds, list) else [kinds])):
            yield item


def _named(value: Any) -> str:
    """A name as JSON-LD may give it: a text, an object with a name, or a list of these."""
    if isinstance(value, list):
        return ", ".join(filter(None, (_named(item) for item in value if not isinstance(item, list))))
    return str(value.get("name") or "") if isinstance(value, dict) else value if isinstance(value, str) else ""


def _of_elements(tree: HtmlElement) -> Iterator[tuple[str, FoundFact]]:
    for link in tree.iter("link"):
        if link.get("rel") == "canonical" and link.get("href"):
            yield "url", FoundFact(link.get("href"), "page header", "canonical link")
    title = tree.find(".//title")
    if title is not None and title.text:
        yield "title", FoundFact(title.text, "page header", "title element")


def _saved(raw: bytes) -> Iterator[tuple[str, FoundFact]]:
    """The address and day that a browser or SingleFile wrote into the page when it was saved."""
    start = raw[:SEEN].decode("utf-8", errors="replace")
    if by_browser := _SAVED_FROM.search(start):
        yield "url", FoundFact(by_browser[1], "page header", "the browser's mark")
    if by_extension := _SINGLE_FILE.search(start):
        yield "url", FoundFact(by_extension[1], "page header", "SingleFile's mark")
        try:
            day = datetime.strptime(by_extension[2], "%b %d %Y").date().isoformat()
        except ValueError:
            return
        yield "retrieved", FoundFact(day, "page header", "SingleFile's mark")


def _without_site(title: FoundFact, tree: HtmlElement) -> FoundFact:
    """A title without the name of the site behind it ("… | The Example"), where the page shows the headline alone."""
    for heading in tree.iter("h1"):
        shown = " ".join(str(heading.text_content()).split())
        if shown and title.value != shown and re.match(rf"{re.escape(shown)}\s*[^\w\s.,;?!'\"]\s", title.value):
            return FoundFact(shown, title.basis, f"{title.where}, as far as the headline has it")
    return title


def _headed(text: str, tree: HtmlElement, facts: dict[str, FoundFact]) -> str:
    """The text under its headline, where the page shows the title as one: readers see it, so it can be quoted."""
    title = facts["title"].value if "title" in facts else ""
    for heading in tree.iter("h1"):
        shown = " ".join(str(heading.text_content()).split())
        if shown and shown in title and not text.lstrip().startswith(shown):
            return f"{shown}\n\n{text}"
    return text
