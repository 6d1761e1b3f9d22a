"""Which language a text is in, and how sure that is, by py3langid (a classifier over byte sequences, BSD)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from py3langid.langid import MODEL_FILE, LanguageIdentifier

KNOWN = (
    "en fr de es pl uk ru be it pt nl ro lt lv et fi sv no da is cs sk sl hr sr bs mk bg hu el tr ar he fa ur hi zh ja "
    "ko vi"
)
"""Languages between which it chooses: those of the news that this map is made from. All of its 139 are too many to
tell short texts apart."""
READ = 5000
"""Characters that are read for it: more make it no surer."""
SURE = 0.9
"""Probability from which a guess is taken."""


@dataclass(frozen=True)
class Tongue:
    """A language (BCP 47) and the classifier's probability for it, 0 to 1."""

    language: str
    probability: float

    @property
    def sure(self) -> bool:
        """Whether the guess may be taken without asking."""
        return self.probability >= SURE


def guess(text: str) -> Tongue:
    """The language that the beginning of the text is most likely in."""
    language, probability = _classifier().classify(text[:READ])
    return Tongue(str(language), float(probability))


@cache
def _classifier() -> LanguageIdentifier:
    classifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    classifier.set_languages(KNOWN.split())
    return classifier
