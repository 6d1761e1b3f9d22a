"""Articles in a language that the machine does not read: quotes, numbers and names are checked."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

import pytest
from made import made

from geo.__main__ import main
from geo.catalogue import load
from geo.errors import DataError
from geo.export import known_formats
from geo.reading import PlaceNames, Quantity, read
from geo.text import Span

SENTENCES = {
    "de": ("Die Bundeswehr verlegt 350 Soldaten nach Litauen.", "350 Soldaten", "Bundeswehr", "Litauen", "verlegt"),
    "es": ("España enviará 350 soldados a Lituania.", "350 soldados", "España", "Lituania", "enviará"),
    "pl": ("Polska wyśle 350 żołnierzy na Litwę.", "350 żołnierzy", "Polska", "Litwę", "wyśle"),
    "uk": ("Україна відправить 350 солдатів до Литви.", "350 солдатів", "Україна", "Литви", "відправить"),
    "tr": ("Türkiye Litvanya'ya 350 asker gönderecek.", "350 asker", "Türkiye", "Litvanya'ya", "gönderecek"),
}


def _add(folder: Path, language: str) -> Path:
    """A movement from an article in `language`; the file that it stands in."""
    made(folder)
    quote, strength, force, destination, status = SENTENCES[language]
    (folder / "seeds/three.txt").write_text(quote, encoding="utf-8")
    digest = hashlib.sha256(quote.encode()).hexdigest()
    words = {"strength": strength, "force": force, "destination": destination, "status": status}
    entry = f"""
  - id: three
    force: them
    strength: {{value: 350, qualifier: exact}}
    destination: lithuania
    status: announced
    absent: {{origin: {{en: nobody says from where, fr: personne ne dit d’où}}}}
    claims:
      - article: three
        quote: "{quote}"
        translation: {{en: "350 soldiers will be sent to Lithuania", fr: "350 soldats seront envoyés en Lituanie"}}
        states: {{{", ".join(f'{field}: "{part}"' for field, part in words.items())}}}
"""
    additions = {
        "articles": f"\n  - {{id: three, file: three.txt, sha256: {digest}, language: {language}}}\n",
        "forces": f"  - {{id: them, name: {{en: Soldiers, fr: Soldats}}, aliases: [{force}]}}\n",
        "places": "  - {id: lithuania, name: {en: Lithuania, fr: Lituanie}, "
        f'aliases: ["{destination}"], precision: country, country: LTU, lat: 55.2, lon: 23.9, basis: made}}\n',
    }
    for name, text in additions.items():
        with (folder / f"data/{name}.yaml").open("a", encoding="utf-8") as file:
            file.write(text)
    movements = folder / "data/movements.yaml"
    movements.write_text(movements.read_text(encoding="utf-8").replace("totals:", f"{entry[1:]}totals:"), "utf-8")
    return movements


@pytest.fixture(params=SENTENCES)
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def test_what_an_article_states_is_the_curators_reading(language: str, tmp_path: Path) -> None:
    _add(tmp_path, language)
    catalogue = load(tmp_path)
    movement = catalogue.movements["three"]
    assert {catalogue.level(movement, field) for field in movement.filled()} == {"curator"}


@pytest.mark.slow
def test_every_output_holds_it(language: str, tmp_path: Path) -> None:
    _add(tmp_path, language)
    for name in known_formats():
        target = tmp_path / f"out.{name}"
        assert main(["--root", str(tmp_path), "export", name, "-o", str(target)]) == 0
        assert list(tmp_path.glob(f"out*.{name}*"))


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("value: 350", "value: 530", "strength: the words say 350, not 530"),
        ("qualifier: exact", "up_to: 400, qualifier: between", "strength: the words say 350, not 400"),
        ("destination: lithuania", "destination: latvia", "destination: {destination!r} holds none of its names"),
        ("force: them", "force: finland", "force: {force!r} holds none of its names"),
        ('quote: "', 'quote: "No ', "the quote does not stand in three.txt"),
    ],
)
def test_quote_numbers_and_names_are_held_to_the_article(
    language: str, old: str, new: str, told: str, tmp_path: Path
) -> None:
    movements = _add(tmp_path, language)
    before, entry = movements.read_text(encoding="utf-8").split("  - id: three\n")
    movements.write_text(f"{before}  - id: three\n{entry.replace(old, new, 1)}", encoding="utf-8")
    _, _, force, destination, _ = SENTENCES[language]
    with pytest.raises(DataError, match=re.escape(told.format(force=force, destination=destination))):
        load(tmp_path)


@pytest.mark.parametrize("words", ["1.700 Soldaten", "1 700 żołnierzy", "1'700 Mann", "1,700 soldados", "1700", "١٧٠٠"])
def test_figures_are_read_as_any_language_groups_them(words: str) -> None:
    assert read("strength", Quantity(1700), [Span(0, len(words))], words, "de").level == "curator"
    assert read("strength", Quantity(170), [Span(0, len(words))], words, "de").level == "contradicted"


def test_a_name_is_no_part_of_a_longer_word() -> None:
    text = "Niederlande"
    assert read("destination", PlaceNames(("Lande",)), [Span(0, len(text))], text, "de").level == "contradicted"


def test_a_word_for_a_number_is_left_to_the_curator() -> None:
    text = "dreihundert Soldaten"
    assert read("strength", Quantity(300), [Span(0, len(text))], text, "de").level == "curator"
