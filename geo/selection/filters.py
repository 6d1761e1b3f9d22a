"""The table of filters. A filter is one record here: URL, command line, sidebar, slide and HTML file follow from it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from string import Formatter
from types import MappingProxyType
from typing import Literal

from geo.catalogue import Catalogue, Movement
from geo.language import Language, kind, status
from geo.moments import Moment
from geo.selection.bands import BANDS, band_in_words, bands_of
from geo.selection.rules import Comparison
from geo.terms import KINDS, STATUSES, Message, message


@dataclass(frozen=True)
class Choice:
    """One choice of a modifier: `words` names it in the sidebar, `sentence` is what the slide shows of the filter."""

    id: str
    words: Message
    sentence: Message


@dataclass(frozen=True)
class Modifier:
    """A second question that belongs to a filter; `name` is its URL parameter, its first choice the usual one."""

    name: str
    label: Message
    help: str
    choices: tuple[Choice, ...]

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of the choices, the usual one first."""
        return tuple(choice.id for choice in self.choices)


Values = Callable[[Movement, Catalogue, str], Iterable[str]]
ValueWords = Callable[[str, Catalogue, Language], str]


@dataclass(frozen=True)
class Filter:
    """One filter. `name` is its URL parameter and, unless `option` is another, its command-line option.

    `values` gives what a movement has (the third argument is the modifier's choice, empty without one), `rule`
    compares it with what is asked for. `words` says one value to a reader; `sentence` is what the slide shows, with
    the values as {names}: with a modifier each of its choices has a sentence instead. `help` is English. `order` lists
    the choices where they have an order of their own. Raises ValueError where a sentence is missing or does not say
    what is asked for.
    """

    name: str
    label: Message
    help: str
    values: Values
    words: ValueWords
    sentence: Message | None = None
    rule: Comparison = "among"
    many: bool = True
    option: str = ""
    order: tuple[str, ...] = ()
    modifier: Modifier | None = None
    place: Literal["first", "more", "none"] = "more"

    def __post_init__(self) -> None:
        sentences = [choice.sentence for choice in self.modifier.choices] if self.modifier else [self.sentence]
        for sentence in sentences:
            forms = (sentence.text, sentence.plural or sentence.text) if sentence else ("",)
            if any([name for _, name, _, _ in Formatter().parse(form) if name] != ["names"] for form in forms):
                raise ValueError(f"the sentence of the filter '{self.name}' must say {{names}}")

    def sentence_for(self, role: str) -> Message:
        """What the slide shows of it, by the modifier's choice."""
        if self.modifier:
            return next(choice.sentence for choice in self.modifier.choices if choice.id == role)
        assert self.sentence is not None
        return self.sentence

    @property
    def on_command_line(self) -> str:
        """The option's name without its dashes."""
        return self.option or self.name


def _force(name: str, catalogue: Catalogue, say: Language) -> str:
    return say.name(catalogue.forces[name].name)


def _article(name: str, catalogue: Catalogue, say: Language) -> str:
    return say("Article {letter}", letter=catalogue.articles[name].letter)


def _day(value: str, _: Catalogue, say: Language) -> str:
    return say.date(Moment.parse(value))


def _announced_by_the_end_of(movement: Movement, *_: object) -> Iterable[str]:
    """The last day that the stated date may mean."""
    return (movement.announced.on.last.isoformat(),) if movement.announced.on else ()


def _announced_from(movement: Movement, *_: object) -> Iterable[str]:
    """The first day that the stated date may mean."""
    return (movement.announced.on.first.isoformat(),) if movement.announced.on else ()


_ROLE = Modifier(
    "role",
    message("The country is"),
    "the end that --country is",
    (
        Choice("either", message("either", within="the country is"), message("from or to {names}")),
        Choice("from", message("from", within="the country is"), message("from {names}")),
        Choice("to", message("to", within="the country is"), message("to {names}")),
    ),
)
_TABLE = {
    item.name: item
    for item in (
        Filter(
            name="search",
            label=message("Search"),
            help="all of the words stand in names, quotes or translations",
            sentence=message("{names}"),
            values=lambda movement, catalogue, _: (catalogue.search_texts[movement.id],),
            words=lambda value, _, say: say.quoted(value),
            rule="words",
            many=False,
            place="first",
        ),
        Filter(
            name="unit",
            label=message("Unit"),
            help="a force by its id",
            sentence=message("unit: {names}"),
            values=lambda movement, *_: (movement.force,),
            words=_force,
            place="first",
        ),
        Filter(
            name="country",
            label=message("Country"),
            help="a country by its alpha-3 code, as the end that --role says",
            values=lambda movement, catalogue, role: catalogue.countries_of(movement, role),
            words=lambda value, _, say: say.country(value),
            modifier=_ROLE,
            place="first",
        ),
        Filter(
            name="nation",
            label=message("Nation"),
            help="the nation of the force, alpha-3 or NATO",
            sentence=message("nation: {names}"),
            values=lambda movement, catalogue, _: catalogue.forces[movement.force].nations,
            words=lambda value, _, say: say.country(value),
            place="first",
        ),
        Filter(
            name="status",
            label=message("Status"),
            help=f"one of {', '.join(STATUSES)}",
            sentence=message("{names}"),
            values=lambda movement, *_: (movement.status,),
            words=lambda value, _, say: status(value, say),
            order=tuple(STATUSES),
            place="first",
        ),
        Filter(
            name="strength",
            label=message("Strength"),
            help=f"the stated number, by the first of its size: {', '.join(BANDS)}",
            sentence=message("{names}"),
            values=bands_of,
            words=band_in_words,
            order=BANDS,
        ),
        Filter(
            name="kind",
            label=message("Kind"),
            help=f"one of {', '.join(KINDS)}",
            sentence=message("kind: {names}"),
            values=lambda movement, *_: (movement.kind,),
            words=lambda value, _, say: kind(value, say),
            order=tuple(KINDS),
        ),
        Filter(
            name="from_article",
            option="article",
            label=message("Stated in"),
            help="an article by its id",
            sentence=message("stated in: {names}"),
            values=lambda movement, *_: (claim.article for claim in movement.claims if claim.states),
            words=_article,
        ),
        Filter(
            name="after",
            label=message("Announced on or after"),
            help="announced on that day (2022-02-02) or later",
            sentence=message("announced on {names} or later"),
            values=_announced_by_the_end_of,
            words=_day,
            rule="since",
            many=False,
        ),
        Filter(
            name="before",
            label=message("Announced on or before"),
            help="announced on that day (2022-02-02) or earlier",
            sentence=message("announced on {names} or earlier"),
            values=_announced_from,
            words=_day,
            rule="until",
            many=False,
        ),
        Filter(
            name="movement",
            label=message("Entry"),
            help="one movement by its id",
            sentence=message("entry no. {names}", many="entries {names}"),
            values=lambda movement, *_: (movement.id,),
            words=lambda value, catalogue, say: say.number(catalogue.numbers[value]),
            place="none",
        ),
    )
}
FILTERS: Mapping[str, Filter] = MappingProxyType(_TABLE)
"""By name, in the order in which the reader finds them. On the page `movement` is the opened card, not a filter."""
