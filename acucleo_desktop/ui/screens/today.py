"""Today: what is burning, what came in, what is owed; each row says who must act, by when, and the next press."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, datetime

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from acucleo_desktop.sync.desk_types import TodayBoard, TodayFigures, TodayRow
from acucleo_desktop.ui.components.basics import icon_label, label, line
from acucleo_desktop.ui.components.button import KeyButton
from acucleo_desktop.ui.components.news_line import NewsLine
from acucleo_desktop.ui.components.today_list import NUMBERED, Entry, TodayList, TodayModel
from acucleo_desktop.ui.components.today_row import TodayDelegate
from acucleo_desktop.ui.language.sentences import said
from acucleo_desktop.ui.language.words import tr
from acucleo_desktop.ui.screens.today_charts import WIDTH as CHART_WIDTH
from acucleo_desktop.ui.screens.today_charts import ChartSide
from acucleo_desktop.ui.theme.style import scaled, theme

LEAST_LISTS = 560
DONE = "head/done"
_TICK_MS = 1000


def _utc_now() -> datetime:
    return datetime.now(UTC)


class TodayPage(QWidget):
    """The Today board.

    Signals:
        row_pressed: the `TodayRow` whose next press is wanted.
        approve_clean_pressed: everything clean is to be approved.
        cause_pressed: id of the cause whose documents are wanted.
        sync_pressed: both sides are to be looked at now.
        none_overdue: a chase was asked for, and nothing is overdue at others.
        news_put_away: the version of which nothing more is to be said.
    """

    row_pressed = Signal(object)
    approve_clean_pressed = Signal()
    cause_pressed = Signal(str)
    sync_pressed = Signal()
    none_overdue = Signal()
    news_put_away = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("surface")
        self.board: TodayBoard | None = None
        self.figures: TodayFigures | None = None
        self.now: Callable[[], datetime] = _utc_now
        self._is_done_open = False
        self._wanted = ""  # key of the row to go back to
        self.model = TodayModel(self._moment, self)
        self.list = TodayList(self.model)
        self._rows_delegate = TodayDelegate(self._moment, self.list)
        self.list.setItemDelegate(self._rows_delegate)
        self.list.pressed_row.connect(self.row_pressed)
        self.list.folded.connect(self._fold)
        self.title = label("", "title", wraps=True)
        self.subline = label("", "body", theme().text_2, wraps=True)
        self.approve_button = KeyButton("", "A", icon_name="approve")
        self.approve_button.clicked.connect(self.approve_clean_pressed)
        self.approve_button.hide()
        self.nothing = NothingOwed()
        self.nothing.button.clicked.connect(self.sync_pressed)
        self.news = NewsLine()
        self.news.put_away.connect(self.news_put_away)
        self.side = ChartSide()
        self.side.cause_pressed.connect(self.cause_pressed)
        self._build()
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self._tick)
        self.setFocusProxy(self.list)

    def _moment(self) -> datetime:
        return self.now()

    def _build(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        head = QFrame()
        head.setObjectName("surface")
        inside = QHBoxLayout(head)
        inside.setContentsMargins(20, 16, 16, 16)
        inside.setSpacing(16)
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(self.title)
        words.addWidget(self.subline)
        inside.addLayout(words, 1)
        inside.addWidget(self.approve_button)
        layout.addWidget(head)
        layout.addWidget(self.news)
        layout.addWidget(line())
        columns = QHBoxLayout()
        columns.setSpacing(0)
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addWidget(self.nothing)
        left.addWidget(self.list, 1)
        columns.addLayout(left, 1)
        self._separator = line(vertical=True)
        columns.addWidget(self._separator)
        columns.addWidget(self.side)
        layout.addLayout(columns, 1)
        # News are quiet: the focus comes to the work first.
        for before, after in ((self.list, self.nothing.button), (self.nothing.button, self.news.words)):
            QWidget.setTabOrder(before, after)
        QWidget.setTabOrder(self.news.words, self.news.away_button)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the charts out where the lists would have no room beside them."""
        super().resizeEvent(event)
        has_room = self.width() >= scaled(CHART_WIDTH + LEAST_LISTS)
        self.side.setVisible(has_room)
        self._separator.setVisible(has_room)

    def showEvent(self, event: QShowEvent) -> None:
        """Let the clocks run while somebody looks."""
        super().showEvent(event)
        self._timer.start()
        self._tick()

    def hideEvent(self, event: QHideEvent) -> None:
        """Stop the clocks."""
        super().hideEvent(event)
        self._timer.stop()

    def _tick(self) -> None:
        self.list.tick(self.now())

    def show_board(self, board: TodayBoard) -> None:
        """Show a board; focus and place stay where they are."""
        self.board = board
        self._set(self.title, said(board.headline))
        self._set(self.subline, said(board.subline))
        self.news.show_news(board.news)
        count = board.clean_to_approve
        self.approve_button.setVisible(bool(count))
        self.approve_button.setText(tr("Approve %n clean document(s)", "", count))
        self._show_entries()
        self.nothing.setVisible(bool(board.nothing_owed))
        if board.nothing_owed:
            self.nothing.show_looks(said(board.nothing_owed), board.looked_at, board.next_look)
        self.list.setVisible(self.model.rowCount() > 0)
        if self._wanted:
            self.list.go_to(self._wanted)
            self._wanted = ""

    def show_figures(self, figures: TodayFigures) -> None:
        """Show the charts."""
        self.figures = figures
        self.side.show_figures(figures)

    @staticmethod
    def _set(part: QWidget, words: str) -> None:
        part.setProperty("text", words)
        part.setAccessibleName(words)

    def _show_entries(self) -> None:
        if self.board is not None:
            entries = entries_of(self.board, is_done_open=self._is_done_open)
            self._rows_delegate.measure(entries)
            self.list.show_entries(entries)

    def _fold(self, key: str) -> None:
        if key == DONE:
            self._is_done_open = not self._is_done_open
            self._show_entries()

    def focus_first(self) -> None:
        """Put the focus on the first row, where no row has it already."""
        self.list.focus_first()

    def state(self) -> dict[str, object]:
        """Return which row has the focus, and whether what is done is open."""
        index = self.list.currentIndex()
        return {"row": self.model.entry(index.row()).key if index.isValid() else "", "done": self._is_done_open}

    def restore(self, state: Mapping[str, object]) -> None:
        """Go back to the row, now or when the board has arrived."""
        self._is_done_open = state.get("done") is True
        row = state.get("row")
        self._wanted = row if isinstance(row, str) else ""
        if self.board is not None:
            self.show_board(self.board)

    def rows(self) -> list[TodayRow]:
        """Return the rows as shown, what is done left out."""
        return [
            entry.row for entry in self.model.entries() if entry.row is not None and not entry.key.startswith("done/")
        ]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press the row of a number; approve what is clean by A; Enter without a row presses the first."""
        plain = event.modifiers() in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier}
        number = event.key() - Qt.Key.Key_0
        if plain and 0 <= number < NUMBERED:
            cap = "Enter" if number == 1 else str(number)
            if self.list.press_cap(cap):
                return
        elif plain and event.key() == Qt.Key.Key_M:
            self._chase()
            return
        elif plain and event.key() == Qt.Key.Key_A and self.approve_button.isVisible():
            self.approve_clean_pressed.emit()
            return
        elif plain and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.list.press_cap("Enter"):
            return
        super().keyPressEvent(event)

    def _chase(self) -> None:
        """Press the first row that is overdue at others, or tell that none is."""
        for row in self.rows():
            if row.next_press.action == "chase":
                self.list.go_to(row.key)
                self.row_pressed.emit(row)
                return
        self.none_overdue.emit()


class NothingOwed(QWidget):
    """Nothing is owed, said in words, with when both sides were and will be looked at."""

    def __init__(self) -> None:
        super().__init__()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, scaled(64), 24, scaled(40))
        layout.setSpacing(8)
        picture = icon_label("approve", theme().green.dot, 48)
        layout.addWidget(picture, 0, Qt.AlignmentFlag.AlignHCenter)
        self._title = label(tr("Nothing is owed"), "title")
        self._text = label("", "body", theme().text_2, wraps=True)
        self._looks = label("", "body", theme().text_2, wraps=True)
        for part in (self._title, self._text, self._looks):
            part.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            layout.addWidget(part)
        self.button = KeyButton(tr("Look now"), "Ctrl F5", icon_name="sync")
        layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(1)  # without lists below it, it has the whole page
        self.hide()

    def show_looks(self, text: str, looked_at: datetime | None, next_look: datetime | None) -> None:
        """Say so, with the last and the next look, UTC."""
        self._text.setText(text)
        parts = []
        if looked_at is not None:
            parts.append(tr("Last looked {time}.", time=f"{looked_at.astimezone():%H:%M}"))
        if next_look is not None:
            parts.append(tr("Next look {time}.", time=f"{next_look.astimezone():%H:%M}"))
        self._looks.setText(" ".join(parts) or tr("Both sides have not been looked at yet."))
        self.setAccessibleName(f"{self._title.text()}. {text} {self._looks.text()}")


def entries_of(board: TodayBoard, *, is_done_open: bool) -> list[Entry]:
    """Return the lines of a board: groups with their rows, and the keys that press them."""
    next_look = board.next_look
    check = tr("next check {time}", time=f"{next_look.astimezone():%H:%M}") if next_look is not None else ""
    groups = (
        ("head/needs", tr("Needs me"), board.needs_me, tr("most urgent first")),
        ("head/soon", tr("Due soon"), board.due_soon, tr("soonest first")),
        ("head/waiting", tr("Waiting on others"), board.waiting, check),
    )
    found: list[Entry] = []
    number = 0
    for key, title, rows, hint in groups:
        if rows:
            found.append(Entry(key, title=title, count=len(rows), hint=hint))
        for row in rows:
            number += 1
            cap = "Enter" if number == 1 else str(number % NUMBERED) if number <= NUMBERED else ""
            found.append(Entry(row.key, row, cap=cap))
    if board.done:
        folds = "open" if is_done_open else "closed"
        found.append(
            Entry(DONE, title=tr("Done today"), count=board.done_count, hint=said(board.done_text), folds=folds)
        )
        if is_done_open:
            found += [Entry(row.key, row) for row in board.done]
    return found
