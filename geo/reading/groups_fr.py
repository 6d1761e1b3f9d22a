"""French verb groups."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from geo.reading.forms_fr import FrenchForms
from geo.reading.groups import Group, pick, skip
from geo.reading.lexicon import Lexicon
from geo.reading.tokens import Token
from geo.reading.verbs import Verb

_TELLING = frozenset("say announce claim know deny".split())
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
        self.forms = FrenchForms(tokens, lexicon)
        self.grammar = lexicon.grammar
        self.modals: Mapping[str, str] = lexicon.data["grammar"]["modals"]
        verbs = lexicon.data["grammar"]["auxiliaries"]
        self.be, self.have, self.go, self.come = verbs["be"], verbs["have"], verbs["go"], verbs["come"]
        self.second = lexicon.sets["negation_second"]
        self.clitics = lexicon.sets["clitics"]
        self.subjects = lexicon.sets["subjects"]

    def at(self, index: int) -> Group | None:
        """The group whose first verb is the token at `index`."""
        token = self.tokens[index]
        if token.kind != "word" or token.low not in self.lexicon.forms:
            return None
        forms = self.forms.readings(index)
        for head, tense in forms:
            made = self._group(index, head, tense)
            if made:
                return made
        return None

    def _group(self, index: int, head: str, tense: str) -> Group | None:
        first, reflexive, ne = self._start(index)
        if tense in ("pp",):
            return self._made(index, index, head, "participle", first=index, reflexive=False, ne=False)
        if tense == "ger":
            return self._made(index, index, head, "gerund", first=first, reflexive=reflexive, ne=ne)
        if head in (self.have, self.be):
            compound = self._compound(index, head, tense, first, reflexive, ne)
            if compound or self.forms.participle(index) is not None:
                return compound  # a compound of a verb that is not listed is none of its auxiliary's
        if tense == "inf":
            return self._made(index, index, head, "infinitive", first=first, reflexive=reflexive, ne=ne)
        if head == self.go and tense in _NEAR:
            following = self._infinitive(index)
            if following is not None:
                return self._with_infinitive(following, _NEAR[tense], first, index, ne)
        if head == self.come and tense in ("pres", "impf") and self.forms.low(index + 1) in self.grammar["of"]:
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
            low = self.forms.low(first - 1)
            if low in self.grammar["ne"]:
                ne = True
            elif low in self.grammar["negating"] and self.forms.low(first - 2) in self.grammar["ne"]:
                pass  # "ne pas envoyer"
            elif low in self.clitics and (
                low not in self.grammar["object_pronouns"]
                or self.forms.after_object(first)
                or low in self.grammar["pro_adverb"]
            ):
                beyond = self.subjects | self.grammar["before_pro_adverb"]
                if low in self.grammar["pro_adverb"] and self.forms.low(first - 2) not in beyond:
                    break
                reflexive = reflexive or low in self.grammar["reflexive"]
            else:
                break
            first -= 1
        return first, reflexive, ne

    def _infinitive(self, index: int) -> int | None:
        """The infinitive that follows a verb at `index`, past negation, adverbs and clitics."""
        at = skip(self.lexicon, self.tokens, index + 1, self.second | self.clitics)
        while at < len(self.tokens) and self.forms.low(at) in self.clitics:
            at += 1
        if at < len(self.tokens) and "inf" in self.lexicon.tenses(self.forms.low(at)):
            return at
        return None

    def _with_infinitive(self, at: int, tense: str, first: int, verb: int, ne: bool) -> Group | None:
        reflexive = any(self.forms.low(k) in self.grammar["reflexive"] for k in range(verb, at))
        if self.forms.low(at) == self.be:
            participle = self.forms.participle(at)
            if participle is not None:
                head = next(head for head, kind in self.lexicon.forms[self.forms.low(participle)] if kind == "pp")
                return self._made(verb, participle, head, tense, first=first, reflexive=reflexive, ne=ne, passive=True)
        head = next(head for head, kind in self.lexicon.forms[self.forms.low(at)] if kind == "inf")
        return self._made(verb, at, head, tense, first=first, reflexive=reflexive, ne=ne)

    def _compound(self, index: int, head: str, tense: str, first: int, reflexive: bool, ne: bool) -> Group | None:
        participle = self.forms.participle(index)
        if participle is None:
            return None
        low, passive = self.forms.low(participle), head == self.be
        if head == self.have and low in self.grammar["been"]:
            inner = self.forms.participle(participle)
            if inner is None:
                return self._made(index, participle, self.be, self._perfect(tense), first=first, reflexive=False, ne=ne)
            participle, passive, low = inner, True, self.forms.low(inner)
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
        if self.forms.low(verb + 1).startswith("-"):
            last = max(last, verb + 1)
        negated, used = self._negation(first, verb, head, ne, entry)
        return Group(first, last, head, entry, tense, negated, passive, over, used=used | frozenset(tail))

    def _qualifies(self, at: int) -> bool:
        """ "N'enverra pas moins de 4 800 soldats": the word belongs to the number."""
        match = self.lexicon.tables["qualifiers"].match(self.tokens, at)
        return match is not None and match[0] > 1

    def _counts(self, at: int) -> bool:
        """Whether a number or what stands before one follows: what is left, not what is said."""
        low = self.forms.low(at)
        number = low in self.lexicon.data["quantities"]["numbers"] or low in self.lexicon.sets["articles"]
        return number or (at < len(self.tokens) and self.tokens[at].kind == "number") or low in self.grammar["definite"]

    def _not_one(self, at: int) -> bool:
        """ "Pas un de nos soldats ne sera": who does it is none."""
        negating = self.forms.low(at) in self.grammar["negating"] and self.forms.low(at - 1) not in self.grammar["ne"]
        return negating and self.forms.low(at + 1) in self.lexicon.sets["articles"]

    def _negation(self, first: int, verb: int, head: int, ne: bool, entry: Verb) -> tuple[bool, frozenset[int]]:
        """Whether the verb is negated, and by which tokens. "ne" alone negates nothing, "ne … que" restricts."""
        marks = {k for k in range(first, verb) if self.forms.low(k) in self.grammar["ne"]}
        if not ne:
            return False, frozenset()
        before = [k for k in range(first, verb) if self.forms.low(k) in self.grammar["negating"]]
        after = range(verb + 1, min(head + 4, len(self.tokens)))
        inner = [
            k
            for k in after
            if self.forms.low(k) in self.second - self.grammar["restriction"]
            and self.tokens[k - 1].kind != "mark"
            and not self._qualifies(k)
        ]
        if not before and not inner and any(self._qualifies(k) for k in after):
            return False, frozenset(marks)
        nobody = self.grammar["negating_subjects"]
        subject = [k for k in range(max(0, first - 14), first) if self.forms.low(k) in nobody or self._not_one(k)]
        found = before or inner[:1] or subject
        far = range(verb + 1, min(verb + 12, len(self.tokens)))
        restricted = [k for k in far if self.forms.low(k) in self.grammar["restriction"]]
        left = bool(restricted) and inner[:1] == [restricted[0] - 1] and self._counts(restricted[0] + 1)
        if left and self.forms.low(inner[0]) in self.grammar["faint_negations"] and not _TELLING & set(entry.classes):
            return False, frozenset(marks | {inner[0], restricted[0]})  # "n'ont plus que 900 hommes"
        if not found and restricted:
            return False, frozenset(marks | set(restricted[:1]))
        return bool(found), frozenset(marks | set(found)) if found else frozenset()
