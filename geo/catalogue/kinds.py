"""What words about the kind of a movement may mean: stems that bear it, in French and English."""

from __future__ import annotations

import re

from geo.text import fold

_STEMS: dict[str, dict[str, str]] = {
    "fr": {
        "redeployment": r"\bredeploy|\bredeploi",
        "reinforcement": r"\brenfor|\bajout|\bsupplementaire",
        "withdrawal": r"\bretir|\bretrait|\brapatri",
        "rotation": r"\brotation|\breleve",
        "exercise": r"\bexercice|\bmanoeuvre|\bentraine",
        "posture": r"\balerte|\betat de preparation|\bstationn|\bmasse|\bsont la\b|\bposture",
    },
    "en": {
        "redeployment": r"\bredeploy",
        "reinforcement": r"\breinforc|\badd|\bbuild-?up|\bbuilding up",
        "withdrawal": r"\bwithdr|\bpull(s|ed|ing)? (out|back)",
        "rotation": r"\brotat|\breliev",
        "exercise": r"\bexercis|\bdrill|\bmanoeuv|\bmaneuv|\btrain",
        "posture": r"\balert|\breadiness|\bstationed|\bmass(es|ed|ing)?\b|\bposture",
    },
}


def bears_kind(words: str, kind: str, language: str) -> bool:
    """Whether `words` in `language` ("fr" or "en") can mean `kind`; the usual kind needs none."""
    stems = _STEMS.get(language, {}).get(kind)
    return stems is not None and re.search(stems, fold(words)) is not None
