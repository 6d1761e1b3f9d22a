"""Texts that mean something to a browser, a renderer or a spreadsheet, and the catalogue with them in every field."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields, replace
from typing import Any
from zlib import crc32

from geo.catalogue import Catalogue
from geo.catalogue.catalogue import Evidence
from geo.places import Gazetteer
from geo.records import Record, Text

MARKDOWN = (
    "![](http://outside.invalid/x.png)",
    "![a](http://outside.invalid/y.png 'b')",
    "[link](http://outside.invalid/)",
    "<http://outside.invalid/auto>",
    "http://outside.invalid/bare www.outside.invalid a@outside.invalid",
    "![r][1] [1]: http://outside.invalid/z.png",
    ":red[x]",
    ":blue-background[x]",
    ":green-badge[x]",
    ":small[x]",
    ":shortcode:",
    ":smile: :+1: :heart:",
    ":material/home:",
    ":streamlit:",
    "$x$",
    r"$$\frac{1}{2}$$ \(x\) \[x\]",
    "a -> b <- c <-> d -- e >= f <= g ~= h",
    "->",
    "**bold** _slanted_ ~~struck~~ `code` ***",
    "# heading",
    "> quoted",
    "1. one",
    "- item",
    "- [ ] task",
    "| a | b |",
    "a\\*b\\\\c \\",
    "&amp; &lt;b&gt; &#x3c;",
    "[^1] [[x]] {{y}} {% z %}",
    "<b>bold</b><!-- c -->",
    "```js",
    "^^^ %%% +++ === ~~~ ___ ---",
)
"""Each may stand where Streamlit takes Markdown."""


def poisoned(catalogue: Catalogue, texts: Sequence[str], turn: int = 0) -> Catalogue:
    """The catalogue with one of `texts` instead of every text of a curator, every name and alias; the articles' texts
    get a line of it at their end. What stands where depends on what stood there and on `turn`."""

    def words(original: str) -> str:
        return texts[(crc32(original.encode()) + turn) % len(texts)]

    changed = {field.name: _changed(getattr(catalogue, field.name), words) for field in fields(Catalogue)}
    changed["texts"] = {name: f"{text}\n{words(name)}\n" for name, text in catalogue.texts.items()}
    changed["places"] = Gazetteer(_changed(place, words) for place in catalogue.places)
    return Catalogue(**changed)


def _changed(value: Any, words: Callable[[str], str]) -> Any:
    match value:
        case Text():
            return Text(**{language: words(text) for language, text in value.items()})
        case Record():
            return value.model_copy(update={name: _field(value, name, words) for name in type(value).model_fields})
        case Evidence():
            return replace(value, claim=_changed(value.claim, words), article=_changed(value.article, words))
        case tuple():
            return tuple(_changed(item, words) for item in value)
        case Mapping():
            return {key: _changed(item, words) for key, item in value.items()}
        case _:
            return value


def _field(record: Record, name: str, words: Callable[[str], str]) -> Any:
    value = getattr(record, name)
    if name == "aliases":
        return tuple(map(words, value))
    if name == "echelon" or (name == "basis" and hasattr(record, "lat")):
        return value and words(value)
    return _changed(value, words)
