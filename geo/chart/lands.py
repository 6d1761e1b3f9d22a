"""How the land is tinted, and what the legend says of that: NATO's members, Russia and Belarus, and where the arrows
start and end. Only where the catalogue speaks of NATO, Russia or Belarus is the land tinted by side."""

from __future__ import annotations

from collections.abc import Mapping

from geo.catalogue import Catalogue
from geo.chart.legend import LegendRow, Sign
from geo.chart.scene import Scene
from geo.language import Language
from geo.places.alliances import nato_members

EAST = ("BLR", "RUS")


def lands(scene: Scene, catalogue: Catalogue) -> Mapping[str, str]:
    """By alpha-3 code the tint of a country: "east", "taking-part" or "nato"; the first of these that it is."""
    tints: dict[str, str] = {}
    if _sided(catalogue):
        tints |= dict.fromkeys(nato_members(catalogue.as_of.last if catalogue.as_of else None), "nato")
    tints |= dict.fromkeys((country.alpha3 for country in scene.countries if country.tinted), "taking-part")
    return tints | (dict.fromkeys(EAST, "east") if _sided(catalogue) else {})


def land_rows(scene: Scene, catalogue: Catalogue, say: Language) -> tuple[LegendRow, ...]:
    """The legend's row for the tints, none where there are none."""
    signs = []
    if any(country.tinted for country in scene.countries):
        signs.append(Sign("land", say("named by an entry"), status="taking-part"))
    if _sided(catalogue):
        member = say("NATO member, {day}", day=say.date(catalogue.as_of)) if catalogue.as_of else say("NATO member")
        signs += [
            Sign("land", member, status="nato"),
            Sign("land", say.listed(map(say.country, EAST[::-1])), status="east"),
        ]
    return (LegendRow(say("Countries"), tuple(signs)),) if signs else ()


def _sided(catalogue: Catalogue) -> bool:
    nations = {nation for force in catalogue.forces.values() for nation in force.nations}
    return not nations.isdisjoint(("NATO", *EAST))
