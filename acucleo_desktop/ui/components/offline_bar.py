"""The line is down: since when, what waits for it, what is in doubt, and when it is tried again. Work goes on."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from acucleo_desktop.sync.desk_types import SyncStatus
from acucleo_desktop.ui.components.button import KeyButton
from acucleo_desktop.ui.components.clock_words import countdown
from acucleo_desktop.ui.components.told_bar import ToldBar
from acucleo_desktop.ui.language.words import tr

OFFLINE = "offline"
_TICK_MS = 1000


def _utc_now() -> datetime:
    return datetime.now(UTC)


class OfflineBar(ToldBar):
    """The bar under the top bar while a service does not answer or there is no network.

    Signals:
        tried_pressed: what was tried is to be shown.
        again_pressed: it is to be tried now.
    """

    tried_pressed = Signal()
    again_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.now: Callable[[], datetime] = _utc_now
        self._status: SyncStatus | None = None
        self._next: datetime | None = None
        self._is_second = False
        self.build("amber", "offline")
        self.tried_button = KeyButton(tr("What we tried"), "W")
        self.again_button = KeyButton(tr("Try now"), "Ctrl F5", icon_name="sync")
        self.tried_button.clicked.connect(self.tried_pressed)
        self.again_button.clicked.connect(self.again_pressed)
        for button in (self.tried_button, self.again_button):
            self.row.addWidget(button)
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self._tick)

    def show_status(self, status: SyncStatus, next_run: datetime | None, *, is_second: bool = False) -> None:
        """Show or hide the bar; `is_second` when a worse one is shown already: there is one at a time."""
        self._status, self._next, self._is_second = status, next_run, is_second
        is_down = bool(status.away_services) or status.why_word == OFFLINE
        self._tick()
        self.setVisible(is_down and not is_second)
        if is_down:
            self._timer.start()
        else:
            self._timer.stop()

    def _tick(self) -> None:
        status = self._status
        if status is None:
            return
        self.say(_title(status), _text(status, self._next, self.now()))


def _title(status: SyncStatus) -> str:
    names = [name.capitalize() for name in status.away_services]
    if not names or status.away_since is None:
        return tr("There is no network. You can read, fix and approve as usual.")
    time = f"{status.away_since.astimezone():%H:%M}"
    if len(names) == 1:
        return tr(
            "{service} has not answered since {time}. You can read, fix and approve as usual.",
            service=names[0],
            time=time,
        )
    return tr("Acumatica and Cleo have not answered since {time}. You can read, fix and approve as usual.", time=time)


def _text(status: SyncStatus, next_run: datetime | None, now: datetime) -> str:
    parts = []
    if status.queued:
        parts.append(
            tr(
                "%n (document is queued and sends itself|documents are queued and send themselves)"
                " when the line is back.",
                "",
                status.queued,
            )
        )
    if status.in_doubt:
        parts.append(
            tr(
                "%n (document is in doubt: it is|documents are in doubt: they are) asked for first,"
                " nothing is sent on a guess.",
                "",
                status.in_doubt,
            )
        )
    connected = [name for name in ("acumatica", "cleo") if getattr(status, name) == "connected"]
    if len(status.away_services) == 1 and len(connected) == 1:
        parts.append(tr("{service} is connected.", service=connected[0].capitalize()))
    if next_run is not None:
        parts.append(tr("We try again in {span}.", span=countdown((next_run - now).total_seconds())))
    else:
        parts.append(tr("It is not tried again by itself: regular syncs are off."))
    return " ".join(parts)
