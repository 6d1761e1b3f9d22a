"""The numbered list: movements with their quotes, then what is not drawn and why."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from geo.account import MovementAccount, StatementAccount
from geo.chart.style import colour
from geo.export.slide.ink import ALARM, INK, Run
from geo.export.slide.options import printable
from geo.export.slide.setting import AT_ONCE, BETWEEN, INDENT, NAME_SIZE, Setting
from geo.export.slide.typeset import Block


def entries(setting: Setting, refused: Mapping[str, str], unseen: Mapping[str, str]) -> Iterator[Block]:
    """An entry for each movement. `refused` gives, by id, why a movement could not be drawn; `unseen` says,
    by id, why the number of one is not on the map."""
    say = setting.say
    if not setting.movements:
        text = say("No movement passes these filters.")
        yield Block((setting.text(text, 600, ALARM, NAME_SIZE),), name="empty")
    others = [told for told in setting.accounts if told.drawn == "list" or told.id in refused]
    for told in setting.accounts:
        if told not in others:
            yield _entry(told, setting, "", unseen.get(told.id, ""))
    if others:
        yield setting.heading(say("Not drawn"))
    for told in others:
        yield _entry(told, setting, printable(refused.get(told.id, told.undrawn)), "")


def further(setting: Setting) -> Iterator[Block]:
    """What the short entries leave out: whose words it rests on, what else is to be known, and the other quotes."""
    if setting.whole:
        return
    blocks = [_rest(str(told.number), colour(told.nations), told.force, told, setting) for told in setting.accounts]
    blocks += [_rest("Σ", INK, item.total.name, item.total, setting) for item in setting.sums]
    if blocks:
        yield setting.heading(setting.say("Further quotes and notes"))
        yield from blocks


def _rest(number: str, shade: str, name: str, told: StatementAccount, setting: Setting) -> Block:
    paragraphs = (
        setting.text(name, 600),
        *setting.remarks(told),
        *setting.other_quotes(told),
    )
    kept = len(paragraphs[0].lines) + 1
    return Block(paragraphs, kept, BETWEEN, INDENT, number, shade, f"further {told.id}", hollow=True)


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
    if setting.whole:
        remarks += setting.remarks(told)
    return Block(
        (*head, *remarks, *setting.leading_quotes(told)),
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
    yield from (fact.value for field in ("when", "duration") if (fact := told.fact(field)))
