"""The announced-movements map. Start it with `make run` or `streamlit run app.py`."""

import os
from pathlib import Path

from geo.shipped import default_root
from geo.ui.page import show

show(Path(os.environ.get("MOVEMENTS_ROOT") or default_root(Path.cwd())))
