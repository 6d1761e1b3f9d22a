"""`python -m geo add`: an article comes in whole, its facts with their basis, into both files or neither."""

from __future__ import annotations

import datetime
import hashlib
import io
import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pasted import ENGLISH, WRAPPED

from geo.catalogue import load
from geo.commands.command import main
from geo.drafts import Unreadable, found, receive, store
from geo.text.whole import LINES
from geo.writing import Changed, appended

DATED = {
    ("en", "Riga, 9 May 2024"): "9 May 2024",
    ("en", "By Jane Doe | May 9, 2024"): "May 9, 2024",
    ("fr", "Publié le 9 mai 2024 à Dakar"): "le 9 mai 2024",
    ("en", "RIGA, 9 May 2024 - Canada will send its third battalion to Latvia, ministers said."): "9 May 2024",
    ("en", "TAPA, Estonia, May 9, 2024 (AP) — Canada will send its third battalion there."): "May 9, 2024",
    ("fr", "(Dakar, le 9 mai 2024) – La France retirera ses 300 soldats du Mali."): "le 9 mai 2024",
}
FOREIGN = {
    ("de", "Berlin, 9. Mai 2024"): "9. Mai 2024",
    ("es", "MADRID, 9 de mayo de 2024 (EFE) - España enviará 90 soldados a Letonia."): "9 de mayo de 2024",
    ("pl", "Warszawa, 9 maja 2024 - Polska wyśle 90 żołnierzy na Łotwę."): "9 maja 2024",
    ("uk", "Київ, 9 травня 2024"): "9 травня 2024",
}
BYLINES = {
    "By Jane Doe": "Jane Doe",
    "By Jane van Doe, in Riga": "Jane van Doe",
    "Par Jeanne Dupont, publié le 9 mai 2024": "Jeanne Dupont",
    "Von Jens Müller-Lüdenscheidt": "Jens Müller-Lüdenscheidt",
}
ANONYMOUS = ("By Friday the soldiers will be there.", "Von 300 Soldaten bleiben 90.", "Par Jeanne", "Jane Doe")
UNDATED = (
    ("en", "Canada will send them by 9 May 2024"),
    ("en", "Riga, May 2024"),
    ("en", "Riga, Thursday"),
    ("fr", "Le 9 mai 2024, la France a envoyé 90 soldats au Mali."),
    ("en", "On 9 May 2024 - after weeks of talks - Canada sent 540 soldiers."),
    ("en", "The deal of 9 May 2024 - signed in Riga - sends them there."),
    ("fr", "La Lettonie, le 9 mai 2024 - quand tout a changé, disait-on -, n’avait pas de soldats."),
    ("de", "Die 300 Soldaten bleiben bis zum 9. Mai 2024 - und dann ziehen sie alle ab, sagte der Minister gestern."),
)


@pytest.mark.parametrize(("language", "line"), DATED)
def test_a_short_line_at_the_head_tells_the_day_in_its_own_words(tmp_path: Path, language: str, line: str) -> None:
    found(tmp_path / "own")
    text = f"More soldiers\n\n{line}\n\nCanada will send 540 soldiers to Latvia.\n"
    store(tmp_path / "own", receive(text.encode(), "news.txt", {}, language), "news")
    article = load(tmp_path / "own").articles["news"]
    assert article.day == datetime.date(2024, 5, 9)
    assert article.published is not None and line.find(article.published.stated or "?") >= 0
    assert article.published.stated == DATED[language, line]


@pytest.mark.parametrize(("language", "line"), FOREIGN)
def test_days_of_languages_that_are_not_read_are_known_by_the_names_of_their_months(language: str, line: str) -> None:
    facts = receive(f"Title\n\n{line}\n\n540.\n".encode(), "news.txt", {}, language).facts
    assert (facts["published"].value, facts["published"].stated) == ("2024-05-09", FOREIGN[language, line])


@pytest.mark.parametrize("line", [*BYLINES, *ANONYMOUS])
def test_a_line_at_the_head_tells_who_wrote_it(line: str) -> None:
    text = f"More soldiers\n\n{line}\n\nCanada will send 540 soldiers to Latvia.\n"
    author = receive(text.encode(), "news.txt", {}, "en").facts.get("author")
    assert (author.value if author else None) == BYLINES.get(line)


@pytest.mark.parametrize(("language", "line"), UNDATED)
def test_a_day_of_something_else_is_not_the_articles(language: str, line: str) -> None:
    text = f"More soldiers\n\n{line}\n\nCanada will send 540 soldiers to Latvia.\n"
    assert "published" not in receive(text.encode(), "news.txt", {}, language).facts


def test_the_curator_knows_the_day_better_than_the_head() -> None:
    text = b"More soldiers\n\nRiga, 9 May 2024\n\nCanada will send 540 soldiers to Latvia.\n"
    assert receive(text, "news.txt", {"published": "2024-05-10"}, "en").facts["published"].value == "2024-05-10"


PAGE = """<!DOCTYPE html>
<!-- saved from url=(0041)https://news.example/2024/baltic-troops -->
<html lang="en"><head><meta charset="utf-8"><title>Baltic troops - The Example</title>
<meta property="og:title" content="More troops for the Baltic states">
<meta property="og:site_name" content="The Example">
<meta property="article:published_time" content="2024-02-06T10:00:00Z">
<script type="application/ld+json">{"@type": "NewsArticle", "author": [{"name": "Jane Doe"}]}</script>
</head><body><nav><a href="/">Home</a><a href="/world">World</a></nav>
<article><h1>More troops for the Baltic states</h1>
<p>Denmark will send 160 soldiers to Lithuania, the Danish defence ministry said on Tuesday. The soldiers will join a
battalion that has been there since last year.</p>
<p>Germany is also to send about 400 soldiers to Latvia in the coming weeks, according to a person familiar with the
plans, who asked not to be named.</p></article><footer>Cookies</footer></body></html>"""


@pytest.mark.parametrize("parted", [" | The Example", " – The Example", " - The Example: world news"])
def test_the_name_of_a_site_behind_the_headline_is_no_part_of_the_title(parted: str) -> None:
    headline = "More troops for the Baltic states"
    page = re.sub(r'<meta property="og:title"[^>]*>', "", PAGE).replace(
        "Baltic troops - The Example", headline + parted
    )
    arrival = receive(page.encode(), "page.html", {}, "en")
    assert (arrival.facts["title"].value, arrival.name) == (headline, "more-troops-for-the-baltic-states")


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """An empty catalogue."""
    found(tmp_path / "own")
    return tmp_path / "own"


def _add(own: Path, tmp_path: Path, content: str | bytes, name: str = "news.txt", *options: str) -> int:
    file = tmp_path / name
    file.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
    return main(["--root", str(own), "add", str(file), *options])


def _state(own: Path) -> dict[str, bytes]:
    return {str(path.relative_to(own)): path.read_bytes() for path in own.rglob("*") if path.is_file()}


def test_a_text_comes_in_with_its_hash_and_its_title_and_checks(
    own: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _add(own, tmp_path, ENGLISH) == 0
    output = capsys.readouterr().out
    assert "language: en, 100% sure by py3langid" in output
    assert "title: More troops for the Baltic states (file: first line, which stands alone)" in output
    assert "not known: author, publisher, published, url, retrieved" in output
    article = load(own).articles["more-troops-for-the-baltic-states"]
    seed = (own / "seeds" / article.file).read_bytes()
    assert (seed.decode(), article.sha256) == (ENGLISH, hashlib.sha256(seed).hexdigest())
    assert article.language == "en"


def test_a_saved_page_gives_its_article_and_what_its_header_says(
    own: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _add(own, tmp_path, PAGE, "page.html") == 0
    output = capsys.readouterr().out
    for line in (
        "title: More troops for the Baltic states (page header: og:title)",
        "author: Jane Doe (page header: JSON-LD author)",
        "publisher: The Example (page header: og:site_name)",
        "published: 2024-02-06 (page header: article:published_time)",
        "url: https://news.example/2024/baltic-troops (page header: the browser's mark)",
    ):
        assert line in output
    assert re.search(r"retrieved: \d{4}-\d\d-\d\d \(file: the file's last change\)", output)
    text = load(own).texts["more-troops-for-the-baltic-states"]
    assert text.startswith("More troops for the Baltic states\n")
    assert "Home" not in text and "Cookies" not in text


def test_what_no_words_of_the_text_state_has_its_basis_and_a_comment_that_says_where(own: Path, tmp_path: Path) -> None:
    assert _add(own, tmp_path, PAGE, "page.html") == 0
    described = (own / "data/articles.yaml").read_text(encoding="utf-8")
    assert "publisher:  # og:site_name" in described
    (article,) = load(own).articles.values()
    unstated = {name: (*fact.value.values(), fact.basis) for name, fact in article.facts.items() if not fact.stated}
    assert unstated["publisher"] == ("The Example", "page header")
    assert unstated["url"] == ("https://news.example/2024/baltic-troops", "page header")
    assert "stated: More troops for the Baltic states" in described


def test_a_language_that_the_catalogue_does_not_take_is_refused(
    own: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = _state(own)
    assert _add(own, tmp_path, ENGLISH, "news.txt", "--language", "no such") == 2
    assert "the catalogue cannot take this article: 'language'" in capsys.readouterr().err
    assert _state(own) == before


def test_a_page_saved_by_singlefile_tells_when_it_was_retrieved() -> None:
    mark = (
        "<!--\n Page saved with SingleFile \n url: https://a.example/b \n saved date: Mon Feb 07 2022 10:00:00 GMT\n-->"
    )
    page = PAGE.replace("<!-- saved from url=(0041)https://news.example/2024/baltic-troops -->", mark)
    facts = receive(page.encode(), "page.html", {}).facts
    assert (facts["url"].value, facts["retrieved"].value) == ("https://a.example/b", "2022-02-07")


def test_what_the_curator_says_beats_the_file(own: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    options = ("--publisher", "Reuters", "--published", "2024-02", "--id", "baltic", "--language", "en")
    assert _add(own, tmp_path, PAGE, "page.html", *options) == 0
    output = capsys.readouterr().out
    assert "publisher: Reuters (curator: as told)" in output
    assert "published: 2024-02 (curator: as told)" in output
    assert "language: en, as told" in output
    assert list(load(own).articles) == ["baltic"]


def test_a_name_further_down_states_no_publisher(own: Path, tmp_path: Path) -> None:
    assert _add(own, tmp_path, ENGLISH, "news.txt", "--publisher", "Denmark", "--id", "a") == 0
    publisher = load(own).articles["a"].publisher
    assert publisher is not None
    assert (publisher.stated, publisher.basis) == (None, "curator")


def _pdf(*lines: str) -> bytes:
    """A PDF of one page, written by hand."""
    shown = "".join(f"({line}) Tj T* " for line in lines)
    stream = f"BT /F1 12 Tf 14 TL 50 700 Td {shown}ET".encode("latin-1")
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> "
        b">>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        b"<< /Title (Baltic troops) >>",
    ]
    out = io.BytesIO(b"%PDF-1.4\n")
    out.seek(0, io.SEEK_END)
    places = []
    for number, content in enumerate(objects, 1):
        places.append(out.tell())
        out.write(b"%d 0 obj\n%s\nendobj\n" % (number, content))
    table = out.tell()
    out.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1))
    out.write(b"".join(b"%010d 00000 n \n" % place for place in places))
    out.write(b"trailer\n<< /Size %d /Root 1 0 R /Info 6 0 R >>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, table))
    return out.getvalue()


def test_a_pdf_gives_its_text_whole_and_its_title(
    own: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _add(own, tmp_path, _pdf(*WRAPPED.replace("\u00ad", "-").split("\n")[:5]), "news.pdf") == 0
    output = capsys.readouterr().out
    assert "title: Baltic troops (file: the PDF's Title)" in output
    assert f"4 {LINES}" in output
    assert "troops to Poland, Germany and Romania, the Pentagon said" in load(own).texts["baltic-troops"]


@pytest.mark.parametrize(
    ("content", "name", "why"),
    [
        (b"", "a.txt", "no words in it"),
        (b"123 456\n", "a.txt", "no words in it"),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(32)) * 9, "a.png", "not a text"),
        (b"PK\x03\x04 and so on", "a.docx", "save it as plain text"),
        (b"{\\rtf1 text}", "a.rtf", "save it as plain text"),
        (b"%PDF-1.4 broken", "a.pdf", "a PDF that cannot be read"),
        (b"<html><body></body></html>", "a.html", "a page without an article in it"),
        (b"MIME-Version: 1.0\nContent-Type: multipart/related", "a.mhtml", "save it as HTML alone"),
        (b"ok", "a.txt", "its language cannot be told"),
    ],
)
def test_what_cannot_come_in_is_refused_with_a_reason_and_leaves_nothing(
    content: bytes, name: str, why: str, own: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = _state(own)
    assert _add(own, tmp_path, content, name) == 2
    assert why in capsys.readouterr().err
    assert _state(own) == before


def test_an_old_encoding_is_read_and_told(own: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    french = "Les États-Unis envoient des soldats en Pologne, a déclaré « mercredi » le Pentagone à la presse.\n"
    assert _add(own, tmp_path, french.encode("cp1252")) == 0
    assert "not UTF-8: read as windows-1252" in capsys.readouterr().out
    assert load(own).texts["news"] == french


def test_a_pasted_text_comes_in(own: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(ENGLISH.encode())))
    assert main(["--root", str(own), "add", "-"]) == 0
    assert len(load(own).articles) == 1


def test_the_same_text_or_id_twice_is_refused(own: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert _add(own, tmp_path, ENGLISH, "news.txt", "--id", "one") == 0
    before = _state(own)
    assert _add(own, tmp_path, ENGLISH, "other.txt") == 2
    assert "is there already, as one" in capsys.readouterr().err
    assert _add(own, tmp_path, ENGLISH + "More of it.\n", "other.txt", "--id", "one") == 2
    assert "the id one is taken" in capsys.readouterr().err
    assert _add(own, tmp_path, ENGLISH + "More of it.\n", "other.txt", "--id", "../one") == 2
    assert "has not the form of an id" in capsys.readouterr().err
    assert _state(own) == before
    assert _add(own, tmp_path, ENGLISH + "More.\n") == 0
    assert _add(own, tmp_path, ENGLISH + "Much more.\n") == 0
    title = "more-troops-for-the-baltic-states"
    assert list(load(own).articles) == ["one", title, f"{title}-2"]


def test_the_shipped_descriptions_keep_every_byte(data: Path, tmp_path: Path) -> None:
    before = (data / "data/articles.yaml").read_bytes()
    assert _add(data, tmp_path, ENGLISH) == 0
    after = (data / "data/articles.yaml").read_bytes()
    assert after.startswith(before)
    assert main(["--root", str(data), "check"]) == 0


def test_a_file_that_changed_meanwhile_is_not_written_over(own: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    arrival = receive(ENGLISH.encode(), "-", {})
    described = own / "data/articles.yaml"

    def meddled(*arguments: object) -> str:
        described.write_text("articles: []  # by another hand\n", encoding="utf-8")
        return appended(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr("geo.drafts.shelving.appended", meddled)
    with pytest.raises(Changed, match="changed meanwhile"):
        store(own, arrival)
    assert described.read_text(encoding="utf-8") == "articles: []  # by another hand\n"
    assert sorted(path.name for path in (own / "seeds").iterdir()) == ["README"]
    assert sorted(path.name for path in (own / "data").iterdir() if path.name.startswith(".")) == []


def test_descriptions_that_are_not_sound_are_told_and_left(
    own: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (own / "data/articles.yaml").write_text("articles: [", encoding="utf-8")
    before = _state(own)
    assert _add(own, tmp_path, ENGLISH) == 1
    assert "data/articles.yaml:" in capsys.readouterr().err
    assert _state(own) == before


@pytest.mark.parametrize("date", ["yesterday", "2022-02-30", "22-02-01", "2022-2-1", "2022-13", ""])
def test_a_day_that_is_none_is_wrong_use(date: str, own: Path, tmp_path: Path) -> None:
    with pytest.raises(SystemExit) as caught:
        _add(own, tmp_path, ENGLISH, "news.txt", "--published", date)
    assert caught.value.code == 2


_BYTES = (
    st.binary(max_size=2000)
    | st.text(max_size=2000).map(lambda text: text.encode("utf-8", "surrogatepass"))
    | st.lists(st.sampled_from(["<p>", "</p>", "<html>", "<script>", '{"@graph": [[]]}', "a b. ", "\u00ad\n", "%PDF-"]))
    .map("".join)
    .map(str.encode)
    | st.binary(max_size=300).map(lambda tail: b"%PDF-1.7\n" + tail)
    | st.text(max_size=300).map(lambda inside: PAGE.replace("Tuesday", inside).encode("utf-8", "surrogatepass"))
    | st.text("abc \n-é\u00ad\u2028\x1c", max_size=3000).map(str.encode)
)


@pytest.mark.slow
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(raw=_BYTES, name=st.sampled_from(["a.txt", "a.html", "a.pdf", "-", "", ".txt"]))
def test_any_file_comes_in_or_is_refused_with_a_reason(raw: bytes, name: str, tmp_path_factory: object) -> None:
    try:
        arrival = receive(raw, name, {}, "en")
    except Unreadable:
        return
    own: Path = tmp_path_factory.mktemp("fuzz") / "own"  # type: ignore[attr-defined]
    found(own)
    stored = store(own, arrival)
    assert load(own).texts[stored.id] == arrival.text
