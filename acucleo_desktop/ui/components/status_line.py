"""The status bar: both connections in words, last and next sync, what leaves next, what waits for the line."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, datetime

from PySide6.QtCore import QT_TR_NOOP, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from acucleo_desktop.ledger.rows import DocumentRow
from acucleo_desktop.sync.desk_types import SyncStatus
from acucleo_desktop.sync.today_words import noun_of
from acucleo_desktop.ui.components.basics import line
from acucleo_desktop.ui.components.clock_words import countdown, span_words, took_words
from acucleo_desktop.ui.components.key_cap import KeyCap
from acucleo_desktop.ui.components.text_parts import CutText, TextButton
from acucleo_desktop.ui.language import formats
from acucleo_desktop.ui.language.sentences import said
from acucleo_desktop.ui.language.words import tr
from acucleo_desktop.ui.theme.style import scaled, theme

_FAMILY = {
    "connected": "green",
    "not reached": "amber",
    "sign-in refused": "red",
    "not set up": "grey",
    "not tried yet": "grey",
}
_WORDS: Mapping[str, str] = {
    "connected": str(QT_TR_NOOP("{service} connected")),
    "not reached": str(QT_TR_NOOP("{service} offline")),
    "sign-in refused": str(QT_TR_NOOP("{service} refused the sign-in")),
    "not set up": str(QT_TR_NOOP("{service} not set up")),
    "not tried yet": str(QT_TR_NOOP("{service} not tried yet")),
}
SERVICES = ("acumatica", "cleo")
_TAKE_BACK, _SEND = "U", "Ctrl F5"
_TICK_MS = 1000
_LINE, _AIR = 16, 12


def _utc_now() -> datetime:
    return datetime.now(UTC)


class _Dot(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._family = "grey"
        self.setFixedSize(scaled(8), scaled(8))

    def show_family(self, family: str) -> None:
        self._family = family
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(scaled(8), scaled(8))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme().family(self._family).dot))
        painter.drawEllipse(QRectF(self.rect()))
        painter.end()


class StatusLine(QFrame):
    """One line at the bottom of the window; its clocks run by themselves.

    Signals:
        steps_pressed: the steps of the sync are to be shown.
        take_back_pressed: the newest held document is to be taken back.
        send_pressed: what waits for delivery is to be sent now.
    """

    steps_pressed = Signal()
    take_back_pressed = Signal()
    send_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bar")
        self.setFixedHeight(scaled(_LINE) + _AIR)
        # What it keeps whole may not make the window wider than the screen.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.now: Callable[[], datetime] = _utc_now
        self._status: SyncStatus | None = None
        self._next: datetime | None = None
        self._step = ""
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 0, 16, 0)
        layout.setSpacing(8)
        self._dots = {name: _Dot() for name in SERVICES}
        self._words = {name: CutText(_service_words(name, "not tried yet")) for name in SERVICES}
        for name, dot in self._dots.items():
            layout.addWidget(dot)
            layout.addWidget(self._words[name])
            layout.addWidget(_separator())
        self.last = TextButton(tr("No sync yet"))
        self.last.setToolTip(tr("Show the steps of the sync, what it did, and the last ones (F7)"))
        self.last.clicked.connect(self.steps_pressed)
        self.next = CutText(counts=True)
        layout.addWidget(self.last)
        self._before_next = _separator()
        layout.addWidget(self._before_next)
        layout.addWidget(self.next)
        layout.addStretch(1)
        self.right = CutText(trails=True, counts=True)
        self.cap = KeyCap(_TAKE_BACK)
        self.after = TextButton(gives_way=False)
        self.after.clicked.connect(self._press)
        layout.addWidget(self.right)
        layout.addWidget(self.cap)
        layout.addWidget(self.after)
        self._field, self._field_next = CutText(), CutText(tr("next field"))
        self._field_key = KeyCap("Tab")
        for part in (self._field, self._field_key, self._field_next):
            layout.addWidget(part)
        self.show_field(0, 0)
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self.tick)
        self._timer.start()
        self.tick()

    @property
    def status(self) -> SyncStatus | None:
        """What is shown."""
        return self._status

    def show_status(self, status: SyncStatus, next_run: datetime | None) -> None:
        """Show connections, last and next sync, and what leaves next."""
        self._status, self._next = status, next_run
        self.tick()

    def show_next(self, next_run: datetime | None) -> None:
        """Show when the next sync is, UTC; None when none is planned."""
        self._next = next_run
        self.tick()

    def show_field(self, place: int, count: int) -> None:
        """Show which field of a document is lit; place 0 when none is."""
        self._field.setText(tr("Field {place} of {count}", place=place, count=count) if place else "")
        for part in (self._field, self._field_key, self._field_next):
            part.setVisible(bool(place))

    def show_progress(self, sentence: object) -> None:
        """Show the step that is going on; an empty one ends that."""
        self._step = said(str(sentence))
        self.tick()

    def tick(self) -> None:
        """Say everything as it is now; what has not changed is not painted anew."""
        now, status = self.now(), self._status
        if status is not None:
            for name in SERVICES:
                word = getattr(status, name)
                self._dots[name].show_family(_FAMILY.get(word, "grey"))
                self._words[name].setText(self._service(status, name, word, now))
                self._words[name].keep_whole(is_kept=_FAMILY.get(word) in {"amber", "red"})
            self.last.show_text(_last_words(status))
        self.next.setText(self._next_words(now))
        whole = " ".join(part for part in (status.why_not, status.away) if part) if status is not None else ""
        self.next.setToolTip(said(whole) or self.next.text())
        self.next.setAccessibleName(f"{self.next.text()}. {said(whole)}".strip())
        self._say_right(now)

    def _press(self) -> None:
        if self.cap.key == _TAKE_BACK:
            self.take_back_pressed.emit()
        else:
            self.send_pressed.emit()

    def _service(self, status: SyncStatus, name: str, word: str, now: datetime) -> str:
        since = status.away_since if name in status.away_services else None
        if since is None:
            return _service_words(name, word)
        span = span_words((now - since).total_seconds())
        return tr("{service} offline, {span}", service=name.capitalize(), span=span)

    def _next_words(self, now: datetime) -> str:
        status, planned = self._status, self._next
        if planned is None:
            return tr("No regular syncs")
        local = planned.astimezone()
        if status is not None and status.paused_since is not None:
            since = f"{status.paused_since.astimezone():%H:%M}"
            return _with_word(tr("Regular syncs wait since {time}", time=since), status.why_word)
        left = (planned - now).total_seconds()
        if status is not None and status.away:
            return tr("Next try in {span}", span=countdown(left))
        words = tr("Next sync {time}, in {span}", time=f"{local:%H:%M}", span=_coarse(left))
        return _with_word(words, status.why_word if status is not None else "")

    def _say_right(self, now: datetime) -> None:
        status = self._status
        holds = status.holds if status is not None else ()
        # Without regular syncs nothing else sends what waits: the press that does stands beside it.
        waits = status.queued if status is not None and self._next is None and not holds else 0
        has_press = bool(holds or waits) and not self._step
        self.cap.show_key(_TAKE_BACK if holds else _SEND)
        self.right.keep_whole(is_kept=has_press)
        for part in (self.cap, self.after):
            part.setVisible(has_press)
        for part_of_next in (self.next, self._before_next):
            part_of_next.setVisible(not waits)
        if self._step:
            self.right.setText(self._step)
        elif holds:
            first = min((row.hold_until for row in holds if row.hold_until is not None), default=now)
            self.right.setText(_holds_words(holds, (first - now).total_seconds()))
            newest = newest_hold(holds)
            self.after.show_text(
                tr("takes it back") if len(holds) == 1 else tr("takes back the newest, {number}", number=newest.number)
            )
        elif waits:
            words = tr("%n document(s) (waits|wait) for delivery; regular syncs are off", "", waits)
            doubt = tr("{doubt} in doubt", doubt=status.in_doubt) if status is not None and status.in_doubt else ""
            self.right.setText(", ".join(part for part in (words, doubt) if part))
            self.after.show_text(tr("(sends it|sends them)", "", waits))
        else:
            self.right.setText(_waits_words(status))


def newest_hold(holds: tuple[DocumentRow, ...]) -> DocumentRow:
    """Return the held document that was approved last: that is the one somebody wants back at once."""
    return max(holds, key=lambda row: (row.updated_at, row.id))


def _service_words(name: str, word: str) -> str:
    return tr(_WORDS.get(word, "{service}"), service=name.capitalize())


def _with_word(words: str, word: str) -> str:
    return tr("{words}: {why}", words=words, why=said(word)) if word else words


def _coarse(seconds: float) -> str:
    """Return a span in minutes, in seconds only where it is under one: a status bar must not flicker."""
    return tr("{minutes} min", minutes=round(seconds / 60)) if seconds >= 60 else span_words(seconds)  # noqa: PLR2004


def _last_words(status: SyncStatus) -> str:
    last = status.last_run
    if last is None or last.finished_at is None:
        return tr("No sync yet") if last is None else tr("A sync is running")
    time = formats.clock(last.finished_at)
    if len(status.away_services) == 1:
        other = next(name for name in SERVICES if name not in status.away_services)
        return tr("Last sync {time}, {service} only", time=time, service=other.capitalize())
    return tr(
        "Last sync {time}, {span}", time=time, span=took_words((last.finished_at - last.started_at).total_seconds())
    )


def _holds_words(holds: tuple[DocumentRow, ...], left: float) -> str:
    if len(holds) == 1:
        noun = noun_of(holds[0].flow)
        if left <= 0:
            return tr("1 {noun} leaves now", noun=said(noun))
        return tr("1 {noun} leaves in {span}", noun=said(noun), span=countdown(left))
    return tr("%n document(s) leave, the first in {span}", "", len(holds), span=countdown(left))


def _waits_words(status: SyncStatus | None) -> str:
    if status is None or not (status.queued or status.in_doubt):
        return ""
    if not status.in_doubt:
        return tr("{queued} queued", queued=status.queued)
    if not status.queued:
        return tr("{doubt} in doubt", doubt=status.in_doubt)
    return tr("{queued} queued, {doubt} in doubt", queued=status.queued, doubt=status.in_doubt)


def _separator() -> QWidget:
    made = line(vertical=True)
    made.setFixedHeight(scaled(16))
    return made
