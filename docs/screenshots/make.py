"""Make a picture of every screen, from the practice world.

    python docs/screenshots/make.py [FOLDER] [--only WORD]

The trade is played once, up to the point where a person is needed; then the window is opened once for each look (light,
dark, high contrast, double scale, large text) and every screen is saved as a PNG. Without a display it draws offscreen.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from acucleo_desktop.practice.serve import PracticeWorld
    from acucleo_desktop.sync.desk import Desk

HERE = Path(__file__).resolve().parent
ROUNDS_APPROVED = 2  # what comes later waits for a person
# Name: theme, scale of the screen, text size in percent.
LOOKS = {
    "light": ("light", "1", 100),
    "dark": ("dark", "1", 100),
    "contrast": ("contrast", "1", 100),
    "light-200": ("light", "2", 100),
    "large-text": ("light", "1", 150),
}


def main() -> int:
    """Play the trade, then start this file again for each look."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, default=HERE)
    parser.add_argument("--only", default="", help="only looks whose name contains this")
    parser.add_argument("--home", type=Path, help=argparse.SUPPRESS)
    parser.add_argument("--look", choices=LOOKS, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.look:
        take_pictures(options.home, options.look, options.folder)
        return 0
    options.folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="acucleo-pictures-") as folder:
        home = Path(folder)
        prepare(home)
        for look in LOOKS:
            if options.only in look:
                start_again(home, look, options.folder)
    return 0


def start_again(home: Path, look: str, folder: Path) -> None:
    """Take the pictures of one look in a process of its own: scale and theme are set when Qt starts."""
    scale = LOOKS[look][1]
    environment = {
        **os.environ,
        "QT_SCALE_FACTOR": scale,
        "QT_LOGGING_RULES": "default.warning=false;qt.qpa.*=false",
        "LOGNAME": "EDI desk",
    }
    environment.setdefault("QT_QPA_PLATFORM", "xcb" if os.environ.get("DISPLAY") else "offscreen")
    words = [sys.executable, __file__, str(folder), "--home", str(home), "--look", look]
    subprocess.run(words, check=True, env=environment)


def prepare(home: Path) -> None:
    """Play the practice trade in a home until documents wait for a person."""
    from acucleo_desktop.documents.clock import SystemClock
    from acucleo_desktop.home import Home
    from acucleo_desktop.practice.serve import PracticeWorld
    from acucleo_desktop.sync.opening import open_home
    from acucleo_desktop.sync.practice_setup import set_up_home

    clock = SystemClock()
    world = PracticeWorld(home / "servers", 1, clock, cleo_per_second=50)
    facts = world.start()
    try:
        with open_home(Home.below(home), clock=clock, actor="practice clerk") as opened:
            set_up_home(opened, facts, world.stock.partner_files())
            for number in range(4):
                world.partners.step()
                opened.desk.sync(trigger="pictures")
                if number < ROUNDS_APPROVED:
                    approve_all_but_one_invoice(opened.desk)
                    opened.desk.deliver()
            lose_an_answer(world, opened.desk)
    finally:
        world.stop()


def approve_all_but_one_invoice(desk: Desk) -> None:
    """Approve what is clean; one invoice waits for `lose_an_answer`."""
    from acucleo_desktop.documents.flow import Flow
    from acucleo_desktop.documents.status import Check, Delivery
    from acucleo_desktop.ledger.rows import DocumentQuery

    rows = desk.documents(DocumentQuery(checks=(Check.CLEAN,), deliveries=(Delivery.REVIEW,), limit=1000))
    kept = next((row.id for row in rows if row.flow is Flow.INVOICE), 0)
    desk.approve([row.id for row in rows if row.id != kept])


def lose_an_answer(world: PracticeWorld, desk: Desk) -> None:
    """Let Cleo pass a file on and its answer get lost, so that one document is in doubt."""
    world.cleo.faults.set("consume_uploads", value=True)
    world.cleo.faults.set("drop_after_upload", 1)
    desk.approve_clean()
    desk.deliver()


def take_pictures(home: Path, look: str, folder: Path) -> None:
    """Open the window in one look and save every screen."""
    from pictures import Pictures  # lies beside this file

    theme, _scale, text_size = LOOKS[look]
    Pictures(home, theme, text_size, look, folder).take_all()


if __name__ == "__main__":
    raise SystemExit(main())
