"""Are tests pinned to the shipped data? The quick tests, run on a copy of the project whose data has grown.

    python -m tools.grown [PYTEST ARGUMENT ...]

Tomorrow's article brings forces, places, speakers and movements that no test knows. Here an invented one brings five:
an arrow with both ends, one along it with equipment, one that goes nowhere, one from a country that is called otherwise
than in CLDR to a port that lies off the outlines' coast, and one that will not be; all of it passes `geo check`. A test
that fails on the copy and not on the project has counted or named what the data happened to hold.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
QUICK = ("-m", "not browser and not package and not slow", "-n", "auto")
ARTICLE = (
    "140 Portuguese soldiers will be sent from Portugal to Slovakia, the Portuguese defence ministry said "
    "on Monday.\n\n"
    "About 60 Finnish soldiers and two helicopters will be sent from Finland to Slovakia.\n\n"
    "Croatian forces have been placed on alert.\n\n"
    "Between 200 and 250 Czech soldiers will be sent from the Czech Republic to Constanta.\n\n"
    "Norwegian soldiers will not be sent to Slovakia.\n"
)
GROWN = {
    "articles": f"""
  - id: grown
    file: grown.txt
    sha256: {hashlib.sha256(ARTICLE.encode()).hexdigest()}
    language: en
""",
    "places": """
  - id: portugal
    name: {en: Portugal, fr: Portugal}
    precision: country
    country: PRT
    lat: 40.62
    lon: -7.77
    basis: label point of the shipped outlines (PRT)
  - id: slovakia
    name: {en: Slovakia, fr: Slovaquie}
    precision: country
    country: SVK
    lat: 48.74
    lon: 18.97
    basis: label point of the shipped outlines (SVK)
  - id: finland
    name: {en: Finland, fr: Finlande}
    precision: country
    country: FIN
    lat: 62.57
    lon: 26.11
    basis: label point of the shipped outlines (FIN)
  - id: czech-republic
    name: {en: Czech Republic, fr: République tchèque}
    precision: country
    country: CZE
    lat: 49.73
    lon: 15.34
    basis: label point of the shipped outlines (CZE)
  - id: constanta
    name: {en: Constanta, fr: Constanța}
    precision: city
    country: ROU
    lat: 44.17
    lon: 28.68
    basis: its port
""",
    "forces": """
  - id: prt-forces
    name: {en: Portuguese soldiers, fr: Soldats portugais}
    nations: [PRT]
  - id: fin-forces
    name: {en: Finnish soldiers, fr: Soldats finlandais}
    nations: [FIN]
  - id: hrv-forces
    name: {en: Croatian forces, fr: Forces croates}
    nations: [HRV]
  - id: cze-forces
    name: {en: Czech soldiers, fr: Soldats tchèques}
    nations: [CZE]
  - id: nor-forces
    name: {en: Norwegian soldiers, fr: Soldats norvégiens}
    nations: [NOR]
""",
    "speakers": """
  - id: portuguese-defence-ministry
    name: {en: Portuguese Ministry of Defence, fr: Ministère portugais de la défense}
    aliases: [the Portuguese defence ministry]
""",
}
MOVEMENTS = """\
  - id: prt-slovakia
    force: prt-forces
    strength: {value: 140, qualifier: exact}
    origin: portugal
    destination: slovakia
    status: announced
    announced: {by: portuguese-defence-ministry}
    claims:
      - article: grown
        quote: >-
          140 Portuguese soldiers will be sent from Portugal to Slovakia, the Portuguese defence ministry said
        translation:
          fr: 140 soldats portugais seront envoyés du Portugal en Slovaquie, a dit le ministère portugais de la défense
        states:
          force: Portuguese soldiers
          strength: 140 Portuguese soldiers
          origin: Portugal
          destination: Slovakia
          status: will be sent
          announced_by: the Portuguese defence ministry
  - id: fin-slovakia
    force: fin-forces
    strength: {value: 60, qualifier: about}
    equipment: [{of: aircraft, name: {en: helicopters, fr: hélicoptères}, value: 2, qualifier: exact}]
    origin: finland
    destination: slovakia
    status: announced
    claims:
      - article: grown
        quote: About 60 Finnish soldiers and two helicopters will be sent from Finland to Slovakia
        translation: {fr: Environ 60 soldats finlandais et deux hélicoptères seront envoyés de Finlande en Slovaquie}
        states:
          force: Finnish soldiers
          strength: About 60 Finnish soldiers
          equipment: two helicopters
          origin: Finland
          destination: Slovakia
          status: will be sent
  - id: hrv-alert
    force: hrv-forces
    strength: {qualifier: unstated}
    status: on_alert
    absent:
      origin: {en: the article does not say where they stand, fr: l’article ne dit pas où elles se trouvent}
      destination: {en: the article names none, fr: l’article n’en nomme aucune}
    claims:
      - article: grown
        quote: Croatian forces have been placed on alert
        translation: {fr: Des forces croates ont été mises en alerte}
        states: {force: Croatian forces, status: placed on alert}
  - id: cze-constanta
    force: cze-forces
    strength: {value: 200, up_to: 250, qualifier: between}
    origin: czech-republic
    destination: constanta
    status: announced
    claims:
      - article: grown
        quote: Between 200 and 250 Czech soldiers will be sent from the Czech Republic to Constanta
        translation: {fr: Entre 200 et 250 soldats tchèques seront envoyés de République tchèque à Constanța}
        states:
          force: Czech soldiers
          strength: Between 200 and 250 Czech soldiers
          origin: the Czech Republic
          destination: Constanta
          status: will be sent
  - id: nor-slovakia-excluded
    force: nor-forces
    strength: {qualifier: unstated}
    destination: slovakia
    status: ruled_out
    absent:
      origin: {en: the article does not say where they stand, fr: l’article ne dit pas où ils se trouvent}
    claims:
      - article: grown
        quote: Norwegian soldiers will not be sent to Slovakia
        translation: {fr: Des soldats norvégiens ne seront pas envoyés en Slovaquie}
        states: {force: Norwegian soldiers, destination: Slovakia, status: will not be sent}
"""


def grow(project: Path) -> None:
    """Add the article and its entries to the data of the project in the folder."""
    (project / "seeds" / "grown.txt").write_bytes(ARTICLE.encode())
    for name, entries in GROWN.items():
        file = project / "data" / f"{name}.yaml"
        file.write_text(file.read_text(encoding="utf-8").rstrip("\n") + entries, encoding="utf-8")
    file = project / "data" / "movements.yaml"
    before, after = file.read_text(encoding="utf-8").split("totals:\n")
    file.write_text(f"{before.rstrip()}\n{MOVEMENTS}totals:\n{after}", encoding="utf-8")


def copy(target: Path) -> Path:
    """The project as git knows it, changes and new files included, with the environments that it uses."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        check=True,
        capture_output=True,
        encoding="utf-8",
    )
    for name in filter(None, listed.stdout.split("\0")):
        if (ROOT / name).is_file() and not (ROOT / name).is_symlink():
            (target / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, target / name)
    (target / "node_modules").symlink_to(ROOT / "node_modules")
    return target


def main() -> int:
    """Grow a copy, check it, test it; the exit code."""
    with tempfile.TemporaryDirectory(prefix="grown-") as folder:
        project = copy(Path(folder) / "project")
        grow(project)
        for command in (["geo", "check"], ["pytest", "-p", "no:cacheprovider", *(sys.argv[1:] or QUICK)]):
            done = subprocess.run([sys.executable, "-m", *command], cwd=project, env=os.environ, check=False)
            if done.returncode:
                return done.returncode
    return 0


if __name__ == "__main__":
    sys.exit(main())
