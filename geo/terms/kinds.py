"""What sort of movement it is."""

from __future__ import annotations

from dataclasses import dataclass

from geo.terms.table import Message, message, table


@dataclass(frozen=True)
class KindTerm:
    """A kind; `words` as a label, `meaning` in a few words."""

    id: str
    words: Message
    meaning: Message


KINDS = table(
    KindTerm("deployment", message("deployment", within="kind"), message("goes to a place")),
    KindTerm("redeployment", message("redeployment", within="kind"), message("goes from one deployment to another")),
    KindTerm("reinforcement", message("reinforcement", within="kind"), message("adds to what is there already")),
    KindTerm("withdrawal", message("withdrawal", within="kind"), message("leaves a place")),
    KindTerm("rotation", message("rotation", within="kind"), message("takes over from others")),
    KindTerm("exercise", message("exercise", within="kind"), message("comes to train")),
    KindTerm("posture", message("posture", within="kind"), message("stands or is readied somewhere, and goes nowhere")),
)
DEFAULT_KIND = "deployment"
"""What a movement is where no article says more; it needs no words of its own."""
