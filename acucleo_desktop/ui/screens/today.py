"""Today: what is burning, what came in, what is owed; each row says who must act, by when, and the next press."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from acucleo_desktop.sync.desk_types import TodayBoard, TodayRow
from acucleo_desktop.ui.components.basics import label, line
from acucleo_desktop.ui.components.button import KeyButton
from acucleo_desktop.ui.components.charts import VolumeChart, cause_bars, lag_bars
from acucleo_desktop.ui.components.today_row import TodayRowWidget
from acucleo_desktop.ui.theme.style import scaled, theme

CHART_WIDTH = 300
LEAST_LISTS = 400


class TodayPage(QWidget):
    """The Today board.

    Signals:
        row_pressed: the `TodayRow` that was opened.
        approve_clean_pressed: everything clean is to be approved.
    """

    row_pressed = Signal(object)
    approve_clean_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("surface")
        self._rows: list[TodayRowWidget] = []
        self._wanted = -1  # the row to go back to
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self._body: QWidget | None = None
        self._side: QWidget | None = None

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the charts out where the lists would have no room beside them."""
        super().resizeEvent(event)
        self._fit_side()

    def _fit_side(self) -> None:
        if self._side is not None:
            self._side.setVisible(self.width() >= scaled(CHART_WIDTH + LEAST_LISTS))

    def show_board(self, board: TodayBoard, now: datetime) -> None:
        """Show the board as it is at `now` (UTC)."""
        if self._body is not None:
            self._body.hide()
            self._body.deleteLater()
        self._rows = []
        self._body = QWidget()
        outer = QVBoxLayout(self._body)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self._head(board))
        outer.addWidget(line())
        columns = QHBoxLayout()
        columns.setSpacing(0)
        columns.addWidget(self._lists(board, now), 1)
        columns.addWidget(line(vertical=True))
        self._side = _charts(board)
        columns.addWidget(self._side)
        outer.addLayout(columns, 1)
        self._layout.addWidget(self._body)
        self._fit_side()
        if 0 <= self._wanted < len(self._rows):
            self._rows[self._wanted].setFocus(Qt.FocusReason.OtherFocusReason)
        self._wanted = -1

    def _head(self, board: TodayBoard) -> QWidget:
        head = QFrame()
        head.setObjectName("surface")
        layout = QHBoxLayout(head)
        layout.setContentsMargins(20, 16, 16, 16)
        words = QVBoxLayout()
        words.setSpacing(4)
        title = label(board.headline, "title")
        title.setAccessibleName(board.headline)
        words.addWidget(title)
        words.addWidget(label(board.subline, "body", theme().text_2, wraps=True))
        layout.addLayout(words, 1)
        if board.clean_to_approve:
            noun = "document" if board.clean_to_approve == 1 else "documents"
            button = KeyButton(f"Approve {board.clean_to_approve} clean {noun}", "Shift A", icon_name="approve")
            button.clicked.connect(self.approve_clean_pressed)
            layout.addWidget(button)
        return head

    def _lists(self, board: TodayBoard, now: datetime) -> QWidget:
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inner = QWidget()
        inner.setObjectName("surface")
        layout = QVBoxLayout(inner)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        groups = (
            ("Needs me", board.needs_me, "oldest first"),
            ("Due soon", board.due_soon, "before tomorrow morning"),
            ("Waiting on others", board.waiting, ""),
        )
        number = 0
        for title, rows, hint in groups:
            if not rows:
                continue
            layout.addWidget(_group_head(title, len(rows), hint))
            for row in rows:
                number += 1
                key = "Enter" if number == 1 else str(number) if number <= 9 else ""  # noqa: PLR2004 - keys 2 to 9
                layout.addWidget(self._row(row, key, now))
        if board.done_text:
            layout.addWidget(_group_head("Done today", board.done_count, board.done_text))
        if not number:
            layout.addWidget(_nothing_owed())
        layout.addStretch()
        area.setWidget(inner)
        return area

    def _row(self, row: TodayRow, key: str, now: datetime) -> TodayRowWidget:
        widget = TodayRowWidget(row, key, now)
        widget.pressed_row.connect(self.row_pressed)
        self._rows.append(widget)
        return widget

    def focus_first(self) -> None:
        """Put the focus on the first row."""
        if self._rows:
            self._rows[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def state(self) -> dict[str, object]:
        """Return which row has the focus."""
        return {"row": next((number for number, row in enumerate(self._rows) if row.hasFocus()), -1)}

    def restore(self, state: Mapping[str, object]) -> None:
        """Give the focus to the same row when the board has arrived."""
        number = state.get("row")
        self._wanted = number if isinstance(number, int) else -1

    def rows(self) -> list[TodayRow]:
        """Return the rows as shown."""
        return [widget.row for widget in self._rows]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the row whose number is pressed."""
        number = event.key() - Qt.Key.Key_0
        if 1 <= number <= min(9, len(self._rows)):
            self.row_pressed.emit(self._rows[number - 1].row)
            return
        super().keyPressEvent(event)


def _group_head(title: str, count: int, hint: str) -> QWidget:
    head = QFrame()
    head.setObjectName("sunken")
    head.setFixedHeight(scaled(36))
    layout = QHBoxLayout(head)
    layout.setContentsMargins(20, 0, 16, 0)
    layout.addWidget(label(title, "heading"))
    layout.addWidget(label(str(count), "body", theme().text_3))
    layout.addStretch()
    layout.addWidget(label(hint, "small", theme().text_3))
    return head


def _nothing_owed() -> QWidget:
    empty = QWidget()
    layout = QVBoxLayout(empty)
    layout.setContentsMargins(20, scaled(64), 20, 0)
    title = label("Nothing is owed", "title")
    text = label("Nobody waits for you, and no clock runs. New documents show up here.", "body", theme().text_2)
    for part in (title, text):
        part.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(part)
    return empty


def _charts(board: TodayBoard) -> QWidget:
    side = QFrame()
    side.setObjectName("surface")
    side.setFixedWidth(scaled(CHART_WIDTH))
    layout = QVBoxLayout(side)
    layout.setContentsMargins(24, 16, 24, 16)
    layout.setSpacing(8)
    today = board.volume[-1] if board.volume else None
    count = today.received + today.sent if today is not None else 0
    said = f"today, {today.received} in and {today.sent} out" if today is not None else "today"
    layout.addLayout(_chart_head("Documents", str(count), said))
    layout.addWidget(VolumeChart(board.volume))
    if board.lag:
        layout.addWidget(line())
        layout.addLayout(_chart_head("Time to acknowledgment", "", ""))
        layout.addWidget(lag_bars(board.lag))
    if board.causes:
        layout.addWidget(line())
        layout.addLayout(_chart_head("Why documents stopped", "", "last 7 days"))
        layout.addWidget(cause_bars(board.causes))
    layout.addStretch()
    return side


def _chart_head(title: str, figure: str, said: str) -> QVBoxLayout:
    head = QVBoxLayout()
    head.setSpacing(4)
    first = QHBoxLayout()
    first.addWidget(label(title, "heading"))
    first.addStretch()
    if said and not figure:
        first.addWidget(label(said, "small", theme().text_3))
    head.addLayout(first)
    if figure:
        second = QHBoxLayout()
        second.setSpacing(12)
        second.addWidget(label(figure, "number"))
        words = label(said, "small", theme().text_2)
        words.setAlignment(Qt.AlignmentFlag.AlignBottom)
        words.setContentsMargins(0, 0, 0, 6)
        second.addWidget(words, 1)
        head.addLayout(second)
    return head
