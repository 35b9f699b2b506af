"""What the window loads before it stands: the engine, the clients and the pages of the set-up are not among it."""

from __future__ import annotations

import os
import subprocess
import sys

HEAVY = (
    *("requests", "urllib3", "paramiko", "cryptography", "keyring", "jinja2", "pyx12", "flask", "tomlkit", "rich"),
    *("acucleo_desktop.sync.engine", "acucleo_desktop.sync.planning", "acucleo_desktop.sync.decisions"),
    *("acucleo_desktop.sync.detail", "acucleo_desktop.x12", "acucleo_desktop.acumatica.client"),
    *("acucleo_desktop.cleo.client", "acucleo_desktop.ui.screens.partners", "acucleo_desktop.ui.screens.connections"),
    *("acucleo_desktop.ui.screens.preferences", "acucleo_desktop.ui.wizard", "acucleo_desktop.ui.document"),
    *("acucleo_desktop.ui.screens.browser", "acucleo_desktop.ui.palette"),
)
SCRIPT = """
import sys
import acucleo_desktop.app
import acucleo_desktop.ui.start
print(*(name for name in sys.argv[1:] if name in sys.modules))
"""


def test_the_window_stands_without_the_engine() -> None:
    """Import what is heavy where it is used; a page that is not Today is made when it is first wanted."""
    environ = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    words = [sys.executable, "-c", SCRIPT, *HEAVY]
    done = subprocess.run(words, capture_output=True, text=True, check=True, env=environ, timeout=60)
    assert not done.stdout.split()


def test_what_is_loaded_beside_the_window_is_there() -> None:
    from importlib.util import find_spec

    from acucleo_desktop.ui.bridge.warm_up import MODULES, WarmUp

    assert all(find_spec(name) is not None for name in MODULES)
    warm_up = WarmUp(("json", "decimal"))
    assert warm_up.close()  # never begun
    warm_up = WarmUp(("json", "decimal"))
    warm_up.start()
    warm_up.start()
    assert warm_up.close()
