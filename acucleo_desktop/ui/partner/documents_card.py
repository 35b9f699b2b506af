"""The documents of a partner: a table of its flows, and below it the fields of the one that is chosen."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from acucleo_desktop.documents.flow import Flow
from acucleo_desktop.partners.profile import FlowOptions, Partner
from acucleo_desktop.partners.sheet import Path
from acucleo_desktop.sync.partner_book import FolderCheck, FolderReport
from acucleo_desktop.ui.components.basics import icon_label, label, line
from acucleo_desktop.ui.components.button import KeyButton
from acucleo_desktop.ui.components.flow_layout import FlowLayout
from acucleo_desktop.ui.components.rows_table import Cell, RowsTable
from acucleo_desktop.ui.language.sentences import said
from acucleo_desktop.ui.language.words import tr
from acucleo_desktop.ui.partner.cards import SheetCard, SheetView
from acucleo_desktop.ui.partner.fields import FLOW, fields_of
from acucleo_desktop.ui.partner.path_form import PathForm
from acucleo_desktop.ui.partner.words import answer_words, flow_name, hold_words
from acucleo_desktop.ui.theme.style import is_text_large, scaled, theme

_STATES = {
    "found": ("check", "green"),
    "missing": ("warning", "amber"),
    "denied": ("lock", "amber"),
    "unknown": ("offline", "grey"),
}
_MOST_PRESSES = 2
_NARROW = 880


class DocumentsCard(SheetCard):
    """The documents.

    Signals:
        check_wanted: the folders are to be checked against the live list.
    """

    check_wanted = Signal()

    def __init__(self, key: str) -> None:
        super().__init__(tr("Documents"), key, tr("Edit"))
        self.check_button = KeyButton(tr("Check folders"), "F9", "flat")
        self.check_button.clicked.connect(self.check_wanted)
        captions = (tr("Document"), tr("Version"), tr("What happens"), tr("Folder"), tr("Their 997"))
        self.table = RowsTable(tr("Documents of this partner"), captions, stretch=3)
        self.table.row_chosen.connect(self._row_chosen)
        self.table.row_opened.connect(self._row_opened)
        self.body.addWidget(self.table)
        self.bands = QWidget()
        self._bands = QVBoxLayout(self.bands)
        self._bands.setContentsMargins(0, 0, 0, 0)
        self._bands.setSpacing(0)
        self.body.addWidget(self.bands)
        self.form: PathForm | None = None
        self._head = label("", "heading")
        self._head.setContentsMargins(16, 12, 16, 0)
        self._head.hide()
        self.body.addWidget(self._head)
        self._foot = QFrame()
        foot = QHBoxLayout(self._foot)
        foot.setContentsMargins(3, 4, 16, 4)
        foot.addWidget(self.check_button)
        self._told = label("", "small", theme().text_2, wraps=True)
        foot.addWidget(self._told, 1)
        self.body.addWidget(line())
        self.body.addWidget(self._foot)

    @property
    def is_open(self) -> bool:
        """Whether the fields of a flow are shown."""
        return self.form is not None

    @property
    def flows(self) -> list[Flow]:
        """The flows in the order of the table."""
        return list(self.view.draft.preview().flows) if self.view is not None else []

    @property
    def flow(self) -> Flow | None:
        """The flow of the current row."""
        row = self.table.current_row
        return self.flows[row] if 0 <= row < len(self.flows) else None

    def show_view(self, view: SheetView) -> None:
        """Show the flows of a sheet."""
        is_other = self.view is None or self.view.draft is not view.draft
        super().show_view(view)
        if is_other:
            self._close_form()
        partner = view.draft.preview()
        checks = {check.flow: check for check in view.folders.checks} if view.folders is not None else {}
        self.table.show_rows([_row(flow, options, checks.get(flow)) for flow, options in partner.flows.items()])
        self._show_bands(view.folders, partner)
        self._told.setText(_told(view.folders))
        if self.form is not None:
            self.form.show_draft(view.draft)

    def show_asking(self) -> None:
        """Say that Cleo is being asked."""
        self._told.setText(tr("Asking Cleo for its folders"))

    def _show_bands(self, report: FolderReport | None, partner: Partner) -> None:
        """Say which folders are not there, each with the nearest that are."""
        while (item := self._bands.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        number = 0
        for check in report.checks if report is not None else ():
            options = partner.flows.get(check.flow)
            is_as_checked = options is not None and options.folder.strip("/") == check.path
            if check.state in {"missing", "denied"} and is_as_checked:
                number += 1
                self._bands.addWidget(self._band(check, number))
        self.bands.setVisible(number > 0)

    def _band(self, check: FolderCheck, number: int) -> QWidget:
        shades = theme().amber
        band = QFrame()
        border = f"border-top: 1px solid {shades.ink};" if theme().name == "contrast" else ""
        band.setObjectName("band")
        band.setStyleSheet(f"QFrame#band {{ background: {shades.soft}; {border} }}")
        is_narrow = is_text_large() or self.width() < scaled(_NARROW)
        around = QBoxLayout(QBoxLayout.Direction.TopToBottom if is_narrow else QBoxLayout.Direction.LeftToRight, band)
        around.setContentsMargins(16, 8, 13, 8)
        around.setSpacing(4)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(icon_label("warning", shades.ink, 16), 0, Qt.AlignmentFlag.AlignVCenter)
        around.addLayout(row, 1)
        presses = FlowLayout(spacing=4) if is_narrow else QHBoxLayout()
        around.addLayout(presses)
        words = tr("{documents}: {found}", documents=flow_name(check.flow), found=said(check.said))
        text = label(words, "small", shades.ink, wraps=True)
        row.addWidget(text, 1)
        for place, path in enumerate(check.nearest[:_MOST_PRESSES]):
            key = str(number) if place == 0 and number <= 9 else ""  # noqa: PLR2004 - one key for each digit
            button = KeyButton(tr("Use {folder}", folder=path), key)
            button.clicked.connect(partial(self.use_folder, check.flow, path))
            presses.addWidget(button)
        band.setAccessibleName(words)
        return band

    def take_fix(self, number: int) -> bool:
        """Take the first folder that is offered in a band, counted from 1; return whether there is one."""
        item = self._bands.itemAt(number - 1)
        band = item.widget() if item is not None else None
        buttons = band.findChildren(KeyButton) if band is not None else []
        if buttons:
            buttons[0].click()
        return bool(buttons)

    def use_folder(self, flow: Flow, path: str, _is_checked: object = None) -> None:
        """Write a folder that is there into the draft."""
        if self.view is not None:
            self.view.draft.put(("flows", flow.value, "folder"), path)
            self.refresh()
            self.edited.emit()

    # Fields

    def toggle(self) -> None:
        """Open the fields of the current flow, or close them."""
        if self.is_open:
            self._close_form()
            self.table.setFocus()
        else:
            if self.table.current_row < 0 and self.flows:
                self.table.select(0)
            self._open_form()

    def _row_chosen(self, _row: int) -> None:
        if self.is_open:
            has_focus = self.table.hasFocus()
            self._open_form()
            if has_focus:
                self.table.setFocus()

    def _row_opened(self, _row: int) -> None:
        self._open_form()

    def _open_form(self) -> None:
        flow = self.flow
        if self.view is None or flow is None:
            return
        self._close_form()
        folders = self.view.folders.folders if self.view.folders is not None else ()
        self.form = PathForm(fields_of(FLOW, flow), folders)
        self.form.edited.connect(self._form_edited)
        self.form.fit(self.width())
        self._head.setText(flow_name(flow))
        self._head.show()
        self.body.insertWidget(self.body.indexOf(self._head) + 1, self.form)
        self.form.show_draft(self.view.draft)
        self.press.setText(tr("Close"))
        self.form.take_focus()

    def _close_form(self) -> None:
        if self.form is not None:
            self.form.hide()
            self.form.deleteLater()
            self.form = None
        self._head.hide()
        self.press.setText(tr("Edit"))

    def _form_edited(self) -> None:
        if self.view is not None:
            partner = self.view.draft.preview()
            checks = {one.flow: one for one in self.view.folders.checks} if self.view.folders is not None else {}
            self.table.show_rows([_row(flow, options, checks.get(flow)) for flow, options in partner.flows.items()])
        self.edited.emit()

    def tell(self, path: Path, said: str) -> bool:
        """Open the flow of a field and say there what does not fit."""
        flow = next((flow for flow in self.flows if path[:2] == ("flows", flow.value)), None)
        if flow is None or path not in {spec.path for spec in fields_of(FLOW, flow)}:
            return False
        self.table.select(self.flows.index(flow))
        self._open_form()
        return self.form is not None and self.form.tell(path, said)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put two fields side by side where there is room."""
        super().resizeEvent(event)
        if self.form is not None:
            self.form.fit(self.width())


def _row(flow: Flow, options: FlowOptions, check: FolderCheck | None) -> tuple[Cell, ...]:
    name = f"{options.form}  {flow_name(flow)}"
    if not options.enabled:
        off = tr("not exchanged")
        return (Cell(name, is_quiet=True), Cell(""), Cell(off, is_quiet=True), Cell(""), Cell(""))
    is_as_checked = check is not None and options.folder.strip("/") == check.path
    icon, family = _STATES.get(check.state, ("", "")) if check is not None and is_as_checked else ("", "")
    tip = said(check.said) if check is not None and is_as_checked else options.folder
    return (
        Cell(name, weight=500),
        Cell(options.version, style="code"),
        Cell(_what_happens(options)),
        Cell(options.folder or tr("none"), icon, family, "code" if options.folder else "body", tip=tip),
        Cell(answer_words(options.answer_hours) if flow is not Flow.FUNCTIONAL_ACKNOWLEDGMENT else "", is_quiet=True),
    )


def _what_happens(options: FlowOptions) -> str:
    hold = hold_words(options.hold_seconds)
    if options.review:
        return tr("Review, hold {time}", time=hold) if hold else tr("Review first")
    return tr("Automatic, hold {time}", time=hold) if hold else tr("Automatic if clean")


def _told(report: FolderReport | None) -> str:
    if report is None:
        return tr("Not yet checked against the folders at Cleo.")
    if report.problem is not None:
        return tr("Cleo could not be asked: {why}", why=said(report.problem.what))
    bad = sum(check.state in {"missing", "denied"} for check in report.checks)
    at = f"{report.at.astimezone():%H:%M}"
    if bad:
        return tr("Checked at {time}: %n folder(s) to mend.", "", bad, time=at)
    return tr("Checked at {time}: every folder is there.", time=at)
