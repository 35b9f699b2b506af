"""Make the pictures of this folder anew: a clerk's day, and the screens that it does not come by.

    python docs/screenshots/make.py [FOLDER]

It plays the tour of `tests/tour/`: every step in light and dark, at 100 and 200 %, in English and Spanish.
The manual's pictures are cut out of them at the end.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
RUN = HERE.parents[1] / "tests" / "tour" / "run.py"
DAY = ("--looks", "light,dark", "--scales", "1,2", "--languages", "en,es")
BESIDE = ("--screens", "--looks", "light,contrast")


def main() -> int:
    """Play them one after the other; return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path, default=HERE)
    options = parser.parse_args()
    for words in (DAY, BESIDE):
        code = subprocess.run([sys.executable, str(RUN), *words, "--to", str(options.folder)], check=False).returncode
        if code:
            return code
    pictures = [sys.executable, str(HERE.parent / "manual" / "make.py"), "pictures"]
    return 0 if options.folder != HERE else subprocess.run(pictures, check=False).returncode


if __name__ == "__main__":
    raise SystemExit(main())
