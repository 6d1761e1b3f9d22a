"""What a selection tells of besides its movements: the totals that cover some of them, the articles that they cite."""

from __future__ import annotations

from collections.abc import Sequence

from geo.account import ArticleAccount, SumAccount, account_of, article_account, sums_told
from geo.catalogue import Catalogue, Movement
from geo.language import Language


def sums_of(movements: Sequence[Movement], catalogue: Catalogue, say: Language) -> tuple[SumAccount, ...]:
    """The totals that cover some of the `movements`."""
    return sums_told({movement.id for movement in movements}, catalogue, say)


def cited(movements: Sequence[Movement], catalogue: Catalogue, say: Language) -> tuple[ArticleAccount, ...]:
    """The articles that the `movements` and their totals quote, in the order of the catalogue."""
    accounts = (account_of(movement, catalogue, say) for movement in movements)
    totals = (told.total for told in sums_of(movements, catalogue, say))
    names = {quote.article for told in (*accounts, *totals) for quote in told.quotes}
    return tuple(article_account(name, catalogue, say) for name in catalogue.articles if name in names)
