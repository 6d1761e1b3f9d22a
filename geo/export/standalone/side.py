"""What stands beside the map in one language: tools, cards, totals, sources, differences, articles."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from markupsafe import Markup

from geo.account import StatementAccount, account_of, article_account, differences_told
from geo.catalogue import Catalogue, Movement
from geo.export.besides import cited, sums_of
from geo.html import article_text, card_item, differences_html, matrix_html, render, sources_html, totals_html
from geo.language import Language
from geo.selection import how_many


def side_html(
    movements: Sequence[Movement], catalogue: Catalogue, say: Language, codes: Sequence[str], credit: str
) -> str:
    """The side of the page for the `movements`; `codes` are the languages that the file holds."""
    articles = cited(movements, catalogue, say)
    labels = {
        "language": say("Language"),
        "search": say("Search names, places and quotes"),
        "reset": say("Reset"),
        "view": say("View"),
        "nothing": say("Nothing matches.") if movements else say("No movement passes these filters."),
    }
    return render(
        "side.html",
        "side",
        labels=labels,
        languages=[(code, code.upper()) for code in codes],
        views={"map": say("Entries"), "articles": say("Articles"), "differences": say("Differences")},
        count=how_many(len(movements), len(movements), say),
        empty=not movements,
        cards=[Markup(card_item(account_of(movement, catalogue, say), say)) for movement in movements],
        totals=Markup(totals_html(sums_of(movements, catalogue, say), say)),
        sources=Markup(sources_html(articles, say)),
        differences=map(Markup, _differences(movements, catalogue, say)),
        articles=[Markup(article_text(article, say)) for article in articles],
        credit=credit,
    )


def _differences(movements: Sequence[Movement], catalogue: Catalogue, say: Language) -> Iterator[str]:
    """Where articles differ, on totals, then on movements; then who says what."""
    totals = [told.total for told in sums_of(movements, catalogue, say)]
    accounts = [account_of(movement, catalogue, say) for movement in movements]
    rows: list[tuple[str, StatementAccount]] = [
        *((f"{account.number} {account.force}", account) for account in accounts),
        *((total.name, total) for total in totals),
    ]
    found = [(total.id, total.name, differences_told(catalogue.totals[total.id], catalogue, say)) for total in totals]
    for movement, account in zip(movements, accounts, strict=True):
        name = f"{account.number} {account.force} · {account.route}"
        found.append((account.id, name, differences_told(movement, catalogue, say)))
    yield from (differences_html(statement, name, told) for statement, name, told in found if told)
    if rows:
        letters = [article_account(name, catalogue, say).letter for name in catalogue.articles]
        yield matrix_html(letters, rows, say)
