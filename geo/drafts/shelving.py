"""An article put into a catalogue: its text into seeds/, its entry into data/articles.yaml, both or neither."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from geo.catalogue.folder import ARTICLES, SEEDS, article_files
from geo.catalogue.registers import Article
from geo.documents import read_document
from geo.drafts.entry import entry
from geo.drafts.intake import Arrival
from geo.errors import DataError, GeoError
from geo.objections import in_words
from geo.writing import appended, replace


@dataclass(frozen=True)
class Stored:
    """Where an article now lies: its id, and its file relative to the catalogue's folder."""

    id: str
    file: str


def store(root: Path, arrival: Arrival, name: str | None = None) -> Stored:
    """Put the article into the catalogue under `root`, by the id `name` or one made of its title.

    Raises DataError where data/articles.yaml is not sound, GeoError where the article or the id is there already,
    where the catalogue cannot take it, or where a file was changed meanwhile; then nothing is written.
    """
    described = root / ARTICLES
    before = described.read_bytes() if described.is_file() else b""
    entries = _entries(root)
    made, comments = entry(name or _free(arrival.name, root, entries), arrival)
    _refuse_known(made, entries)
    _refuse_unsound(made)
    after = appended(before.decode("utf-8-sig"), "articles", made, comments).encode("utf-8")
    seed = root / SEEDS / str(made["file"])
    try:
        seed.parent.mkdir(exist_ok=True)
        with seed.open("xb") as file:
            file.write(arrival.text.encode("utf-8"))
    except FileExistsError as error:
        raise GeoError(f"{seed} is there already: give another id by --id") from error
    try:
        replace(described, before, after)
    except BaseException:
        seed.unlink(missing_ok=True)
        raise
    return Stored(str(made["id"]), f"{SEEDS}/{made['file']}")


def _entries(root: Path) -> list[dict[str, Any]]:
    document, problems = read_document(root, ARTICLES)
    if document is None:
        raise DataError(problems)
    listed = document.values.get("articles") if isinstance(document.values, dict) else None
    return [item for item in listed or () if isinstance(item, dict)]


def _free(wanted: str, root: Path, entries: list[dict[str, Any]]) -> str:
    """The id, with a number where it is taken."""
    taken = {str(item.get("id")) for item in entries} | {Path(file).stem for file in article_files(root)}
    names = (wanted, *(f"{wanted}-{number}" for number in range(2, len(taken) + 3)))
    return next(name for name in names if name not in taken)


def _refuse_known(made: dict[str, Any], entries: list[dict[str, Any]]) -> None:
    for item in entries:
        if item.get("sha256") == made["sha256"]:
            raise GeoError(
                f"this very text is there already, as {item.get('id')}: what else you know goes into its entry"
            )
        if item.get("id") == made["id"]:
            raise GeoError(f"the id {made['id']} is taken: give another by --id")


def _refuse_unsound(made: dict[str, Any]) -> None:
    """What the checker would refuse is not written."""
    try:
        Article.model_validate(made)
    except ValidationError as error:
        detail = error.errors(include_url=False)[0]
        what, remedy = in_words(detail, ".".join(map(str, detail["loc"])))
        raise GeoError(f"the catalogue cannot take this article: {what}; {remedy}") from error
