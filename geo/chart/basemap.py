"""Where the offline basemap lies: the countries' outlines, drawn by slide, page and one-file HTML alike."""

from pathlib import Path

FOLDER = Path(__file__).with_suffix("")
COUNTRIES = FOLDER / "countries.geojson"
"""GeoJSON, a feature a country, (lon, lat) in degrees; built by tools/build_basemap.py."""
