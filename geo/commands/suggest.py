"""`suggest`: the movements that an article states, as drafts."""

from __future__ import annotations

import argparse

from geo.commands.command import Command
from geo.errors import GeoError


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("article", metavar="ARTICLE", help="the id of an article of the catalogue (`add` gives it)")
    parser.add_argument("--write", action="store_true", help="put what is ready into the data files, all or nothing")
    parser.add_argument("--into", metavar="FILE", help="with --write: the file of movements that takes new entries")


def _run(options: argparse.Namespace) -> int:
    if options.into and not options.write:
        raise GeoError("--into needs --write")
    from geo.catalogue import load  # brings the models: not for every command
    from geo.drafts import adopt, offers_of, page, suggest, undated

    catalogue = load(options.root)
    article = catalogue.articles.get(options.article)
    if article is None:
        raise GeoError(f"no article {options.article!r}: one of {', '.join(catalogue.articles) or 'none'}")
    text = catalogue.texts[article.id]
    found = suggest(text, article.language, article.day, catalogue.places, catalogue.forces.values())
    made, registers = offers_of(catalogue, article, found)
    for line in undated(article, text):
        print(line)
    if not options.write:
        print(page(found, made, registers, text), end="")
        return 0
    adopted = adopt(options.root, catalogue, article, made, registers, options.into)
    for name in adopted.new:
        print(f"{adopted.files[name]}: {name}")
    for name in adopted.added:
        print(f"{adopted.files[name]}: a claim added to {name}")
    for offer, why in adopted.refused:
        print(f"# left to you, since the checker says: {why}\n#   {offer.draft.sentence.cut(text)}")
    counts = f"entries: {len(adopted.new)}; added claims: {len(adopted.added)}; not ready: {len(adopted.left)}"
    print(f"{counts}, `suggest` tells why" if adopted.left else counts)
    return 0


COMMAND = Command(
    "suggest",
    "the movements that an article states, as drafts of entries",
    _add_arguments,
    _run,
    "Read an article of the catalogue and print, as one YAML text, an entry for each movement that the machine reads "
    "in full, with the rule behind each field; in comments what is the curator's, and each sentence that speaks of "
    "forces and becomes no draft, with the reason. With --write what is ready becomes entries, or claims of entries "
    "that tell the same, as far as the checker finds nothing against it. Exit 0, 1 problems in the data, 2 no such "
    "article.",
)
