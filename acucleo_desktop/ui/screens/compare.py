"""Compare: a document beside ours, field by field; accept, keep or type, see what will be written, write it at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QProgressBar, QSplitter, QVBoxLayout, QWidget

from acucleo_desktop.rules.comparison import Choice, ComparisonRow, Sign
from acucleo_desktop.rules.comparison_totals import totals
from acucleo_desktop.sync.comparing import CompareView
from acucleo_desktop.sync.resolutions import value_problem
from acucleo_desktop.ui.components.bar_layout import BarLayout
from acucleo_desktop.ui.components.basics import label, line
from acucleo_desktop.ui.components.button import KeyButton
from acucleo_desktop.ui.components.compare_head import CompareHead
from acucleo_desktop.ui.components.compare_side import CompareSide
from acucleo_desktop.ui.components.key_cap import KeyCap
from acucleo_desktop.ui.components.text_parts import CutText
from acucleo_desktop.ui.components.turns import paint_apart
from acucleo_desktop.ui.language.words import tr
from acucleo_desktop.ui.tables.compare import CompareModel, Kind
from acucleo_desktop.ui.tables.compare_table import CompareTable
from acucleo_desktop.ui.theme.style import is_text_large, scaled

_CHOICES = {Qt.Key.Key_Y: Choice.ACCEPT, Qt.Key.Key_K: Choice.KEEP}
_NONE = Qt.KeyboardModifier.NoModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_CTRL = Qt.KeyboardModifier.ControlModifier
_ALT = Qt.KeyboardModifier.AltModifier


class _Foot(QFrame):
    """The line of buttons; what only informs goes away where they need the room."""

    def __init__(self) -> None:
        super().__init__()
        self._informs: dict[QWidget, bool] = {}

    def show_informing(self, parts: Sequence[QWidget], *, is_shown: bool) -> None:
        """Show parts where there is room for them."""
        self._informs |= dict.fromkeys(parts, is_shown)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show what there is room for."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        row = self.layout()
        if row is None:
            return
        parts = [item.widget() for place in range(row.count()) if (item := row.itemAt(place)) is not None]
        shown = [part for part in parts if part is not None and (part in self._informs or not part.isHidden())]
        room = sum(part.sizeHint().width() + 8 for part in shown) + 40
        for part, is_shown in self._informs.items():
            part.setVisible(is_shown and room <= self.width())


class ComparePage(QWidget):
    """The screen.

    Signals:
        write_requested: the choices are to be written.
        choices_changed: something was chosen, or undone.
        way_chosen: a `Fix` that no row decides.
        paper_requested, leave_requested.
        step_requested: 1 for the next comparison, -1 for the one before.
    """

    write_requested = Signal()
    choices_changed = Signal()
    way_chosen = Signal(object)
    paper_requested = Signal()
    leave_requested = Signal()
    step_requested = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.model = CompareModel(value_problem, self)
        self.model.choices_changed.connect(self._choices_changed)
        self.head = CompareHead()
        self.head.paper_button.clicked.connect(self.paper_requested)
        self.head.accept_button.clicked.connect(self.accept_within_rule)
        self.head.same_switch.toggled.connect(self._show_same)
        self.table = CompareTable(self.model, self.take_key)
        self.side = CompareSide()
        self.side.way_chosen.connect(self.way_chosen)
        split = QSplitter(Qt.Orientation.Vertical if is_text_large() else Qt.Orientation.Horizontal)
        split.setHandleWidth(1)
        split.setChildrenCollapsible(False)
        split.addWidget(self._left_side())
        split.addWidget(self.side)
        split.setStretchFactor(0, 1)
        split.setSizes([460, 240] if is_text_large() else [960, scaled(272)])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.head)
        layout.addWidget(line())
        layout.addWidget(split, 1)

    def _left_side(self) -> QWidget:
        side = QWidget()
        side.setObjectName("surface")
        layout = QVBoxLayout(side)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.table, 1)
        layout.addWidget(line())
        layout.addWidget(self._foot())
        return side

    def _foot(self) -> QWidget:
        foot = _Foot()
        foot.setObjectName("surface")
        row = BarLayout(foot)
        row.setContentsMargins(20, 8, 13, 8)
        self.decided = label("", "body", weight=500)
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setFixedSize(scaled(116), 6)
        self.progress.setAccessibleName(tr("Decided fields"))
        self._next_words = CutText(tr("next open field"))
        self._next_cap = KeyCap("Tab")
        self.undo_button = KeyButton(tr("Undo"), "Ctrl Z", "flat", "take-back")
        self.undo_button.clicked.connect(self.undo)
        self.later_button = KeyButton(tr("Later"), "Esc", "flat")
        self.later_button.clicked.connect(self.leave_requested)
        self.write_button = KeyButton(tr("Write to Acumatica"), "Ctrl Enter", "primary")
        self.write_button.clicked.connect(self.write)
        for part in (self.decided, self.progress, self._next_words, self._next_cap):
            row.addWidget(part)
        self._foot_line = foot
        row.turn()
        for button in (self.undo_button, self.later_button, self.write_button):
            row.addWidget(button)
        return foot

    # Showing

    def show_view(self, view: CompareView) -> None:
        """Show a comparison; the first field that waits has the focus."""
        self.head.show_view(view)
        self.model.show_view(view)  # which tells the choices, by which all else is filled
        self.head.same_switch.blockSignals(True)  # noqa: FBT003 - Qt's own signature
        self.head.same_switch.setChecked(self.model.shows_same)
        self.head.same_switch.blockSignals(False)  # noqa: FBT003 - Qt's own signature
        first = self.model.next_open(-1)
        self.table.go_to(max(0, first) if self.model.rowCount() else -1)

    def parts_to_paint(self) -> tuple[QWidget, ...]:
        """Return head, table and side."""
        return self.head, self.table, self.side

    @property
    def view(self) -> CompareView | None:
        """What is shown."""
        return self.model.view

    def _choices_changed(self) -> None:
        view = self.model.view
        if view is None:
            return
        paint_apart(*self.parts_to_paint())
        rows = self.model.to_decide()
        open_rows = [row for row in rows if self.model.is_open(row)]
        count = len(rows) - len(open_rows)
        self.decided.setText(
            tr("{done} of {all} decided", done=count, all=len(rows)) if rows else tr("Nothing to decide")
        )
        self.progress.setMaximum(max(1, len(rows)))
        self.progress.setValue(count)
        self._foot_line.show_informing((self.progress,), is_shown=bool(rows) and not is_text_large())
        self.side.show_view(view, rows, self.model.chosen)
        self.head.show_totals(totals(view.comparison.rows, self.model.chosen), view.row.currency)
        self._dress_buttons(view, rows, open_rows)
        self.choices_changed.emit()

    def _dress_buttons(self, view: CompareView, rows: list[ComparisonRow], open_rows: list[ComparisonRow]) -> None:
        self.undo_button.setVisible(view.may_write)
        hints = (self._next_words, self._next_cap)
        self._foot_line.show_informing(hints, is_shown=view.may_write and not is_text_large())
        self.undo_button.setEnabled(self.model.can_undo)
        self.undo_button.setToolTip("" if self.model.can_undo else tr("No choice has been made here yet."))
        why = self._why_not_write(view, rows, open_rows)
        self.write_button.setEnabled(not why)
        self.write_button.setToolTip(why)
        self.write_button.setAccessibleDescription(why)
        self.write_button.setVisible(view.may_write)
        within = any(row.fits and row.key not in self.model.choices for row in rows)
        self.head.accept_button.setEnabled(within)
        self.head.accept_button.setVisible(view.may_write)
        told = "" if within else tr("No difference that is open lies within the rule.")
        self.head.accept_button.setToolTip(told)
        self.head.accept_button.setAccessibleDescription(told)

    def _why_not_write(self, view: CompareView, rows: list[ComparisonRow], open_rows: list[ComparisonRow]) -> str:
        if not view.may_write:
            return view.why_not
        if open_rows:
            return tr("%n field(s) (is|are) not decided yet.", "", len(open_rows))
        return "" if rows else tr("Nothing differs that could be written.")

    def _show_same(self, is_shown: bool) -> None:
        entry = self.model.entry(self.table.currentIndex().row())
        self.model.show_same(is_shown=is_shown)
        self._come_back_to(entry.row.key if entry is not None and entry.row is not None else "")

    def _come_back_to(self, key: str) -> None:
        """Stay at a field after rows were folded; at the top where it is hidden now."""
        for number in range(self.model.rowCount()):
            entry = self.model.entry(number)
            if entry is not None and entry.row is not None and entry.row.key == key:
                self.table.go_to(number)
                return
        self.table.go_to(0 if self.model.rowCount() else -1)

    # Choosing

    def choose(self, choice: Choice) -> None:
        """Choose for the row with the focus, for all fields of a line on a line's row, and step on."""
        number = self.table.currentIndex().row()
        entry = self.model.entry(number)
        if entry is None:
            return
        rows = [entry.row] if entry.row is not None else self._differing(entry.place)
        if self.model.choose(rows, choice):
            following = self.model.next_open(number)
            self.table.go_to(following if following >= 0 else number)

    def _differing(self, place: str) -> list[ComparisonRow]:
        return [row for row in self.model.rows_of(place) if row.sign is not Sign.SAME]

    def choose_all(self, choice: Choice) -> None:
        """Choose the same for everything that differs."""
        self.model.choose(self.model.to_decide(), choice)

    def accept_within_rule(self) -> None:
        """Accept every difference that lies within the partner's limits."""
        self.model.choose([row for row in self.model.to_decide() if row.fits], Choice.ACCEPT)

    def type_value(self) -> None:
        """Open the field of the row with the focus, where a value may be typed."""
        number = self.table.currentIndex().row()
        entry = self.model.entry(number)
        if entry is not None and entry.row is not None and self.model.offers(entry.row, Choice.VALUE):
            self.table.type_value(number)

    def undo(self) -> None:
        """Take back the last choice."""
        self.model.undo()

    def write(self) -> None:
        """Ask for the choices to be written, when everything is decided."""
        if self.write_button.isEnabled() and self.write_button.isVisibleTo(self):
            self.write_requested.emit()

    def accept_and_write(self) -> None:
        """Accept everything that is still open, and ask for it to be written: one press for a whole document."""
        view = self.model.view
        if view is None or not view.may_write:
            return
        self.model.choose([row for row in self.model.to_decide() if self.model.is_open(row)], Choice.ACCEPT)
        self.write()

    # Keys

    def event(self, event: QEvent) -> bool:
        """Take the screen's own keys before the window's shortcuts do: Shift+A means this document here."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._action(event):
            event.accept()
            return True
        return bool(super().event(event))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the screen's own keys."""
        if not self.take_key(event):
            super().keyPressEvent(event)

    def take_key(self, event: QKeyEvent) -> bool:
        """Do what a key stands for here; False when it stands for nothing."""
        action = self._action(event)
        if action is None:
            return False
        action()
        return True

    def _action(self, event: QKeyEvent) -> Callable[[], object] | None:
        key, held = Qt.Key(event.key()), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if held == _NONE:
            return self._plain(key)
        if held == _SHIFT and key == Qt.Key.Key_A:
            return self.accept_within_rule
        if held == _SHIFT and key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            return self.accept_and_write
        if held == _SHIFT and key in _CHOICES:
            return lambda: self.choose_all(_CHOICES[key])
        if held == _CTRL and key == Qt.Key.Key_Z and self.model.can_undo:
            return self.undo
        if held == _CTRL and key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            return self.write
        if held == _ALT and key in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
            return lambda: self.step_requested.emit(1 if key == Qt.Key.Key_Down else -1)
        return None

    def _plain(self, key: Qt.Key) -> Callable[[], object] | None:
        number = key.value - Qt.Key.Key_0.value
        if key in _CHOICES:
            return lambda: self.choose(_CHOICES[key])
        if key == Qt.Key.Key_E:
            return self.type_value
        if key == Qt.Key.Key_F2:
            return self.paper_requested.emit
        if key == Qt.Key.Key_Escape:
            return self.leave_requested.emit
        if 1 <= number <= len(self.side.ways):
            return lambda: self.side.take_way(number)
        if key in {Qt.Key.Key_Left, Qt.Key.Key_Right} and self.table.hasFocus():
            is_closing = (key == Qt.Key.Key_Left) == self.isLeftToRight()
            return lambda: self._fold(is_folded=is_closing)
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.table.hasFocus():
            return self._enter
        return None

    def _fold(self, *, is_folded: bool) -> None:
        entry = self.model.entry(self.table.currentIndex().row())
        if entry is None:
            return
        if entry.kind is Kind.SAME:
            self.head.same_switch.setChecked(not is_folded)
            return
        self.model.fold(entry.place, is_folded=is_folded)
        for number in range(self.model.rowCount()):
            known = self.model.entry(number)
            if known is not None and known.kind is Kind.LINE and known.place == entry.place:
                self.table.go_to(number)
                return

    def _enter(self) -> None:
        entry = self.model.entry(self.table.currentIndex().row())
        if entry is None:
            return
        if entry.kind is Kind.SAME:
            self.head.same_switch.setChecked(not self.model.shows_same)
        elif entry.row is None:
            self._fold(is_folded=not self.model.is_folded(entry.place))
        else:
            self.type_value()
