"""Tells the build what the package needs: what requirements.txt says, in its two parts."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from hatchling.metadata.plugin.interface import MetadataHookInterface

DEVELOPMENT = "# the tests and the data builders"


class RequirementsHook(MetadataHookInterface):
    """Fills in the dependencies, and the extra "dev"."""

    def update(self, metadata: dict[str, Any]) -> None:
        """Read the file of the project that is being built."""
        runtime, development = parts((Path(self.root) / "requirements.txt").read_text(encoding="utf-8"))
        metadata["dependencies"] = runtime
        metadata["optional-dependencies"] = {"dev": development}


def parts(text: str) -> tuple[list[str], list[str]]:
    """The requirements above and below the line that starts with DEVELOPMENT; ValueError where there is none."""
    runtime, marker, development = text.partition(f"\n{DEVELOPMENT}")
    if not marker:
        raise ValueError(f"requirements.txt has no line {DEVELOPMENT!r}")
    return _listed(runtime), _listed(development.partition("\n")[2])


def _listed(text: str) -> list[str]:
    lines = (line.partition("#")[0].strip() for line in text.splitlines())
    return [line for line in lines if line]
