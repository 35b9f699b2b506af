"""One document: its paper, its X12 and its Acumatica record side by side; findings and timeline below."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from acucleo_desktop.documents.flow import Direction
from acucleo_desktop.documents.status import Check, Delivery
from acucleo_desktop.ledger.rows import DocumentRow
from acucleo_desktop.sync.desk_types import DocumentDetail
from acucleo_desktop.ui.components.basics import icon_label, label, line
from acucleo_desktop.ui.components.button import KeyButton
from acucleo_desktop.ui.components.key_cap import KeyCap
from acucleo_desktop.ui.components.pills import Pill
from acucleo_desktop.ui.components.states import ANSWERS, CHECKS, delivery_look
from acucleo_desktop.ui.document.findings_view import FindingsView
from acucleo_desktop.ui.document.paper_view import PaperView
from acucleo_desktop.ui.document.record_view import RecordView, words
from acucleo_desktop.ui.document.timeline_view import TimelineView
from acucleo_desktop.ui.document.x12_list import X12ListView
from acucleo_desktop.ui.tables.documents import document_name, numbers_of
from acucleo_desktop.ui.theme.style import is_text_large, scaled, theme

MOST_PREVIEWED = 220
_LETTERS = {Qt.Key.Key_S: "set_aside", Qt.Key.Key_N: "note"}


def actions_of(row: DocumentRow) -> list[tuple[str, str, str, str]]:
    """Return (action, text, key, icon) of what can be done with a document now, the most likely first."""
    found = []
    if row.delivery is Delivery.REVIEW and row.check in {Check.CLEAN, Check.WARNINGS}:
        found.append(("approve", "Approve", "A", "approve"))
    if row.delivery in {Delivery.HELD, Delivery.QUEUED}:
        found.append(("take_back", "Take back", "U", "take-back"))
    if row.delivery is Delivery.IN_DOUBT:
        found.append(("resolve", "It arrived", "A", "check"))
    if row.delivery in {Delivery.FAILED, Delivery.SET_ASIDE} or (
        row.delivery is Delivery.REVIEW and row.check is Check.BLOCKED
    ):
        found.append(("replay", "Run again", "R", "replay"))
    if row.delivery in {Delivery.REVIEW, Delivery.FAILED, Delivery.DUPLICATE, Delivery.RECEIVED}:
        found.append(("set_aside", "Set aside", "S", "set-aside"))
    return found


def title_of(row: DocumentRow) -> str:
    """Return the words on top of a document."""
    preposition = "to" if row.direction is Direction.OUT else "from"
    name = row.partner_name or row.sender or "an unknown sender"
    return f"{document_name(row)} {numbers_of(row)} {preposition} {name}"


class _Header(QFrame):
    action_pressed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("surface")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(20, 8, 13, 8)
        outer.setSpacing(4)
        self._title = label("", "heading", wraps=True)
        self._title.setParent(self)  # never a window of its own, which would take the keys away
        self._layout = QHBoxLayout()
        self._layout.setSpacing(8)
        if is_text_large():  # title and buttons do not fit beside each other
            outer.addWidget(self._title)
        else:
            self._title.setWordWrap(False)
        outer.addLayout(self._layout)

    def show_row(self, row: DocumentRow, *, compact: bool) -> None:
        while (item := self._layout.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None and widget is not self._title:
                widget.hide()
                widget.deleteLater()
        self._title.setText(title_of(row))
        self._title.setVisible(not compact)
        if not compact and not is_text_large():
            self._layout.addWidget(self._title)
            self._layout.addSpacing(8)
        for look in (CHECKS[row.check], delivery_look(row.delivery), ANSWERS[row.answer]):
            self._layout.addWidget(Pill(look))
        self._layout.addStretch()
        for action, text, key, icon_name in actions_of(row)[: 1 if compact else 9]:
            button = KeyButton(text, key, "primary" if action == "approve" else "normal", icon_name)
            button.setProperty("action", action)
            button.clicked.connect(self._pressed)
            self._layout.addWidget(button)
        if not compact:
            for action, text, key, icon_name in (
                ("note", "Note", "N", "note"),
                ("timeline", "Timeline", "T", "timeline"),
            ):
                button = KeyButton(text, key, "flat", icon_name)
                button.setProperty("action", action)
                button.clicked.connect(self._pressed)
                self._layout.addWidget(button)

    def _pressed(self) -> None:
        sender = self.sender()
        if sender is not None:
            self.action_pressed.emit(str(sender.property("action")))


class DocumentPreview(QFrame):
    """The pane at the right of a list: state, first findings, paper.

    Signals:
        fix_requested: id and `Fix`.
        action_requested: id and action word.
        open_requested: id of another document.
    """

    fix_requested = Signal(int, object)
    action_requested = Signal(int, str)
    open_requested = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("surface")
        self.detail: DocumentDetail | None = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(20, 8, 13, 0)
        self._title = label("", "heading", wraps=True)
        open_button = KeyButton("Open", "Enter", "flat")
        open_button.clicked.connect(self._open)
        head.addWidget(self._title, 1)
        head.addWidget(open_button)
        layout.addLayout(head)
        self._header = _Header()
        self._header.action_pressed.connect(self._act)
        layout.addWidget(self._header)
        self.findings = FindingsView()
        self.findings.fix_chosen.connect(self._fix)
        layout.addWidget(self.findings)
        layout.addWidget(line())
        self.paper = PaperView()
        layout.addWidget(self.paper, 1)

    def show_detail(self, detail: DocumentDetail) -> None:
        """Show a document."""
        self.detail = detail
        self._title.setText(f"{detail.row.partner_name or 'Unknown sender'}  {numbers_of(detail.row)}")
        self._header.show_row(detail.row, compact=True)
        self.findings.setVisible(bool(detail.findings))
        self.findings.show_findings(detail.findings, most=2)
        self.findings.setFixedHeight(min(self.findings.content_height(), scaled(MOST_PREVIEWED)))
        self.paper.show_html(detail.paper)

    def _open(self) -> None:
        if self.detail is not None:
            self.open_requested.emit(self.detail.row.id)

    def _fix(self, fix: object) -> None:
        if self.detail is not None:
            self.fix_requested.emit(self.detail.row.id, fix)

    def _act(self, action: str) -> None:
        if self.detail is not None:
            self.action_requested.emit(self.detail.row.id, action)


class DocumentPage(QWidget):
    """A document on a page of its own.

    Signals:
        fix_requested: id and `Fix`.
        action_requested: id and action word.
        open_requested: id of another document.
        evidence_requested: id, and number; a pack is to be written.
        back_requested.
    """

    fix_requested = Signal(int, object)
    action_requested = Signal(int, str)
    open_requested = Signal(int)
    evidence_requested = Signal(int, str)
    back_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("surface")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.detail: DocumentDetail | None = None
        self._wanted: tuple[object, object] = (None, None)
        self._header = _Header()
        self._header.action_pressed.connect(self._act)
        self.paper = PaperView()
        self.x12 = X12ListView()
        self.record = RecordView()
        self.findings = FindingsView()
        self.findings.fix_chosen.connect(self._fix)
        self.timeline = TimelineView()
        self.timeline.document_pressed.connect(self.open_requested)
        self._x12_note = label("", "small", theme().text_3)
        self._record_note = label("", "small", theme().text_3)
        panes = QSplitter(Qt.Orientation.Horizontal)
        panes.setHandleWidth(1)
        for title, key, note, view in (
            ("Paper", "F2", None, self.paper),
            ("X12", "F3", self._x12_note, self.x12),
            ("Acumatica", "F4", self._record_note, self.record),
        ):
            panes.addWidget(_pane(title, key, note, view))
        panes.setSizes([560, 420, 250] if is_text_large() else [430, 500, 300])
        self._lower = QStackedWidget()
        self._lower.addWidget(self.findings)
        self._lower.addWidget(self.timeline)
        self._lower_title = label("Findings", "heading")
        self._lower_count = label("", "body", theme().text_3)
        halves = QSplitter(Qt.Orientation.Vertical)
        halves.setHandleWidth(1)
        halves.addWidget(panes)
        halves.addWidget(self._lower_half())
        halves.setSizes([560, 240])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._header)
        layout.addWidget(line())
        layout.addWidget(halves, 1)

    def _lower_half(self) -> QWidget:
        half = QWidget()
        half.setObjectName("surface")
        layout = QVBoxLayout(half)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        head = QFrame()
        head.setObjectName("sunken")
        head.setFixedHeight(scaled(40))
        row = QHBoxLayout(head)
        row.setContentsMargins(20, 0, 13, 0)
        row.addWidget(self._lower_title)
        row.addWidget(self._lower_count)
        row.addStretch()
        self.evidence_button = KeyButton("Evidence pack", "E", "flat", "folder")
        self.evidence_button.setAccessibleDescription("Everything of this document and its proof, in one zip file")
        self.evidence_button.clicked.connect(self._want_evidence)
        row.addWidget(self.evidence_button)
        layout.addWidget(head)
        layout.addWidget(line())
        layout.addWidget(self._lower, 1)
        return half

    def show_changes(self, detail: DocumentDetail) -> None:
        """Show the document again if something about it has changed meanwhile; what is read stays where it is else."""
        shown = self.detail
        if shown is None or shown.row.id != detail.row.id:
            return
        if (shown.row, shown.findings, shown.timeline) != (detail.row, detail.findings, detail.timeline):
            self.show_detail(detail)

    def show_detail(self, detail: DocumentDetail) -> None:
        """Show a document."""
        self.detail = detail
        self._header.show_row(detail.row, compact=False)
        self.paper.show_html(detail.paper)
        marked = frozenset(finding.location.segment_position for finding in detail.findings)
        self.x12.show_view(detail.x12, marked)
        self._x12_note.setText(f"{detail.row.set_id}, version {detail.x12.version}" if detail.x12.version else "")
        self.record.show_record(detail.record or detail.fields)
        self._record_note.setText(_record_note(detail))
        self.findings.show_findings(detail.findings)
        self.timeline.show_entries(detail.timeline)
        document, is_timeline = self._wanted
        self._wanted = (None, None)
        self.show_timeline(is_shown=is_timeline is True if document == detail.row.id else not detail.findings)

    def show_timeline(self, *, is_shown: bool) -> None:
        """Show the timeline in the lower half, or the findings."""
        self._lower.setCurrentWidget(self.timeline if is_shown else self.findings)
        self._lower_title.setText("Timeline" if is_shown else "Findings")
        count = len(self.detail.timeline if is_shown else self.detail.findings) if self.detail is not None else 0
        self._lower_count.setText(str(count))

    def state(self) -> dict[str, object]:
        """Return what the lower half shows of which document."""
        document = self.detail.row.id if self.detail is not None else 0
        return {"document": document, "timeline": self._lower.currentWidget() is self.timeline}

    def restore(self, state: Mapping[str, object]) -> None:
        """Show in the lower half what was shown of this document."""
        self._wanted = (state.get("document"), state.get("timeline"))

    def _fix(self, fix: object) -> None:
        if self.detail is not None:
            self.fix_requested.emit(self.detail.row.id, fix)

    def _want_evidence(self) -> None:
        if self.detail is not None:
            self.evidence_requested.emit(self.detail.row.id, numbers_of(self.detail.row))

    def _act(self, action: str) -> None:
        if action == "timeline":
            self.show_timeline(is_shown=self._lower.currentWidget() is self.findings)
        elif self.detail is not None:
            self.action_requested.emit(self.detail.row.id, action)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the document's own keys."""
        key = Qt.Key(event.key())
        number = event.key() - Qt.Key.Key_0
        letters = {Qt.Key(ord(letter)): action for action, _t, letter, _i in self._actions() if len(letter) == 1}
        views = {Qt.Key.Key_F2: self.paper.browser, Qt.Key.Key_F3: self.x12, Qt.Key.Key_F4: self.record}
        if 1 <= number <= 9 and self.findings.fixes:  # noqa: PLR2004 - the number keys
            self.findings.take(number)
        elif key in views:
            views[key].setFocus()
        elif key == Qt.Key.Key_T:
            self._act("timeline")
        elif key == Qt.Key.Key_E:
            self._want_evidence()
        elif key in letters:
            self._act(letters[key])
        elif key in _LETTERS:
            self._act(_LETTERS[key])
        else:
            super().keyPressEvent(event)

    def _actions(self) -> list[tuple[str, str, str, str]]:
        return actions_of(self.detail.row) if self.detail is not None else []


_PANE_ICONS = {"Paper": "paper", "X12": "x12", "Acumatica": "database"}


def _record_note(detail: DocumentDetail) -> str:
    """Say what the Acumatica pane shows: a record as it is there, one that will be written, or nothing of the kind."""
    row = detail.row
    if not detail.record:
        return "not written yet"
    if row.direction is Direction.OUT or row.delivery is Delivery.WRITTEN:
        return " ".join(part for part in (words(row.acumatica_entity), row.acumatica_key.rsplit("/", 1)[-1]) if part)
    return f"{words(row.acumatica_entity)}, not written yet"


def _pane(title: str, key: str, note: QWidget | None, view: QWidget) -> QWidget:
    pane = QWidget()
    pane.setObjectName("surface")
    layout = QVBoxLayout(pane)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    head = QHBoxLayout()
    head.setContentsMargins(16, 8, 12, 8)
    head.setSpacing(8)
    head.addWidget(icon_label(_PANE_ICONS[title], theme().text_2, 16))
    head.addWidget(label(title, "heading"))
    if note is not None:
        if is_text_large():  # there is room for half a word only
            note.hide()
        note.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)  # it never widens its pane
        head.addWidget(note, 1)
    else:
        head.addStretch()
    head.addWidget(KeyCap(key))
    layout.addLayout(head)
    layout.addWidget(line())
    layout.addWidget(view, 1)
    return pane
