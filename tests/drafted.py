"""Drafts of a made text, and the words that they rest on."""

from __future__ import annotations

import datetime

from geo.drafts import Draft, suggest

DAY = datetime.date(2023, 2, 15)
CANADA = (
    "Canada will send 540 soldiers from Petawawa to Latvia in the spring, "
    "the Canadian defence ministry said on Thursday."
)


def drafts(text: str, language: str = "en") -> tuple[Draft, ...]:
    return suggest(text, language, DAY).drafts


def said(draft: Draft, name: str, text: str) -> list[str]:
    return [span.cut(text) for span in draft.fields[name].words] if name in draft.fields else []
