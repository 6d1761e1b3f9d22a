"""The accounts of a catalogue in a language, each made when it is first asked for and then kept."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from functools import lru_cache
from typing import TypeVar, cast

from geo.account.articles import build_article, source_line
from geo.account.claims import build_claims
from geo.account.differences import build_differences
from geo.account.records import (
    ArticleAccount,
    ClaimAccount,
    DifferenceAccount,
    MovementAccount,
    SumAccount,
    TotalAccount,
)
from geo.account.statements import build_movement, build_total
from geo.catalogue import Catalogue, Movement, Total
from geo.language import Language

_KEPT = 8
"""Pairs of a catalogue and a language whose accounts are kept: a new state of the data pushes out the oldest."""

_T = TypeVar("_T")


def account_of(movement: Movement, catalogue: Catalogue, say: Language) -> MovementAccount:
    """All that a reader is told of a movement of the `catalogue`."""
    return _kept(movement.id, lambda: build_movement(movement, _lines(catalogue, say), catalogue, say), catalogue, say)


def total_account(total: Total, catalogue: Catalogue, say: Language) -> TotalAccount:
    """All that a reader is told of a total of the `catalogue`."""
    return _kept(total.id, lambda: build_total(total, _lines(catalogue, say), catalogue, say), catalogue, say)


def article_account(article_id: str, catalogue: Catalogue, say: Language) -> ArticleAccount:
    """All that a reader is told of the article with that id."""
    return _kept(
        f"article {article_id}", lambda: build_article(catalogue.articles[article_id], catalogue, say), catalogue, say
    )


def differences_told(statement: Movement | Total, catalogue: Catalogue, say: Language) -> tuple[DifferenceAccount, ...]:
    """Where articles differ on a movement or total, what contradicts first."""
    return _kept(f"differences {statement.id}", lambda: build_differences(statement, catalogue, say), catalogue, say)


def claims_told(movements: Sequence[Movement], catalogue: Catalogue, say: Language) -> tuple[ClaimAccount, ...]:
    """What each claim of the `movements`, then of the totals that cover some of them, says word by word."""
    totals = _totals_over({movement.id for movement in movements}, catalogue)
    statements: tuple[Movement | Total, ...] = (*movements, *totals)
    return tuple(claim for statement in statements for claim in claims_of(statement, catalogue, say))


def claims_of(statement: Movement | Total, catalogue: Catalogue, say: Language) -> tuple[ClaimAccount, ...]:
    """What each claim of a movement or total says word by word."""
    return _kept(
        f"claims {statement.id}",
        lambda: build_claims(statement, _lines(catalogue, say), catalogue, say),
        catalogue,
        say,
    )


def sums_told(shown: Collection[str], catalogue: Catalogue, say: Language) -> tuple[SumAccount, ...]:
    """The totals over the movements of the `shown` ids, and which of their parts are not among these."""
    covering = _totals_over(shown, catalogue)
    return tuple(_sum(total_account(total, catalogue, say), shown, say) for total in covering)


def _totals_over(shown: Collection[str], catalogue: Catalogue) -> tuple[Total, ...]:
    """The totals that cover some of the movements of the `shown` ids."""
    return tuple(total for total in catalogue.totals.values() if not set(total.covers).isdisjoint(shown))


def _sum(total: TotalAccount, shown: Collection[str], say: Language) -> SumAccount:
    hidden = tuple(part for part in total.parts if part.id not in shown)
    numbers = say.listed(str(part.number) for part in hidden)
    return SumAccount(
        total=total,
        shown=tuple(part for part in total.parts if part.id in shown),
        hidden=hidden,
        hidden_words=say("the filter hides a part of this total: {numbers}", numbers=numbers) if hidden else "",
    )


def _lines(catalogue: Catalogue, say: Language) -> dict[str, str]:
    """What is known of each article in a line, by id."""
    return _kept(
        "lines",
        lambda: {article.id: source_line(article, say) for article in catalogue.articles.values()},
        catalogue,
        say,
    )


def _kept(name: str, build: Callable[[], _T], catalogue: Catalogue, say: Language) -> _T:
    shelf = _shelf(catalogue, say)
    if name not in shelf:
        shelf[name] = build()
    return cast(_T, shelf[name])


@lru_cache(maxsize=_KEPT)
def _shelf(catalogue: Catalogue, say: Language) -> dict[str, object]:
    """Both are equal to themselves alone: another state of the data starts with an empty shelf."""
    return {}
