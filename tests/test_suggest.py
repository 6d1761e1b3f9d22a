"""`python -m geo suggest`: what an article states as drafts, and what becomes none, with the reason."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest
from ruamel.yaml import YAML

from geo.commands.command import main
from geo.drafts import Draft, Suggestions, found, suggest
from geo.drafts.registering import Registers
from geo.places import Gazetteer, Place
from geo.places.within import lies_in
from geo.places.world import look_up
from geo.reading import Equipment, ForceNames, Quantity, SpeakerNames

DAY = datetime.date(2023, 2, 15)


def drafts(text: str, language: str = "en") -> tuple[Draft, ...]:
    return suggest(text, language, DAY).drafts


def said(draft: Draft, name: str, text: str) -> list[str]:
    return [span.cut(text) for span in draft.fields[name].words] if name in draft.fields else []


CANADA = (
    "Canada will send 540 soldiers from Petawawa to Latvia in the spring, "
    "the Canadian defence ministry said on Thursday."
)


def test_each_field_is_read_from_its_words_and_names_its_rule() -> None:
    (draft,) = drafts(CANADA)
    assert draft.ready
    words = {name: said(draft, name, CANADA) for name in draft.fields}
    assert words == {
        "status": ["will send"],
        "kind": ["will send"],
        "strength": ["540 soldiers"],
        "origin": ["Petawawa"],
        "destination": ["Latvia"],
        "force": ["Canada"],
        "announced_by": ["the Canadian defence ministry"],
        "announced_on": ["Thursday"],
        "when": ["in the spring"],
    }
    assert draft.value("strength") == Quantity(540)
    assert draft.value("announced_on") == "2023-02-09"
    assert all(item.rule for item in draft.fields.values())


@pytest.mark.parametrize(
    "text",
    [
        "Two years after the storm, 250 marines will leave Den Helder for Curaçao within 48 hours.",
        "The 3rd Brigade will replace the 1st Brigade in Poland in October.",
    ],
)
def test_no_number_is_taken_for_a_time(text: str) -> None:
    (draft,) = drafts(text)
    assert not any(char.isdigit() for word in said(draft, "when", text) for char in word.replace("48 hours", ""))


def test_coordinated_ends_are_a_draft_each_and_their_number_is_of_both_together() -> None:
    text = "Canada will send 600 soldiers to Poland and Romania."
    found = drafts(text)
    assert [said(draft, "destination", text) for draft in found] == [["Poland"], ["Romania"]]
    assert not any("strength" in draft.fields for draft in found)
    assert {doubt.field for draft in found for doubt in draft.doubts} == {"strength"}


def test_each_of_two_numbers_goes_with_its_own_end() -> None:
    text = "Some 300 soldiers will go to Romania and 1,700 soldiers to Poland, the Pentagon said."
    found = [(said(draft, "destination", text), draft.value("strength")) for draft in drafts(text)]
    assert found == [(["Romania"], Quantity(300, qualifier="about")), (["Poland"], Quantity(1700))]


def test_two_places_that_are_not_coordinated_are_no_two_movements() -> None:
    text = "Nearly 2,000 soldiers in Ghana are stationed in Liberia."
    (draft,) = drafts(text)
    assert said(draft, "destination", text) == ["Liberia"]
    assert "another destination" in [doubt.why for doubt in draft.doubts]


@pytest.mark.parametrize("month", ["March", "May", "August"])
def test_a_month_is_no_end_though_towns_are_called_so(month: str) -> None:
    (draft,) = drafts(f"Uruguay will send 450 soldiers from Salto to Latvia in {month}, the ministry said.")
    assert [place.id for place in draft.places["destination"]] == ["latvia"]
    assert draft.value("strength") == Quantity(450)


@pytest.mark.parametrize(
    ("text", "language", "origin", "destination"),
    [
        ("Six jets flew from Lossiemouth to Ämari in Estonia.", "en", "raf-lossiemouth", "amari-air-base"),
        (
            "France will move 300 soldiers from Cincu in Romania to Tapa in Estonia.",
            "en",
            "cincu-training-area",
            "tapa",
        ),
        ("Canada will send 90 men from Fort Bragg, North Carolina, to Latvia.", "en", "fort-bragg", "latvia"),
        ("Le Canada enverra 200 soldats de Petawawa à Tapa en Estonie.", "fr", "petawawa", "tapa"),
        ("La France transfère 100 soldats de Dakar à Niamey (Niger).", "fr", "dakar", "niamey"),
    ],
)
def test_where_a_place_lies_is_no_end_of_its_own_and_tells_which_is_meant(
    text: str, language: str, origin: str, destination: str
) -> None:
    (draft,) = drafts(text, language)
    assert draft.ready
    assert {end: [place.id for place in places] for end, places in draft.places.items()} == {
        "origin": [origin],
        "destination": [destination],
    }


def test_of_a_town_and_the_region_called_after_it_the_town_is_meant() -> None:
    (draft,) = drafts("Le Tchad enverra 90 soldats à Agadez.", "fr")
    assert [(place.id, place.precision) for place in draft.places["destination"]] == [("agadez", "city")]


def test_of_a_list_of_countries_each_is_an_end() -> None:
    text = "Canada will send 600 soldiers to Poland, Romania and Estonia."
    assert [said(draft, "destination", text) for draft in drafts(text)] == [["Poland"], ["Romania"], ["Estonia"]]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("They will join about 1,000 Canadian soldiers in Latvia.", "en"),
        ("Ils rejoindront 300 soldats tchadiens déjà déployés à Diffa.", "fr"),
    ],
)
def test_whom_a_force_joins_are_not_the_force(text: str, language: str) -> None:
    (draft,) = drafts(text, language)
    assert "strength" not in draft.fields
    assert "the number is of those whom they join" in [doubt.why for doubt in draft.doubts]


def test_of_two_forces_together_none_is_passed_over() -> None:
    (draft,) = drafts("Norway and Denmark will each send 100 soldiers to Lithuania.")
    assert "another force: 'Norway'" in [doubt.why for doubt in draft.doubts]


def test_a_capital_with_an_apostrophe_is_a_nation() -> None:
    (draft,) = drafts("N’Djamena envoie 700 soldats au Niger.", "fr")
    assert draft.value("force") == ForceNames(("N’Djamena",), ("TCD",))


@pytest.mark.parametrize("modal", ["may", "might", "could", "will"])
def test_who_speaks_behind_a_modal_is_no_part_of_the_movement(modal: str) -> None:
    text = f"Sweden {modal} send 500 soldiers to Latvia, its prime minister said on Wednesday."
    (draft,) = drafts(text)
    assert said(draft, "destination", text) == ["Latvia"]
    assert said(draft, "announced_by", text) == ["its prime minister"]
    assert draft.value("announced_on") == "2023-02-15"


def test_each_of_two_movements_has_its_own_force() -> None:
    text = "Norway sent 120 soldiers to Kirkuk while Denmark withdrew 90 instructors from Mosul."
    found = [(draft.value("force"), said(draft, "strength", text)) for draft in drafts(text)]
    assert found == [
        (ForceNames(("Norway",), ("NOR",)), ["120 soldiers"]),
        (ForceNames(("Denmark",), ("DNK",)), ["90 instructors"]),
    ]


def test_who_is_accused_moves_and_who_accuses_speaks() -> None:
    text = "L'Arménie accuse Bakou de masser 10 000 hommes à Kelbadjar."
    (draft,) = drafts(text, "fr")
    assert (said(draft, "force", text), said(draft, "announced_by", text)) == (["Bakou"], ["L'Arménie"])
    assert draft.status == "alleged"


@pytest.mark.parametrize(
    ("text", "language", "speaker", "day"),
    [
        ("Uruguay will send 450 soldiers to Haiti, the ministry said on 13 February 2023.", "en", "the ministry", "13"),
        (
            "Le Tchad enverra 90 soldats à Gao, a annoncé le 13 février 2023 le ministère tchadien.",
            "fr",
            "le ministère tchadien",
            "13",
        ),
        ("Le Tchad enverra 90 soldats à Gao, a annoncé lundi le ministère.", "fr", "le ministère", "lundi"),
    ],
)
def test_the_day_of_an_announcement_is_no_part_of_who_speaks(text: str, language: str, speaker: str, day: str) -> None:
    (draft,) = drafts(text, language)[:1]
    assert said(draft, "announced_by", text) == [speaker]
    assert said(draft, "announced_on", text)[0].startswith(day)
    assert draft.value("announced_on") == "2023-02-13"


def test_a_speaker_of_words_of_time_alone_is_none() -> None:
    (draft,) = drafts("Canada will send 540 soldiers to Latvia, the head of the 22 May movement said.")
    assert "announced_by" not in draft.fields


def test_things_are_equipment_and_no_strength() -> None:
    text = "Two American destroyers sailed from Toulon to the Black Sea on Tuesday."
    (draft,) = drafts(text)
    (item,) = draft.equipment
    assert isinstance(item.value, Equipment) and (item.value.of, item.value.quantity) == ("ships", Quantity(2))
    assert "strength" not in draft.fields


TRAPS = {
    "At least 40 soldiers were killed when a convoy was ambushed near Gao.": "casualties",
    "Six in ten Poles support sending soldiers to Ukraine, a survey shows.": "poll",
    "More than 2,000 officers signed a letter asking for the withdrawal of the troops from Mali.": "signatures",
    "Zelensky urged Germany to send soldiers to Odesa.": "demand",
    "Ankara offered to send 1,000 soldiers to Baku.": "offer",
    "Will Paris send troops to Armenia?": "question",
    "In 1968, the Soviet Union sent 200,000 soldiers into Czechoslovakia.": "1968 (long past)",
    "Thirty years ago, Britain sent 53,000 soldiers to Kuwait.": "history",
    "Washington will send $300 million in military aid to Georgia.": "no force is named",
    "Sending soldiers to Syria would be a mistake, the senator said.": "hypothesis: nobody is said to do it",
    "The senator warned that Beijing might send troops to Palawan.": "warning",
}


@pytest.mark.parametrize(("text", "reason"), TRAPS.items(), ids=TRAPS.values())
def test_a_trap_is_listed_with_its_reason_and_is_no_draft(text: str, reason: str) -> None:
    found = suggest(text, "en", DAY)
    assert found.drafts == ()
    assert [aside.reason for aside in found.asides] == [reason]


def test_what_was_not_read_for_sure_is_the_curators() -> None:
    text = "Canada will send 540 soldiers to Tripoli."
    (draft,) = drafts(text)
    assert not draft.ready
    assert [doubt.field for doubt in draft.doubts] == ["destination"]


@pytest.mark.parametrize(
    ("language", "text", "status"),
    [
        ("en", "The Danish frigate Absalon left Esbjerg for Nuuk on Friday with 150 sailors.", "under_way"),
        ("en", "Some 200 Norwegian soldiers set off from Bardufoss for Reykjavik.", "under_way"),
        ("en", "Some 200 Norwegian soldiers left Bardufoss.", "in_place"),
        ("en", "Some 200 Norwegian soldiers have moved to Reykjavik.", "in_place"),
        ("fr", "La frégate grecque Elli a quitté Le Pirée pour Durrës avec 190 marins.", "under_way"),
        ("fr", "Les 200 soldats norvégiens sont partis de Bardufoss pour Reykjavik.", "under_way"),
        ("fr", "Les 200 soldats norvégiens sont arrivés à Reykjavik.", "in_place"),
    ],
)
def test_who_has_left_for_a_place_is_not_said_to_be_there(language: str, text: str, status: str) -> None:
    (draft,) = drafts(text, language)
    assert (draft.ready, draft.status) == (True, status)


@pytest.mark.parametrize(
    ("language", "text", "number", "ends"),
    [
        (
            "fr",
            "L’Autriche a confirmé lundi l’envoi de 140 à 160 militaires, qui partiront de Graz pour Prizren.",
            Quantity(140, 160, "between"),
            ("Graz", "Prizren"),
        ),
        (
            "en",
            "The Netherlands will contribute 180 sailors, who will leave Den Helder for Oslo.",
            Quantity(180),
            ("Den Helder", "Oslo"),
        ),
        ("fr", "La France enverra 300 soldats qui rejoindront Riga en mars.", Quantity(300), (None, "Riga")),
    ],
)
def test_ends_in_a_relative_clause_are_those_of_the_force_before_it_and_the_curator_vouches(
    language: str, text: str, number: Quantity, ends: tuple[str | None, str | None]
) -> None:
    (draft,) = drafts(text, language)
    assert draft.value("strength") == number
    assert tuple(next(iter(said(draft, end, text)), None) for end in ("origin", "destination")) == ends
    assert [doubt.field for doubt in draft.doubts] == ["clause"]


def test_a_relative_clause_behind_a_movement_with_ends_is_another() -> None:
    text = "Canada will send 300 soldiers to Riga, who will leave Petawawa in May."
    first, second = drafts(text)
    assert (first.ready, said(first, "destination", text), said(second, "origin", text)) == (
        True,
        ["Riga"],
        ["Petawawa"],
    )


def test_an_adverb_behind_who_speaks_is_no_part_of_the_name() -> None:
    text = "The ministry also denied that 1,000 French soldiers would be sent to Latvia."
    (draft,) = drafts(text)
    assert said(draft, "announced_by", text) == ["The ministry"]


@pytest.mark.parametrize("language", ["de", "es", "pl", "uk"])
def test_of_a_language_without_rules_nothing_is_suggested_and_it_is_said(language: str) -> None:
    found = suggest("Die Bundeswehr schickt 450 Soldaten nach Litauen. Das ist neu.", language, DAY)
    assert found.drafts == ()
    assert [aside.reason.partition(":")[0] for aside in found.asides] == ["no rules for this language"]


# --- On the command line -----------------------------------------------------------------------------------

ARTICLE = (
    "More soldiers for the Baltic states\n\n"
    f"{CANADA} At least 40 soldiers were killed near Gao. Canada will send 90 engineers to Tripoli.\n"
)


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """A catalogue with the article alone."""
    found(tmp_path / "own")
    (tmp_path / "news.txt").write_text(ARTICLE, encoding="utf-8")
    options = ("--id", "news", "--language", "en", "--published", "2023-02-15")
    assert main(["--root", str(tmp_path / "own"), "add", str(tmp_path / "news.txt"), *options]) == 0
    return tmp_path / "own"


def test_it_prints_entries_that_are_yaml_and_comments_for_the_rest(
    own: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()
    assert main(["--root", str(own), "suggest", "news"]) == 0
    printed = capsys.readouterr().out
    entries = YAML(typ="safe").load(printed)
    (movement,) = entries["movements"]
    assert movement["strength"] == {"value": 540, "qualifier": "exact"}
    assert movement["claims"][0]["states"]["status"] == "will send"
    assert {entry["id"] for entry in entries["places"]} == {movement["origin"], movement["destination"]}
    assert "strength: {value: 540, qualifier: exact}  # number: exact 540" in printed
    assert "# casualties: line 3: At least 40 soldiers were killed near Gao." in printed
    assert "#   destination: may be 3 places: tripoli, tripoli-north, tripoli-peloponnese" in printed


def test_an_unknown_article_is_told_with_those_that_are_known(own: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--root", str(own), "suggest", "old"]) == 2
    assert "no article 'old': one of news" in capsys.readouterr().err


@pytest.mark.slow
def test_what_the_catalogue_has_is_linked_and_no_new_entry() -> None:
    """The shipped articles state what the shipped entries say."""
    from conftest import ROOT

    from geo.catalogue import load
    from geo.drafts import offers_of

    catalogue = load(ROOT)
    article = catalogue.articles["000_0b6f8898019d76e7"]
    text = catalogue.texts[article.id]
    found: Suggestions = suggest(text, article.language, article.day, catalogue.places, catalogue.forces.values())
    made, _ = offers_of(catalogue, article, found)
    assert ("us-82abn-poland",) in {offer.same_as for offer in made}
    assert not [offer for offer in made if offer.ready and offer.same_as]


# --- Measured ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["en-development", "fr-development"])
def test_of_the_development_sentences_none_is_missed_and_no_trap_is_taken(name: str) -> None:
    from benchmarks.suggest import measured
    from benchmarks.suggest_sets import FOLDER
    from benchmarks.suggest_sets import own as items

    counts = measured(list(items(FOLDER / f"{name}.yaml"))).counts
    assert counts["found"] == counts["movements"] == counts["sentences with drafts"]
    assert counts["wrongly exact"] == counts["announced traps"] == 0
    assert counts["strength right"] == counts["strength given"] > 8
    assert counts["ready right"] == counts["ready drafts"] > 10


def _undated(own: Path, text: str) -> None:
    (own.parent / "undated.txt").write_text(text, encoding="utf-8")
    assert (
        main(["--root", str(own), "add", str(own.parent / "undated.txt"), "--id", "undated", "--language", "en"]) == 0
    )


def test_it_says_which_words_give_no_date_without_the_articles_day_and_how_to_tell_it(
    own: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _undated(own, "Norway sends 90 more.\n\nNorway will send 90 soldiers to Latvia in March, Oslo said on Tuesday.\n")
    line = 'published: {value: {en: "YYYY-MM-DD"}, basis: curator}'
    assert line in capsys.readouterr().out
    assert main(["--root", str(own), "suggest", "undated"]) == 0
    told = capsys.readouterr().out
    assert "these words give no date: 'in March' (line 3), 'on Tuesday' (line 3)" in told
    assert line in told
    articles = own / "data/articles.yaml"
    before = articles.read_text(encoding="utf-8")
    entry = before.index("id: undated")
    added = before.index("language: en", entry)
    articles.write_text(
        f"{before[:added]}{line.replace('YYYY-MM-DD', '2023-02-15')}\n    {before[added:]}", encoding="utf-8"
    )
    assert main(["--root", str(own), "suggest", "undated"]) == 0
    told = capsys.readouterr().out
    assert "no day of publication" not in told
    assert "'2023-02-14'" in told and "2023-03" in told


def test_an_article_whose_words_need_no_day_is_not_spoken_of(own: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _undated(own, "Norway sends 90 more.\n\nNorway will send 90 soldiers to Latvia in March 2024.\n")
    capsys.readouterr()
    assert main(["--root", str(own), "suggest", "undated"]) == 0
    assert "no day of publication" not in capsys.readouterr().out


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("Vicence", {"en": "Vicenza", "fr": "Vicence"}),
        ("Le Pirée", {"en": "Piraeus", "fr": "Le Pirée"}),
        ("Salisbury", {"en": "Harare", "fr": "Harare"}),
    ],
)
def test_what_a_french_article_calls_a_town_is_its_french_name_where_it_is_the_same_name(
    words: str, names: dict[str, str]
) -> None:
    (place,) = [one.place for one in look_up(words).candidates if one.place.name["en"] == names["en"]][:1]
    registers = Registers({}, {}, Gazetteer(()), "fr")
    made = registers.new["places"][registers.place(place)]
    assert made["name"] == names
    assert words in (*made["name"].values(), *made.get("aliases", ()))


def test_a_country_as_force_and_as_speaker_has_its_name_in_both_languages() -> None:
    for language, words in (("fr", "États-Unis"), ("en", "United States")):
        registers = Registers({}, {}, Gazetteer(()), language)
        force = registers.new["forces"][registers.force(ForceNames((words,), ("USA",)))]
        assert force["name"] == {"en": "United States", "fr": "États-Unis"}
    registers = Registers({}, {}, Gazetteer(()), "fr")
    paris = registers.new["forces"][registers.force(ForceNames(("Paris",), ("FRA",)))]
    assert paris["name"] == {"fr": "Paris"}
    voice = registers.new["speakers"][registers.speaker(SpeakerNames(("L’Autriche",)))]
    assert voice["name"] == {"en": "Austria", "fr": "L’Autriche"}


@pytest.mark.parametrize(("town", "inside"), [((50.04, 22.0), True), ((52.41, 16.93), False)])
def test_a_town_lies_in_a_region_of_its_country_near_whose_middle_it_is(
    town: tuple[float, float], inside: bool
) -> None:
    def place(name: str, precision: str, point: tuple[float, float], country: str = "POL") -> Place:
        return Place(
            id=name, name={"en": name}, precision=precision, country=country, lat=point[0], lon=point[1], basis="test"
        )  # type: ignore[arg-type]

    east, poland = place("east", "region", (51.5, 22.5)), place("poland", "country", (52.1, 19.4))
    assert lies_in(place("town", "city", town), east) is inside
    assert lies_in(place("town", "city", town), poland)
    assert not lies_in(east, east)
    assert not lies_in(place("town", "city", (50.04, 22.0), "UKR"), east)


def test_a_reason_that_sentences_in_a_row_have_is_said_once(own: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (own.parent / "de.txt").write_text(
        "Neue Soldaten\n\nBerlin schickt 450 Soldaten nach Litauen. Wien schickt 90.\n", encoding="utf-8"
    )
    assert main(["--root", str(own), "add", str(own.parent / "de.txt"), "--id", "de", "--language", "de"]) == 0
    capsys.readouterr()
    assert main(["--root", str(own), "suggest", "de"]) == 0
    told = capsys.readouterr().out
    assert told.count("no rules for this language") == 1
    assert "#   line 3: Berlin schickt 450 Soldaten nach Litauen.\n#   line 3: Wien schickt 90." in told
