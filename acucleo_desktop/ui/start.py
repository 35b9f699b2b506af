"""Starting Qt: the one application object, the window's main loop, and a look whether Qt works here at all."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.sync.resources import resources_folder
from acucleo_desktop.ui.application import Application, Surroundings
from acucleo_desktop.ui.bridge.qt_messages import qt_messages_logged
from acucleo_desktop.ui.restore_wait import done_words, told
from acucleo_desktop.ui.theme.style import apply_theme

if TYPE_CHECKING:
    from acucleo_desktop.sync.rescue import Mending
    from acucleo_desktop.ui.already_open import FrontDoor

NAME = "Acucleo Desktop"
DESKTOP_ENTRY = "acucleo-desktop"
"""By this name a desktop finds the entry with the program's name and icon, and groups its windows."""
EXIT_TAKEN = 2
SWITCH_SECONDS = 0.0002


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
    app.setDesktopFileName(DESKTOP_ENTRY)
    app.setWindowIcon(QIcon(str(resources_folder() / "program" / f"{DESKTOP_ENTRY}.svg")))
    app.setQuitOnLastWindowClosed(True)
    return app


def run_window(
    surroundings: Surroundings,
    version: str,
    *,
    syncs_at_once: str = "",
    front_door: str = "",
    restored: Sequence[str] = (),
) -> int:
    """Show the window until it is closed; return the exit code.

    Args:
        surroundings: what the window works with.
        version: of the program.
        syncs_at_once: trigger word of a sync right after the start; empty for none.
        front_door: name of the socket by which a second start calls this window to the front; empty for none.
        restored: sentences of a restore that was done before this start, told at its beginning.
    """
    # A thread that computes hands over after 5 ms by itself. Painting a page gives Python's lock away and takes it
    # again some hundred times, and would wait as often: a click that runs into a sync would be felt.
    sys.setswitchinterval(SWITCH_SECONDS)
    with qt_messages_logged():
        return _run(qt_application(version), surroundings, syncs_at_once, front_door, restored)


def _run(
    app: QApplication, surroundings: Surroundings, syncs_at_once: str, front_door: str, restored: Sequence[str]
) -> int:
    """Open window after window, as restoring a copy closes one, until a person closes it."""
    door: FrontDoor | None = None
    banner = done_words(restored) if restored else None
    while True:
        application = Application(app, surroundings)
        try:
            application.start()
            door = door or _front_door(front_door)
            if door is not None:
                door.called.connect(application.come_to_front)
            if banner is not None:
                application.window.banner.say(*banner)
            elif syncs_at_once:
                application.loop.sync_now(syncs_at_once)
            code = int(app.exec())
        finally:
            ended = application.close()
        copy = application.restore_wanted
        if copy is None or not ended:
            return code
        put_away(application)
        banner = told(partial(surroundings.restore, copy))


def _front_door(name: str) -> FrontDoor | None:
    """Listen for later starts, once this window stands."""
    if not name:
        return None
    from acucleo_desktop.ui.already_open import FrontDoor

    return FrontDoor(name)


def put_away(application: Application) -> None:
    """Destroy a closed window here, before another one is made."""
    application.window.close()
    application.window.deleteLater()
    application.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def tell_already_open(taken: Problem, front_door: str, version: str) -> int:
    """Say that another window has the home, and bring that to the front when it is wanted; return the exit code."""
    from acucleo_desktop.ui.already_open import AlreadyOpen

    apply_theme(qt_application(version), "system")
    return 0 if AlreadyOpen(taken, front_door).exec() else EXIT_TAKEN


def tell_trouble(problem: Problem, mending: Mending, version: str, look: tuple[str, str, int]) -> Sequence[str] | None:
    """Show why nothing starts, with the ways out, until it is closed.

    Args:
        problem: what was met.
        mending: what can be done for the home.
        version: of the program.
        look: language, theme and text size, as the settings name them.

    Returns:
        Sentences of what was restored, none when it is only to be tried again; None when it was closed.
    """
    from acucleo_desktop.ui.language.choice import install_language
    from acucleo_desktop.ui.start_trouble import StartTrouble

    app = qt_application(version)
    language, name, text_size = look
    install_language(app, language)
    apply_theme(app, name, text_size)
    window = StartTrouble(problem, mending)
    window.show()
    app.exec()
    window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return window.told if window.again else None


def look_works(version: str) -> str:
    """Load the look of the window and return its name: part of the self-test."""
    return apply_theme(qt_application(version), "light").name
