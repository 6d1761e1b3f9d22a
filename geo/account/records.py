"""What a reader is told, as plain records in one language: strings, numbers and spans, no markup.

Offsets are code points of the article's own text, from 0. Letters are those of the articles. Whoever prints a
record escapes it; nothing here is escaped.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from geo.catalogue import Level
from geo.catalogue.differences import DifferenceKind
from geo.text import Span

CaveatKind = Literal[
    "inferred",
    "reading",
    "against",
    "joined",
    "absent",
    "undrawn",
    "replaced",
    "replaces",
    "perhaps",
    "part_of_total",
    "mismatch",
    "note",
]
Drawn = Literal["arrow", "badge", "list"]


@dataclass(frozen=True)
class Caveat:
    """What keeps a reader from taking an entry at its face value.

    `field` is empty where it concerns the whole entry. `words` stand beside their field; `sentence` stands alone.
    """

    kind: CaveatKind
    field: str
    words: str
    sentence: str


@dataclass(frozen=True)
class Marked:
    """Words of an article that state a field, and where they stand: span, 1-based line and column.

    `total` is the name of the total whose claim they are; empty where they are the entry's own.
    """

    letter: str
    article: str
    words: str
    span: Span
    line: int
    column: int
    total: str = ""


@dataclass(frozen=True)
class Fact:
    """One field with its value in words, the words that state it, and the letters of the articles that do so."""

    field: str
    name: str
    value: str
    level: Level
    marked: tuple[Marked, ...]
    support: tuple[str, ...]
    support_words: str
    caveats: tuple[Caveat, ...]


@dataclass(frozen=True)
class Piece:
    """A stretch of an article of one appearance, from the offset `start` on.

    `field`, its `name` and `differs` give the look, empty where nothing is marked; `states` are all fields that it
    states, `statements` the ids of the movements and totals that it speaks of.
    """

    text: str
    start: int
    field: str = ""
    name: str = ""
    differs: bool = False
    states: tuple[str, ...] = ()
    statements: tuple[str, ...] = ()


@dataclass(frozen=True)
class Against:
    """Words of an article that say something else than the entry on a field, what kind of difference that is, and why.

    `quoted` are the words in quotation marks; `sentence` tells all of it.
    """

    letter: str
    article: str
    field: str
    name: str
    words: str
    quoted: str
    kind: DifferenceKind
    kind_words: str
    because: str
    sentence: str


@dataclass(frozen=True)
class Quote:
    """A verbatim stretch of an article, the stating words apart, with what is known of the article.

    `language` is the article's, `opening` and `closing` its quotation marks; `before` and `after` are the rest of
    the sentence around the quote. `translation` is empty where the reader needs none; `translated` says whose it is.
    """

    letter: str
    article: str
    source: str
    language: str
    span: Span
    pieces: tuple[Piece, ...]
    opening: str
    closing: str
    before: str
    after: str
    translation: str
    translation_language: str
    translated: str
    states: tuple[str, ...]
    against: tuple[Against, ...]

    @property
    def text(self) -> str:
        """The quote as the article has it."""
        return "".join(piece.text for piece in self.pieces)


@dataclass(frozen=True)
class Anchor:
    """A stretch of an article by which anybody finds it again: the words, the text right before and after, the span."""

    exact: str
    prefix: str
    suffix: str
    span: Span


@dataclass(frozen=True)
class ClaimWords:
    """Words of a claim that state a field, or that `differs` from its `value` (empty where the entry has none).

    `level` says how the words are known to mean the value, empty where they differ; `kind` what kind of difference it
    is; `reason` why the curator reads them so, or why they differ.
    """

    field: str
    name: str
    value: str
    anchor: Anchor
    differs: bool
    level: Literal["machine", "curator", ""]
    kind: DifferenceKind | Literal[""]
    reason: str


@dataclass(frozen=True)
class ClaimAccount:
    """A claim of a movement or total: its id is that of the entry with its place in it, its `number` the movement's."""

    id: str
    statement: str
    movement: bool
    number: int | None
    quote: Quote
    anchor: Anchor
    words: tuple[ClaimWords, ...]


@dataclass(frozen=True)
class SharedWords:
    """A passage that two articles have in common: the letters, how it begins in the first, its length in words; that
    it is so as a `fact`, and with the words as a `sentence`."""

    letters: tuple[str, str]
    words: str
    length: int
    fact: str
    sentence: str


@dataclass(frozen=True)
class Origin:
    """A speaker, by name, to whom the articles of these letters ascribe it; without a name they name nobody, and with
    `otherwise` somebody else."""

    name: str
    letters: tuple[str, ...]
    otherwise: bool = False


@dataclass(frozen=True)
class Support:
    """The articles whose own words state something of the entry; how many remain when those that share wording count
    as one; and the speakers that they go back to. `words` says it in one line, `fields` field by field."""

    letters: tuple[str, ...]
    articles: tuple[str, ...]
    wordings: int
    origins: tuple[Origin, ...]
    words: str
    origin_words: str
    fields: str
    shared: tuple[SharedWords, ...]
    unshared: str


@dataclass(frozen=True)
class StatementAccount:
    """What movements and totals have in common. `counted` is whether any number is stated, of people or of things;
    `sources` support it; `differing` are quotes that state nothing of
    it and only differ; `against` is every difference, those inside supporting quotes too."""

    id: str
    strength: str
    number_words: str
    counted: bool
    facts: tuple[Fact, ...]
    caveats: tuple[Caveat, ...]
    sources: tuple[Quote, ...]
    differing: tuple[Quote, ...]
    against: tuple[Against, ...]
    support: Support
    citation: str

    @property
    def quotes(self) -> tuple[Quote, ...]:
        """Every quote, the supporting ones first."""
        return (*self.sources, *self.differing)

    @property
    def leading(self) -> Quote:
        """The supporting quote that states most, nothing in it differing if possible; of equals the shortest."""
        return max(self.sources or self.differing, key=_worth)

    def fact(self, field: str) -> Fact | None:
        """The fact on a field, None where nothing is told of it."""
        return next((fact for fact in self.facts if fact.field == field), None)

    @property
    def loose(self) -> tuple[Caveat, ...]:
        """The caveats that stand beside no fact."""
        beside = {caveat for fact in self.facts for caveat in fact.caveats}
        return tuple(caveat for caveat in self.caveats if caveat not in beside)

    def caveats_of(self, *kinds: CaveatKind) -> Iterator[Caveat]:
        """The caveats of some kinds, in their order."""
        return (caveat for caveat in self.caveats if caveat.kind in kinds)


@dataclass(frozen=True)
class MovementAccount(StatementAccount):
    """A movement as it is told. `strength` is a number of people in words, or of things where that is all
    that is counted, `number_words` the number alone;
    `numbered` is number and force; `state` is the status as it is told, `announced` status and day, `dates` all dates
    of the entry and how exact they are; `status` and `force_id` are ids, `nations` codes; `soldiers` is the number
    that a width shows, `day` that of the announcement."""

    number: int
    numbered: str
    force: str
    force_id: str
    route: str
    route_spoken: str
    status: str
    status_words: str
    state: str
    announced: str
    dates: str
    soldiers: int | None
    day: str | None
    nations: tuple[str, ...]
    nation_names: tuple[str, ...]
    drawn: Drawn
    drawn_words: str
    undrawn: str

    @property
    def title(self) -> str:
        """Force, route, strength, status and day in one line."""
        return f"{self.force} · {self.route} · {self.strength} · {self.announced}"


@dataclass(frozen=True)
class Part:
    """A movement that a total covers: its id, its number in the list, and its strength as a number in words."""

    id: str
    number: int
    strength: str


@dataclass(frozen=True)
class TotalAccount(StatementAccount):
    """A stated total beside its parts. `verdict` says whether they agree with it; `equation` puts all in a line."""

    name: str
    title: str
    parts: tuple[Part, ...]
    verdict: str
    equation: str


@dataclass(frozen=True)
class SumAccount:
    """A total for a selection: the parts that are shown, those that a filter hides, and the sentence that says so."""

    total: TotalAccount
    shown: tuple[Part, ...]
    hidden: tuple[Part, ...]
    hidden_words: str


@dataclass(frozen=True)
class ArticleFact:
    """What is known of an article under one heading, and the words of its text that say so, or where else it is from.

    `stated` and `basis` are empty where they do not apply.
    """

    key: str
    name: str
    value: str
    stated: str
    basis: str


@dataclass(frozen=True)
class ArticleAccount:
    """An article: its letter, what is known of it, its use, and what it shares with others.

    `heading` names it in a sentence, `line` heads a quote: letter, publisher, author, date. `reference` is how a list
    of sources names it, without the letter; `opening` are its first words. `paragraphs` are its text; `strip` its
    sentences, each with whether an entry quotes it. `sha256` is that of the file.
    """

    id: str
    letter: str
    file: str
    sha256: str
    language: str
    heading: str
    line: str
    title: str
    reference: str
    opening: str
    known: tuple[ArticleFact, ...]
    used: int
    sentences: int
    coverage: str
    paragraphs: tuple[tuple[Piece, ...], ...]
    strip: tuple[tuple[Span, bool], ...]
    shared: tuple[SharedWords, ...]

    @property
    def sourced(self) -> Mapping[str, ArticleFact]:
        """What is known of it and how, by key: not what is unknown, and not the curator's remark."""
        return {fact.key: fact for fact in self.known if fact.stated or fact.basis}

    @property
    def remark(self) -> ArticleFact | None:
        """What kind of text it is, by the curator."""
        return next((fact for fact in self.known if fact.key == "remark"), None)


@dataclass(frozen=True)
class Saying:
    """An article's words on a field, in quotation marks."""

    letter: str
    quoted: str
    because: str = ""


@dataclass(frozen=True)
class DifferenceAccount:
    """A field on which articles differ in one way: what is stated, and the voices that say otherwise, with reasons."""

    field: str
    name: str
    kind: DifferenceKind
    kind_words: str
    stated: tuple[Saying, ...]
    unstated: str
    differing: tuple[Saying, ...]


_LEADING_FIELDS = ("force", "strength", "origin", "destination", "status")


def _worth(quote: Quote) -> tuple[int, int]:
    stated = sum(field in _LEADING_FIELDS for field in quote.states)
    return (stated - len(quote.against), quote.span.start - quote.span.end)
