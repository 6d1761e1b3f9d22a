"""`suggest`: the movements that an article states, as drafts."""

from __future__ import annotations

import argparse

from geo.commands.command import Command
from geo.errors import GeoError


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("article", metavar="ARTICLE", help="the id of an article of the catalogue (`add` gives it)")


def _run(options: argparse.Namespace) -> int:
    from geo.catalogue import load  # brings the models: not for every command
    from geo.drafts import offers_of, page, suggest

    catalogue = load(options.root)
    article = catalogue.articles.get(options.article)
    if article is None:
        raise GeoError(f"no article {options.article!r}: one of {', '.join(catalogue.articles) or 'none'}")
    text = catalogue.texts[article.id]
    found = suggest(text, article.language, article.day, catalogue.places, catalogue.forces.values())
    made, registers = offers_of(catalogue, article, found)
    print(page(found, made, registers, text), end="")
    return 0


COMMAND = Command(
    "suggest",
    "the movements that an article states, as drafts of entries",
    _add_arguments,
    _run,
    "Read an article of the catalogue and print, as one YAML text, an entry for each movement that the machine reads "
    "in full, with the rule behind each field; in comments what is the curator's, and each sentence that speaks of "
    "forces and becomes no draft, with the reason. Nothing is written. Exit 0, 1 problems in the data, 2 no such "
    "article.",
)
