"""Every form of a verb from its lemma: what makes one listed verb known in all its tenses.

The models (endings of irregular families, principal parts) are data of the language files; here stand only the rules
that make forms from them. Tenses: inf, pres, impf, past, fut, cond, subj, ger (present participle), pp (past
participle); English has no fut, cond or impf of its own, and its bare form is both "inf" and "pres".
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache

Forms = Iterable[tuple[str, str]]

_SOFT = ("cer", "ger")
_FUTURE = ("ai", "as", "a", "ons", "ez", "ont")
_IMPERFECT = ("ais", "ais", "ait", "ions", "iez", "aient")
_PAST = {
    "a": ("ai", "as", "a", "âmes", "âtes", "èrent"),
    "i": ("is", "is", "it", "îmes", "îtes", "irent"),
    "u": ("us", "us", "ut", "ûmes", "ûtes", "urent"),
    "in": ("ins", "ins", "int", "înmes", "întes", "inrent"),
}


def french(lemma: str, models: Mapping[str, Mapping[str, str]]) -> Iterator[tuple[str, str]]:
    """(form, tense) of a French verb by the model with the longest ending that the lemma has, "=lemma" before all.

    A model gives, after the ending is cut off: `pres`, six endings ("_" for none); `fut`, the future's; `past`, an
    ending and the vowel of the simple past ("r+i"); `pp`; and where irregular `subj` (two) and `ger`.
    """
    endings = (lemma[at:] for at in range(len(lemma)))
    ending = lemma if f"={lemma}" in models else next(ending for ending in endings if ending in models)
    model, root = models[f"={lemma}" if f"={lemma}" in models else ending], lemma.removesuffix(ending)
    formed = ((root + part, tense) for part, tense in (*_endings(tuple(model.items())), (model["pp"], "pp")))
    yield lemma, "inf"
    for form, tense in (
        formed if lemma[-3:] not in _SOFT else ((softened(form, lemma), tense) for form, tense in formed)
    ):
        if tense == "pp":
            yield from ((agreed, tense) for agreed in agreeing(form))
        else:
            yield form, tense


@cache
def _endings(rows: tuple[tuple[str, str], ...]) -> tuple[tuple[str, str], ...]:
    """What a model puts after the root, with its tense: all but infinitive and participle of the past."""
    model = dict(rows)
    present = [part.replace("_", "") for part in model["pres"].split()]
    plural, they = present[3].removesuffix("ons"), present[5].removesuffix("ent")
    stem, vowel = model["past"].split("+")
    weak, strong = model["subj"].split() if "subj" in model else (they, plural)
    by_tense = {
        "pres": present,
        "impf": [plural + part for part in _IMPERFECT],
        "fut": [stem + part for stem in _future_stems(model["fut"]) for part in _FUTURE],
        "cond": [stem + part for stem in _future_stems(model["fut"]) for part in _IMPERFECT],
        # Only the third person: "mis" and "dis" are participles and presents far more often.
        "past": [stem + _PAST[vowel][person] for person in (2, 5)],
        "subj": [*(weak + part for part in ("e", "es", "e", "ent")), *(strong + part for part in ("ions", "iez"))],
        "ger": [model["ger"] if "ger" in model else plural + "ant"],
    }
    return tuple((part, tense) for tense, parts in by_tense.items() for part in parts)


def _future_stems(stem: str) -> tuple[str, ...]:
    """The stem of the future, also as the spelling of 1990 has it: "intégrera", "intègrera"."""
    return (stem, "è" + stem[1:]) if stem.startswith("é") and stem.endswith("er") and len(stem) > 2 else (stem,)


def agreeing(masculine: str) -> tuple[str, ...]:
    """The four forms of a French participle."""
    plural = masculine if masculine.endswith("s") else masculine + "s"
    base = masculine.replace("û", "u") if masculine.endswith("dû") else masculine
    return masculine, plural, base + "e", base + "es"


def softened(form: str, lemma: str) -> str:
    """A form of a French verb in -cer or -ger with its c or g kept soft before a, â and o: "plaçons", "engageait"."""
    at = len(lemma) - 3
    if lemma[-3:] not in _SOFT or form[at + 1 : at + 2] not in tuple("aâo") or form[at] != lemma[at]:
        return form
    return form[:at] + {"c": "ç", "g": "ge"}[lemma[at]] + form[at + 1 :]


def english(lemma: str, parts: Sequence[str] | None, doubled: bool) -> Iterator[tuple[str, str]]:
    """(form, tense) of an English verb; `parts` are an irregular verb's past and participle."""
    yield lemma, "inf"
    yield lemma, "pres"
    yield third_person(lemma), "pres"
    if doubled and lemma.endswith("l"):
        yield from ((lemma + "ing", "ger"), (lemma + "ed", "past"), (lemma + "ed", "pp"))
    stem = lemma + lemma[-1] if doubled else lemma
    if lemma.endswith("ie"):
        stem = lemma[:-2] + "y"
    silent = lemma.endswith("e") and not lemma.endswith("ie") and not lemma.endswith(("ee", "oe", "ye"))
    yield (lemma[:-1] if silent else stem) + "ing", "ger"
    past, participle = parts or (_regular_past(lemma, stem),) * 2
    yield past, "past"
    yield participle, "pp"


def third_person(lemma: str) -> str:
    """ "moves", "dispatches", "relies": also the plural of a noun."""
    if lemma.endswith(("s", "x", "z", "ch", "sh", "o")):
        return lemma + "es"
    if lemma.endswith("y") and lemma[-2:-1] not in tuple("aeiou"):
        return lemma[:-1] + "ies"
    return lemma + "s"


def _regular_past(lemma: str, stem: str) -> str:
    if lemma.endswith("e"):
        return lemma + "d"
    if lemma.endswith("y") and lemma[-2:-1] not in tuple("aeiou"):
        return lemma[:-1] + "ied"
    return stem + "ed"
