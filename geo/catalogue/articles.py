"""Reading the articles: byte for byte as they were supplied, or an error."""

from __future__ import annotations

import hashlib
from pathlib import Path
from stat import S_ISDIR, S_ISREG

from geo.catalogue.folder import SEEDS, article_files
from geo.catalogue.registers import Article
from geo.documents import MAX_BYTES
from geo.errors import Problem
from geo.records import Entry
from geo.text import occurrences


def read_articles(
    root: Path, entries: list[Entry[Article]], described: frozenset[str] | None
) -> tuple[dict[str, str], list[Problem]]:
    """The text of each article by id, line ends and byte-order marks kept, and what is wrong with the files.

    `described` are the files that entries name, unsound entries included; None where there are no entries to read.
    """
    texts: dict[str, str] = {}
    problems: list[Problem] = []
    for entry in entries:
        try:
            texts[entry.record.id] = _read(root / SEEDS / entry.record.file, entry.record.sha256)
        except (OSError, ValueError) as error:
            what, remedy = _explain(entry.record, error)
            problems.append(entry.problem("file", what=what, remedy=remedy))
            continue
        problems.extend(_unstated(entry, texts[entry.record.id]))
    return texts, [*problems, *(_undescribed(root, described) if described is not None else ())]


def _read(path: Path, sha256: str) -> str:
    facts = path.stat()
    if not (S_ISREG(facts.st_mode) or S_ISDIR(facts.st_mode)):
        raise ValueError("not a regular file")
    if facts.st_size > MAX_BYTES:
        raise ValueError(f"larger than {MAX_BYTES // 1_000_000} MB")
    raw = path.read_bytes()
    actual = hashlib.sha256(raw).hexdigest()
    if actual != sha256:
        raise ValueError(f"its bytes changed: SHA-256 is {actual}")
    return raw.decode("utf-8")


def _explain(article: Article, error: OSError | ValueError) -> tuple[str, str]:
    name = f"{SEEDS}/{article.file}"
    if isinstance(error, UnicodeDecodeError):
        return f"{name} is not UTF-8", "supply the article as UTF-8 text"
    if isinstance(error, OSError):
        return f"{name} cannot be read ({error.strerror})", "put the article there as supplied"
    return f"{name}: {error}", "restore the article as supplied, or read it again and record the new hash"


def _unstated(entry: Entry[Article], text: str) -> list[Problem]:
    problems = []
    for key, fact in entry.record.facts.items():
        if fact.stated is not None and not occurrences(fact.stated, text):
            what = f"{key}: the words {fact.stated!r} do not stand in {entry.record.file}"
            remedy = f"quote the text, or give another 'basis', or leave out the {key}"
            problems.append(entry.problem(key, "stated", what=what, remedy=remedy))
    return problems


def _undescribed(root: Path, described: frozenset[str]) -> list[Problem]:
    remedy = "describe it in data/articles.yaml or take it away"
    return [
        Problem(file, 1, 1, "an article that is not described", remedy)
        for file in article_files(root)
        if Path(file).name not in described
    ]
