"""English verbs without an auxiliary: finite, participle, infinitive or gerund by what stands around them."""

from __future__ import annotations

from geo.reading.groups import Group
from geo.reading.verb_chains import Chain, VerbChains

_SAYING = frozenset({"say", "claim", "know", "fear", "deny"})


class BareVerbs(VerbChains):
    """Reads the verbs of one English sentence that stand without an auxiliary."""

    def noun_before(self, index: int) -> bool:
        """Whether what stands here is a noun, after its determiner."""
        return self.low(index - 1) in self.grammar["determiners"] - self.grammar["demonstratives"]

    def bare(self, index: int) -> Group | None:
        """A verb without auxiliary: finite, participle or gerund by what stands around it."""
        low, before = self.low(index), self.low(index - 1)
        tenses = self.lexicon.tenses(low)
        if not tenses or (self.tokens[index].text[:1].isupper() and index and not self.titled):
            return None
        chain = Chain(index + 1, index)
        if before in self.grammar["never"]:
            chain.negated = True
            chain.used.add(index - 1)
            before = self.low(index - 2)
        if before in self.grammar["before_infinitive"] and "inf" in tenses:
            return self.made(chain, index, self.head(index, "inf"), "infinitive")
        if "ger" in tenses and self.head(index, "ger") == self.have:
            return self.perfect(chain, "past_infinitive", "")
        if "ger" in tenses:
            determined = before in self.grammar["determiners"] or self.nominal.adjectival(index)
            return None if determined else self.made(chain, index, self.head(index, "ger"), "gerund")
        if "pres" in tenses and self._somebody_says(index):
            return self.made(chain, index, self.head(index, "pres"), "present")
        if before in self.grammar["demonstratives"] and self._relative(index, tenses):
            return self._past(index, chain, tenses)
        if (
            before in self.grammar["determiners"]
            or before in self.grammar["prepositions"]
            or (self.nominal.adjectival(index) and not self._closes(index))
        ):
            return None
        if "past" in tenses or "pp" in tenses:
            return self._past(index, chain, tenses)
        shared = self._shared_modal(index) if before in self.lexicon.sets["conjunctions"] and "inf" in tenses else ""
        if shared:
            return self.made(chain, index, self.head(index, "inf"), shared)
        if not self.nominal.present(index):
            return None
        return self.made(chain, index, self.head(index, "pres"), "present")

    def _closes(self, index: int) -> bool:
        """ "…, the coalition said": a verb of saying at the end, after who may be no more than an adjective."""
        end = index + 1 >= len(self.tokens) or self.tokens[index + 1].kind == "mark"
        heads = {head for head, tense in self.lexicon.forms.get(self.low(index), ()) if tense == "past"}
        verbs = (verb for head in heads for verb in self.lexicon.verbs.get(head, ()) if not verb.tail)
        owned = self.low(index - 2) in self.grammar["determiners"]
        return end and owned and any(verb.classes[:1] == ("say",) for verb in verbs)

    def _somebody_says(self, index: int) -> bool:
        """ "Some say", "many believe": a verb of saying after a word of number that stands alone."""
        opens = index == 1 or (index > 1 and self.tokens[index - 2].kind == "mark")
        heads = {head for head, tense in self.lexicon.forms.get(self.low(index), ()) if tense == "pres"}
        verbs = (verb for head in heads for verb in self.lexicon.verbs.get(head, ()) if not verb.tail)
        alone = opens and self.low(index - 1) in self.grammar["objects"]
        return alone and any(_SAYING & set(verb.classes[:1]) for verb in verbs)

    def _relative(self, index: int, tenses: frozenset[str]) -> bool:
        """ "Units that crossed the border": a past after a pronoun, and not "that planned move"."""
        before, following = self.low(index - 2), self.low(index + 1)
        tables = (self.lexicon.tables["counted"], self.lexicon.tables["event_nouns"])
        described = any(following in table for table in tables)
        noun = self.low(index - 1) in self.lexicon.sets["relatives"] and bool(before) and not described
        small = before in self.lexicon.sets["functions"] or before in self.lexicon.forms
        return noun and not small and "past" in tenses and "inf" not in tenses

    def _shared_modal(self, index: int) -> str:
        """The tense of a plain modal that a joined infinitive shares: "will hand command to Norway and withdraw"."""
        low = self.low(index)
        listed = any(low in self.lexicon.tables[name] for name in ("counted", "event_nouns", "operator_nouns"))
        if listed or low in self.grammar["homographs"]:
            return ""
        for at in range(index - 2, max(-1, index - 16), -1):
            kind = self.lexicon.modals.get(self.low(at), "")
            if self.tokens[at].kind == "mark" or self.low(at) in self.grammar["negating"]:
                return ""
            if kind:
                return kind if kind in ("future", "conditional") else ""
        return ""

    def _past(self, index: int, chain: Chain, tenses: frozenset[str]) -> Group | None:
        before = self.low(index - 1)
        if "past" not in tenses:
            return self.made(chain, index, self.head(index, "pp"), "participle")
        if "pp" in tenses and not before:
            return self.made(chain, index, self.head(index, "pp"), "participle")
        return self.made(chain, index, self.head(index, "past"), "past")
