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

_MARKUP = """
<script>window.broken=1</script>|<img src=x onerror=window.broken=1>|<svg onload=window.broken=1>|<svg/onload=alert`1`>
"><script>alert(1)</script>|'><img src=x onerror=alert(1)>|</style><script>alert(1)</script>|</title><h1>x</h1>
</textarea><b>x</b>|</script><b>|<!--|-->|<![CDATA[|]]>|<?xml version="1.0"?>|<!DOCTYPE x [<!ENTITY a "b">]>|&a;|&#0;
<iframe srcdoc="<script>alert(1)</script>">|<object data=x>|<embed src=x>|<link rel=stylesheet href=//x>
<base href=//outside.invalid>|<meta http-equiv=refresh content=0>|<form action=x><input name=y>|<math><mi>x
<details open ontoggle=alert(1)>|<marquee>x</marquee>|<a href=javascript:alert(1)>x</a>|<b onmouseover=alert(1)>x
<style>*{display:none}</style>|<plaintext>|<xmp>|<noscript><p title="</noscript><img src=x>">|<template><b>
<text x="0">x</text>|<use href="#a"/>|<foreignObject><b/></foreignObject>
<animate attributeName=href values=javascript:1>
<image href="http://outside.invalid/x.png"/>|<style>@import url(http://outside.invalid/x.css)</style>|<set onbegin=1>
url(http://outside.invalid/x)|expression(alert(1))|;background:url(//outside.invalid)|} * { color: red }|/* */ a{}
&lt;b&gt;|&amp;amp;|&nbsp;|&quot;x&apos;|&#x202e;|&#65;|&notin;|&unknown;|&|<|>|"|'|`|</|/>|<>|< b>|<b|a<b>c|<1>
"""
_CODE = """
javascript:alert(1)|data:text/html,<b>x|vbscript:x|file:///etc/passwd|//outside.invalid/x|http://outside.invalid/
{{7*7}}|{% raw %}|{# c #}|${7*7}|#{7*7}|<%= 7*7 %>|{{constructor.constructor('x')()}}|%{x}|{0}
{name}|{}|{|}|%s %d %n|%(x)s
{{ 'x_abc' }}|$(id)|`id`|; rm -rf x|| cat /etc/passwd|&& id|> /dev/null|../../etc/passwd|..\\..\\x|C:\\x|\\\\host\\share
' OR 1=1 --|"; DROP TABLE x; --|') or ('1'='1|%00|%0d%0aSet-Cookie: a=b|\\u0041\\x41\\101|\\n\\r\\t|null|undefined
NaN|true|None|[object Object]|__proto__|constructor|toString|#let x = 1|#import "x"|#image("x.png")|#read("/etc/passwd")
= heading|* strong *|_ emph _|@label <label>|$ integral x $|// comment|/* comment */|#raw("x")|\\ line|~ tie|-- --- ...
\\input{x}|\\write18{id}|\\end{document}|%comment|a & b \\\\ c|^x _y|TY  - JOUR|ER  - |AU  - x|%A x|@article{x,
{"a": "b"}|[1, 2]|"a": |a: b|- a|&anchor|*alias|!!python/object:x|? a|a\tb|%YAML 1.2|---|...|# comment|key: |x
BEGIN:VCARD|Content-Type: text/html|From: a|a,b;c|a;b,c|"a","b"|""|'|a""b|'a|\ta|a\tb\tc|sep=;|a|b
"""
_FORMULAE = """
=1+1|=HYPERLINK("http://outside.invalid","x")|=cmd|'/C calc'!A0|+1+1|-1+1|@SUM(A1)|＝1+1|＋1|－1|＠x|=IMPORTXML("x","y")
=WEBSERVICE("http://outside.invalid")|=DDE("cmd";"x")|%1|=A1|=1|@x|+x|-x|{=1}|#REF!|1E5|0123|1/2|3-4|12:30|1,000|TRUE
"""
_CODES = {
    "bidi": "061c 200e 200f 202a 202b 202c 202d 202e 2066 2067 2068 2069",
    "no width": "00ad 034f 115f 180e 200b 200c 200d 2060 2061 2062 2063 2064 feff 3164 ffa0",
    "blanks": "00a0 1680 2000 2001 2002 2003 2004 2005 2006 2007 2008 2009 200a 202f 205f 3000 2028 2029",
    "private": "e000 e123 f8ff f0000 ffffd 100000 10fffd",
    "unassigned": "0378 05ff 2fe0 e0001 e0041 e007f fff9 fffa fffb fffc fffd",
    "marks": "0300 0301 0338 0489 0e31 20dd 20e3 fe0f fe20 1f3fb 1f1eb",
}
_LETTERS = """
Ａｄｍｉｎ|ⓐⓑ|ﬁ ﬂ|ß ẞ|İ ı|Ǆ ǅ ǆ|ſ|Å Å|é é|ﷺ|שלום|سلام|日本語|한국어|ไทย|हिन्दी|ქართული|Ελληνικά|Кириллица|ԱԲԳ
👩🏽‍✈️|🇫🇷|🏴󠁧󠁢󠁥󠁮󠁧󠁿|👨‍👩‍👧‍👦|☠️|1️⃣|𝕏|𐍈|𒀀|Z̸͍̅a̵̺͝l̷͕̎g̶̹̑o̴͉͗|ⁿ²|½|Ⅻ|℡|㎏|…|‥|–—‐‑|«»“”‘’‚„|′″|·•‣|†‡§¶|©®™|°C|µm|Ω|∞≠≤≥|→←↔⇒|█░|☃
"""


def _split(block: str) -> list[str]:
    return [text for line in block.strip().split("\n") for text in line.split("|") if text]


CORPUS = tuple(
    dict.fromkeys(
        (
            *MARKDOWN,
            *_split(_MARKUP),
            *_split(_CODE),
            *_split(_FORMULAE),
            *(f" {text}" for text in _split(_FORMULAE)[:8]),
            *(f"\n{text}" for text in _split(_FORMULAE)[:8]),
            *(f"a{chr(int(code, 16))}b" for codes in _CODES.values() for code in codes.split()),
            *_split(_LETTERS),
            "x" * 10_000,
            "é" * 10_000,
            "a " * 5_000 + "a",
            "<b>" * 3_000,
            "a\nb\n\nc",
            "a\r\nb",
        )
    )
)
"""More than 300 texts that the YAML door lets through; control characters it refuses (test_documents.py)."""


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
