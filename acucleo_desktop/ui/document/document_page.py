"""One document: its paper, its X12 and its Acumatica record side by side; findings and timeline below."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, datetime

from PySide6.QtCore import QT_TRANSLATE_NOOP, QByteArray, QEvent, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from acucleo_desktop.documents.finding import Finding, Severity
from acucleo_desktop.documents.flow import Direction, Flow
from acucleo_desktop.documents.status import Delivery
from acucleo_desktop.sync.desk_types import DocumentDetail
from acucleo_desktop.ui.components.bar_layout import BarLayout
from acucleo_desktop.ui.components.basics import icon_label, label, line
from acucleo_desktop.ui.components.button import KeyButton
from acucleo_desktop.ui.components.key_cap import KeyCap
from acucleo_desktop.ui.components.text_parts import CutText
from acucleo_desktop.ui.components.turns import paint_apart
from acucleo_desktop.ui.document.document_header import DocumentHeader, actions_of, title_of
from acucleo_desktop.ui.document.document_preview import DocumentPreview
from acucleo_desktop.ui.document.findings_view import FindingsView
from acucleo_desktop.ui.document.lights import Lights
from acucleo_desktop.ui.document.notes_view import NotesView
from acucleo_desktop.ui.document.paper_view import PaperView
from acucleo_desktop.ui.document.record_view import RecordView
from acucleo_desktop.ui.document.tab_steps import tab_step
from acucleo_desktop.ui.document.timeline_view import TimelineView
from acucleo_desktop.ui.document.x12_list import X12ListView
from acucleo_desktop.ui.language.words import tr
from acucleo_desktop.ui.tables.documents import numbers_of
from acucleo_desktop.ui.theme.style import is_text_large, theme

__all__ = ["DocumentPage", "DocumentPreview"]
_FINDINGS, _TIMELINE, _NOTES = range(3)
_LOWER_TITLES = (
    QT_TRANSLATE_NOOP("", "Findings"),
    QT_TRANSLATE_NOOP("", "Timeline"),
    QT_TRANSLATE_NOOP("", "Notes"),
)
_PANE_ICONS = {"F2": "paper", "F3": "x12", "F4": "database"}
_LETTERS = {
    Qt.Key.Key_S: "set_aside",
    Qt.Key.Key_N: "note",
    Qt.Key.Key_T: "timeline",
    Qt.Key.Key_E: "evidence",
    Qt.Key.Key_Z: "put_off",
    Qt.Key.Key_H: "hand_over",
}
_TOOLS = (
    ("hand_over", QT_TRANSLATE_NOOP("", "Hand over"), "H", "partners"),
    ("put_off", QT_TRANSLATE_NOOP("", "Put off"), "Z", "clock"),
    ("print", QT_TRANSLATE_NOOP("", "Print"), "Ctrl P", "print"),
    ("pdf", QT_TRANSLATE_NOOP("", "PDF"), "Ctrl Shift P", "paper"),
)


class DocumentPage(QWidget):
    """A document on a page of its own.

    Signals:
        fix_requested: id and `Fix`.
        action_requested: id and action word.
        open_requested: id of another document.
        evidence_requested: id, and number; a pack is to be written.
        note_requested: id, and the text of a note to be kept.
        sheet_requested: id; the rule that is lit stands on the partner sheet.
        manual_requested: the stable name of a finding; empty where none is looked at.
        field_moved: place of the lit field from 1, and the number of fields; 0 when none is lit.
        step_requested: 1 for the next document of the list, -1 for the one before.
        back_requested.
    """

    fix_requested = Signal(int, object)
    action_requested = Signal(int, str)
    open_requested = Signal(int)
    evidence_requested = Signal(int, str)
    note_requested = Signal(int, str)
    sheet_requested = Signal(int)
    manual_requested = Signal(str)
    field_moved = Signal(int, int)
    step_requested = Signal(int)
    back_requested = Signal()

    def __init__(self, parent: QWidget | None = None, now: Callable[[], datetime] | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("surface")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._now = now or _now
        self.detail: DocumentDetail | None = None
        self._drafts: dict[int, str] = {}
        self._wanted: dict[str, str] = {}  # to go on with, once its document is shown
        self._header = DocumentHeader()
        self._header.action_pressed.connect(self.act)
        self.paper, self.x12, self.record = PaperView(), X12ListView(), RecordView()
        self.lights = Lights(self.paper, self.x12, self.record, self)
        self.lights.moved.connect(self.field_moved)
        self.record.rule_pressed.connect(self._rule_pressed)
        self.findings = FindingsView()
        self.findings.fix_chosen.connect(self._fix)
        self.findings.finding_chosen.connect(self.lights.light_finding)
        self.findings.about_wanted.connect(self._read_about)
        self.timeline = TimelineView()
        self.timeline.document_pressed.connect(self.open_requested)
        self.notes = NotesView()
        self.notes.kept.connect(self._keep_note)
        self._x12_note, self._record_note = CutText(), CutText()
        self._panes = QSplitter(Qt.Orientation.Horizontal)
        for title, key, note, view in (
            (tr("Paper"), "F2", None, self.paper),
            (tr("X12"), "F3", self._x12_note, self.x12),
            (tr("Acumatica"), "F4", self._record_note, self.record),
        ):
            self._panes.addWidget(_pane(title, key, note, view))
        self._panes.setSizes([480, 470, 290] if is_text_large() else [418, 518, 296])
        self._halves = QSplitter(Qt.Orientation.Vertical)
        self._lower = QStackedWidget()
        for part in (self.findings, self.timeline, self.notes):
            self._lower.addWidget(part)
        self._halves.addWidget(self._panes)
        self._lower_part = self._lower_half()
        self._halves.addWidget(self._lower_part)
        self._halves.setSizes([560, 240])
        for splitter in (self._panes, self._halves):
            splitter.setHandleWidth(1)
            splitter.setChildrenCollapsible(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._header)
        layout.addWidget(line())
        layout.addWidget(self._halves, 1)

    def _lower_half(self) -> QWidget:
        half = QWidget()
        half.setObjectName("surface")
        layout = QVBoxLayout(half)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        head = QFrame()
        head.setObjectName("sunken")
        row = BarLayout(head, spacing=4)
        row.setContentsMargins(20, 3, 13, 3)
        self._lower_title = label("", "heading")
        self._lower_count = label("", "body", theme().text_3)
        row.addWidget(self._lower_title)
        row.addWidget(self._lower_count)
        row.turn()
        for action, text, key, icon_name in _TOOLS[: 2 if is_text_large() else 4]:
            button = KeyButton(tr(str(text)), key, "flat", icon_name)
            button.setProperty("action", action)
            button.clicked.connect(self._tool_pressed)
            row.addWidget(button)
        self.evidence_button = KeyButton(tr("Evidence pack"), "E", "flat", "folder")
        self.evidence_button.setAccessibleDescription(tr("Everything of this document and its proof, in one zip file"))
        self.evidence_button.clicked.connect(self._want_evidence)
        row.addWidget(self.evidence_button)
        self._about = KeyButton(tr("about it"), "Shift F8", "flat", "manual")
        self._about.setAccessibleDescription(tr("What the manual says about the finding that is looked at"))
        self._about.clicked.connect(self.read_about_finding)
        row.addWidget(self._about)
        self._next = KeyButton(tr("next finding"), "F8", "flat")
        self._next.clicked.connect(self.next_finding)
        row.addWidget(self._next)
        layout.addWidget(head)
        layout.addWidget(line())
        layout.addWidget(self._lower, 1)
        return half

    def show_changes(self, detail: DocumentDetail) -> None:
        """Show the document again if something about it has changed meanwhile; what is read stays where it is else."""
        shown = self.detail
        if shown is None or shown.row.id != detail.row.id:
            return
        if _seen(shown) != _seen(detail):
            self.show_detail(detail)

    def show_detail(self, detail: DocumentDetail) -> None:
        """Show a document; the same one again keeps its light and its lower half."""
        paint_apart(*self.parts_to_paint())
        self.setAccessibleName(title_of(detail.row))
        is_same = self.detail is not None and self.detail.row.id == detail.row.id
        if not is_same:
            self.lights.forget()
            if self.detail is not None:
                self._drafts[self.detail.row.id] = self.notes.draft()
            self.notes.set_draft(self._drafts.get(detail.row.id, ""))
        self.detail = detail
        now = self._now()
        self._header.show_row(detail.row, now, detail.handling)
        self._x12_note.setText(_x12_note(detail))
        self._record_note.setText(_record_note(detail))
        self.lights.show_detail(detail, _no_record(detail))
        self.findings.show_findings(detail.findings)
        self.timeline.show_entries(detail.timeline, now)
        self.notes.show_notes(detail.notes)
        self._next.setVisible(bool(detail.findings))
        self._about.setVisible(bool(detail.findings))
        if not is_same:
            self._show_lower(_FINDINGS if detail.findings else _TIMELINE)
            if detail.findings:
                self.findings.choose(0)
        elif self._lower.currentIndex() == _FINDINGS and not detail.findings:
            self._show_lower(_TIMELINE)
        else:
            self._show_lower(self._lower.currentIndex())
        self._go_on()

    def parts_to_paint(self) -> tuple[QWidget, ...]:
        """Return the head, the three views and what is below, each of which takes some milliseconds."""
        panes = (self._panes.widget(number) for number in range(self._panes.count()))
        return self._header, *(pane for pane in panes if pane is not None), self._lower_part

    def show_timeline(self, *, is_shown: bool) -> None:
        """Show the timeline in the lower half, or the findings."""
        self._show_lower(_TIMELINE if is_shown else _FINDINGS)

    def _show_lower(self, which: int) -> None:
        self._lower.setCurrentIndex(which)
        self._lower_title.setText(tr(str(_LOWER_TITLES[which])))
        detail = self.detail
        if detail is None:
            return
        counts = {_TIMELINE: len(detail.timeline), _NOTES: len(detail.notes)}
        self._lower_count.setText(_finding_counts(detail) if which == _FINDINGS else str(counts[which]))

    def next_finding(self, step: int = 1) -> None:
        """Look at the next finding and light what it is about."""
        if self.detail is not None and self.detail.findings:
            self._show_lower(_FINDINGS)
            self.findings.next_finding(step if isinstance(step, int) and step else 1)

    def _read_about(self, finding: Finding) -> None:
        self.manual_requested.emit(finding.id)

    def read_about_finding(self) -> None:
        """Ask for what the manual says about the finding that is looked at."""
        finding = self.findings.items.at(max(0, self.findings.currentIndex().row()))
        self.manual_requested.emit(finding.id if finding is not None else "")

    def draft(self) -> dict[str, str]:
        """Return what is half done: the open document, the lit fact, the lower half, and the text of a note."""
        if self.detail is None:
            return {}
        return {
            "document": str(self.detail.row.id),
            "fact": self.lights.name,
            "lower": str(self._lower.currentIndex()),
            "note": self.notes.draft(),
            "panes": bytes(self._panes.saveState().toBase64().data()).decode(),
            "halves": bytes(self._halves.saveState().toBase64().data()).decode(),
        }

    def state(self) -> dict[str, str]:
        """Return where a person is, to be found again after a restart."""
        return self.draft()

    def restore(self, draft: Mapping[str, object]) -> None:
        """Bring back what was half done: now, or as soon as its document is shown; another one is not touched."""
        words = {name: each for name, each in draft.items() if isinstance(each, str)}
        for splitter, name in ((self._panes, "panes"), (self._halves, "halves")):
            if words.get(name):
                splitter.restoreState(QByteArray.fromBase64(words[name].encode()))
        self._wanted = words
        self._go_on()

    def _go_on(self) -> None:
        """Go on with what was half done in the document that is shown, once."""
        draft = self._wanted
        if self.detail is None or draft.get("document") != str(self.detail.row.id):
            return
        self._wanted = {}
        if draft.get("note"):
            self.notes.set_draft(draft["note"])
        lower = draft.get("lower", "")
        if lower.isdecimal() and int(lower) < self._lower.count():
            self._show_lower(int(lower))
        if draft.get("fact"):
            self.lights.light(draft["fact"])

    def _fix(self, fix: object) -> None:
        if self.detail is not None:
            self.fix_requested.emit(self.detail.row.id, fix)

    def _rule_pressed(self) -> None:
        if self.detail is not None:
            self.sheet_requested.emit(self.detail.row.id)

    def _keep_note(self, text: str) -> None:
        if self.detail is not None:
            self.note_requested.emit(self.detail.row.id, text)

    def _want_evidence(self) -> None:
        if self.detail is not None:
            self.evidence_requested.emit(self.detail.row.id, numbers_of(self.detail.row))

    def _tool_pressed(self) -> None:
        sender = self.sender()
        if sender is not None:
            self.act(str(sender.property("action")))

    def act(self, action: str) -> None:
        """Do what a button or a letter asks for: look at something here, or ask for it."""
        if action == "timeline":
            self._show_lower(_FINDINGS if self._lower.currentIndex() == _TIMELINE else _TIMELINE)
        elif action == "note":
            self._show_lower(_NOTES)
            self.notes.field.setFocus()
        elif action == "evidence":
            self._want_evidence()
        elif self.detail is not None:
            self.action_requested.emit(self.detail.row.id, action)

    def event(self, event: QEvent) -> bool:
        """Move by field with Tab, as its views do: the page has the focus when a document is opened.

        Shift+Tab leads from the page to what stands before its views: findings, timeline, notes and presses.
        """
        if self.hasFocus() and tab_step(event) > 0:
            self.paper.browser.setFocus()
            self.lights.step(1)
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the document's own keys."""
        key, modifiers = Qt.Key(event.key()), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        steps = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}
        if modifiers == Qt.KeyboardModifier.AltModifier:
            steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        views: dict[Qt.Key, QWidget] = {
            Qt.Key.Key_F2: self.paper.browser,
            Qt.Key.Key_F3: self.x12,
            Qt.Key.Key_F4: self.record,
        }
        number = event.key() - Qt.Key.Key_0
        letters = {Qt.Key(ord(letter)): action for action, _t, letter, _i in self._actions() if len(letter) == 1}
        actions = {**_LETTERS, **letters}
        if key in steps and modifiers in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.AltModifier}:
            self.step_requested.emit(steps[key])
        elif key == Qt.Key.Key_F8 and modifiers == Qt.KeyboardModifier.ShiftModifier:
            self.read_about_finding()
        elif modifiers:
            super().keyPressEvent(event)
        elif 1 <= number <= 9 and self.findings.fixes:  # noqa: PLR2004 - the number keys
            self.findings.take(number)
        elif key in views:
            views[key].setFocus()
            if not self.lights.name:
                self.lights.step(1)
        elif key in actions:
            self.act(actions[key])
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Take the place of the field out of the status bar."""
        super().hideEvent(event)
        self.field_moved.emit(0, 0)

    def _actions(self) -> list[tuple[str, str, str, str]]:
        return actions_of(self.detail.row) if self.detail is not None else []


def _now() -> datetime:
    return datetime.now(UTC)


def _seen(detail: DocumentDetail) -> tuple[object, ...]:
    """Return what of a document tells that it must be shown anew."""
    return detail.row, detail.findings, detail.timeline, detail.notes, detail.handling, detail.form


def _finding_counts(detail: DocumentDetail) -> str:
    """Return how many findings block, warn and inform, in words."""
    severities = [finding.severity for finding in detail.findings]
    parts = []
    if blocks := severities.count(Severity.BLOCK):
        parts.append(tr("%n (blocks|block)", "", blocks))
    if warns := severities.count(Severity.WARNING):
        parts.append(tr("%n (warns|warn)", "", warns))
    if informs := severities.count(Severity.INFO):
        parts.append(tr("%n (informs|inform)", "", informs))
    return ", ".join(parts)


def _x12_note(detail: DocumentDetail) -> str:
    if detail.x12.is_raw:
        return tr("not X12, as it came")
    if not detail.x12.version:
        return ""
    return tr("{set}, version {version}", set=detail.row.set_id, version=detail.x12.version)


def _record_note(detail: DocumentDetail) -> str:
    """Say what the Acumatica pane shows: a record as it is there, or one that will be written."""
    form = detail.form
    if not form.title:
        return ""
    return f"{tr(form.title)} {form.key}".strip() if form.is_written else tr("not written yet")


def _no_record(detail: DocumentDetail) -> str:
    """Say why there is no record to show."""
    if detail.row.flow is Flow.FUNCTIONAL_ACKNOWLEDGMENT:
        return tr("An acknowledgment becomes no record.")
    if detail.row.flow is Flow.UNREADABLE or not detail.fields:
        return tr("Nothing could be read that could be written.")
    if detail.row.direction is Direction.IN and detail.row.delivery is not Delivery.WRITTEN:
        return tr("What would change is known when it fits an order of ours.")
    return tr("Nothing had to be written.")


def _pane(title: str, key: str, note: QWidget | None, view: QWidget) -> QWidget:
    pane = QWidget()
    pane.setObjectName("surface")
    layout = QVBoxLayout(pane)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    head = QHBoxLayout()
    head.setContentsMargins(16, 8, 12, 8)
    head.setSpacing(8)
    head.addWidget(icon_label(_PANE_ICONS[key], theme().text_2, 16))
    head.addWidget(label(title, "heading"))
    if note is not None:
        if is_text_large():  # there is room for half a word only
            note.hide()
        note.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)  # it never widens its pane
        head.addWidget(note, 1)
    if note is None or is_text_large():
        head.addStretch()
    head.addWidget(KeyCap(key))
    layout.addLayout(head)
    layout.addWidget(line())
    layout.addWidget(view, 1)
    return pane
