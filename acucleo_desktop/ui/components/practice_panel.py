"""The practice script at the side of the window: the step that is next, those behind and ahead, and odd partners."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from acucleo_desktop.sync.practice_script import ScriptState, StepState
from acucleo_desktop.ui.components.basics import label, line
from acucleo_desktop.ui.components.button import KeyButton
from acucleo_desktop.ui.components.choice import Choice
from acucleo_desktop.ui.components.flow_layout import FlowLayout
from acucleo_desktop.ui.components.key_cap import KeyCap
from acucleo_desktop.ui.components.rows_table import Cell, RowsTable
from acucleo_desktop.ui.language.sentences import said
from acucleo_desktop.ui.language.words import tr
from acucleo_desktop.ui.theme.style import scaled, theme

_WIDTH, _WIDEST = 340, 480
_LOOKS = {"done": ("approve", "green"), "skipped": ("set-aside", "grey"), "here": ("chevron-right", "blue")}


class PracticePanel(QFrame):
    """The panel.

    Signals:
        skip_wanted, restart_wanted, close_wanted.
        behaviour_wanted: partner's code and behaviour, empty for nothing odd.
        step_wanted: the partners are to make their next move now.
    """

    skip_wanted = Signal()
    restart_wanted = Signal()
    close_wanted = Signal()
    behaviour_wanted = Signal(str, str)
    step_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sunken")
        # At large text the work beside it needs its room too: the words wrap instead.
        self.setFixedWidth(min(scaled(_WIDTH), _WIDEST))
        self.setAccessibleName(tr("Practice script"))
        inner = QWidget()
        inner.setObjectName("sunken")
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(16, 16, 16, 16)
        self._column.setSpacing(10)
        self._build_step()
        self.table = RowsTable(tr("Steps of the script"), (tr("Step"),), most_rows=12)
        self._column.addWidget(self.table)
        self._partners = QWidget()
        self._column.addWidget(self._partners)
        self._build_partners()
        self._partners.hide()
        self._column.addStretch()
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(inner)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(area)

    def _build_step(self) -> None:
        head = QHBoxLayout()
        self.progress = label("", "small", theme().text_2, wraps=True)
        head.addWidget(self.progress, 1)
        self.close_button = KeyButton(tr("Hide"), "Ctrl F9", "flat")
        self.close_button.clicked.connect(self.close_wanted)
        head.addWidget(self.close_button)
        self._column.addLayout(head)
        self.title = label("", "section", wraps=True)
        self.todo = label("", "body", theme().text_2, wraps=True)
        self._keys_box = QWidget()
        self._keys = FlowLayout(spacing=6)
        keys_layout = QVBoxLayout(self._keys_box)
        keys_layout.setContentsMargins(0, 0, 0, 0)
        keys_layout.addLayout(self._keys)
        for part in (self.title, self.todo, self._keys_box):
            self._column.addWidget(part)
        presses = FlowLayout(spacing=4)
        self._column.addLayout(presses)
        self.skip_button = KeyButton(tr("Skip this step"), kind="flat")
        self.restart_button = KeyButton(tr("Start again"), kind="flat", icon_name="replay")
        self.skip_button.clicked.connect(self.skip_wanted)
        self.restart_button.clicked.connect(self.restart_wanted)
        presses.addWidget(self.skip_button)
        presses.addWidget(self.restart_button)
        self._column.addWidget(line())

    def _build_partners(self) -> None:
        column = QVBoxLayout(self._partners)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(8)
        column.addWidget(label(tr("Let a partner misbehave"), "heading"))
        self.partner = Choice(tr("Partner"))
        self.behaviour = Choice(tr("What it does"))
        self.told = label("", "small", theme().text_2, wraps=True)
        for part in (self.partner, self.behaviour, self.told):
            part.setMinimumHeight(scaled(20))
            column.addWidget(part)
        for choice in (self.partner, self.behaviour):
            choice.setMinimumHeight(scaled(32))
            choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            choice.setMinimumContentsLength(10)
        self.partner.activated.connect(self._partner_chosen)
        self.behaviour.activated.connect(self._behaviour_chosen)
        self.step_button = KeyButton(tr("Partners: your next move"), icon_name="partners")
        self.step_button.clicked.connect(self.step_wanted)
        column.addWidget(self.step_button)
        self._set: dict[str, str] = {}
        self._does: dict[str, str] = {}

    def show_state(self, state: ScriptState) -> None:
        """Show how far the script has come."""
        count = len(state.steps)
        self.progress.setText(tr("Practice, {done} of {count} steps", done=state.count_done, count=count))
        here = state.here
        self.title.setText(said(here.step.title) if here is not None else tr("You have been through a whole day"))
        through = tr("Start again as often as you like, or let a partner misbehave and see what the program says.")
        self.todo.setText(said(here.todo) if here is not None else through)
        self._show_keys(here.step.keys if here is not None else ())
        self.skip_button.setEnabled(here is not None)
        self.table.show_rows([(self._row(step),) for step in state.steps])

    @staticmethod
    def _row(state: StepState) -> Cell:
        icon, family = _LOOKS.get(state.state, ("clock", "grey"))
        words = said(state.step.title)
        names = {"done": tr("done"), "skipped": tr("skipped"), "here": tr("next"), "ahead": tr("to come")}
        tip = f"{words}: {names[state.state]}"
        is_here = state.state == "here"
        return Cell(words, icon, family, weight=500 if is_here else 0, is_quiet=not is_here, tip=tip)

    def _show_keys(self, keys: Sequence[str]) -> None:
        while (item := self._keys.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for key in keys:
            self._keys.addWidget(KeyCap(key))
        self._keys_box.setVisible(bool(keys))
        self._keys_box.updateGeometry()

    def offer_partners(self, names: Mapping[str, str], behaviours: Mapping[str, str], given: Mapping[str, str]) -> None:
        """Offer partners to misbehave: code to name, behaviours with what they do, and what is set."""
        self._set = dict(given)
        if self.partner.count() != len(names):
            self.partner.clear()
            for code, name in names.items():
                self.partner.addItem(name, code)
        if not self.behaviour.count():
            self.behaviour.addItem(tr("Nothing odd"), "")
            for word, does in behaviours.items():
                self.behaviour.addItem(said(word.replace("-", " ").capitalize()), word)
                self._does[word] = does
        self._partner_chosen()
        self._partners.show()

    def _partner_chosen(self, _index: int = 0) -> None:
        first = self._set.get(self.partner.value, "").partition(",")[0]
        self.behaviour.setCurrentIndex(max(0, self.behaviour.findData(first)))
        names = [self.partner.itemText(self.partner.findData(code)) for code, words in self._set.items() if words]
        odd = ", ".join(name for name in names if name)
        does = self._does.get(str(self.behaviour.currentData() or ""), "")
        now = tr("Odd at the moment: {partners}.", partners=odd) if odd else tr("Nobody is set to be odd.")
        self.told.setText(" ".join((f"{said(does[:1].upper() + does[1:])}.", now)) if does else now)

    def _behaviour_chosen(self, _index: int) -> None:
        self.behaviour_wanted.emit(self.partner.value, str(self.behaviour.currentData() or ""))
