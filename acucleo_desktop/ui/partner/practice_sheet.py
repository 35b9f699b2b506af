"""The practice run of a partner sheet: what its last documents come to under it, what changed first."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from acucleo_desktop.documents.status import Check
from acucleo_desktop.sync.practice_run import PracticeRun, Practised
from acucleo_desktop.ui.components.basics import label
from acucleo_desktop.ui.components.button import KeyButton
from acucleo_desktop.ui.components.overlay import Overlay
from acucleo_desktop.ui.components.rows_table import Cell, RowsTable
from acucleo_desktop.ui.components.states import CHECKS
from acucleo_desktop.ui.language.sentences import said
from acucleo_desktop.ui.language.words import tr
from acucleo_desktop.ui.partner.words import FLOW_NAMES
from acucleo_desktop.ui.theme.style import theme

_ICONS = {Check.CLEAN: "check", Check.WARNINGS: "warning", Check.BLOCKED: "error", Check.UNCHECKED: "clock"}


class PracticeSheet(Overlay):
    """The last documents of a partner examined under its sheet, saved or not.

    Args:
        parent: the window.
        partner: its name.
        is_unsaved: whether the sheet holds changes that are not saved.

    Signals:
        opened: id of the document that is to be shown.
    """

    opened = Signal(int)

    def __init__(self, parent: QWidget, partner: str, *, is_unsaved: bool) -> None:
        super().__init__(parent, 860)
        title = tr("Practice run: {partner}", partner=partner)
        self.setAccessibleName(title)
        self.add_title(label(title, "section", wraps=True))
        under = tr("The sheet as it is saved.")
        if is_unsaved:
            under = tr("The sheet as it stands here, with what is not saved yet.")
        more = tr("Nothing is written, sent or saved by this.")
        self.body.addWidget(label(f"{under} {more}", "small", theme().text_2, wraps=True))
        self.summary = label(tr("The last documents are being examined…"), "body", wraps=True, weight=500)
        self.body.addWidget(self.summary)
        self.trouble = label("", "small", theme().amber.ink, wraps=True)
        self.trouble.hide()
        self.body.addWidget(self.trouble)
        captions = (tr("Document"), tr("Kind"), tr("Comes to"), tr("What for"))
        self.list = RowsTable(title, captions, most_rows=9)
        self.list.row_opened.connect(self._open)
        self.list.hide()
        self.body.addWidget(self.list)
        row = QHBoxLayout()
        row.addStretch()
        self.open_button = KeyButton(tr("Open the document"), "Enter", "primary", "paper")
        self.open_button.setEnabled(False)
        self.open_button.setToolTip(tr("Choose a document of the list first."))
        self.open_button.clicked.connect(self._open)
        row.addWidget(self.open_button)
        self.body.addLayout(row)
        self.documents: list[Practised] = []
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # it holds the focus until its list has come; no stop of Tab

    def show_run(self, run: PracticeRun) -> None:
        """Show what came of it, documents that change first."""
        self.documents = sorted(run.documents, key=lambda one: not one.is_changed)
        self.summary.setText(_summary(run))
        if run.problem is not None:
            more = tr("Documents of the partner were read, but not compared with Acumatica.")
            self.trouble.setText(f"{said(run.problem.what)} {more}")
            self.trouble.show()
        self.list.show_rows([_cells(one) for one in self.documents])
        has_any = bool(self.documents)
        self.list.setVisible(has_any)
        self.open_button.setEnabled(has_any)
        self.open_button.setToolTip("")
        if has_any:
            self.list.select(0)
            self.list.setFocus()
        self._fit()

    def _open(self, _row: object = None) -> None:
        if self.documents:
            chosen = self.documents[max(0, self.list.current_row)]
            self.close_sheet()
            self.opened.emit(chosen.row.id)


def _summary(run: PracticeRun) -> str:
    total = len(run.documents)
    if not total:
        return tr("No document of this partner can be examined yet.")
    parts = [
        tr("%n clean", "documents", run.count(Check.CLEAN)),
        tr("%n with warnings", "documents", run.count(Check.WARNINGS)),
        tr("%n blocked", "documents", run.count(Check.BLOCKED)),
    ]
    open_ones = run.count(Check.UNCHECKED)
    if open_ones:
        parts.append(tr("%n not compared", "documents", open_ones))
    head = tr("The last %n document(s) under this sheet: {counts}.", "", total, counts=", ".join(parts))
    changed = len(run.changed)
    against = tr("All as under the saved sheet.")
    if changed:
        against = tr("%n (changes|change) against the saved sheet.", "", changed)
    return f"{head} {against}"


def _cells(one: Practised) -> tuple[Cell, ...]:
    look = CHECKS[one.check]
    verdict = look.word
    if one.before is not one.check:
        verdict = tr("{before}, now {after}", before=CHECKS[one.before].word, after=look.word)
    return (
        Cell(one.row.number or str(one.row.id), weight=500 if one.is_changed else 0),
        Cell(tr(FLOW_NAMES[one.row.flow]), is_quiet=True),
        Cell(verdict, icon=_ICONS[one.check], family=look.family, is_coloured=one.before is not one.check),
        Cell(_why(one), is_quiet=not one.is_changed),
    )


def _why(one: Practised) -> str:
    told = [tr("Another record or file would be written.")] if one.writes_otherwise else []
    return " ".join([*told, *(said(finding.what) for finding in one.findings[:1])])
