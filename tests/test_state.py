"""The state of the page against the data, and the bounds of a URL: never an error screen, and told."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from browsing import replace_in
from conftest import ROOT
from hypothesis import given
from hypothesis import strategies as st
from streamlit.testing.v1 import AppTest

from geo.selection import MOST_LETTERS, MOST_VALUES, MOST_WORDS, Selection, bounded, bounded_search, whole_position

pytestmark = pytest.mark.usefixtures("patience")


def _open(root: Path, monkeypatch: pytest.MonkeyPatch, **query: str | list[str]) -> AppTest:
    monkeypatch.setenv("MOVEMENTS_ROOT", str(root))
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60)
    for name, value in {"lang": "en", **query}.items():
        app.query_params[name] = value
    app.run()
    assert not app.exception
    return app


def _told(app: AppTest) -> str:
    texts = [element.proto.body for element in app.get("html")]
    return " ".join(re.sub("<[^>]*>", "", text) for text in texts if 'role="status"' in text)


def _cards(app: AppTest) -> int:
    return sum(1 for button in app.button if str(button.key).startswith("toggle-"))


@pytest.mark.slow
def test_a_filtered_force_that_left_the_data_is_dropped_and_told(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    app = _open(data, monkeypatch, unit="us-82abn")
    assert _cards(app) == 1
    replace_in(data / "data/forces.yaml", "id: us-82abn\n", "id: us-eighty-second\n")
    replace_in(data / "data/movements.yaml", "force: us-82abn\n", "force: us-eighty-second\n")
    app.run()
    assert not app.exception
    assert _cards(app) > 1
    assert "No longer in the data: unit “us-82abn”." in _told(app)
    assert "unit" not in app.query_params
    app.button(key="reset").click().run()
    assert "No longer" not in _told(app)


@pytest.mark.slow
def test_an_opened_movement_that_left_the_data_is_closed_and_told(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    app = _open(data, monkeypatch, movement="fra-romania")
    replace_in(data / "data/movements.yaml", "- id: fra-romania\n", "- id: fra-to-romania\n")
    app.run()
    assert not app.exception
    assert app.session_state["movement"] is None
    assert "No longer in the data: movement “fra-romania”." in _told(app)


@pytest.mark.slow
def test_an_opened_article_that_left_the_data_is_closed_and_told(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    app = _open(data, monkeypatch, article="002_06f0a092c793dd2d")
    for file in ("articles", "movements"):
        path = data / "data" / f"{file}.yaml"
        path.write_text(path.read_text(encoding="utf-8").replace("002_06f0a092c793dd2d", "renamed"), encoding="utf-8")
    replace_in(data / "data/articles.yaml", "file: renamed.txt", "file: 002_06f0a092c793dd2d.txt")
    app.run()
    assert not app.exception
    assert app.session_state["article"] is None
    assert "No longer in the data: article “002_06f0a092c793dd2d”." in _told(app)


@pytest.mark.parametrize(
    "at",
    ["999,9999,99", "48,2,400", "89.9,0,3", "48,2,13", "48,181,3", "٤٨,2,3", "nan,0,3", "1e1,0,3", "48,2", "x" * 9000],
)
def test_what_is_no_position_is_none(at: str) -> None:
    assert whole_position(at) is None


def test_a_position_that_is_none_is_dropped_and_told(monkeypatch: pytest.MonkeyPatch) -> None:
    app = _open(ROOT, monkeypatch, at="999,9999,99", view="briefing")
    assert app.session_state["at"] is None
    assert "Dropped, for it is more than can be asked for: at “" in _told(app)
    app.selectbox(key="briefing-view").select("current").run()
    assert not app.exception


def test_a_sound_position_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    app = _open(ROOT, monkeypatch, at="48.5,-20,3.25")
    assert app.session_state["at"] == "48.5,-20,3.25"
    assert _told(app) == ""


@pytest.mark.slow
@pytest.mark.parametrize(
    ("query", "told"),
    [
        ({"search": " ".join(["pologne soldats"] * 2000)}, "Dropped, for it is more than can be asked for: search “"),
        ({"nation": [f"X{number}" for number in range(400)]}, "nation “X50”"),
        ({"unit": "nobody", "view": "sideways", "lang": "xx"}, "unit “nobody”, lang “xx” and view “sideways”"),
        ({"after": "yesterday"}, "after “yesterday”"),
        ({"data": "0000000"}, "The link was made for data 0000000; this is "),
        ({"article": "none"}, "article “none”"),
    ],
)
def test_what_a_link_asks_in_vain_is_told(
    query: dict[str, str | list[str]], told: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = _open(ROOT, monkeypatch, **query)
    assert told in _told(app)


def test_every_parameter_at_once_is_held_by_the_state_and_written_back(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = {
        "unit": ["us-82abn"],
        "country": ["POL"],
        "role": ["to"],
        "nation": ["USA"],
        "status": ["announced"],
        "kind": ["deployment"],
        "from_article": ["000_0b6f8898019d76e7"],
        "after": ["2022-02-01"],
        "before": ["2022-02-02"],
        "search": ["fort bragg"],
        "movement": ["us-82abn-poland"],
        "symbols": ["1"],
    }
    app = _open(ROOT, monkeypatch, **asked)
    assert _cards(app) == 1
    assert _told(app) == ""
    app.session_state["view"] = "table"
    app.run()
    assert {name: [app.query_params[name]] for name in asked} == asked


@given(st.text(max_size=600))
def test_a_search_is_never_longer_than_its_bounds(text: str) -> None:
    kept = bounded_search(text)
    assert len(kept) <= MOST_LETTERS
    assert len(kept.split()) <= MOST_WORDS
    assert " ".join(text.split()).startswith(kept)
    assert bounded_search(kept) == kept


@given(st.dictionaries(st.sampled_from(["search", "unit", "at", "x"]), st.lists(st.text(max_size=300), max_size=80)))
def test_what_is_bounded_stays_within_bounds_and_is_told(query: dict[str, list[str]]) -> None:
    taken, dropped = bounded(query)
    assert all(len(values) <= MOST_VALUES for values in taken.values())
    changed = {name for name, values in query.items() if [" ".join(value.split()) for value in values] != taken[name]}
    assert {item.filter for item in dropped} <= changed
    assert bounded(taken)[1] == ()


@given(st.text(alphabet="0123456789.,-e٣ +", max_size=24))
def test_a_position_is_inside_the_world_or_none(text: str) -> None:
    position = whole_position(text)
    if position is not None:
        lat, lon, zoom = position
        assert text.isascii()
        assert abs(lat) <= 85
        assert abs(lon) <= 180
        assert 0 <= zoom <= 12


def test_a_selection_names_only_filters() -> None:
    with pytest.raises(TypeError, match="no filter is called colour"):
        Selection(colour="red")


def test_a_title_and_a_marking_of_the_link_are_taken_and_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    app = _open(ROOT, monkeypatch, title="To  the east", marking="M" * 200)
    assert app.session_state["title"] == "To the east"
    assert app.session_state["marking"] == "M" * 120
    assert "Dropped, for it is more than can be asked for: marking “" in _told(app)
