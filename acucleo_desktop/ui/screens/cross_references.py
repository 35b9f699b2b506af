"""Cross-references: the codes of all partners in one table; added, changed and taken out by keys, files in and out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from acucleo_desktop.sync.cross_reference_files import KINDS, CheckReport
from acucleo_desktop.sync.cross_references import CrossReferenceRow, Use
from acucleo_desktop.ui.components.bar_layout import BarLayout
from acucleo_desktop.ui.components.basics import EmptyPage, label, line
from acucleo_desktop.ui.components.button import KeyButton
from acucleo_desktop.ui.components.choice import Choice
from acucleo_desktop.ui.components.code_form import CodeForm
from acucleo_desktop.ui.components.search_field import SearchField
from acucleo_desktop.ui.language import formats
from acucleo_desktop.ui.language.words import tr
from acucleo_desktop.ui.tables.cross_references import KIND_WORDS, CrossReferenceModel, Wanted
from acucleo_desktop.ui.tables.documents import when
from acucleo_desktop.ui.tables.plain_table import PlainTable
from acucleo_desktop.ui.theme.style import scaled, theme

if TYPE_CHECKING:
    from acucleo_desktop.ui.components.check_report import CheckReportView

_SHARES = (2, 1.1, 2, 0.9, 2, 1.4)
_PAUSE_MS = 60
_LOOKING_MS = 300

_SEARCH = 240


class CrossReferencesPage(QWidget):
    """The table, the strip below it, and in their place the report of a file.

    Signals:
        wanted_changed: the `Wanted` that is to be shown.
        add_requested, change_requested: a form is to be opened.
        remove_requested: list of (code of the partner, `CrossReference`).
        use_wanted: the `CrossReferenceRow` whose use is to be counted.
        import_requested, export_requested: a file is to be chosen.
        apply_requested: a file that was checked is to be applied; whether only its good lines.
    """

    wanted_changed = Signal(object)
    add_requested = Signal()
    change_requested = Signal(object)
    remove_requested = Signal(object)
    use_wanted = Signal(object)
    import_requested = Signal()
    export_requested = Signal()
    apply_requested = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.model = CrossReferenceModel(self)
        self.table = PlainTable(self.model, tr("Cross-references"), _SHARES, self.take_key)
        self.table.selectionModel().currentRowChanged.connect(self._row_changed)
        self.table.doubleClicked.connect(self._change)
        self._sort = (-1, False)
        header = self.table.horizontalHeader()
        header.setSectionsClickable(True)
        header.sectionClicked.connect(self.sort_by)
        self._typing = _timer(self, _PAUSE_MS, self._emit_wanted)
        self._looking = _timer(self, _LOOKING_MS, self._emit_use)
        self.search = SearchField(tr("Find: partner, code, kind"), "/", tr("Find in the cross-references"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._typing.start)
        self.search.returnPressed.connect(self.table.setFocus)
        self.kind = Choice(tr("Kind"), [tr("Any kind"), *(tr(str(KIND_WORDS[kind])) for kind in KINDS)])
        self.trouble = Choice(tr("Remark"), [tr("Any remark"), tr("Twice or contradictory")])
        for choice in (self.kind, self.trouble):
            choice.currentIndexChanged.connect(self._emit_wanted)
        self.add_button = KeyButton(tr("New"), "Ins", icon_name="plus")
        self.change_button = KeyButton(tr("Change"), "Enter", "flat")
        self.remove_button = KeyButton(tr("Take out"), "Del", "flat")
        self.import_button = KeyButton(tr("Import", "a press"), "I", "flat")
        self.export_button = KeyButton(tr("Export", "a press"), "X", "flat")
        self.add_button.clicked.connect(self.add_requested)
        self.change_button.clicked.connect(self._change)
        self.remove_button.clicked.connect(self._remove)
        self.import_button.clicked.connect(self.import_requested)
        self.export_button.clicked.connect(self.export_requested)
        self.form = CodeForm()
        self.form.closed.connect(self.table.setFocus)
        self._report: CheckReportView | None = None
        self.told = label("", "small", theme().text_3)
        self.empty = EmptyPage(
            "cross-reference",
            tr("No cross-reference is here"),
            tr("Codes of partners are learned by fixing a document once, entered by hand, or brought in as a file."),
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        body = QWidget()
        self._whole = QStackedLayout(body)
        self._whole.addWidget(self._table_side())
        layout.addWidget(body)

    @property
    def report(self) -> CheckReportView:
        """The report of a file, made when the first one is imported."""
        if self._report is None:
            from acucleo_desktop.ui.components.check_report import CheckReportView

            self._report = CheckReportView()
            self._report.closed.connect(self.show_table)
            self._report.apply_requested.connect(self.apply_requested)
            self._whole.addWidget(self._report)
        return self._report

    def _table_side(self) -> QWidget:
        side = QWidget()
        side.setObjectName("surface")
        layout = QVBoxLayout(side)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._tools())
        layout.addWidget(line())
        stack = QWidget()
        self._stack = QStackedLayout(stack)
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.empty)
        layout.addWidget(stack, 1)
        layout.addWidget(line())
        layout.addWidget(self.form)
        self.told.setContentsMargins(20, 4, 16, 4)
        layout.addWidget(self.told)
        return side

    def _tools(self) -> QWidget:
        tools = QWidget()
        row = BarLayout(tools)
        row.setContentsMargins(16, 8, 12, 8)
        for choice in (self.kind, self.trouble):
            row.addWidget(choice)
        self.search.setFixedWidth(scaled(_SEARCH))
        row.addWidget(self.search)
        row.turn()
        for part in (self.add_button, self.change_button, self.remove_button, self.import_button, self.export_button):
            row.addWidget(part)
        return tools

    # Showing

    def wanted(self) -> Wanted:
        """Return what is to be shown."""
        kind = self.kind.currentIndex()
        column, is_descending = self._sort
        return Wanted(
            self.search.text().strip(),
            KINDS[kind - 1] if kind > 0 else "",
            self.trouble.currentIndex() == 1,
            column,
            is_descending,
        )

    def show_rows(self, rows: list[CrossReferenceRow], all_count: int) -> None:
        """Show what was found; the entry with the focus keeps it."""
        current = self.current()
        self.model.set_rows(rows)
        self._stack.setCurrentIndex(0 if all_count else 1)
        place = self.model.position_of(current)
        self.table.go_to(max(place, 0))
        for button in (self.change_button, self.remove_button):
            button.setEnabled(bool(rows))
            button.setToolTip("" if rows else tr("Nothing is selected."))
        if len(rows) == all_count:
            self.told.setText(tr("%n entr(y|ies)", "", all_count))
        else:
            self.told.setText(
                tr("{found} of {all} entries", found=formats.number(len(rows)), all=formats.number(all_count))
            )

    def show_use(self, row: CrossReferenceRow, use: Use) -> None:
        """Say how often the entry with the focus was seen, where it is still that one."""
        if row != self.current():
            return
        code = row.reference.theirs
        if use.last is None:
            self.told.setText(tr("{code} was in none of their documents that were looked through.", code=code))
        else:
            seen = tr("%n document(s)", "", use.count)
            words = (
                tr("{code} was in at least {seen}, last {when}.")
                if use.is_more
                else tr("{code} was in {seen}, last {when}.")
            )
            self.told.setText(words.format(code=code, seen=seen, when=when(use.last)))

    def current(self) -> CrossReferenceRow | None:
        """Return the entry with the focus."""
        return self.model.row(self.table.currentIndex().row())

    def sort_by(self, column: int) -> None:
        """Sort by a column, the other way round by the same one again, then by the order of the sheets."""
        known, is_descending = self._sort
        self._sort = (column, False) if known != column else (-1, False) if is_descending else (column, True)
        header = self.table.horizontalHeader()
        header.setSortIndicatorShown(self._sort[0] >= 0)
        if self._sort[0] >= 0:
            order = Qt.SortOrder.DescendingOrder if self._sort[1] else Qt.SortOrder.AscendingOrder
            header.setSortIndicator(column, order)
        self._emit_wanted()

    def show_report(self, report: CheckReport) -> None:
        """Show what a file would do, in place of the table."""
        self._whole.setCurrentWidget(self.report)
        self.report.show_report(report)

    def show_table(self) -> None:
        """Show the table again."""
        self._whole.setCurrentIndex(0)
        self.table.setFocus()

    def open_form(self, partners: Sequence[tuple[str, str]], row: CrossReferenceRow | None) -> None:
        """Open the strip below the table."""
        self.form.open_for(partners, (row.partner, row.reference) if row is not None else None)

    @property
    def shows_report(self) -> bool:
        """Whether the report of a file is shown."""
        return self._report is not None and self._whole.currentWidget() is self._report

    # Presses

    def _emit_wanted(self) -> None:
        self.wanted_changed.emit(self.wanted())

    def _row_changed(self, *_indexes: object) -> None:
        self._looking.start()

    def _emit_use(self) -> None:
        row = self.current()
        if row is not None and self.isVisible():
            self.use_wanted.emit(row)

    def _change(self, *_index: object) -> None:
        row = self.current()
        if row is not None:
            self.change_requested.emit(row)

    def _remove(self) -> None:
        rows = [self.model.row(number) for number in self.table.selected_numbers()]
        entries = [(row.partner, row.reference) for row in rows if row is not None]
        if entries:
            self.remove_requested.emit(entries)

    def take_key(self, event: QKeyEvent) -> bool:
        """Do what a key stands for here; False when it stands for nothing."""
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier != Qt.KeyboardModifier.NoModifier:
            return False
        actions: dict[Qt.Key, Callable[[], object]] = {
            Qt.Key.Key_Insert: self.add_requested.emit,
            Qt.Key.Key_Return: self._change,
            Qt.Key.Key_Enter: self._change,
            Qt.Key.Key_Delete: self._remove,
            Qt.Key.Key_Slash: self.search.setFocus,
            Qt.Key.Key_I: self.import_requested.emit,
            Qt.Key.Key_X: self.export_requested.emit,
        }
        action = actions.get(Qt.Key(event.key()))
        if action is None:
            return False
        action()
        return True

    def event(self, event: QEvent) -> bool:
        """Take Escape before the window does while something of this page is to be left by it."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
            and (self.form.isVisible() or self.shows_report or self.search.hasFocus())
        ):
            event.accept()
            return True
        return bool(super().event(event))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the strip, the report or the search by Escape."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.form.isVisible():
            self.form.close_form()
        elif self.shows_report:
            self.show_table()
        else:
            self.table.setFocus()


def _timer(page: QWidget, milliseconds: int, then: Callable[[], None]) -> QTimer:
    timer = QTimer(page)
    timer.setSingleShot(True)
    timer.setInterval(milliseconds)
    timer.timeout.connect(then)
    return timer
