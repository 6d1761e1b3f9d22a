"""The tables of a language, from its YAML files: forms of verbs, phrases by what they are, sets of words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from babel.dates import get_day_names, get_month_names

from geo.reading.inflection import french_adjective, nouns
from geo.reading.listing import phrases_of, spaced
from geo.reading.nation_tables import add_nations
from geo.reading.phrases import PhraseTable
from geo.reading.verb_tables import add_verbs

if TYPE_CHECKING:
    from geo.reading.lexicon import Lexicon


def fill(made: Lexicon) -> None:
    """All tables of the lexicon, from its data."""
    add_verbs(made)
    _add_nouns(made)
    _add_tables(made)
    add_nations(made)
    listed = frozenset(_everything(made))
    neutral = frozenset(form for word in made.data["neutral"].split() for form in nouns(spaced(word), made.language))
    neutral |= frozenset(
        form for word in made.data.get("neutral_adjectives", "").split() for form in french_adjective(word)
    )
    made.sets["neutral"] = neutral - listed - frozenset(made.forms)
    made.sets["known"] = listed | neutral


def _add_nouns(made: Lexicon) -> None:
    for section in ("event_nouns", "operator_nouns", "counted"):
        table = PhraseTable(made.language)
        for kind, names in made.data[section].items():
            for name in names.split():
                for form in nouns(spaced(name), made.language):
                    table.add(form, kind)
        made.tables[section] = table


def _add_tables(made: Lexicon) -> None:
    """The phrases that are told apart by what they are, each section a table."""
    data = made.data
    for section in ("operator_words", "directions"):
        made.tables[section] = PhraseTable(
            made.language, ((phrase, kind) for kind, text in data[section].items() for phrase in phrases_of(text))
        )
    for section in (
        "conditions",
        "not_conditions",
        "questions",
        "history",
        "sources",
        "polls",
        "doubts",
        "unreal",
        "waiting",
        "hinging",
        "contrasts",
        "onward",
        "laden",
        "ago",
        "unfulfilled",
        "foregone",
        "habits",
        "rates",
        "views",
        "exceptions",
        "excepting",
        "ratios",
        "limiting",
        "differences",
    ):
        made.tables[section] = PhraseTable(made.language, ((phrase, section) for phrase in phrases_of(data[section])))
    _add_amounts_and_times(made)
    _add_sets(made)


def _add_amounts_and_times(made: Lexicon) -> None:
    """The phrases beside numbers and dates, and the words between clauses."""
    data, amounts = made.data, made.data["quantities"]
    for section in ("qualifiers", "after"):
        rows = amounts[section].items()
        made.tables[section] = PhraseTable(
            made.language, ((phrase, kind) for kind, text in rows for phrase in phrases_of(text))
        )
    made.tables["soft"] = PhraseTable(made.language, ((phrase, "soft") for phrase in phrases_of(amounts["soft"])))
    made.tables["vague"] = PhraseTable(made.language, ((phrase, "vague") for phrase in phrases_of(amounts["vague"])))
    made.tables["per_cent"] = PhraseTable(
        made.language, ((spaced(word), "share") for word in amounts["per_cent"].split())
    )
    made.tables["when"] = PhraseTable(
        made.language, ((phrase, "when") for phrase in phrases_of(data["when"]["phrases"]))
    )
    made.tables["bounds"] = PhraseTable(
        made.language, ((phrase, "bound") for phrase in phrases_of(data["when"]["bounds"]))
    )
    for name in ("ahead", "since"):
        made.tables[f"time_{name}"] = PhraseTable(
            made.language, ((phrase, name) for phrase in phrases_of(data["when"][name]))
        )
    made.tables["openers"] = PhraseTable(
        made.language, ((phrase, "opener") for phrase in phrases_of(data["when"]["openers"]))
    )
    made.tables["inside"] = PhraseTable(
        made.language, ((spaced(word), "inside") for word in data["when"]["inside"].split())
    )
    made.tables["adverbs"] = PhraseTable(made.language, ((spaced(word), "adverb") for word in data["adverbs"].split()))
    made.tables["subordinators"] = PhraseTable(
        made.language, ((spaced(word), "sub") for word in data["subordinators"].split())
    )
    made.tables["purpose"] = PhraseTable(made.language, ((spaced(word), "purpose") for word in data["purpose"].split()))


def _add_sets(made: Lexicon) -> None:
    """Single words by what they are."""
    data, amounts = made.data, made.data["quantities"]
    for name in (
        "functions",
        "clitics",
        "subjects",
        "relatives",
        "conjunctions",
        "complementiser",
        "speakers",
        "place_nouns",
        "months",
        "additional",
        "titles",
        "force_nouns",
        "institutions",
        "civil_too",
        "shared_names",
    ):
        made.sets[name] = frozenset(spaced(word) for word in data[name].split())
    if made.language == "fr":
        made.sets["speakers"] = frozenset(form for word in made.sets["speakers"] for form in french_adjective(word))
        for name in ("place_nouns", "civil_too"):
            made.sets[name] = frozenset(form for word in made.sets[name] for form in nouns(word, "fr"))
    else:
        for name in ("speakers", "place_nouns", "civil_too"):
            made.sets[name] = frozenset(form for word in made.sets[name] for form in nouns(word, "en"))
    made.sets["adjectives"] = frozenset(_adjectives(made))
    for name in ("determiners", "before", "fractions", "fraction_adjectives", "joints", "range_words", "articles"):
        made.sets[name] = frozenset(spaced(word) for word in amounts[name].split())
    made.sets["partitive_numbers"] = frozenset(
        form for word in amounts["collectives"] for form in (word, f"{word}s")
    ) | frozenset(made.data["grammar"]["partitive"].split())
    made.sets["units"] = frozenset(data["when"]["units"].split())
    made.sets["subordinators_small"] = frozenset(word for word in data["subordinators"].split() if "_" not in word)
    names = [name.rstrip("*") for text in data["types"].values() for name in text.split()]
    made.sets["types"] = frozenset(names) | frozenset(name + "s" for name in names)
    for name, text in data["grammar"].items():
        if isinstance(text, str):
            made.grammar[name] = frozenset(spaced(word) for word in text.split())
    made.sets["months"] |= frozenset(short_months(made.language)) | frozenset(data["dates"]["months"])
    made.sets["adverbs_time"] = frozenset(day_names(made.language)) | frozenset(data["when"]["adverbs"].split())
    made.sets["adverbs_small"] = made.grammar.get("adverbs_small", frozenset())
    for name, text in data["negations"].items():
        made.sets[f"negation_{name}"] = frozenset(str(text or "").split())


def day_names(language: str) -> Iterator[str]:
    """The days of the week as they are written, by CLDR."""
    yield from (name.lower() for name in get_day_names("wide", locale=language).values())


def short_months(language: str) -> Iterator[str]:
    """The names of months as they are shortened, without the point, by CLDR."""
    yield from (name.lower().rstrip(".") for name in get_month_names("abbreviated", locale=language).values())


def _adjectives(made: Lexicon) -> Iterator[str]:
    for word in made.data["adjectives"].split():
        yield word
        if made.language == "fr":
            yield from french_adjective(word)


def _everything(made: Lexicon) -> Iterator[str]:
    for words in made.sets.values():
        yield from words
    for table in made.tables.values():
        yield from table.words()
    amounts = made.data["quantities"]
    for name in ("numbers", "scales", "collectives"):
        yield from amounts[name]
    yield from (word + "s" for word in amounts["collectives"])
