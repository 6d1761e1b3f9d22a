"""Text that XML can hold."""

from __future__ import annotations

import re

_ILLEGAL = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def legal(text: str) -> str:
    """The text; what XML cannot hold in it becomes U+FFFD."""
    return _ILLEGAL.sub("\ufffd", text)
