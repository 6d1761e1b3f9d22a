"""What stands beside the map in one language: tools, cards, totals, sources, differences, articles."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape
from pathlib import Path
from string import Template

from geo.account import StatementAccount, account_of, article_account, differences_told
from geo.catalogue import Catalogue, Movement
from geo.export.besides import cited, sums_of
from geo.html import article_text, card_item, differences_html, matrix_html, sources_html, totals_html
from geo.language import Language
from geo.selection import how_many

_TEMPLATE = Path(__file__).with_name("side.html")


def side_html(
    movements: Sequence[Movement], catalogue: Catalogue, say: Language, codes: Sequence[str], credit: str
) -> str:
    """The side of the page for the `movements`; `codes` are the languages that the file holds."""
    accounts = [account_of(movement, catalogue, say) for movement in movements]
    views = {"map": say("Entries"), "articles": say("Articles"), "differences": say("Differences")}
    return Template(_TEMPLATE.read_text(encoding="utf-8")).substitute(
        language_label=escape(say("Language")),
        languages="".join(_button("lang", code, code.upper()) for code in codes),
        one_language="hidden" if len(codes) < 2 else "",
        search=escape(say("Search names, places and quotes")),
        count=escape(how_many(len(movements), len(movements), say)),
        show_all=escape(say("Reset")),
        view_label=escape(say("View")),
        views="".join(_button("view", name, words) for name, words in views.items()),
        nothing=escape(say("No movement passes these filters.") if not movements else say("Nothing matches.")),
        nothing_shown="hidden" if movements else "",
        cards="".join(card_item(account, say) for account in accounts),
        totals=totals_html(sums_of(movements, catalogue, say), say),
        sources=sources_html(cited(movements, catalogue, say), say),
        differences_label=escape(views["differences"]),
        differences="".join(_differences(movements, catalogue, say)),
        articles_label=escape(views["articles"]),
        articles="".join(article_text(article, say) for article in cited(movements, catalogue, say)),
        credit=escape(credit),
    )


def _button(name: str, value: str, words: str) -> str:
    return f'<button type="button" data-to-{name}="{escape(value)}" aria-pressed="false">{escape(words)}</button>'


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
