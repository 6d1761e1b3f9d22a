"""The announced-movements map. Start it with `make run` or `streamlit run app.py`."""

import os
from pathlib import Path

from geo.ui import show

show(Path(os.environ.get("MOVEMENTS_ROOT", Path(__file__).parent)))
