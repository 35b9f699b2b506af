"""Make the pictures of this folder anew: a clerk's day, and the screens that it does not come by.

    python docs/screenshots/make.py [FOLDER] [--whole]

It plays the tour of `tests/tour/`. What is kept here must stay small: every step at 100 % in two looks, and at 200 % what
counts for a row; together light and dark, small and large, English and Spanish, each beside each. `--whole` takes
every step in all eight looks, for a folder elsewhere.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
RUN = HERE.parents[1] / "tests" / "tour" / "run.py"
KEPT = (
    ("--looks", "light", "--scales", "1", "--languages", "en"),
    ("--looks", "dark", "--scales", "1", "--languages", "es"),
    ("--looks", "light", "--scales", "2", "--languages", "es", "--fewer"),
    ("--looks", "dark", "--scales", "2", "--languages", "en", "--fewer"),
)
WHOLE = (("--looks", "light,dark", "--scales", "1,2", "--languages", "en,es"),)
BESIDE = (("--screens", "--looks", "light,contrast"),)


def main() -> int:
    """Play them one after the other; return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path, default=HERE)
    parser.add_argument("--whole", action="store_true")
    options = parser.parse_args()
    for words in (*(WHOLE if options.whole else KEPT), *BESIDE):
        code = subprocess.run([sys.executable, str(RUN), *words, "--to", str(options.folder)], check=False).returncode
        if code:
            return code
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
