"""What a French form may be where it stands: a verb, a noun, an object's pronoun before it."""

from __future__ import annotations

from collections.abc import Sequence

from geo.reading.groups import pick, skip
from geo.reading.lexicon import Lexicon
from geo.reading.tokens import Token

# Forms of these are no noun's: "le souhaiteront".
_NO_NOUN = frozenset({"fut", "cond"})
_FINITE = ("pres", "impf", "past", "fut", "cond", "subj")


class FrenchForms:
    """Tells verbs from their homographs in one French sentence."""

    def __init__(self, tokens: Sequence[Token], lexicon: Lexicon) -> None:
        self.tokens, self.lexicon = tokens, lexicon
        self.grammar = lexicon.grammar
        verbs = lexicon.data["grammar"]["auxiliaries"]
        self.be, self.have = verbs["be"], verbs["have"]
        self.second = lexicon.sets["negation_second"]
        self.clitics = lexicon.sets["clitics"]
        self.subjects = lexicon.sets["subjects"]

    def readings(self, index: int) -> list[tuple[str, str]]:
        """What the form may be here, nouns and homographs put aside."""
        token = self.tokens[index]
        forms = self.lexicon.forms[token.low]
        before = self.low(index - 1)
        if before in self.grammar["determiners"] and not self.after_object(index):
            return [form for form in forms if form[1] == "inf" and before in self.grammar["before_infinitive"]]
        if token.text[:1].isupper() and index and self.tokens[index - 1].kind != "mark" and not token.text.isupper():
            return []
        small = token.low in self.lexicon.sets["functions"] and before not in self.subjects
        auxiliary = self._auxiliary(index, forms) or self._whole(index, forms)
        if token.low in self.grammar["no_participles"]:
            forms = [form for form in forms if form[1] != "pp"]
        if small or (self._nominal(token.low) and not auxiliary and not self._has_subject(index)):
            forms = [form for form in forms if form[1] in ("pp", "inf", "fut", "cond")]
        order = {"inf": 1, "pp": 2, "ger": 3}
        return sorted(forms, key=lambda form: order.get(form[1], 0))

    def _auxiliary(self, index: int, forms: list[tuple[str, str]]) -> bool:
        """Whether "est" and the like are the verb: not the east ("le flanc est de l'alliance")."""
        if not any(head in (self.be, self.have) for head, _ in forms):
            return False
        before, following = self.low(index - 1), self.low(index + 1)
        if self.low(index) in self.lexicon.tables["counted"]:  # "douze avions": aircraft, unless "we" had
            return before in self.subjects
        east = following in self.lexicon.grammar["partitive"] and before in self.lexicon.sets["place_nouns"]
        return self.participle(index) is not None or not east

    def _whole(self, index: int, forms: list[tuple[str, str]]) -> bool:
        """Whether a verb of several words stands here in full ("fait route")."""
        for head, tense in forms:
            found = pick(self.lexicon, self.tokens, index, head, False) if tense in _FINITE else None
            if found and found[1]:
                return True
        return False

    def _nominal(self, low: str) -> bool:
        tables, sets = self.lexicon.tables, self.lexicon.sets
        listed = any(low in tables[name] for name in ("counted", "event_nouns", "operator_nouns"))
        return (
            listed
            or low in sets["place_nouns"]
            or low in sets["adjectives"]
            or low in sets["speakers"]
            or low in self.grammar["homographs"]
        )

    def _has_subject(self, index: int) -> bool:
        """Whether a subject can stand right before: a pronoun, a name, a noun, after "ne" and clitics."""
        back = index - 1
        while back >= 0 and (self.low(back) in self.clitics or self.low(back) in self.grammar["ne"]):
            back -= 1
        if back < index - 1 and self.low(index - 1) not in self.grammar["plain_objects"]:
            return True
        if back < 0:
            return False
        before = self.tokens[back]
        if before.low in self.subjects:
            return True
        if before.text in ",)–—":  # after what is set beside the subject: "Le détachement – six Apache – quitte Gilze"
            still = (
                self.lexicon.tables["adverbs"].match(self.tokens, index + 1) if index + 1 < len(self.tokens) else None
            )
            return self._left_or_reached(index) or (before.text == "," and still is not None)
        if before.kind != "word" or before.low in self.lexicon.sets["functions"]:
            return False
        if before.low in self.lexicon.data["quantities"]["numbers"]:
            return False  # "deux divisions"
        name = before.text[:1].isupper() or self._nominal(before.low) or before.low not in self.lexicon.forms
        # A noun and its adjective ("la force militaire") are no subject and verb; an object rather follows a verb.
        following = self.low(index + 1)
        if "inf" in self.lexicon.tenses(following) and not self._nominal(following):
            return name
        if name and self._left_or_reached(index):
            return True
        return name and (
            following in self.grammar["determiners"]
            or following in self.grammar["before_infinitive"]
            or following in self.grammar["behind_verb"]
        )

    def _left_or_reached(self, index: int) -> bool:
        """Whether a place's name follows a verb that takes one: "le bataillon quitte Tapa"."""
        named = index + 1 < len(self.tokens) and self.tokens[index + 1].text[:1].isupper()
        places = self.lexicon.data["places_as_events"].split()
        return named and any(head in places for head, _ in self.lexicon.forms[self.low(index)])

    def after_object(self, index: int) -> bool:
        """Whether the determiner before is an object's pronoun ("les envoyer", "qui les envoie")."""
        if self.low(index - 1) not in self.grammar["object_pronouns"]:
            return False
        tenses = self.lexicon.tenses(self.low(index))
        before = self.low(index - 2)
        if tenses and tenses <= _NO_NOUN and not self._nominal(self.low(index)):
            return True
        if self.low(index - 1) in self.grammar["pro_adverb"]:
            return before in self.subjects or before in self.grammar["ne"]
        verbal = before in self.subjects or before in self.grammar["before_pronoun"]
        if tenses == {"inf"} and not self._nominal(self.low(index)):
            return True
        return verbal and (bool(tenses & {"inf"}) or before in self.subjects or before in self.grammar["ne"])

    def participle(self, index: int) -> int | None:
        at = skip(
            self.lexicon,
            self.tokens,
            index + 1,
            self.second | self.grammar["amid_compound"],
        )
        if at < len(self.tokens) and "pp" in self.lexicon.tenses(self.low(at)):
            return at
        return None

    def low(self, index: int) -> str:
        return self.tokens[index].low if 0 <= index < len(self.tokens) else ""
