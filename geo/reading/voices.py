"""Whose word a movement is: an opponent's, nobody's, or only a hope that is set beside it.

Where those who say it are of another nation than those who move, the words tell what is said, not what is so.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from geo.reading.nations import nations_in
from geo.reading.nodes import Node
from geo.reading.sentence import Sentence

_TELLING = frozenset("say announce know".split())
_HOPING = frozenset("intend fear know expect consider exclude claim demand propose".split())
_FAR = 10
# Who speaks for all speaks for those who move too.
_COMMON = frozenset({"UN"})


class Voices:
    """Who tells of the movements of one sentence."""

    def __init__(self, sentence: Sentence) -> None:
        self.s, self.grammar = sentence, sentence.lexicon.grammar

    def doubts(self, chain: Sequence[int]) -> Iterator[str]:
        """Why an event, whose governors are `chain`, may be no more than somebody's word."""
        node = self.s.nodes[chain[0]]
        for number in chain[1:]:
            yield from self._foreign(node, self.s.nodes[number])
            yield from self._nobody(self.s.nodes[number])
            yield from self._anybody(self.s.nodes[number])
        yield from self._sources(node)
        yield from self._told_of(node)
        yield from self._hoped(chain)
        yield from self._impersonal(chain)

    def _foreign(self, node: Node, governor: Node) -> Iterator[str]:
        """ "Moscow says Oslo will send …": the speaker is of another nation than the verb's subject."""
        if not _TELLING & set(governor.classes) or not node.finite or not governor.finite:
            return
        if governor.last + 1 == node.first:  # "the brigade that Kyiv says has reached …"
            yield self.s.words(governor.first, node.first)
        theirs, ours = self._subject(governor), self._subject(node)
        if not ours and self.s.low(self.s.clauses[self.s.owner[node.first]].start) == ",":
            ours, theirs = self._around_a_comma(governor)
        if theirs and ours and not theirs & ours:
            yield self.s.words(governor.first, governor.last)

    def _around_a_comma(self, governor: Node) -> tuple[set[str], set[str]]:
        """The nations before and after the last comma before a verb: "Uganda, Kenya says, has massed tanks"."""
        start = self.s.clauses[self.s.owner[governor.first]].start
        commas = [k for k in range(start + 1, governor.first) if self.s.tokens[k].text == ","]
        if not commas:
            return set(), set()
        parts = ((start, commas[-1] - 1), (commas[-1] + 1, governor.first - 1))
        before, after = ({code for _, _, code in nations_in(self.s, *part)} - _COMMON for part in parts)
        return before, after

    def _subject(self, node: Node) -> set[str]:
        """Nations named before a verb in its clause, where none is only a place there."""
        clause = self.s.owner[node.first]
        found = set()
        for first, _, code in nations_in(self.s, self.s.clauses[clause].start, node.first - 1):
            if self.s.owner[first] == clause and not self._placed(first):
                found.add(code)
        return found - _COMMON

    def _placed(self, at: int) -> bool:
        """Whether the nation stands after a preposition, or is only the source: "in Moscow", "selon Moscou"."""
        small = self.grammar["determiners"]
        before = at - 1 if self.s.low(at - 1) in small and at - 1 else at
        tables = [self.s.lexicon.tables[name] for name in ("directions", "sources")]
        return any(table.ending(self.s.tokens, k) for k in (at, before) if k > 0 for table in tables)

    def _anybody(self, governor: Node) -> Iterator[str]:
        """ "Whoever says our boys are there is lying", "some claim": nobody in particular says so."""
        if not {"say", "claim", "announce", "know"} & set(governor.classes) or not governor.finite:
            return
        at = governor.first - 1
        while at > 0 and (at in self.s.adverb_tokens or self.s.low(at) in self.s.lexicon.sets["relatives"]):
            at -= 1
        if at >= 0 and self.s.low(at) in self.grammar["anybody"]:
            yield self.s.words(at, governor.last)

    def _nobody(self, governor: Node) -> Iterator[str]:
        """ "It is said that …": nobody says so."""
        passive = governor.group is not None and governor.group.passive
        if passive and "say" in governor.classes and self.s.low(governor.first - 1) in self.grammar["impersonal"]:
            yield self.s.words(governor.first, governor.last)

    def _sources(self, node: Node) -> Iterator[str]:
        """ "According to Moscow": a source of another nation than those who move; "in the view of": anybody's."""
        ours = self._subject(node) if node.finite else set()
        yield from self._viewed(self._subject(node))
        for name in ("sources", "views"):
            table = self.s.lexicon.tables[name]
            for index in range(len(self.s.tokens)):
                match = table.match(self.s.tokens, index)
                if match is None:
                    continue
                named = nations_in(self.s, index + match[0], min(index + match[0] + 3, len(self.s.tokens) - 1))
                theirs = {code for first, _, code in named if self._near(index + match[0], first)} - _COMMON
                if name == "views" or (theirs and ours and not theirs & ours):
                    yield self.s.words(index, index + match[0] - 1)

    def _viewed(self, ours: set[str]) -> Iterator[str]:
        """ "Pour New Delhi, Pékin doit retirer …": the view of another nation, at the head of the sentence."""
        if self.s.low(0) not in self.grammar["viewing"]:
            return
        end = next((k for k, token in enumerate(self.s.tokens) if token.text == ","), 0)
        theirs = {code for _, last, code in nations_in(self.s, 1, max(1, end - 1)) if last == end - 1} - _COMMON
        if theirs and ours and not theirs & ours:
            yield self.s.words(0, end - 1)

    def _told_of(self, node: Node) -> Iterator[str]:
        """ "Reports that they were moving proved unfounded": what only reports and rumours tell."""
        for told in range(1, node.first):
            if self.s.low(told) in self.grammar["viewing"] and self.s.low(told - 1) in self.grammar["hearsay"]:
                yield self.s.low(told - 1)
            of = self.s.low(told) in self.grammar["partitive"] and self.s.low(told - 1) in self.grammar["hearsay"]
            if of and not any(k in self.s.node_at for k in range(told + 1, node.first)):
                yield self.s.low(told - 1)  # "reports of soldiers sent to Gao"
        at = self.s.owner[node.first]
        while at >= 0:
            clause = self.s.clauses[at]
            for before in range(max(0, clause.start - 2), clause.start if clause.opener in ("that", "relative") else 0):
                if self.s.low(before) in self.grammar["hearsay"]:
                    yield self.s.low(before)
            at = clause.parent

    def _near(self, begin: int, first: int) -> bool:
        return all(self.s.tokens[k].kind != "mark" for k in range(begin, first))

    def feared(self, chain: Sequence[int]) -> Iterator[str]:
        """ "…, Tuareg leaders fear": what is told is no more than a fear."""
        yield from self._hoped(chain, frozenset({"fear"}))

    def _hoped(self, chain: Sequence[int], kinds: frozenset[str] = _HOPING) -> Iterator[str]:
        """ "…, Copenhagen hopes": a verb of hope set beside what is told, with nothing else to hope for."""
        mine = self.s.owner[self.s.nodes[chain[0]].first]
        for clause in self.s.clauses:
            if clause.number == mine or clause.opener not in ("comma", "zero", "main") or not clause.finite:
                continue
            verb = self.s.nodes[clause.finite[0]]
            last = max(k for k in range(len(self.s.tokens)) if self.s.owner[k] == clause.number)
            hoping = bool(kinds & set(verb.classes[:1])) and clause.finite[0] not in chain
            if hoping and last - verb.last <= 3 and verb.first - clause.start <= _FAR:
                yield self.s.words(verb.first, verb.last)

    def _impersonal(self, chain: Sequence[int]) -> Iterator[str]:
        """ "It is inexact, he added, that they pull back": what "it is" says of the event, with words between."""
        first = self.s.nodes[chain[0]].first
        told = [at for at in range(1, first) if self.s.low(at) in self.s.lexicon.sets["complementiser"]]
        for number, node in enumerate(self.s.nodes):
            impersonal = "be" in node.classes and self.s.low(node.first - 1) in self.grammar["impersonal"]
            if impersonal and number not in chain and any(node.last < at for at in told):
                yield self.s.words(node.first - 1, min(node.last + 1, len(self.s.tokens) - 1))
