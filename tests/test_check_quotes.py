"""A quote that does not stand in its article, and words that do not stand in their quote, are refused."""

from __future__ import annotations

from pathlib import Path

import pytest
from breaking import ALERT, EXCLUDED, GERMANY, POLAND, Break, assert_refused, name_of
from copies import MOVEMENTS, change, copy_data, problems

from geo.catalogue import load
from geo.text import fold_marks

NEAREST = r"nearest \(99 % alike, line 2, column 1\): 'Les États-Unis envoient 1 700 soldats .* en Pologne'"
REPEATED_QUOTE = (" », a souligné le porte-parole du Pentagone\n", " »\n")
UNSAID_SPEAKER = (", announced_by: le porte-parole du Pentagone", "")


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


@pytest.mark.parametrize("broken", [*QUOTES, *WORDS], ids=name_of)
def test_a_quote_or_words_that_do_not_stand_there_are_refused(broken: Break, tmp_path: Path) -> None:
    assert_refused(broken, tmp_path)


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
