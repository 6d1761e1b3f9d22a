"""The numbered list: movements with their quotes, then what is not drawn and why."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from geo.account import ARROW, MovementAccount, field_name
from geo.chart.style import colour
from geo.chart.typeface import shortened, text_width
from geo.export.slide.ink import ALARM, Run
from geo.export.slide.options import SMALLEST, printable
from geo.export.slide.setting import AT_ONCE, BETWEEN, INDENT, NAME_SIZE, Setting
from geo.export.slide.typeset import SLACK, Block
from geo.language import Language

LINE = 31.0
"""Pixels from one line of the key to the next."""
SHORTEST = 8
"""Characters that are left of what a line has no room for."""


class Detail(NamedTuple):
    """What a page has room for beside the quotes: their translations, and names that take more than a line."""

    translated: bool
    whole: bool


DETAILS = (Detail(True, True), Detail(False, True), Detail(False, False))
"""From the most to the least."""
TIMES = ("when", "duration")


def entries(setting: Setting, refused: Mapping[str, str], unseen: Mapping[str, str]) -> Iterator[Block]:
    """An entry for each movement. `refused` gives, by id, why a movement could not be drawn; `unseen` says,
    by id, why the number of one is not on the map."""
    say = setting.say
    others = [told for told in setting.accounts if told.drawn == "list" or told.id in refused]
    for told in setting.accounts:
        if told not in others:
            yield _entry(told, setting, "", unseen.get(told.id, ""))
    if others:
        yield setting.heading(say("Not drawn"))
    for told in others:
        yield _entry(told, setting, printable(refused.get(told.id, told.undrawn)), "")


def empty(setting: Setting) -> Block:
    """That nothing passes the filters."""
    text = setting.say("No movement passes these filters.")
    return Block((setting.text(text, 600, ALARM, NAME_SIZE),), name="empty")


def leading(told: MovementAccount, setting: Setting, unseen: str, detail: Detail) -> Block:
    """An entry that a page is about: who and how many, from where to where, when, who says so, and what is doubtful."""
    say = setting.say
    number = f"{told.number_words} · " if told.counted else ""
    when = told.fact("when")
    facts = [told.route, told.announced, *([when.value] if when else [])]
    facts += [_doubt(caveat.field, caveat.kind, say) for caveat in told.caveats_of("inferred", "joined")]
    shown = [Run(" · ".join(dict.fromkeys(map(printable, facts))))]
    fresh = setting.freshness(told.id)
    paragraphs = [
        setting.text(f"{number}{told.force}", 700, colour(told.nations), setting.body),
        setting.runs([Run(f"{fresh} · ", 700, ALARM), *shown] if fresh else shown),
        *([setting.text(unseen, colour=ALARM)] if unseen else []),
        *setting.leading_quote(told, detail.translated),
    ]
    plate = told.status if told.drawn == "badge" else ""
    return Block(tuple(paragraphs), 99, BETWEEN, INDENT, str(told.number), colour(told.nations), told.id, plate=plate)


def key_lines(
    setting: Setting,
    told: Iterable[MovementAccount],
    refused: Mapping[str, str],
    unseen: Mapping[str, str],
    detail: Detail = DETAILS[-1],
) -> Iterator[Block]:
    """A line for each entry, so that every number of a page is told on it; more than one for whole names."""
    for item in told:
        undrawn = item.drawn == "list" or item.id in refused
        fresh = setting.freshness(item.id)
        named, place = (f"{item.force} {_aim(item)}", []) if ARROW in item.route else (item.force, [item.route])
        names = [named, *([] if item.drawn == "list" else place)]
        ends = [*([item.number_words] if item.counted else []), item.status_words]
        ends += [setting.say("not drawn")] if undrawn else []
        ends += [unseen[item.id]] if item.id in unseen else []
        ends += [fresh] if fresh else []
        text = _line(names, ends, setting.width - INDENT, detail.whole)
        yield Block(
            (setting.text(text),),
            before=LINE - SMALLEST * 1.22,
            indent=INDENT,
            label=str(item.number),
            colour=colour(item.nations),
            name=f"line {item.id}",
            hollow=undrawn,
            plate=item.status if item.drawn == "badge" and not undrawn else "",
            line=True,
        )


def _aim(told: MovementAccount) -> str:
    """Where an arrow ends."""
    return f"{ARROW} {told.route.split(ARROW)[-1].strip()}"


def _line(names: Sequence[str], rest: Sequence[str], width: float, whole: bool) -> str:
    """Names and the rest where they fit in one line, or where names are to be `whole`; else what is longer than its
    share of the line is shortened, but never a number or the status."""
    names, rest = [*map(printable, names)], [*map(printable, rest)]
    excess = _width([*names, *rest]) - (width * SLACK - 4)
    if excess > 0 and not whole:
        widths = [_width([name]) for name in names]
        room = sum(widths) - excess
        short = [width for width in widths if width < room / len(names)]
        share = (room - sum(short)) / (len(names) - len(short))
        names = [shortened(name, share, SMALLEST, 400, SHORTEST) for name in names]
    return " · ".join([*names, *rest])


def _width(parts: Sequence[str]) -> float:
    return text_width(" · ".join(parts), SMALLEST, 400)


def _doubt(field: str, kind: str, say: Language) -> str:
    """That a value is not simply stated, in a few words."""
    words = say("inferred") if kind == "inferred" else say("joined")
    return say.labelled(field_name(field, say), words)


def _entry(told: MovementAccount, setting: Setting, why: str, unseen: str) -> Block:
    head = [setting.text(told.force, 700, size=NAME_SIZE)]
    if not why:
        head.append(setting.text(told.route, 600))
    facts = [Run(printable(" · ".join(_facts(told))))]
    fresh = setting.freshness(told.id)
    head.append(setting.runs([Run(f"{fresh} · ", 700, ALARM), *facts] if fresh else facts))
    if why:
        head.append(setting.text(why, colour=ALARM))
    remarks = [setting.text(caveat.sentence) for caveat in told.caveats_of(*AT_ONCE) if caveat.kind != "undrawn"]
    if unseen:
        remarks.append(setting.text(unseen, colour=ALARM))
    remarks += setting.remarks(told)
    return Block(
        (*head, *remarks, *setting.quotes(told.sources), *setting.otherwise(told.differing)),
        kept=sum(len(item.lines) for item in head) + 1,
        before=BETWEEN,
        indent=INDENT,
        label=str(told.number),
        colour=colour(told.nations),
        name=told.id,
        hollow=bool(why),
        plate=told.status if told.drawn == "badge" and not why else "",
    )


def _facts(told: MovementAccount) -> Iterator[str]:
    yield told.strength
    yield told.announced
    yield from (fact.value for field in TIMES if (fact := told.fact(field)))
