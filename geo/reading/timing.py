"""When and for how long: words of time in a sentence ("d'ici la fin du mois", "in the coming days")."""

from __future__ import annotations

from geo.reading.lexicon import MARKS
from geo.reading.sentence import Sentence
from geo.reading.spelling import spelling

_MARKS = MARKS | {",", "."}


def says_when(sentence: Sentence, first: int, last: int) -> bool:
    """Whether tokens `first` to `last` are words of time and nothing else."""
    return strange_in(sentence, first, last) is None


def strange_in(sentence: Sentence, first: int, last: int) -> str | None:
    """The first word among the tokens that is no word of time; "" where none of them names a time at all."""
    tables, sets = sentence.lexicon.tables, sentence.lexicon.sets
    index, named = first, False
    while sentence.tokens[index].text in _MARKS and index < last:
        index += 1
    bound = tables["bounds"].match(sentence.tokens, index)
    if bound and index + bound[0] <= last:
        return None
    while index <= last:
        token, low = sentence.tokens[index], sentence.low(index)
        phrase = tables["when"].match(sentence.tokens, index)
        if phrase:
            named, index = True, index + phrase[0]
            continue
        time = (
            low in sets["units"] or low in sets["months"] or token.kind in ("number", "ordinal") or _half(low, sentence)
        )
        joint = tables["openers"].match(sentence.tokens, index) or tables["inside"].match(sentence.tokens, index)
        counted = low in sentence.lexicon.data["quantities"]["numbers"] or low in sets["adverbs_time"]
        if not (time or joint or counted or token.text in _MARKS):
            return token.text
        named = named or time or low in sets["adverbs_time"]
        index += joint[0] if joint and not time else 1
    return None if named else ""


def _half(low: str, sentence: Sentence) -> bool:
    """ "mi-février", "mid-March", "three-month"."""
    parts = low.split("-")
    numbers = sentence.lexicon.data["quantities"]["numbers"]
    if len(parts) == 2 and (parts[0] in numbers or parts[0].isdigit()) and parts[1] in sentence.lexicon.sets["units"]:
        return True
    return (
        len(parts) == 2
        and parts[0] in spelling(sentence.language).halves
        and (parts[1] in sentence.lexicon.sets["months"] or parts[1] in sentence.lexicon.sets["units"])
    )
