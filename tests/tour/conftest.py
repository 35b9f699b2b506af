"""The modules beside the tests serve the command `python tests/tour/run.py` too, and are found the same way."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
