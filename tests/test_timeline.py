"""The time line: what stands on it, its steps, and what brush and play do to the filters."""

from __future__ import annotations

import datetime

import pytest
from altered import vars_of
from conftest import ROOT
from streamlit.testing.v1 import AppTest

import geo.ui.page
from geo.catalogue import Announcement, Catalogue, When
from geo.html import timeline_html
from geo.language import language
from geo.moments import Moment
from geo.selection import Selection, filters_in_words, following, time_line
from geo.ui.source import Watched

POLAND, GERMANY, ROMANIA = "us-82abn-poland", "us-18corps-germany", "us-armour-romania"
EN = language("en")


@pytest.fixture
def dated(catalogue: Catalogue) -> Catalogue:
    """The shipped catalogue with three entries dated: announced and with a period, announced in a month, announced."""
    days = {
        POLAND: (Announcement(on=Moment.parse("2022-02-02")), When(ends=Moment.parse("2022-02-10"))),
        GERMANY: (Announcement(on=Moment.parse("2022-02")), When()),
        ROMANIA: (Announcement(on=Moment.parse("2022-02-09")), When()),
    }
    blank = (Announcement(), When())
    movements = {
        name: item.model_copy(update=dict(zip(("announced", "when"), days.get(name, blank), strict=True)))
        for name, item in catalogue.movements.items()
    }
    return Catalogue(**{**vars_of(catalogue), "movements": movements})


def test_there_is_a_line_only_where_dates_differ(catalogue: Catalogue, dated: Catalogue) -> None:
    assert time_line(catalogue.movements.values()) is None  # one day alone is stated
    assert time_line([dated.movements[GERMANY]]) is None
    line = time_line(dated.movements.values())
    assert line is not None
    assert (line.first, line.last) == (datetime.date(2022, 2, 1), datetime.date(2022, 2, 28))
    found = {(item.movement, item.kind): (item.first.day, item.last.day) for item in line.stretches}
    assert found == {
        (POLAND, "announced"): (2, 2),
        (POLAND, "takes-place"): (1, 10),  # its start is not stated
        (GERMANY, "announced"): (1, 28),
        (ROMANIA, "announced"): (9, 9),
    }
    assert line.share(line.first) == 0
    assert line.share(line.last) == 1


def test_it_is_stepped_through_by_day_and_by_month(dated: Catalogue) -> None:
    line = time_line(dated.movements.values())
    assert line is not None
    assert following("", line, "day") == "2022-02-01"
    assert following("2022-02-01", line, "day") == "2022-02-02"
    assert following("2022-02-28", line, "day") is None
    assert following("", line, "month") == "2022-02"
    assert following("2022-02", line, "month") is None
    assert following("2021-12-31", line, "month") == "2022-01"


def test_every_stretch_is_drawn_with_its_words(dated: Catalogue) -> None:
    line = time_line(dated.movements.values())
    assert line is not None
    drawn = timeline_html(line, dated, EN)
    assert drawn.count('<i class="announced"') == 3
    assert drawn.count('<i class="takes-place"') == 1
    assert "announced February 2022 (day not stated)" in drawn
    assert 'aria-label="1 February 2022 to 28 February 2022"' in drawn


def test_one_day_is_told_as_of(catalogue: Catalogue) -> None:
    one = Selection(after="2022-02-09", before="2022-02-09", dated="standing")
    assert " · as of 9 February 2022 · " in filters_in_words(one, (), catalogue, EN)
    two = Selection(after="2022-02-09", before="2022-02-10", dated="standing")
    line = filters_in_words(two, (), catalogue, EN)
    assert "standing 9 February 2022 or later · standing 10 February 2022 or earlier" in line


@pytest.fixture
def app(dated: Catalogue, monkeypatch: pytest.MonkeyPatch) -> AppTest:
    """The page with the dated catalogue."""
    monkeypatch.setattr(geo.ui.page, "current", lambda _: Watched(dated, ()))
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60)
    app.query_params["lang"] = "en"
    return app


def _cards(app: AppTest) -> set[str]:
    assert not app.exception
    return {str(button.key).removeprefix("toggle-") for button in app.button if str(button.key).startswith("toggle-")}


def test_the_brush_sets_the_filters_and_shows_them(app: AppTest) -> None:
    app.query_params["after"] = "2022-02-05"
    app.run()
    brush = app.slider(key="timeline-brush")
    assert brush.value == (datetime.date(2022, 2, 5), datetime.date(2022, 2, 28))
    assert _cards(app) == {GERMANY, ROMANIA}
    brush.set_value((datetime.date(2022, 2, 1), datetime.date(2022, 2, 8))).run()
    assert _cards(app) == {POLAND, GERMANY}
    assert app.query_params["before"] == "2022-02-08"
    assert "after" not in app.query_params


def test_playing_shows_what_stands_step_by_step_and_stops_at_the_end(app: AppTest) -> None:
    app.query_params.update({"after": "2022-02-26", "before": "2022-02-26", "dated": "standing"})
    app.run()
    app.button(key="timeline-play").click().run()
    assert (app.session_state["after"], app.session_state["before"]) == ("2022-02-27", "2022-02-27")
    assert _cards(app) == {GERMANY, ROMANIA}  # what went to Poland has ended
    for _ in range(2):
        app.session_state["timeline-due"] = True
        app.run()
    assert app.session_state["after"] == "2022-02-28"
    assert app.session_state["timeline-playing"] is False


def test_the_shipped_catalogue_has_no_line() -> None:
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60).run()
    assert not app.exception
    assert not [item for item in app.slider if item.key == "timeline-brush"]
