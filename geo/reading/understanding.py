"""What is read of one event so far: its statuses, and what made them unsure, changed on the way out."""

from __future__ import annotations

from dataclasses import dataclass, field

from geo.reading.lexicon import meaning

_KEEPING = frozenset({"decide", "promise", "announce", "must", "occur", "continue", "begin"})


def base(kind: str, tense: str) -> frozenset[str]:
    """What an event of a class means in a tense, before anything governs it."""
    table = meaning()["base"]
    row, common = table.get(kind) or {}, table["default"]
    name = {"past_infinitive": "past"}.get(tense, tense)
    return frozenset(str(row.get(name, common.get(name, ""))).split())


@dataclass
class Understanding:
    """What is read so far."""

    statuses: frozenset[str]
    sure: bool = True
    asked: str = ""
    path: list[str] = field(default_factory=list)
    unread: list[str] = field(default_factory=list)

    @property
    def refused(self) -> bool:
        """Whether a "no" has been read."""
        return self.statuses == frozenset({"ruled_out"})

    def doubt(self, why: str) -> None:
        """Make it unsure, and name the word."""
        self.sure = False
        if why and why not in self.unread:
            self.unread.append(why)

    def apply(self, kind: str, negated: bool = False, tense: str = "present") -> None:
        """What an operator of a class makes of it."""
        row = meaning()["operators"].get(kind)
        self.path.append(f"{'not ' if negated else ''}{kind}")
        if row is None:
            self.doubt(kind)
            return
        name = "negated" if negated else "over_ruled_out" if self.refused else tense if tense in row else "affirmed"
        made = str(row[name])
        if made == "unread" or (kind in _KEEPING and self.statuses == {"considered"} and made != "same"):
            self.doubt(kind)
        elif made == "asked":
            self.asked = self.asked or kind
        elif made != "same":
            ready = self.statuses & {"on_alert"} if kind in _KEEPING else frozenset()
            made_of = frozenset(made.split())
            self.statuses = ready if ready and kind in ("occur", "continue") else made_of | ready
