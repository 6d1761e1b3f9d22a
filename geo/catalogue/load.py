"""Files in, one immutable catalogue out, or every problem at once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import cast

from geo.cache import Cache, cache
from geo.catalogue.binding import book_of
from geo.catalogue.catalogue import Catalogue
from geo.catalogue.check import RULES, Rule, problems_of
from geo.catalogue.findings import Findings
from geo.catalogue.folder import fingerprint
from geo.catalogue.model import Statement
from geo.catalogue.reader import DataFiles
from geo.catalogue.together import Progress, look_together, silent
from geo.catalogue.verdict import Acquittal, acquit, acquittal, key_of_all
from geo.errors import DataError
from geo.records import Entry, duplicate_ids


def load(root: Path, rules: Mapping[str, Rule] = RULES, told: Progress = silent) -> Catalogue:
    """The catalogue under `root` (the folder that holds data/ and seeds/); raises DataError with all problems.

    `rules` judge the entries; shapes, ids and quotes are held to in any case. What all of them found before is taken
    from the cache where the files are the same. `told` is called from time to time with how many statements of how many
    have been looked at.
    """
    store = cache() if rules is RULES else Cache(None)
    files = DataFiles(root, store)
    book, unread = book_of(root, files, store)
    evidence = Findings(book, rules, files.raw, store)
    catalogue = Catalogue(
        articles=book.articles,
        texts=book.texts,
        forces=book.forces,
        speakers=book.speakers,
        places=book.places,
        movements=book.movements,
        totals=book.totals,
        evidence=evidence,
        version=fingerprint(root)[:7],
    )
    broken = [*files.problems, *unread]
    key = key_of_all(files.raw, book.articles.values())
    known = acquittal(key, store) if not broken else None
    if known is None:
        if rules is RULES:
            look_together(root, key, evidence, told)
        repeated = duplicate_ids(cast(list[Entry[Statement]], [*book.movement_entries, *book.total_entries]))
        problems = [*broken, *evidence.problems(), *problems_of(book, evidence, rules), *repeated]
        errors = [problem for problem in problems if problem.severity == "error"]
        if errors:  # what to mend first; a warning may be the mere consequence of one
            raise DataError(errors)
        known = Acquittal(DataError(problems).warnings, catalogue.levels)
        if not broken:
            acquit(key, known, store)
    return replace(catalogue, warnings=known.warnings, counted=known.levels)
