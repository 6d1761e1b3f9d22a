"""One language of the page: messages from its gettext catalogue, numbers, dates, lists, marks and order from CLDR."""

from __future__ import annotations

import gettext
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, cached_property

from babel import Locale
from babel.core import get_global
from babel.dates import format_date, format_skeleton
from babel.lists import format_list
from babel.numbers import format_decimal, format_percent
from icu import Collator
from icu import Locale as Collation

from geo.errors import UnknownName
from geo.language.catalogues import SOURCE, languages, messages
from geo.language.typography import held, quotation_marks
from geo.moments import Moment
from geo.records import Text, primary
from geo.terms import Message

_REGIONS = {SOURCE: "en-GB"}
"""Where a catalogue's language leaves its form open: English is written as in Britain."""
_UNASSIGNED = {"XKX": "XK"}
"""Territories of CLDR by a code that most use and ISO 3166-1 does not have: Kosovo."""


@dataclass(frozen=True)
class Worded:
    """A curator's words as a reader gets them, and their language; `fallback` tells that it is another than asked."""

    text: str
    language: str
    fallback: bool


@dataclass(frozen=True, eq=False)
class Language:
    """`code` is the language (BCP 47); `messages` translate the English text of the code into it."""

    code: str
    messages: gettext.NullTranslations

    def __call__(self, message: str, /, **values: object) -> str:
        """`message` in this language, `{names}` in it replaced by `values`."""
        return _filled(self.messages.gettext(message), values)

    def within(self, context: str, message: str, /, **values: object) -> str:
        """`message` as it is said in that `context`: a word that agrees with another, or one of several meanings."""
        return _filled(self.messages.pgettext(context, message), values)

    def count(self, one: str, many: str, number: int, /, **values: object) -> str:
        """`one` or `many`, by the language's own plural forms, with `{n}` as the number and `values` besides."""
        return _filled(self.messages.ngettext(one, many, number), {"n": self.number(number), **values})

    def term(self, message: Message, number: int = 0, /, **values: object) -> str:
        """A message that stands in a table; `number` chooses the form of one that has a plural, and is its `{n}`."""
        if message.plural:
            text = self.messages.ngettext(message.text, message.plural, number)
            return _filled(text, {"n": self.number(number), **values})
        if message.context:
            return _filled(self.messages.pgettext(message.context, message.text), values)
        return _filled(self.messages.gettext(message.text), values)

    def words(self, text: Text) -> Worded:
        """A curator's words for this reader: in the reader's language, else in English, else in the first there is."""
        chosen = text.nearest(self.code, SOURCE)
        return Worded(held(text[chosen], chosen), chosen, primary(chosen) != primary(self.code))

    def text(self, text: Text) -> str:
        """The same as plain text, which says of words in another language in which they are."""
        found = self.words(text)
        if not found.fallback:
            return found.text
        return self("{words} (in {language})", words=found.text, language=self.language_name(found.language))

    def name(self, text: Text) -> str:
        """A proper name: without a remark, since a name may stay in another language."""
        return self.words(text).text

    def translation(self, text: Text | None, original: str) -> Worded | None:
        """A translation for this reader; None where the `original` language serves as well, or where there is none."""
        if text is None or primary(original) == primary(self.code):
            return None
        found = self.words(text)
        return None if primary(found.language) == primary(original) else found

    def labelled(self, label: str, value: str) -> str:
        """ "label: value", with the language's own colon."""
        return self("{label}: {value}", label=label, value=value)

    def joined(self, sentences: Iterable[str]) -> str:
        """Sentences in one line, parted by the language's own semicolon."""
        return self("{one}; {another}", one="", another="").join(sentences)

    def quoted(self, words: str, nested: bool = False) -> str:
        """Words between the quotation marks of this language; `nested` ones stand inside others."""
        opening, closing = self.marks(nested)
        return f"{opening}{words}{closing}"

    def marks(self, nested: bool = False) -> tuple[str, str]:
        """What stands before and after quoted words."""
        marks = quotation_marks(self._tag, nested)
        return marks.opening, marks.closing

    def number(self, value: float) -> str:
        """A number with the language's separators."""
        return format_decimal(value, locale=self._locale)

    def percent(self, share: float) -> str:
        """A share of one as a percentage without decimals."""
        return format_percent(share, locale=self._locale)

    def date(self, moment: Moment) -> str:
        """A day with its month in words and its year, or as much of a date as is stated: a month, a year."""
        if moment.day:
            return format_date(moment.first, "long", locale=self._locale)
        return format_skeleton("yMMMM" if moment.month else "y", moment.first, locale=self._locale)

    def listed(self, items: Iterable[str]) -> str:
        """Items joined as a sentence joins them: "A, B and C"."""
        return format_list(list(items), "standard", locale=self._locale)

    def sort_key(self, text: str) -> bytes:
        """The place of `text` in the language's alphabetical order: French sorts "États" under E."""
        return bytes(self._collator.getSortKey(text))

    def country(self, alpha3: str) -> str:
        """The name of a country by its ISO 3166-1 alpha-3 code, the code itself where CLDR has none."""
        if alpha3 == "NATO":
            return self("NATO")
        alpha2 = _UNASSIGNED.get(alpha3) or next(iter(get_global("territory_aliases").get(alpha3, ())), alpha3)
        return str(self._locale.territories.get(alpha2, alpha3))

    def language_name(self, code: str) -> str:
        """The name of a language by its code, the code itself where CLDR has none."""
        return str(
            self._locale.languages.get(code.replace("-", "_")) or self._locale.languages.get(primary(code), code)
        )

    @property
    def _tag(self) -> str:
        return _REGIONS.get(self.code, self.code)

    @cached_property
    def _locale(self) -> Locale:
        return Locale.parse(self._tag, sep="-")

    @cached_property
    def _collator(self) -> Collator:
        return Collator.createInstance(Collation(self._tag.replace("-", "_")))


def language(code: str) -> Language:
    """The language with that code; raises UnknownName where no catalogue is found."""
    if code not in languages():
        raise UnknownName("language", code, languages())
    return _language(code, messages(code))


@cache
def _language(code: str, found: gettext.NullTranslations) -> Language:
    return Language(code, found)


def _filled(text: str, values: dict[str, object]) -> str:
    return text.format(**values) if values else text
