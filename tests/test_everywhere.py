"""Every caveat of every movement and total stands in every output, in each language; and so does all else that is told.

A renderer that drops a kind of caveat, or tells one that the account does not hold, is noticed: shown by breaking each.
"""

from __future__ import annotations

import csv
import dataclasses
import io
import json
import re
from collections.abc import Callable, Iterator, Mapping
from html import unescape
from typing import get_args
from xml.etree import ElementTree

import pytest
from made import made
from openpyxl import load_workbook
from pptx import Presentation
from sections import sections
from streamlit.testing.v1 import AppTest

import geo.account.accounts as accounts
from geo.account import StatementAccount, account_of, total_account
from geo.account.records import CaveatKind
from geo.catalogue import Catalogue, Movement
from geo.export.brief import to_docx
from geo.export.geojson import to_geojson
from geo.export.kml import NAMESPACE, to_kml
from geo.export.slide import Options, to_pptx
from geo.export.slide.briefing import Briefing
from geo.export.slide.ink import Words
from geo.export.slide.page import compose
from geo.export.standalone import to_html
from geo.export.table import to_csv
from geo.export.workbook import to_xlsx
from geo.html import presented_item
from geo.language import Language, language
from geo.selection import Selection
from geo.ui.tables import reading_table

Told = Mapping[str, str]
"""The text of an output by the id of the movement or total that it tells of."""
CODES = ("en", "fr")
KINDS = get_args(CaveatKind)
WRITTEN: dict[tuple[str, str, str], Told] = {}


def _movements(catalogue: Catalogue) -> tuple[Movement, ...]:
    return tuple(catalogue.movements.values())


def _page(catalogue: Catalogue, say: Language) -> Told:
    """Every card opened, and the view of the differences, in one run of a page; the citation does not count."""

    def script(catalogue, say):  # type: ignore[no-untyped-def]  # its text alone is run, without our imports
        from geo.ui import address
        from geo.ui.cards import show_card
        from geo.ui.differences import show_differences

        address.settle_address(catalogue)
        for movement in catalogue.movements.values():
            show_card(movement, catalogue, say, True, ())
        show_differences(catalogue.movements.values(), catalogue, say)

    app = AppTest.from_function(script, default_timeout=300, kwargs={"catalogue": catalogue, "say": say}).run()
    assert not app.exception
    blocks = list(app.main.children.values())
    told = {}
    for name in catalogue.movements:
        (card,) = (block for block in blocks if str(getattr(block.proto, "id", "")).endswith(f"-movement-{name}"))
        told[name] = _plain("".join(item.proto.body for item in card.get("html")))
    return told | dict.fromkeys(catalogue.totals, _plain("".join(item.proto.body for item in app.get("html"))))


def _table(catalogue: Catalogue, say: Language) -> Told:
    rows = reading_table(_movements(catalogue), catalogue, say).itertuples(index=False)
    return {name: " ".join(map(str, row)) for name, row in zip(catalogue.movements, rows, strict=True)}


def _presentation(catalogue: Catalogue, say: Language) -> Told:
    accounts = (account_of(movement, catalogue, say) for movement in _movements(catalogue))
    return {account.id: _plain(presented_item(account, quoted=True)) for account in accounts}


def _html(catalogue: Catalogue, say: Language) -> Told:
    content = to_html(Selection(), catalogue, say).decode()
    body = content.split("<main>")[1].split('<section class="view" data-view="differences">')[0]
    parts = re.split(r'<(?:li class="card" id="movement|details class="total" id="total)-([\w-]+)"', body)
    return {name: _plain(f"<{text}") for name, text in zip(parts[1::2], parts[2::2], strict=True)}


def _slide(catalogue: Catalogue, say: Language) -> Told:
    """The list on the slide's pages, in which an entry and what is added to it on later pages bear its id."""
    told: dict[str, str] = {}
    for page in compose(Briefing(_movements(catalogue), catalogue, say, Options(), "all of them")):
        for ink in page.inks:
            if isinstance(ink, Words) and ink.name.startswith(("text ", "sources")):
                name = ink.name.removeprefix("text ").removeprefix("further ")
                lines = (line.text for paragraph in ink.paragraphs for line in paragraph.lines)
                told[name] = " ".join([told.get(name, ""), *lines])
    sources = told.get("sources", "") + told.get("source", "")
    return {name: f"{text} {sources}" for name, text in told.items()}


def _powerpoint(catalogue: Catalogue, say: Language) -> Told:
    """The notes alone: they tell all of it."""
    content = to_pptx(_movements(catalogue), catalogue, say, Options(), "all of them")
    slides = Presentation(io.BytesIO(content)).slides
    notes = "\n".join(slide.notes_slide.notes_text_frame.text for slide in slides)
    return dict.fromkeys((*catalogue.movements, *catalogue.totals), notes)


def _kml(catalogue: Catalogue, say: Language) -> Told:
    root = ElementTree.fromstring(to_kml(_movements(catalogue), catalogue, say, "all of them"))
    marks = root.iter(f"{{{NAMESPACE}}}Placemark")
    return {
        mark.get("id", "").removeprefix("movement-"): _plain(mark.findtext(f"{{{NAMESPACE}}}description") or "")
        for mark in marks
    }


def _geojson(catalogue: Catalogue, say: Language) -> Told:
    features = json.loads(to_geojson(_movements(catalogue), catalogue, say))["features"]
    return {feature["id"]: " ".join(_texts(feature["properties"])) for feature in features}


def _xlsx(catalogue: Catalogue, say: Language) -> Told:
    """The two columns of caveats of the movements, and the caveats of the totals."""
    content = to_xlsx(_movements(catalogue), catalogue, say, "all of them")
    book = load_workbook(io.BytesIO(content), read_only=True)
    told = {}
    for name, columns in (("movements", ("inferred", "caveats")), ("totals", ("caveats",))):
        heading, *rows = book[name].iter_rows(values_only=True)
        for row in rows:
            told[str(row[0])] = " ".join(str(row[heading.index(column)] or "") for column in columns)
    return told


def _docx(catalogue: Catalogue, say: Language) -> Told:
    """The sections of the brief, each behind its bookmark, with the footnotes that they refer to."""
    content = to_docx(_movements(catalogue), catalogue, say, "all of them")
    numbers = {f"movement_{number}": name for name, number in catalogue.numbers.items()}
    totals = {f"total_{number}": name for number, name in enumerate(catalogue.totals, 1)}
    return {(numbers | totals)[name]: text for name, text in sections(content).items()}


def _csv(catalogue: Catalogue, say: Language) -> Told:
    """The two columns of caveats."""
    rows = csv.DictReader(io.StringIO(to_csv(_movements(catalogue), catalogue, say).decode("utf-8-sig"), newline=""))
    return {row["id"]: f"{row['inferred']} {row['caveats']}" for row in rows}


OUTPUTS: Mapping[str, Callable[[Catalogue, Language], Told]] = {
    "page": _page,
    "table": _table,
    "presentation": _presentation,
    "html": _html,
    "slide": _slide,
    "powerpoint": _powerpoint,
    "kml": _kml,
    "geojson": _geojson,
    "csv": _csv,
    "xlsx": _xlsx,
    "docx": _docx,
}
WHOLE = ("page", "html", "slide", "powerpoint", "kml", "geojson", "docx")
"""Outputs that hold the quotes too, whole, and what differs; the others are tables or tell the leading quote alone."""
WITH_TOTALS = ("page", "html", "slide", "powerpoint", "xlsx", "docx")


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Catalogue:
    """The made catalogue."""
    return made(tmp_path_factory.mktemp("made"))


@pytest.fixture(params=[pytest.param("shipped", marks=pytest.mark.slow), "made"])
def told_of(request: pytest.FixtureRequest, catalogue: Catalogue, small: Catalogue) -> Catalogue:
    """A catalogue to tell of."""
    return catalogue if request.param == "shipped" else small


def test_the_made_catalogue_has_every_kind_of_caveat_and_a_quote_that_only_differs(small: Catalogue) -> None:
    accounts = list(_accounts(small, language("en"), totals=True))
    assert {caveat.kind for account in accounts for caveat in account.caveats} == set(KINDS)
    assert any(account.differing for account in accounts)


def _told(output: str, code: str, catalogue: Catalogue) -> Told:
    """What an output tells, written once for all tests of a process."""
    asked = (output, code, catalogue.version)
    if asked not in WRITTEN:
        WRITTEN[asked] = OUTPUTS[output](catalogue, language(code))
    return WRITTEN[asked]


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("output", OUTPUTS)
def test_every_caveat_stands_in_every_output(output: str, code: str, told_of: Catalogue) -> None:
    told = _told(output, code, told_of)
    assert list(_missing(told, _caveats(told_of, language(code), output))) == []


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("output", WHOLE)
def test_support_quotes_and_differences_stand_in_every_output_that_is_no_table(
    output: str, code: str, told_of: Catalogue
) -> None:
    told = _told(output, code, told_of)
    expected = [
        (account.id, words)
        for account in _accounts(told_of, language(code), totals=output in ("html", "slide", "powerpoint", "docx"))
        for words in _evidence(account)
    ]
    assert list(_missing(told, expected)) == []


@pytest.mark.parametrize("output", OUTPUTS)
def test_an_output_tells_no_caveat_that_its_account_does_not_hold(
    output: str, small: Catalogue, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The same walk finds each of them missing where the accounts have none: it fails as it should, and no output
    makes a caveat of its own."""
    say = language("en")
    expected = list(_caveats(small, say, output))
    for build in ("build_movement", "build_total"):
        monkeypatch.setattr(accounts, build, _without_caveats(getattr(accounts, build)))
    accounts._shelf.cache_clear()
    try:
        assert list(_missing(OUTPUTS[output](small, say), expected)) == expected
    finally:
        accounts._shelf.cache_clear()


def _without_caveats(build: Callable[..., StatementAccount]) -> Callable[..., StatementAccount]:
    def broken(*arguments: object) -> StatementAccount:
        account = build(*arguments)
        facts = tuple(dataclasses.replace(fact, caveats=()) for fact in account.facts)
        empty = {"undrawn": ""} if hasattr(account, "undrawn") else {}
        return dataclasses.replace(account, facts=facts, caveats=(), **empty)

    return broken


def _accounts(catalogue: Catalogue, say: Language, totals: bool) -> Iterator[StatementAccount]:
    yield from (account_of(movement, catalogue, say) for movement in _movements(catalogue))
    if totals:
        yield from (total_account(total, catalogue, say) for total in catalogue.totals.values())


def _caveats(catalogue: Catalogue, say: Language, output: str) -> Iterator[tuple[str, str]]:
    for account in _accounts(catalogue, say, totals=output in WITH_TOTALS):
        yield from ((account.id, caveat.words) for caveat in account.caveats)


def _evidence(account: StatementAccount) -> Iterator[str]:
    yield account.support.words
    yield from (pair.fact for pair in account.support.shared)
    for quote in account.quotes:
        yield quote.text
    for item in account.against:
        yield from (item.quoted, item.kind_words, item.because)


def _missing(told: Told, expected: Iterator[tuple[str, str]] | list[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """What of the expected words does not stand in the text of its movement or total, white space set aside."""
    squeezed = {name: _squeezed(text) for name, text in told.items()}
    for name, words in expected:
        if _squeezed(words) not in squeezed.get(name, ""):
            yield name, words


def _plain(markup: str) -> str:
    return unescape(re.sub(r"<[^>]*>", "", markup))


def _squeezed(text: str) -> str:
    return re.sub(r"\s", "", text)


def _texts(value: object) -> Iterator[str]:
    match value:
        case dict():
            yield from (text for item in value.values() for text in _texts(item))
        case list():
            yield from (text for item in value for text in _texts(item))
        case str():
            yield value
