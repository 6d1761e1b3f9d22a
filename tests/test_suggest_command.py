"""`geo suggest`: what it prints of an article, and what it says where something is missing."""

from __future__ import annotations

from pathlib import Path

import pytest
from drafted import CANADA
from ruamel.yaml import YAML

from geo.commands.command import main
from geo.drafts import found

ARTICLE = (
    "More soldiers for the Baltic states\n\n"
    f"{CANADA} At least 40 soldiers were killed near Gao. Canada will send 90 engineers to Tripoli.\n"
)


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """A catalogue with the article alone."""
    found(tmp_path / "own")
    (tmp_path / "news.txt").write_text(ARTICLE, encoding="utf-8")
    options = ("--id", "news", "--language", "en", "--published", "2023-02-15")
    assert main(["--root", str(tmp_path / "own"), "add", str(tmp_path / "news.txt"), *options]) == 0
    return tmp_path / "own"


def test_it_prints_entries_that_are_yaml_and_comments_for_the_rest(
    own: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()
    assert main(["--root", str(own), "suggest", "news"]) == 0
    printed = capsys.readouterr().out
    entries = YAML(typ="safe").load(printed)
    (movement,) = entries["movements"]
    assert movement["strength"] == {"value": 540, "qualifier": "exact"}
    assert movement["claims"][0]["states"]["status"] == "will send"
    assert {entry["id"] for entry in entries["places"]} == {movement["origin"], movement["destination"]}
    assert "strength: {value: 540, qualifier: exact}  # number: exact 540" in printed
    assert "# casualties: line 3: At least 40 soldiers were killed near Gao." in printed
    assert "#   destination: may be 3 places: tripoli, tripoli-north, tripoli-peloponnese" in printed


def test_an_unknown_article_is_told_with_those_that_are_known(own: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--root", str(own), "suggest", "old"]) == 2
    assert "no article 'old': one of news" in capsys.readouterr().err


def _undated(own: Path, text: str) -> None:
    (own.parent / "undated.txt").write_text(text, encoding="utf-8")
    assert (
        main(["--root", str(own), "add", str(own.parent / "undated.txt"), "--id", "undated", "--language", "en"]) == 0
    )


def test_it_says_which_words_give_no_date_without_the_articles_day_and_how_to_tell_it(
    own: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _undated(own, "Norway sends 90 more.\n\nNorway will send 90 soldiers to Latvia in March, Oslo said on Tuesday.\n")
    line = 'published: {value: {en: "YYYY-MM-DD"}, basis: curator}'
    assert line in capsys.readouterr().out
    assert main(["--root", str(own), "suggest", "undated"]) == 0
    told = capsys.readouterr().out
    assert "these words give no date: 'in March' (line 3), 'on Tuesday' (line 3)" in told
    assert line in told
    articles = own / "data/articles.yaml"
    before = articles.read_text(encoding="utf-8")
    entry = before.index("id: undated")
    added = before.index("language: en", entry)
    articles.write_text(
        f"{before[:added]}{line.replace('YYYY-MM-DD', '2023-02-15')}\n    {before[added:]}", encoding="utf-8"
    )
    assert main(["--root", str(own), "suggest", "undated"]) == 0
    told = capsys.readouterr().out
    assert "no day of publication" not in told
    assert "'2023-02-14'" in told and "2023-03" in told


def test_an_article_whose_words_need_no_day_is_not_spoken_of(own: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _undated(own, "Norway sends 90 more.\n\nNorway will send 90 soldiers to Latvia in March 2024.\n")
    capsys.readouterr()
    assert main(["--root", str(own), "suggest", "undated"]) == 0
    assert "no day of publication" not in capsys.readouterr().out


def test_a_reason_that_sentences_in_a_row_have_is_said_once(own: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (own.parent / "de.txt").write_text(
        "Neue Soldaten\n\nBerlin schickt 450 Soldaten nach Litauen. Wien schickt 90.\n", encoding="utf-8"
    )
    assert main(["--root", str(own), "add", str(own.parent / "de.txt"), "--id", "de", "--language", "de"]) == 0
    capsys.readouterr()
    assert main(["--root", str(own), "suggest", "de"]) == 0
    told = capsys.readouterr().out
    assert told.count("no rules for this language") == 1
    assert "#   line 3: Berlin schickt 450 Soldaten nach Litauen.\n#   line 3: Wien schickt 90." in told
