"""Drafts put into a catalogue: new entries, and claims added to entries that tell the same; what the checker refuses is
left to the curator."""

from __future__ import annotations

import re
import shutil
import tempfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from geo.catalogue import Article, Catalogue, load
from geo.catalogue.check.rules import RULES, Rule
from geo.catalogue.folder import FORCES, SEEDS, SPEAKERS, data_files, movement_files
from geo.drafts.adding import added_claim
from geo.drafts.page import Offer, referred
from geo.drafts.registering import Registers
from geo.errors import DataError, GeoError
from geo.places.register import PLACES
from geo.writing import extended, replace_all, with_claim

_LISTS = {"places": PLACES, "forces": FORCES, "speakers": SPEAKERS}


@dataclass(frozen=True)
class Adopted:
    """What became of offers: ids of new entries, ids of entries with an added claim, and those that the checker refused
    with what it says. `left` are those that are not ready; `files` tells in which file each entry stands."""

    new: tuple[str, ...]
    added: tuple[str, ...]
    refused: tuple[tuple[Offer, str], ...]
    left: tuple[Offer, ...]
    files: Mapping[str, str]


def adopt(
    root: Path,
    catalogue: Catalogue,
    article: Article,
    made: Iterable[Offer],
    registers: Registers,
    into: str | None = None,
) -> Adopted:
    """Write every offer that is ready into the files of the catalogue under `root`, all files or none.

    `into` is the file of movements that takes new entries, the first unless told. What retells another offer becomes a
    claim of its entry. Each is checked as it will stand;
    what the checker refuses is not written. Comments and order are kept. Raises Changed where a file was changed
    meanwhile, GeoError where one cannot be written; then nothing is.
    """
    target = into or movement_files(root)[0]
    if target not in movement_files(root):
        raise GeoError(f"{target} is no file of movements: one of {', '.join(movement_files(root))}")
    before = {name: (root / name).read_bytes() for name in data_files(root)}
    texts = {name: content.decode("utf-8-sig") for name, content in before.items()}
    new: list[str] = []
    added: list[str] = []
    refused: list[tuple[Offer, str]] = []
    left: list[Offer] = []
    files: dict[str, str] = {}
    for offer in sorted(made, key=lambda each: bool(each.retells)):
        if offer.settled:
            continue
        if offer.doubts or len(offer.same_as) > 1 or len(offer.retells) > 1:
            left.append(offer)
            continue
        if set(offer.retells) <= set(new):  # else what it retells was refused, and it stands alone
            offer = replace(offer, same_as=offer.same_as or offer.retells)
        after = with_offer(target, texts, offer, catalogue, article, registers)
        known, objection = _tried(root, after) if after else (None, "the sentence states no field of the entry")
        if known is None or after is None:
            refused.append((offer, objection))
            continue
        texts, catalogue = after, known
        name = offer.same_as[0] if offer.same_as else str(offer.stanza.entry["id"])
        (added if offer.same_as else new).append(name)
        files[name] = _file_of(name, texts)
    changed = {name: text.encode("utf-8") for name, text in texts.items()}
    replace_all({root / name: (before[name], changed[name]) for name in before if changed[name] != before[name]})
    return Adopted(tuple(new), tuple(added), tuple(refused), tuple(left), files)


def with_offer(
    target: str, texts: Mapping[str, str], offer: Offer, catalogue: Catalogue, article: Article, registers: Registers
) -> dict[str, str] | None:
    """The files with the offer in them, a new entry in the file `target`; None where it adds nothing."""
    if offer.same_as:
        name = offer.same_as[0]
        claim = added_claim(offer, catalogue, article, name)
        file = _file_of(name, texts)
        return {**texts, file: with_claim(texts[file], name, claim)} if claim else None
    after = dict(texts)
    wanted = referred([offer])
    for kind, file in _LISTS.items():
        entries = [entry for name, entry in registers.new[kind].items() if (kind, name) in wanted]
        missing = [entry for entry in entries if not _has(after[file], str(entry["id"]))]
        after[file] = extended(after[file], kind, missing) if missing else after[file]
    after[target] = extended(after[target], "movements", [offer.stanza.entry])
    return after


def _file_of(name: str, texts: Mapping[str, str]) -> str:
    """The file of movements that has the entry."""
    return next(file for file, text in texts.items() if _has(text, name) and "movements:" in text)


def _has(text: str, name: str) -> bool:
    """Whether a data file has an entry of that id; one in a comment, as in a new catalogue, is only an example."""
    return re.search(rf"^[ -]*id: {re.escape(name)}\s*$", text, re.MULTILINE) is not None


def objection_to(root: Path, texts: Mapping[str, str]) -> str:
    """What the checker says first against the files as they would be, "" where nothing."""
    return _tried(root, texts)[1]


def _tried(root: Path, texts: Mapping[str, str]) -> tuple[Catalogue | None, str]:
    """The catalogue as it would be, or what the checker says first against it."""
    try:
        return load_as(root, texts), ""
    except DataError as error:
        return None, error.problems[0].what


def load_as(root: Path, texts: Mapping[str, str], rules: Mapping[str, Rule] = RULES) -> Catalogue:
    """The catalogue under `root` with `texts` for its data files; raises DataError where they are not sound."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder)
        for name, text in texts.items():
            (copy / name).parent.mkdir(parents=True, exist_ok=True)
            (copy / name).write_bytes(text.encode("utf-8"))
        shutil.copytree(root / SEEDS, copy / SEEDS)
        return load(copy, rules)
