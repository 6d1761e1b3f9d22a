"""One language of the page: messages from its gettext catalogue, numbers, dates and countries from CLDR."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from babel import Locale
from babel.core import get_global
from babel.dates import format_date
from babel.lists import format_list
from babel.messages.pofile import read_po
from babel.numbers import format_decimal

LANGUAGES = ("en", "fr")


@dataclass(frozen=True)
class Language:
    """`code` is "en" or "fr"; `messages` maps the English text of the code to its translation."""

    code: str
    messages: Mapping[str, str]

    def __call__(self, message: str, **values: object) -> str:
        """`message` in this language, `{names}` in it replaced by `values`."""
        text = self.messages.get(message) or message
        return text.format(**values) if values else text

    def count(self, one: str, many: str, number: int) -> str:
        """`one` or `many`, by the language's plural rule (French counts 0 as one), with `{n}` as the number."""
        plural = Locale.parse(self.code).plural_form(number) != "one"
        return self(many if plural else one, n=self.number(number))

    def number(self, value: float) -> str:
        """A number with the language's separators."""
        return format_decimal(value, locale=self.code)

    def date(self, day: datetime.date) -> str:
        """A day with its month in words and its year."""
        return format_date(day, "d MMMM y", locale=self.code)

    def listed(self, items: Iterable[str]) -> str:
        """Items joined as a sentence joins them: "A, B and C"."""
        return format_list(list(items), "standard", locale=self.code)

    def country(self, alpha3: str) -> str:
        """The name of a country by its ISO 3166-1 alpha-3 code, the code itself where CLDR has none."""
        if alpha3 == "NATO":
            return self("NATO")
        territories = Locale.parse(self.code).territories
        alpha2 = next(iter(get_global("territory_aliases").get(alpha3, ())), alpha3)
        return str(territories.get(alpha2, alpha3))


@cache
def language(code: str) -> Language:
    """The language with that code, one of LANGUAGES."""
    file = Path(__file__).with_name(f"{code}.po")
    if not file.exists():
        return Language(code, {})
    with file.open("rb") as stream:
        catalogue = read_po(stream, locale=code)
    return Language(code, {str(message.id): str(message.string) for message in catalogue if message.id})
