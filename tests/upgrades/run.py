"""Upgrade a ledger of every earlier form: `python tests/upgrades/run.py --documents 10000`."""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent


def main() -> int:
    """Upgrade each, print a line for each; return 1 when a row is not as it was."""
    from make import steps
    from upgrade import upgrade

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int, default=10_000)
    documents = parser.parse_args().documents
    print(f"{'form':<24}{'documents':>10}{'rows':>10}{'seconds':>9}  found")
    is_bad = False
    for step in steps():
        with tempfile.TemporaryDirectory() as folder:
            done = upgrade(step, documents, Path(folder))
        found = "; ".join(done.said) or "every row as it was"
        print(f"{step:<24}{done.documents:>10,}{done.rows:>10,}{done.seconds:>9.2f}  {found}", flush=True)
        is_bad = is_bad or bool(done.said)
    return int(is_bad)


if __name__ == "__main__":
    sys.path.insert(0, str(HERE))
    raise SystemExit(main())
