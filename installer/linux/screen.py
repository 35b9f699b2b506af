"""A screen in a bare system of its own, so that what it needs is no help to the program that is looked at."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from linux.bare_root import BareRoot, RootStopped

_WATCH = Path(__file__).with_name("window_watch.py")
_LOOK_SECONDS = 0.02
_SIZE = "1600x1000x24"
_PICTURE = "/tmp/screen.png"
_FIRST = 300  # all systems of this machine see each other's screens: one number for each trial, far from the usual ones


class Screen:
    """A running X server, reached by the socket that every system of this machine sees.

    Args:
        root: the system that it runs in.
        display: its name, such as `:7`.
        pictures: where pictures of it are kept; None for nowhere.
    """

    def __init__(self, root: BareRoot, display: str, pictures: Path | None) -> None:
        self._root = root
        self.display = display
        self._pictures = pictures

    @classmethod
    @contextmanager
    def started(cls, base: BareRoot, path: Path, pictures: Path | None) -> Iterator[Screen]:
        """Make its system where it is not there yet, start it, and end it.

        Raises:
            RootStopped: it does not start.
        """
        if not (path / "usr" / "bin" / "Xvfb").exists():
            base.copy(path).install("xvfb", "python3-xlib")
        root = BareRoot(path, base.suite)
        (path / "opt" / _WATCH.name).write_bytes(_WATCH.read_bytes())
        display = f":{_FIRST + os.getpid() % _FIRST}"
        ready, tells = os.pipe()
        words = ["Xvfb", display, "-screen", "0", _SIZE, "-nolisten", "tcp", "-ac", "-displayfd", str(tells)]
        with subprocess.Popen(root.words(*words), pass_fds=(tells,), stderr=subprocess.DEVNULL) as server:
            try:
                os.close(tells)
                with os.fdopen(ready) as answer:
                    # The number comes in two writes; a server that cannot do the second one gives up.
                    is_ready = answer.readline()  # nothing where it has ended
                if not is_ready:
                    raise RootStopped(f"the screen {display} did not start")
                yield cls(root, display, pictures)
            finally:
                server.kill()  # what enters the system passes no gentle request on; all in it ends with it

    def watch(self, title: str, picture: str, patience: float, ended: Callable[[], bool]) -> dict[str, Any]:
        """Wait until a window is painted, then have it closed; return what was seen and when.

        Args:
            title: words of its title.
            picture: name of the picture that is kept.
            patience: seconds to wait.
            ended: tells whether the program has ended meanwhile.

        Raises:
            RootStopped: it was not seen.
        """
        words = self._root.words(
            *("python3", f"/opt/{_WATCH.name}", title, _PICTURE, str(patience)),
            environment={"DISPLAY": self.display},
        )
        last = time.monotonic() + 2 * patience
        with subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) as watcher:
            assert watcher.stdout is not None
            said = watcher.stdout.readline()
            if not said.startswith("{"):
                raise RootStopped((said + watcher.stdout.read()).strip())
            watcher.stdout.readline()
            while not ended() and time.monotonic() < last:
                time.sleep(_LOOK_SECONDS)
            watcher.kill()
        if self._pictures is not None:
            self._pictures.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(self._root.path / _PICTURE.removeprefix("/"), self._pictures / f"{picture}.png")
        seen: dict[str, Any] = json.loads(said)
        return seen
