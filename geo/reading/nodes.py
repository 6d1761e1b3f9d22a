"""What acts in a sentence: verb groups, nouns of movement, nouns and words that operate on them, in one row."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from geo.reading.constructions import told_of_forces
from geo.reading.groups import Group
from geo.reading.groups_en import EnglishGroups
from geo.reading.groups_fr import FrenchGroups
from geo.reading.lexicon import EVENTS, Lexicon
from geo.reading.tokens import Token

NodeKind = Literal["group", "noun", "word"]


@dataclass(frozen=True)
class Node:
    """Something that acts, at tokens `first` to `last`. `classes` as of its verb, noun or phrase, the likelier first.

    `group` is the verb group, also of the verb that carries a phrase ("put … on alert").
    """

    kind: NodeKind
    first: int
    last: int
    classes: tuple[str, ...]
    group: Group | None = None
    negated: bool = False

    @property
    def event(self) -> str:
        """Its class of movement, "" where it is none."""
        return next((kind for kind in self.classes if kind in EVENTS), "")

    @property
    def operators(self) -> tuple[str, ...]:
        """Its classes that act on an event."""
        return tuple(kind for kind in self.classes if kind not in EVENTS)

    @property
    def verb_is_modal(self) -> bool:
        """Whether the group is a modal alone ("peut", "doit"), which acts as `group.over`."""
        return (
            self.group is not None and bool(self.group.over) and self.group.over in (*self.group.verb.classes, "should")
        )

    @property
    def finite(self) -> bool:
        """Whether it is a finite verb."""
        return self.kind == "group" and self.group is not None and self.group.finite


def nodes(tokens: Sequence[Token], lexicon: Lexicon) -> tuple[Node, ...]:
    """The nodes of a sentence from left to right; none overlaps another."""
    finder = FrenchGroups(tokens, lexicon) if lexicon.language == "fr" else EnglishGroups(tokens, lexicon)
    found: list[Node] = []
    index = 0
    while index < len(tokens):
        qualifier = lexicon.tables["qualifiers"].match(tokens, index)
        if qualifier and _before_number(tokens, index + qualifier[0], qualifier[0]):
            index += qualifier[0]
            continue
        phrase = _time_phrase(tokens, lexicon, index)
        if phrase:
            index += phrase
            continue
        condition = lexicon.tables["conditions"].match(tokens, index)
        opens = index == 0 or tokens[index - 1].kind == "mark"
        if (
            condition
            and (condition[0] > 1 or opens)
            and (condition[0] > 1 or tokens[index].low not in lexicon.grammar["indirect"])
        ):
            index += condition[0]
            continue
        node = _node(tokens, lexicon, finder, index)
        if node is None:
            index += 1
            continue
        found.append(node)
        index = node.last + 1
    return tuple(_reduced(tokens, lexicon, found))


def _before_number(tokens: Sequence[Token], following: int, length: int) -> bool:
    """Whether a qualifier is no verb here: a long one, or one right before its number ("numbering 4,000")."""
    return length > 2 or (following < len(tokens) and tokens[following].kind == "number")


def _time_phrase(tokens: Sequence[Token], lexicon: Lexicon, index: int) -> int:
    """Tokens of a phrase of time, place or source that only looks like a verb ("à partir de"), 0 for none."""
    source = lexicon.tables["sources"].match(tokens, index)
    if source and source[0] > 1 and tokens[index].kind == "word":
        return source[0]
    if tokens[index].low in lexicon.forms or lexicon.tables["operator_words"].match(tokens, index):
        return 0
    ago = lexicon.tables["ago"].match(tokens, index)
    if ago and ago[0] > 1 and any(t.low in lexicon.sets["units"] for t in tokens[index + ago[0] : index + ago[0] + 3]):
        return ago[0]
    for name in ("bounds", "directions"):
        match = lexicon.tables[name].match(tokens, index)
        if match and match[0] > 2:
            return match[0]
    return 0


def _reduced(tokens: Sequence[Token], lexicon: Lexicon, found: Sequence[Node]) -> Iterator[Node]:
    """English: "soldiers based in Kigali will be sent": a past before another verb of the same stretch describes."""
    for number, node in enumerate(found):
        following = next((other for other in found[number + 1 :] if other.finite), None)
        if lexicon.language == "en" and following is not None and _describes(tokens, lexicon, node, following):
            assert node.group is not None
            yield replace(node, group=replace(node.group, tense="participle"))
        else:
            yield node


def _describes(tokens: Sequence[Token], lexicon: Lexicon, node: Node, following: Node) -> bool:
    group = node.group
    reports = {"say", "announce", "deny", "know", "claim", "accuse"} & set(node.classes)
    if group is None or group.tense != "past" or reports or "pp" not in lexicon.tenses(tokens[group.head].low):
        return False
    before = tokens[node.first - 1].low if node.first else ""
    noun = before in lexicon.tables["counted"] or before in lexicon.sets["force_nouns"]
    after = tokens[node.last + 1].low if node.last + 1 < len(tokens) else ""
    small = lexicon.grammar["prepositions"] | lexicon.grammar["before_infinitive"]
    placed = after in small or after in lexicon.tables["adverbs"]
    joints = lexicon.sets["conjunctions"] | lexicon.sets["subordinators_small"]
    between = tokens[node.last + 1 : following.first]
    commas = sum(token.text == "," for token in between)
    paired = all(token.kind != "mark" or token.text == "," for token in between) and commas % 2 == 0
    plain = paired and all(token.low not in joints for token in between)
    timed = lexicon.tables["openers"].match(tokens, node.last + 1) if node.last + 1 < len(tokens) else None
    bare = group.first == group.head
    if bare and before == "," and tokens[following.first - 1].text == "," and commas == 1:
        inner = all(token.low not in joints for token in between)
        return inner and (placed or bool(timed))  # "its return, scheduled for May, has been put off"
    return bare and noun and (placed or bool(timed)) and plain


def _node(tokens: Sequence[Token], lexicon: Lexicon, finder: FrenchGroups | EnglishGroups, index: int) -> Node | None:
    word = lexicon.tables["operator_words"].match(tokens, index)
    if word and tokens[index].low in lexicon.grammar["existential"] and "be" in _heads(tokens, lexicon, index + 1):
        word = None
    if word and not (word[0] == 1 and lexicon.tables["conditions"].match(tokens, index)):
        group = finder.at(index) if word[0] == 1 else None
        group = told_of_forces(tokens, lexicon, group) if group and group.tense == "participle" else group
        if group is None or not (group.finite or "due" in group.verb.classes):
            return Node("word", index, index + word[0] - 1, (word[1],))
    noun = _noun(tokens, lexicon, index)
    group = finder.at(index)
    if group and group.tense == "gerund" and noun is not None:
        noun = None
    if group and group.tense == "infinitive" and lexicon.language == "en" and index:
        noun = None if tokens[index - 1].low in lexicon.grammar["before_infinitive"] or group.over else noun
    if group:
        group = told_of_forces(tokens, lexicon, group)
    if group and (
        noun is None or group.last > noun.last or group.tense in ("future", "near", "conditional") or group.finite
    ):
        return Node("group", min(group.first, index), group.last, group.verb.classes, group, group.negated)
    return noun


def _heads(tokens: Sequence[Token], lexicon: Lexicon, index: int) -> set[str]:
    return {head for head, _ in lexicon.forms.get(tokens[index].low, ())} if index < len(tokens) else set()


def _noun(tokens: Sequence[Token], lexicon: Lexicon, index: int) -> Node | None:
    if tokens[index].kind != "word":
        return None
    for section in ("event_nouns", "operator_nouns"):
        found = lexicon.tables[section].match(tokens, index)
        if found and not (section == "operator_nouns" and _of_time(tokens, lexicon, index + found[0])):
            node = Node("noun", index, index + found[0] - 1, (found[1],))
            if section == "event_nouns" and found[1] == "invade":
                node = replace(node, classes=("harm",))
            return replace(node, negated=_negative_before(tokens, lexicon, index))
    return None


def _of_time(tokens: Sequence[Token], lexicon: Lexicon, at: int) -> bool:
    """Whether a month or a unit of time follows: "fin août", "the end of the month", which stop nothing."""
    small = lexicon.grammar["of"] | lexicon.grammar["determiners"]
    begun = at
    while at < len(tokens) and at - begun < 3 and tokens[at].low in small:
        at += 1
    times = lexicon.sets["months"] | (lexicon.sets["units"] if at > begun else frozenset())
    return at < len(tokens) and tokens[at].low in times


def _negative_before(tokens: Sequence[Token], lexicon: Lexicon, index: int) -> bool:
    """Whether "no", "aucune", "sans" stands before the noun, adjectives between them allowed."""
    back = index - 1
    while back >= 0 and tokens[back].low in lexicon.sets["adjectives"]:
        back -= 1
    return back >= 0 and tokens[back].low in lexicon.sets["negation_alone"]
