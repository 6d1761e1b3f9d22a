"""YAML is read strictly, and every key and item knows its line and column."""

from __future__ import annotations

from pathlib import Path

import pytest

from geo.documents import Document, read_document
from geo.errors import Problem
from geo.records import Record, Text, duplicate_ids, read_entries, unknown_keys

MADE = """\
# a comment
things:
  - id: a
    size: 3
    name: {en: one, fr: "un"}
  - id: b

    names: [x, "y", &z z]
    text: |-
      two
      lines
    nested:
      deep:
        - *z
"""
POSITIONS = {
    ("things",): (2, 1),
    ("things", 0): (3, 5),
    ("things", 0, "id"): (3, 5),
    ("things", 0, "size"): (4, 5),
    ("things", 0, "name"): (5, 5),
    ("things", 0, "name", "en"): (5, 12),
    ("things", 0, "name", "fr"): (5, 21),
    ("things", 1): (6, 5),
    ("things", 1, "names"): (8, 5),
    ("things", 1, "names", 0): (8, 13),
    ("things", 1, "names", 1): (8, 16),
    ("things", 1, "names", 2): (8, 21),
    ("things", 1, "text"): (9, 5),
    ("things", 1, "nested"): (12, 5),
    ("things", 1, "nested", "deep"): (13, 7),
    ("things", 1, "nested", "deep", 0): (8, 21),  # an alias: where its anchor stands
}


class Thing(Record):
    """A made record."""

    id: str
    size: int | None = None
    name: Text | None = None


def _document(folder: Path, text: str) -> tuple[Document | None, list[Problem]]:
    (folder / "made.yaml").write_bytes(text.encode("utf-8"))
    return read_document(folder, "made.yaml")


def _sound(folder: Path, text: str) -> Document:
    document, problems = _document(folder, text)
    assert problems == []
    assert document is not None
    return document


@pytest.mark.parametrize("ends", ["\n", "\r\n"], ids=["LF", "CRLF"])
@pytest.mark.parametrize("mark", ["", "\ufeff"], ids=["plain", "BOM"])
def test_every_key_and_item_has_its_line_and_column(ends: str, mark: str, tmp_path: Path) -> None:
    document = _sound(tmp_path, mark + MADE.replace("\n", ends))
    assert {path: document.positions[path] for path in POSITIONS} == POSITIONS
    assert document.values["things"][1]["nested"] == {"deep": ["z"]}
    assert document.values["things"][1]["text"] == "two\nlines"


def test_a_problem_below_what_is_written_stands_at_its_nearest_ancestor(tmp_path: Path) -> None:
    document = _sound(tmp_path, MADE)
    found = document.problem(("things", 1, "absent", 3), "what", "remedy")
    assert found == Problem("made.yaml", 6, 5, "what", "remedy")
    assert document.problem(("nothing",), "what", "remedy") == Problem("made.yaml", 2, 1, "what", "remedy")


@pytest.mark.parametrize(
    ("written", "value"),
    [
        *(("NO", "NO"), ("no", "no"), ("yes", "yes"), ("on", "on"), ("off", "off"), ("Y", "Y")),
        *(("012", 12), ("12", 12), ("'12'", "12"), ("1.5", 1.5), ("1:30", "1:30")),
        *(("true", True), ("null", None), ("~", None), ("NULL", None), ("2022-02", "2022-02")),
    ],
)
def test_values_are_those_of_yaml_1_2(written: str, value: object, tmp_path: Path) -> None:
    read = _sound(tmp_path, f"country: {written}\n").values["country"]
    assert (type(read), read) == (type(value), value)


@pytest.mark.parametrize(
    ("text", "line", "column", "says"),
    [
        ("a: 1\nb: 2\na: 3\n", 3, 1, "found duplicate key 'a'"),
        ("t:\n  - {x: 1, x: 2}\n", 2, 12, "found duplicate key 'x'"),
        ("a: [1\nb: 2\n", 2, 2, "not valid YAML"),
        ("a: *b\n", 1, 4, "unknown alias"),
        ("a: 1\n---\nb: 2\n", 2, 1, "a second document"),
        ("\ufeff# é\nb: \x07\n", 2, 4, "the character U+0007"),
        ("", 1, 1, "empty file"),
    ],
)
def test_what_is_not_yaml_is_one_located_problem(text: str, line: int, column: int, says: str, tmp_path: Path) -> None:
    document, (problem,) = _document(tmp_path, text)
    assert document is None
    assert (problem.file, problem.line, problem.column) == ("made.yaml", line, column)
    assert says in problem.what


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"], ids=["plain", "BOM"])
def test_bytes_that_are_not_utf8_are_located_by_character(mark: bytes, tmp_path: Path) -> None:
    (tmp_path / "made.yaml").write_bytes(mark + "a: b\nété: ".encode() + b"\xe9\n")
    document, problems = read_document(tmp_path, "made.yaml")
    assert document is None
    assert problems == [Problem("made.yaml", 2, 6, "not UTF-8", "save the file as UTF-8")]


def test_a_file_that_is_not_there_is_a_problem(tmp_path: Path) -> None:
    document, (problem,) = read_document(tmp_path, "made.yaml")
    assert document is None
    assert str(problem) == "made.yaml:1:1: error: cannot be read (No such file or directory); put the file there"


def test_a_bad_entry_hides_no_other(tmp_path: Path) -> None:
    text = "things:\n  - {id: a, size: '3'}\n  - id: b\n    colour: red\n  - size: 3\n  - text\n  - {id: c, size: 4}\n"
    entries, problems = read_entries(_sound(tmp_path, text), "things", Thing)
    assert [entry.record for entry in entries] == [Thing(id="c", size=4)]
    assert [(found.line, found.column, found.what.split(":")[0]) for found in problems] == [
        (2, 13, "'size'"),
        (4, 5, "unknown key 'colour'"),
        (5, 5, "missing key 'id'"),
        (6, 5, "'entry'"),
    ]


@pytest.mark.parametrize(
    ("text", "line", "what"),
    [
        ("- a\n", 1, "not a mapping"),
        ("\nothers: []\n", 2, "missing key 'things'"),
        ("\nthings: 3\n", 2, "'things' is not a list"),
        ("\nthings:\n", 2, "'things' is not a list"),
    ],
)
def test_a_list_that_is_not_there_is_one_problem(text: str, line: int, what: str, tmp_path: Path) -> None:
    entries, (problem,) = read_entries(_sound(tmp_path, text), "things", Thing)
    assert entries == []
    assert (problem.line, problem.what) == (line, what)


def test_unknown_keys_and_duplicate_ids_are_located(tmp_path: Path) -> None:
    document = _sound(tmp_path, "things:\n  - id: a\n  - id: b\n  - size: 1\n    id: a\nmore: 1\n")
    assert [(found.line, found.what) for found in unknown_keys(document, {"things"})] == [(6, "unknown key 'more'")]
    entries, _ = read_entries(document, "things", Thing)
    (found,) = duplicate_ids(entries)
    assert (found.line, found.column, found.what) == (5, 5, "the id 'a' stands in line 2 already")


def _things(folder: Path, name: str) -> tuple[list[Text | None], list[str]]:
    document = _sound(folder, f"things:\n  - id: a\n    name: {name}\n")
    entries, problems = read_entries(document, "things", Thing)
    return [entry.record.name for entry in entries], [f"{item.line}:{item.column} {item.what}" for item in problems]


@pytest.mark.parametrize("language", ["en", "fr", "uk", "pt-BR", "zh-Hant", "sr-Latn-RS", "es-419", "de-1996", "fil"])
def test_words_stand_under_any_language(language: str, tmp_path: Path) -> None:
    found, problems = _things(tmp_path, f"{{{language}: words}}")
    assert problems == []
    assert found == [Text(**{language: "words"})]


@pytest.mark.parametrize(
    ("name", "problem"),
    [
        ("{en: one, FR: un}", "3:21 'name.FR': not a language tag as BCP 47 writes it, like en, fr or pt-BR"),
        ("{english: one}", "3:12 'name.english': not a language tag as BCP 47 writes it, like en, fr or pt-BR"),
        ("{en: ' '}", "3:12 'name.en': no words"),
        ("{}", "3:5 'name' is empty"),
        ("one", "3:5 'name': 'one' is not a list of 'key: value'"),
        ("{en: 3}", "3:12 'name.en': 3 is not a text"),
    ],
)
def test_words_without_a_language_or_without_words_are_an_error(name: str, problem: str, tmp_path: Path) -> None:
    found, problems = _things(tmp_path, name)
    assert found == []
    assert problems == [problem]


def test_words_are_frozen_equal_by_content_and_written_back_as_a_mapping() -> None:
    text = Text(en="one", fr="un")
    assert (text, hash(text)) == (Text(fr="un", en="one"), hash(Text(fr="un", en="one")))
    assert dict(text) == {"en": "one", "fr": "un"}
    assert Thing(id="a", name=text).model_dump(mode="json")["name"] == {"en": "one", "fr": "un"}
    with pytest.raises(TypeError):
        text["en"] = "two"  # type: ignore[index]
    with pytest.raises(ValueError, match="no words"):
        Text()


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        *((("fr",), "fr"), (("fr-CA",), "fr"), (("pt",), "pt-BR"), (("pt-PT",), "pt-BR"), (("sv", "en"), "en-US")),
        *((("sv", "fr"), "fr"), (("sv",), "pt-BR"), (("pt-BR-x-a", "fr"), "pt-BR")),
    ],
)
def test_the_nearest_words_are_in_a_wanted_language_or_a_form_of_it_else_the_first(
    wanted: tuple[str, ...], found: str
) -> None:
    text = Text(**{"pt-BR": "um", "en-US": "one", "fr": "un"})
    assert text.nearest(*wanted) == found
