"""What is wrong with a value's shape, in a curator's words: pydantic's own never reach a reader."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rapidfuzz import process


def in_words(detail: Mapping[str, Any], name: str) -> tuple[str, str]:
    """What is wrong and what to do, for one error of pydantic's on the value called `name`."""
    value, context = detail["input"], detail.get("ctx", {})
    match detail["type"]:
        case "extra_forbidden":
            return f"unknown key '{name}'", "remove it or mend its spelling"
        case "invalid_key" | "unexpected_keyword_argument":
            last = name.rpartition(".")[2]
            if last.isdigit():  # what YAML makes of {value: 3,000}: a value 3 and a key 000
                what = f"'{name.rpartition('.')[0] or name}': a number with a comma in it is cut there"
                return what, "write it without commas and blanks: 3,000 is written 3000"
            return f"'{name}' is no name of a field", "use a word"
        case "missing":
            return f"missing key '{name}'", "add it"
        case "literal_error":
            return _not_among(name, value, str(context["expected"]))
        case "string_pattern_mismatch":
            return f"'{name}': {_shown(value)} has not the form of {_named_form(str(context['pattern']))}", "mend it"
        case "language" | "words":
            return f"'{name}': {detail['msg']}", "mend it"
        case "value_error":
            what, _, remedy = str(context["error"]).partition(": ")
            return f"'{name}': {what}", remedy or "mend it"
        case "too_short" | "string_too_short":
            return f"'{name}' is empty", "fill it, or take the key away"
        case "greater_than" | "greater_than_equal" | "less_than" | "less_than_equal":
            bound = next(value for key, value in context.items() if key in ("gt", "ge", "lt", "le"))
            side = "more" if detail["type"].startswith("greater") else "less"
            return f"'{name}': {_shown(value)} is out of range", f"write a number {side} than {bound:g}" + (
                " or equal" if detail["type"].endswith("equal") else ""
            )
        case "model_type" if isinstance(value, str) and len(value) <= 60:
            return f"'{name}': {_shown(value)} stands alone", _parts(name, str(context.get("class_name")), value)
        case kind:
            return f"'{name}': {_shown(value)} is not {_KINDS.get(kind, 'a value of the right kind')}", _remedy(
                value, kind
            )


_PARTS = {
    "DescribedFact": "{{value: {{en: {value}}}, basis: curator}}, or with the article's words as 'stated: …'",
    "Strength": "{{value: 300, qualifier: about}}",
    "Announcement": "{{by: pentagon, on: 2022-02-02}}, each as far as it is stated",
    "When": "{{words: {{en: {value}}}}}",
    "DeclaredDifference": "{{words: {value}, because: {{en: …}}}}",
    "Inference": "{{from: …, because: {{en: …}}}}",
    "Objection": "{{rule: …, because: {{en: …}}}}",
    "Correction": "{{entry: {value}, because: {{en: …}}}}",
}
"""How the records look whose parts a curator may leave out, by their class in geo/catalogue."""


def _parts(name: str, record: str, value: object) -> str:
    shape = _PARTS.get(record, "key: value").format(value=value)
    return f"write {name.rpartition('.')[2]}: {shape}"


_KINDS = {
    "string_type": "a text",
    "int_type": "a whole number",
    "int_from_float": "a whole number",
    "float_type": "a number",
    "bool_type": "true or false",
    "dict_type": "a list of 'key: value'",
    "model_type": "a list of 'key: value'",
    "model_attributes_type": "a list of 'key: value'",
    "mapping_type": "a list of 'key: value'",
    "tuple_type": "a list",
    "list_type": "a list",
    "is_instance_of": "of that kind",
}
_FORMS = {
    "^[a-z0-9]+": "an id (small letters, digits, - and _)",
    "^([A-Z]{3}": "a nation (alpha-3 code, NATO, EU or UN)",
    "^[A-Z]{3}$": "an alpha-3 country code",
    "^[0-9a-f]{64}$": "a SHA-256 (64 hex digits)",
    "^[a-z]{2,3}(": "a language tag (fr, en, de, pt-BR)",
    "^[^/": "a file's name ending in .txt",
}


def _remedy(value: object, kind: str) -> str:
    if kind in ("int_type", "float_type") and isinstance(value, str) and _digits(value):
        return f"write it without quotes, commas and blanks: {''.join(filter(str.isdigit, value))}"
    if kind == "string_type" and isinstance(value, int | float | bool):
        return f'put it between quotes: "{value}"'
    return "write a value of that kind"


def _not_among(name: str, value: object, expected: str) -> tuple[str, str]:
    known = [word.strip().strip("'") for word in expected.replace(" or ", ", ").split(",")]
    near = [match for match, _, _ in process.extract(str(value), known, limit=1, score_cutoff=60)]
    hint = f"did you mean '{near[0]}'? " if near else ""
    return f"'{name}': {_shown(value)} is not known", f"{hint}use one of {', '.join(known)}"


def _named_form(pattern: str) -> str:
    return next((words for start, words in _FORMS.items() if pattern.startswith(start)), f"'{pattern}'")


def _digits(text: str) -> bool:
    return text[:1].isdigit() or text[1:2].isdigit()


def _shown(value: object) -> str:
    text = repr(value)
    return text if len(text) <= 60 else f"{text[:57]}…"
