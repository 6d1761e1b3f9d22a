"""Texts made whole: lines that were broken to a width joined again, and characters taken out that nobody sees.

A quote must be findable in its article as a reader would type it. So a text is made whole once, when it comes in, and
every kind of change is counted, to be told.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise

SOFT_HYPHENS = "soft hyphens taken out"
INVISIBLE = "invisible characters taken out"
COMPOSED = "letters with separate accents composed"
LIGATURES = "ligatures written out"
LINES = "broken lines joined"
HYPHENS = "words hyphenated at a line's end joined"

WIDEST = 130
"""Characters of the longest line that somebody may have broken to a width; longer ones are paragraphs."""
FULL = 0.85
"""Part of the widest line that a line fills, with the word that went to the next, where it was broken for width."""
_MOST = 0.8
"""Part of the line ends that must look broken for width before any is joined."""
FEWEST = 3
"""Line ends that must look broken for width before any is joined."""

_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_SOFT = re.compile("\u00ad(?:[ \t]*\n[ \t]*(\\S+)[ \t]*)?")
_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
    "\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)
_LIGATURE = re.compile("[\ufb00-\ufb06]")
_ITEM = re.compile(r"\s*([-–—•*>·]\s|\d{1,3}[.)]\s)")
_SENTENCE_END = re.compile(r"[.!?:…][\"'”’»)\s]*$")
_HYPHENATED = re.compile(r"\w-$")
_WORD = re.compile(r"\w+")


@dataclass(frozen=True)
class Whole:
    """A text made whole, and how often each kind of change was needed."""

    text: str
    changes: Mapping[str, int]


def made_whole(text: str) -> Whole:
    """The text with line ends as \\n, composed letters, without soft hyphens and invisible characters, its broken lines
    joined, and one blank line at most between two others."""
    changes: Counter[str] = Counter()
    text = _LINE_ENDS.sub("\n", text)
    text, changes[SOFT_HYPHENS] = _SOFT.subn(lambda match: f"{match[1]}\n" if match[1] else "", text)
    text, changes[INVISIBLE] = _UNSEEN.subn("", text)
    text, changes[LIGATURES] = _LIGATURE.subn(lambda match: unicodedata.normalize("NFKC", match.group()), text)
    composed = unicodedata.normalize("NFC", text)
    changes[COMPOSED] = len(text) - len(composed) if composed != text else 0
    lines = [line.rstrip() for line in composed.split("\n")]
    joined = "\n".join(_joined(lines, changes))
    return Whole(re.sub(r"\n{3,}", "\n\n", joined).strip("\n") + "\n" if joined.strip() else "", +changes)


def _joined(lines: list[str], changes: Counter[str]) -> list[str]:
    width = max((len(line) for line in lines if len(line) <= WIDEST), default=0)
    breaks = [_broken(line, following, width) for line, following in pairwise(lines)]
    if not _for_width(lines, breaks):
        return lines
    words = Counter(word.casefold() for line in lines for word in _WORD.findall(line))
    parts: list[list[str]] = [[lines[0]]]
    for line, broken in zip(lines[1:], breaks, strict=True):
        if broken:
            changes[LINES] += 1
            parts[-1].append(_glue(parts[-1], line, words, changes))
        else:
            parts.append([line])
    return ["".join(part) for part in parts]


def _broken(line: str, following: str, width: int) -> bool:
    """Whether the line ends where it does because the next word did not fit."""
    words = following.split(maxsplit=1)
    if not line or not words or len(line) > WIDEST or _ITEM.match(following):
        return False
    return len(line) + 1 + len(words[0]) > FULL * width


def _for_width(lines: list[str], breaks: list[bool]) -> bool:
    """Whether the text as a whole was broken to a width, and not into lines that mean something."""
    inside = [
        (line, broken)
        for line, following, broken in zip(lines, lines[1:], breaks, strict=False)
        if line and following and len(line) <= WIDEST
    ]
    broken = [line for line, is_broken in inside if is_broken]
    if len(broken) < FEWEST or len(broken) < _MOST * len(inside):
        return False
    return sum(1 for line in broken if _SENTENCE_END.search(line)) < len(broken) / 2


def _glue(part: list[str], line: str, words: Counter[str], changes: Counter[str]) -> str:
    """The line as it follows the part: a hyphen at the end of that goes where the text has the whole word elsewhere."""
    line = line.lstrip()
    if not _HYPHENATED.search(part[-1]) or not line[:1].islower():
        return f" {line}"
    before, after = _WORD.findall(part[-1])[-1], _WORD.findall(line)[0]
    if words[f"{before}{after}".casefold()]:
        part[-1] = part[-1][:-1]
        changes[HYPHENS] += 1
    return line
