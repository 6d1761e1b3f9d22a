"""The curator's debugger: everything that was read of one sentence, as text."""

from __future__ import annotations

from collections.abc import Iterator

from geo.reading.events import Events, events_of
from geo.reading.knowledge import LANGUAGES
from geo.reading.linking import Linking
from geo.reading.nations import nations_in
from geo.reading.nodes import Node
from geo.reading.quantities import quantities_of
from geo.reading.roles import Roles
from geo.reading.speakers import Speakers


def explain(sentence: str, language: str) -> str:
    """Tokens, clauses, operators and readings of a sentence in "en" or "fr", a line each."""
    main = language.split("-")[0]
    if main not in LANGUAGES:
        return f"no rules for '{language}'"
    events = events_of(sentence.strip(), main)
    return "\n".join(_lines(events))


def _lines(events: Events) -> Iterator[str]:
    s = events.s
    if s.too_long:
        yield "the sentence is too long to be read whole"
    unknown = [token.text for k, token in enumerate(s.tokens) if not s.known(k)]
    yield f"tokens   {' · '.join(token.text for token in s.tokens)}"
    yield f"unknown  {', '.join(unknown) or 'none'}"
    for clause in s.clauses:
        words = " ".join(s.tokens[k].text for k in range(len(s.tokens)) if s.owner[k] == clause.number)
        hangs = f", hangs on {clause.parent}" if clause.parent >= 0 else ""
        yield f"clause {clause.number} ({clause.opener}{hangs}): {words}"
    for node in s.nodes:
        yield f"acts     {s.words(node.first, node.last)!r}: {_node(node)}"
    for item in quantities_of(s.text, s.language, s.start):
        notes = "; ".join(filter(None, (item.part, f"unread {item.unread!r}" if item.unread else "")))
        told = "; ".join(filter(None, (f"{item.quantity} {item.counts or 'of what?'}", notes)))
        yield f"quantity {item.span.cut(s.text)!r}: {told}"
    yield from _places(events)
    for spoken in Speakers(events).all():
        yield f"speaks   {s.words(spoken.first, spoken.last)!r}: {spoken.how} of {spoken.by!r}"
    for number, reading in events.readings.items():
        verb = s.words(s.nodes[number].first, s.nodes[number].last)
        state = (
            f"asked, no status ({reading.why})" if reading.asked else " or ".join(sorted(reading.statuses)) or "nothing"
        )
        doubt = "" if reading.sure else f"; not sure, for {', '.join(reading.unread)!r}"
        yield f"reads    {verb!r}: {state}{doubt}  [{' ← '.join(reading.path)}]"


def _node(node: Node) -> str:
    classes = ", ".join(node.classes)
    if node.group is None:
        return f"{node.kind}, {classes}{', negated' if node.negated else ''}"
    group = node.group
    marks = [group.tense, *(["passive"] if group.passive else []), *(["negated"] if group.negated else [])]
    return f"{group.verb.lemma} ({classes}), {', '.join(marks)}{', ' + group.over if group.over else ''}"


def _places(events: Events) -> Iterator[str]:
    s, roles = events.s, Roles(events, Linking(events))
    for first, last, code in nations_in(s, 0, len(s.tokens) - 1):
        role = roles.of(first, last)
        sure = "" if role.sure else ", not sure"
        yield f"nation   {s.words(first, last)!r}: {code}; as a place {role.role} by {role.by!r}{sure}"
