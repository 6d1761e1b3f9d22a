"""Totals, sources, articles and differences as HTML."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from geo.account import ArticleAccount, DifferenceAccount, StatementAccount, SumAccount
from geo.html.render import render
from geo.language import Language

_TEMPLATE = "sheets.html"


def totals_html(sums: Sequence[SumAccount], say: Language) -> str:
    """The stated totals with their evidence; empty where there is none."""
    return render(_TEMPLATE, "totals", sums=sums, heading=say("Stated totals"), otherwise=say("Said otherwise"))


def sources_html(articles: Sequence[ArticleAccount], say: Language) -> str:
    """The articles with what is known of them; empty where there is none."""
    return render(_TEMPLATE, "sources", articles=articles, heading=say("Sources"))


def article_facts(account: ArticleAccount, say: Language) -> str:
    """What is known of an article, and whether its text says so."""
    return render(_TEMPLATE, "article", account=account, stated=say("stated in the text"))


def article_text(account: ArticleAccount, say: Language) -> str:
    """A whole article of the one-file HTML: what is known of it, and its text with every mark."""
    return render(_TEMPLATE, "reading", account=account, facts=Markup(article_facts(account, say)))


def sum_html(item: SumAccount) -> str:
    """The parts of a total that are shown beside what is stated."""
    return render(_TEMPLATE, "sum", item=item)


def differences_html(statement: str, name: str, rows: Sequence[DifferenceAccount]) -> str:
    """The differences on the movement or total with that id."""
    return render(_TEMPLATE, "differences", statement=statement, name=name, rows=rows)


def matrix_html(letters: Sequence[str], rows: Sequence[tuple[str, StatementAccount]], say: Language) -> str:
    """Movement by article: who states it, who says something else."""
    words = {"states": say("states"), "differs": say("differs")}
    return render(_TEMPLATE, "matrix", heading=say("Who says what"), letters=letters, rows=rows, words=words)
