"""Text for Streamlit's labels, which take Markdown: what is named in data is shown as it is written.

Streamlit shows labels, options of segmented controls, captions and tooltips as Markdown with additions of its own. A
name with an image in it would make the browser ask another host for it, and one with a dollar or a star would be shown
otherwise than it is written.
"""

from __future__ import annotations

import re

_JOINER = "\u2060"
"""Unicode's WORD JOINER: takes no room, breaks no line, and parts what must not be read together."""
_PUNCTUATION = re.compile(r"[!-/:-@\[-`{-~]")
_BLANKS = re.compile(r"[ \t\r\n\f\v]+")
_READ_AFTER_MARKDOWN = re.compile(
    r":(?=[\w+-]+:)"  # an emoji or an icon by its name
    r"|(?:(?<=^)|(?<=\s))(?:<-|[<>~]|-)(?=(?:>|-|=)(?:\s|$))"  # an arrow, a dash, a comparison in ASCII
    r"|https?:(?=//)|www(?=\.)|@",  # an address that would become a link
    re.IGNORECASE,
)


def plain(text: str) -> str:
    """`text` as a label that shows it letter by letter; runs of blanks are one, as in HTML.

    Escapes keep Markdown from reading it. What Streamlit replaces only after Markdown is read (names of emoji and
    icons, arrows in ASCII, bare addresses) is parted by an invisible joiner instead.
    """
    parted = _READ_AFTER_MARKDOWN.sub(lambda found: found.group() + _JOINER, _BLANKS.sub(" ", text).strip(" "))
    return _PUNCTUATION.sub(r"\\\g<0>", parted)
