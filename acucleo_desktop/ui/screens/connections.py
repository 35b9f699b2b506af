"""Connections: a form for Acumatica and one for Cleo, each with its test as a chain of named steps."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.documents.steps import StepResult
from acucleo_desktop.ui.components.basics import label, line
from acucleo_desktop.ui.components.button import KeyButton
from acucleo_desktop.ui.components.choice import Choice
from acucleo_desktop.ui.components.forms import Field
from acucleo_desktop.ui.components.step_chain import StepChain
from acucleo_desktop.ui.theme.style import scaled, theme


@dataclass(frozen=True, slots=True)
class FieldPlan:
    """One field of a form; `choices` makes it a list."""

    key: str
    name: str
    hint: str = ""
    is_secret: bool = False
    choices: tuple[str, ...] = ()


FORMS: Mapping[str, tuple[FieldPlan, ...]] = {
    "acumatica": (
        FieldPlan(
            "instance_url", "Address of the site", "Up to the virtual directory: https://erp.example.com/AcumaticaERP"
        ),
        FieldPlan("tenant", "Tenant", "As the sign-in page lists it"),
        FieldPlan("username", "User", "A user of its own for the sync, with API rights"),
        FieldPlan("password", "Password", "Kept in the system's keyring or the vault", is_secret=True),
        FieldPlan("sign_in", "Sign-in", choices=("oauth-password", "cookie")),
        FieldPlan("client_id", "Client id", "From Connected Applications: GUID@Tenant"),
        FieldPlan("client_secret", "Client secret", "Shown once when it was made there", is_secret=True),
        FieldPlan("endpoint_name", "Endpoint", "Default, or your extended one"),
        FieldPlan("endpoint_version", "Endpoint version", "24.200.001 or later is best"),
        FieldPlan("branch", "Branch", "Empty for the user's own"),
    ),
    "cleo": (
        FieldPlan("tenant", "Tenant", "First part of TENANT.cleointegration.com"),
        FieldPlan("base_url", "Full address instead", "For Harmony, or a tenant with several addresses"),
        FieldPlan("preset", "Kind", choices=("cic", "harmony")),
        FieldPlan("username", "Mailbox user", "A Partner Mailbox account without a second factor"),
        FieldPlan("password", "Password", "Kept in the system's keyring or the vault", is_secret=True),
        FieldPlan("mailbox_id", "Mailbox id", "Harmony only"),
    ),
}
TITLES = {"acumatica": "Acumatica", "cleo": "Cleo"}


class ConnectionForm(QFrame):
    """The form of one connection.

    Signals:
        test_requested: kind and values.
        save_requested: kind and values.
    """

    test_requested = Signal(str, object)
    save_requested = Signal(str, object)

    def __init__(self, kind: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.kind = kind
        self.fields: dict[str, Field] = {}
        self.choices: dict[str, Choice] = {}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(8)
        layout.addWidget(label(TITLES[kind], "section"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(20)
        grid.setVerticalSpacing(8)
        for number, plan in enumerate(FORMS[kind]):
            grid.addWidget(self._part(plan), number // 2, number % 2, Qt.AlignmentFlag.AlignTop)
        for column in (0, 1):
            grid.setColumnStretch(column, 1)
        layout.addLayout(grid)
        buttons = QHBoxLayout()
        self.test_button = KeyButton("Test connection", icon_name="check")
        self.save_button = KeyButton("Save", kind="primary")
        self.test_button.clicked.connect(self._test)
        self.save_button.clicked.connect(self._save)
        buttons.addWidget(self.test_button)
        buttons.addWidget(self.save_button)
        buttons.addStretch()
        self.told = label("", "small", theme().text_2, wraps=True)
        buttons.addWidget(self.told, 1)
        layout.addLayout(buttons)
        self.chain = StepChain()
        layout.addWidget(self.chain)

    def _part(self, plan: FieldPlan) -> QWidget:
        if not plan.choices:
            field = Field(plan.name, plan.hint, is_secret=plan.is_secret)
            self.fields[plan.key] = field
            return field
        box = QWidget()
        layout = QVBoxLayout(box)
        layout.setContentsMargins(0, 0, 0, 4)
        layout.setSpacing(3)
        layout.addWidget(label(plan.name, "small", theme().text_2, weight=500))
        combo = Choice(plan.name, plan.choices)
        combo.setMinimumHeight(scaled(32))
        self.choices[plan.key] = combo
        layout.addWidget(combo)
        return box

    def values(self) -> dict[str, str]:
        """Return what was typed, by key."""
        found = {key: field.text for key, field in self.fields.items()}
        return found | {key: combo.currentText() for key, combo in self.choices.items()}

    def show_values(self, values: Mapping[str, str]) -> None:
        """Put stored values in; secrets are never shown."""
        for key, field in self.fields.items():
            if key in values:
                field.set_text(values[key])
        for key, combo in self.choices.items():
            if values.get(key):
                combo.setCurrentText(values[key])

    def show_step(self, result: StepResult) -> None:
        """Show a step of the test; the field at fault is marked."""
        self.chain.add(result)
        if result.problem is not None:
            self.show_problem(result.problem)

    def show_problem(self, problem: Problem) -> None:
        """Mark the field that is to be mended."""
        field = self.fields.get(problem.field)
        if field is not None:
            field.show_error(problem.what)

    def test_done(self) -> None:
        """Say what the test came to."""
        self.test_button.setEnabled(True)
        good = bool(self.chain.results) and all(result.ok for result in self.chain.results)
        self.told.setText("Everything works." if good else "The first step that did not work is shown below.")

    def _begin(self) -> None:
        self.chain.clear()
        self.told.setText("")
        for field in self.fields.values():
            field.show_error("")

    def _test(self) -> None:
        self._begin()
        self.test_button.setEnabled(False)
        self.told.setText("Testing, step by step")
        self.test_requested.emit(self.kind, self.values())

    def _save(self) -> None:
        self._begin()
        self.save_requested.emit(self.kind, self.values())


class ConnectionsPage(QWidget):
    """Both connections on one page; also the first page of a new home.

    Signals:
        test_requested, save_requested: kind and values.
        practice_requested: somebody wants to try the practice world first.
    """

    test_requested = Signal(str, object)
    save_requested = Signal(str, object)
    practice_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("surface")
        self.forms = {kind: ConnectionForm(kind) for kind in FORMS}
        self._welcome = _welcome()
        inner = QWidget()
        inner.setObjectName("surface")
        layout = QVBoxLayout(inner)
        layout.setContentsMargins(20, 20, 20, 20)
        layout.setSpacing(16)
        layout.addWidget(self._welcome)
        for form in self.forms.values():
            form.test_requested.connect(self.test_requested)
            form.save_requested.connect(self.save_requested)
            layout.addWidget(form)
        layout.addStretch()
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inner)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)
        self.show_welcome(is_first=False)

    def show_welcome(self, *, is_first: bool) -> None:
        """Show the words for somebody who starts."""
        self._welcome.setVisible(is_first)


def _welcome() -> QWidget:
    box = QWidget()
    layout = QVBoxLayout(box)
    layout.setContentsMargins(0, 0, 0, 8)
    layout.addWidget(label("Connect Acumatica and Cleo", "title"))
    text = (
        "Fill in the two forms and press Test connection: it shows each step and the first that does not work. "
        "Then add your first trading partner under Partners. "
        "To look around first, close this window and start it with --practice."
    )
    layout.addWidget(label(text, "body", theme().text_2, wraps=True))
    layout.addWidget(line())
    return box
