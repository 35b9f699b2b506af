"""Loading what the window needs soon while it stands already, so that the first document does not wait for it."""

from __future__ import annotations

import importlib
import logging
import threading
from typing import Final

_LOG = logging.getLogger("acucleo.window")
MODULES: Final = (
    *(
        "acucleo_desktop.ui.controllers.find",
        "acucleo_desktop.ui.palette.palette",
        "acucleo_desktop.ui.controllers.browser",
        "acucleo_desktop.sync.detail",
    ),
    *("acucleo_desktop.ui.controllers.document", "acucleo_desktop.sync.decisions", "acucleo_desktop.sync.engine"),
    *("acucleo_desktop.ui.controllers.compare", "acucleo_desktop.ui.screens.compare"),
    *("acucleo_desktop.ui.controllers.corrections", "acucleo_desktop.ui.screens.corrections"),
    *("acucleo_desktop.ui.controllers.dry_run", "acucleo_desktop.ui.screens.plan_page", "acucleo_desktop.sync.fixes"),
    *("acucleo_desktop.ui.controllers.partners", "acucleo_desktop.ui.screens.partners"),
    *("acucleo_desktop.ui.controllers.cross_references", "acucleo_desktop.ui.screens.cross_references"),
    *("acucleo_desktop.ui.controllers.preferences", "acucleo_desktop.ui.screens.preferences"),
    *("acucleo_desktop.ui.controllers.connections", "acucleo_desktop.ui.screens.connections"),
    *("acucleo_desktop.ui.controllers.reports", "acucleo_desktop.ui.screens.reports"),
    *("acucleo_desktop.ui.controllers.manual", "acucleo_desktop.ui.manual.manual_page"),
    *("acucleo_desktop.sync.planning", "acucleo_desktop.ui.screens.care", "acucleo_desktop.sync.comparing"),
)
"""In the order in which it is likely wanted."""


class WarmUp:
    """Loads modules one after the other in a thread of its own, once."""

    def __init__(self, modules: tuple[str, ...] = MODULES) -> None:
        self._modules = modules
        self._loaded: set[str] = set()
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run, name="acucleo-warm-up", daemon=True)

    def start(self) -> None:
        """Begin, unless it has begun."""
        if not self._thread.is_alive() and self._thread.ident is None:
            self._thread.start()

    def has_loaded(self, module: str) -> bool:
        """Whether a module is there now because of this."""
        return module in self._loaded

    def close(self, seconds: float = 5.0) -> bool:
        """Stop after the module under way; return whether the thread has ended."""
        self._stop.set()
        if self._thread.ident is None:
            return True
        self._thread.join(seconds)
        return not self._thread.is_alive()

    def _run(self) -> None:
        for name in self._modules:
            if self._stop.wait(0.02):  # a pause in which the window paints
                return
            try:
                importlib.import_module(name)
                self._loaded.add(name)
            except ImportError:
                _LOG.exception("%s cannot be loaded", name)
                return
