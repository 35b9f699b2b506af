"""The documents of a list: only the pages that are looked at are loaded; the window never waits for the ledger."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Signal

from acucleo_desktop.documents.flow import Flow
from acucleo_desktop.documents.status import Answer, Check, Delivery
from acucleo_desktop.ledger.rows import DocumentQuery, DocumentRow
from acucleo_desktop.sync.flows import BY_FLOW
from acucleo_desktop.sync.lists import Group
from acucleo_desktop.sync.today import cause_words
from acucleo_desktop.ui.components.states import ANSWERS, CHECKS, delivery_look
from acucleo_desktop.ui.language import formats
from acucleo_desktop.ui.language.sentences import said
from acucleo_desktop.ui.language.words import tr
from acucleo_desktop.ui.tables.columns import COLUMN_TABLE, COLUMNS
from acucleo_desktop.ui.tables.group_words import LEVELS, group_hint, group_press, group_title
from acucleo_desktop.ui.tables.sections import Section, Sections, Want

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE = 256  # Qt.ItemDataRole.UserRole as a plain number: enum comparison costs time in every cell
GROUP_ROLE = 257
_DISPLAY, _TIP, _ALIGNMENT, _ACCESSIBLE, _ACCESSIBLE_MORE = 0, 3, 7, 11, 12
_RIGHT, _LEFT = 0x82, 0x81  # AlignRight / AlignLeft with AlignVCenter
_SIDES = tuple(_RIGHT if column.is_right else _LEFT for column in COLUMN_TABLE)
WAITS = frozenset({Delivery.REVIEW, Delivery.RECEIVED, Delivery.FAILED, Delivery.IN_DOUBT})
"""Deliveries of what waits for a person."""
NEAR = 250
"""Rows before and behind one that are walked through from it."""


class DocumentTableModel(QAbstractTableModel):
    """The rows of one list, in groups or without; it knows how many there are and holds a few pages of them.

    Signals:
        pages_wanted: list of `Want` that are to be loaded, because they are or soon will be looked at.
    """

    pages_wanted = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.sections = Sections()
        self.today = date.min
        self._asked: set[tuple[int, int]] = set()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return how many rows the list has, loaded or not."""
        return 0 if parent.isValid() else self.sections.height

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return how many columns there are, shown or not."""
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: Index, role: int = _DISPLAY) -> Any:
        """Return a cell's text, alignment, tip, accessible text, the whole document, or the group."""
        if not index.isValid():
            return None
        if role == _ALIGNMENT:
            return _SIDES[index.column()]
        if role not in (_DISPLAY, _ACCESSIBLE, _ACCESSIBLE_MORE, _TIP, ROW_ROLE, GROUP_ROLE):
            return None
        row = self.sections.document_at(index.row())
        if role == ROW_ROLE:
            return row
        if row is None:
            return self._group_data(index, role)
        if role == GROUP_ROLE:
            return None
        if role == _ACCESSIBLE_MORE:
            return spoken(row) if index.column() == 0 else None
        return tip_text(row, index.column()) if role == _TIP else cell_text(row, index.column())

    def _group_data(self, index: Index, role: int) -> Any:
        group = self.sections.group_at(index.row())
        if role == GROUP_ROLE or group is None:
            return group
        if index.column() or role == _TIP:
            return None
        return self.group_text(group)

    def group_text(self, group: Group) -> str:
        """Return what the row of a group says, for people who hear it."""
        press = group_press(group)
        parts = [group_title(group, self.today), tr("%n document(s)", "", group.count), group_hint(group)]
        return ", ".join(part for part in (*parts, f"{press.text} ({press.key})" if press else "") if part)

    def headerData(self, section: int, orientation: Any, role: int = _DISPLAY) -> Any:
        """Return a column's title, or, for people who hear the screen, what a row is."""
        if orientation.value == 1 and 0 <= section < len(COLUMNS):
            if role == _DISPLAY:
                return tr(COLUMN_TABLE[section].title)
            if role == _TIP:
                return _header_tip(section)
            return _SIDES[section] if role == _ALIGNMENT else None
        return None

    def show(self, sections: Sequence[Section], pages: Sequence[tuple[int, int, Sequence[DocumentRow]]] = ()) -> None:
        """Show another list, with the pages that have been loaded with it: (section, page, rows)."""
        self.beginResetModel()
        self.sections = Sections(sections)
        self._asked.clear()
        for section, page, rows in pages:
            self.sections.store(section, page, rows)
        self.endResetModel()

    def set_count(self, count: int) -> None:
        """Tell how many documents a list without groups has, once they are counted; the rows that are there stay."""
        if len(self.sections.all) != 1:
            return
        section, before = self.sections.all[0], self.sections.height
        more = count - section.count
        if more > 0:
            self.beginInsertRows(QModelIndex(), before, before + more - 1)
            section.count = count
            self.sections.measure()
            self.endInsertRows()

    def set_open(self, row: int, *, is_open: bool) -> None:
        """Open or close the group of a row."""
        number, _ = self.sections.find(row)
        section = self.sections.all[number]
        if section.group is None or section.is_open is is_open or not section.count:
            return
        first = self.sections.start_of(number) + 1
        if is_open:
            self.beginInsertRows(QModelIndex(), first, first + section.count - 1)
        else:
            self.beginRemoveRows(QModelIndex(), first, first + section.count - 1)
        section.is_open = is_open
        self.sections.measure()
        if is_open:
            self.endInsertRows()
        else:
            self.endRemoveRows()

    def look_at(self, first: int, last: int) -> None:
        """Ask for what is missing of the rows that are looked at, and of as many before and after them."""
        around = last - first + 1
        wants = self.sections.missing(first - around // 2, last + around)
        fresh = [want for want in wants if (want.section, want.page) not in self._asked]
        if fresh:
            self._asked = {(want.section, want.page) for want in wants}
            self.pages_wanted.emit(wants)

    def fill(self, pages: Sequence[tuple[Want, list[DocumentRow]]]) -> None:
        """Show pages that have arrived, unless another list is shown meanwhile."""
        for want, rows in pages:
            self._asked.discard((want.section, want.page))
            if self.query_of(want.section) == want.query:
                first, last = self.sections.store(want.section, want.page, rows)
                if self.sections.all[want.section].is_open:
                    self.dataChanged.emit(self.index(first, 0), self.index(last, len(COLUMNS) - 1))

    def document_count(self) -> int:
        """Return how many documents the list has, loaded or not, shown or folded away."""
        return sum(section.count for section in self.sections.all)

    def first_document(self) -> int:
        """Return the first row that is no group's, -1 when there is none."""
        return next((row for row in range(self.rowCount()) if self.group(row) is None), -1)

    def query_of(self, section: int) -> DocumentQuery | None:
        """Return the query of a section that is shown."""
        return self.sections.all[section].query if section < len(self.sections.all) else None

    def row(self, number: int) -> DocumentRow | None:
        """Return a loaded document."""
        return self.sections.document_at(number)

    def ids_near(self, number: int, span: int = NEAR) -> list[int]:
        """Return the loaded documents about a row, top to bottom: those one walks to from there."""
        near = range(max(0, number - span), min(self.rowCount(), number + span + 1))
        return [row.id for each in near if (row := self.row(each)) is not None]

    def group(self, number: int) -> Group | None:
        """Return the group of which this is the row."""
        return self.sections.group_at(number)

    def position_of(self, document_id: int) -> int:
        """Return in which row a loaded document is, -1 when it is in none."""
        return self.sections.row_of(document_id)


def _header_tip(section: int) -> str:
    column = COLUMN_TABLE[section]
    if column.orders:
        return tr("Press to order the list by it")
    return tr("Press to group the list by it") if column.group else ""


def cell_text(row: DocumentRow, column: int) -> str:
    """Return the text of a cell."""
    return _TEXTS[column](row)


def tip_text(row: DocumentRow, column: int) -> str:
    """Return the full text of a cell: the whole sentence of a finding, times to the minute with their day."""
    match COLUMNS[column]:
        case "check":
            return "\n".join(dict.fromkeys(part for part in (check_text(row), said(row.cause_text)) if part))
        case "delivery":
            return "\n".join(part for part in (delivery_text(row), said(row.reason)) if part)
        case "date":
            return formats.exact(row.created_at)
        case "changed":
            return formats.exact(row.updated_at)
        case "number":
            return "\n".join(dict.fromkeys(part for part in (row.number, row.order_number, row.file_name) if part))
        case "amount":
            return f"{_amount(row)} {row.currency}".strip() if row.amount is not None else ""
        case _:
            return cell_text(row, column)


def spoken(row: DocumentRow) -> str:
    """Return a whole row in one sentence, for people who hear the screen."""
    parts = [document_name(row), numbers_of(row), cell_text(row, COLUMNS.index("amount")), row.currency]
    states = [said(row.cause_text) or check_text(row), delivery_text(row), answer_text(row)]
    unread = "" if row.is_read else tr("not opened yet")
    return ", ".join(part for part in (*parts, *states, unread) if part)


def check_text(row: DocumentRow) -> str:
    """Return the state of the check, or in few words what stopped the document."""
    stopped = row.check is Check.BLOCKED or (row.check is Check.WARNINGS and row.delivery is not Delivery.FAILED)
    return said(cause_words(row.cause)) if stopped and row.cause else CHECKS[row.check].word


def delivery_text(row: DocumentRow) -> str:
    """Return how far a document got; of one that is put off or handed over, until when and to whom."""
    if row.put_off_until is not None:
        return tr("Put off until {time}", time=when(row.put_off_until))
    if row.handler and row.delivery in WAITS:
        return tr("With {name}", name=said(row.handler))
    if row.delivery is Delivery.HELD and row.hold_until is not None:
        return tr("Held until {time}", time=formats.clock(row.hold_until))
    return delivery_look(row.delivery).word


def answer_text(row: DocumentRow) -> str:
    """Return what the partner answered, or by when."""
    if row.answer is Answer.WAITING and row.answer_due is not None:
        return tr("Due {time}", time=when(row.answer_due))
    if row.answer is Answer.OVERDUE and row.answer_due is not None:
        return tr("Overdue since {time}", time=when(row.answer_due))
    return ANSWERS[row.answer].word


def document_name(row: DocumentRow) -> str:
    """Return what a document is, such as `850 Order`."""
    if row.flow is Flow.BILL:
        noun = said("Bill")  # shorter than what the partner calls it, and what it becomes
    else:
        noun = said(BY_FLOW[row.flow].noun.capitalize()) if row.flow in BY_FLOW else tr("Unreadable")
    return f"{row.set_id} {noun}".strip()


def _kind(row: DocumentRow) -> str:
    """Return what a document is as a column has room for it: beside its set an order answer is an answer."""
    return f"{row.set_id} {tr('Answer')}" if row.flow is Flow.ORDER_ACKNOWLEDGMENT else document_name(row)


def numbers_of(row: DocumentRow) -> str:
    """Return the number people know a document by, with the order's where it is another."""
    if not row.number:
        return row.file_name
    return row.number


def when(moment: datetime) -> str:
    """Return a moment in the person's own time."""
    return formats.moment(moment, padded=True)


def _partner(row: DocumentRow) -> str:
    return row.partner_name or row.sender.replace("//", "") or tr("Unknown sender")


def _amount(row: DocumentRow) -> str:
    return formats.number(row.amount, 2) if row.amount is not None else ""


def _match(row: DocumentRow) -> str:
    return tr(LEVELS.get(row.match, row.match)) if row.match else ""


_BY_NAME: dict[str, Callable[[DocumentRow], str]] = {
    "partner": _partner,
    "document": _kind,
    "number": numbers_of,
    "amount": _amount,
    "check": check_text,
    "delivery": delivery_text,
    "answer": answer_text,
    "date": lambda row: when(row.created_at),
    "order": lambda row: row.order_number,
    "handler": lambda row: said(row.handler) if row.handler else said("me") if row.delivery in WAITS else "",
    "match": _match,
    "changed": lambda row: when(row.updated_at),
    "control": lambda row: row.control_number,
    "file": lambda row: row.file_name,
}
_TEXTS = tuple(_BY_NAME[name] for name in COLUMNS)
