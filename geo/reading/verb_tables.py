"""The verbs of a language and all their forms, from its YAML file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from geo.reading.forms import english, french
from geo.reading.tokens import tokenise
from geo.reading.verbs import PLAIN, Verb

if TYPE_CHECKING:
    from geo.reading.lexicon import Lexicon

_NOMINAL = {"en": frozenset({"inf", "pres"}), "fr": frozenset({"pres", "subj"})}
"""Forms of a verb marked "~" that are far oftener a noun's ("issue", "issues", "forme", "formes")."""


def add_verbs(made: Lexicon) -> None:
    """Each listed verb by its head, and what each form may be."""
    irregular = {}
    for row in str(made.data.get("irregular", "")).split():
        lemma, *parts = row.split("/")
        irregular[lemma] = parts
    doubled = set(str(made.data.get("doubling", "")).split())
    prefixes = made.data["spelling"]["reflexive"].split()
    nominal: set[str] = set()
    whole: set[str] = set()
    listed: dict[tuple[str, tuple[str, ...], bool], list[str]] = {}
    for kind, lemmas in made.data["verbs"].items():
        for item in lemmas.split():
            verb = item.replace("*", "").replace("~", "")
            prefix = next((prefix for prefix in prefixes if verb.startswith(prefix)), "")
            head, *tail = verb.removeprefix(prefix).split("_")
            tail = [token.low for token in tokenise(" ".join(tail), made.language)]
            if "*" in item:
                doubled.add(head)
            (nominal if "~" in item else whole).add(head)
            listed.setdefault((head, tuple(tail), bool(prefix)), []).append(kind)
    for (head, words, reflexive), kinds in listed.items():
        ranked = sorted(dict.fromkeys(kinds), key=lambda kind: kind in PLAIN)
        made.verbs.setdefault(head, []).append(Verb(head, words, reflexive, tuple(ranked)))
    oftener_nouns = nominal - whole
    for head in made.verbs:
        left_out = _NOMINAL[made.language] if head in oftener_nouns else ()
        for form, tense in _conjugated(made, head, irregular, doubled):
            if tense in left_out:
                made.bare.update({form: head} if tense == "inf" else {})
                continue
            analyses = made.forms.setdefault(form, [])
            if (head, tense) not in analyses:
                analyses.append((head, tense))
    made.modals.update(made.data.get("modals", {}))


def _conjugated(
    made: Lexicon, head: str, irregular: Mapping[str, list[str]], doubled: set[str]
) -> Iterator[tuple[str, str]]:
    given = made.data.get("forms", {}).get(head, {})
    if made.language == "fr":
        for form, tense in french(head, made.data["models"]):
            if tense not in given:
                yield form, tense
    elif not given:
        yield from english(head, irregular.get(head), head in doubled)
    for tense, forms in given.items():
        yield from ((form, tense) for form in forms.split())
