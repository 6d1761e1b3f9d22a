"""French verb groups."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from geo.reading.groups import Group, pick, skip
from geo.reading.lexicon import Lexicon
from geo.reading.tokens import Token

_FINITE = ("pres", "impf", "past", "fut", "cond", "subj")
_SIMPLE = {
    "pres": "present",
    "subj": "present",
    "impf": "imperfect",
    "past": "past",
    "fut": "future",
    "cond": "conditional",
}
_PERFECT = {
    "pres": "past",
    "subj": "past",
    "impf": "pluperfect",
    "past": "pluperfect",
    "fut": "future_perfect",
    "cond": "past_conditional",
}
_NEAR = {"pres": "near", "impf": "reported"}


class FrenchGroups:
    """Finds the verb groups of one French sentence."""

    def __init__(self, tokens: Sequence[Token], lexicon: Lexicon) -> None:
        self.tokens, self.lexicon = tokens, lexicon
        self.grammar = lexicon.grammar
        self.modals: Mapping[str, str] = lexicon.data["grammar"]["modals"]
        verbs = lexicon.data["grammar"]["auxiliaries"]
        self.be, self.have, self.go, self.come = verbs["be"], verbs["have"], verbs["go"], verbs["come"]
        self.second = lexicon.sets["negation_second"]
        self.restriction = self.grammar["restriction"] | {"qu'"}
        self.clitics = lexicon.sets["clitics"]
        self.subjects = lexicon.sets["subjects"]

    def at(self, index: int) -> Group | None:
        """The group whose first verb is the token at `index`."""
        token = self.tokens[index]
        if token.kind != "word" or token.low not in self.lexicon.forms:
            return None
        forms = self._readings(index)
        for head, tense in forms:
            made = self._group(index, head, tense)
            if made:
                return made
        return None

    def _readings(self, index: int) -> list[tuple[str, str]]:
        """What the form may be here, nouns and homographs put aside."""
        token = self.tokens[index]
        forms = self.lexicon.forms[token.low]
        before = self._low(index - 1)
        if before in self.grammar["determiners"] and not self._after_object(index):
            return [form for form in forms if form[1] == "inf" and before in self.grammar["before_infinitive"]]
        if token.text[:1].isupper() and index and self.tokens[index - 1].kind != "mark" and not token.text.isupper():
            return []
        small = token.low in self.lexicon.sets["functions"] and before not in self.subjects
        auxiliary = self._auxiliary(index, forms) or self._whole(index, forms)
        if small or (self._nominal(token.low) and not auxiliary and not self._has_subject(index)):
            forms = [form for form in forms if form[1] in ("pp", "inf", "fut", "cond")]
        order = {"inf": 1, "pp": 2, "ger": 3}
        return sorted(forms, key=lambda form: order.get(form[1], 0))

    def _auxiliary(self, index: int, forms: list[tuple[str, str]]) -> bool:
        """Whether "est" and the like are the verb: not the east ("le flanc est de l'alliance")."""
        if not any(head in (self.be, self.have) for head, _ in forms):
            return False
        before, following = self._low(index - 1), self._low(index + 1)
        east = following in self.lexicon.grammar["partitive"] and before in self.lexicon.sets["place_nouns"]
        return self._participle(index) is not None or not east

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
        while back >= 0 and (self._low(back) in self.clitics or self._low(back) in self.grammar["ne"]):
            back -= 1
        if back < index - 1 and self._low(index - 1) not in self.grammar["plain_objects"]:
            return True
        if back < 0:
            return False
        before = self.tokens[back]
        if before.low in self.subjects:
            return True
        if before.text in ",)–—":  # after what is set beside the subject: "Le détachement – six Apache – quitte Gilze"
            return self._left_or_reached(index)
        if before.kind != "word" or before.low in self.lexicon.sets["functions"]:
            return False
        name = before.text[:1].isupper() or self._nominal(before.low) or before.low not in self.lexicon.forms
        # A noun and its adjective ("la force militaire") are no subject and verb; an object rather follows a verb.
        following = self._low(index + 1)
        if "inf" in self.lexicon.tenses(following) and not self._nominal(following):
            return name
        if name and self._left_or_reached(index):
            return True
        return name and (
            following in self.grammar["determiners"]
            or following in self.grammar["before_infinitive"]
            or following in ("que", "qu'", "vers")
        )

    def _left_or_reached(self, index: int) -> bool:
        """Whether a place's name follows a verb that takes one: "le bataillon quitte Tapa"."""
        named = index + 1 < len(self.tokens) and self.tokens[index + 1].text[:1].isupper()
        places = self.lexicon.data["places_as_events"].split()
        return named and any(head in places for head, _ in self.lexicon.forms[self._low(index)])

    def _after_object(self, index: int) -> bool:
        """Whether the determiner before is an object's pronoun ("les envoyer", "qui les envoie")."""
        if self._low(index - 1) not in self.grammar["object_pronouns"]:
            return False
        tenses = self.lexicon.tenses(self._low(index))
        before = self._low(index - 2)
        if self._low(index - 1) == "en":
            return before in self.subjects or before in self.grammar["ne"]
        verbal = before in self.subjects or before in ("ne", "n'", "pour", "de", "à", "sans", "d'", "y")
        if tenses == {"inf"} and not self._nominal(self._low(index)):
            return True
        return verbal and (bool(tenses & {"inf"}) or before in self.subjects or before in self.grammar["ne"])

    def _low(self, index: int) -> str:
        return self.tokens[index].low if 0 <= index < len(self.tokens) else ""

    def _group(self, index: int, head: str, tense: str) -> Group | None:
        first, reflexive, ne = self._start(index)
        if tense in ("pp",):
            return self._made(index, index, head, "participle", first=index, reflexive=False, ne=False)
        if tense == "ger":
            return self._made(index, index, head, "gerund", first=first, reflexive=reflexive, ne=ne)
        if head in (self.have, self.be):
            compound = self._compound(index, head, tense, first, reflexive, ne)
            if compound:
                return compound
        if tense == "inf":
            return self._made(index, index, head, "infinitive", first=first, reflexive=reflexive, ne=ne)
        if head == self.go and tense in _NEAR:
            following = self._infinitive(index)
            if following is not None:
                return self._with_infinitive(following, _NEAR[tense], first, index, ne)
        if head == self.come and tense in ("pres", "impf") and self._low(index + 1) in self.grammar["of"]:
            following = self._infinitive(index + 1)
            if following is not None:
                return self._with_infinitive(following, "past", first, index, ne)
        over = self.modals.get(head, "")
        if over == "must" and tense == "cond":
            over = "should"
        return self._made(index, index, head, _SIMPLE[tense], first=first, reflexive=reflexive, ne=ne, over=over)

    def _start(self, index: int) -> tuple[int, bool, bool]:
        """Where the group begins, with its clitics and "ne": (first token, reflexive, ne)."""
        first, reflexive, ne = index, False, False
        while first > 0:
            low = self._low(first - 1)
            if low in self.grammar["ne"]:
                ne = True
            elif low in self.grammar["negating"] and self._low(first - 2) in self.grammar["ne"]:
                pass  # "ne pas envoyer"
            elif low in self.clitics and (
                low not in self.grammar["object_pronouns"] or self._after_object(first) or low == "en"
            ):
                if low == "en" and self._low(first - 2) not in (*self.subjects, "ne", "n'", "y"):
                    break
                reflexive = reflexive or low in self.grammar["reflexive"]
            else:
                break
            first -= 1
        return first, reflexive, ne

    def _infinitive(self, index: int) -> int | None:
        """The infinitive that follows a verb at `index`, past negation, adverbs and clitics."""
        at = skip(self.lexicon, self.tokens, index + 1, self.second | self.clitics)
        while at < len(self.tokens) and self._low(at) in self.clitics:
            at += 1
        if at < len(self.tokens) and "inf" in self.lexicon.tenses(self._low(at)):
            return at
        return None

    def _with_infinitive(self, at: int, tense: str, first: int, verb: int, ne: bool) -> Group | None:
        reflexive = any(self._low(k) in self.grammar["reflexive"] for k in range(verb, at))
        if self._low(at) == self.be:
            participle = self._participle(at)
            if participle is not None:
                head = next(head for head, kind in self.lexicon.forms[self._low(participle)] if kind == "pp")
                return self._made(verb, participle, head, tense, first=first, reflexive=reflexive, ne=ne, passive=True)
        head = next(head for head, kind in self.lexicon.forms[self._low(at)] if kind == "inf")
        return self._made(verb, at, head, tense, first=first, reflexive=reflexive, ne=ne)

    def _participle(self, index: int) -> int | None:
        at = skip(
            self.lexicon,
            self.tokens,
            index + 1,
            self.second | frozenset(("-t-il", "-t-elle", "-ils", "-elles", "-il", "-elle", "tous", "toutes")),
        )
        if at < len(self.tokens) and "pp" in self.lexicon.tenses(self._low(at)):
            return at
        return None

    def _compound(self, index: int, head: str, tense: str, first: int, reflexive: bool, ne: bool) -> Group | None:
        participle = self._participle(index)
        if participle is None:
            return None
        low, passive = self._low(participle), head == self.be
        if head == self.have and low == "été":
            inner = self._participle(participle)
            if inner is None:
                return self._made(index, participle, self.be, self._perfect(tense), first=first, reflexive=False, ne=ne)
            participle, passive, low = inner, True, self._low(inner)
        names = [name for name, kind in self.lexicon.forms[low] if kind == "pp"]
        lemma = names[0]
        moves = passive and head == self.be and (lemma in self.grammar["with_be"] or reflexive)
        if head == self.have or moves:
            name, passive = self._perfect(tense), passive and not moves
        elif tense == "inf":
            name = "infinitive"
        else:
            name = {"pres": "passive", "subj": "passive", "impf": "imperfect"}.get(tense, _SIMPLE[tense])
        return self._made(index, participle, lemma, name, first=first, reflexive=reflexive, ne=ne, passive=passive)

    @staticmethod
    def _perfect(tense: str) -> str:
        return "past_infinitive" if tense == "inf" else _PERFECT[tense]

    def _made(
        self,
        verb: int,
        head: int,
        name: str,
        tense: str,
        *,
        first: int,
        reflexive: bool,
        ne: bool,
        passive: bool = False,
        over: str = "",
    ) -> Group | None:
        found = pick(self.lexicon, self.tokens, head, name, reflexive)
        if not found:
            return None
        entry, tail = found
        last = max((head, *tail)) if not tail or tail[0] == head + 1 else head
        if self._low(verb + 1).startswith("-"):
            last = max(last, verb + 1)
        negated, used = self._negation(first, verb, head, ne)
        return Group(first, last, head, entry, tense, negated, passive, over, used=used | frozenset(tail))

    def _negation(self, first: int, verb: int, head: int, ne: bool) -> tuple[bool, frozenset[int]]:
        """Whether the verb is negated, and by which tokens. "ne" alone negates nothing, "ne … que" restricts."""
        marks = {k for k in range(first, verb) if self._low(k) in self.grammar["ne"]}
        if not ne:
            return False, frozenset()
        before = [k for k in range(first, verb) if self._low(k) in self.grammar["negating"]]
        after = range(verb + 1, min(head + 4, len(self.tokens)))
        inner = [
            k
            for k in after
            if self._low(k) in self.second - self.grammar["restriction"] and self.tokens[k - 1].kind != "mark"
        ]
        subject = [k for k in range(max(0, first - 14), first) if self._low(k) in self.grammar["negating_subjects"]]
        found = before or inner[:1] or subject
        restricted = [k for k in range(verb + 1, min(verb + 12, len(self.tokens))) if self._low(k) in self.restriction]
        if not found and restricted:
            return False, frozenset(marks | set(restricted[:1]))
        return bool(found), frozenset(marks | set(found)) if found else frozenset()
