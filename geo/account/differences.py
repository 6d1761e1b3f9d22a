"""Where articles differ on an entry: per field and kind, what is stated beside what is said otherwise."""

from __future__ import annotations

from geo.account.phrases import difference_kind, field_name
from geo.account.records import DifferenceAccount, Saying
from geo.catalogue import Catalogue, Difference, Movement, Total, Voice, differences_of
from geo.language import Language

_KINDS = ("contradicts", "denied", "another_number", "less_exact", "more_exact", "beside", "same")


def build_differences(
    statement: Movement | Total, catalogue: Catalogue, say: Language
) -> tuple[DifferenceAccount, ...]:
    """One account for each field and kind, what contradicts first."""
    groups: dict[tuple[str, str], list[Difference]] = {}
    for item in sorted(differences_of(statement, catalogue), key=lambda item: _KINDS.index(item.kind)):
        groups.setdefault((item.field, item.kind), []).append(item)
    return tuple(_account(group, catalogue, say) for group in groups.values())


def _account(group: list[Difference], catalogue: Catalogue, say: Language) -> DifferenceAccount:
    first = group[0]
    return DifferenceAccount(
        field=first.field,
        name=field_name(first.field, say),
        kind=first.kind,
        kind_words=difference_kind(first.kind, say, _denier(group, catalogue, say)),
        stated=tuple(_saying(voice, catalogue, say) for voice in first.stated),
        unstated="" if first.stated else say("not stated"),
        differing=tuple(_saying(item.differing, catalogue, say, say.text(item.because)) for item in group),
    )


def _denier(group: list[Difference], catalogue: Catalogue, say: Language) -> str:
    """Who denies it, all of them."""
    deniers = dict.fromkeys(item.denier for item in group)
    return "" if "" in deniers else say.listed(say.name(catalogue.speakers[name].name) for name in deniers)


def _saying(voice: Voice, catalogue: Catalogue, say: Language, because: str = "") -> Saying:
    return Saying(catalogue.articles[voice.article].letter, say.quoted(voice.words), because)
