"""The record of one place in `data/places.yaml`."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from geo.records import Record, Text

Precision = Literal["site", "city", "region", "sea", "country"]
Alpha3 = Annotated[str, Field(pattern=r"^[A-Z]{3}$")]


class StatedArea(Record):
    """What a region across borders is made of: `countries` (alpha-3), whole, or those `facing` others only in the strip
    that is `depth` kilometres deep along them."""

    countries: Annotated[tuple[Alpha3, ...], Field(strict=False, min_length=1)]
    facing: Annotated[tuple[Alpha3, ...], Field(strict=False)] = ()
    depth: Annotated[int, Field(gt=0, le=2000)] = 150


class Place(Record):
    """A base, city, region, sea or country.

    `lat`, `lon` are WGS 84 degrees. For a region, sea or country they are a label point, not a location, and
    `precision` says so. `country` is the ISO 3166-1 alpha-3 code of the country it lies in, absent at sea and
    across borders; `touches` lists the countries that a cross-border region is named after, for filtering,
    `area` what it is made of.
    """

    id: Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
    name: Text
    aliases: Annotated[tuple[str, ...], Field(strict=False)] = ()
    precision: Precision
    country: Alpha3 | None = None
    touches: Annotated[tuple[Alpha3, ...], Field(strict=False)] = ()
    area: StatedArea | None = None
    lat: Annotated[float, Field(ge=-85, le=85)]
    lon: Annotated[float, Field(ge=-180, le=180)]
    geonames: int | None = None
    basis: str

    @property
    def names(self) -> tuple[str, ...]:
        """Every name it goes by: in each language, and the aliases."""
        return tuple(dict.fromkeys((*self.name.values(), *self.aliases)))

    @property
    def point(self) -> tuple[float, float]:
        """(lat, lon) in degrees."""
        return self.lat, self.lon

    @property
    def countries(self) -> tuple[str, ...]:
        """The alpha-3 codes under which a reader who filters by country finds it."""
        return (self.country, *self.touches) if self.country else self.touches
