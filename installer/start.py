"""Start of the built programs: the command line where the program is called `acucleo`, else the window.

Both begin here, so that on systems with links the two names are one file.
"""

import os
import sys
from pathlib import Path

# A Windows program without a console has no standard streams; what would be written there goes nowhere.
if sys.stdout is None:
    sys.stdout = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 - open as long as the program runs
if sys.stderr is None:
    sys.stderr = sys.stdout

if Path(sys.executable).stem.lower() == "acucleo":
    from acucleo_desktop.cli.main import main as command_line

    raise SystemExit(command_line())

from acucleo_desktop.app import main

raise SystemExit(main())
