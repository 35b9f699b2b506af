"""Starting Qt: the one application object, the window's main loop, and a look whether Qt works here at all."""

from __future__ import annotations

import sys

from PySide6.QtWidgets import QApplication

from acucleo_desktop.ui.application import Application, Surroundings
from acucleo_desktop.ui.theme.style import apply_theme

NAME = "Acucleo Desktop"


def qt_application(version: str) -> QApplication:
    """Return the process's Qt application, made when it is not there yet.

    Raises:
        TypeError: a Qt application without widgets is running already.
    """
    app = QApplication.instance() or QApplication(sys.argv[:1])
    if not isinstance(app, QApplication):
        raise TypeError("a Qt application without widgets is running already")
    app.setApplicationName(NAME)
    app.setApplicationVersion(version)
    app.setQuitOnLastWindowClosed(True)
    return app


def run_window(surroundings: Surroundings, version: str, *, syncs_at_once: str = "") -> int:
    """Show the window until it is closed; return the exit code.

    Args:
        surroundings: what the window works with.
        version: of the program.
        syncs_at_once: trigger word of a sync right after the start; empty for none.
    """
    app = qt_application(version)
    application = Application(app, surroundings)
    try:
        application.start()
        if syncs_at_once:
            application.loop.sync_now(syncs_at_once)
        return int(app.exec())
    finally:
        application.close()


def look_works(version: str) -> str:
    """Load the look of the window and return its name: part of the self-test."""
    return apply_theme(qt_application(version), "light").name
