"""Asking for a file in a window that blocks nothing: syncs, reading and typing go on beside it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

Then = Callable[[Path], object]


def ask_where_to(parent: QWidget, title: str, proposed: str, kinds: str, then: Then) -> QFileDialog:
    """Ask where a file goes; an ending that was not typed is added.

    Args:
        parent: whose file it is.
        title: what is asked.
        proposed: name or path that is proposed.
        kinds: as `QFileDialog` takes them; empty for every file.
        then: takes the path; not called where nothing was chosen.
    """
    dialog = _dialog(parent, title, proposed, kinds, then)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    dialog.setDefaultSuffix(Path(proposed).suffix.lstrip("."))
    dialog.show()
    return dialog


def ask_which(parent: QWidget, title: str, kinds: str, then: Then, folder: str = "") -> QFileDialog:
    """Ask for a file that is there, beginning in `folder`; `then` takes its path."""
    dialog = _dialog(parent, title, folder, kinds, then)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.show()
    return dialog


def _dialog(parent: QWidget, title: str, begin: str, kinds: str, then: Then) -> QFileDialog:
    window = parent.window()
    for open_one in window.findChildren(QFileDialog):  # the same question twice would only lie above itself
        if open_one.windowTitle() == title:
            open_one.close()
    dialog = QFileDialog(window, title, begin, kinds)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setModal(False)
    dialog.fileSelected.connect(partial(_give, then))
    dialog.finished.connect(partial(_back, parent))
    return dialog


def _give(then: Then, name: str) -> None:
    then(Path(name))


def _back(parent: QWidget, _result: int) -> None:
    parent.window().activateWindow()
