"""The page of the shipped catalogue with hostile texts in every field, as no checker would let it pass."""

from hostile import MARKDOWN, poisoned

import geo.ui.source
from geo.catalogue import load
from geo.shipped import SHIPPED
from geo.ui.page import show

geo.ui.source.load = lambda root: poisoned(load(root), MARKDOWN)  # type: ignore[assignment]
show(SHIPPED)
