"""Start of the built window program."""

import os
import sys
from pathlib import Path

from acucleo_desktop.app import main

# A Windows program without a console has no standard streams; what would be written there goes nowhere.
if sys.stdout is None:
    sys.stdout = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 - open as long as the program runs
if sys.stderr is None:
    sys.stderr = sys.stdout

raise SystemExit(main())
