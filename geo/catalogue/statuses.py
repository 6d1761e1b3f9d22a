"""What words about a status may mean.

A lexicon, not an understanding: it refuses words that cannot bear the status ("n'iront pas" for announced),
and leaves the choice among those that can to the curator.
"""

from __future__ import annotations

import re

from geo.text import fold

_LEXICON: dict[str, dict[str, str]] = {
    "fr": {
        "announced": r"annonc|\bva\b|\bvont\b|\bsera\b|\bseront\b|envoient|est transfer|deploiera|viendront",
        "intended": r"intention|prevoi|\bprevu|deplacerait|compte\b",
        "considered": r"envisag|pourrai|peuvent etre|\bpossible|pret a\b|si elle etait|pas pris la decision",
        "on_alert": r"alerte|etat de preparation",
        "under_way": r"continue|poursuivi|poursuite|en cours|renforcement",
        "in_place": r"a deplace|a deploye|sont .*deploye|sont la\b|il y ait|il y a\b|stationne|a ete\b|est une",
        "alleged": r"accus|pretend|peut-etre|soulign|presum",
    },
    "en": {
        "announced": r"announc|\bwill\b|is sending|are being|to be (sent|deployed|moved)",
        "intended": r"\binten[dt]|\bplan",
        "considered": r"consider|\bmay\b|might\b|could\b|\bpossible|ready to|if activated",
        "on_alert": r"alert|readiness",
        "under_way": r"continu|under way|ongoing|build-?up|is (moving|deploying)",
        "in_place": r"has (moved|deployed)|have (moved|deployed)|are there|stationed|there (is|are)\b",
        "alleged": r"accus|alleg|perhaps|suspect",
    },
}
_NEGATION = {
    "fr": r"\b(n'|ne\b).*\b(pas|plus|jamais|point|guere|nullement)\b|\baucune?\b|\bn'entreront\b",
    "en": r"\b(not|no|never|cannot)\b|n't\b",
}
# Undecided is not refused: these negations leave the door open.
_OPEN = {"fr": r"pas pris la decision", "en": r"not (yet )?(decided|taken)"}


def bears(words: str, status: str, language: str) -> bool:
    """Whether `words` in `language` ("fr" or "en") can mean `status`; none can that the lexicon does not know."""
    text = fold(words)
    refused = bool(re.search(_NEGATION[language], text)) and not re.search(_OPEN[language], text)
    if status == "ruled_out" or refused:
        return status == "ruled_out" and refused
    stems = _LEXICON[language].get(status)
    return stems is not None and re.search(stems, text) is not None
