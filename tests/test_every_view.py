"""Every view of the page under every single value of every filter, and under none: no error is shown anywhere."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from conftest import ROOT
from hostile import CORPUS
from lxml.html import fromstring
from streamlit.testing.v1 import AppTest

from geo.catalogue import Catalogue
from geo.export import known_formats
from geo.language import language
from geo.selection import FILTERS, offered
from geo.ui import briefing
from geo.ui.address import VIEWS

ASKED = (*(item.name for item in FILTERS.values() if item.rule == "among"), "search", "after")


@pytest.fixture(scope="module")
def catalogue(known: Catalogue) -> Catalogue:
    """What these tests know."""
    return known


@pytest.fixture
def undrawn(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the picture of the slide, which takes its time; test_slide.py and test_outputs.py draw it."""
    monkeypatch.setattr(briefing, "_picture", lambda *_: (b"", 1))
    monkeypatch.setattr(briefing.st, "image", lambda *_, **__: None)


def _values(name: str, catalogue: Catalogue) -> list[str]:
    """What a filter is set to: every value that it offers, or one that finds something and one that does not."""
    own = {"search": ["soldiers", "nothing has this"], "after": ["2022-02-01", "2100-01-01"]}
    return own.get(name) or list(offered(FILTERS[name], catalogue, language("en")))


def _shows(view: str, **asked: str) -> None:
    """The view is whole under what is asked: without an error, with the count of the sidebar."""
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60)
    for key, words in {"lang": "en", "view": view, **asked}.items():
        app.query_params[key] = words
    app.run()
    assert not app.exception, asked
    assert any('class="count"' in element.proto.body for element in app.get("html")), asked


@pytest.mark.usefixtures("undrawn")
@pytest.mark.parametrize("view", [*VIEWS, "present"])
@pytest.mark.parametrize("asked", [{}, {"nation": "FRA"}, {"status": "alleged"}, {"search": "nothing has this"}])
def test_a_view_of_little_is_whole(view: str, asked: dict[str, str]) -> None:
    _shows(view, **asked)


def test_a_selection_too_large_for_a_slide_is_told_how_to_go_on(monkeypatch: pytest.MonkeyPatch) -> None:
    """In place of the preview; the files that hold all are there, and no other."""
    few = {name: replace(item, most=item.most and 3) for name, item in known_formats().items()}
    monkeypatch.setattr(briefing, "MOST_DRAWN", 3)
    monkeypatch.setattr(briefing, "known_formats", lambda: few)
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60)
    app.query_params.update({"lang": "en", "view": "briefing"})
    app.run()
    assert not app.exception
    (told,) = (element.value for element in app.info if "slide" in element.value)
    assert re.search(r"at most 3 movements\\, and \d+ pass", told)
    keys = {element.key for element in app.get("download_button")}
    assert keys == {f"download-{name}" for name, item in few.items() if item.most is None}


@pytest.mark.slow
@pytest.mark.usefixtures("undrawn")
@pytest.mark.parametrize("name", ASKED)
def test_every_view_is_whole_under_every_value_of_a_filter(name: str, catalogue: Catalogue) -> None:
    """Every value in the view that computes most, and every view under one."""
    values = _values(name, catalogue)
    for value in values:
        _shows("differences", **{name: value})
    for view in (*VIEWS, "present"):
        _shows(view, **{name: values[0]})


def test_a_filter_that_offers_values_offers_several(catalogue: Catalogue) -> None:
    assert sum(len(_values(name, catalogue)) for name in ASKED) > 60


@pytest.mark.slow
@pytest.mark.usefixtures("undrawn")
def test_hostile_parameters_of_a_link_are_told_as_text() -> None:
    """Every text of the corpus for every parameter, several at once as a link may have them."""
    names = (
        "unit",
        "country",
        "role",
        "nation",
        "from_article",
        "search",
        "movement",
        "at",
        "symbols",
        "data",
        "article",
    )
    for turn in range(0, len(CORPUS), len(names)):
        texts = (CORPUS[turn:] + CORPUS)[: len(names)]
        app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60)
        app.query_params["lang"] = "en"
        for name, text in zip(names, texts, strict=True):
            app.query_params[name] = text
        app.run()
        assert not app.exception, texts
        told = [element.proto.body for element in app.get("html") if 'role="status"' in element.proto.body]
        assert told
        assert len(told[0]) < 3000
        assert [element.tag for element in fromstring(told[0]).iter()] == ["p"]  # nothing in it became an element
