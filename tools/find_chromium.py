"""Find a Chromium for the browser tests, or install the system's package where that is possible.

Prints its path. Exits with 1 and what to do where there is none. CHROMIUM=/where/it/is decides.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def find() -> str | None:
    """The path of a Chromium or Chrome: $CHROMIUM, else the first of NAMES on the PATH."""
    asked = os.environ.get("CHROMIUM")
    return shutil.which(asked) if asked else next(filter(None, map(shutil.which, NAMES)), None)


def install() -> None:
    """Install Debian's or Ubuntu's package, silently doing nothing where we may not."""
    if shutil.which("apt-get") and os.geteuid() == 0:
        quiet = {"stdout": sys.stderr, "env": {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}}
        subprocess.run(["apt-get", "update", "-qq"], check=False, **quiet)
        subprocess.run(["apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium"], check=False, **quiet)


def main() -> int:
    """Print the path; 0 if there is one."""
    path = find()
    if path is None:
        install()
        path = find()
    if path is None:
        print(
            "No Chromium found. Install one (on Debian: apt-get install chromium) or say CHROMIUM=/where/it/is.",
            file=sys.stderr,
        )
        return 1
    print(path)
    return 0


if __name__ == "__main__":
    sys.exit(main())
