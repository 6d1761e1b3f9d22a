"""One article on the bench: its sentences and drafts, and what a curator does with them, each act undoable."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from geo.bench.correcting import BOTH_ENDS, CORRECTED, candidates, spans, value
from geo.bench.coverage import coverage_of
from geo.bench.naming import named, offered_places
from geo.bench.offered import name_of, told
from geo.bench.picture import picture, with_drafts
from geo.catalogue import Catalogue, load
from geo.catalogue.folder import ARTICLES, data_files
from geo.drafts import Doubt, Offer, Read, adopt, objection_to, offers_of, receive, store, suggest
from geo.drafts.page import offer_of
from geo.drafts.registering import Registers
from geo.errors import GeoError
from geo.places import Place
from geo.places.register import PLACES
from geo.reading import read
from geo.text import Span, split_sentences
from geo.writing import replace_all, set_aside

Typed = Mapping[str, Mapping[str, str]]
"""By field what a curator typed: "words", "value" and, where the machine cannot confirm it, "reason"."""


@dataclass(frozen=True)
class _Act:
    """What one act made of the data files, so that it can be taken back: before and after, by file."""

    told: str
    files: Mapping[Path, tuple[bytes, bytes]]


class Desk:
    """The bench's state for one article; every change is on the disk when a method returns."""

    def __init__(self, root: Path, article: str, into: str | None = None) -> None:
        """`article` is "" where one is still to be pasted, `into` the file of movements that takes new entries, the
        first unless told. Raises DataError where the catalogue is not sound, GeoError
        where it has no such article."""
        self.root, self.article_id, self._into = root, article, into
        self._lock = threading.RLock()
        self._acts: list[_Act] = []
        self._read()

    def _read(self) -> None:
        self.catalogue: Catalogue = load(self.root)
        self.offers: tuple[Offer, ...] = ()
        if not self.article_id:
            return
        if self.article_id not in self.catalogue.articles:
            raise GeoError(f"no article {self.article_id!r}: one of {', '.join(self.catalogue.articles) or 'none'}")
        self.article = self.catalogue.articles[self.article_id]
        self.text = self.catalogue.texts[self.article_id]
        known = self.catalogue
        self.found = suggest(self.text, self.article.language, self.article.day, known.places, known.forces.values())
        made, registers = offers_of(known, self.article, self.found)
        self.offers = made
        self.registers: Registers = registers

    def state(self) -> dict[str, Any]:
        """All that the page shows, as plain values."""
        with self._lock:
            if not self.article_id:
                return {"article": "", "sentences": [], "offers": [], "undo": "", "entries": 0, "version": ""}
            return {
                "article": self.article_id,
                "sentences": list(coverage_of(self.catalogue, self.article, self.found, self.offers)),
                "offers": [told(offer, self.text, self.catalogue.places) for offer in self.offers],
                "undo": self._acts[-1].told if self._acts else "",
                "entries": len(self.catalogue.movements),
                "version": self.catalogue.version,
            }

    def name_place(self, number: int, end: str, place: str) -> None:
        """Write into data/places.yaml that the words of an end mean one of the places that were offered for them."""
        with self._lock:
            draft = self._at(number).draft
            if end not in BOTH_ENDS or end not in draft.fields:
                raise GeoError("no such end: load the page again")
            words = name_of(draft, end)
            listed = offered_places(words, self.catalogue.places, draft.places.get(end, ()))
            chosen = next((one for one in listed if one.place.id == place), None)
            if chosen is None:
                raise GeoError(f"{words} was not offered as {place!r}: load the page again")
            language, known = self.article.language, self.catalogue.places
            self._write(PLACES, lambda text: named(text, words, language, chosen, known), f"{words} is {place}")

    def picture(self) -> bytes:
        """The map of the catalogue with the drafts, as SVG; empty where there is nothing to draw."""
        with self._lock:
            entries = len(self.catalogue.movements)
            shown = self.catalogue
            if self.article_id:
                shown = with_drafts(self.root, self.catalogue, self.article, self.offers, self.registers)
        return picture(shown, entries) if shown.movements else b""

    def paste(self, text: str, published: str = "") -> None:
        """Take an article in and lay it on the bench; raises GeoError where it cannot be taken."""
        with self._lock:
            arrival = receive(text.encode("utf-8"), "-", {"published": published})
            self.article_id = store(self.root, arrival).id
            self._acts.clear()
            self._read()

    def judge(self, number: int, field: str, typed: Mapping[str, str]) -> dict[str, str]:
        """What the checker answers to a field as it is typed: the level and what to do."""
        try:
            made = self._corrected(number, field, typed)
        except GeoError as error:
            return {"level": "contradicted", "message": str(error)}
        return {"level": made.rule, "message": made.understood}

    def _corrected(self, number: int, field: str, typed: Mapping[str, str]) -> Read:
        """The field as typed, `rule` the level and `understood` the message of its reading."""
        if field not in CORRECTED:
            raise GeoError(f"{field} is not corrected here")
        draft = self._at(number).draft
        words = typed.get("words", "").strip()
        own = draft.fields.get(field)
        same = own is not None and words == " … ".join(span.cut(self.text) for span in own.words)
        where = own.words if own is not None and same else spans(words, draft.sentence, self.text)
        places: tuple[Place, ...] = ()
        if field in BOTH_ENDS:
            places = candidates(typed.get("value", ""), words, self.catalogue.places, draft.places.get(field, ()))
        meant = value(field, words, typed.get("value", ""), places)
        reading = read(field, meant, where, self.text, self.article.language, self.article.day)
        return Read(meant, where, reading.level, reading.message or reading.understood)

    def accept(self, number: int, typed: Typed) -> None:
        """Write the draft, as corrected, into the data files; raises GeoError with what the checker says against it."""
        with self._lock:
            offer = self._amended(number, typed) if typed else self._at(number)
            if offer.doubts:
                raise GeoError(f"not ready: {offer.doubts[0]}")
            before = self._files()
            adopted = adopt(self.root, self.catalogue, self.article, [offer], self.registers, self._into)
            if adopted.refused:
                raise GeoError(adopted.refused[0][1])
            self._done(f"accepted {(*adopted.new, *adopted.added, '')[0]}", before)

    def _amended(self, number: int, typed: Typed) -> Offer:
        """The offer with what was typed; a field whose words were emptied is left out."""
        offer = self._at(number)
        fields, places = dict(offer.draft.fields), dict(offer.draft.places)
        for field, entry in typed.items():
            if not entry.get("words", "").strip():
                fields.pop(field, None)
                places.pop(field, None)
                continue
            made = self._corrected(number, field, entry)
            if made.rule != "machine":
                raise GeoError(made.understood)
            fields[field] = made
            if field in BOTH_ENDS:
                places[field] = candidates(
                    entry.get("value", ""), entry["words"], self.catalogue.places, offer.draft.places.get(field, ())
                )
        left = tuple(doubt for doubt in offer.draft.doubts if not _settled(doubt, typed, fields))
        draft = replace(offer.draft, fields=fields, places=places, doubts=left)
        return offer_of(draft, self.catalogue, self.article, self.registers)

    def reject(self, number: int, reason: str) -> None:
        """Put the sentence of the draft aside for good, with the reason, in data/articles.yaml."""
        self._set_aside(self._at(number).draft.sentence, reason)

    def pass_over(self, sentence: int, reason: str) -> None:
        """The same of a sentence of which there is no draft, by its number."""
        listed = split_sentences(self.text, self.article.language) if self.article_id else ()
        if not 0 <= sentence < len(listed):
            raise GeoError("no such sentence: load the page again")
        self._set_aside(listed[sentence], reason)

    def _set_aside(self, sentence: Span, reason: str) -> None:
        if not reason.strip():
            raise GeoError("say why: a sentence is set aside with a reason")
        quote = sentence.cut(self.text).strip()
        because = {self.article.language.split("-")[0]: reason.strip()}
        with self._lock:
            self._write(
                ARTICLES, lambda text: set_aside(text, self.article_id, quote, because), f"rejected: {reason.strip()}"
            )

    def _write(self, file: str, change: Callable[[str], str], told: str) -> None:
        """One file changed, if the checker has nothing against it."""
        before = self._files()
        path = self.root / file
        after = change(before[path].decode("utf-8-sig"))
        texts = {path.relative_to(self.root).as_posix(): held.decode("utf-8-sig") for path, held in before.items()}
        objection = objection_to(self.root, {**texts, file: after})
        if objection:
            raise GeoError(objection)
        replace_all({path: (before[path], after.encode("utf-8"))})
        self._done(told, before)

    def undo(self) -> None:
        """Take the last act back; raises Changed where a file was changed since."""
        with self._lock:
            if not self._acts:
                raise GeoError("nothing to undo")
            act = self._acts[-1]
            replace_all({path: (after, before) for path, (before, after) in act.files.items()})
            self._acts.pop()
            self._read()

    def _at(self, number: int) -> Offer:
        if not 0 <= number < len(self.offers):
            raise GeoError("no such draft: load the page again")
        return self.offers[number]

    def _files(self) -> dict[Path, bytes]:
        return {self.root / name: (self.root / name).read_bytes() for name in data_files(self.root)}

    def _done(self, told: str, before: Mapping[Path, bytes]) -> None:
        after = self._files()
        changed = {path: (before[path], after[path]) for path in before if before[path] != after[path]}
        self._acts.append(_Act(told, changed))
        self._read()


def _settled(doubt: Doubt, typed: Typed, fields: Mapping[str, Read]) -> bool:
    """Whether a correction answers a doubt: of its field, or of the clause and the ends once they are read."""
    return doubt.field in typed or (doubt.field == "destination" and bool(set(BOTH_ENDS) & set(fields) & set(typed)))
