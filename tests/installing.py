"""The package as others get it: a wheel, installed into an environment of its own."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
import venv
from dataclasses import dataclass
from pathlib import Path

from serving import ROOT

PATIENCE = 120
"""Seconds that one command may take before it has failed."""


@dataclass(frozen=True)
class Installed:
    """An environment that has the package, and the wheel that it came from."""

    folder: Path
    wheel: Path

    @property
    def python(self) -> Path:
        """The environment's interpreter."""
        return self.folder / "bin" / "python"

    @property
    def command(self) -> Path:
        """The command that the package brings."""
        return self.folder / "bin" / "announced-movements"

    def run(self, *arguments: str, working: Path) -> subprocess.CompletedProcess[str]:
        """The command's answer to `arguments` in the folder `working`."""
        return _run([str(self.command), *arguments], working)


def install(folder: Path) -> Installed:
    """Build the wheel of the project and install it under `folder`; what it depends on is this environment's own."""
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "--quiet"]
    build = ["wheel", "--no-deps", "--no-build-isolation", "--wheel-dir", str(folder), str(ROOT)]
    _run([*pip, *build], folder).check_returncode()
    (wheel,) = folder.glob("*.whl")
    installed = Installed(folder / "environment", wheel)
    venv.create(installed.folder, with_pip=False)
    _lend(installed.python)
    install = ["--python", str(installed.python), "install", "--no-deps", "--no-index", str(wheel)]
    _run([*pip, *install], folder).check_returncode()
    return installed


def _lend(python: Path) -> None:
    """Let the environment see the packages of this one, after its own."""
    ask = "import sysconfig; print(sysconfig.get_path('purelib'))"
    own = Path(_run([str(python), "-c", ask], python.parent).stdout.strip())
    lent = dict.fromkeys(sysconfig.get_path(kind) for kind in ("purelib", "platlib"))
    (own / "lent.pth").write_text("\n".join(lent) + "\n", encoding="utf-8")


def _run(command: list[str], working: Path) -> subprocess.CompletedProcess[str]:
    environment = {name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "MOVEMENTS_ROOT")}
    return subprocess.run(
        command, cwd=working, env=environment, capture_output=True, encoding="utf-8", timeout=PATIENCE
    )
