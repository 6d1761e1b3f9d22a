"""Which articles an entry rests on, what they share, and whom they go back to."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class SharedWords:
    """A passage that two articles have in common: the letters, how it begins in the first, its length in words; that
    it is so as a `fact`, and with the words as a `sentence`."""

    letters: tuple[str, str]
    words: str
    length: int
    fact: str
    sentence: str


@dataclass(frozen=True)
class Origin:
    """A speaker, by name, to whom the articles of these letters ascribe it; without a name they name nobody, and with
    `otherwise` somebody else."""

    name: str
    letters: tuple[str, ...]
    otherwise: bool = False


@dataclass(frozen=True)
class Support:
    """The articles whose own words state something of the entry; how many remain when those that share wording count
    as one; and the speakers that they go back to. `words` says it in one line, `fields` field by field."""

    letters: tuple[str, ...]
    articles: tuple[str, ...]
    wordings: int
    origins: tuple[Origin, ...]
    words: str
    origin_words: str
    fields: str
    shared: tuple[SharedWords, ...]
    unshared: str
