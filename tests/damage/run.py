"""Damage a ledger in many ways: `python tests/damage/run.py --cases 200`; no traceback, no loss that is not named."""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
from collections import Counter
from pathlib import Path

HERE = Path(__file__).resolve().parent


def main() -> int:
    """Run the cases, print what came of them; return 1 when one went wrong."""
    from damage import make_home, rows_of, run_case

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cases", type=int, default=200)
    parser.add_argument("--first", type=int, default=0)
    options = parser.parse_args()
    kinds: Counter[str] = Counter()
    refused = unseen = lost = bad = 0
    with tempfile.TemporaryDirectory() as made:
        template = make_home(Path(made))
        with tempfile.TemporaryDirectory() as folder:
            shutil.copytree(template, Path(folder) / "whole")
            whole = rows_of(Path(folder) / "whole" / "ledger.sqlite3")
        for number in range(options.first, options.first + options.cases):
            with tempfile.TemporaryDirectory() as folder:
                outcome = run_case(template, whole, number, Path(folder))
            kinds[outcome.kind] += 1
            refused, lost, unseen = refused + outcome.was_refused, lost + outcome.lost, unseen + outcome.unseen
            bad += bool(outcome.said)
            for line in outcome.said:
                print(f"case {number} ({outcome.kind}): {line}", flush=True)
    print(f"{options.cases} cases: {dict(kinds)}")
    print(f"{refused} starts refused in words; {lost} rows named as lost or changed; {unseen} changes not to be seen")
    print(f"{bad} cases went wrong")
    return int(bool(bad))


if __name__ == "__main__":
    sys.path[:0] = [str(HERE), str(HERE.parent / "upgrades")]
    raise SystemExit(main())
