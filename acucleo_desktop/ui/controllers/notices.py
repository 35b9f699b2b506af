"""The tray: an icon that shows the worst state, and one notice for each cause, whose click opens what it is about."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from PySide6.QtCore import QObject, QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QFont, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from acucleo_desktop.sync.desk_types import TodayBoard, TodayRow, Urgency
from acucleo_desktop.sync.today_words import cause_words
from acucleo_desktop.ui.controllers.context import Context
from acucleo_desktop.ui.language.sentences import said
from acucleo_desktop.ui.language.words import tr
from acucleo_desktop.ui.theme.icons import pixmap
from acucleo_desktop.ui.theme.style import font, theme

EACH_MS = 8000
"""How long a notice stands before the next one: only then is it sure which one was clicked."""
_SIZE = 64
_MOST_NAMES = 3
_FAMILIES = {Urgency.RED: "red", Urgency.AMBER: "amber"}


@dataclass(frozen=True, slots=True)
class Notice:
    """One notice.

    Attributes:
        cause: what the rows behind it share.
        family: `red` or `amber`.
        row: the row that a click does the press of; None opens Today.
    """

    cause: str
    title: str
    text: str
    family: str
    row: TodayRow | None = None


class Tray(Protocol):
    """Where notices are shown: the system's tray, or whatever a test looks at."""

    def on_click(self, act: Callable[[], None]) -> None:
        """Call this when the notice that is shown is clicked."""
        ...

    def show_state(self, family: str, words: str, count: int) -> None:
        """Show the worst state: its colour family (empty when all is well), words for the tip, rows that need one."""
        ...

    def say(self, notice: Notice) -> None:
        """Show a notice of the system."""
        ...

    def hide(self) -> None:
        """Take the icon away."""
        ...


class SystemTray(QObject):
    """The system's tray icon with its menu.

    Args:
        context: the window behind it.
    """

    def __init__(self, context: Context) -> None:
        super().__init__(context.frame)
        frame = context.frame
        self._menu = QMenu()
        self._menu.addAction(tr("Open"), frame.showNormal)
        self._menu.addAction(tr("Dry run"), self._dry_run)
        self._menu.addAction(tr("Sync now"), frame.sync_now)
        self._menu.addSeparator()
        self._menu.addAction(tr("Quit"), frame.close)
        self._frame = frame
        self._icon = QSystemTrayIcon(tray_icon("", 0), self)
        self._icon.setContextMenu(self._menu)
        self._icon.activated.connect(self._activated)
        self._icon.setToolTip("Acucleo Desktop")
        self._icon.show()

    def on_click(self, act: Callable[[], None]) -> None:
        """Call this when the notice that is shown is clicked."""
        self._icon.messageClicked.connect(act)

    def _dry_run(self) -> None:
        self._frame.showNormal()
        self._frame.dry_run()

    def _activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason == QSystemTrayIcon.ActivationReason.Trigger:
            self._frame.showNormal()
            self._frame.activateWindow()

    def show_state(self, family: str, words: str, count: int) -> None:
        """Show the worst state."""
        self._icon.setIcon(tray_icon(family, count))
        self._icon.setToolTip(f"Acucleo Desktop\n{words}")

    def say(self, notice: Notice) -> None:
        """Show a notice of the system."""
        self._icon.showMessage(notice.title, notice.text, tray_icon(notice.family, 0), EACH_MS)

    def hide(self) -> None:
        """Take the icon away."""
        self._icon.hide()


class Notices(QObject):
    """Watches Today for what is new and needs a person, and tells it once for each cause.

    Args:
        context: the window and its desk.
        wanted: whether notices are switched on.
        is_quiet: whether a moment (UTC) lies in the quiet hours; what comes then is told after them.
        tray: where; None for the system's, where there is one.
        level: what is told: `all`, `warnings` (what needs a person), or `urgent` only.
        tells_urgent: whether urgent ones are told in the quiet hours too.
    """

    def __init__(
        self,
        context: Context,
        wanted: Callable[[], bool],
        is_quiet: Callable[[datetime], bool],
        tray: Tray | None = None,
        *,
        level: Callable[[], str] = lambda: "warnings",
        tells_urgent: Callable[[], bool] = lambda: False,
    ) -> None:
        super().__init__(context.frame)
        self._context = context
        self._wanted = wanted
        self._level = level
        self._tells_urgent = tells_urgent
        self._is_quiet = is_quiet
        if tray is None and QSystemTrayIcon.isSystemTrayAvailable():
            tray = SystemTray(context)
        self._tray = tray
        self._known: dict[str, int] | None = None
        self._waiting: list[Notice] = []
        self._shown: Notice | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._next)
        if tray is not None:
            tray.on_click(self._clicked)
            context.loop.finished.connect(self._look)
            context.frame.decisions.decided.connect(self._look)
            self._look()

    def _look(self, *_given: object) -> None:
        self._context.lane.submit("notices", self._context.desk().today, self.show_board)

    def show_board(self, board: TodayBoard) -> None:
        """Show the worst state of a board, and tell what is new on it."""
        if self._tray is None:
            return
        rows = (*board.needs_me, *(row for row in board.waiting if row.urgency is Urgency.RED))
        worst = min((row.urgency for row in rows), key=list(Urgency).index, default=Urgency.GREY)
        self._tray.show_state(_FAMILIES.get(worst, ""), said(board.headline), len(board.needs_me))
        is_quiet = self._is_quiet(self._context.now())
        if is_quiet and not self._tells_urgent() and self._known is not None:
            return  # not noted as known either: it is told when the quiet hours are over
        known = self._known
        # At the start all is noted, in quiet hours too: what comes later is told when these are over.
        is_urgent_only = is_quiet and known is not None
        told = self._told(board, rows, "urgent" if is_urgent_only else self._level())
        self._known = {**((known or {}) if is_quiet else {}), **{row.key: row.count for row in told}}
        if known is None or not self._wanted():
            return  # what was there at the start is on Today, before everybody's eyes
        news = [row for row in told if row.count > known.get(row.key, 0)]
        self._waiting = [each for each in self._waiting if each.cause not in {row.cause for row in news}]
        self._waiting += notices_of(news)
        if not self._timer.isActive():
            self._next()

    @staticmethod
    def _told(board: TodayBoard, rows: tuple[TodayRow, ...], level: str) -> list[TodayRow]:
        """Return the rows that may be told at a level."""
        if level == "urgent":
            return [row for row in rows if row.urgency is Urgency.RED]
        return [*rows, *board.due_soon] if level == "all" else [*rows]

    def _next(self) -> None:
        if self._waiting and self._tray is not None:
            self._shown = self._waiting.pop(0)
            self._tray.say(self._shown)
            self._timer.start(EACH_MS)

    def _clicked(self) -> None:
        frame, shown = self._context.frame, self._shown
        frame.showNormal()
        frame.activateWindow()
        if shown is None or shown.row is None:
            frame.show_place("today")
        else:
            frame.today.row_pressed.emit(shown.row)

    def close(self) -> None:
        """Take the icon away and say nothing any more."""
        self._timer.stop()
        self._waiting = []
        if self._tray is not None:
            self._tray.hide()


def notices_of(rows: Iterable[TodayRow]) -> list[Notice]:
    """Return one notice for each cause of these rows, the worst first."""
    by_cause: dict[str, list[TodayRow]] = defaultdict(list)
    for row in rows:
        by_cause[row.cause or row.key.partition("/")[0]].append(row)
    found = [_notice(cause, group) for cause, group in by_cause.items()]
    return sorted(found, key=lambda notice: notice.family != "red")


def _notice(cause: str, rows: list[TodayRow]) -> Notice:
    family = "red" if any(row.urgency is Urgency.RED for row in rows) else "amber"
    if len(rows) == 1:
        return Notice(cause, said(rows[0].title), said(rows[0].line2), family, rows[0])
    count = sum(row.count for row in rows)
    names = ", ".join(said(row.title).partition(",")[0] for row in rows[:_MOST_NAMES])
    more = len(rows) - _MOST_NAMES
    text = tr("{names} and {more} more", names=names, more=more) if more > 0 else names
    title = tr("%n document(s): {cause}", "", count, cause=said(cause_words(cause)))
    return Notice(cause, title, text, family)


def tray_icon(family: str, count: int) -> QIcon:
    """Return the icon of the tray: the mark, with a badge in the colour of the worst state and how many need one."""
    made = QPixmap(_SIZE, _SIZE)
    made.fill(Qt.GlobalColor.transparent)
    tokens = theme()
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tokens.accent))
    painter.drawRoundedRect(QRectF(0, 0, _SIZE, _SIZE), 14, 14)
    painter.drawPixmap(QRectF(10, 10, 44, 44), pixmap("sync", tokens.on_accent, 44), QRectF())
    if family:
        badge = QRectF(26, 26, 38, 38)
        painter.setBrush(QColor(tokens.family(family).dot))
        painter.drawEllipse(badge)
        face = QFont(font("heading"))
        face.setPixelSize(26)
        painter.setFont(face)
        painter.setPen(QColor(tokens.paper if tokens.name == "light" else tokens.desk))
        words = "!" if family == "red" and not count else f"{count}" if 0 < count < 10 else "9+" if count else ""  # noqa: PLR2004
        painter.drawText(badge, int(Qt.AlignmentFlag.AlignCenter), words)
    painter.end()
    return QIcon(made)
