"""Partners: who we trade with on one page each: ids, flows, cross-references."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QSplitter,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from acucleo_desktop.documents.flow import Flow
from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.partners.files import dump, load
from acucleo_desktop.partners.profile import CrossReference, FlowOptions, Identity, Partner
from acucleo_desktop.partners.starting import usual_flows
from acucleo_desktop.ui.components.basics import label
from acucleo_desktop.ui.components.button import KeyButton
from acucleo_desktop.ui.components.forms import Field
from acucleo_desktop.ui.components.partner_words import explain
from acucleo_desktop.ui.theme.style import scaled, theme

_FLOW_COLUMNS = ("Documents", "On", "Form", "Version", "Folder at Cleo", "Review", "Hold (s)", "997 due (h)")
_REFERENCE_COLUMNS = ("Kind", "Their code", "Qualifier", "Our code")
FLOW_NAMES = {
    Flow.INVOICE: "Our invoices",
    Flow.PURCHASE_ORDER: "Our purchase orders",
    Flow.SALES_ORDER: "Their orders",
    Flow.BILL: "Their invoices",
    Flow.ORDER_ACKNOWLEDGMENT: "Their order answers",
    Flow.SHIP_NOTICE: "Their ship notices",
    Flow.FUNCTIONAL_ACKNOWLEDGMENT: "Acknowledgments",
    Flow.APPLICATION_ADVICE: "Their advice",
}
_CODE_ROLE = Qt.ItemDataRole.UserRole
_FIELDS = (
    ("name", "Name"),
    ("code", "Short name"),
    ("customer_id", "Acumatica customer"),
    ("vendor_id", "Acumatica vendor"),
    ("qualifier", "Their ISA qualifier"),
    ("isa_id", "Their ISA id"),
    ("gs_id", "Their GS id"),
    ("us_qualifier", "Our ISA qualifier"),
    ("us_isa_id", "Our ISA id"),
    ("us_gs_id", "Our GS id"),
)


class PartnersPage(QWidget):
    """The list of partners and the sheet of one.

    Signals:
        save_requested: the `Partner` to store.
    """

    save_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("surface")
        self._partners: dict[str, Partner] = {}
        self._shown: Partner | None = None
        self.list = QListWidget()
        self.list.setAccessibleName("Trading partners")
        self.list.setObjectName("places")
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.currentItemChanged.connect(self._chosen)
        self.filter = QLineEdit()
        self.filter.setPlaceholderText("Find a partner")
        self.filter.setAccessibleName("Find a partner")
        self.filter.textChanged.connect(self._fill)
        self.fields = {key: Field(name) for key, name in _FIELDS}
        self.flows = _table("Flows", _FLOW_COLUMNS, stretch=4)
        self.references = _table("Cross-references", _REFERENCE_COLUMNS, stretch=3)
        self.told = label("", "small", theme().red.ink, wraps=True)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setHandleWidth(1)
        splitter.addWidget(self._list_side())
        splitter.addWidget(self._sheet_side())
        splitter.setSizes([260, 900])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(splitter)

    def _list_side(self) -> QWidget:
        side = QWidget()
        side.setObjectName("surface")
        layout = QVBoxLayout(side)
        layout.setContentsMargins(12, 12, 12, 12)
        layout.addWidget(self.filter)
        layout.addWidget(self.list, 1)
        buttons = QHBoxLayout()
        for text, slot in (("New", self.start_new), ("Import", self._import), ("Export", self._export)):
            button = KeyButton(text)
            button.clicked.connect(slot)
            buttons.addWidget(button)
        buttons.addStretch()
        layout.addLayout(buttons)
        return side

    def _sheet_side(self) -> QWidget:
        inner = QWidget()
        inner.setObjectName("surface")
        layout = QVBoxLayout(inner)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(12)
        columns = QHBoxLayout()
        columns.setSpacing(16)
        for keys in (
            ("name", "code", "customer_id", "vendor_id"),
            ("qualifier", "isa_id", "gs_id"),
            ("us_qualifier", "us_isa_id", "us_gs_id"),
        ):
            column = QVBoxLayout()
            column.setSpacing(0)
            for key in keys:
                column.addWidget(self.fields[key])
            column.addStretch()
            columns.addLayout(column, 1)
        layout.addLayout(columns)
        layout.addWidget(label("Documents", "heading"))
        layout.addWidget(self.flows)
        head = QHBoxLayout()
        head.addWidget(label("Cross-references", "heading"))
        head.addStretch()
        for text, slot in (("Add", self._add_reference), ("Remove", self._remove_reference)):
            button = KeyButton(text)
            button.clicked.connect(slot)
            head.addWidget(button)
        layout.addLayout(head)
        layout.addWidget(self.references, 1)
        foot = QHBoxLayout()
        foot.addWidget(self.told, 1)
        self.save_button = KeyButton("Save", "Ctrl S", "primary", binds=True)
        self.save_button.clicked.connect(self._save)
        foot.addWidget(self.save_button)
        layout.addLayout(foot)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(inner)
        return area

    def set_partners(self, partners: list[Partner]) -> None:
        """Show partners; the chosen one stays chosen."""
        self._partners = {partner.code: partner for partner in partners}
        self._fill(self.filter.text())

    def _fill(self, text: str) -> None:
        chosen = self._shown.code if self._shown is not None else ""
        self.list.blockSignals(True)  # noqa: FBT003 - Qt's own signature
        self.list.clear()
        for partner in self._partners.values():
            if text.casefold() in f"{partner.name} {partner.code} {partner.them.isa_id}".casefold():
                item = QListWidgetItem(partner.name)
                item.setData(_CODE_ROLE, partner.code)
                self.list.addItem(item)
        self.list.blockSignals(False)  # noqa: FBT003 - Qt's own signature
        for number in range(self.list.count()):
            if self.list.item(number).data(_CODE_ROLE) == chosen:
                self.list.setCurrentRow(number)
                return
        if self.list.count():
            self.list.setCurrentRow(0)

    def _chosen(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.show_partner(self._partners[item.data(_CODE_ROLE)])

    def show_partner(self, partner: Partner) -> None:
        """Show one sheet."""
        self._shown = partner
        self.told.setText("")
        values = (
            *(partner.name, partner.code, partner.customer_id, partner.vendor_id),
            *(partner.them.qualifier, partner.them.isa_id, partner.them.gs_id),
            *(partner.us.qualifier, partner.us.isa_id, partner.us.gs_id),
        )
        for (key, _name), value in zip(_FIELDS, values, strict=True):
            self.fields[key].set_text(value)
            self.fields[key].show_error("")
        self.flows.setRowCount(0)
        for flow, options in partner.flows.items():
            _add_row(
                self.flows,
                (
                    *(
                        FLOW_NAMES[flow],
                        "yes" if options.enabled else "no",
                        options.form,
                        options.version,
                        options.folder,
                    ),
                    *("yes" if options.review else "no", str(options.hold_seconds), str(options.answer_hours)),
                ),
                fixed=1,
            )
        self.references.setRowCount(0)
        for reference in partner.cross_references:
            _add_row(self.references, (reference.kind, reference.theirs, reference.qualifier, reference.ours))
        self.flows.setFixedHeight(scaled(32) * (self.flows.rowCount() + 1) + 8)

    def _add_reference(self) -> None:
        _add_row(self.references, ("item", "", "", ""))
        self.references.setCurrentCell(self.references.rowCount() - 1, 1)
        self.references.setFocus()

    def _remove_reference(self) -> None:
        if self.references.currentRow() >= 0:
            self.references.removeRow(self.references.currentRow())

    def edited(self) -> Partner:
        """Return the partner as the sheet says.

        Raises:
            Problem: a value does not fit; its `field` names the key.
        """
        if self._shown is None:
            raise Problem("partner.none", "No partner is shown.", todo="Choose one at the left, or import a file.")
        for field in self.fields.values():
            field.show_error("")
        value = {key: field.text.strip() for key, field in self.fields.items()}
        flows = {}
        for row in range(self.flows.rowCount()):
            cells = [_cell(self.flows, row, column) for column in range(len(_FLOW_COLUMNS))]
            flow = list(self._shown.flows)[row]
            flows[flow] = _options(self._shown.flows[flow], cells)
        references = tuple(
            CrossReference(kind, theirs, ours, qualifier)
            for kind, theirs, qualifier, ours in (
                [_cell(self.references, row, column) for column in range(4)]
                for row in range(self.references.rowCount())
            )
            if theirs and ours
        )
        made = replace(
            self._shown,
            name=value["name"],
            code=value["code"],
            customer_id=value["customer_id"],
            vendor_id=value["vendor_id"],
            them=Identity(value["qualifier"], value["isa_id"], value["gs_id"]),
            us=Identity(value["us_qualifier"], value["us_isa_id"], value["us_gs_id"]),
            flows=flows,
            cross_references=references,
        )
        return load(dump(made))  # what can be read back is what a file could say too

    def _save(self) -> None:
        try:
            partner = self.edited()
        except Problem as problem:
            self._show_problem(problem)
            return
        self.told.setText("")
        self._shown = partner
        self.save_requested.emit(partner)

    def _show_problem(self, problem: Problem) -> None:
        key, sentence = explain(problem)
        self.told.setText(sentence)
        field = self.fields.get(key)
        if field is not None:
            field.show_error(sentence)
            field.edit.setFocus()

    def _import(self) -> None:
        path, _filter = QFileDialog.getOpenFileName(self, "Import a partner", "", "Partner files (*.toml)")
        if path:
            self.import_file(path)

    def import_file(self, path: str) -> None:
        """Read a partner file and store it; what does not fit is said."""
        try:
            with open(path, encoding="utf-8") as file:  # noqa: PTH123 - a path from Qt
                partner = load(file.read())
        except Problem as problem:
            self.told.setText(problem.sentences())
            return
        except (OSError, UnicodeDecodeError) as error:
            self.told.setText(f"The file cannot be read: {error}")
            return
        self._shown = partner
        self.save_requested.emit(partner)

    def start_new(self, _is_checked: object = None, *, qualifier: str = "", isa_id: str = "", gs_id: str = "") -> None:
        """Begin the sheet of a new partner; ids from an envelope may be given. We appear as to the other partners."""
        us = next((partner.us for partner in self._partners.values()), Identity("ZZ", "", ""))
        self.list.clearSelection()
        self.show_partner(Partner("", "", them=Identity(qualifier or "ZZ", isa_id, gs_id), us=us, flows=usual_flows()))
        self.told.setText("")
        self.fields["name"].edit.setFocus()

    def choose(self, code: str) -> None:
        """Show the sheet of the partner with this short name."""
        if code in self._partners:
            self._shown = self._partners[code]
            self.filter.clear()
            self._fill("")

    def _export(self) -> None:
        if self._shown is None:
            return
        path, _filter = QFileDialog.getSaveFileName(
            self, "Export a partner", f"{self._shown.code.lower()}.toml", "Partner files (*.toml)"
        )
        if path:
            with open(path, "w", encoding="utf-8") as file:  # noqa: PTH123 - a path from Qt
                file.write(dump(self._shown))


def _options(known: FlowOptions, cells: list[str]) -> FlowOptions:
    def number(text: str, name: str) -> int:
        if not text.isdecimal():
            raise Problem("partner.not-a-number", f"{name} is {text}, which is not a number.", todo="Write a number.")
        return int(text)

    return replace(
        known,
        enabled=cells[1].casefold() in {"yes", "true", "1"},
        form=cells[2],
        version=cells[3],
        folder=cells[4],
        review=cells[5].casefold() in {"yes", "true", "1"},
        hold_seconds=number(cells[6], "Hold"),
        answer_hours=number(cells[7], "Answer"),
    )


def _table(name: str, columns: tuple[str, ...], *, stretch: int) -> QTableWidget:
    table = QTableWidget(0, len(columns))
    table.setHorizontalHeaderLabels(list(columns))
    table.setAccessibleName(name)
    table.setShowGrid(False)
    table.setFrameShape(QFrame.Shape.NoFrame)
    table.verticalHeader().setVisible(False)
    table.verticalHeader().setDefaultSectionSize(scaled(32))
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    header = table.horizontalHeader()
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    header.setHighlightSections(False)
    header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    header.setSectionResizeMode(stretch, QHeaderView.ResizeMode.Stretch)
    return table


def _add_row(table: QTableWidget, cells: tuple[str, ...], *, fixed: int = 0) -> None:
    row = table.rowCount()
    table.insertRow(row)
    for column, text in enumerate(cells):
        item = QTableWidgetItem(text)
        if column < fixed:
            item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsEditable)
        table.setItem(row, column, item)


def _cell(table: QTableWidget, row: int, column: int) -> str:
    item = table.item(row, column)
    return item.text().strip() if item is not None else ""
