"""The fields of a connection, for its form and for the wizard: one plan of what is asked, with where to find it."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.documents.steps import StepResult
from acucleo_desktop.ui.components.basics import label
from acucleo_desktop.ui.components.browser_sign_in_row import BrowserSignInRow
from acucleo_desktop.ui.components.button import KeyButton
from acucleo_desktop.ui.components.choice import Choice
from acucleo_desktop.ui.components.forms import Field
from acucleo_desktop.ui.components.overlay import ReasonSheet
from acucleo_desktop.ui.components.settings_sheet import SettingsSheet, SettingsSource
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
    presets: tuple[str, ...] = ()
    """Presets with which it is asked for; empty for all."""


_HTTP = ("cic", "harmony")
_SFTP = ("sftp",)
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
        FieldPlan("preset", "Kind", choices=("cic", "harmony", "sftp")),
        FieldPlan("tenant", "Tenant", "First part of TENANT.cleointegration.com", presets=("cic",)),
        FieldPlan("base_url", "Full address", "Instead of a tenant: Harmony, or several addresses", presets=_HTTP),
        FieldPlan("host", "SFTP server", "Such as sftp.example.com, from the Cleo administrator", presets=_SFTP),
        FieldPlan("port", "Port", "22 as a rule", presets=_SFTP),
        FieldPlan("username", "Mailbox user", "A Partner Mailbox account without a second factor"),
        FieldPlan("password", "Password", "Kept in the system's keyring or the vault", is_secret=True),
        FieldPlan("mailbox_id", "Mailbox id", "Of the connection in Harmony", presets=("harmony",)),
        FieldPlan("private_key", "Private key", "File of the key, if one is used; kept as a secret", presets=_SFTP),
        FieldPlan("host_key", "Host key", "SHA256:..., empty takes that of the first contact", presets=_SFTP),
    ),
}
TITLES = {"acumatica": "Acumatica", "cleo": "Cleo"}
_DEFAULTS = {
    "endpoint_name": "Default",
    "endpoint_version": "24.200.001",
    "redirect_uri": "http://127.0.0.1:8765/acucleo",
    "port": "22",
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
        self.settings: SettingsSource | None = None
        self.changed: dict[str, str] = {}
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(20)
        self._grid.setVerticalSpacing(8)
        for column in (0, 1):
            self._grid.setColumnStretch(column, 1)
        self._parts = [(plan, self._part(plan)) for plan in FORMS[kind]]
        for _plan, part in self._parts:
            part.setParent(self)  # one that is not asked for now must not become a window of its own later
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(self._grid)
        self.advanced_button = KeyButton("Advanced settings", kind="flat", icon_name="settings")
        self.advanced_button.clicked.connect(self.open_advanced)
        self._differs = label("", "small", theme().text_2)
        row = QHBoxLayout()
        row.addWidget(self.advanced_button)
        row.addWidget(self._differs, 1)
        layout.addLayout(row)
        # Only Cleo has settings beyond its fields.
        self._has_presets = "preset" in self.choices
        self.advanced_button.setVisible(self._has_presets)
        if self._has_presets:
            self.choices["preset"].currentTextChanged.connect(self._arrange)
        self._arrange()
        self.browser: BrowserSignInRow | None = None
        if "redirect_uri" in self.fields:
            self.browser = BrowserSignInRow()
            self.browser.wanted.connect(self._want_sign_in)
            self.browser.cancelled.connect(self.sign_in_cancelled)
            layout.insertWidget(1, self.browser)
            self.choices["sign_in"].currentTextChanged.connect(self._show_sign_in)
            self._show_sign_in(self.choices["sign_in"].currentText())

    @property
    def preset(self) -> str:
        """The preset that is chosen; empty where there are none."""
        return self.choices["preset"].currentText() if self._has_presets else ""

    def _arrange(self, _preset: str = "") -> None:
        """Show the fields that belong to the preset, two in a row."""
        row = column = 0
        for plan, part in self._parts:
            self._grid.removeWidget(part)
            is_asked = not plan.presets or self.preset in plan.presets
            part.setVisible(is_asked)
            if not is_asked:
                continue
            width = 2 if plan.is_wide else 1
            self._grid.addWidget(part, row, column, 1, width, Qt.AlignmentFlag.AlignTop)
            row, column = (row, 1) if column + width == 1 else (row + 1, 0)
        self._show_differs()

    def open_advanced(self) -> None:
        """Open the sheet of all settings over the window."""
        if self.settings is None:
            return
        sheet = SettingsSheet(self.window(), self.settings, self.preset, self.changed)
        sheet.applied.connect(self._take_over)
        sheet.show()

    def _take_over(self, preset: str, texts: Mapping[str, str]) -> None:
        self.choices["preset"].setCurrentText(preset)
        self.changed = dict(texts)
        self._show_differs()

    def _show_differs(self) -> None:
        count = len(self.changed)
        self._differs.setText(f"{count} setting{'' if count == 1 else 's'} changed" if count else "")

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
        found |= {key: combo.currentText() for key, combo in self.choices.items()}
        return found | ({"profile": json.dumps(self.changed)} if self._has_presets else {})

    def show_values(self, values: Mapping[str, str]) -> None:
        """Put stored values in; secrets are never shown."""
        for key, field in self.fields.items():
            if key in values:
                field.set_text(values[key])
        for key, combo in self.choices.items():
            if values.get(key):
                combo.setCurrentText(values[key])
        if self._has_presets and "profile" in values:
            self.changed = json.loads(values["profile"]) if values["profile"] else {}
            self._show_differs()

    def clear_errors(self) -> None:
        """Take the marks off all fields."""
        for field in self.fields.values():
            field.show_error("")

    def show_problem(self, problem: Problem) -> None:
        """Mark the field that is to be mended and put the caret there."""
        field = self.fields.get(problem.field)
        if field is None and problem.field.startswith("profile.") and self._has_presets:
            self._differs.setText(f"Mend {problem.field.removeprefix('profile.')} here")
        if field is not None:
            field.show_error(problem.what)
            field.edit.setFocus()


CODE_PROBLEMS = frozenset({"cleo.code-needed", "cleo.code-refused"})
"""Codes of problems that a code of the authenticator app may settle."""


def ask_code(
    window: QWidget, results: Sequence[StepResult], give: Callable[[str], None], press: str = "Test with this code"
) -> None:
    """Ask for the code of the authenticator app when that is what the test of a connection stopped at.

    Args:
        window: what the question lies over.
        results: the steps of the test.
        give: takes the code and tests again.
        press: what the button says.
    """
    problem = results[-1].problem if results else None
    if problem is None or problem.code not in CODE_PROBLEMS:
        return
    again = "That code did not count. " if problem.code == "cleo.code-refused" else ""
    title = f"{again}Cleo asks for the code of the authenticator app"
    sheet = ReasonSheet(window, title, "Six digits, good for half a minute", {press: give})
    advice = "For syncs at night ask the Cleo administrator for a service account without a second factor."
    sheet.body.insertWidget(1, label(advice, "small", theme().text_2, wraps=True))
    sheet.show()
    sheet.field.setFocus()
