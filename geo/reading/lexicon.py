"""The knowledge of a language as tables: loaded once from its YAML file, every form of every listed word known.

Nothing here reads a sentence. A word that is in no table is unknown, and an unknown word is never silence.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property
from typing import Any

from geo.reading.knowledge import knowledge
from geo.reading.phrases import PhraseTable
from geo.reading.tabulating import fill
from geo.reading.verbs import Verb

EVENTS = frozenset(
    "send supply pledge offer weigh go arrive leave withdraw stay host order fight mass reinforce reduce rotate"
    " alert exercise due".split()
)
"""Classes of what forces do; every other class of verb or noun acts on one of these, or is beside the point."""


@dataclass(frozen=True)
class Lexicon:
    """Tables of one language. `verbs` by head lemma, `forms` from a form to (head lemma, tense).

    `bare` are infinitives that are far oftener nouns ("winter"): verbs after a modal alone.
    """

    language: str
    data: Mapping[str, Any]
    verbs: dict[str, list[Verb]] = field(default_factory=dict)
    forms: dict[str, list[tuple[str, str]]] = field(default_factory=dict)
    bare: dict[str, str] = field(default_factory=dict)
    modals: dict[str, str] = field(default_factory=dict)
    sets: dict[str, frozenset[str]] = field(default_factory=dict)
    tables: dict[str, PhraseTable] = field(default_factory=dict)
    nations: dict[str, str] = field(default_factory=dict)
    grammar: dict[str, frozenset[str]] = field(default_factory=dict)

    def known(self, word: str) -> bool:
        """Whether the word, in lower case, is in any table."""
        return word in self.whole or word in self.modals or word in self.sets["known"]

    @cached_property
    def whole(self) -> frozenset[str]:
        """Forms of verbs that say something by themselves: not "hang" where only "hang on" is listed."""
        alone = {head for head, verbs in self.verbs.items() if any(not verb.tail for verb in verbs)}
        return frozenset(form for form, made in self.forms.items() if any(head in alone for head, _ in made))

    def tenses(self, word: str) -> frozenset[str]:
        """Every tense that the form may be."""
        return frozenset(tense for _, tense in self.forms.get(word, ()))


@cache
def lexicon(language: str) -> Lexicon:
    """The lexicon of "fr" or "en".

    Raises DataError for a language without a file, or with a broken one.
    """
    made = Lexicon(language, {**knowledge(language), **knowledge(f"plain_{language}")})
    fill(made)
    return made


def meaning() -> Mapping[str, Any]:
    """The tables that know no language: what events and operators mean, from meaning.yaml."""
    return knowledge("meaning")


MARKS = frozenset(str(meaning()["marks"]).split())
"""Quotation marks, apostrophes and brackets: what stands around words and changes nothing of what they say."""
