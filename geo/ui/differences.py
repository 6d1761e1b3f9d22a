"""Where articles differ, side by side; totals beside the sum of their parts; who says what at a glance."""

from __future__ import annotations

from collections.abc import Iterable

import streamlit as st

from geo.account import account_of, article_account, differences_told, sums_told
from geo.catalogue import Catalogue, Movement
from geo.html import differences_html, heading_html, matrix_html, sum_html
from geo.language import Language
from geo.ui import address
from geo.ui.plain import plain


def show_differences(shown: Iterable[Movement], catalogue: Catalogue, say: Language) -> None:
    """The view for the movements that are shown and the totals that cover one of them."""
    movements = list(shown)
    sums = sums_told({movement.id for movement in movements}, catalogue, say)
    lead = say("Computed from the claims: what one article says otherwise than the others, in its own words.")
    st.html(heading_html(say("Differences"), lead))
    if sums:  # Streamlit refuses a text that is empty
        st.html("".join(map(sum_html, sums)))
    for item in sums:
        rows = differences_told(catalogue.totals[item.total.id], catalogue, say)
        if rows:
            st.html(differences_html(item.total.id, item.total.name, rows))
    for movement in movements:
        _show_movement(movement, catalogue, say)
    accounts = [account_of(movement, catalogue, say) for movement in movements]
    named = [(f"{account.number} {account.force}", account) for account in accounts]
    letters = [article_account(name, catalogue, say).letter for name in catalogue.articles]
    st.html(matrix_html(letters, [*named, *((item.total.name, item.total) for item in sums)], say))


def _show_movement(movement: Movement, catalogue: Catalogue, say: Language) -> None:
    rows = differences_told(movement, catalogue, say)
    if not rows:
        return
    account = account_of(movement, catalogue, say)
    name = f"{account.number} {account.force} · {account.route}"
    st.html(differences_html(account.id, name, rows))
    st.button(
        plain(say("Show {name} on the map", name=name)),
        key=f"difference-{account.id}",
        type="tertiary",
        on_click=address.choose,
        args=(account.id,),
    )
