"""The modules beside the tests serve the commands `every_point.py` and `random_kills.py` too, and are found alike."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
