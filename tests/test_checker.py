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
from geo.catalogue.statuses import bears
from geo.errors import Problem


@dataclass(frozen=True)
class Break:
    """Edits to one file from `after` on, and the problem that they must give at the text `at`, from `after` on.

    `count` is how many problems there are in all: a breakage reports itself and no second errors.
    """

    name: str
    after: str
    edits: tuple[tuple[str, str], ...]
    at: str
    says: str
    count: int = 1
    file: str = MOVEMENTS
    occurrence: int = 1


POLAND, GERMANY, FRANCE, ALERT, MORE = (
    f"  - id: {name}\n"
    for name in ("us-82abn-poland", "us-18corps-germany", "fra-romania", "us-alert-8500", "us-alert-more")
)
FLANK, EAST, EXCLUDED = (
    f"  - id: {name}\n" for name in ("us-eastern-flank", "us-eastern-europe", "us-ukraine-excluded")
)
TOTAL, PART = "  - id: us-3000\n", "  - id: us-2000\n"
NEAREST = r"nearest \(99 % alike, line 2, column 1\): 'Les États-Unis envoient 1 700 soldats .* en Pologne'"
REPEATED_QUOTE = (" », a souligné le porte-parole du Pentagone\n", " »\n")
UNSAID_SPEAKER = (", announced_by: le porte-parole du Pentagone", "")
BAD_DAY = ("by: pentagon, on: \"2022-02-02\"}\n    timing", "by: pentagon, on: \"2022-02-03\"}\n    timing")

QUOTES = [
    Break("a digit", POLAND, (("envoient 1 700", "envoient 2 700"),), "quote:", f"does not stand in 000_.*{NEAREST}"),
    Break("a letter", POLAND, (("en Pologne\n", "en Pologna\n"),), "quote:", f"does not stand in 000_.*{NEAREST}"),
    Break(
        "a sentence of one's own",
        FLANK,
        (("Le président américain, Joe Biden, avait aussi prévenu", "Hier soir, à la télévision, Zorro jurait"),),
        "quote:",
        r"does not stand in 002_.*nearest \(\d\d % alike",
    ),
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
        "  - id: rus-north-atlantic\n",
        (("status: continue d’ajouter des forces", "status: continue d’ajouter"),),
        "status: continue",
        "'continue d’ajouter' stands 2 times in the quote",
    ),
    Break(
        "without the qualifier beside them",
        GERMANY,
        (("qualifier: about", "qualifier: exact"), ("strength: environ 300", "strength: 300")),
        "strength: 300",
        "'300 hommes' leaves out 'environ' right beside it",
    ),
    Break(
        "without the qualifier beside the quote",
        GERMANY,
        (
            ("qualifier: about", "qualifier: exact"),
            ("un quartier général d’environ 300 hommes", "300 hommes"),
            ("environ 300 hommes, force: [quartier général, 18e corps aéroporté]", "300 hommes, force: 18e corps aéroporté"),
        ),
        "strength: 300",
        "'300 hommes' leaves out 'environ' right beside it",
    ),
    Break(
        "cut out of a longer number",
        POLAND,
        (("strength: 1 700 soldats", "strength: 700 soldats"),),
        "strength: 700",
        "'700 soldats' leaves out '1' right beside it",
        count=2,  # and 700 is not 1 700
    ),
]
VALUES = [
    Break("strength", POLAND, (("1700", "1701"),), "strength: 1 700", "means exact 1700, the value is exact 1701"),
    Break("qualifier", POLAND, (("exact", "about"),), "strength: 1 700", "means exact 1700, the value is about 1700"),
    Break(
        "place",
        EAST,
        (("destination: eastern-europe", "destination: mediterranean"),),
        "destination: pays",
        r"is not a name of the place 'mediterranean', it means Countries of Eastern Europe .*eastern-europe\)",
    ),
    *(
        Break(
            f"ambiguous place of {name}",
            after,
            (("origin: Caroline du Nord (Fort Bragg)", "origin: Fort Bragg"),),
            "origin: Fort Bragg",
            r"'Fort Bragg' is ambiguous: Fort Bragg, North Carolina \(.*; Fort Bragg, California \(",
        )
        for name, after in (("a movement", POLAND), ("a total", PART))
    ),
    Break(
        "force",
        "  - id: nato-nrf-readiness\n",
        (("force: nato-nrf", "force: nato-battlegroups"),),
        "force: Force",
        "'Force de réaction de l’Otan' is not a name of the force 'nato-battlegroups'",
    ),
    Break(
        "speaker",
        FRANCE,
        (("by: france", "by: moscow"),),
        "announced_by: la France",
        "'la France' is not a name of the speaker 'moscow'",
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
        "timing: à court",
        "'à court terme' is not 'à long terme'",
    ),
    Break(
        "status that the words cannot bear",
        FLANK,
        (("status: considered", "status: in_place"),),
        "status: prêt",
        "'prêt à envoyer des renforts' cannot mean 'in_place'",
    ),
    Break(
        "announced where the words deny",
        "  - id: nato-ukraine-excluded\n",
        (("status: ruled_out", "status: announced"),),
        "status: aucune",
        "'aucune troupe de combat de l’Otan n’irait' cannot mean 'announced'",
    ),
]
STATEMENTS = [
    Break(
        "filled without a claim",
        MORE,
        (("    status: on_alert\n", "    status: on_alert\n    timing: {fr: demain, en: tomorrow}\n"),),
        "timing:",
        "timing is filled, but no claim states it",
    ),
    Break(
        "stated without being filled",
        ALERT,
        (("    timing: {fr: la semaine dernière, en: last week}\n", ""),),
        "timing: la semaine",
        "'la semaine dernière' is stated, but the timing is not filled",
    ),
    Break(
        "inferred without being filled",
        FRANCE,
        (("    inferred:\n", "    inferred:\n      timing: {en: a, fr: b}\n"),),
        "timing:",
        "timing is inferred, but not filled",
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
        TOTAL,
        (("words: plus de 3 000 soldats", "words: 3 000 soldats"),),
        "strength:\n",
        "'3 000 soldats américains' means the value",
    ),
    Break(
        "a total that does not add up",
        PART,
        (("covers: [us-82abn-poland, us-18corps-germany]", "covers: [us-82abn-poland]"),),
        "strength: {value: 2000",
        "1700 does not make exact 2000",
        count=4,  # and three claims name Germany, where no covered movement goes
    ),
    Break(
        "a total that names where no covered movement goes",
        PART,
        (("[Allemagne, Pologne]", "[l'Allemagne, Pologne]"), ("covers: [us-82abn", "covers: [us-armour-romania, us-82abn")),
        "strength: {value: 2000",
        r"1000 \+ 1700 \+ 300 does not make exact 2000",
    ),
    Break(
        "a needless difference",
        PART,
        (("    timing:", "    difference: {en: a, fr: b}\n    timing:"),),
        "difference:",
        r"1700 \+ 300 makes 2000; drop the difference",
    ),
]
SHAPES = [
    Break("force", POLAND, (("us-82abn\n", "us-82abm\n"),), "force:", "unknown force 'us-82abm'; did you mean us-82abn"),
    Break("place", EAST, (("eastern-europe", "eastern-europa"),), "  - id", "", file=MOVEMENTS),
]
