"""A value that its words do not bear, and a statement that lacks what it needs, are refused."""

from __future__ import annotations

from pathlib import Path

import pytest
from breaking import ALERT, EAST, EXCLUDED, FLANK, FRANCE, MORE, PART, POLAND, TOTAL, Break, assert_refused, name_of
from copies import MOVEMENTS, change, copy_data, problems

BAD_DAY = ('by: pentagon, on: "2022-02-02"}\n    when', 'by: pentagon, on: "2022-02-03"}\n    when')


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


@pytest.mark.parametrize("broken", [*VALUES, *STATEMENTS], ids=name_of)
def test_a_value_or_statement_is_refused_where_it_is_broken(broken: Break, tmp_path: Path) -> None:
    assert_refused(broken, tmp_path)


def test_a_total_whose_difference_is_explained_need_not_add_up(tmp_path: Path) -> None:
    copy_data(tmp_path)
    explained = "us-18corps-germany, fra-deu-brigade]\n    difference: {en: counted apart, fr: compté à part}"
    change(tmp_path, MOVEMENTS, "us-18corps-germany]", explained, after=f"id: {PART}")
    assert problems(tmp_path) == ()
