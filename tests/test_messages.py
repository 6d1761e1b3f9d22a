"""The gettext catalogues: nothing untranslated, no value forgotten, real plurals; and the tool that writes them."""

from __future__ import annotations

import string
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message
from po import GEO, HEADER, POLISH

from tools.messages import catalogue as read_catalogue
from tools.messages import messages_in, template, update

SHIPPED = sorted((GEO / "language").glob("*.po"))


def _forms(message: Message) -> tuple[str, ...]:
    return (message.string,) if isinstance(message.string, str) else tuple(message.string or ())


def _asked(message: Message) -> tuple[str, ...]:
    return (message.id,) if isinstance(message.id, str) else tuple(message.id)


def _names(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def _keys(catalogue: Catalog) -> set[tuple[object, object]]:
    return {(message.context, message.id) for message in catalogue if message.id}


def _untranslated(catalogue: Catalog) -> list[object]:
    return [message.id for message in catalogue if message.id and not all(_forms(message) or ("",))]


def _with_other_values(catalogue: Catalog) -> list[object]:
    """Messages of which a form names values that the English ones do not, or leaves out one that all of them name."""
    wrong = []
    for message in catalogue:
        asked = [_names(text) for text in _asked(message)] if message.id else []
        for form in _forms(message) if message.id else ():
            if not set.intersection(*asked) <= _names(form) <= set.union(*asked):
                wrong.append(message.id)
    return wrong


@pytest.mark.parametrize("file", SHIPPED, ids=lambda file: file.stem)
def test_a_shipped_catalogue_has_every_message_of_the_code_and_no_other(file: Path) -> None:
    catalogue = read_catalogue(file)
    assert _keys(catalogue) == _keys(template())
    assert _untranslated(catalogue) == []
    assert not [message.id for message in catalogue if message.id and message.fuzzy]


@pytest.mark.parametrize("file", [*SHIPPED, POLISH], ids=lambda file: file.stem)
def test_translations_keep_the_names_of_their_values_and_have_each_plural_form(file: Path) -> None:
    catalogue = read_catalogue(file)
    assert _with_other_values(catalogue) == []
    plural = [message for message in catalogue if message.id and message.pluralizable]
    assert plural
    assert {len(_forms(message)) for message in plural} == {catalogue.num_plurals}
    assert _keys(catalogue) <= _keys(template())


def test_the_checks_of_a_catalogue_can_fail(tmp_path: Path) -> None:
    file = tmp_path / "fr.po"
    file.write_text(HEADER + '\nmsgid "Map of {day}"\nmsgstr "Carte du {jour}"\n\nmsgid "Legend"\nmsgstr ""\n')
    catalogue = read_catalogue(file)
    assert _with_other_values(catalogue) == ["Map of {day}"]
    assert _untranslated(catalogue) == ["Legend"]
    assert _keys(catalogue) - _keys(template()) == {(None, "Map of {day}")}


@pytest.mark.slow
def test_updating_a_catalogue_adds_what_it_lacks_and_keeps_what_is_translated(tmp_path: Path) -> None:
    file = tmp_path / "pl.po"
    file.write_text(HEADER + '\nmsgid "Legend"\nmsgstr "Legenda"\n\nmsgid "nobody asks"\nmsgstr "nikt nie pyta"\n')
    missing = update(file)
    catalogue = read_catalogue(file)
    assert _keys(catalogue) == _keys(template())
    assert catalogue.get("Legend").string == "Legenda"
    assert "Map" in missing
    assert "Legend" not in missing


def test_the_shipped_catalogues_are_as_the_tool_writes_them(tmp_path: Path) -> None:
    for file in SHIPPED:
        copy = tmp_path / file.name
        copy.write_bytes(file.read_bytes())
        assert update(copy) == []
        assert copy.read_text(encoding="utf-8") == file.read_text(encoding="utf-8"), "run make messages"


@pytest.mark.parametrize("line", ["say(name)", "say.count('one', many, 1)", "setting.say.within(where, 'x')"])
def test_a_message_that_is_no_literal_is_an_error(line: str, tmp_path: Path) -> None:
    (tmp_path / "made.py").write_text(f"{line}\n")
    with pytest.raises(SyntaxError, match="must be a literal"):
        list(messages_in(tmp_path))


def test_one_singular_with_two_plurals_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "made.py").write_text("say.count('{n} a', '{n} b', 1)\nsay.count('{n} a', '{n} c', 1)\n")
    with pytest.raises(ValueError, match="another plural"):
        template(tmp_path)
