"""One window for each home: a second one says who is there and since when, and calls the first to the front."""

from __future__ import annotations

import logging

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtNetwork import QLocalServer, QLocalSocket
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.ui.components.basics import icon_label, label
from acucleo_desktop.ui.components.button import KeyButton
from acucleo_desktop.ui.language.sentences import said
from acucleo_desktop.ui.language.words import tr
from acucleo_desktop.ui.theme.style import scaled, theme

_LOG = logging.getLogger("acucleo.window")
_CALL = b"to the front\n"
_PATIENCE_MS = 2000


class FrontDoor(QObject):
    """Listens for calls of later starts.

    Args:
        name: of the socket, one for each home and person; only this person may connect.
        parent: owner in Qt.

    Signals:
        called: somebody wants the window in front.
    """

    called = Signal()

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._answer)
        # Whoever left a socket behind is dead: the home's lock is ours.
        QLocalServer.removeServer(name)
        self.is_open = self._server.listen(name)
        if not self.is_open:
            _LOG.warning("the window cannot be called to the front: %s", self._server.errorString())

    def close(self) -> None:
        """Listen no more."""
        self._server.close()

    @Slot()
    def _answer(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.disconnected.connect(socket.deleteLater)
            socket.write(_CALL)
            socket.flush()  # the caller hangs up when it has read this
            self.called.emit()


def call_to_front(name: str) -> bool:
    """Ask the window of a home to come to the front; return whether it answered in time."""
    socket = QLocalSocket()
    socket.connectToServer(name)
    if not socket.waitForConnected(_PATIENCE_MS):
        return False
    if not socket.bytesAvailable():
        socket.waitForReadyRead(_PATIENCE_MS)
    answered = socket.bytesAvailable() > 0
    socket.abort()
    return answered


class AlreadyOpen(QDialog):
    """Says that another process has the home, and offers to bring its window to the front.

    Args:
        taken: who has it, in words.
        name: of the socket.
    """

    def __init__(self, taken: Problem, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self.was_called = False
        self.setWindowTitle("Acucleo Desktop")
        self.setObjectName("surface")
        self.setMinimumWidth(scaled(480))
        outer = QHBoxLayout(self)
        outer.setContentsMargins(24, 24, 24, 20)
        outer.setSpacing(16)
        outer.addWidget(icon_label("info", theme().accent_ink, 24), 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(8)
        self.told = label(said(taken.what), "section", wraps=True)
        self.told.setAccessibleName(said(taken.sentences()))
        self.more = label(said(f"{taken.why} {taken.todo}"), "body", theme().text_2, wraps=True)
        place = label(said(taken.where), "small", theme().text_3, wraps=True)
        for part in (self.told, self.more, place):
            column.addWidget(part)
        row = QHBoxLayout()
        row.addStretch()
        self.leave_button = KeyButton(tr("Close"), "Esc")
        self.leave_button.clicked.connect(self.reject)
        self.front_button = KeyButton(tr("Bring it to the front"), "Enter", "primary")
        self.front_button.clicked.connect(self.bring_to_front)
        self.front_button.setDefault(True)
        row.addWidget(self.leave_button)
        row.addWidget(self.front_button)
        column.addSpacing(8)
        column.addLayout(row)
        outer.addLayout(column, 1)

    def bring_to_front(self) -> None:
        """Call the other window; say so when it does not answer."""
        self.was_called = call_to_front(self._name)
        if self.was_called:
            self.accept()
            return
        self.more.setText(
            tr(
                "The other one does not answer: it may be starting, ending, or belong to another person on this "
                "computer. Wait a moment and try again, or end it by its process number."
            )
        )
