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
from acucleo_desktop.ui.components.choice_words import worded
from acucleo_desktop.ui.components.forms import ChoiceField, Field
from acucleo_desktop.ui.components.overlay import ReasonSheet
from acucleo_desktop.ui.components.prepared_note import PreparedNote
from acucleo_desktop.ui.components.settings_sheet import SettingsSheet
from acucleo_desktop.ui.language.noop import QT_TR_NOOP
from acucleo_desktop.ui.language.sentences import said
from acucleo_desktop.ui.language.words import tr
from acucleo_desktop.ui.surroundings import PreparedConnection, SettingsSource
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
            QT_TR_NOOP("Address of the site"),
            QT_TR_NOOP("The whole address with its path: https://erp.example.com/AcumaticaERP"),
            is_wide=True,
        ),
        FieldPlan("tenant", QT_TR_NOOP("Tenant"), QT_TR_NOOP("As the sign-in page lists it")),
        FieldPlan("branch", QT_TR_NOOP("Branch"), QT_TR_NOOP("Empty for the user's own")),
        FieldPlan("username", QT_TR_NOOP("User"), QT_TR_NOOP("A user of its own for the sync, with API rights")),
        FieldPlan(
            "password", QT_TR_NOOP("Password"), QT_TR_NOOP("Kept in the system's keyring or the vault"), is_secret=True
        ),
        FieldPlan(
            "client_id", QT_TR_NOOP("Client id"), QT_TR_NOOP("From Connected Applications: GUID@Tenant"), is_wide=True
        ),
        FieldPlan(
            "client_secret",
            QT_TR_NOOP("Client secret"),
            QT_TR_NOOP("Shown once when it was made there"),
            is_secret=True,
        ),
        FieldPlan("sign_in", QT_TR_NOOP("Sign-in"), choices=("oauth-password", "oauth-code", "cookie")),
        FieldPlan(
            "redirect_uri",
            QT_TR_NOOP("Address of return"),
            QT_TR_NOOP("Exactly as on the Connected Applications form; the browser comes back to it"),
            is_wide=True,
        ),
        FieldPlan("endpoint_name", QT_TR_NOOP("Endpoint"), QT_TR_NOOP("Default, or your extended one")),
        FieldPlan("endpoint_version", QT_TR_NOOP("Endpoint version"), QT_TR_NOOP("24.200.001 or later is best")),
    ),
    "cleo": (
        FieldPlan("preset", QT_TR_NOOP("Kind"), choices=("cic", "harmony", "sftp")),
        FieldPlan(
            "tenant", QT_TR_NOOP("Tenant"), QT_TR_NOOP("First part of TENANT.cleointegration.com"), presets=("cic",)
        ),
        FieldPlan(
            "base_url",
            QT_TR_NOOP("Full address"),
            QT_TR_NOOP("Instead of a tenant: Harmony, or several addresses"),
            presets=_HTTP,
        ),
        FieldPlan(
            "host",
            QT_TR_NOOP("SFTP server"),
            QT_TR_NOOP("Such as sftp.example.com, from the Cleo administrator"),
            presets=_SFTP,
        ),
        FieldPlan("port", QT_TR_NOOP("Port"), QT_TR_NOOP("22 as a rule"), presets=_SFTP),
        FieldPlan(
            "username", QT_TR_NOOP("Mailbox user"), QT_TR_NOOP("A Partner Mailbox account without a second factor")
        ),
        FieldPlan(
            "password", QT_TR_NOOP("Password"), QT_TR_NOOP("Kept in the system's keyring or the vault"), is_secret=True
        ),
        FieldPlan(
            "mailbox_id", QT_TR_NOOP("Mailbox id"), QT_TR_NOOP("Of the connection in Harmony"), presets=("harmony",)
        ),
        FieldPlan(
            "private_key",
            QT_TR_NOOP("Private key"),
            QT_TR_NOOP("File of the key, if one is used; kept as a secret"),
            presets=_SFTP,
        ),
        FieldPlan(
            "host_key",
            QT_TR_NOOP("Host key"),
            QT_TR_NOOP("SHA256:..., empty takes that of the first contact"),
            presets=_SFTP,
        ),
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
SIGN_IN = frozenset({"username", "password", "client_secret", "private_key"})
"""What a person brings to a connection that IT has prepared."""
_NEEDED = frozenset({"client_id", "mailbox_id"})
"""What a connection may need beside its address, and is asked for where it was not prepared."""


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
            self._grid.setColumnMinimumWidth(column, scaled(120))
        self._left_out: frozenset[str] = frozenset()
        self.prepared = PreparedNote()
        self.prepared.all_wanted.connect(self.ask_all)
        self._parts = [(plan, self._part(plan)) for plan in FORMS[kind]]
        for _plan, part in self._parts:
            part.setParent(self)  # one that is not asked for now must not become a window of its own later
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(self.prepared)
        layout.addLayout(self._grid)
        self.advanced_button = KeyButton(tr("Advanced settings"), kind="flat", icon_name="settings")
        self.advanced_button.clicked.connect(self.open_advanced)
        self._differs = label("", "small", theme().text_2)
        row = QHBoxLayout()
        row.addWidget(self.advanced_button)
        row.addWidget(self._differs, 1)
        layout.addLayout(row)
        # Only Cleo has settings beyond its fields.
        self._has_presets = "preset" in self.choices
        for part in (self.advanced_button, self._differs):
            part.setVisible(self._has_presets)
        if self._has_presets:
            self.choices["preset"].currentIndexChanged.connect(self._arrange)
        self._arrange()
        self.browser: BrowserSignInRow | None = None
        if "redirect_uri" in self.fields:
            self.browser = BrowserSignInRow()
            self.browser.wanted.connect(self._want_sign_in)
            self.browser.cancelled.connect(self.sign_in_cancelled)
            layout.insertWidget(2, self.browser)
            self.choices["sign_in"].currentIndexChanged.connect(self._show_sign_in)
            self._show_sign_in()

    @property
    def preset(self) -> str:
        """The preset that is chosen; empty where there are none."""
        return self.choices["preset"].value if self._has_presets else ""

    def _arrange(self, _index: int = 0) -> None:
        """Show the fields that belong to the preset, two in a row."""
        row = column = 0
        for plan, part in self._parts:
            self._grid.removeWidget(part)
            is_asked = plan.key not in self._left_out and (not plan.presets or self.preset in plan.presets)
            part.setVisible(is_asked)
            if not is_asked:
                continue
            width = 2 if plan.is_wide else 1
            self._grid.addWidget(part, row, column, 1, width, Qt.AlignmentFlag.AlignTop)
            row, column = (row, 1) if column + width == 1 else (row + 1, 0)
        self.advanced_button.setVisible(self._has_presets and not self._left_out)
        self._show_differs()

    def show_prepared(self, prepared: PreparedConnection) -> None:
        """Put in what IT has prepared, and ask only for the sign-in; a file that does not fit is told.

        Args:
            prepared: with values that are empty where nothing was prepared.
        """
        if prepared.trouble:
            self.prepared.show_trouble(said(prepared.trouble))
        if not prepared.values:
            self.ask_all()
            self.prepared.setVisible(bool(prepared.trouble))
            return
        if self.prepared.is_told(prepared.path):
            return  # what was typed since stays
        self.show_values(prepared.values)
        asked = SIGN_IN | {key for key in _NEEDED if not prepared.values.get(key)}
        self._left_out = frozenset(plan.key for plan, _part in self._parts) - asked
        self._arrange_all()
        self.prepared.show_where(prepared.values, prepared.path)

    def ask_all(self) -> None:
        """Ask for everything: what was prepared stands in the fields and may be changed."""
        if self._left_out:
            self._left_out = frozenset()
            self.prepared.show_all_asked()
            self._arrange_all()

    def _arrange_all(self) -> None:
        self._arrange()
        if self.browser is not None:
            self._show_sign_in()

    def first_field(self) -> QWidget:
        """Return what takes the caret: the first field that is asked for."""
        return next(field.edit for field in self.fields.values() if not field.isHidden())

    def open_advanced(self) -> None:
        """Open the sheet of all settings over the window."""
        if self.settings is None:
            return
        sheet = SettingsSheet(self.window(), self.settings, self.preset, self.changed)
        sheet.applied.connect(self._take_over)
        sheet.show()

    def _take_over(self, preset: str, texts: Mapping[str, str]) -> None:
        self.choices["preset"].choose(preset)
        self.changed = dict(texts)
        self._show_differs()

    def _show_differs(self) -> None:
        count = len(self.changed)
        self._differs.setText(tr("%n setting(s) changed", "", count) if count else "")

    def _want_sign_in(self) -> None:
        self.clear_errors()
        self.sign_in_wanted.emit(self.values())

    def _show_sign_in(self, _index: int = 0) -> None:
        """Show what the chosen sign-in needs: in the browser there is neither user nor password here."""
        in_browser = self.choices["sign_in"].value == _IN_BROWSER
        for key in _NOT_IN_BROWSER:
            self.fields[key].setVisible(not in_browser)
        self.fields["redirect_uri"].setVisible(in_browser and "redirect_uri" not in self._left_out)
        if self.browser is not None:
            self.browser.setVisible(in_browser)

    def sign_in_ended(self, problem: Problem | None) -> None:
        """Show what came of a sign-in in the browser."""
        if self.browser is None:
            return
        self.browser.ended(
            said(problem.sentences()) if problem is not None else tr("Signed in and stored. Now test it.")
        )
        if problem is not None:
            self.show_problem(problem)

    def _part(self, plan: FieldPlan) -> QWidget:
        name, hint = tr(plan.name), tr(plan.hint) if plan.hint else ""
        if not plan.choices:
            field = Field(name, hint, is_secret=plan.is_secret)
            field.set_text(_DEFAULTS.get(plan.key, ""))
            self.fields[plan.key] = field
            return field
        chosen = ChoiceField(name, worded(plan.choices), hint)
        self.choices[plan.key] = chosen.choice
        return chosen

    def values(self) -> dict[str, str]:
        """Return what was typed, by key."""
        found = {key: field.text for key, field in self.fields.items()}
        found |= {key: combo.value for key, combo in self.choices.items()}
        return found | ({"profile": json.dumps(self.changed)} if self._has_presets else {})

    def show_values(self, values: Mapping[str, str]) -> None:
        """Put stored values in; secrets are never shown."""
        for key, field in self.fields.items():
            if key in values:
                field.set_text(values[key])
        for key, combo in self.choices.items():
            if values.get(key):
                combo.choose(values[key])
        if self._has_presets and "profile" in values:
            self.changed = json.loads(values["profile"]) if values["profile"] else {}
            self._show_differs()

    def clear_errors(self) -> None:
        """Take the marks off all fields."""
        for field in self.fields.values():
            field.show_error("")

    def show_problem(self, problem: Problem) -> None:
        """Mark the field that is to be mended and put the caret there."""
        if problem.field in self._left_out or problem.field.startswith("profile."):
            self.ask_all()
        field = self.fields.get(problem.field)
        if field is None and problem.field.startswith("profile.") and self._has_presets:
            self._differs.setText(tr("Mend {setting} here", setting=problem.field.removeprefix("profile.")))
        if field is not None:
            field.show_error(said(problem.what))
            field.edit.setFocus()


CODE_PROBLEMS = frozenset({"cleo.code-needed", "cleo.code-refused"})
"""Codes of problems that a code of the authenticator app may settle."""


def ask_code(
    window: QWidget,
    results: Sequence[StepResult],
    give: Callable[[str], None],
    press: str = QT_TR_NOOP("Test with this code"),
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
    title = tr("Cleo asks for the code of the authenticator app")
    if problem.code == "cleo.code-refused":
        title = tr("That code did not count. Cleo asks for the code of the authenticator app")
    sheet = ReasonSheet(window, title, tr("Six digits, good for half a minute"), {tr(press): give})
    advice = tr("For syncs at night ask the Cleo administrator for a service account without a second factor.")
    sheet.body.insertWidget(1, label(advice, "small", theme().text_2, wraps=True))
    sheet.show()
    sheet.field.setFocus()
