"""What the project ships beside its code (app.py, data/, seeds/, the page's settings), and which folder is shown.

In the source tree these lie in the project's folder; in an installed package, put there by the wheel, in the folder
`shipped` beside this file.
"""

from __future__ import annotations

from pathlib import Path

_INSTALLED = Path(__file__).resolve().with_suffix("")
SHIPPED = _INSTALLED if _INSTALLED.is_dir() else _INSTALLED.parent.parent
"""The folder that holds app.py, and the shipped catalogue in data/ and seeds/."""


def default_root(working: Path) -> Path:
    """The folder `working` if it holds a catalogue (data/movements.yaml, or data/movements/), else the shipped one."""
    movements = working / "data" / "movements.yaml"
    held = movements.is_file() or any(movements.with_suffix("").glob("*.yaml"))
    return working if held else SHIPPED
