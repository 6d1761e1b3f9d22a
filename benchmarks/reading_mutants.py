"""Planted falsehoods by the thousand: one thing of a true, machine-read statement is changed, in value or text.

A mutant is killed where the reading is no longer `machine`. Seventeen kinds, from a number to a date.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from benchmarks.reading_sets import Question
from geo.reading import Equipment, ForceNames, PlaceNames, Quantity, SpeakerNames
from geo.reading.coherence import coherent
from geo.reading.events import events_of
from geo.reading.nations import nations_in
from geo.reading.sentence import analysed
from geo.reading.translation import compare
from geo.text import Span

QUALIFIERS = ("exact", "about", "at_least", "more_than", "at_most", "less_than")
STATUSES = ("announced", "intended", "considered", "on_alert", "under_way", "in_place", "alleged", "ruled_out")
SURE = frozenset({"announced", "intended", "under_way", "in_place", "on_alert"})
NATIONS = ("USA", "FRA", "RUS", "CHN", "BRA")
TEXTS = {
    "fr": {
        "qualifier": (
            "environ ",
            "au moins ",
            "plus de ",
            "près de ",
            "jusqu'à ",
            "moins de ",
            "à vue de nez ",
            "grosso modo ",
            "facilement ",
        ),
        "fraction": ("la moitié des ", "un tiers des ", "une partie des ", "le double des "),
        "unit": ("tonnes", "kilomètres", "euros", "heures"),
        "condition": (
            "Faute d'accord, {}",
            "Dès que Washington fera signe, {}",
            "Sans mandat de l'ONU, {}",
            "Une fois le vote acquis, {}",
            "Dans le pire des cas, {}",
            "Si la situation empire, {}",
            "{}, si le Parlement l'accepte.",
            "{}, à condition que l'Otan paie.",
            "{}, en cas de crise.",
        ),
        "hearsay": (
            "La rumeur veut que {}",
            "On murmure que {}",
            "En théorie, {}",
            "Dans le roman, {}",
            "{}, écrit à tort le journal.",
            "Le journal prétend que {}",
            "Les critiques doutent que {}",
            "Imaginons que {}",
        ),
        "denial": (
            "Nul ne croit que {}",
            "L'idée que {} est risible.",
            "{}, mais l'ordre a été annulé.",
            "{}, ce que le ministère dément.",
            "Le ministre dément que {}",
            "Il est faux que {}",
            "Le ministre a nié que {}",
            "Il est hors de question que {}",
        ),
    },
    "en": {
        "qualifier": (
            "about ",
            "at least ",
            "more than ",
            "nearly ",
            "up to ",
            "fewer than ",
            "ballpark ",
            "give-or-take ",
            "easily ",
        ),
        "fraction": ("half of the ", "a third of the ", "part of the ", "twice the "),
        "unit": ("tonnes", "kilometres", "dollars", "hours"),
        "condition": (
            "Without an agreement, {}",
            "Only once parliament has voted, {}",
            "With a UN mandate, {}",
            "{}, weather permitting.",
            "In the worst case, {}",
            "If the situation worsens, {}",
            "{}, if parliament agrees.",
            "{}, provided that NATO pays.",
            "{}, in case of a crisis.",
        ),
        "hearsay": (
            "Rumour has it that {}",
            "It is whispered that {}",
            "In theory, {}",
            "In the novel, {}",
            "{}, the paper wrongly reported.",
            "The paper claimed that {}",
            "Critics doubt that {}",
            "Imagine that {}",
        ),
        "denial": (
            "Nobody believes that {}",
            "The idea that {} is laughable.",
            "{}, but the order was rescinded.",
            "{}, which the ministry denies.",
            "The minister denies that {}",
            "It is false that {}",
            "The minister denied that {}",
            "It is out of the question that {}",
        ),
    },
}


@dataclass(frozen=True)
class Mutant:
    """A falsehood: what kind, made from which question, and whether the reading still calls it machine-read."""

    kind: str
    question: Question
    survived: bool
    told: str


def mutants(questions: Sequence[Question]) -> Iterator[Mutant]:
    """Every mutant of the true, machine-read questions."""
    for question in questions:
        if not question.true or question.ask().level != "machine":
            continue
        for kind, changed in (*_values(question), *_texts(question)):
            reading = changed.ask()
            yield Mutant(kind, changed, reading.level == "machine", reading.understood)
    yield from _clauses(questions)


def _values(question: Question) -> Iterator[tuple[str, Question]]:
    value = question.values[0]
    match value:
        case Quantity():
            yield from _quantities(question, value)
        case Equipment():
            for kind, changed in _quantities(question, value.quantity):
                quantity = changed.values[0]
                assert isinstance(quantity, Quantity)
                yield kind, replace(question, values=(replace(value, quantity=quantity),))
            for other in ("people", "aircraft", "ships", "vehicles", "guns", "batteries", "formations"):
                if other != value.of:
                    yield "unit", replace(question, values=(replace(value, of=other),))  # type: ignore[arg-type]
        case PlaceNames():
            swapped = {"origin": "destination", "destination": "origin", "via": "destination"}[question.field]
            yield "direction", replace(question, field=swapped)
            for nation in NATIONS:
                if value.country and nation != value.country and _is_country(question):
                    yield "nation", replace(question, values=(replace(value, country=nation),))
        case ForceNames():
            for nation in NATIONS:
                if nation not in value.nations:
                    yield (
                        ("nation" if value.nations else "inference"),
                        replace(question, values=(ForceNames(value.names, (nation,)),)),
                    )
        case SpeakerNames():
            yield from _speakers(question)
        case str() if question.field == "status":
            for status in STATUSES:
                if status not in question.values:
                    yield "status", replace(question, values=(status,))
        case str() if question.field == "announced_on":
            day = datetime.date.fromisoformat(value) if len(value) == 10 else None
            for days in (1, 31, 366) if day else ():
                assert day is not None
                yield "date", replace(question, values=((day + datetime.timedelta(days=days)).isoformat(),))


def _is_country(question: Question) -> bool:
    """Whether the words are a country's own name: only then do they say which country."""
    s = analysed(question.sentence, question.language)
    tokens = s.covered(question.words[0])
    small = s.lexicon.grammar["determiners"]
    return any(
        all(s.low(k) in small for k in tokens if not first <= k <= last)
        for first, last, _ in nations_in(s, tokens.start, tokens.stop - 1)
    )


def _quantities(question: Question, value: Quantity) -> Iterator[tuple[str, Question]]:
    for number in {value.value + 1, value.value * 10, max(1, value.value // 2), value.value + 100} - {value.value}:
        yield "number", replace(question, values=(replace(value, value=number),))
    if value.qualifier in QUALIFIERS:
        for qualifier in QUALIFIERS:
            if qualifier != value.qualifier:
                yield "qualifier", replace(question, values=(replace(value, qualifier=qualifier),))  # type: ignore[arg-type]
        yield "range", replace(question, values=(Quantity(value.value, value.value * 2, "between"),))


def _speakers(question: Question) -> Iterator[tuple[str, Question]]:
    """Another nation of the sentence made the speaker, where it is none that speaks."""
    s = analysed(question.sentence, question.language)
    spoken = {k for span in question.words for k in s.covered(span)}
    verbs = {k for node in s.nodes if node.finite for k in range(node.first, node.last + 1)}
    for first, last, _ in nations_in(s, 0, len(s.tokens) - 1):
        near = set(range(first - 1, last + 3))
        if not spoken & set(range(first - 2, last + 3)) and not verbs & near and s.tokens[first].text[:1].isupper():
            words = s.words(first, last)
            before = s.low(first - 1)
            if before in s.lexicon.tables["directions"] or s.lexicon.tables["directions"].ending(s.tokens, first):
                yield "speaker", replace(question, words=(s.span(first, last),), values=(SpeakerNames((words,)),))


def _texts(question: Question) -> Iterator[tuple[str, Question]]:
    texts = TEXTS[question.language]
    sentence = question.sentence
    if question.field == "strength":
        number = re.search(r"\d[\d\s.,\u202f\u00a0]*\d|\d", question.words[0].cut(sentence))
        if number:
            at = question.words[0].start + number.start()
            yield from (("qualifier", _inserted(question, at, text, outside=True)) for text in texts["qualifier"])
            yield from (("fraction", _inserted(question, at, text, outside=True)) for text in texts["fraction"])
            yield from _units(question, at + len(number.group()), texts["unit"])
    if question.field == "status" and set(question.values) <= SURE:
        yield "question", _rewritten(question, sentence.rstrip(". ") + " ?")
        for kind in ("denial", "hearsay"):
            for text in texts[kind]:
                body = sentence.rstrip(". ") if not text.endswith("{}") else sentence
                yield kind, _rewritten(question, text.format(body))
        if set(question.values) <= {"announced", "intended"}:
            for text in texts["condition"]:
                yield (
                    "condition",
                    _rewritten(question, text.format(sentence.rstrip(". ") if text.startswith("{") else sentence)),
                )
        yield from _negated(question)


def _inserted(question: Question, at: int, text: str, outside: bool) -> Question:
    """The question with `text` put into its sentence at `at`; the words begin after it."""
    sentence = question.sentence[:at] + text + question.sentence[at:]
    words = tuple(
        Span(
            span.start + len(text) if span.start >= at or (outside and span.start < at < span.end) else span.start,
            span.end + len(text) if span.end > at else span.end,
        )
        for span in question.words
    )
    # Words that began before the insertion begin at the number now, so that the text is left outside them.
    words = tuple(Span(at + len(text), span.end) if span.start < at + len(text) < span.end else span for span in words)
    return replace(question, sentence=sentence, words=words)


def _units(question: Question, at: int, units: Iterable[str]) -> Iterator[tuple[str, Question]]:
    match = re.compile(r"[\s\u202f\u00a0]+([^\W\d_][\w-]*)").match(question.sentence, at)
    if match is None or match.end() > question.words[0].end:
        return
    for unit in units:
        sentence = question.sentence[: match.start(1)] + unit + question.sentence[match.end(1) :]
        words = (Span(question.words[0].start, match.start(1) + len(unit)),)
        yield "unit", replace(question, sentence=sentence, words=words)


def _rewritten(question: Question, sentence: str) -> Question:
    """The question put to a sentence that holds its own, at whatever place."""
    body = question.sentence.rstrip(". ")
    start = sentence.find(body)
    words = tuple(Span(span.start + start, min(span.end, len(body)) + start) for span in question.words)
    return replace(question, sentence=sentence, words=words)


def _negated(question: Question) -> Iterator[tuple[str, Question]]:
    """The verb of the event, and each verb that governs it, denied in turn."""
    events = events_of(question.sentence, question.language)
    s = events.s
    held = {k for span in question.words for k in s.covered(span)}
    for chain in events.chains.values():
        for number in chain:
            node = s.nodes[number]
            group = node.group
            if group is None or not node.finite or group.negated or not held & set(range(node.first, node.last + 1)):
                continue
            start, after = s.tokens[group.first].start, s.tokens[group.first].end
            if question.language == "fr":
                ne = "n'" if s.low(group.first)[:1] in tuple("aeéêiouhy") else "ne "
                yield "negation", _inserted(_inserted(question, after, " pas", outside=False), start, ne, outside=False)
            elif s.low(group.first) in s.lexicon.modals or group.first != group.head:
                yield "negation", _inserted(question, after, " not", outside=False)
            else:
                yield "negation", _inserted(question, start, "never ", outside=False)


def _clauses(questions: Sequence[Question]) -> Iterator[Mutant]:
    """The end of one sentence stated with the status of another, the two joined into one."""
    states = [q for q in questions if q.true and q.field == "status" and len(q.words) == 1]
    ends = [q for q in questions if q.true and q.field in ("destination", "strength") and len(q.words) == 1]
    for number, state in enumerate(states):
        end = ends[(number * 7 + 3) % len(ends)]
        if end.sentence_id == state.sentence_id or end.language != state.language:
            continue
        for joint in (" ; ", " tandis que " if state.language == "fr" else " while "):
            head = state.sentence.rstrip(". ")
            sentence = head + joint + end.sentence
            moved = Span(end.words[0].start + len(head + joint), end.words[0].end + len(head + joint))
            if state.words[0].end > len(head):
                continue
            reading = coherent({"status": (state.words[0],), end.field: (moved,)}, sentence, state.language)
            yield Mutant("clause", replace(state, sentence=sentence), reading.level == "machine", reading.understood)


def translation_mutants(pairs: Iterable[tuple[str, str, str, str]]) -> Iterator[tuple[str, str, bool]]:
    """(what was changed, the changed text, survived) for translations (text, language, translation, language)."""
    for text, language, translation, other in pairs:
        if compare(text, language, translation, other):
            continue
        for what, changed in _mistranslated(translation):
            yield what, changed, not compare(text, language, changed, other)


def _mistranslated(text: str) -> Iterator[tuple[str, str]]:
    for match in re.finditer(r"\d[\d,]*\d|\d", text):
        yield "digit", text[: match.start()] + str(int(match.group().replace(",", "")) * 10 + 1) + text[match.end() :]
    for name, other in (
        ("Poland", "Ukraine"),
        ("Germany", "Norway"),
        ("Romania", "Hungary"),
        ("Russia", "China"),
        ("Ukraine", "Georgia"),
        ("American", "French"),
    ):
        if name in text:
            yield "nation", text.replace(name, other)
    for phrase, other in (
        ("more than ", ""),
        ("about ", ""),
        ("will ", "could "),
        (" not ", " "),
        ("will ", "will not "),
        ("is ", "is not "),
    ):
        if phrase in text:
            yield (
                {"will ": "modality" if other == "could " else "negation", "is ": "negation", " not ": "negation"}.get(
                    phrase, "qualifier"
                ),
                text.replace(phrase, other, 1),
            )
