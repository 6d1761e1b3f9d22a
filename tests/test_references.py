"""The claims as annotations and the articles as references, each held to its standard by a reading of our own."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from altered import vars_of
from made import made

from geo.account import article_account
from geo.catalogue import Article, Catalogue
from geo.catalogue.registers import DescribedFact
from geo.export import export
from geo.language import language
from geo.selection import Selection

_CSL = {
    "id",
    "type",
    "title",
    "language",
    "author",
    "publisher",
    "URL",
    "archive_location",
    "issued",
    "accessed",
    "note",
}
_RIS = re.compile(r"[A-Z][A-Z0-9]  - .*")
_MOTIVATIONS = {"describing", "questioning"}


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Catalogue:
    """A made catalogue with quotes that only differ."""
    return made(tmp_path_factory.mktemp("made"))


@pytest.fixture(params=["shipped", "made"])
def told_of(request: pytest.FixtureRequest, catalogue: Catalogue, small: Catalogue) -> Catalogue:
    """A catalogue to tell of."""
    return catalogue if request.param == "shipped" else small


@pytest.fixture
def described(catalogue: Catalogue) -> Catalogue:
    """The catalogue, everything known of its first article; a line end in the author's name."""
    first, *others = catalogue.articles.values()
    known = {
        "title": "Troops",
        "author": "A. Writer\r\nER  - ",
        "publisher": "The Paper",
        "published": "2022-02",
        "retrieved": "2024-05-06",
        "url": "https://paper.example/a",
        "archive": "https://archive.example/a",
    }
    facts = {key: DescribedFact(value={"en": value}, basis="curator") for key, value in known.items()}
    article = first.model_copy(update=facts)
    return Catalogue(**{**vars_of(catalogue), "articles": {item.id: item for item in (article, *others)}})


def _annotations(catalogue: Catalogue) -> list[dict[str, Any]]:
    collection = json.loads(export("annotations", Selection(), catalogue, "en"))
    assert collection["@context"] == "http://www.w3.org/ns/anno.jsonld"
    assert (collection["type"], collection["first"]["type"]) == ("AnnotationCollection", "AnnotationPage")
    items: list[dict[str, Any]] = collection["first"]["items"]
    assert collection["total"] == len(items)
    return items


def _selectors(item: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return {selector["type"]: selector for selector in item["target"]["selector"]}


def _tags(item: dict[str, Any]) -> dict[str, str]:
    tags = (body["value"].partition(":") for body in item["body"] if body["purpose"] == "tagging")
    return {name: value for name, _, value in tags}


def test_each_annotation_selects_its_words_by_text_and_by_position(told_of: Catalogue) -> None:
    texts = {f"seeds/{article.file}": told_of.texts[article.id] for article in told_of.articles.values()}
    items = _annotations(told_of)
    for item in items:
        assert item["type"] == "Annotation" and item["motivation"] in _MOTIVATIONS
        found = _selectors(item)
        quoted, position = found["TextQuoteSelector"], found["TextPositionSelector"]
        text = texts[item["target"]["source"]["id"]]
        assert text[position["start"] : position["end"]] == quoted["exact"]
        around = quoted["prefix"] + quoted["exact"] + quoted["suffix"]
        assert text.count(around) == 1
        assert text.index(around) + len(quoted["prefix"]) == position["start"]
    assert len({item["id"] for item in items}) == len(items)
    assert all(re.fullmatch(r"urn:uuid:[0-9a-f-]{36}", item["id"]) for item in items)


def test_every_marked_word_is_an_annotation_tagged_with_entry_field_and_level(told_of: Catalogue) -> None:
    told = {
        (
            _tags(item)["entry"],
            _tags(item)["field"],
            "differs" in _tags(item),
            _selectors(item)["TextPositionSelector"]["start"],
        )
        for item in _annotations(told_of)
    }
    assert told == {
        (name, mark.field, mark.differs, mark.span.start)
        for name, evidence in told_of.evidence.items()
        for item in evidence
        for mark in item.marks
    }
    assert {_tags(item).get("reading") for item in _annotations(told_of)} == {"machine", "curator", None}


def test_what_differs_is_questioned_and_says_why(told_of: Catalogue) -> None:
    for item in _annotations(told_of):
        differs = "differs" in _tags(item)
        assert (item["motivation"] == "questioning") == differs
        if differs:
            assert any(body["purpose"] == "commenting" for body in item["body"])


def _csl(catalogue: Catalogue, **filters: Any) -> list[dict[str, Any]]:
    items: list[dict[str, Any]] = json.loads(export("csl", Selection(**filters), catalogue, "en"))
    return items


def _records(catalogue: Catalogue) -> list[dict[str, str]]:
    lines = export("ris", Selection(), catalogue, "en").decode().split("\r\n")
    assert lines.pop() == ""
    records: list[dict[str, str]] = []
    for line in lines:
        assert _RIS.fullmatch(line)
        tag, value = line[:2], line[6:]
        if tag == "TY":
            records.append({})
        assert tag not in records[-1]
        records[-1][tag] = value
    assert all(list(record)[-1] == "ER" for record in records)
    return records


def test_csl_holds_every_cited_article_with_names_that_the_schema_has(told_of: Catalogue) -> None:
    items = _csl(told_of)
    assert [item["id"] for item in items] == list(told_of.articles)
    for item in items:
        assert set(item) <= _CSL
        assert item["type"] in ("document", "webpage")
        for name in ("issued", "accessed"):
            assert set(item.get(name, {"literal": ""})) <= {"date-parts", "literal"}


def test_only_the_articles_of_the_selection_are_listed(catalogue: Catalogue) -> None:
    cited = {claim.article for claim in catalogue.movements["fra-romania"].claims}
    assert {item["id"] for item in _csl(catalogue, movement="fra-romania")} == cited != set(catalogue.articles)


def test_what_is_known_of_an_article_stands_in_its_fields(described: Catalogue) -> None:
    item = _csl(described)[0]
    assert (item["type"], item["title"], item["publisher"]) == ("webpage", "Troops", "The Paper")
    assert item["author"] == [{"literal": "A. Writer\r\nER  - "}]
    assert item["issued"] == {"date-parts": [[2022, 2]]}
    assert item["accessed"] == {"date-parts": [[2024, 5, 6]]}
    record = _records(described)[0]
    assert (record["TY"], record["TI"], record["AU"]) == ("ELEC", "Troops", "A. Writer ER  -")
    assert (record["PY"], record["DA"], record["Y2"]) == ("2022", "2022/02//", "2024/05/06/")
    assert (record["UR"], record["L2"]) == ("https://paper.example/a", "https://archive.example/a")


def test_an_article_without_title_goes_by_its_first_words_and_says_so(catalogue: Catalogue) -> None:
    untitled: list[Article] = [article for article in catalogue.articles.values() if article.title is None]
    assert untitled
    items = {item["id"]: item for item in _csl(catalogue)}
    records = {record["ID"]: record for record in _records(catalogue)}
    for article in untitled:
        title = items[article.id]["title"]
        assert title[0] == "[" and title[-3:] == " …]"
        assert " ".join(catalogue.texts[article.id].split()).startswith(title[1:-3])
        assert "no title known" in items[article.id]["note"]
        assert records[article.id]["TI"] == title
        assert article.sha256 in records[article.id]["N1"]


def test_a_title_stands_as_it_stands_over_the_article_so_that_it_can_be_found_again(catalogue: Catalogue) -> None:
    titled = next(article for article in catalogue.articles.values() if article.title)
    assert titled.title and titled.title.stated
    own, english = " ".join(titled.title.stated.split()), titled.title.value["en"]
    (item,) = (item for item in _csl(catalogue) if item["id"] == titled.id)
    (record,) = (record for record in _records(catalogue) if record["ID"] == titled.id)
    reference = article_account(titled.id, catalogue, language("en")).reference
    for told in (item["title"], record["TI"], reference):
        assert own in " ".join(told.split()) and english not in told
    assert record["TT"] == english


def test_a_date_in_words_stays_words(catalogue: Catalogue) -> None:
    items = {item["id"]: item for item in _csl(catalogue)}
    dated = items["001_bd192cfbe49096f6"]["issued"]
    assert dated == {"literal": "Wednesday 2 February, year not stated"}
