"""The modules beside the tests serve the command `python tests/damage/run.py` too."""

from __future__ import annotations

import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent / "upgrades")]
