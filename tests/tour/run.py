"""Play a clerk's day in other looks, with a picture of every step.

    python tests/tour/run.py --looks light,dark --scales 1,2 --languages en,es --to FOLDER
    python tests/tour/run.py --table docs/usability.md
    python tests/tour/run.py --xvfb

Each look has a process of its own: theme, scale and language are set when Qt starts. `--to` makes a folder for each,
such as `light-100-en`; `--table` writes what was counted. `--screens` takes the screens that the day does not come by
instead, into a folder for each look such as `screens-light`. `--xvfb` plays the day once on a screen of its own with a
window manager, by the Debian packages xvfb and openbox. Without a display the window is drawn offscreen.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from itertools import product
from pathlib import Path

HERE = Path(__file__).resolve().parent
SCREEN = ":97"
WINDOW_MANAGER = ("openbox", "--sm-disable")


def main() -> int:
    """Play what is asked for; return the exit code."""
    options = _options().parse_args()
    if options.trade is not None:
        return play_here(options)
    with tempfile.TemporaryDirectory(prefix="acucleo-tour-") as folder:
        trade = Path(folder) / "monday"
        _prepare(trade)
        if options.xvfb:
            missing = [name for name in ("Xvfb", WINDOW_MANAGER[0]) if shutil.which(name) is None]
            if missing:
                print(f"{' and '.join(missing)} is not here: install the packages xvfb, openbox and libxcb-cursor0.")
                return 2
            with screen() as environment:
                return _play(trade, Path(folder), ("light", "1", "en"), options, environment)
        for look in product(*(given.split(",") for given in (options.looks, options.scales, options.languages))):
            code = _play(trade, Path(folder), look, options, {})
            options.table = None  # the same in every look
            if code:
                return code
    return 0


def _options() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--looks", default="light")
    parser.add_argument("--scales", default="1")
    parser.add_argument("--languages", default="en")
    parser.add_argument("--to", type=Path, help="folder for the pictures; none are taken without it")
    parser.add_argument("--table", type=Path, help="file for the table of presses")
    parser.add_argument("--screens", action="store_true", help="take what the day does not come by, in its place")
    parser.add_argument("--xvfb", action="store_true", help="once, on a screen of its own with a window manager")
    parser.add_argument("--trade", type=Path, help=argparse.SUPPRESS)
    return parser


def _prepare(trade: Path) -> None:
    """Play the day before, in a process of its own."""
    code = "import sys; from pathlib import Path; from stage import play_monday; play_monday(Path(sys.argv[1]))"
    subprocess.run([sys.executable, "-c", code, str(trade)], check=True, env=_environment({}))


def _environment(more: Mapping[str, str]) -> dict[str, str]:
    paths = [str(HERE), str(HERE.parent / "support"), str(HERE.parents[1]), os.environ.get("PYTHONPATH", "")]
    environment = {
        **os.environ,
        "PYTHONPATH": os.pathsep.join(each for each in paths if each),
        "LOGNAME": "EDI desk",
        "QT_LOGGING_RULES": "default.warning=false;qt.qpa.*=false",
    }
    environment.setdefault("QT_QPA_PLATFORM", "offscreen")
    return {**environment, **more}


def name_of(look: tuple[str, ...]) -> str:
    """Return the name of a look's folder, such as `light-100-en`."""
    theme, scale, language = look
    return f"{theme}-{float(scale) * 100:.0f}-{language}"


def _folder(options: argparse.Namespace, look: tuple[str, ...]) -> str:
    return f"screens-{look[0]}" if options.screens else name_of(look)


def _play(
    trade: Path, folder: Path, look: tuple[str, ...], options: argparse.Namespace, more: Mapping[str, str]
) -> int:
    """Play the day in a process of its own, from a copy of the day before."""
    own = folder / name_of(look)
    shutil.copytree(trade, own)
    words = [sys.executable, str(HERE / "run.py"), "--trade", str(own)]
    words += ["--looks", look[0], "--scales", look[1], "--languages", look[2]]
    if options.to is not None:
        words += ["--to", str(options.to / _folder(options, look))]
    words += ["--screens"] if options.screens else []
    if options.table is not None:
        words += ["--table", str(options.table)]
    started = time.monotonic()
    code = subprocess.run(words, env=_environment({"QT_SCALE_FACTOR": look[1], **more}), check=False).returncode
    outcome = "played" if code == 0 else f"failed ({code})"
    print(f"{_folder(options, look)}: {outcome} in {time.monotonic() - started:.0f} s", flush=True)
    shutil.rmtree(own)
    return code


@contextmanager
def screen() -> Iterator[dict[str, str]]:
    """Start a screen and a window manager on it, and end them."""
    ready, tells = os.pipe()
    words = ["Xvfb", SCREEN, "-screen", "0", "1920x1200x24", "-nolisten", "tcp", "-displayfd", str(tells)]
    with subprocess.Popen(words, pass_fds=(tells,)) as server, tempfile.TemporaryFile() as said:
        try:
            os.close(tells)
            with os.fdopen(ready) as answer:
                # Comes once it takes windows, in two writes; a server that cannot do the second one gives up.
                number = answer.readline()  # nothing where it has ended
            if not number:
                raise RuntimeError(f"the screen {SCREEN} did not start; Xvfb has said why above")
            environment = {"DISPLAY": SCREEN, "QT_QPA_PLATFORM": "xcb"}
            with subprocess.Popen(
                WINDOW_MANAGER, env={**os.environ, **environment}, stdout=said, stderr=said
            ) as manager:
                try:
                    yield environment
                finally:
                    manager.terminate()
        finally:
            server.terminate()


def play_here(options: argparse.Namespace) -> int:
    """Play the day in this process; print what was counted and how long the main thread was away."""
    from day import begun, play
    from pictures import Pictures
    from PySide6.QtCore import QStandardPaths
    from rows import ROWS
    from screens import take_screens
    from stage import TUESDAY, open_stage
    from usability import table
    from watchdog import watched

    from acucleo_desktop import __version__
    from acucleo_desktop.ui.start import SWITCH_SECONDS, qt_application

    sys.setswitchinterval(SWITCH_SECONDS)
    documents = Path(tempfile.gettempdir()) / "clerk" / "Documents"
    shutil.rmtree(documents, ignore_errors=True)
    documents.mkdir(parents=True)
    QStandardPaths.writableLocation = staticmethod(lambda _place: str(documents))  # type: ignore[method-assign]
    app = qt_application(__version__)
    settings = {"theme": options.looks, "language": options.languages}
    with open_stage(options.trade, TUESDAY, **settings) as stage, begun(app, stage, documents) as day, watched() as dog:
        if options.screens:
            take_screens(day, Pictures(options.to))
            return 0
        counted = play(day, ROWS, Pictures(options.to), dog)
    for each in counted:
        print(f"{len(each.pressed)} of {each.row.most}: {each.row.wants}: {', '.join(each.pressed)}")
    print(dog.report(10))
    if options.table is not None:
        options.table.write_text(table(counted), "utf-8")
    return int(any(len(each.pressed) > each.row.most for each in counted))


if __name__ == "__main__":
    raise SystemExit(main())
