"""The table of filters. A filter is one record here: URL, command line, sidebar, slide and HTML file follow from it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from string import Formatter
from types import MappingProxyType
from typing import Literal

from geo.catalogue import Catalogue, Movement
from geo.language import Language, kind, status
from geo.moments import Moment
from geo.selection.bands import BANDS, band_in_words, bands_of
from geo.selection.rules import Comparison
from geo.selection.spans import span_of
from geo.terms import KINDS, STATUSES, Message, message


@dataclass(frozen=True)
class Choice:
    """One choice of a modifier, and the words that name it in the sidebar."""

    id: str
    words: Message


@dataclass(frozen=True)
class Modifier:
    """A second question that belongs to one filter or to several; `name` is its URL parameter, its first choice the
    usual one."""

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
    the values as {names}: with a modifier `sentences` has one for each of its choices instead. `help` is English.
    `order` lists the choices where they have an order of their own. Raises ValueError where a sentence is missing or
    does not say what is asked for.
    """

    name: str
    label: Message
    help: str
    values: Values
    words: ValueWords
    sentence: Message | None = None
    sentences: Mapping[str, Message] = field(default_factory=dict)
    rule: Comparison = "among"
    many: bool = True
    option: str = ""
    order: tuple[str, ...] = ()
    modifier: Modifier | None = None
    place: Literal["first", "more", "none"] = "more"

    def __post_init__(self) -> None:
        for sentence in map(self.sentences.get, self.modifier.ids) if self.modifier else (self.sentence,):
            forms = (sentence.text, sentence.plural or sentence.text) if sentence else ("",)
            if any([name for _, name, _, _ in Formatter().parse(form) if name] != ["names"] for form in forms):
                raise ValueError(f"the sentence of the filter '{self.name}' must say {{names}}")

    def sentence_for(self, role: str) -> Message:
        """What the slide shows of it, by the modifier's choice."""
        sentence = self.sentences[role] if self.modifier else self.sentence
        assert sentence is not None
        return sentence

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


def _last_day(movement: Movement, _: Catalogue, dated: str) -> Iterable[str]:
    return (span.last.isoformat() for span in (span_of(movement, dated),) if span)


def _first_day(movement: Movement, _: Catalogue, dated: str) -> Iterable[str]:
    return (span.first.isoformat() for span in (span_of(movement, dated),) if span)


_ROLE = Modifier(
    "role",
    message("The country is"),
    "the end that --country is",
    (
        Choice("either", message("either", within="the country is")),
        Choice("from", message("from", within="the country is")),
        Choice("to", message("to", within="the country is")),
    ),
)
_DATED = Modifier(
    "dated",
    message("The date is that of"),
    "the date that --after and --before mean: of the announcement, of when it takes place, or of how long it stands",
    (
        Choice("announced", message("announcement", within="the date is that of")),
        Choice("takes-place", message("taking place", within="the date is that of")),
        Choice("standing", message("standing", within="the date is that of")),
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
            sentences={
                "either": message("from or to {names}"),
                "from": message("from {names}"),
                "to": message("to {names}"),
            },
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
            label=message("On or after"),
            help="in that day, month or year (2022-02-02, 2022-02, 2022) or later, by the date that --dated says",
            sentences={
                "announced": message("announced {names} or later"),
                "takes-place": message("taking place {names} or later"),
                "standing": message("standing {names} or later"),
            },
            values=_last_day,
            words=_day,
            rule="since",
            many=False,
            modifier=_DATED,
        ),
        Filter(
            name="before",
            label=message("On or before"),
            help="in that day, month or year (2022-02-02, 2022-02, 2022) or earlier, by the date that --dated says",
            sentences={
                "announced": message("announced {names} or earlier"),
                "takes-place": message("taking place {names} or earlier"),
                "standing": message("standing {names} or earlier"),
            },
            values=_first_day,
            words=_day,
            rule="until",
            many=False,
            modifier=_DATED,
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


def modifiers() -> dict[str, Modifier]:
    """The second questions by name, each once, in the order of FILTERS."""
    return {item.modifier.name: item.modifier for item in FILTERS.values() if item.modifier}
