"""A small window while the ledger is restored: the main window is closed then, as nothing may use the old one."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEventLoop, Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.ui.bridge.garbage import GarbageCollection
from acucleo_desktop.ui.bridge.lane import Lane
from acucleo_desktop.ui.components.basics import icon_label, label
from acucleo_desktop.ui.language.sentences import said
from acucleo_desktop.ui.language.words import tr
from acucleo_desktop.ui.theme.style import scaled, theme

Restore = Callable[[], Sequence[str]]


class RestoreWait(QWidget):
    """Shows that a restore is under way. It ends by itself."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("surface")
        self.setWindowTitle("Acucleo Desktop")
        self.setMinimumWidth(scaled(480))
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, on=False)
        title = tr("The ledger is being restored")
        more = tr("The window opens again by itself. Please do not switch off.")
        outer = QHBoxLayout(self)
        outer.setContentsMargins(24, 24, 24, 24)
        outer.setSpacing(16)
        outer.addWidget(icon_label("database", theme().accent_ink, 24), 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.addWidget(label(title, "section", wraps=True))
        column.addWidget(label(more, "body", theme().text_2, wraps=True))
        outer.addLayout(column, 1)
        self.setAccessibleName(f"{title}. {more}")
        self._outcome: tuple[str, object] | None = None
        self._loop = QEventLoop(self)

    def run(self, restore: Restore) -> Sequence[str]:
        """Restore in a thread of its own while this window is shown; return the sentences of what was done.

        Raises:
            Problem: it was refused; the ledger is as it was.
        """
        garbage = GarbageCollection(self)
        garbage.start()
        lane = Lane("restore", self)
        lane.done.connect(self._done)
        lane.failed.connect(self._failed)
        self.show()
        lane.submit("restore", restore)
        if self._outcome is None:
            self._loop.exec()
        lane.close()
        self.hide()
        garbage.stop()
        word, result = self._outcome or ("", ())
        if isinstance(result, BaseException):
            raise result
        return result if word == "done" and isinstance(result, Sequence) else ()

    def _done(self, _topic: str, result: object) -> None:
        self._outcome = ("done", result)
        self._loop.quit()

    def _failed(self, _topic: str, error: object) -> None:
        self._outcome = ("failed", error)
        self._loop.quit()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stay while the work goes on."""
        if self._outcome is None:
            event.ignore()
            return
        super().closeEvent(event)


def told(restore: Restore) -> tuple[str, str, str, str]:
    """Restore, and return colour family, icon, title and text of the banner for what came of it."""
    wait = RestoreWait()
    try:
        done = wait.run(restore)
    except Problem as problem:
        return (
            "red",
            "error",
            tr("Not restored. {what}", what=said(problem.what)),
            said(f"{problem.why} {problem.todo}".strip()),
        )
    finally:
        wait.deleteLater()
    return done_words(done)


def done_words(done: Sequence[str]) -> tuple[str, str, str, str]:
    """Return colour family, icon, title and text of the banner for a restore that was done."""
    title = said(done[0]) if done else tr("The ledger is restored.")
    return "green", "check", title, " ".join(map(said, done[1:]))
