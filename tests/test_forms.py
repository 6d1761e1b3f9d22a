"""Files of older forms are brought to the present one, with their comments, order and quotes."""

from __future__ import annotations

import pytest

from geo.forms import UNNAMED, renewed

OLD = """\
# Kept: a comment at the top.
movements:
  - id: one
    strength: {value: 300, qualifier: about}  # kept too
    timing: {fr: bientôt, en: soon}
    inferred:
      # why the origin
      origin: &why
        en: nobody says from where
        fr: personne ne dit d’où
    claims:
      - article: a
        quote: |-
          « 300 : hommes »
        english: 300 men
        states: {strength: "300", timing: bientôt}
  - id: two
    inferred:
      origin: *why
    claims:
      - {article: a, quote: x, english: y}
"""
NEW = f"""\
# Kept: a comment at the top.
movements:
  - id: one
    strength: {{value: 300, qualifier: about}}  # kept too
    when:
      words: {{fr: bientôt, en: soon}}
    inferred:
      # why the origin
      origin:
        from: {UNNAMED}
        because: &why
          en: nobody says from where
          fr: personne ne dit d’où
    claims:
      - article: a
        quote: |-
          « 300 : hommes »
        translation:
          en: 300 men
        states: {{strength: "300", when: bientôt}}
  - id: two
    inferred:
      origin:
        from: {UNNAMED}
        because: *why
    claims:
      - {{article: a, quote: x, translation: {{en: y}}}}
"""


def test_an_old_file_of_movements_gets_the_present_form_and_keeps_the_rest() -> None:
    assert renewed(OLD, "data/movements.yaml") == NEW


def test_a_file_of_the_present_form_stays_byte_for_byte() -> None:
    assert renewed(NEW, "data/movements.yaml") == NEW
    untidy = "movements:   # odd   spacing\n- {id:   x}\n"
    assert renewed(untidy, "data/movements.yaml") == untidy


def test_an_article_leaves_out_what_is_unknown_of_it() -> None:
    facts = "    author: unknown\n    date: {value: {en: May}, stated: mai}\n"
    old = f"articles:\n  - id: a\n    letter: A\n    file: a.txt\n{facts}"
    new = "articles:\n  - id: a\n    file: a.txt\n    published: {value: {en: May}, stated: mai}\n"
    assert renewed(old, "data/articles.yaml") == new


@pytest.mark.parametrize(
    "text", ["movements: [", "", "- a\n", "a: &a [*a]\n", "movements: 3\n", "movements: [3, {claims: x}]\n"]
)
def test_what_is_no_such_file_stays(text: str) -> None:
    assert renewed(text, "data/movements.yaml") == text
    assert renewed(OLD, "data/forces.yaml") == OLD
