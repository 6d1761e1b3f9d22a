"""No sentence that counts soldiers or arms goes by unseen: it is quoted, or set aside with a reason."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from conftest import ROOT
from made import made

from geo.catalogue import load
from geo.errors import DataError

ARTICLES = Path("data/articles.yaml")


def _with_sentence(folder: Path, sentence: str, language: str = "en", further: str = "") -> None:
    """The made catalogue with one more article, which no claim quotes."""
    made(folder)
    (folder / "seeds/three.txt").write_text(f"A day's news.\n{sentence}\n", encoding="utf-8")
    digest = hashlib.sha256((folder / "seeds/three.txt").read_bytes()).hexdigest()
    with (folder / ARTICLES).open("a", encoding="utf-8") as file:
        file.write(f"\n  - {{id: three, file: three.txt, sha256: {digest}, language: {language}{further}}}\n")


def _warned(folder: Path) -> list[str]:
    return [str(problem) for problem in load(folder).warnings if problem.rule == "unread"]


@pytest.mark.parametrize(
    ("language", "sentence", "counted"),
    [
        ("en", "About 600 troops arrived in Norway last week.", "About 600 troops"),
        ("en", "The navy will send two frigates to Riga.", "two frigates"),
        ("en", "Hundreds of paratroopers are on their way.", "Hundreds of paratroopers"),
        ("fr", "Quelque 600 militaires ont rejoint la Norvège.", "600 militaires"),
        ("fr", "La marine enverra deux frégates à Riga.", "deux frégates"),
    ],
)
def test_a_sentence_that_counts_is_named_with_its_place(
    language: str, sentence: str, counted: str, tmp_path: Path
) -> None:
    _with_sentence(tmp_path, sentence, language)
    (told,) = _warned(tmp_path)
    assert told.startswith("seeds/three.txt:2:1: warning: the sentence counts ")
    assert counted in told


@pytest.mark.parametrize(
    "sentence",
    [
        "The talks cost 600 million euros and took 14 hours.",
        "The minister spoke of a ship of fools.",
        "More than 2,000 people signed the letter.",
        "The alliance has 32 members.",
    ],
)
def test_other_numbers_are_no_movement(sentence: str, tmp_path: Path) -> None:
    _with_sentence(tmp_path, sentence)
    assert _warned(tmp_path) == []


ASIDE = ', set_aside: [{quote: "40 soldiers were killed", because: {en: losses, fr: des pertes}}]'


def test_what_a_curator_sets_aside_is_read(tmp_path: Path) -> None:
    _with_sentence(tmp_path, "In the attack 40 soldiers were killed.", further=ASIDE)
    assert _warned(tmp_path) == []


def test_what_is_set_aside_must_stand_in_the_article(tmp_path: Path) -> None:
    _with_sentence(tmp_path, "In the attack 50 soldiers were killed.", further=ASIDE)
    with pytest.raises(DataError, match="the words do not stand in three"):
        load(tmp_path)


def test_what_is_set_aside_is_quoted_by_no_claim(tmp_path: Path) -> None:
    made(tmp_path)
    file = tmp_path / ARTICLES
    aside = ASIDE.replace("40 soldiers were killed", "200 Finnish soldiers")
    file.write_text(file.read_text(encoding="utf-8").replace("language: en}", f"language: en{aside}}}"), "utf-8")
    with pytest.raises(DataError, match="set aside, and a claim quotes them"):
        load(tmp_path)


def test_the_shipped_articles_are_read_to_the_end() -> None:
    assert _warned(ROOT) == []
