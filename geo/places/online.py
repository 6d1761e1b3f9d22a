"""Online geocoding: only for a curator who asks for it, never from the page.

The service is Nominatim, OpenStreetMap's or one's own. Its usage policy asks for at most one request a second for
the whole application, a user agent of one's own, and credit to OpenStreetMap's contributors (ODbL).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from urllib.parse import urlsplit

from geopy.exc import GeopyError
from geopy.extra.rate_limiter import RateLimiter
from geopy.geocoders import Nominatim
from geopy.location import Location

from geo.errors import GeoError

OPENSTREETMAP = "https://nominatim.openstreetmap.org"
CREDIT = "© OpenStreetMap contributors, ODbL 1.0"
AGENT = "announced-movements-map/0.1"
TIMEOUT = 10.0
"""Seconds that an answer may take; geopy's default is one."""
PAUSE = 1.0
"""Seconds between requests, by Nominatim's usage policy."""
_OFFERED = 3


def ask(names: Iterable[str], server: str) -> Iterator[tuple[str, tuple[Location, ...]]]:
    """Each name with up to _OFFERED answers of the `server`, the likeliest first; (lat, lon) in degrees.

    Raises GeoError where the server cannot be reached, refuses, or answers what is no place: an outage is not
    "not found", and a missing coordinate is not 0.
    """
    service = _service(server)
    geocode = RateLimiter(service.geocode, min_delay_seconds=PAUSE, max_retries=0, swallow_exceptions=False)
    for name in names:
        try:
            found = tuple(geocode(name, exactly_one=False, limit=_OFFERED, language="en") or ())
        except (GeopyError, ValueError, TypeError, AttributeError, KeyError) as error:
            raise GeoError(f"{server} gave no answer for {name!r} that can be read: {error}") from error
        if not all(location.raw.get("lat") and location.raw.get("lon") for location in found):
            raise GeoError(f"{server} answered {name!r} without coordinates")
        yield name, found


def _service(server: str) -> Nominatim:
    try:
        parts = urlsplit(server)
    except ValueError:
        parts = urlsplit("")
    if parts.scheme not in ("http", "https") or not parts.netloc:
        raise GeoError(f"{server!r} is not the address of a server; write one like https://nominatim.example.org")
    return Nominatim(user_agent=AGENT, timeout=TIMEOUT, domain=parts.netloc + parts.path, scheme=parts.scheme)
