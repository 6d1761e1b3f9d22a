"""The page without a browser: what Streamlit's AppTest sees."""

from __future__ import annotations

import gc
import json
from collections.abc import Iterator

import pytest
from conftest import ROOT
from streamlit.testing.v1 import AppTest

from geo.catalogue import Catalogue
from geo.ui.source import current


@pytest.fixture
def app() -> Iterator[AppTest]:
    """The page, run once."""
    test = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60)
    test.session_state["lang"] = "en"
    yield test.run()
    assert not test.exception


def _arguments(app: AppTest) -> dict[str, object]:
    arguments = json.loads(app.get("component_instance")[0].proto.json_args)
    assert isinstance(arguments, dict)
    return arguments


def test_every_movement_has_a_card(app: AppTest, catalogue: Catalogue) -> None:
    buttons = {button.key for button in app.button}
    assert {f"toggle-{movement}" for movement in catalogue.movements} <= buttons


def test_opening_a_card_shows_every_quote_of_the_movement(app: AppTest, catalogue: Catalogue) -> None:
    app.button(key="toggle-us-alert-8500").click().run()
    quotes = [element for element in app.get("html") if "<blockquote" in element.proto.body]
    assert len(quotes) == len(catalogue.movements["us-alert-8500"].claims)


def test_a_filter_narrows_the_cards_and_reset_brings_them_back(app: AppTest, catalogue: Catalogue) -> None:
    def cards() -> int:
        return sum(1 for button in app.button if str(button.key).startswith("toggle-"))

    app.multiselect(key="nation").select("FRA").run()
    assert cards() == 2
    app.button(key="reset").click().run()
    assert cards() == len(catalogue.movements)


def test_the_base_map_is_the_same_whatever_is_filtered(app: AppTest) -> None:
    before = _arguments(app)
    app.multiselect(key="status").select("alleged").run()
    after = _arguments(app)
    assert after["script"] == before["script"]
    assert after["key"] == before["key"]
    assert after["feature_group"] != before["feature_group"]


def test_no_link_of_the_map_leads_to_another_host(app: AppTest) -> None:
    arguments = _arguments(app)
    links = [*arguments["js_links"], *arguments["css_links"]]  # type: ignore[misc]
    assert links
    assert all(str(link).startswith("../") for link in links)
    assert "://" not in str(arguments["script"]) + str(arguments["header"]) + str(arguments["html"])


def test_no_message_is_larger_than_100_kb(app: AppTest) -> None:
    assert len(app.get("component_instance")[0].proto.json_args) < 100_000


def test_what_outlives_a_run_of_the_page_is_not_walked_by_its_garbage_collections(app: AppTest) -> None:
    kept = current(ROOT).catalogue
    assert all(item is not kept for item in gc.get_objects())
    gc.unfreeze()
    assert any(item is kept for item in gc.get_objects())


def test_the_frame_of_the_map_has_nothing_to_report_so_that_the_page_runs_once(app: AppTest) -> None:
    assert _arguments(app)["returned_objects"] == []


def test_every_card_has_a_button_of_its_own_name(app: AppTest) -> None:
    names = [button.label for button in app.button if str(button.key).startswith("toggle-")]
    assert len(names) > 20
    assert len(set(names)) == len(names)


def test_the_table_begins_with_the_numbers_whole_and_leaves_empty_what_is_not_stated() -> None:
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60)
    app.query_params.update({"lang": "en", "view": "table"})
    (table,) = app.run().dataframe
    assert list(table.value.columns)[:4] == ["#", "Soldiers", "Strength", "Force"]
    assert table.proto.placeholder == ""
    assert "1,700" in table.proto.arrow_data.styler.display_values.decode("utf-8", "replace")
