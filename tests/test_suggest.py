"""`python -m geo suggest`: what an article states as drafts, and what becomes none, with the reason."""

from __future__ import annotations

import pytest
from drafted import CANADA, DAY, drafts, said

from geo.drafts import Suggestions, suggest
from geo.drafts.registering import Registers
from geo.places import Gazetteer
from geo.reading import Equipment, ForceNames, Quantity, SpeakerNames


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
