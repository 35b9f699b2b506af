"""The dry run: what a sync would do, what was read, what is left and what is ignored; and what the sync then did."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from acucleo_desktop.sync.desk_types import Plan, PlannedAction
from acucleo_desktop.ui.components.basics import icon_label, label, line
from acucleo_desktop.ui.components.button import KeyButton
from acucleo_desktop.ui.components.finding_card import NumberedCard
from acucleo_desktop.ui.components.line_list import Line, LineList
from acucleo_desktop.ui.components.step_list import OF_DRY_RUN, StageProgress, StepList
from acucleo_desktop.ui.language import formats
from acucleo_desktop.ui.language.sentences import said
from acucleo_desktop.ui.language.words import tr
from acucleo_desktop.ui.screens.plan_lines import actions_of, groups_of, headline, subline
from acucleo_desktop.ui.theme.style import scaled, theme

MOST_CARDS = 9
MOST_IGNORED = 5
SIDE, LEAST_LIST = 340, 480
STOP_KEY = "Ctrl ."


class PlanPage(QWidget):
    """What a sync would do.

    Signals:
        sync_pressed: it is to be done.
        again_pressed: it is to be read again, because a sync has run since.
        stop_pressed: looking is to end with what was found.
        back_pressed: the page is to be left.
        opened: id of a document to open.
        not_here: the `PlannedAction` whose document is not in the ledger before a sync.
    """

    sync_pressed = Signal()
    again_pressed = Signal()
    stop_pressed = Signal()
    back_pressed = Signal()
    opened = Signal(int)
    not_here = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("surface")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.plan: Plan | None = None
        self.progress = StageProgress(OF_DRY_RUN)
        self.title = label("", "title", wraps=True)
        self.subline = label("", "body", theme().text_2, wraps=True)
        self.close_button = KeyButton(tr("Close"), "Esc")
        self.sync_button = KeyButton(tr("Do it now"), "Ctrl F5", "primary", "sync")
        self.again_button = KeyButton(tr("New dry run"), "F5", "primary", "dry-run")
        self.stop_button = KeyButton(tr("Stop"), STOP_KEY, icon_name="close")
        self.close_button.clicked.connect(self.back_pressed)
        self.sync_button.clicked.connect(self.sync_pressed)
        self.again_button.clicked.connect(self.again_pressed)
        self.stop_button.clicked.connect(self.stop_pressed)
        self.lines = LineList(tr("What a sync would do"), cards=True)
        self.lines.opened.connect(self._open)
        self.steps = StepList()
        self._cards: list[tuple[NumberedCard, PlannedAction]] = []
        self._side = QScrollArea()
        self._pages = QStackedWidget()
        self._build()

    def _build(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        top = QFrame()
        top.setObjectName("surface")
        head = QHBoxLayout(top)
        head.setContentsMargins(20, 16, 16, 16)
        head.setSpacing(8)
        head.addWidget(icon_label("dry-run", theme().accent_ink, 24))
        head.addSpacing(8)
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(self.title)
        words.addWidget(self.subline)
        head.addLayout(words, 1)
        for button in (self.stop_button, self.close_button, self.sync_button, self.again_button):
            head.addWidget(button)
        layout.addWidget(top)
        layout.addWidget(line())
        waiting = QWidget()
        inside = QVBoxLayout(waiting)
        inside.setContentsMargins(24, scaled(32), 24, 24)
        self.steps.setMaximumWidth(scaled(640))
        inside.addWidget(self.steps)
        inside.addStretch()
        found = QWidget()
        columns = QHBoxLayout(found)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(0)
        columns.addWidget(self.lines, 1)
        self._separator = line(vertical=True)
        columns.addWidget(self._separator)
        self._side.setWidgetResizable(True)
        self._side.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._side.setFixedWidth(scaled(SIDE))
        self._side.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        columns.addWidget(self._side)
        for page in (waiting, found):
            self._pages.addWidget(page)
        layout.addWidget(self._pages, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Make the side narrower where the list would have no room beside it."""
        super().resizeEvent(event)
        spare = self.width() - scaled(LEAST_LIST)
        self._side.setFixedWidth(max(scaled(SIDE) // 2, min(scaled(SIDE), spare)))

    def show_waiting(self, *, is_behind_sync: bool = False) -> None:
        """Say that both sides are being looked at, or that a sync comes first."""
        self.plan = None
        self.progress = StageProgress(OF_DRY_RUN)
        self.steps.show_progress(self.progress, 0.0)
        self._say(tr("Looking at both sides"), tr("Nothing is written to find out what a sync would do."))
        if is_behind_sync:
            said_why = tr("A sync is running. The dry run begins when it has ended.")
            self._say(tr("Waiting for the sync"), said_why)
        self._show_buttons(self.stop_button)
        self._pages.setCurrentIndex(0)

    def show_step(self, step: object, now: float) -> None:
        """Show a step of looking; `now` is of a steady clock, in seconds."""
        self._say(tr("Looking at both sides"), tr("Nothing is written to find out what a sync would do."))
        self.progress.note(step, now)
        self.steps.show_progress(self.progress, now)

    def tick(self, now: float) -> None:
        """Let the seconds run."""
        self.steps.show_progress(self.progress, now)

    def show_failed(self, title: str, text: str) -> None:
        """Say why nothing could be found out."""
        self._say(title, text)
        self._show_buttons(self.sync_button)

    def show_plan(self, plan: Plan) -> None:
        """Show a plan."""
        self.plan = plan
        self._say(headline(plan), subline(plan))
        self._show_buttons(self.sync_button)
        groups = groups_of(plan)
        if not groups:
            nothing = tr("Nothing would be created, changed or sent")
            groups = [(Line("nothing", nothing, icon="check", family="green", is_head=True), [])]
        self.lines.lines.show_groups(groups)
        self._show_side(plan)
        self._set_side(is_shown=True)
        self._pages.setCurrentIndex(1)
        if self.isVisible() and not self.sync_button.hasFocus():
            self.lines.setFocus()

    def show_syncing(self) -> None:
        """Say that a sync runs: what was planned is being done, and cannot be asked for once more."""
        self._say(tr("A sync is doing it"), tr("What it did is shown here when it has ended. F7 shows its steps."))
        self._show_buttons(None)

    def show_not_done(self, why: str) -> None:
        """Say why a sync that was asked for did nothing; what was planned still counts."""
        if self.plan is not None:
            self._say(headline(self.plan), why)
            self._show_buttons(self.sync_button)

    def show_done(self, title: str, groups: Sequence[tuple[Line | None, list[Line]]] | None = None) -> None:
        """Show what a sync did in the place of what was planned, which counts no more.

        Args:
            title: how it ended.
            groups: its lines; None leaves those of the plan.
        """
        plan, self.plan, self._cards = self.plan, None, []
        read = formats.clock(plan.at) if plan is not None else ""
        self._say(title, tr("The dry run of {time} was before it and counts no more.", time=read))
        had_focus = self.sync_button.hasFocus()
        self._show_buttons(self.again_button)
        if groups is not None:
            self.lines.lines.show_groups(groups)
            self._set_side(is_shown=False)
        if had_focus or (self.isVisible() and self.isAncestorOf(QApplication.focusWidget() or self)):
            self.lines.setFocus()

    def _set_side(self, *, is_shown: bool) -> None:
        self._side.setVisible(is_shown)
        self._separator.setVisible(is_shown)

    def _say(self, title: str, text: str) -> None:
        self.title.setText(title)
        self.subline.setText(text)

    def _show_buttons(self, first: KeyButton | None) -> None:
        """Show the one button beside that which closes the page."""
        for button in (self.stop_button, self.sync_button, self.again_button):
            button.setVisible(button is first)

    def _show_side(self, plan: Plan) -> None:
        side = QFrame()
        side.setObjectName("sunken")
        layout = QVBoxLayout(side)
        layout.setContentsMargins(24, 16, 24, 16)
        layout.setSpacing(8)
        layout.addWidget(label(tr("What was read"), "heading"))
        looked = [said(each) for each in plan.looked_at] or [tr("Nothing could be looked at")]
        for words in (*looked, tr("Nothing written, neither here nor on the other side")):
            layout.addLayout(_read(words))
        questions = actions_of(plan, "question")
        self._cards = []
        if questions:
            _separate(layout)
            layout.addWidget(label(tr("Left for you"), "heading"))
        for number, action in enumerate(questions[:MOST_CARDS], 1):
            card = NumberedCard(said(action.sentence), said(action.detail), str(number))
            card.clicked.connect(self._card_clicked)
            self._cards.append((card, action))
            layout.addWidget(card)
        if len(questions) > MOST_CARDS:
            more = tr("and %n more", "", len(questions) - MOST_CARDS)
            layout.addWidget(label(more, "small", theme().text_3))
        ignored = actions_of(plan, "ignore")
        if ignored:
            _separate(layout)
            layout.addWidget(label(tr("Will be ignored"), "heading"))
        for action in ignored[:MOST_IGNORED]:
            words = tr("{what}: {why}", what=said(action.sentence), why=said(action.detail))
            layout.addLayout(_read(words if action.detail else said(action.sentence), "duplicate", "violet"))
        if len(ignored) > MOST_IGNORED:
            more = tr("and %n more", "", len(ignored) - MOST_IGNORED)
            layout.addWidget(label(more, "small", theme().text_3))
        layout.addStretch()
        old = self._side.takeWidget()
        if old is not None:
            old.deleteLater()
        self._side.setWidget(side)

    def _card_clicked(self) -> None:
        pressed = self.sender()
        for card, action in self._cards:
            if card is pressed:
                self._open(action)

    def _open(self, action: object) -> None:
        if isinstance(action, int):
            self.opened.emit(action)
        if not isinstance(action, PlannedAction):
            return
        if action.document_id is not None:
            self.opened.emit(action.document_id)
        else:
            self.not_here.emit(action)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open what is left for a person by its number; do it all by Ctrl+Enter."""
        number = event.key() - Qt.Key.Key_0
        if event.modifiers() == Qt.KeyboardModifier.NoModifier and 1 <= number <= len(self._cards):
            self._open(self._cards[number - 1][1])
            return
        is_enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier and self.plan is not None:
            self.sync_pressed.emit()
            return
        super().keyPressEvent(event)


def _separate(layout: QVBoxLayout) -> None:
    layout.addSpacing(scaled(8))
    layout.addWidget(line())
    layout.addSpacing(scaled(8))


def _read(words: str, icon: str = "approve", family: str = "green") -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(10)
    row.addWidget(icon_label(icon, theme().family(family).ink, 18), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(label(words[:1].upper() + words[1:], "small", theme().text_2, wraps=True), 1)
    return row
