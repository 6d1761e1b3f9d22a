"""A small made catalogue that has every kind of caveat, and quotes that only differ; in YAML, and checked."""

from __future__ import annotations

import hashlib
from pathlib import Path

from geo.catalogue import Catalogue, load

_ONE = (
    "The Pentagon announced on 3 March 2023 that 500 soldiers of the 3rd Brigade will be sent to Latvia. "
    "300 soldiers of the Logistics Regiment will be sent from Denmark to Latvia. "
    "In all, 900 soldiers will be sent, the Pentagon said.\n"
    "NATO forces have been placed on alert.\n"
    "200 Finnish soldiers will be sent to Estonia.\n"
)
_TWO = (
    "La 3e brigade sera envoyée de Norvège en Lettonie, a dit le Pentagone. "
    "La France enverra des soldats en Estonie. Elle a annoncé l’envoi de soldats.\n"
    "Environ 600 soldats seront du voyage <b>vers la Lettonie</b>.\n"
)
_FORCES = """
forces:
  - id: brigade
    name: {en: 3rd Brigade, fr: 3e brigade}
    nations: [USA]
  - id: logistics
    name: {en: Logistics Regiment, fr: Régiment de logistique}
    nations: [USA]
  - id: france
    name: {en: French soldiers, fr: Soldats français}
    aliases: [La France]
    nations: [FRA]
  - id: finland
    name: {en: Finnish soldiers, fr: Soldats finlandais}
    nations: [FIN]
  - id: nato
    name: {en: NATO forces, fr: Forces de l’Otan}
    nations: [NATO]
"""
_SPEAKERS = """
speakers:
  - id: pentagon
    name: {en: The Pentagon, fr: Le Pentagone}
    aliases: [the Pentagon]
"""
_PLACES = """
places:
  - {id: norway, name: {en: Norway, fr: Norvège}, precision: country, country: NOR, lat: 61.0, lon: 9.0, basis: made}
  - {id: denmark, name: {en: Denmark, fr: Danemark}, precision: country, country: DNK, lat: 56.0, lon: 9.3, basis: made}
  - {id: latvia, name: {en: Latvia, fr: Lettonie}, precision: country, country: LVA, lat: 56.9, lon: 25.5, basis: made}
  - {id: estonia, name: {en: Estonia, fr: Estonie}, precision: country, country: EST, lat: 58.7, lon: 25.7, basis: made}
  - {id: france, name: {en: France, fr: France}, precision: country, country: FRA, lat: 46.6, lon: 2.5, basis: made}
"""
_MOVEMENTS = """
movements:
  - id: brigade-latvia
    force: brigade
    strength: {value: 500, qualifier: exact}
    origin: norway
    destination: latvia
    status: announced
    announced: {by: pentagon, on: "2023-03-03"}
    claims:
      - article: one
        quote: 500 soldiers of the 3rd Brigade will be sent to Latvia
        translation: {fr: 500 soldats de la 3e brigade seront envoyés en Lettonie}
        states: {strength: 500 soldiers, force: 3rd Brigade, destination: Latvia, status: will be sent}
      - article: two
        quote: La 3e brigade sera envoyée de Norvège en Lettonie, a dit le Pentagone
        translation: {en: "The 3rd Brigade will be sent from Norway to Latvia, the Pentagon said"}
        states: {force: 3e brigade, origin: Norvège, destination: Lettonie, status: sera envoyée,
                 announced_by: le Pentagone}
        readings: {force: {en: the brigade that article A names, fr: la brigade que nomme l’article A}}
      - article: two
        quote: Environ 600 soldats seront du voyage <b>vers la Lettonie</b>
        translation: {en: "About 600 soldiers will travel <b>to Latvia</b>"}
        differs:
          strength:
            words: Environ 600 soldats
            because:
              en: more & other soldiers <i>than</i> article A counts
              fr: plus de soldats <i>que</i> n’en compte l’article A
  - id: logistics-latvia
    force: logistics
    strength: {value: 300, qualifier: exact}
    origin: denmark
    destination: latvia
    status: announced
    note: {en: "A note of the curator, with a <b> in it.", fr: "Une note du curateur, avec un <b>."}
    claims:
      - article: one
        quote: 300 soldiers of the Logistics Regiment will be sent from Denmark to Latvia
        translation: {fr: 300 soldats du régiment de logistique seront envoyés du Danemark en Lettonie}
        states: {strength: 300 soldiers, force: Logistics Regiment, origin: Denmark, destination: Latvia,
                 status: will be sent}
        readings: {force: {en: the regiment is a Danish one, fr: le régiment est danois}}
  - id: france-estonia
    force: france
    strength: {qualifier: unstated}
    origin: france
    destination: estonia
    status: announced
    inferred:
      origin:
        from: home of the force
        because:
          en: French soldiers are taken to leave from France
          fr: on suppose que des soldats français partent de France
      status:
        from: claim 1
        because: {en: the sentence tells what will be, fr: la phrase dit ce qui sera}
    claims:
      - article: two
        quote: La France enverra des soldats en Estonie
        translation: {en: France will send soldiers to Estonia}
        states: {force: La France, destination: Estonie}
  - id: nato-alert
    force: nato
    strength: {qualifier: unstated}
    status: on_alert
    absent:
      origin: {en: nobody says where they stand, fr: personne ne dit où elles sont}
      destination: {en: nobody says where they would go, fr: personne ne dit où elles iraient}
    claims:
      - article: one
        quote: NATO forces have been placed on alert
        translation: {fr: les forces de l’Otan ont été mises en alerte}
        states: {force: NATO forces, status: placed on alert}
  - id: finland-estonia
    force: finland
    strength: {value: 200, qualifier: exact}
    destination: estonia
    status: announced
    absent:
      origin: {en: nobody says from where, fr: personne ne dit d’où}
    claims:
      - article: one
        quote: 200 Finnish soldiers will be sent to Estonia
        translation: {fr: 200 soldats finlandais seront envoyés en Estonie}
        states: {strength: 200 Finnish soldiers, force: Finnish soldiers, destination: Estonia, status: will be sent}
  - id: finland-there
    force: finland
    strength: {value: 200, qualifier: exact}
    destination: estonia
    status: in_place
    perhaps: nato-alert
    replaces: {entry: finland-estonia, because: {en: they have come, fr: ils sont arrivés}}
    absent:
      origin: {en: nobody says from where, fr: personne ne dit d’où}
    claims:
      - article: one
        quote: 200 Finnish soldiers will be sent to Estonia
        translation: {fr: 200 soldats finlandais seront envoyés en Estonie}
        states: {strength: 200 Finnish soldiers, force: Finnish soldiers, destination: Estonia, status: will be sent}
        against: {status: {rule: status, because: {en: written before they came, fr: écrit avant leur arrivée}}}
totals:
  - id: all-of-them
    name: {en: All of them, fr: Tous ensemble}
    strength: {value: 900, qualifier: exact}
    announced: {by: pentagon, on: "2023-03-03"}
    covers: [brigade-latvia, logistics-latvia]
    difference:
      en: the parts make 800 and no article explains it
      fr: les parts font 800 et aucun article ne l’explique
    note: {en: A note on the total., fr: Une note sur le total.}
    claims:
      - article: one
        quote: In all, 900 soldiers will be sent, the Pentagon said
        translation: {fr: "En tout, 900 soldats seront envoyés, a dit le Pentagone"}
        states: {strength: 900 soldiers, announced_by: the Pentagon}
      - article: one
        quote: The Pentagon announced on 3 March 2023
        translation: {fr: Le Pentagone a annoncé le 3 mars 2023}
        states: {announced_by: The Pentagon, announced_on: 3 March 2023}
"""


def made(folder: Path) -> Catalogue:
    """The made catalogue, written below `folder` and read from there."""
    (folder / "data").mkdir()
    (folder / "seeds").mkdir()
    articles = ["articles:"]
    for name, language, text in (("one", "en", _ONE), ("two", "fr", _TWO)):
        (folder / "seeds" / f"{name}.txt").write_bytes(text.encode())
        digest = hashlib.sha256(text.encode()).hexdigest()
        articles.append(f"  - {{id: {name}, file: {name}.txt, sha256: {digest}, language: {language}}}")
    files = {
        "articles": "\n".join(articles),
        "forces": _FORCES,
        "speakers": _SPEAKERS,
        "places": _PLACES,
        "movements": _MOVEMENTS,
    }
    for name, text in files.items():
        (folder / "data" / f"{name}.yaml").write_text(text, encoding="utf-8")
    return load(folder)
