"""A made project folder of any size, as files that pass the checker: for measuring the real page on much data."""

from __future__ import annotations

import hashlib
import random
import sys
from pathlib import Path

UNITS = ("brigade", "regiment", "battalion", "squadron")
PEOPLES = {"USA": "American", "FRA": "French", "RUS": "Russian", "DEU": "German"}
TOWNS = 60
A_FILE = 500
"""Movements that one file holds."""
SHAPES = (
    "The army said in note {number} that {strength} soldiers of the {force} will be sent from {start} to {end}",
    "{strength} soldiers of the {force} will be sent from {start} to {end}, says note {number}",
    "According to note {number}, {strength} soldiers of the {force} will be sent from {start} to {end} in the spring",
)


def write(root: Path, movements: int, articles: int, seed: int = 7) -> None:
    """Write data/ and seeds/ under `root`: `movements` movements, each quoted from two of the `articles`, in files of
    A_FILE movements."""
    rng = random.Random(seed)
    (root / "data/movements").mkdir(parents=True, exist_ok=True)
    (root / "seeds").mkdir(exist_ok=True)
    texts: list[list[str]] = [[] for _ in range(articles)]
    entries = [_movement(number, rng, texts) for number in range(movements)]
    for first in range(0, movements, A_FILE):
        file = root / f"data/movements/from-{first:06}.yaml"
        file.write_text("movements:\n" + "".join(entries[first : first + A_FILE]), encoding="utf-8")
    described = "".join(_article(root, number, sentences) for number, sentences in enumerate(texts))
    (root / "data/articles.yaml").write_text("articles:\n" + described, encoding="utf-8")
    places = "".join(_place(number, rng) for number in range(TOWNS))
    (root / "data/places.yaml").write_text("places:\n" + places, encoding="utf-8")
    forces = "".join(_force(number) for number in range(len(UNITS) * 10))
    (root / "data/forces.yaml").write_text("forces:\n" + forces, encoding="utf-8")
    (root / "data/speakers.yaml").write_text("speakers: []\n", encoding="utf-8")


def _movement(number: int, rng: random.Random, texts: list[list[str]]) -> str:
    start, end = rng.sample(range(TOWNS), 2)
    force, strength = rng.randrange(len(UNITS) * 10), rng.randint(50, 5000)
    claims = []
    for article in rng.sample(range(len(texts)), 2):
        sentence = rng.choice(SHAPES).format(
            number=number,
            strength=strength,
            force=_force_name(force),
            start=f"Town{start:02}",
            end=f"Town{end:02}",
        )
        texts[article].append(sentence)
        claims.append(
            f'      - article: art-{article:04}\n        quote: {sentence}\n        translation: {{en: "{sentence}"}}\n'
            f"        states: {{strength: {strength} soldiers, force: {_force_name(force)}, "
            f"origin: Town{start:02}, destination: Town{end:02}, status: will be sent}}\n"
        )
    return (
        f"  - id: movement-{number:05}\n    force: force-{force:02}\n"
        f"    strength: {{value: {strength}, qualifier: exact}}\n"
        f"    origin: town-{start:02}\n    destination: town-{end:02}\n    status: announced\n"
        f"    claims:\n{''.join(claims)}"
    )


def _article(root: Path, number: int, sentences: list[str]) -> str:
    raw = (". ".join(sentences) + ".\n").encode()
    (root / f"seeds/art-{number:04}.txt").write_bytes(raw)
    return (
        f"  - id: art-{number:04}\n    file: art-{number:04}.txt\n"
        f"    sha256: {hashlib.sha256(raw).hexdigest()}\n    language: en\n"
    )


def _place(number: int, rng: random.Random) -> str:
    lat, lon = round(rng.uniform(35, 65), 2), round(rng.uniform(-9, 55), 2)
    return (
        f"  - id: town-{number:02}\n    name: {{en: Town{number:02}, fr: Ville{number:02}}}\n"
        f"    precision: city\n    lat: {lat}\n    lon: {lon}\n    basis: made\n"
    )


def _force_name(number: int) -> str:
    people = tuple(PEOPLES.values())[number % len(PEOPLES)]
    return f"{people} force {number:02} {UNITS[number // 4 % len(UNITS)]}"


def _force(number: int) -> str:
    nation, name = tuple(PEOPLES)[number % len(PEOPLES)], _force_name(number)
    return f"  - id: force-{number:02}\n    name: {{en: {name}, fr: {name}}}\n    nations: [{nation}]\n"


if __name__ == "__main__":
    write(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
