"""Whether it is a force that moves: a movement of goods, money or an office is none that this project maps."""

from __future__ import annotations

from functools import cached_property

from geo.reading.nations import nations_in, people_named
from geo.reading.nodes import Node
from geo.reading.objects import MovedObjects
from geo.reading.plain_objects import PlainObjects
from geo.reading.sentence import Sentence
from geo.reading.things import Things

_TELLING = frozenset("say announce deny claim refuse promise decide".split())
_COUNTED = frozenset({"people", "formations", "aircraft", "ships", "vehicles", "guns", "batteries"})


class Themes:
    """Mentions of forces and of cargo in one sentence."""

    def __init__(self, sentence: Sentence) -> None:
        self.s, self.things, self.objects = sentence, Things(sentence), MovedObjects(sentence)
        self.plain_objects = PlainObjects(sentence)

    @cached_property
    def mentions(self) -> dict[int, str]:
        """By token: "people" (formations too), another "force", or "cargo"."""
        found: dict[int, str] = {}
        table, own = self.s.lexicon.tables["counted"], self.s.lexicon.sets["force_nouns"]
        for index, token in enumerate(self.s.tokens):
            match = table.match(self.s.tokens, index)
            if match and match[1] in _COUNTED:
                kind = "people" if match[1] in ("people", "formations") else "force"
                found.update(dict.fromkeys(range(index, index + match[0]), kind))
            elif match and match[1] == "none" and match[0] > 1:
                continue  # "soldats du feu"
            elif match and match[1] == "cargo":
                found.setdefault(index, "cargo")
            elif token.low in own or self._typed(index):
                found.setdefault(index, "force")
            elif self._of_a_people(index):
                found.setdefault(index, "people")
        return found

    def _of_a_people(self, index: int) -> bool:
        """ "2,000 North Koreans", "les Tchadiens": a demonym that is a noun, after a number or a determiner."""
        before = self.s.tokens[index - 1] if index else None
        if before is None or not people_named(self.s, index):
            return False
        return before.kind == "number" or before.low in self.s.lexicon.grammar["determiners"]

    def _typed(self, index: int) -> bool:
        """A unit's ordinal ("82e", "3rd Battalion"), a type's name ("F-16"), initials of a force."""
        token = self.s.tokens[index]
        if token.kind == "ordinal":
            return self.s.low(index + 1) not in self.s.lexicon.sets["months"]
        return (
            token.kind == "word" and any(char.isdigit() for char in token.text)
        ) or token.low in self.s.lexicon.sets["types"]

    def wrong(self, node: Node) -> str:
        """Why it is no force that moves, "" where it is one: nothing of a force is named, or goods are nearer."""
        if not {"force", "people"} & set(self.mentions.values()) and not self._of_nation(node):
            return "no force is named"
        if self._returning(node) or self._stray(node) or self._carried(node) or self._speaking(node):
            return "no force moves"
        if thing := self.things.moved(node) or (self._going(node) and self.things.errand(node)):
            return thing
        if thing := self.objects.no_force(node, self.mentions) or self.plain_objects.no_force(node, self.mentions):
            return thing
        return "goods, not a force" if node.event != "alert" and self._goods(node) else ""

    def _returning(self, node: Node) -> bool:
        """Whether an officer is on the way: "le ministre, de retour de Paris, a annoncé"."""
        if node.kind != "word" or node.classes[0] not in ("go", "withdraw"):
            return False
        clause = self.s.owner[node.first]
        before = [k for k in range(node.first) if self.s.owner[k] == clause]
        return any(self._office(k) for k in before) and not any(k in self.mentions for k in before)

    def _speaking(self, node: Node) -> bool:
        """Whether who speaks is on the way: "the minister told reporters before leaving for Maputo"."""
        s, group = self.s, node.group
        openers = s.lexicon.grammar["adjuncts"] | s.lexicon.grammar["upon"]
        opened = any(s.low(k) in openers for k in (node.first - 1, node.first - 2))
        loose = group is not None and group.tense in ("gerund", "infinitive", "past_infinitive")
        if not loose or not opened or not self._going(node):
            return False
        clause = s.clauses[s.owner[node.first]]
        if not clause.finite:
            return False
        main = s.nodes[clause.finite[0]]
        before = range(clause.start, main.first)
        telling = bool(_TELLING & set(main.classes))
        return telling and not any(self.mentions.get(k) == "people" and not self._office(k) for k in before)

    def _going(self, node: Node) -> bool:
        """Whether the verb moves its own subject: "went", "flew to Kabul"."""
        return node.event in ("go", "arrive", "leave") or (node.event == "send" and self._objectless(node))

    def _stray(self, node: Node) -> bool:
        """Whether what goes there is a thing alone: "after a drone crossed from Belarus"."""
        if not self._going(node) or not node.finite:
            return False
        clause = self.s.owner[node.first]
        before = [k for k in range(node.first) if self.s.owner[k] == clause]
        strays = self.s.lexicon.grammar["strays"]
        visiting = [k for k in before if self.s.low(k) in self.s.lexicon.grammar["visitors"] or self._office(k)]
        forces = [k for k in before if k in self.mentions and self.s.low(k) not in strays]
        return not forces and (bool(visiting) or any(self.s.low(k) in strays for k in before))

    def _carried(self, node: Node) -> bool:
        """Whether those who go are civilians on their way: "a ship with 300 migrants aboard left Libya"."""
        if node.event not in ("go", "arrive", "leave") or not node.finite:
            return False
        clause, civilians = self.s.owner[node.first], self.s.lexicon.grammar["civilians"]
        before = [k for k in range(node.first) if self.s.owner[k] == clause]
        people = [k for k in before if self.mentions.get(k) == "people" and self.s.low(k) not in civilians]
        soldiers = [k for k in people if (match := self._counted_at(k)) and match == "people"]
        return not soldiers and any(self.s.low(k) in civilians for k in before)

    def _counted_at(self, index: int) -> str:
        match = self.s.lexicon.tables["counted"].match(self.s.tokens, index)
        return match[1] if match else ""

    def _objectless(self, node: Node) -> bool:
        """Whether a verb that moves others is followed by where to: "flew to Kabul"; "des" may be an article."""
        passive = node.group is not None and node.group.passive
        if self.s.language != "en" or passive or node.last + 1 >= len(self.s.tokens):
            return False
        return self.s.lexicon.tables["directions"].match(self.s.tokens, node.last + 1) is not None

    def _office(self, at: int) -> bool:
        """Whether the word is an office that one person holds: a minister flies to see them."""
        return self.s.low(at) in self.s.lexicon.grammar["offices"]

    def title(self, node: Node) -> bool:
        """Whether the noun heads a headline: no verb, nothing that operates, no mark in the whole sentence."""
        s = self.s
        begun = self._after_name(node.first)
        marks = any(token.text in ":;?!," for token in s.tokens[begun:])
        opening = all(
            s.low(k) in s.lexicon.sets["adjectives"] | s.lexicon.grammar["determiners"]
            for k in range(begun, node.first)
        )
        return not marks and opening and len(s.nodes) == 1 and all(s.known(k) for k in range(len(s.tokens)))

    def _after_name(self, end: int) -> int:
        """Past the name that a headline begins with: "Estonie : arrivée de 300 chasseurs alpins"."""
        colon = next((k for k in range(end) if self.s.tokens[k].text == ":"), None)
        named = colon is not None and all(self.s.tokens[k].text[:1].isupper() for k in range(colon))
        return colon + 1 if named and colon is not None else 0

    def faint(self, node: Node) -> bool:
        """Whether all that could be a force here may as well be civil: "staff", "teams", "volunteers"."""
        civil = self.s.lexicon.sets["civil_too"]
        named = [k for k, kind in self.mentions.items() if kind != "cargo"]
        if any(self.s.low(k - 1) in self.s.lexicon.grammar.get("martial", ()) for k in named):
            return False
        return bool(named) and all(self.s.low(k) in civil for k in named) and not self._of_nation(node)

    def _of_nation(self, node: Node) -> bool:
        """A build-up or reinforcement of a nation that is named ("la Russie a poursuivi son renforcement")."""
        named = any(True for _ in nations_in(self.s, 0, len(self.s.tokens) - 1))
        military = node.kind == "noun" and self.s.low(node.last) in self.s.lexicon.grammar["military_nouns"]
        return (node.event in ("mass", "reinforce") or military) and named

    def _goods(self, node: Node) -> bool:
        """Whether goods, and no people, are named on the side of the object: after an active verb, before a passive."""
        clause = self.s.owner[node.first]
        passive = node.group is not None and node.group.passive
        order = range(node.first - 1, -1, -1) if passive else range(node.last + 1, len(self.s.tokens))
        goods = False
        for index in order:
            kind = self.mentions.get(index)
            if self.s.owner[index] != clause or kind == "people" or (kind and kind != "cargo" and not goods):
                return goods and kind != "people"
            goods = goods or kind == "cargo"
        return goods
