"""The numbered list: movements with their quotes, then what is not drawn and why."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from geo.catalogue import Movement
from geo.chart.style import colour
from geo.export.slide.ink import ALARM, INK, Paragraph, Run
from geo.export.slide.options import printable
from geo.export.slide.setting import BETWEEN, INDENT, NAME_SIZE, Setting
from geo.export.slide.typeset import Block
from geo.language import announced, force_name, route, strength


def entries(setting: Setting, refused: Mapping[str, str], unseen: frozenset[str]) -> Iterator[Block]:
    """An entry for each movement. `refused` gives, by id, why a movement could not be drawn; `unseen` are the
    ids of those outside the map's frame."""
    say = setting.say
    if not setting.movements:
        text = say("No movement passes these filters.")
        yield Block((setting.text(text, 600, ALARM, NAME_SIZE),), name="empty")
    others = [m for m in setting.movements if m.drawn == "list" or m.id in refused]
    for movement in setting.movements:
        if movement not in others:
            yield _entry(movement, setting, "", movement.id in unseen)
    if others:
        yield setting.heading(say("Not drawn"))
    for movement in others:
        yield _entry(movement, setting, _reason(movement, setting, refused), False)


def further(setting: Setting) -> Iterator[Block]:
    """What the short entries leave out: who said it, notes, and the other quotes."""
    if setting.whole:
        return
    say = setting.say
    blocks = [block for movement in setting.movements for block in _rest(movement, setting)]
    for item in setting.sums:
        quotes = tuple(setting.quotes(setting.other_quotes(item.total.id)))
        if quotes:
            name = setting.text(setting.say.text(item.total.name), 600)
            blocks.append(_further("Σ", INK, item.total.id, (name, *quotes)))
    if blocks:
        yield setting.heading(say("Further quotes and notes"))
        yield from blocks


def _rest(movement: Movement, setting: Setting) -> Iterator[Block]:
    remarks = [setting.text(text) for text in _remarks(movement, setting)]
    quotes = list(setting.quotes(setting.other_quotes(movement.id)))
    if remarks or quotes:
        catalogue = setting.catalogue
        name = setting.text(force_name(movement, catalogue, setting.say), 600)
        shade = colour(catalogue.forces[movement.force].nations)
        yield _further(str(catalogue.numbers[movement.id]), shade, movement.id, (name, *remarks, *quotes))


def _further(number: str, shade: str, statement: str, paragraphs: tuple[Paragraph, ...]) -> Block:
    kept = len(paragraphs[0].lines) + 1
    return Block(paragraphs, kept, BETWEEN, INDENT, number, shade, f"further {statement}", hollow=True)


def _entry(movement: Movement, setting: Setting, why: str, unseen: bool) -> Block:
    catalogue, say = setting.catalogue, setting.say
    head = [setting.text(force_name(movement, catalogue, say), 700, size=NAME_SIZE)]
    if not why:
        head.append(setting.text(route(movement, catalogue, say), 600))
    facts = [Run(printable(" · ".join(_facts(movement, setting))))]
    fresh = setting.freshness(movement.id)
    head.append(setting.runs([Run(f"{fresh} · ", 700, ALARM), *facts] if fresh else facts))
    if why:
        head.append(setting.text(why, colour=ALARM))
    reasons = [say.text(reason) for reason in movement.inferred.values()]
    remarks = [setting.text(say("inferred: {reason}", reason=reason)) for reason in reasons]
    if unseen:
        remarks.append(setting.text(say("outside the map’s frame"), colour=ALARM))
    if setting.whole:
        remarks += [setting.text(text) for text in _remarks(movement, setting)]
    return Block(
        (*head, *remarks, *setting.leading_quotes(movement.id)),
        kept=sum(len(item.lines) for item in head) + 1,
        before=BETWEEN,
        indent=INDENT,
        label=str(catalogue.numbers[movement.id]),
        colour=colour(catalogue.forces[movement.force].nations),
        name=movement.id,
        hollow=bool(why),
        plate=movement.status if movement.drawn == "badge" and not why else "",
    )


def _facts(movement: Movement, setting: Setting) -> Iterator[str]:
    yield strength(movement.strength, setting.say)
    yield announced(movement, setting.catalogue, setting.say)
    for words in (movement.timing, movement.duration):
        if words:
            yield setting.say.text(words)


def _remarks(movement: Movement, setting: Setting) -> Iterator[str]:
    say = setting.say
    if movement.announced.by:
        speaker = say.name(setting.catalogue.speakers[movement.announced.by].name)
        yield say("According to: {speaker}", speaker=speaker)
    if movement.note:
        yield say.text(movement.note)


def _reason(movement: Movement, setting: Setting, refused: Mapping[str, str]) -> str:
    say = setting.say
    if movement.id in refused:
        return printable(refused[movement.id])
    reasons = dict.fromkeys(setting.say.text(text) for text in movement.absent.values())
    return say.joined(reasons) or say("location not stated")
