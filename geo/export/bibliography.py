"""The cited articles for reference managers: CSL-JSON (schema 1.0.2) and RIS.

Nothing is made up: an article of which no title is known goes by its first words in square brackets, as libraries do
it, a title stands in the article's own language, and a date that is no date stays the words it is. What the form has no
place for stands in the note.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from typing import Any

from geo.account import ArticleAccount
from geo.catalogue import Catalogue, Movement
from geo.export.besides import cited
from geo.language import Language
from geo.moments import Moment

_LINE_ENDS = re.compile(r"[\r\n\v\f\x1c-\x1e\x85\u2028\u2029]+")


def to_csl(movements: Sequence[Movement], catalogue: Catalogue, say: Language) -> bytes:
    """The articles that the `movements` cite as CSL-JSON."""
    items = [_item(article, catalogue, say) for article in cited(movements, catalogue, say)]
    return (json.dumps(items, ensure_ascii=False, indent=1) + "\n").encode()


def to_ris(movements: Sequence[Movement], catalogue: Catalogue, say: Language) -> bytes:
    """The articles that the `movements` cite as RIS (UTF-8, lines ended by CR LF)."""
    records = (_record(article, catalogue, say) for article in cited(movements, catalogue, say))
    return "".join(f"{tag}  - {value}\r\n" for record in records for tag, value in record).encode()


def _name(article: ArticleAccount) -> str:
    """Its title, or its first words in square brackets where none is known."""
    return article.title or f"[{article.opening} …]"


def _note(article: ArticleAccount, catalogue: Catalogue, say: Language) -> str:
    """Letter, file and hash; how each property is known; what kind of text it is; the version of the data."""
    told = [article.heading, f"{article.file}, SHA-256 {article.sha256}"]
    if not article.title:
        told.append(say("no title known: its first words stand for it"))
    told += [say.labelled(fact.name, fact.basis or say.quoted(fact.stated)) for fact in article.sourced.values()]
    if article.remark:
        told.append(say.labelled(article.remark.name, article.remark.value))
    return "; ".join([*told, say("data {version}", version=catalogue.version)])


def _moment(text: str) -> Moment | None:
    try:
        return Moment.parse(text)
    except ValueError:
        return None


def _item(article: ArticleAccount, catalogue: Catalogue, say: Language) -> dict[str, Any]:
    known = article.sourced
    item: dict[str, Any] = {
        "id": article.id,
        "type": "webpage" if "url" in known else "document",
        "title": _name(article),
        "language": article.language,
    }
    if "author" in known:
        item["author"] = [{"literal": known["author"].value}]
    for key, name in (("publisher", "publisher"), ("url", "URL"), ("archive", "archive_location")):
        if key in known:
            item[name] = known[key].value
    for key, name in (("published", "issued"), ("retrieved", "accessed")):
        if key in known:
            item[name] = _date(known[key].value)
    return {**item, "note": _note(article, catalogue, say)}


def _date(text: str) -> dict[str, Any]:
    moment = _moment(text)
    return {"date-parts": [[*moment.parts.values()]]} if moment else {"literal": text}


def _record(article: ArticleAccount, catalogue: Catalogue, say: Language) -> Iterator[tuple[str, str]]:
    known = article.sourced
    yield "TY", "ELEC" if "url" in known else "GEN"
    yield "ID", article.id
    yield "TI", _line(_name(article))
    if "title" in known and known["title"].value != article.title:
        yield "TT", _line(known["title"].value)
    for key, tag in (("author", "AU"), ("publisher", "PB"), ("url", "UR"), ("archive", "L2")):
        if key in known:
            yield tag, _line(known[key].value)
    if "published" in known:
        yield from _dated(known["published"].value)
    if "retrieved" in known:
        moment = _moment(known["retrieved"].value)
        yield "Y2", _slashed(moment) if moment else _line(known["retrieved"].value)
    yield "LA", article.language
    yield "N1", _line(_note(article, catalogue, say))
    yield "ER", ""


def _dated(text: str) -> Iterator[tuple[str, str]]:
    """Year and date; words that are no date go where RIS has other words about it: behind the third stroke."""
    moment = _moment(text)
    if moment:
        yield "PY", f"{moment.year:04}"
        yield "DA", _slashed(moment)
    else:
        yield "DA", "///" + _line(text).replace("/", "-")


def _slashed(moment: Moment) -> str:
    """YYYY/MM/DD/, what is not stated left empty."""
    month, day = (f"{part:02}" if part else "" for part in (moment.month, moment.day))
    return f"{moment.year:04}/{month}/{day}/"


def _line(text: str) -> str:
    """On one line, so that nothing in it begins a field of its own."""
    return _LINE_ENDS.sub(" ", text).strip()
