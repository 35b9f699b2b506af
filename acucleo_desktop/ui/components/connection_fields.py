"""The fields of a connection, for its form and for the wizard: one plan of what is asked, with where to find it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.ui.components.basics import label
from acucleo_desktop.ui.components.browser_sign_in_row import BrowserSignInRow
from acucleo_desktop.ui.components.choice import Choice
from acucleo_desktop.ui.components.forms import Field
from acucleo_desktop.ui.theme.style import scaled, theme


@dataclass(frozen=True, slots=True)
class FieldPlan:
    """One field of a form; `choices` makes it a list."""

    key: str
    name: str
    hint: str = ""
    is_secret: bool = False
    is_wide: bool = False
    choices: tuple[str, ...] = ()


FORMS: Mapping[str, tuple[FieldPlan, ...]] = {
    "acumatica": (
        FieldPlan(
            "instance_url",
            "Address of the site",
            "Up to the virtual directory: https://erp.example.com/AcumaticaERP",
            is_wide=True,
        ),
        FieldPlan("tenant", "Tenant", "As the sign-in page lists it"),
        FieldPlan("branch", "Branch", "Empty for the user's own"),
        FieldPlan("username", "User", "A user of its own for the sync, with API rights"),
        FieldPlan("password", "Password", "Kept in the system's keyring or the vault", is_secret=True),
        FieldPlan("client_id", "Client id", "From Connected Applications: GUID@Tenant", is_wide=True),
        FieldPlan("client_secret", "Client secret", "Shown once when it was made there", is_secret=True),
        FieldPlan("sign_in", "Sign-in", choices=("oauth-password", "oauth-code", "cookie")),
        FieldPlan(
            "redirect_uri",
            "Address of return",
            "Exactly as on the Connected Applications form; the browser comes back to it",
            is_wide=True,
        ),
        FieldPlan("endpoint_name", "Endpoint", "Default, or your extended one"),
        FieldPlan("endpoint_version", "Endpoint version", "24.200.001 or later is best"),
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
_DEFAULTS = {
    "endpoint_name": "Default",
    "endpoint_version": "24.200.001",
    "redirect_uri": "http://127.0.0.1:8765/acucleo",
}
_IN_BROWSER = "oauth-code"
_NOT_IN_BROWSER = ("username", "password")


class ConnectionFields(QWidget):
    """The fields of one connection in two columns.

    Args:
        kind: `acumatica` or `cleo`.

    Signals:
        sign_in_wanted: values; a sign-in in the browser is to begin.
        sign_in_cancelled: the one under way is to end.
    """

    sign_in_wanted = Signal(object)
    sign_in_cancelled = Signal()

    def __init__(self, kind: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fields: dict[str, Field] = {}
        self.choices: dict[str, Choice] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(20)
        grid.setVerticalSpacing(8)
        row = column = 0
        for plan in FORMS[kind]:
            width = 2 if plan.is_wide else 1
            grid.addWidget(self._part(plan), row, column, 1, width, Qt.AlignmentFlag.AlignTop)
            row, column = (row, 1) if column + width == 1 else (row + 1, 0)
        for column in (0, 1):
            grid.setColumnStretch(column, 1)
        self.browser: BrowserSignInRow | None = None
        if "redirect_uri" in self.fields:
            self.browser = BrowserSignInRow()
            self.browser.wanted.connect(self._want_sign_in)
            self.browser.cancelled.connect(self.sign_in_cancelled)
            grid.addWidget(self.browser, row + 1, 0, 1, 2)
            self.choices["sign_in"].currentTextChanged.connect(self._show_sign_in)
            self._show_sign_in(self.choices["sign_in"].currentText())

    def _want_sign_in(self) -> None:
        self.clear_errors()
        self.sign_in_wanted.emit(self.values())

    def _show_sign_in(self, way: str) -> None:
        """Show what the chosen sign-in needs: in the browser there is neither user nor password here."""
        in_browser = way == _IN_BROWSER
        for key in _NOT_IN_BROWSER:
            self.fields[key].setVisible(not in_browser)
        self.fields["redirect_uri"].setVisible(in_browser)
        if self.browser is not None:
            self.browser.setVisible(in_browser)

    def sign_in_ended(self, problem: Problem | None) -> None:
        """Show what came of a sign-in in the browser."""
        if self.browser is None:
            return
        self.browser.ended(problem.sentences() if problem is not None else "Signed in and stored. Now test it.")
        if problem is not None:
            self.show_problem(problem)

    def _part(self, plan: FieldPlan) -> QWidget:
        if not plan.choices:
            field = Field(plan.name, plan.hint, is_secret=plan.is_secret)
            field.set_text(_DEFAULTS.get(plan.key, ""))
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

    def clear_errors(self) -> None:
        """Take the marks off all fields."""
        for field in self.fields.values():
            field.show_error("")

    def show_problem(self, problem: Problem) -> None:
        """Mark the field that is to be mended and put the caret there."""
        field = self.fields.get(problem.field)
        if field is not None:
            field.show_error(problem.what)
            field.edit.setFocus()
