"""The shipped catalogue as its tests know it: entries that come later are left out, and break no test."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from altered import vars_of
from copies import ARTICLES, MOVEMENTS, copy_data, read, write

from geo.catalogue import Catalogue

KNOWN = frozenset(
    """
    us-82abn-poland us-18corps-germany us-armour-romania fra-romania us-alert-8500 us-alert-more
    us-further-movements us-eastern-flank us-eastern-europe us-ukraine-excluded us-ukraine-no-combat
    nato-ukraine-excluded advisers-ukraine nato-battlegroups-south-east nato-eastern-flank nato-nrf-readiness
    nato-nrf-activation nato-nrf-vanguard fra-deu-brigade rus-ukraine-border rus-border-buildup
    rus-western-russia rus-belarus rus-crimea rus-mediterranean rus-north-atlantic rus-national-guard
    rus-riot-police rus-ukraine-invasion nato-russia-border
    """.split()
)


TOTALS = frozenset({"us-2000", "us-3000"})
ARTICLES_KNOWN = ("000_", "001_", "002_", "003_", "004_")


def known_root(root: Path, folder: Path) -> Path:
    """Where the data lies as the tests know it: `root` itself where nothing came later, else a copy in `folder`."""
    blocks = re.split(r"(?m)^(?=  - id: )", read(root, ARTICLES))
    later = [block for block in blocks[1:] if not block.split()[2].startswith(ARTICLES_KNOWN)]
    names = set(re.findall(r"(?m)^  - id: (\S+)", read(root, MOVEMENTS)))
    if not later and names == KNOWN | TOTALS and not (root / "data" / "movements").exists():
        return root
    copy_data(folder, only=KNOWN | TOTALS)
    shutil.copytree(root / ".streamlit", folder / ".streamlit")
    write(folder, ARTICLES, "".join(block for block in blocks if block not in later))
    for file in (folder / "seeds").iterdir():
        if not file.name.startswith(ARTICLES_KNOWN):
            file.unlink()
    return folder


def known_of(catalogue: Catalogue) -> Catalogue:
    """The catalogue with its known movements alone, and what is over them."""
    kept = {name: movement for name, movement in catalogue.movements.items() if name in KNOWN}
    totals = {name: total for name, total in catalogue.totals.items() if set(total.covers) <= KNOWN}
    evidence = {name: found for name, found in catalogue.evidence.items() if name in kept or name in totals}
    return Catalogue(**{**vars_of(catalogue), "movements": kept, "totals": totals, "evidence": evidence})
