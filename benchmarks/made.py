"""Made catalogues of any size. Nothing in them is real; they only have the shape of the real one."""

from __future__ import annotations

import random
from collections.abc import Iterable
from types import MappingProxyType

from geo.catalogue import Catalogue, Force, Movement
from geo.flows import Journey
from geo.places import Gazetteer, Place
from geo.records import Text

PLACES = 200
NATIONS = ("USA", "FRA", "RUS", "NATO")
STATUSES = ("announced", "intended", "considered", "alleged")


def catalogue(movements: int, seed: int = 7) -> Catalogue:
    """A catalogue of that many movements over 200 places, without articles; the same for the same seed."""
    rng = random.Random(seed)
    places = [_place(number, rng) for number in range(PLACES)]
    forces = {f"force-{nation.lower()}": _force(nation) for nation in NATIONS}
    made = [_movement(number, rng, list(forces)) for number in range(movements)]
    return Catalogue(
        articles=MappingProxyType({}),
        texts=MappingProxyType({}),
        forces=MappingProxyType(forces),
        speakers=MappingProxyType({}),
        places=Gazetteer(places),
        movements=MappingProxyType({movement.id: movement for movement in made}),
        totals=MappingProxyType({}),
        evidence=MappingProxyType({}),
        version=f"made-{movements}-{seed}",
    )


def journeys_of(movements: Iterable[Movement], data: Catalogue) -> list[Journey]:
    """The journeys of made movements, which all have both ends."""
    return [
        Journey(
            id=movement.id,
            nodes=(movement.origin or "", movement.destination or ""),
            start=data.places[movement.origin or ""].point,
            end=data.places[movement.destination or ""].point,
            strength=movement.strength.value,
        )
        for movement in movements
    ]


def _place(number: int, rng: random.Random) -> Place:
    return Place(
        id=f"place-{number}",
        name=Text(en=f"Place {number}", fr=f"Lieu {number}"),
        precision="city",
        lat=round(rng.uniform(-55, 70), 3),
        lon=round(rng.uniform(-170, 170), 3),
        basis="made",
    )


def _force(nation: str) -> Force:
    return Force(
        id=f"force-{nation.lower()}",
        name=Text(en=f"Forces of {nation}", fr=f"Forces {nation}"),
        nations=(nation,),
    )


def _movement(number: int, rng: random.Random, forces: list[str]) -> Movement:
    origin, destination = rng.sample(range(PLACES), 2)
    return Movement.model_construct(
        id=f"movement-{number:05}",
        force=rng.choice(forces),
        strength=Movement.model_fields["strength"].annotation(value=rng.randint(50, 5000), qualifier="exact"),
        origin=f"place-{origin}",
        destination=f"place-{destination}",
        status=rng.choice(STATUSES),
        claims=(),
    )
