"""The command line: `python -m geo COMMAND`."""

from __future__ import annotations

import sys

from geo.commands.command import main

if __name__ == "__main__":
    sys.exit(main())
