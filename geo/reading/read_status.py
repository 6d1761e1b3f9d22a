"""Status and kind: what the verbs and nouns of movement among the words say."""

from __future__ import annotations

from geo.reading.context import Context
from geo.reading.lexicon import meaning
from geo.reading.model import EventReading, Reading, Value, Verdict

# Ways of asking that leave no doubt; any other that states nothing is the curator's.
_EXPLICIT = frozenset({"question", "demand"})
# Operators that say more than one thing, or say it of more than one: they contradict nothing.
_LOOSE = frozenset("delay prepare occur must should maybe planned see unknown".split()) | {"not decide"}
# Not to leave is to stay: what is ruled out here is no denial of a presence.
_LEAVING = frozenset("leave withdraw reduce".split())


def read_status(context: Context, value: Value) -> Reading:
    """Whether the words say that status, in the whole of their sentence."""
    numbers = stated_events(context)
    direct = bool(_touched(context, set(context.events.readings)))
    if not numbers:
        return context.made(
            "curator", "verb", "holds no verb or noun of movement that is listed", unread=_first_unknown(context)
        )
    readings = [context.events.readings[number] for number in numbers]
    status = str(value)
    judged = [_judged(context, reading, status, direct) for reading in readings]
    rank = {"contradicted": 0, "curator": 1, "machine": 2}
    return min(judged, key=lambda reading: rank[reading.level])


def read_kind(context: Context, value: Value) -> Reading:
    """Whether the movement that the words tell of can be of that kind."""
    numbers = stated_events(context) or list(context.events.readings)
    kinds = meaning()["kinds"]
    readings = [context.events.readings[number] for number in numbers]
    borne = {kind for reading in readings for kind in kinds.get(reading.kind, "").split()}
    borne |= {kind for reading in readings for kind in _by_wording(context, reading)}
    if not borne:
        return context.made("curator", "kind", "tells of no movement that is listed")
    if str(value) in borne:
        return context.made("machine", "kind", ", ".join(sorted(borne)))
    return context.made("curator", "kind", "tells of another kind", offers=tuple(sorted(borne)))


def _by_wording(context: Context, reading: EventReading) -> set[str]:
    """The kinds that a movement may be by its tense and company: "déployés" is a presence, "will not stay" none."""
    s, found = context.sentence, set()
    if reading.tense == "participle" and reading.kind in ("send", "arrive", "mass"):
        found.add("posture")
    if reading.kind in ("stay", "host") and reading.statuses == {"ruled_out"}:
        found.add("withdrawal")
    if reading.kind == "stay" and reading.tense in ("future", "near"):
        found |= {"redeployment", "reinforcement"}
    number = next((n for n, other in context.events.readings.items() if other is reading), None)
    own = s.owner[s.nodes[number].first] if number is not None else -1
    if any("exercise" in node.classes and s.owner[node.first] == own for node in s.nodes):
        found.add("exercise")
    return found


def stated_events(context: Context) -> list[int]:
    """The events that the words touch; else those that a verb among the words governs."""
    touched = _touched(context, set(context.events.readings))
    acting = [
        number for number in touched if context.events.readings[number].tense != "participle" or len(touched) == 1
    ]
    found = acting or touched
    outer = [
        number
        for number in found
        if not any(number in context.events.chains[other][1:] for other in found if other != number)
    ]
    if outer:
        return _inmost(context, outer)
    governing = _touched(context, set(range(len(context.sentence.nodes))))
    return [number for number, chain in context.events.chains.items() if set(chain) & set(governing)][:1]


def _inmost(context: Context, found: list[int]) -> list[int]:
    """Among nouns and verbs, a noun without governor only describes ("the planned move"): the verbs count."""
    loose = [n for n in found if context.sentence.nodes[n].kind == "noun" and context.events.links.get(n) is None]
    return [n for n in found if n not in loose] or found


def _touched(context: Context, numbers: set[int]) -> list[int]:
    held = {k for tokens in context.ranges for k in tokens}
    found = []
    for number in sorted(numbers):
        node = context.sentence.nodes[number]
        head = node.group.head if node.group else node.last
        if head in held or (node.kind == "word" and held & set(range(node.first, node.last + 1))):
            found.append(number)
    return found


def _first_unknown(context: Context) -> str:
    s = context.sentence
    return next((s.tokens[k].text for tokens in context.ranges for k in tokens if not s.known(k)), "")


def _judged(context: Context, reading: EventReading, status: str, direct: bool) -> Reading:
    """How the reading bears the status; `direct` where the words hold the event itself, not what governs it."""
    path = " ← ".join(reading.path)
    offers = tuple(sorted(reading.statuses))
    understood = f"reads {' or '.join(offers) or 'as nothing'} ({path})"
    if reading.asked:
        strong = status in ("announced", "under_way", "in_place", "on_alert")
        explicit = reading.why in _EXPLICIT and _all_known(context, reading)
        level: Verdict = "contradicted" if reading.sure and strong and explicit else "curator"
        return context.made(level, "asked", f"is wanted, feared, asked or supposed here, and states nothing ({path})")
    if not reading.sure:
        return context.made("curator", "scope", understood, unread=", ".join(reading.unread), offers=offers)
    if status in reading.statuses:
        return context.made("machine", "status", understood)
    if (
        direct
        and _alone(context)
        and contradicts(status, reading.statuses)
        and _all_known(context, reading)
        and _plain(reading, status)
    ):
        return context.made("contradicted", "status", understood, offers=offers)
    return context.made("curator", "status", understood, offers=offers)


def _alone(context: Context) -> bool:
    """Whether the sentence tells of one movement: where there are two, the words may be meant of the other."""
    told = [reading for reading in context.events.readings.values() if reading.tense != "participle"]
    return len(told) <= 1


def _all_known(context: Context, reading: EventReading) -> bool:
    """Whether every word of the event's clause and of those that govern it is known: what was read is all there is.

    Nor do the words hold another verb or noun of movement, which has no part in the reading.
    """
    s = context.sentence
    number = next((n for n, other in context.events.readings.items() if other is reading), None)
    chain = context.events.chains.get(number, []) if number is not None else []
    clauses = {s.owner[s.nodes[link].first] for link in chain}
    held = {s.node_at[k] for tokens in context.ranges for k in tokens if k in s.node_at}
    apart = [s.nodes[number] for number in held - set(chain)]
    return not any(node.event and node.kind != "word" for node in apart) and all(
        s.known(k) for k in range(len(s.tokens)) if s.owner[k] in clauses
    )


def _plain(reading: EventReading, status: str) -> bool:
    """Whether the reading leaves no room: an explicit operator or refusal, a plain tense, no mixture of them."""
    operators = {step.removeprefix("not ") for step in reading.path[1:]}
    if _LOOSE & {*operators, *reading.path[1:]} or status == "on_alert":
        return False
    if status == "in_place" and reading.kind in _LEAVING:
        return False
    vague = reading.tense in ("conditional", "participle", "gerund", "past_conditional")
    if "modal" in reading.path and status in ("announced", "intended"):
        return False  # "will be able to count on": what may be done has often been settled
    return status == "ruled_out" or not vague or bool(operators)


def contradicts(status: str, read: frozenset[str]) -> bool:
    """Whether a claimed status is of another polarity than what was read, or stronger, or an alert that is none.

    A weaker or a neighbouring claim is no contradiction: it is for a curator. What has begun and what has been reached,
    what is announced and what goes on, are told in the same words; what one alleges, another denies.
    """
    if not read or status == "alleged":
        return False
    if (status == "ruled_out") != ("ruled_out" in read) and (status == "ruled_out" or read == {"ruled_out"}):
        return True
    if (status == "on_alert") != ("on_alert" in read) and (status == "on_alert" or read == {"on_alert"}):
        return True
    order = str(meaning()["strength"]).split()
    known = [order.index(item) for item in read if item in order]
    if status not in order or not known:
        return False
    apart = 1 if max(known) >= order.index("announced") else 0
    return order.index(status) > max(known) + apart
