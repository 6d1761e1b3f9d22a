"""One record in the table of filters is a filter everywhere: URL, command line, sidebar, slide line and HTML file."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from altered import vars_of
from conftest import ROOT
from streamlit.testing.v1 import AppTest

import geo.selection.filters as filters
from geo.__main__ import main
from geo.account import account_of, title
from geo.catalogue import Announcement, Catalogue, When
from geo.export import export
from geo.language import language
from geo.moments import Moment
from geo.selection import FILTERS, Filter, Selection, filters_for_browser, filters_in_words, from_query
from geo.selection.rules import COMPARISONS
from geo.terms import Message, message


def _made(**changed: Any) -> Filter:
    how: dict[str, Any] = {
        "name": "drawn",
        "label": message("On the map"),
        "help": "how the map shows it",
        "sentence": message("drawn as {names}"),
        "values": lambda movement, *_: (movement.drawn,),
        "words": lambda value, *_: f"the {value}",
    }
    return Filter(**{**how, **changed})


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> Filter:
    """A filter that the project does not have, put into the table."""
    record = _made()
    monkeypatch.setitem(filters._TABLE, record.name, record)
    return record


@pytest.fixture
def arrows(catalogue: Catalogue) -> list[str]:
    """What the made filter lets through when it asks for arrows."""
    return [movement.id for movement in catalogue.movements.values() if movement.drawn == "arrow"]


def test_a_made_filter_is_in_the_url(made: Filter, catalogue: Catalogue, arrows: list[str]) -> None:
    selection, unknown = from_query({"drawn": ["arrow", "smoke"]}, catalogue)
    assert [movement.id for movement in selection.apply(catalogue)] == arrows
    assert [(item.filter, item.value) for item in unknown] == [("drawn", "smoke")]
    assert selection.to_query() == {"drawn": ["arrow"]}


def test_a_made_filter_is_on_the_command_line(
    made: Filter, arrows: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "out.csv"
    assert main(["export", "csv", "-o", str(target), "--drawn", "arrow"]) == 0
    assert [line.split(",")[0] for line in target.read_text(encoding="utf-8").splitlines()[1:]] == arrows
    with pytest.raises(SystemExit):
        main(["export", "--help"])
    assert re.search(r"--drawn VALUE\s+how the map shows it", capsys.readouterr().out)


@pytest.mark.parametrize("place", ["first", "more"])
def test_a_made_filter_is_in_the_sidebar(place: Any, monkeypatch: pytest.MonkeyPatch, arrows: list[str]) -> None:
    monkeypatch.setitem(filters._TABLE, "drawn", _made(place=place))
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60)
    app.session_state["lang"] = "en"
    app.run()
    widget = app.multiselect(key="drawn")
    assert (widget.label, set(widget.options)) == ("On the map", {"the arrow", "the badge", "the list"})
    widget.select("arrow").run()
    assert not app.exception
    cards = {str(button.key) for button in app.button if str(button.key).startswith("toggle-")}
    assert cards == {f"toggle-{name}" for name in arrows}
    assert app.query_params["drawn"] == "arrow"


def test_a_made_filter_is_told_on_slide_and_files(made: Filter, catalogue: Catalogue) -> None:
    selection = Selection(drawn="arrow")
    line = filters_in_words(selection, selection.apply(catalogue), catalogue, language("en"))
    assert "· drawn as the arrow ·" in line
    for name in ("kml", "svg", "html"):
        assert "drawn as the arrow" in export(name, selection, catalogue, "en").decode()


def test_a_made_filter_is_in_the_html_file(made: Filter, catalogue: Catalogue) -> None:
    page = export("html", Selection(), catalogue, "en").decode()
    data = json.loads(page.split('<script type="application/json" id="data">')[1].split("</script>")[0])
    (record,) = [item for item in data["languages"]["en"]["filters"] if item["name"] == "drawn"]
    assert record["choices"] == [["arrow", "the arrow"], ["badge", "the badge"], ["list", "the list"]]
    assert record["values"][""]["fra-romania"] == ["arrow"]


@pytest.mark.parametrize(
    "sentence",
    [
        None,
        message(""),
        message("drawn"),
        message("drawn as {name}"),
        message("{names} {role}"),
        message("{names}", many="several"),
    ],
)
def test_a_filter_whose_sentence_is_missing_or_does_not_say_what_is_asked_for_is_no_filter(
    sentence: Message | None,
) -> None:
    with pytest.raises(ValueError, match="sentence of the filter 'drawn' must say"):
        _made(sentence=sentence)


def _one_of_each(catalogue: Catalogue) -> Iterator[tuple[Filter, str]]:
    for item in FILTERS.values():
        usual = item.modifier.ids[0] if item.modifier else ""
        values = [value for m in catalogue.movements.values() for value in item.values(m, catalogue, usual)]
        yield item, "Fort Bragg" if item.rule == "words" else values[0]


@pytest.mark.parametrize("code", ["en", "fr"])
def test_every_filter_is_told_and_lets_through_what_has_the_value(catalogue: Catalogue, code: str) -> None:
    for item, value in _one_of_each(catalogue):
        selection, unknown = from_query({item.name: [value]}, catalogue)
        assert unknown == ()
        shown = selection.apply(catalogue)
        assert shown
        parts = filters_in_words(selection, shown, catalogue, language(code)).split(" · ")
        words = item.words(value, catalogue, language(code))
        assert any(words in part for part in parts[1:]), item.name


def test_many_values_are_counted_instead_of_named(catalogue: Catalogue) -> None:
    selection = Selection(movement=tuple(catalogue.movements)[:12])
    line = filters_in_words(selection, selection.apply(catalogue), catalogue, language("en"))
    assert "Entry: 12 chosen" in line


@pytest.mark.parametrize(
    ("asked", "least"),
    [
        ({"kind": "redeployment"}, 1),
        ({"kind": "posture"}, 3),
        ({"after": "2022-02-02"}, 1),
        ({"after": "2022-02-03"}, 0),
    ],
)
def test_kinds_and_days_are_filtered(asked: dict[str, str], least: int, catalogue: Catalogue) -> None:
    found = Selection(**asked).apply(catalogue)
    assert len(found) >= least
    assert (least == 0) == (not found)


def test_a_date_that_is_none_is_unknown(catalogue: Catalogue) -> None:
    wrong = ("yesterday", "2022-02-30", "2022-13", "20220202", "22", "0001-01-01", "9999", "２０２２-02-02")
    for value in wrong:
        selection, unknown = from_query({"after": [value]}, catalogue)
        assert selection == Selection()
        assert [item.value for item in unknown] == [value]


def test_the_html_file_has_the_rules_of_python() -> None:
    script = (ROOT / "geo" / "export" / "standalone" / "filters.js").read_text(encoding="utf-8")
    table = script.split("const COMPARISONS = {")[1].split("\n  };")[0]
    assert re.findall(r"^    (\w+): ", table, re.MULTILINE) == list(COMPARISONS)


def test_role_belongs_to_country_and_dated_to_both_dates(catalogue: Catalogue) -> None:
    found = {item.name: item.modifier.name for item in FILTERS.values() if item.modifier}
    assert found == {"country": "role", "after": "dated", "before": "dated"}
    told = {item["name"]: item["modifier"] for item in filters_for_browser((), catalogue, language("en"))}
    assert [choice[0] for choice in told["country"]["choices"]] == ["either", "from", "to"]


@pytest.fixture
def periods(catalogue: Catalogue) -> Catalogue:
    """The shipped catalogue with three entries dated: to a day with a period, to a month, with a start alone."""
    dated = {
        "us-82abn-poland": (Announcement(on=_moment("2022-02-02")), _when("2022-02-10", "2022-03")),
        "us-18corps-germany": (Announcement(on=_moment("2022-01")), When()),
        "us-armour-romania": (Announcement(), _when("2022-04", None)),
    }
    blank = {"announced": Announcement(), "when": When()}
    movements = {name: item.model_copy(update=blank) for name, item in catalogue.movements.items()}
    for name, (announced, period) in dated.items():
        movements[name] = movements[name].model_copy(update={"announced": announced, "when": period})
    return Catalogue(**{**vars_of(catalogue), "movements": movements})


def _moment(text: str) -> Moment:
    return Moment.parse(text)


def _when(starts: str, ends: str | None) -> When:
    return When(starts=_moment(starts), ends=_moment(ends) if ends else None)


POLAND, GERMANY, ROMANIA = "us-82abn-poland", "us-18corps-germany", "us-armour-romania"


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({"after": "2022-02-02"}, {POLAND}),
        ({"after": "2022-01-31"}, {POLAND, GERMANY}),  # January may mean its last day
        ({"before": "2022-01-01"}, {GERMANY}),  # and its first
        ({"before": "2022-01"}, {GERMANY}),
        ({"before": "2022"}, {POLAND, GERMANY}),
        ({"before": "2021"}, set()),
        ({"after": "2022-02", "before": "2022-02"}, {POLAND}),
        ({"after": "2022", "dated": "takes-place"}, {POLAND, ROMANIA}),
        ({"after": "2022-03-31", "before": "2022-03", "dated": "takes-place"}, {POLAND}),
        ({"after": "2030", "dated": "takes-place"}, {ROMANIA}),  # its end is not stated
        ({"before": "2022-02-09", "dated": "takes-place"}, set()),
        ({"after": "2022-02-05", "before": "2022-02-05", "dated": "standing"}, {POLAND, GERMANY}),
        ({"after": "2022-05", "before": "2022-05", "dated": "standing"}, {GERMANY, ROMANIA}),
    ],
)
def test_dates_are_compared_by_their_span(asked: dict[str, str], found: set[str], periods: Catalogue) -> None:
    selection, unknown = from_query({name: [value] for name, value in asked.items()}, periods)
    assert unknown == ()
    assert {movement.id for movement in selection.apply(periods)} == found


def test_the_line_says_which_date_is_meant(catalogue: Catalogue) -> None:
    for dated, words in (("announced", "announced"), ("takes-place", "taking place"), ("standing", "standing")):
        line = filters_in_words(Selection(after="2022-02", dated=dated), (), catalogue, language("en"))
        assert f"· {words} February 2022 or later ·" in line


def test_an_entry_tells_its_own_dates_and_how_exact_they_are(periods: Catalogue) -> None:
    say = language("en")
    told = {name: account_of(periods.movements[name], periods, say).dates for name in periods.movements}
    assert told[POLAND] == ("announced 2 February 2022 · takes place: 10 February 2022 to March 2022 (day not stated)")
    assert told[GERMANY] == "announced January 2022 (day not stated)"
    assert told[ROMANIA] == "takes place: from April 2022 (day not stated), end not stated"
    assert told["fra-romania"] == "no date stated"


def test_the_title_has_a_date_that_all_have_or_none(periods: Catalogue) -> None:
    say = language("en")
    dated = [periods.movements[name] for name in (POLAND, GERMANY)]
    assert title(dated[:1], say) == "Announced troop movements, 2 February 2022"
    assert title(dated, say) == "Announced troop movements, January 2022 to 2 February 2022"
    assert title([*dated, periods.movements[ROMANIA]], say) == "Announced troop movements"
    assert title((), say) == "Announced troop movements"
