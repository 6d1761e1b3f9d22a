"""Any number of languages: nothing untranslated, real plurals, and what CLDR has of numbers, dates, marks and order."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest
from po import GEO, HEADER, POLISH

from geo.__main__ import main
from geo.account.phrases import place_name, strength, strength_and_status
from geo.catalogue import Catalogue, Strength
from geo.errors import UnknownName
from geo.export.slide import Options, to_svg
from geo.language import held, language, languages, negotiated, status
from geo.language.catalogues import FOLDERS
from geo.moments import Moment
from geo.records import Text
from geo.selection import Selection, filters_in_words, how_many
from geo.terms import STATUSES
from geo.ui.address import preferred
from tools.messages import template


@pytest.fixture
def polish(monkeypatch: pytest.MonkeyPatch) -> None:
    """A third language: one catalogue in a folder of one's own."""
    monkeypatch.setenv(FOLDERS, str(POLISH.parent))


def test_a_catalogue_in_a_folder_is_a_language(polish: None) -> None:
    assert languages() == ("en", "fr", "pl")
    assert language("pl")("Legend") == "Legenda"
    assert language("pl")("Web Mercator") == "Web Mercator"  # not translated: in English


def test_without_the_folder_it_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(FOLDERS, raising=False)
    assert languages() == ("en", "fr")
    with pytest.raises(UnknownName, match="en, fr"):
        language("pl")


def test_a_catalogue_that_changes_is_read_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(FOLDERS, str(tmp_path))
    (tmp_path / "pl.po").write_text(HEADER + '\nmsgid "Map"\nmsgstr "Plan"\n')
    assert language("pl")("Map") == "Plan"
    (tmp_path / "pl.po").write_text(HEADER + '\nmsgid "Map"\nmsgstr "Mapa, nowsza"\n')
    assert language("pl")("Map") == "Mapa, nowsza"


@pytest.mark.parametrize(
    ("code", "number", "expected"),
    [
        *(("en", 0, "0 of 29 entries"), ("en", 1, "1 of 29 entries"), ("en", 29, "29 entries")),
        *(("fr", 0, "0 entrée sur 29"), ("fr", 1, "1 entrée sur 29"), ("fr", 2, "2 entrées sur 29")),
        *(("pl", 1, "1 wpis z 29"), ("pl", 2, "2 wpisy z 29"), ("pl", 5, "5 wpisów z 29")),
        *(("pl", 12, "12 wpisów z 29"), ("pl", 22, "22 wpisy z 29"), ("pl", 29, "29 wpisów")),
    ],
)
def test_counts_follow_the_plural_forms_of_the_language(polish: None, code: str, number: int, expected: str) -> None:
    assert how_many(number, 29, language(code)) == expected


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("en", "more than 125,000 soldiers"),
        ("fr", "plus de 125\u202f000 soldats"),
        ("pl", "ponad 125\u00a0000 żołnierzy"),
    ],
)
def test_a_strength_keeps_its_qualifier_in_each_language(polish: None, code: str, expected: str) -> None:
    assert strength(Strength(value=125000, qualifier="more_than"), language(code)) == expected


def test_one_soldier_is_one() -> None:
    one = Strength(value=1, qualifier="exact")
    assert [strength(one, language(code)) for code in ("en", "fr")] == ["1 soldier", "1 soldat"]


def test_an_unstated_strength_says_so() -> None:
    assert strength(Strength(qualifier="unstated"), language("en")) == "number not stated"


def test_french_statuses_agree_with_whatever_they_stand_beside() -> None:
    """As a label they are nouns and phrases that agree with nothing; beside a number they agree with the soldiers."""
    say = language("fr")
    labels = [status(name, say) for name in STATUSES]
    assert labels == "annonce,intention,à l’étude,en alerte,en cours,en place,accusation,exclusion".split(",")
    number = Strength(value=300, qualifier="about")
    assert strength_and_status(number, "announced", say) == "environ 300 annoncés"
    assert all(strength_and_status(number, name, say).startswith("environ 300 ") for name in STATUSES)


def test_dates_and_countries_are_written_in_the_language(polish: None) -> None:
    assert [language(code).date(Moment(2022, 2, 2)) for code in languages()] == [
        "2 February 2022",
        "2 février 2022",
        "2 lutego 2022",
    ]
    months = ["February 2022", "février 2022", "luty 2022"]
    assert [language(code).date(Moment(2022, 2)) for code in languages()] == months
    assert [language(code).date(Moment(2022)) for code in languages()] == ["2022"] * 3
    assert language("fr").country("USA") == "États-Unis"
    assert language("en").country("POL") == "Poland"
    assert language("pl").country("DEU") == "Niemcy"
    assert language("fr").country("NATO") == "Otan"
    assert language("en").country("XYZ") == "XYZ"


def test_quotation_marks_percentages_and_lists_are_those_of_the_language(polish: None) -> None:
    assert [language(code).quoted("x") for code in languages()] == ["“x”", "«\u00a0x\u00a0»", "„x”"]
    assert [language(code).quoted("x", nested=True) for code in ("en", "pl")] == ["‘x’", "«x»"]
    assert [language(code).percent(0.85) for code in ("en", "fr")] == ["85%", "85\u00a0%"]
    assert [language(code).listed("ABC") for code in languages()] == ["A, B and C", "A, B et C", "A, B i C"]


def test_french_high_marks_hold_to_their_words_and_others_are_left_alone() -> None:
    text = "« Oui » : 3 000 hommes ; non ?"
    assert held(text, "fr") == "«\u00a0Oui\u00a0»\u00a0: 3\u00a0000 hommes\u202f; non\u202f?"
    assert held("a : b ; c 3 000", "en") == "a : b ; c 3\u00a0000"
    assert language("fr").labelled("Statut", "annonce") == "Statut\u00a0: annonce"
    assert language("fr").joined(["un", "deux"]) == "un\u202f; deux"


def test_no_french_message_has_a_space_at_which_a_line_may_end_before_a_high_mark() -> None:
    say = language("fr")
    said = [say(str(message.id)) for message in template() if message.id and not message.pluralizable]
    assert said
    assert [text for text in said if any(f" {mark}" in text for mark in ":;!?»%") or "« " in text] == []


def test_the_order_is_that_of_the_language(polish: None) -> None:
    french = ["Zambie", "États-Unis", "Espagne", "Ukraine", "Estonie"]
    assert sorted(french, key=language("fr").sort_key) == ["Espagne", "Estonie", "États-Unis", "Ukraine", "Zambie"]
    letters = ["Łotwa", "Luksemburg", "Ćma", "Czechy", "Litwa"]
    assert sorted(letters, key=language("pl").sort_key) == ["Czechy", "Ćma", "Litwa", "Luksemburg", "Łotwa"]


def test_words_in_another_language_say_so() -> None:
    text = Text(de="Bundeswehr-Kampfgruppe", fr="groupement tactique")
    found = language("en").words(text)
    assert (found.text, found.language, found.fallback) == ("Bundeswehr-Kampfgruppe", "de", True)
    assert language("en").text(text) == "Bundeswehr-Kampfgruppe (in German)"
    assert language("fr").text(text) == "groupement tactique"
    assert language("fr").text(Text(en="a unit", de="eine Einheit")) == "a unit (en anglais)"
    assert language("en").name(text) == "Bundeswehr-Kampfgruppe"


def test_a_translation_is_given_to_who_does_not_read_the_original() -> None:
    text = Text(en="they will be sent")
    found = language("en").translation(text, "fr")
    assert found is not None
    assert (found.text, found.fallback) == ("they will be sent", False)
    assert language("fr").translation(text, "fr") is None
    assert language("fr").translation(text, "en") is None
    assert language("en").translation(None, "fr") is None


def test_a_country_that_iso_has_not_goes_by_its_name_too() -> None:
    assert [language(code).country("XKX") for code in ("en", "fr")] == ["Kosovo", "Kosovo"]
    assert language("en").country("QQQ") == "QQQ"


def test_a_country_without_words_in_the_language_goes_by_its_name_in_cldr(polish: None, catalogue: Catalogue) -> None:
    assert place_name("germany", catalogue, language("pl")) == "Niemcy"
    assert place_name("fort-bragg", catalogue, language("pl")).startswith("Fort Bragg")


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        *(
            (["fr-CA", "en"], "fr"),
            (["de", "pl-PL", "fr"], "pl"),
            (["de-CH", "it"], "en"),
            ([], "en"),
            (["EN-us"], "en"),
        ),
    ],
)
def test_a_reader_gets_the_best_of_the_languages_there_are(polish: None, wanted: list[str], found: str) -> None:
    assert negotiated(wanted) == found


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("fr-CA,fr;q=0.8,en;q=0.9", ["fr-CA", "en", "fr"]),
        ("de;q=0, pl ; q=0.5, *;q=0.1", ["pl", "*"]),
        ("fr", ["fr"]),
        ("", []),
    ],
)
def test_the_languages_that_a_browser_asks_for_are_read_by_their_weight(header: str, expected: list[str]) -> None:
    assert preferred(header) == expected


def test_the_slide_is_drawn_in_a_third_language(polish: None, catalogue: Catalogue) -> None:
    say, chosen = language("pl"), Selection(status=("announced",))
    shown = chosen.apply(catalogue)
    filters = filters_in_words(chosen, shown, catalogue, say)
    assert "some names" not in filters_in_words(chosen, shown, catalogue, language("en"))
    drawn = to_svg(shown, catalogue, say, Options(), filters)[0]
    assert "Zapowiedziano: 3000 żołnierzy amerykańskich → Polska, Niemcy i Rumunia" in drawn.replace("\xa0", "")
    assert f"wpisów z {len(catalogue.movements)}" in drawn or f"wpisy z {len(catalogue.movements)}" in drawn
    assert "Niemcy" in drawn
    assert "niektóre nazwy w języku: angielski" in drawn
    assert "zapowiedź" in drawn


def test_the_command_line_knows_a_third_language(
    polish: None, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "map.kml"
    assert main(["export", "kml", "-o", str(target), "--lang", "pl"]) == 0
    assert "Zapowiedziane ruchy wojsk" in target.read_text(encoding="utf-8")
    with pytest.raises(SystemExit) as stopped:
        main(["export", "kml", "-o", str(target), "--lang", "xx"])
    assert stopped.value.code == 2
    assert "'xx' is none of en, fr, pl" in capsys.readouterr().err


OUTSIDE = [
    path
    for path in sorted(GEO.rglob("*"))
    if path.suffix in (".py", ".js", ".html", ".css") and path.relative_to(GEO).parts[0] not in ("language", "text")
]
FOLDING = "replace(/[“”«»]/g, '\"')"
"""Marks set aside for a search are no marks put around words."""


def _marked(text: str) -> list[str]:
    """Lines that hold quotation marks, or a colon or semicolon with a space before it, of one language."""
    bare = text.replace(FOLDING, "")
    return [line for line in bare.splitlines() if re.search(r"[«»“”„]| :(?=[ '\"<{])| ;(?=[ '\"<{])", line)]


def test_no_other_room_knows_the_marks_of_a_language() -> None:
    assert [(path.relative_to(GEO), line) for path in OUTSIDE for line in _marked(_texts(path))] == []


def _texts(path: Path) -> str:
    """What a file says in quotes; a template says all of it."""
    code = path.read_text(encoding="utf-8")
    if path.suffix == ".py":
        return "\n".join(_strings(code))
    if path.suffix in (".js", ".css"):
        return "\n".join(re.findall(r"\"[^\"\n]*\"|'[^'\n]*'|`[^`]*`", code))
    return code


def test_a_mark_of_a_language_would_be_found() -> None:
    assert _marked("\n".join(_strings("f'« {words} »'\nx = 'a : b'\n"))) == ["a : b", "« ", " »"]


def _strings(code: str) -> list[str]:
    """The texts in Python code that are no docstrings."""
    tree = ast.parse(code)
    bodies = (node for node in ast.walk(tree) if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef))
    documents = {
        id(statement.value)
        for node in bodies
        for statement in node.body
        if isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant)
    }
    constants = (node for node in ast.walk(tree) if isinstance(node, ast.Constant) and id(node) not in documents)
    return [node.value for node in constants if isinstance(node.value, str)]
