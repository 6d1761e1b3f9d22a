"""Which statements are looked at, rather than remembered."""

from __future__ import annotations

import pytest

from geo.catalogue import findings


def judged(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The statements whose claims this process looks at from now on."""
    names: list[str] = []
    whole = findings.find_evidence

    def watched(entry: findings.Entry[findings.Statement], *more: object) -> object:
        names.append(entry.record.id)
        return whole(entry, *more)  # type: ignore[arg-type]

    monkeypatch.setattr(findings, "find_evidence", watched)
    return names
