"""The pane at the right of a list: a document's states, its first findings, its paper."""

from __future__ import annotations

from datetime import UTC, datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from acucleo_desktop.sync.desk_types import DocumentDetail
from acucleo_desktop.ui.components.basics import label, line
from acucleo_desktop.ui.components.button import KeyButton
from acucleo_desktop.ui.document.document_header import DocumentHeader
from acucleo_desktop.ui.document.findings_view import FindingsView
from acucleo_desktop.ui.document.paper_view import PaperView
from acucleo_desktop.ui.language.words import tr
from acucleo_desktop.ui.tables.documents import numbers_of
from acucleo_desktop.ui.theme.style import scaled, theme

MOST_PREVIEWED = 240


class DocumentPreview(QFrame):
    """The pane at the right of a list: state, first findings, paper.

    Signals:
        fix_requested: id and `Fix`.
        action_requested: id and action word.
        open_requested: id of another document.
        came: it is shown, after it was not.
    """

    fix_requested = Signal(int, object)
    action_requested = Signal(int, str)
    open_requested = Signal(int)
    came = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("surface")
        self.detail: DocumentDetail | None = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(20, 8, 3, 0)  # the cap of the flat button ends where other buttons end
        self._title = label("", "heading", wraps=True)
        open_button = KeyButton(tr("Open"), "Enter", "flat")
        open_button.clicked.connect(self._open)
        head.addWidget(self._title, 1)
        head.addWidget(open_button)
        layout.addLayout(head)
        self._header = DocumentHeader()
        self._header.action_pressed.connect(self._act)
        layout.addWidget(self._header)
        self.findings = FindingsView()
        self.findings.fix_chosen.connect(self._fix)
        self.findings.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)  # nothing is cut, see below
        self.findings.hide()
        layout.addWidget(self.findings)
        self._more = label("", "small", theme().text_3)
        self._more.setContentsMargins(20, 8, 16, 8)
        self._more.hide()
        layout.addWidget(self._more)
        self._line = line()
        layout.addWidget(self._line)
        self.paper = PaperView()
        layout.addWidget(self.paper, 1)

    def showEvent(self, event: QShowEvent) -> None:
        """Tell that it is shown."""
        super().showEvent(event)
        self.came.emit()

    def show_detail(self, detail: DocumentDetail) -> None:
        """Show a document."""
        self.detail = detail
        self._title.setText(f"{detail.row.partner_name or tr('Unknown sender')}  {numbers_of(detail.row)}")
        self._header.show_row(detail.row, datetime.now(UTC), detail.handling, compact=True)
        self.findings.setVisible(bool(detail.findings))
        self.findings.show_findings(detail.findings, most=2)
        self._more.setVisible(False)
        self._line.setVisible(not detail.findings)  # a finding has a line of its own
        self._fit()
        self.paper.show_pages(detail.paper_pages or (detail.paper,))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the findings the height that they need at another width."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        if self.detail is not None and self.detail.findings:
            shown, height = self.findings.whole_rows(self.width(), scaled(MOST_PREVIEWED))
            if height != self.findings.height():
                self.findings.setFixedHeight(height)
            more = len(self.detail.findings) - shown
            self._more.setText(tr("And %n more.", "", more))
            self._more.setVisible(more > 0)
            self._line.setVisible(more > 0)

    def _open(self) -> None:
        if self.detail is not None:
            self.open_requested.emit(self.detail.row.id)

    def _fix(self, fix: object) -> None:
        if self.detail is not None:
            self.fix_requested.emit(self.detail.row.id, fix)

    def _act(self, action: str) -> None:
        if self.detail is not None:
            self.action_requested.emit(self.detail.row.id, action)
