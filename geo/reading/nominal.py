"""English words that may be nouns, adjectives or verbs: which they are where they stand."""

from __future__ import annotations

from collections.abc import Sequence

from geo.reading.lexicon import Lexicon
from geo.reading.tokens import Token


class Nominal:
    """Tells verbs from nouns and adjectives of the same form in one English sentence."""

    def __init__(self, tokens: Sequence[Token], lexicon: Lexicon) -> None:
        self.tokens, self.lexicon, self.grammar = tokens, lexicon, lexicon.grammar

    def _low(self, index: int) -> str:
        return self.tokens[index].low if 0 <= index < len(self.tokens) else ""

    def _noun(self, low: str) -> bool:
        """Whether the word is listed as a noun."""
        return any(low in self.lexicon.tables[name] for name in ("counted", "event_nouns", "operator_nouns"))

    def present(self, index: int) -> bool:
        """Whether the form at `index` is a present with its subject before it, adverbs between them allowed."""
        subject = index
        while subject > 1 and self._low(subject - 1) in self.lexicon.tables["adverbs"]:
            subject -= 1
        finite = self._finite(index, self._low(index), self._low(index - 1))
        return finite or self._plural_before(index, subject) or self._closing(index) or self._sources(index)

    def _sources(self, index: int) -> bool:
        """ "Sources close to the minister say": a verb of saying whose plural subject opens the sentence."""
        speak = self.lexicon.sets["speakers"] | self.lexicon.grammar["onlookers"]
        opening = next((k for k in range(index) if self._low(k) not in self.lexicon.sets["adjectives"]), 0)
        plural = self._low(opening) in speak and self._low(opening).endswith("s")
        between = range(opening + 1, index)
        plain = all(
            self.tokens[k].kind != "mark" and self._low(k) not in self.lexicon.sets["subjects"] for k in between
        )
        return plural and plain and 0 < len(between) <= 6 and self._says(index)

    def adjectival(self, index: int) -> bool:
        """Whether the word stands as adjective or noun: after an adjective or number, or right before a noun."""
        before = self.tokens[index - 1] if index else None
        if before is None:
            return False
        low = before.low
        noun = low in self.lexicon.sets["force_nouns"] or low in self.lexicon.tables["counted"]
        adjective = (low in self.lexicon.sets["adjectives"] and not noun) or before.kind in ("number", "ordinal")
        return adjective and low not in self.lexicon.sets["subjects"] and low not in self.lexicon.tables["adverbs"]

    def _finite(self, index: int, low: str, before: str) -> bool:
        if before in self.grammar["subject_pronouns"]:
            return True
        place = self.lexicon.tables["directions"].match(self.tokens, index)
        if place and place[0] > 1:
            return False  # "sources close to the minister"
        compound = self.lexicon.tables["counted"].ending(self.tokens, index + 1)
        compound = (
            compound if compound and compound[0] > 1 else self.lexicon.tables["counted"].match(self.tokens, index)
        )
        if compound and compound[0] > 1:
            return False  # "1,100 border guards"
        before_token = self.tokens[index - 1] if index else None
        if before_token is None:
            return False
        if before_token.kind != "word":
            return before_token.text == "," and self._third_after_comma(index, low)
        third = "inf" not in self.lexicon.tenses(low)
        if before_token.text[:1].isupper() and before.endswith("s") and not third and index > 1:
            return True
        nominal = low in self.grammar["homographs"] or self._noun(low)
        verbal = {"past", "pp"} & self.lexicon.tenses(before) and before not in self.lexicon.sets["adjectives"]
        if nominal and (verbal or (before in self.lexicon.sets["types"] and low in self.lexicon.tables["counted"])):
            return False  # "scrapped plans to", "Apache helicopters to"
        following = self._low(index + 1)
        opens = (
            following in self.grammar["determiners"]
            or following in self.grammar["before_infinitive"]
            or self.tokens[min(index + 1, len(self.tokens) - 1)].kind == "number"
        )
        named = before_token.text[:1].isupper()
        towards = (
            self.lexicon.tables["directions"].match(self.tokens, index + 1) if index + 1 < len(self.tokens) else None
        )
        single = before in self.lexicon.tables["counted"] and not before.endswith("s")
        if third and single and nominal and towards and towards[1] == "to":
            return True  # "US carrier heads for the Gulf"
        if third:
            return (not nominal and before not in self.lexicon.sets["functions"]) or (
                opens and (named or not before.endswith("s"))
            )
        sets = self.lexicon.sets
        common = index == 1 and (
            before in sets["speakers"] or before in sets["force_nouns"] or before in self.lexicon.tables["counted"]
        )
        plural = (before.endswith("s") and (common or not named)) or before in self.grammar["plural_pronouns"]
        return plural and (opens or not nominal) and before not in self.lexicon.sets["functions"]

    def _closing(self, index: int) -> bool:
        """Whether it closes a sentence that it comments on: "…, Tuareg leaders fear.", "…, officials claim"."""
        last = index + 1 >= len(self.tokens) or self.tokens[index + 1].text in ".!"
        if last and self._claims(index):
            return True
        commas = any(self.tokens[k].text == "," for k in range(max(0, index - 8), index))
        before = self._low(index - 1)
        if last and commas and self._telling(index):
            return True
        plural = before.endswith("s") and before not in self.lexicon.sets["functions"] | self.lexicon.sets["adjectives"]
        return last and commas and plural and "inf" in self.lexicon.tenses(self._low(index))

    def _telling(self, index: int) -> bool:
        """Whether a verb of saying ends the sentence after those who say so: "…, diplomats in Addis Ababa say"."""
        comma = max((k for k in range(index) if self.tokens[k].text == ","), default=0)
        speak = self.lexicon.sets["speakers"] | self.lexicon.grammar["onlookers"]
        return self._says(index) and any(
            self._low(k) in speak and self._low(k).endswith("s") for k in range(comma + 1, comma + 4)
        )

    def _claims(self, index: int) -> bool:
        """ "…, Kyiv claims.": the third person of a verb of saying after a name and a comma."""
        named = self.tokens[index - 1].text[:1].isupper() and self.tokens[index - 2].text == "," if index > 1 else False
        heads = {head for head, tense in self.lexicon.forms.get(self._low(index), ()) if tense == "pres"}
        verbs = (verb for head in heads for verb in self.lexicon.verbs.get(head, ()) if not verb.tail)
        third = "inf" not in self.lexicon.tenses(self._low(index))
        return named and third and any({"say", "claim", "deny"} & set(verb.classes[:1]) for verb in verbs)

    def _says(self, index: int) -> bool:
        heads = {head for head, tense in self.lexicon.forms.get(self._low(index), ()) if tense == "inf"}
        verbs = (verb for head in heads for verb in self.lexicon.verbs.get(head, ()))
        return any({"say", "claim", "propose"} & set(verb.classes[:1]) and not verb.tail for verb in verbs)

    def _plural_before(self, index: int, subject: int) -> bool:
        """Whether soldiers stand before the adverbs of a bare verb: "peacekeepers now serve"."""
        low, people = self._low(index), self._low(subject - 1)
        nominal = low in self.grammar["homographs"] or self._noun(low)
        return (
            subject < index
            and people in self.lexicon.tables["counted"]
            and people.endswith(("s", "men"))
            and not nominal
        )

    def _third_after_comma(self, index: int, low: str) -> bool:
        """A verb after a phrase set in commas ("The task group, led by …, sails for"): an object or end follows."""
        if "inf" in self.lexicon.tenses(low) or low in self.grammar["homographs"]:
            return False
        following = self._low(index + 1)
        return not self._noun(low) and (
            following in self.grammar["prepositions"] or following in self.grammar["determiners"]
        )
