"""The shipped catalogue as its tests know it: entries that come later are left out, and break no test."""

from __future__ import annotations

from altered import vars_of

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


def known_of(catalogue: Catalogue) -> Catalogue:
    """The catalogue with its known movements alone, and what is over them."""
    kept = {name: movement for name, movement in catalogue.movements.items() if name in KNOWN}
    totals = {name: total for name, total in catalogue.totals.items() if set(total.covers) <= KNOWN}
    evidence = {name: found for name, found in catalogue.evidence.items() if name in kept or name in totals}
    return Catalogue(**{**vars_of(catalogue), "movements": kept, "totals": totals, "evidence": evidence})
