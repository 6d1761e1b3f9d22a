"""Open the exports in other people's programs: LibreOffice turns the PowerPoint into PDF, poppler reads both PDFs.

PowerPoint, Word and Excel files keep the rules of Microsoft's Open XML SDK, as openxml-audit has them. Every quote that
our own PDF shows on the slide must stand in LibreOffice's too, and the pages must be as many.
Installs Debian's libreoffice-impress and poppler-utils where that is possible. Exits with 1 and what is missing.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from openxml_audit import OpenXmlValidator

ROOT = Path(__file__).resolve().parent.parent
PACKAGES = {"soffice": "libreoffice-impress", "pdftotext": "poppler-utils", "pdfinfo": "poppler-utils"}
OFFICE = ("pptx", "docx", "xlsx")
CARLITO = "fonts-crosextra-carlito"
"""As wide as Calibri, in which the PowerPoint is set: without it LibreOffice takes a wider typeface."""


def main() -> int:
    """0 if the Office files keep the rules, and both PDFs have as many pages and the same words."""
    missing = [package for command, package in PACKAGES.items() if not _present(command)]
    if missing:
        print(f"not installed, and may not be here: {', '.join(sorted(set(missing)))}", file=sys.stderr)
        return 1
    if "Carlito" not in _run("fc-list"):
        _install(CARLITO)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for kind in ("pdf", *OFFICE):
            _run(sys.executable, "-m", "geo", "export", kind, "-o", str(folder / f"ours.{kind}"))
        broken = [violation for kind in OFFICE for violation in violations(folder / f"ours.{kind}")]
        profile = f"-env:UserInstallation=file://{folder / 'profile'}"
        _run(
            "soffice",
            profile,
            "--headless",
            "--convert-to",
            "pdf",
            "--outdir",
            str(folder / "theirs"),
            str(folder / "ours.pptx"),
        )
        ours, theirs = _read(folder / "ours.pdf"), _read(folder / "theirs" / "ours.pdf")
    lost = ours[1] - theirs[1]
    print(f"pages: {ours[0]} in our PDF, {theirs[0]} from the PowerPoint; words lost: {len(lost)} of {len(ours[1])}")
    print(" ".join(sorted(lost)[:40]))
    print("\n".join(broken) or f"{', '.join(OFFICE)} keep the rules of Open XML")
    return int(ours[0] != theirs[0] or len(lost) > 0 or len(broken) > 0)


def violations(path: Path) -> list[str]:
    """What schemas and semantic rules object to in an Office file, each with its part and path."""
    return [str(error) for error in OpenXmlValidator().validate(path).errors]


def _present(command: str) -> bool:
    if shutil.which(command) is None:
        _install(PACKAGES[command])
    return shutil.which(command) is not None


def _install(package: str) -> None:
    """Debian's package, where that is possible."""
    if shutil.which("apt-get") and os.geteuid() == 0:
        subprocess.run(["apt-get", "update", "-qq"], check=False, stdout=sys.stderr)
        command = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", package]
        subprocess.run(command, check=False, stdout=sys.stderr)


def _read(pdf: Path) -> tuple[int, set[str]]:
    """The pages of a PDF and the words on them; hyphens are set aside, since pdftotext does so where a line ends."""
    pages = re.search(r"Pages:\s+(\d+)", _run("pdfinfo", str(pdf)))
    words = re.findall(r"\w{3,}", re.sub(r"-\s?", "", _run("pdftotext", str(pdf), "-")))
    return int(pages.group(1)) if pages else 0, {word.casefold() for word in words}


def _run(*command: str) -> str:
    run = subprocess.run(command, cwd=ROOT, check=False, capture_output=True, text=True)
    if run.returncode:
        raise SystemExit(f"{command[0]} failed:\n{run.stdout}{run.stderr}")
    return run.stdout


if __name__ == "__main__":
    sys.exit(main())
