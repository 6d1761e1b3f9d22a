"""Cards: the head, the evidence, a quote; and an entry of the presentation."""

from __future__ import annotations

from collections.abc import Sequence

from geo.account import MovementAccount, Quote
from geo.html.render import render
from geo.language import Language

_TEMPLATE = "cards.html"


def card_head(account: MovementAccount, is_open: bool, words: Sequence[str]) -> str:
    """The head of a card on the page; hits of the searched `words` are marked."""
    return render(_TEMPLATE, "head", account=account, words=words, opened=is_open)


def card_backing(account: MovementAccount) -> str:
    """How many articles, wordings and origins stand behind it, explained on demand."""
    return render(_TEMPLATE, "backing", account=account)


def card_body(account: MovementAccount) -> str:
    """Field by field the words that state it, with every caveat."""
    return render(_TEMPLATE, "body", account=account)


def card_item(account: MovementAccount, say: Language) -> str:
    """A whole card of the one-file HTML: its numbered head, which is a button, and all its evidence."""
    return render(_TEMPLATE, "item", account=account, otherwise=say("Said otherwise"))


def presented_item(account: MovementAccount, quoted: bool) -> str:
    """An entry of the presentation's list, with the quote that states most where it is to be `quoted`."""
    return render(_TEMPLATE, "presented", account=account, quoted=quoted)


def quote_html(quote: Quote, movement: str, words: Sequence[str]) -> str:
    """One quote of a movement's card, with the hits of the searched `words` marked."""
    return render("evidence.html", "quote", item=quote, movement=movement, words=words)
