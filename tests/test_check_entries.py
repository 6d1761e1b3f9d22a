"""An entry that names what there is not, or of another shape, is refused."""

from __future__ import annotations

from pathlib import Path

import pytest
from breaking import ALERT, EAST, FRANCE, MORE, PART, POLAND, Break, assert_refused, name_of

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


@pytest.mark.parametrize("broken", [*REFERENCES, *SHAPES], ids=name_of)
def test_an_entry_is_refused_where_it_is_broken(broken: Break, tmp_path: Path) -> None:
    assert_refused(broken, tmp_path)
