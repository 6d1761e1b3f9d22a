"""What a number counts: the noun of its phrase, past adjectives, demonyms and type names that leave it as it is."""

from __future__ import annotations

from geo.reading.lexicon import MARKS
from geo.reading.sentence import Sentence

_WIDEST = 9


class CountedNouns:
    """Finds the noun that a number of one sentence counts."""

    def __init__(self, sentence: Sentence) -> None:
        self.s = sentence
        self.sets, self.tables = sentence.lexicon.sets, sentence.lexicon.tables
        self.partitive = sentence.lexicon.grammar["partitive"]

    def at(self, at: int) -> tuple[int, int, str, str] | None:
        """(first, last, what it counts, an unread word before it) of the counted noun's phrase after the number."""
        strange, steps, partitive = "", 0, False
        first = at
        while at < len(self.s.tokens) and steps < _WIDEST:
            token, low = self.s.tokens[at], self.s.low(at)
            match = self.tables["counted"].match(self.s.tokens, at)
            if match and (match[1] in ("none", "cargo") or not self._modifier(at, match[0])):
                last = at + match[0] - 1
                return first, self._widened(last), self._typed(last, match[1]), strange
            if match and match[1] not in ("none", "cargo"):
                at += match[0]
                steps += 1
                continue
            if self._people_of(at):
                return first, at, "people", strange
            if self._joined(at):
                at += 1
                steps += 1
                continue
            linking = low in self.partitive or (
                low in self.sets["determiners"] and self.s.low(at - 1) in self.partitive
            )
            partitive = partitive or (low in self.partitive and steps <= 1)
            if token.text in MARKS or (linking and steps <= 2):
                first = at + 1 if first == at else first
            elif partitive and (token.kind == "number" or low in self.s.lexicon.data["quantities"]["numbers"]):
                first = at + 1
            elif token.kind in ("mark", "number") and token.text != "-":
                return None
            elif not self._adjective(at):
                if token.text[:1].isupper() or any(char.isdigit() for char in token.text):
                    model = self._model(at)
                    if model:
                        return first, at, model, strange
                elif (at in self.s.node_at and self.s.nodes[self.s.node_at[at]].kind == "group") or (
                    low in self.sets["functions"] and low not in self.sets["adjectives"]
                ):
                    return None
                else:
                    strange = strange or token.text
            at += 1
            steps += 1
        return None

    def _typed(self, last: int, counts: str) -> str:
        """What a noun of two meanings counts beside a type's name: "chasseurs J-11" fly, "chasseurs alpins" do not."""
        if counts != "people" or last + 1 >= len(self.s.tokens) or not self.s.tokens[last + 1].text[:1].isupper():
            return counts
        return self._model(last + 1) or counts

    def _joined(self, at: int) -> bool:
        """Whether "and" joins two adjectives of the noun that is still to come: "Jordanian and Moroccan soldiers"."""
        joint = self.s.low(at) in self.s.lexicon.sets["conjunctions"]
        return joint and 0 < at < len(self.s.tokens) - 1 and self._adjective(at - 1) and self._adjective(at + 1)

    def _modifier(self, at: int, length: int) -> bool:
        """English: a noun before the noun that is counted ("tank crews", "fighter jets")."""
        if self.s.language == "fr":
            return False
        following = at + length
        return following < len(self.s.tokens) and self.tables["counted"].match(self.s.tokens, following) is not None

    def _people_of(self, at: int) -> bool:
        """A demonym that is counted itself ("50 Slovenes", "300 Australiens")."""
        token = self.s.tokens[at]
        if not token.text[:1].isupper() or not token.low.endswith("s") or token.low not in self.s.lexicon.nations:
            return False
        following = self.s.tokens[at + 1] if at + 1 < len(self.s.tokens) else None
        return following is None or not (
            self._adjective(at + 1) or following.low in self.tables["counted"] or following.text[:1].isupper()
        )

    def _adjective(self, at: int) -> bool:
        low = self.s.low(at)
        if (
            low in self.sets["adjectives"]
            or low in self.s.lexicon.nations
            or low in self.sets["additional"]
            or self.s.tokens[at].kind == "ordinal"
        ):
            return True
        return at in self.s.adverb_tokens or self.tables["nations"].match(self.s.tokens, at) is not None

    def _model(self, at: int) -> str | None:
        """A type's name that is counted itself ("F-16", "Leopard 2", "Rafale"), by the table of types."""
        low = self.s.low(at)
        for kind, names in self.s.lexicon.data["types"].items():
            if any(
                low == name
                or low == name + "s"
                or (name.endswith("*") and low.startswith(name[:-1]) and any(c.isdigit() for c in low))
                for name in names.split()
            ):
                return str(kind)
        return None

    def _widened(self, last: int) -> int:
        """Adjectives and participles after the noun ("soldats américains supplémentaires")."""
        last = self._mark(last)
        at = last + 1
        while at < len(self.s.tokens) and (
            self.s.low(at) in self.sets["adjectives"]
            or self.s.low(at) in self.s.lexicon.nations
            or self.s.low(at) in self.sets["additional"]
        ):
            last = at
            at += 1
        return last

    def _mark(self, last: int) -> int:
        """The mark of a type and the noun after it: "Leopard 2 tanks", "chars Leopard 2"."""
        number, typed = last + 1, self.s.low(last) in self.sets["types"]
        if (
            not typed
            or number >= len(self.s.tokens)
            or len(self.s.tokens[number].text) > 2
            or not self.s.low(number).isdigit()
        ):
            return last
        following = self.tables["counted"].match(self.s.tokens, number + 1) if number + 1 < len(self.s.tokens) else None
        return number + following[0] if following else number

    def per_cent(self, at: int) -> bool:
        """Whether a share follows the number: "%", "percent", "pour cent"."""
        return at < len(self.s.tokens) and self.tables["per_cent"].match(self.s.tokens, at) is not None
