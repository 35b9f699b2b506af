"""Connections: a form for Acumatica and one for Cleo, each with its test as a chain of named steps."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.documents.steps import StepResult
from acucleo_desktop.ui.components.bar_layout import BarLayout
from acucleo_desktop.ui.components.basics import label, line
from acucleo_desktop.ui.components.button import KeyButton
from acucleo_desktop.ui.components.connection_fields import FORMS, TITLES, ConnectionFields, ask_code
from acucleo_desktop.ui.components.forms import Field
from acucleo_desktop.ui.components.step_chain import StepChain
from acucleo_desktop.ui.language.noop import QT_TR_NOOP
from acucleo_desktop.ui.language.words import tr
from acucleo_desktop.ui.surroundings import SettingsSource
from acucleo_desktop.ui.theme.style import is_text_large, scaled, theme

_TWO_COLUMNS = 800
_KEYS = {"acumatica": ("Ctrl T", "Ctrl S"), "cleo": ("Ctrl Shift T", "Ctrl Shift S")}
"""What tests and what saves each: keys of their own, so that none acts on the form that nobody looks at."""
_CHAIN_KEYS = {"acumatica": "Alt", "cleo": "Alt Shift"}

_FIND_OUT = {
    "acumatica": (QT_TR_NOOP("Find out how this site works"), "Alt A"),
    "cleo": (QT_TR_NOOP("Find out how this tenant works"), "Alt D"),
}


class ConnectionForm(QFrame):
    """The form of one connection.

    Signals:
        test_requested: kind and values.
        save_requested: kind and values.
        diagnosis_requested: kind and values.
    """

    test_requested = Signal(str, object)
    save_requested = Signal(str, object)
    diagnosis_requested = Signal(str, object)

    def __init__(self, kind: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.kind = kind
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        self.parts = ConnectionFields(kind)
        presses = QWidget()  # in two lines where the words are long
        buttons = BarLayout(presses, spacing=6)
        test_key, save_key = _KEYS[kind]
        self.test_button = KeyButton(tr("Test connection"), test_key, icon_name="check", binds=True)
        self.save_button = KeyButton(tr("Save"), save_key, "primary", binds=True)
        self.test_button.clicked.connect(self._test_pressed)
        self.save_button.clicked.connect(self._save)
        buttons.addWidget(self.test_button)
        buttons.addWidget(self.save_button)
        words, key = _FIND_OUT[kind]
        self.find_button = KeyButton(tr(words), key, icon_name="search", binds=True)
        self.find_button.clicked.connect(self._find_out)
        buttons.addWidget(self.find_button)
        self.told = label(tr("Shows each step and the first that does not work."), "small", theme().text_2, wraps=True)
        self.chain = StepChain(keys=_CHAIN_KEYS[kind])
        self.chain.retry_wanted.connect(self._retry)
        self.chain.value_wanted.connect(self._use)
        self._tested: dict[str, str] = {}
        left, right = QVBoxLayout(), QVBoxLayout()
        left.setSpacing(12)
        left.addWidget(label(TITLES[kind], "section"))
        left.addWidget(self.parts)
        left.addWidget(presses)
        left.addStretch()
        right.setSpacing(12)
        right.addWidget(label(tr("Test"), "section"))
        right.addWidget(self.told)
        right.addWidget(self.chain)
        right.addStretch()
        self._columns = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._columns.setSpacing(32)
        self._columns.addLayout(left, 1)
        self._columns.addLayout(right, 1)
        layout.addLayout(self._columns)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the test beside the fields where there is room for it, else below them."""
        super().resizeEvent(event)
        is_wide = self.width() >= scaled(_TWO_COLUMNS) and not is_text_large()
        ways = QBoxLayout.Direction
        self._columns.setDirection(ways.LeftToRight if is_wide else ways.TopToBottom)

    @property
    def fields(self) -> dict[str, Field]:
        """The text fields, by key."""
        return self.parts.fields

    def values(self) -> dict[str, str]:
        """Return what was typed, by key."""
        return self.parts.values()

    def show_values(self, values: Mapping[str, str]) -> None:
        """Put stored values in; secrets are never shown."""
        self.parts.show_values(values)

    def show_step(self, result: StepResult) -> None:
        """Show a step of the test; the field at fault is marked."""
        self.chain.add(result)
        if result.problem is not None:
            self.show_problem(result.problem)

    def show_problem(self, problem: Problem) -> None:
        """Mark the field that is to be mended."""
        self.parts.show_problem(problem)

    def test_done(self) -> None:
        """Say what the test came to."""
        self.test_button.setEnabled(True)
        good = bool(self.chain.results) and all(result.ok for result in self.chain.results)
        self.told.setText(tr("Everything works.") if good else tr("The first step that did not work is shown below."))
        ask_code(self.window(), self.chain.results, self._test_with)

    def expect(self, names: Sequence[str]) -> None:
        """Show the steps that the test will have."""
        self.chain.expect(names)

    def _test_with(self, code: str) -> None:
        self._test({"one_time_code": code})

    def _retry(self, name: str) -> None:
        """Try only the failed step again, where nothing else was changed meanwhile; else all of them."""
        if self.values() != self._tested:
            self._test({})
            return
        self.chain.try_again()
        self.parts.clear_errors()
        self._ask({"begin_at": name})

    def _use(self, key: str, value: str) -> None:
        """Put an offered value in, and test with it."""
        self.parts.fields[key].set_text(value)
        self._test({})

    def _begin(self) -> None:
        self.chain.clear()
        self.told.setText("")
        self.parts.clear_errors()

    def _test_pressed(self) -> None:
        self._test({})

    def _test(self, more: Mapping[str, str]) -> None:
        self._begin()
        self._ask(more)

    def _ask(self, more: Mapping[str, str]) -> None:
        self.test_button.setEnabled(False)
        self.told.setText(tr("Testing, step by step"))
        self._tested = self.values()
        self.test_requested.emit(self.kind, self._tested | dict(more))

    def _find_out(self) -> None:
        self.diagnosis_requested.emit(self.kind, self.values())

    def use(self, values: Mapping[str, str]) -> None:
        """Put values in that were found out, and store the connection with them."""
        self.show_values(values)
        self._save()

    def _save(self) -> None:
        self._save_with("")

    def _save_with(self, code: str) -> None:
        self._begin()
        self.save_button.setEnabled(False)
        if self._typed_secret():
            self.told.setText(tr("A new secret is tried before the old one goes, step by step"))
        self.save_requested.emit(self.kind, self.values() | ({"one_time_code": code} if code else {}))

    def _typed_secret(self) -> bool:
        return any(field.is_secret and field.text for field in self.fields.values())

    def stored(self) -> None:
        """Say that it is stored; secrets do not stay in the form."""
        self.save_button.setEnabled(True)
        was_tried = bool(self.chain.results)
        self.told.setText(tr("Stored. The new secret has signed in and is in use.") if was_tried else tr("Stored."))
        for field in self.fields.values():
            if field.is_secret:
                field.set_text("")

    def not_stored(self, problem: Problem | None) -> None:
        """Say why it is not stored, and that what was in use still is; None for a fault that is told elsewhere."""
        self.save_button.setEnabled(True)
        was_tried = bool(self.chain.results)
        if problem is not None:
            self.show_problem(problem)
            if not was_tried or self.chain.results[-1].problem is None:
                self.chain.add(StepResult("Store", ok=False, problem=problem))
        self.told.setText(
            tr("Not stored. The old secret stays in use.")
            if was_tried
            else tr("Not stored. What was stored stays in use.")
        )
        ask_code(self.window(), self.chain.results, self._save_with, QT_TR_NOOP("Save with this code"))


class ConnectionsPage(QWidget):
    """Both connections on one page; also the first page of a new home.

    Signals:
        test_requested, save_requested, diagnosis_requested: kind and values.
        setup_requested: the wizard is wanted.
        form_made: kind; a form is there now and can be filled.
    """

    test_requested = Signal(str, object)
    save_requested = Signal(str, object)
    diagnosis_requested = Signal(str, object)
    setup_requested = Signal()
    form_made = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("surface")
        self.settings: SettingsSource | None = None
        self._forms: dict[str, ConnectionForm] = {}
        self._welcome = self._make_welcome()
        inner = QWidget()
        inner.setObjectName("surface")
        layout = QVBoxLayout(inner)
        layout.setContentsMargins(20, 20, 20, 20)
        layout.setSpacing(16)
        layout.addWidget(self._welcome)
        layout.addStretch()
        self._column = layout
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inner)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)
        self.show_welcome(is_first=False)
        self._make(next(iter(FORMS)))
        self._later = QTimer(self)  # one form in each turn of the loop: the first one can be read meanwhile
        self._later.setInterval(0)
        self._later.timeout.connect(self._make_next)
        self._later.start()

    @property
    def forms(self) -> dict[str, ConnectionForm]:
        """Both forms, by kind; one that is not there yet is made now."""
        for kind in FORMS:
            self._make(kind)
        return self._forms

    def form(self, kind: str) -> ConnectionForm:
        """Return one form, which is made now where it is not there yet."""
        self._make(kind)
        return self._forms[kind]

    def _make_next(self) -> None:
        missing = next((kind for kind in FORMS if kind not in self._forms), None)
        if missing is None:
            self._later.stop()
            return
        self._make(missing)

    def _make(self, kind: str) -> None:
        if kind in self._forms:
            return
        form = self._forms[kind] = ConnectionForm(kind)
        form.test_requested.connect(self.test_requested)
        form.save_requested.connect(self.save_requested)
        form.diagnosis_requested.connect(self.diagnosis_requested)
        form.parts.settings = self.settings if kind == "cleo" else None
        self._column.insertWidget(len(self._forms), form)
        if self.isVisible():
            form.show()  # at once: a layout does so a turn later
        self.form_made.emit(kind)

    def made(self) -> tuple[str, ...]:
        """Return the kinds of the forms that are there."""
        return tuple(self._forms)

    def show_welcome(self, *, is_first: bool) -> None:
        """Show the words for somebody who starts."""
        self._welcome.setVisible(is_first)

    def _make_welcome(self) -> QWidget:
        box = QWidget()
        layout = QVBoxLayout(box)
        layout.setContentsMargins(0, 0, 0, 8)
        layout.addWidget(label(tr("Connect Acumatica and Cleo"), "title"))
        text = tr(
            "Fill in the two forms and press Test connection: it shows each step and the first that does not work. "
            "Then add your first trading partner under Partners. Or let the wizard lead through it."
        )
        layout.addWidget(label(text, "body", theme().text_2, wraps=True))
        row = QHBoxLayout()
        button = KeyButton(tr("Set up step by step"), icon_name="settings")
        button.clicked.connect(self.setup_requested)
        row.addWidget(button)
        row.addStretch()
        layout.addLayout(row)
        layout.addWidget(line())
        return box
