"""The window is closed at any moment - while it loads, syncs, types, prints, changes its look - and ends well.

    python tests/ui/test_random_quit.py --moments 200 [--seed 1]

runs as many moments as wished; the ordinary run takes a few. Each is a process of its own over real practice servers.
"""

from __future__ import annotations

import argparse
import os
import random
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

CHILD = Path(__file__).with_name("quit_child.py")
DOING = ("load", "type", "sync", "plan", "print", "look")
LONGEST_MS = 900
USUAL_MOMENTS = 6
BAD_WORDS = ("QThread", "Traceback", "abort", "Segmentation", "terminate called", "left:", "deleted")


def moment(played: Path, folder: Path, what: str, milliseconds: int) -> str:
    """Close the window at one moment; return what went wrong, empty when nothing did."""
    home = folder / "home"
    shutil.copytree(played, folder, dirs_exist_ok=True)
    environ = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_LOGGING_RULES": "qt.qpa.*=false"}
    root = str(CHILD.parents[2])
    environ["PYTHONPATH"] = os.pathsep.join(filter(None, (root, os.environ.get("PYTHONPATH", ""))))
    words = [sys.executable, "-X", "faulthandler", str(CHILD), str(home), what, str(milliseconds)]
    try:
        done = subprocess.run(words, capture_output=True, text=True, env=environ, timeout=90, check=False)
    except subprocess.TimeoutExpired:
        return f"{what} after {milliseconds} ms: it did not end"
    said = done.stdout + done.stderr
    bad = [word for word in BAD_WORDS if word in said]
    trouble = ledger_trouble(home)
    if done.returncode or bad or trouble:
        return f"{what} after {milliseconds} ms: code {done.returncode}, {bad} {trouble}\n{said[-2000:]}"
    return ""


def ledger_trouble(home: Path) -> str:
    """Return what is wrong with the ledger: its pages, its audit chain, or a pass that still seems to run."""
    import sqlite3

    from acucleo_desktop.home import Home
    from acucleo_desktop.sync.opening import open_home

    place = Home.below(home)
    bare = sqlite3.connect(place.ledger)
    try:
        (said,) = bare.execute("PRAGMA integrity_check").fetchone()
    finally:
        bare.close()
    if said != "ok":
        return str(said)
    with open_home(place, actor="test") as opened:
        verified = opened.desk.verify_audit()
    return "" if verified.ok else f"audit: {verified}"


def moments(played: Path, count: int, seed: int) -> list[str]:
    """Close the window at so many moments; return what went wrong."""
    chosen = random.Random(seed)
    found = []
    for number in range(count):
        what, milliseconds = DOING[number % len(DOING)], round(chosen.triangular(0, LONGEST_MS, 150))
        with tempfile.TemporaryDirectory(prefix="acucleo-quit-") as folder:
            trouble = moment(played, Path(folder) / "trade", what, milliseconds)
        if trouble:
            found.append(trouble)
        if count > USUAL_MOMENTS:
            sys.stderr.write(f"{number + 1}/{count} {what} {milliseconds} ms {trouble or 'well'}\n")
    return found


def test_the_window_ends_well_whenever_it_is_closed(played: Path) -> None:
    found = moments(played, int(os.environ.get("ACUCLEO_QUIT_MOMENTS", USUAL_MOMENTS)), seed=7)
    assert not found, "\n".join(found)


def main() -> int:
    """Run as many moments as wished."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--moments", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    sys.path.insert(0, str(CHILD.parents[2]))
    with tempfile.TemporaryDirectory(prefix="acucleo-quit-") as folder:
        played = Path(folder) / "played"
        play(played)
        found = moments(played, options.moments, options.seed)
    print(f"{options.moments} moments, {len(found)} ended badly")
    print("\n".join(found))
    return 1 if found else 0


def play(folder: Path) -> None:
    """Play the trade until documents wait for a person."""
    from acucleo_desktop.documents.clock import SystemClock
    from acucleo_desktop.home import Home
    from acucleo_desktop.practice.serve import PracticeWorld
    from acucleo_desktop.sync.opening import open_home
    from acucleo_desktop.sync.practice_setup import set_up_home

    world = PracticeWorld(folder / "servers", 1, SystemClock(), cleo_per_second=50)
    facts = world.start()
    try:
        with open_home(Home.below(folder / "home"), clock=SystemClock(), actor="test") as opened:
            opened.change_settings(sync_by_itself=False)
            set_up_home(opened, facts, world.stock.partner_files())
            for _ in range(3):
                world.partners.step()
                opened.desk.sync(trigger="test")
    finally:
        world.stop()


if __name__ == "__main__":
    raise SystemExit(main())
