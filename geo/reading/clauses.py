"""Clauses: which words stand together under one finite verb, and how each clause hangs on another.

A clause starts at a semicolon or colon, at a subordinator with a finite verb ahead, at a comma or conjunction whose
stretch has a finite verb of its own, and in English after a verb of saying ("said it will"). A relative clause gives
way to the clause around it where that still wants its verb.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from geo.reading.lexicon import Lexicon
from geo.reading.nodes import Node
from geo.reading.tokens import Token

Opener = Literal["main", "that", "relative", "condition", "subordinate", "coordinate", "comma", "zero", "colon"]
_STRONG = frozenset(";:")
_DASHES = frozenset("–—")
_FEW = 8
_TELLING = frozenset({"say", "announce"})


@dataclass
class Clause:
    """One clause: `opener` how it starts, at token `start`; the finite nodes in it; the clause it hangs on."""

    number: int
    opener: Opener
    start: int
    parent: int
    finite: list[int] = field(default_factory=list)


class ClauseCutter:
    """Gives each token of a sentence its clause."""

    def __init__(self, tokens: Sequence[Token], nodes: Sequence[Node], lexicon: Lexicon) -> None:
        self.tokens, self.nodes, self.lexicon = tokens, nodes, lexicon
        self.node_at: dict[int, int] = {}
        for number, node in enumerate(nodes):
            for index in range(node.first, node.last + 1):
                self.node_at[index] = number
        self.clauses: list[Clause] = [Clause(0, "main", 0, -1)]
        self.owner: list[int] = [0] * len(tokens)
        self.next_finite = self._finite_ahead()
        self.breaks = [self._break(index) for index in range(len(tokens))]
        self._join_subordinators()

    def _join_subordinators(self) -> None:
        """ "Tandis que", "alors que" are one boundary each, not two."""
        for index in range(len(self.tokens)):
            match = self.lexicon.tables["subordinators"].match(self.tokens, index)
            if match and match[0] > 1 and self.breaks[index]:
                self.breaks[index] = "subordinate"
                self.breaks[index + 1 : index + match[0]] = [""] * (match[0] - 1)

    def cut(self) -> tuple[list[Clause], list[int]]:
        """The clauses, and for each token the number of its own."""
        current = 0
        for index in range(len(self.tokens)):
            current = self._step(index, current)
            self.owner[index] = current
        return self.clauses, self.owner

    def _step(self, index: int, current: int) -> int:
        kind = self.breaks[index]
        if kind and index and self._opens(index, kind, current):
            current = self._opened(index, kind, current)
        number = self.node_at.get(index)
        if number is not None and self.nodes[number].first == index and _cuts(self.nodes[number]):
            current = self._finite(index, number, current)
        return current

    def _break(self, index: int) -> str:
        """What kind of boundary the token may be, "" for none."""
        token, low = self.tokens[index], self.tokens[index].low
        if index in self.node_at and not self._starts_node(index):
            return ""
        if token.text in _STRONG:
            return "colon"
        if token.text == "," or token.text in _DASHES or token.text in "()":
            return "comma"
        if index in self.node_at and self.nodes[self.node_at[index]].kind == "group":
            return ""
        if self._inverted(index):
            return "condition"
        phrase = self.lexicon.tables["conditions"].match(self.tokens, index)
        if phrase and phrase[0] > 2:
            return ""
        if low in self.lexicon.grammar["indirect"] and self._indirect(index):
            return "that"
        if self.lexicon.tables["conditions"].match(self.tokens, index) and not self.lexicon.tables[
            "not_conditions"
        ].match(self.tokens, max(0, index - 1)):
            return "condition"
        if self._qualifying(index):
            return ""
        if self.lexicon.tables["subordinators"].match(self.tokens, index):
            if low in self.lexicon.sets["complementiser"]:
                return "that"
            return "relative" if low in self.lexicon.sets["relatives"] else "subordinate"
        return "coordinate" if low in self.lexicon.sets["conjunctions"] else ""

    def _qualifying(self, index: int) -> bool:
        """Whether a qualifier of a number starts or goes on there: "as many as 6,000", "not less than"."""
        starts = range(max(0, index - 2), index + 1)
        matches = ((at, self.lexicon.tables["qualifiers"].match(self.tokens, at)) for at in starts)
        return any(match and match[0] > 1 and at + match[0] > index for at, match in matches)

    def _inverted(self, index: int) -> bool:
        """ "Should diplomacy fail", "were Ankara to close": an auxiliary that opens a condition."""
        if self.tokens[index].low not in self.lexicon.grammar.get("inverted", ()):
            return False
        return index == 0 or (self.tokens[index - 1].kind == "mark" and self.tokens[index - 1].text not in ",)")

    def _indirect(self, index: int) -> bool:
        """ "Si", "if", "whether" after a verb of knowing or saying asks; it is no condition."""
        number = self.node_at.get(index - 1)
        node = self.nodes[number] if number is not None else None
        return node is not None and bool({"know", "say", "consider", "decide", "announce"} & set(node.classes))

    def _starts_node(self, index: int) -> bool:
        return self.nodes[self.node_at[index]].first == index

    def _finite_ahead(self) -> list[int]:
        """For each token, the first token of the next finite node from there on; the sentence's length for none."""
        ahead, following = [len(self.tokens)] * (len(self.tokens) + 1), len(self.tokens)
        starts = {node.first for node in self.nodes if _cuts(node)}
        for index in range(len(self.tokens) - 1, -1, -1):
            following = index if index in starts else following
            ahead[index] = following
        return ahead

    def _opens(self, index: int, kind: str, current: int) -> bool:
        """Whether a clause starts at this boundary."""
        finite = self.next_finite[index + 1]
        if kind == "colon":
            return True
        if kind == "condition" and self.tokens[index].low in self.lexicon.grammar.get("inverted", ()):
            return True
        if finite >= len(self.tokens):
            return False
        stops = {
            "that": ("colon",),
            "relative": ("colon", "that"),
            "comma": ("comma", "colon", "that", "relative", "subordinate", "condition", "coordinate"),
        }
        ends = stops.get(kind, ("comma", "colon", "that", "relative", "subordinate", "condition"))
        between = next((k for k in range(index + 1, finite) if self.breaks[k] in ends), None)
        if kind == "comma" and between is not None and self._speakers(index, finite):
            return bool(self.clauses[current].finite)
        if kind == "comma" and between is None and self._attributed(index, finite):
            return True
        if kind == "that" and self.node_at.get(index - 1) is not None and not self._stronger(index, finite):
            return True
        if kind in ("that", "relative", "subordinate", "condition"):
            return between is None or (kind == "that" and self._balanced(index, finite))
        if not self.clauses[current].finite:
            return False
        if kind == "coordinate" and finite > index + 1 and self._joins_subjects(index, current):
            return False
        return between is None

    def _speakers(self, comma: int, finite: int) -> bool:
        """Whether two who speak stand between the comma and a verb of saying: ", residents and officials said"."""
        words = range(comma + 1, finite)
        joined = [k for k in words if self.breaks[k]]
        kinds = [self.breaks[k] for k in joined]
        telling = bool(_TELLING & set(self.nodes[self.node_at[finite]].classes))
        speak = self.lexicon.sets["speakers"] | self.lexicon.grammar["onlookers"]
        if kinds == ["comma", "comma"]:  # "…, its minister, Andris Spruds, confirmed"
            ends = joined[1] == finite - 1 and any(self.tokens[k].low in speak for k in range(comma + 1, joined[0]))
            return telling and len(words) <= 2 * _FEW and ends
        pair = kinds == ["coordinate"] and len(words) <= _FEW and self.tokens[joined[0] - 1].low in speak
        return telling and pair

    def _joins_subjects(self, index: int, current: int) -> bool:
        """ "Beijing said two destroyers and a tanker had left": what is joined is the subject of what is said."""
        number = self.clauses[current].finite[-1]
        node = self.nodes[number]
        telling = self.lexicon.language == "en" and bool({"say", "announce"} & set(node.classes[:1]))
        between = range(node.last + 1, index)
        return (
            telling and bool(between) and all(self.tokens[k].kind != "mark" and k not in self.node_at for k in between)
        )

    def _attributed(self, comma: int, finite: int) -> bool:
        """Whether a headline ends in who says so: "Soldiers to return from Kabul by July, defence ministry says"."""
        speak = self.lexicon.sets["speakers"] | self.lexicon.grammar["onlookers"]
        last = self.nodes[self.node_at[finite]].last
        ends = last + 1 >= len(self.tokens) or (last + 2 >= len(self.tokens) and self.tokens[last + 1].kind == "mark")
        named = any(self.tokens[k].low in speak for k in range(comma + 1, finite))
        return ends and named and finite - comma <= _FEW and "say" in self.nodes[self.node_at[finite]].classes

    def _stronger(self, index: int, finite: int) -> bool:
        """Whether a colon or another subordinator takes the verb away from "that"."""
        return any(self.breaks[k] in ("colon", "that", "relative", "condition") for k in range(index + 1, finite))

    def _balanced(self, index: int, finite: int) -> bool:
        """Whether what interrupts "that" on the way to its verb is set in commas ("que, selon Kiev, la Russie …")."""
        return sum(self.tokens[k].text == "," for k in range(index + 1, finite)) % 2 == 0 and all(
            self.breaks[k] not in ("that", "relative", "subordinate", "condition") for k in range(index + 2, finite)
        )

    def _opened(self, index: int, kind: str, current: int) -> int:
        parent = self.clauses[current].parent
        hanging = self.clauses[current].opener in ("relative", "subordinate", "condition", "that", "zero")
        if kind == "comma" and hanging and parent >= 0 and not self.clauses[parent].finite:
            return parent
        opener: Opener = kind  # type: ignore[assignment]
        on = current
        if kind in ("comma", "coordinate") and self.clauses[current].opener == "relative" and parent >= 0:
            on = current
        self.clauses.append(Clause(len(self.clauses), opener, index, on))
        return len(self.clauses) - 1

    def _finite(self, index: int, number: int, current: int) -> int:
        clause = self.clauses[current]
        if clause.finite:
            parent = clause.parent
            if (
                clause.opener in ("relative", "subordinate", "condition", "that")
                and parent >= 0
                and not self.clauses[parent].finite
            ):
                current = parent
            else:
                start = self.nodes[clause.finite[-1]].last + 1
                self.clauses.append(Clause(len(self.clauses), "zero", start, current))
                current = len(self.clauses) - 1
                for k in range(start, index):
                    self.owner[k] = current
        self.clauses[current].finite.append(number)
        return current


def _cuts(node: Node) -> bool:
    """Whether it is the verb of a clause: a modal with its verb is one too ("may send")."""
    return node.finite or (node.group is not None and bool(node.group.over))
