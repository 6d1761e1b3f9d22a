"""Every rule of the checker refuses a broken copy of the shipped data, at the right place and in telling words."""

from __future__ import annotations

import hashlib
import json
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest
from conftest import ROOT
from copies import ARTICLES, FILES, FORCES, MOVEMENTS, PLACES, SPEAKERS, change, copy_data, place, problems, read, write

from geo.__main__ import main
from geo.catalogue import load
from geo.errors import Problem
from geo.text import fold_marks


@dataclass(frozen=True)
class Break:
    """Edits to the entry `entry` of one file, and the problem that they must give at the text `at` in it.

    `count` is how many problems there are in all: a breakage reports itself and no second errors. `beside` names
    other entries that must be there.
    """

    name: str
    entry: str
    edits: tuple[tuple[str, str], ...]
    at: str
    says: str
    count: int = 1
    file: str = MOVEMENTS
    occurrence: int = 1
    beside: tuple[str, ...] = ()

    @property
    def after(self) -> str:
        """The line that begins the entry."""
        return f"  - id: {self.entry}\n"


POLAND, GERMANY, FRANCE = "us-82abn-poland", "us-18corps-germany", "fra-romania"
ALERT, MORE = "us-alert-8500", "us-alert-more"
FLANK, EAST, EXCLUDED = "us-eastern-flank", "us-eastern-europe", "us-ukraine-no-combat"
TOTAL, PART = "us-3000", "us-2000"
NEAREST = r"nearest \(99 % alike, line 2, column 1\): 'Les États-Unis envoient 1 700 soldats .* en Pologne'"
REPEATED_QUOTE = (" », a souligné le porte-parole du Pentagone\n", " »\n")
UNSAID_SPEAKER = (", announced_by: le porte-parole du Pentagone", "")
BAD_DAY = ('by: pentagon, on: "2022-02-02"}\n    when', 'by: pentagon, on: "2022-02-03"}\n    when')

QUOTES = [
    Break("a digit", POLAND, (("envoient 1 700", "envoient 2 700"),), "quote:", f"does not stand in 000_.*{NEAREST}"),
    Break("a letter", POLAND, (("en Pologne\n", "en Pologna\n"),), "quote:", f"does not stand in 000_.*{NEAREST}"),
    Break(
        "nothing like the article",
        POLAND,
        (("Les États-Unis envoient 1 700 soldats de la 82e division aéroportée en Pologne", "Xyz wkq jjh 999 zzz"),),
        "quote:",
        "does not stand in 000_.*copy the article's own words",
    ),
    Break(
        "a quote that stands twice",
        EXCLUDED,
        (REPEATED_QUOTE, UNSAID_SPEAKER),
        "quote: |-\n          « Ces forces",
        r"stands 2 times in 002_\S+: line \d+, column \d+ and line \d+, column \d+; add the text before or after",
    ),
    Break(
        "a quote with the wrong suffix",
        EXCLUDED,
        ((REPEATED_QUOTE[0], ' »\n        suffix: ", a crié"\n'), UNSAID_SPEAKER),
        "quote: |-\n          « Ces forces",
        "stands in 002_.*, but not with that prefix and suffix",
    ),
]
WORDS = [
    Break(
        "outside the quote",
        POLAND,
        (("destination: Pologne", "destination: la Pologne"),),
        "destination: la",
        "'la Pologne' does not stand in the quote",
    ),
    Break(
        "in the middle of a word",
        POLAND,
        (("strength: 1 700 soldats", "strength: 1 700 soldat"),),
        "strength: 1",
        "'1 700 soldat' begins or ends inside a word",
    ),
    Break(
        "in the middle of a word that the quote cuts",
        ALERT,
        (
            ("Ces déploiements interviennent en plus de la mise en état", "ise en état"),
            ("status: mise en état d'alerte", "status: ise en état d'alerte"),
        ),
        "status: ise",
        'status: "ise en état d\'alerte" begins or ends inside a word',
    ),
    Break(
        "twice in the quote",
        "rus-north-atlantic",
        (("status: continue d’ajouter des forces", "status: continue d’ajouter"),),
        "status: continue",
        "'continue d’ajouter' stands 2 times in the quote",
    ),
    Break(
        "without the qualifier beside them",
        GERMANY,
        (("qualifier: about", "qualifier: exact"), ("strength: environ 300", "strength: 300")),
        "strength: 300",
        "'300 hommes' leaves out 'environ'; include|'300 hommes' leaves out 'environ': include",
    ),
    Break(
        "without the qualifier beside the quote",
        GERMANY,
        (
            ("qualifier: about", "qualifier: exact"),
            ("un quartier général d’environ 300 hommes", "300 hommes"),
            (
                "environ 300 hommes, force: [quartier général, 18e corps aéroporté]",
                "300 hommes, force: 18e corps aéroporté",
            ),
        ),
        "strength: 300",
        "'300 hommes' leaves out 'environ'; include|'300 hommes' leaves out 'environ': include",
    ),
    Break(
        "cut out of a longer number",
        POLAND,
        (("strength: 1 700 soldats", "strength: 700 soldats"),),
        "strength: 700",
        "is cut out of a longer number, 1,700",
    ),
]
VALUES = [
    Break(
        "strength", POLAND, (("1700", "1701"),), "strength: 1 700", "means exact 1,700, where the value is exact 1,701"
    ),
    Break(
        "qualifier",
        POLAND,
        (("exact", "about"),),
        "strength: 1 700",
        "means exact 1,700, where the value is about 1,700",
    ),
    Break(
        "place",
        EAST,
        (("destination: eastern-europe", "destination: mediterranean"),),
        "destination: pays",
        "is not a name of 'Mediterranean'",
    ),
    *(
        Break(
            f"ambiguous place of {name}",
            entry,
            (("origin: Caroline du Nord (Fort Bragg)", "origin: Fort Bragg"),),
            "origin: Fort Bragg",
            r"'Fort Bragg' is ambiguous: Fort Bragg, North Carolina \(.*; Fort Bragg, California \(",
        )
        for name, entry in (("a movement", POLAND), ("a total", PART))
    ),
    Break(
        "force",
        "nato-nrf-readiness",
        (("force: nato-nrf", "force: nato-battlegroups"),),
        "force: Force",
        "'Force de réaction de l’Otan' is not a name of the force: 'Force",
    ),
    Break(
        "speaker",
        FRANCE,
        (("by: france", "by: moscow"),),
        "announced_by: la France",
        "'la France' is not a name of 'Russian government'",
    ),
    Break(
        "speaker that only a total states",
        POLAND,
        (("by: pentagon", "by: biden"),),
        "by: biden",
        "announced_by differs from 'us-3000', which covers it",
    ),
    Break(
        "date that only a total states",
        POLAND,
        (('"2022-02-02"', '"2023-02-02"'),),
        'on: "2023',
        "announced_on differs from 'us-3000', which covers it",
    ),
    # Four claims of the total and the three movements that it covers.
    Break("day", TOTAL, (BAD_DAY,), "announced_on: mercredi 2", "'mercredi 2 février' does not mean 2022-02-03", 7),
    Break("weekday", TOTAL, (BAD_DAY,), "announced_on: Mercredi", "'Mercredi' does not mean 2022-02-03", 7),
    Break(
        "year that nothing states",
        TOTAL,
        (("[2022-02, mercredi]", "mercredi"),),
        'on: "2022',
        "no claim states the year of the date",
        count=4,
    ),
    Break(
        "timing",
        EAST,
        (("fr: à court terme", "fr: à long terme"),),
        "when: à court",
        "'à court terme' is not 'à long terme'",
    ),
    Break(
        "status that the words cannot bear",
        FLANK,
        (("status: considered", "status: in_place"),),
        "status: prêt",
        "'prêt à envoyer des renforts' reads considered",
    ),
    Break(
        "announced where the words deny",
        "nato-ukraine-excluded",
        (("status: ruled_out", "status: announced"),),
        "status: aucune",
        "'aucune troupe de combat de l’Otan n’irait' reads ruled_out",
    ),
]
STATEMENTS = [
    Break(
        "filled without a claim",
        MORE,
        (("    status: on_alert\n", "    status: on_alert\n    when: {words: {fr: demain, en: tomorrow}}\n"),),
        "when:",
        "when is filled, but no claim states it",
    ),
    Break(
        "stated without being filled",
        ALERT,
        (("    when:\n      words: {fr: la semaine dernière, en: last week}\n", ""),),
        "when: la semaine",
        "'la semaine dernière' is stated, but the when is not filled",
    ),
    Break(
        "inferred without being filled",
        FRANCE,
        (("    inferred:\n", "    inferred:\n      when: {from: claim 1, because: {en: a}}\n"),),
        "when:",
        "when is inferred, but not filled",
    ),
    Break(
        "absent though filled",
        EXCLUDED,
        (("    absent:\n", "    absent:\n      destination: {en: a, fr: b}\n"),),
        "destination: {en",
        "destination is filled; drop the reason",
    ),
    Break(
        "differing words that mean the value",
        "rus-ukraine-border",
        (
            ("value: 125000", "value: 100000"),
            ("words: plus de 100 000 soldats", "words: plus de 100 000 soldats lourdement armés"),
        ),
        "strength:\n",
        "'plus de 100 000 soldats lourdement armés' means the value",
        count=2,  # and the claim that states 125 000
    ),
    Break(
        "a total that does not add up",
        PART,
        (("us-18corps-germany]", "us-18corps-germany, fra-deu-brigade]"),),
        "strength: {value: 2000",
        r"1700 \+ 300 \+ 3500 does not make exact 2000",
        beside=("fra-deu-brigade",),
    ),
    Break(
        "a total that names where no covered movement goes",
        PART,
        (("us-18corps-germany]", "us-armour-romania]"),),
        "destination: [Allemagne",
        "is not a name of",
        count=4,
    ),
    Break(
        "a needless difference",
        PART,
        (("    when:", "    difference: {en: a, fr: b}\n    when:"),),
        "difference:",
        r"1700 \+ 300 makes 2000; drop the difference",
    ),
]
REFERENCES = [
    Break(
        "force", POLAND, (("us-82abn\n", "us-82abm\n"),), "force:", "unknown force 'us-82abm'; did you mean us-82abn"
    ),
    Break(
        "place",
        EAST,
        (("destination: eastern-europe", "destination: eastern-europa"),),
        "destination: eastern-europa",
        "unknown place 'eastern-europa'; did you mean eastern-europe",
    ),
    Break(
        "speaker", FRANCE, (("by: france", "by: x"),), "by: x", "unknown speaker 'x'; add the speaker or use a known id"
    ),
    Break(
        "article",
        POLAND,
        (("000_0b6f8898019d76e7", "000_0b6f8898019d76e8"),),
        "article:",
        "unknown article '000_0b6f8898019d76e8'; did you mean 000_0b6f8898019d76e7",
    ),
    Break(
        "covered movement",
        PART,
        (("[us-82abn-poland", "[us-82abn-polska"),),
        "us-82abn-polska",
        "unknown movement 'us-82abn-polska'; did you mean us-82abn-poland",
    ),
]
SHAPES = [
    Break(
        "duplicate key",
        POLAND,
        (("    strength", "    force: us-forces\n    strength"),),
        "force:",
        "not valid YAML: found duplicate key 'force'",
        occurrence=2,
    ),
    Break("unknown key", POLAND, (("    force", "    froce: x\n    force"),), "froce", "unknown key 'froce'"),
    Break(
        "unknown key below",
        POLAND,
        (("{value: 1700", "{about: 1, value: 1700"),),
        "about",
        "unknown key 'strength.about'",
    ),
    Break("missing key", MORE, (("    force: us-forces\n", ""),), "id: us-alert-more", "missing key 'force'; add it"),
    Break(
        "wrong type",
        POLAND,
        (("1700", '"1700"'),),
        "value:",
        "'strength.value': '1700' is not a whole number; write it without quotes, commas and blanks: 1700",
    ),
    Break(
        "no status",
        POLAND,
        (("status: announced", "status: sure"),),
        "status:",
        "'status': 'sure' is not known; use one of announced, ",
    ),
    Break("no day", POLAND, (("02-02", "02-30"),), 'on: "', "'announced.on': '2022-02-30' is no date; the calendar"),
    Break(
        "no words", POLAND, (("status: envoient", 'status: ""'),), 'status: ""', "'claims.0.states.status.0' is empty"
    ),
    Break(
        "value without qualifier",
        POLAND,
        (("exact", "unstated"),),
        "strength:",
        "a value and a qualifier belong together",
    ),
    Break(
        "duplicate id",
        MORE,
        (("us-alert-more", "us-alert-8500"),),
        "id:",
        r"the id 'us-alert-8500' stands in line \d+ already",
        beside=(ALERT,),
    ),
    Break(
        "duplicate id of a total",
        PART,
        (("us-2000", "us-alert-more"),),
        "id:",
        r"'us-alert-more' stands in line \d+ already",
        beside=(MORE,),
    ),
]
REGISTERS = [
    Break(
        "duplicate key",
        "france",
        (("country: FRA", "country: FRA\n    country: FRA"),),
        "country: FRA",
        "duplicate key 'country'",
        file=PLACES,
        occurrence=2,
    ),
    Break(
        "wrong type",
        "france",
        (("lat: 47.28", "lat: north"),),
        "lat:",
        "'lat': 'north' is not a number",
        file=PLACES,
    ),
    Break(
        "off the map",
        "france",
        (("lat: 47.28", "lat: 95"),),
        "lat:",
        "'lat': 95 is out of range; write a number less than 85 or equal",
        file=PLACES,
    ),
    Break("missing key", "france", (("    lat: 47.28\n", ""),), "id: france", "missing key 'lat'", file=PLACES),
    Break(
        "unknown key",
        "fra-forces",
        (("nations", "nation"),),
        "nation:",
        "unknown key 'nation'",
        file=FORCES,
    ),
    Break(
        "no country code",
        "fra-forces",
        (("[FRA]", "[XX]"),),
        "XX]",
        "'nations.0': 'XX' has not the form of a nation",
        file=FORCES,
    ),
    Break(
        "duplicate id",
        "biden-and-stoltenberg",
        (("biden-and-stoltenberg", "biden"),),
        "id:",
        r"the id 'biden' stands in line \d+ already",
        file=SPEAKERS,
    ),
    Break(
        "unsound article",
        "003_fc3dcdb732654b5c",
        (("    language: fr\n", ""),),
        "id: 003_",
        "missing key 'language'",
        file=ARTICLES,
    ),
    Break(
        "article file",
        "003_fc3dcdb732654b5c",
        (("file: 003_", "file: 033_"),),
        "file:",
        r"seeds/033_\S+ cannot be read \(No such file",
        count=2,
        file=ARTICLES,
    ),
    Break(
        "article hash",
        "003_fc3dcdb732654b5c",
        (("sha256: 6449", "sha256: 0000"),),
        "file:",
        "its bytes changed: SHA-256 is 6449",
        file=ARTICLES,
    ),
    Break(
        "article fact",
        "003_fc3dcdb732654b5c",
        (("stated: date 2022-02", "stated: date 2022-03"),),
        "stated:",
        "published: the words 'date 2022-03' do not stand in 003_",
        file=ARTICLES,
    ),
]
MALFORMED = {
    "missing": (None, 1, 1, r"cannot be read \(No such file or directory\); put the file there"),
    "empty": (b"", 1, 1, "empty file"),
    "only a comment": (b"# nothing\n", 1, 1, "empty file"),
    "not UTF-8": ("# é\na: é".encode() + b"\xff\n", 2, 5, "not UTF-8"),
    "not a mapping": (b"- a\n- b\n", 1, 1, "not a mapping; start with '\\w+:'"),
    "a word": (b"hello\n", 1, 1, "not a mapping; start with '\\w+:'"),
    "no list": (b"%s: 3\n", 1, 1, "'\\w+' is not a list; write one"),
    "syntax error": (b"%s:\n  - id: [a\n", 3, 1, "not valid YAML: "),
    "tab": (b"%s:\n\t- id: a\n", 2, 1, "not valid YAML: a tab; use blanks"),
    "control character": (b"%s:\n  - \x00\n", 2, 5, r"not valid YAML: the character U\+0000"),
}
LOCATED = [
    Break(
        "swapped",
        "poland",
        (("lat: 52.23\n    lon: 19.58", "lat: 19.58\n    lon: 52.23"),),
        "lat:",
        "look swapped",
        file=PLACES,
    ),
    Break(
        "lost sign", "fort-bragg", (("lon: -79.006", "lon: 79.006"),), "lat:", "longitude .* lost its sign", file=PLACES
    ),
    Break("elsewhere", "poland", (("lat: 52.23", "lat: 48.23"),), "lat:", "not lie in POL but in SVK", file=PLACES),
    Break(
        "zero",
        "poland",
        (("lat: 52.23\n    lon: 19.58", "lat: 0\n    lon: 0"),),
        "lat:",
        "coordinates are 0, 0",
        file=PLACES,
    ),
    Break(
        "ashore",
        "north-atlantic",
        (("lat: 37.0", "lat: 47.0"), ("lon: -40.0", "lon: 2.0")),
        "lat:",
        "a sea",
        file=PLACES,
    ),
    Break(
        "no code", "poland", (("country: POL", "country: PLO"),), "country:", "no country code .*mean POL", file=PLACES
    ),
    Break("no nation", "fra-forces", (("[FRA]", "[FRR]"),), "FRR", "no country code .*mean FRA", file=FORCES),
    Break(
        "absent", FRANCE, (("    origin: france\n", ""),), "id:", "no origin, and no reason for its absence", count=3
    ),
]
BREAKS = [*QUOTES, *WORDS, *VALUES, *STATEMENTS, *REFERENCES, *SHAPES, *REGISTERS, *LOCATED]


@pytest.mark.parametrize("broken", BREAKS, ids=lambda broken: f"{broken.entry}: {broken.name}")
def test_a_broken_entry_is_refused_where_it_is_broken(broken: Break, tmp_path: Path) -> None:
    root = copy_data(tmp_path, only=(broken.entry, *broken.beside) if broken.file == MOVEMENTS else ())
    start = read(root, broken.file).index(broken.after)
    for old, new in broken.edits:
        change(root, broken.file, old, new, after=broken.after)
    rest = read(root, broken.file)[start:]  # an edit may change the line that begins the entry
    line, column = place(root, broken.file, broken.at, after=rest, occurrence=broken.occurrence)
    found = problems(root)
    assert len(found) == broken.count, "\n".join(map(str, found))
    here = [problem for problem in found if (problem.file, problem.line, problem.column) == (broken.file, line, column)]
    assert any(re.search(broken.says, f"{problem.what}; {problem.remedy}") for problem in here), found


def test_the_copy_itself_is_sound(tmp_path: Path) -> None:
    assert problems(copy_data(tmp_path)) == ()
    assert load(tmp_path).version == load(ROOT).version


@pytest.mark.parametrize("file", FILES)
@pytest.mark.parametrize("kind", MALFORMED)
def test_a_malformed_file_gives_one_located_error_and_exit_one(
    kind: str, file: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    content, line, column, says = MALFORMED[kind]
    copy_data(tmp_path, only=())
    (tmp_path / file).unlink()
    if content is not None:
        (tmp_path / file).write_bytes(content.replace(b"%s", Path(file).stem.encode()))
    assert main(["--root", str(tmp_path), "check"]) == 1
    out, err = capsys.readouterr()
    assert re.fullmatch(rf"{file}:{line}:{column}: error: {says}.*\n1 problem\n", out)
    assert err == ""


@pytest.mark.parametrize("file", [FORCES, SPEAKERS, PLACES, ARTICLES])
def test_a_register_that_cannot_be_read_gives_no_second_errors(file: str, tmp_path: Path) -> None:
    write(copy_data(tmp_path), file, "- a\n")
    assert [(found.file, found.line) for found in problems(tmp_path)] == [(file, 1)]


def test_an_unknown_key_at_the_top_is_refused(tmp_path: Path) -> None:
    write(copy_data(tmp_path, only=()), MOVEMENTS, "movements: []\nmoves: []\n")
    (found,) = problems(tmp_path)
    assert str(found) == "data/movements.yaml:2:1: error: unknown key 'moves'; use movements, totals"


def test_a_lone_surrogate_is_reported_and_not_a_traceback(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(copy_data(tmp_path, only=()), MOVEMENTS, 'movements: []\n"\\uD83D": 1\n')
    assert main(["--root", str(tmp_path), "check"]) == 1
    assert "data/movements.yaml:2:4: error: not valid YAML: found invalid Unicode" in capsys.readouterr().out


@pytest.mark.parametrize("content", [None, b"\xff\xfe", b"movements: ["], ids=["missing", "not UTF-8", "syntax"])
def test_the_program_exits_with_one_and_no_traceback(content: bytes | None, tmp_path: Path) -> None:
    copy_data(tmp_path, only=())
    (tmp_path / MOVEMENTS).unlink()
    if content is not None:
        (tmp_path / MOVEMENTS).write_bytes(content)
    command = [sys.executable, "-m", "geo", "--root", str(tmp_path), "check"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 1
    assert done.stdout.startswith("data/movements.yaml:")
    assert done.stdout.endswith("\n1 problem\n")
    assert done.stderr == ""


def test_wrong_use_exits_with_two() -> None:
    with pytest.raises(SystemExit) as caught:
        main(["check", "--format", "xml"])
    assert caught.value.code == 2


def test_an_article_whose_bytes_changed_is_refused_once(tmp_path: Path) -> None:
    copy_data(tmp_path)
    change(tmp_path, "seeds/003_fc3dcdb732654b5c.txt", "3 000 militaires", "4 000 militaires")
    (found,) = problems(tmp_path)
    where = place(tmp_path, ARTICLES, "file:", after="- id: 003_")
    assert (found.file, found.line, found.column) == (ARTICLES, *where)
    assert re.match(r"seeds/003_\S+: its bytes changed: SHA-256 is [0-9a-f]{64}$", found.what)


def test_a_missing_article_is_refused_once(tmp_path: Path) -> None:
    copy_data(tmp_path)
    (tmp_path / "seeds/000_0b6f8898019d76e7.txt").unlink()
    (found,) = problems(tmp_path)
    assert (found.file, found.line) == (ARTICLES, place(tmp_path, ARTICLES, "file: 000_")[0])
    assert found.what == "seeds/000_0b6f8898019d76e7.txt cannot be read (No such file or directory)"


def test_an_article_that_is_not_utf8_is_refused(tmp_path: Path) -> None:
    copy_data(tmp_path, only=())
    raw = "déjà".encode("latin-1")
    (tmp_path / "seeds/003_fc3dcdb732654b5c.txt").write_bytes(raw)
    recorded = hashlib.sha256((ROOT / "seeds/003_fc3dcdb732654b5c.txt").read_bytes()).hexdigest()
    change(tmp_path, ARTICLES, recorded, hashlib.sha256(raw).hexdigest())
    (found,) = problems(tmp_path)
    assert found.what == "seeds/003_fc3dcdb732654b5c.txt is not UTF-8"


def test_an_article_that_is_not_described_is_refused(tmp_path: Path) -> None:
    write(copy_data(tmp_path, only=()), "seeds/005_new.txt", "text")
    (found,) = problems(tmp_path)
    assert (found.file, found.line, found.column) == ("seeds/005_new.txt", 1, 1)
    assert found.what == "an article that is not described"


def test_typographic_marks_and_spaces_do_not_count_in_quotes_and_words(tmp_path: Path) -> None:
    copy_data(tmp_path)
    change(tmp_path, MOVEMENTS, "envoient 1 700 soldats", "envoient 1\u202f700\u00a0soldats", after=f"id: {POLAND}")
    change(tmp_path, MOVEMENTS, "strength: 1 700 soldats", "strength: 1\u2009700\u2007soldats", after=f"id: {POLAND}")
    change(tmp_path, MOVEMENTS, "vers l'Allemagne", "vers l’Allemagne", after=f"id: {POLAND}")
    change(tmp_path, MOVEMENTS, "vers l’Allemagne et", "vers l'Allemagne et", after=f"id: {GERMANY}")
    change(tmp_path, MOVEMENTS, "« Ces forces ne vont", '" Ces forces ne vont', after=f"id: {EXCLUDED}")
    change(tmp_path, MOVEMENTS, "«Ces forces", "“Ces forces", after=f"id: {EXCLUDED}")
    assert problems(tmp_path) == ()


SENTENCE = "« Ces forces ne vont pas combattre en Ukraine, mais assurer une défense robuste de nos alliés »"


@pytest.mark.parametrize(
    ("key", "before", "behind", "speaker", "translated"),
    [
        (
            "suffix",
            "",
            ", a souligné le porte-parole du Pentagone",
            "le porte-parole du Pentagone",
            " the Pentagon spokesman stressed",
        ),
        ("prefix", "a dit le Pentagone, ajoutant : ", "", "le Pentagone", "the Pentagon said, adding: "),
    ],
)
def test_a_quote_that_stands_twice_is_accepted_with_the_text_beside_it(
    key: str, before: str, behind: str, speaker: str, translated: str, tmp_path: Path
) -> None:
    copy_data(tmp_path)
    told = f'{SENTENCE}\n        {key}: "{before or behind}"\n'
    change(tmp_path, MOVEMENTS, f"{before}{SENTENCE}{behind}\n", told, after=f"id: {EXCLUDED}")
    change(tmp_path, MOVEMENTS, f", announced_by: {speaker}", "", after=f"id: {EXCLUDED}")
    change(tmp_path, MOVEMENTS, translated, "", after=f"id: {EXCLUDED}")
    catalogue = load(tmp_path)
    (found,) = (item for item in catalogue.evidence[EXCLUDED] if item.claim.quote == SENTENCE)
    text = fold_marks(catalogue.texts["002_06f0a092c793dd2d"])
    assert text[: found.span.start].endswith(before)
    assert found.span.cut(text) == fold_marks(SENTENCE)
    assert text[found.span.end :].startswith(behind)


def test_a_total_whose_difference_is_explained_need_not_add_up(tmp_path: Path) -> None:
    copy_data(tmp_path)
    explained = "us-18corps-germany, fra-deu-brigade]\n    difference: {en: counted apart, fr: compté à part}"
    change(tmp_path, MOVEMENTS, "us-18corps-germany]", explained, after=f"id: {PART}")
    assert problems(tmp_path) == ()


def test_all_problems_come_in_one_run_sorted_by_place(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    copy_data(tmp_path)
    write(tmp_path, "seeds/999_new.txt", "text")
    lat = change(tmp_path, PLACES, "lat: 39.4457", "lat: north")
    late = change(tmp_path, MOVEMENTS, "status: prêt à envoyer des renforts", "status: avait", after=f"id: {FLANK}")
    early = change(tmp_path, MOVEMENTS, "strength: 1 700 soldats", "strength: 1 700 hommes", after=f"id: {POLAND}")
    assert main(["--root", str(tmp_path), "check"]) == 1
    lines = capsys.readouterr().out.splitlines()
    expected = [(MOVEMENTS, *early), (MOVEMENTS, *late), (PLACES, *lat), ("seeds/999_new.txt", 1, 1)]
    starts = [f"{file}:{line}:{column}: error: " for file, line, column in expected]
    assert [line[: len(start)] for line, start in zip(lines, starts, strict=False)] == starts
    assert lines[4:] == ["4 problems"]


def test_json_lists_the_same_problems(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    copy_data(tmp_path, only=())
    assert main(["--root", str(tmp_path), "check", "--format", "json"]) == 0
    report = json.loads(capsys.readouterr().out)
    assert (report["ok"], report["problems"], report["movements"]) == (True, [], 0)
    assert {warning["rule"] for warning in report["warnings"]} == {"unused"}
    assert report["readings"] == {"machine": 0, "curator": 0, "inferred": 0}
    change(tmp_path, PLACES, "lat: 39.4457", "lat: north")
    write(tmp_path, FORCES, "")
    assert main(["--root", str(tmp_path), "check", "--format", "json"]) == 1
    report = json.loads(capsys.readouterr().out)
    assert (report["ok"], report["movements"]) == (False, None)
    assert tuple(Problem(**found) for found in report["problems"]) == problems(tmp_path)


def test_a_problem_reads_as_file_line_column_what_and_remedy() -> None:
    problem = Problem(MOVEMENTS, 12, 7, "missing key 'force'", "add it")
    assert str(problem) == "data/movements.yaml:12:7: error: missing key 'force'; add it"
