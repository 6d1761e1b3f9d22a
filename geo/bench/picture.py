"""The map beside the bench: what the catalogue has, and the drafts as they would stand, each named as a draft."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from geo.catalogue import Article, Catalogue
from geo.catalogue.folder import FORCES, data_files, movement_files
from geo.drafts import Offer, load_as, with_offer
from geo.drafts.registering import Registers
from geo.errors import DataError, GeoError
from geo.export import Wishes, export
from geo.selection import Selection
from geo.writing import extended

MARK = {"en": "DRAFT", "fr": "PROJET"}
"""Stands before the force of a draft, on the map and in its list."""


def drawable(offer: Offer) -> bool:
    """Whether a draft can be drawn: who, with which status, and where, each end one place alone, and none in doubt."""
    entry, draft = offer.stanza.entry, offer.draft
    sure = not {"origin", "destination", "force", "status"} & {doubt.field for doubt in draft.doubts}
    ends = {"origin", "destination"} & set(entry)
    return (
        sure
        and not (offer.settled or offer.same_as or offer.retells)
        and {"force", "status"} <= set(entry)
        and bool(ends)
    )


def with_drafts(
    root: Path, catalogue: Catalogue, article: Article, offers: Sequence[Offer], registers: Registers
) -> Catalogue:
    """The catalogue with the drafts that can be drawn; without them where the files as they would be are not sound."""
    texts = {name: (root / name).read_text(encoding="utf-8-sig") for name in data_files(root)}
    target = movement_files(root)[0]
    forces: dict[str, dict[str, Any]] = {}
    for offer in filter(drawable, offers):
        force = _marked(str(offer.stanza.entry["force"]), catalogue, registers)
        forces[force["id"]] = force
        stanza = replace(offer.stanza, entry={**offer.stanza.entry, "force": force["id"]})
        texts = with_offer(target, texts, replace(offer, stanza=stanza), catalogue, article, registers) or texts
    try:
        texts[FORCES] = extended(texts[FORCES], "forces", forces.values())
        return load_as(root, texts, rules={})
    except (DataError, GeoError):
        return catalogue


def _marked(name: str, catalogue: Catalogue, registers: Registers) -> dict[str, Any]:
    """The entry of a force as that of a draft."""
    if name in catalogue.forces:
        known = catalogue.forces[name]
        words: Mapping[str, str] = dict(known.name)
        nations: Sequence[str] = known.nations
    else:
        made = registers.new["forces"][name]
        words, nations = made["name"], made.get("nations", ())
    marked = {language: f"{MARK.get(language, MARK['en'])} {said}" for language, said in words.items()}
    return {"id": f"draft-{name}", "name": marked, **({"nations": list(nations)} if nations else {})}


def picture(catalogue: Catalogue, entries: int) -> bytes:
    """The map as SVG, titled by what is in the files and what is not."""
    drafts = len(catalogue.movements) - entries
    pending = "1 draft that is not" if drafts == 1 else f"{drafts} drafts that are not"
    title = f"{entries} in the files" + (f", {pending}" if drafts else "")
    return export("svg", Selection(), catalogue, "en", Wishes(title=title, layout="map"))
