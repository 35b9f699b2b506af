"""What the window does with connections: showing, testing, diagnosing and storing what was typed in their forms."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from acucleo_desktop import prepared
from acucleo_desktop.documents.clock import Clock
from acucleo_desktop.documents.file_problems import not_readable, not_writable
from acucleo_desktop.documents.problem import Problem

if TYPE_CHECKING:
    from acucleo_desktop.acumatica.browser_sign_in import OpenBrowser
    from acucleo_desktop.acumatica.connection import AcumaticaConnection
    from acucleo_desktop.cleo import form as cleo_form
    from acucleo_desktop.cleo.connection import CleoConnection
    from acucleo_desktop.connections import Connection
    from acucleo_desktop.documents.diagnosis import Ask
    from acucleo_desktop.documents.steps import StepResult
    from acucleo_desktop.sync.diagnosing import GuidedDiagnosis
    from acucleo_desktop.sync.opening import Opened
    from acucleo_desktop.transport.secrets import Secrets

_SECRET_FIELDS = ("password", "client_secret", "private_key")
_ACUMATICA_FIELDS = (
    "name",
    "instance_url",
    "endpoint_name",
    "endpoint_version",
    "tenant",
    "branch",
    "sign_in",
    "client_id",
    "username",
    "redirect_uri",
)


class ConnectionSurroundings:
    """The part of the window's surroundings that knows connections.

    Args:
        opened: the open home.
    """

    def __init__(self, opened: Opened) -> None:
        self._opened = opened
        self.clock: Clock = opened.clock
        self.open_browser: OpenBrowser = _open_browser

    def is_set_up(self) -> bool:
        """Whether both connections are there."""
        return self._opened.connections.exists("acumatica") and self._opened.connections.exists("cleo")

    def connection_values(self, kind: str) -> Mapping[str, str]:
        """Return the stored values of a connection without its secrets; empty when none is set up."""
        if not self._opened.connections.exists(kind):
            return {}
        return prepared.form_values(self._opened.connections.load(kind), _ACUMATICA_FIELDS)

    def prepared_connection(self, kind: str) -> prepared.PreparedConnection:
        """Return the connection that IT has prepared; without values where one is set up already, or none was."""
        if self._opened.connections.exists(kind):
            return prepared.PreparedConnection()
        return prepared.prepared_connection(self._opened.roll_out, kind, _ACUMATICA_FIELDS)

    def _base(self, kind: str) -> Connection | None:
        """Return the stored connection, else the prepared one: what the form does not show comes from there."""
        if self._opened.connections.exists(kind):
            return self._opened.connections.load(kind)
        try:
            return prepared.connection_of(self._opened.roll_out, kind)
        except Problem:
            return None  # the form says so

    def test_connection(self, kind: str, values: Mapping[str, str], tell: Callable[[StepResult], None]) -> None:
        """Test a connection with values that are not stored yet; each step is told as it ends."""
        from acucleo_desktop.acumatica.checks import test_connection as test_acumatica
        from acucleo_desktop.cleo.checks import test_connection as test_cleo

        begin = values.get("begin_at", "")
        if kind == "acumatica":
            connection = self._acumatica(values)
            secrets = self._tried_secrets(kind, values, connection)
            proxies = self._opened.settings.proxies
            steps = test_acumatica(connection, secrets, self.clock, proxies=proxies, begin_at=begin)
        else:
            code = values.get("one_time_code", "")
            around = self._opened.mailbox_surroundings((lambda: code) if code else None)
            secrets = self._tried_secrets(kind, values)
            steps = test_cleo(self._cleo(values), secrets, self.clock, around=around, begin_at=begin)
        if self._is_stored(kind, values):
            steps = self._opened.stops.watch(kind, steps)
        for step in steps:
            tell(step)

    def _is_stored(self, kind: str, values: Mapping[str, str]) -> bool:
        """Whether the stored secrets are the ones that are tried."""
        return not any(values.get(name) for name in _SECRET_FIELDS) and self._opened.connections.exists(kind)

    def _tried_secrets(
        self, kind: str, values: Mapping[str, str], connection: AcumaticaConnection | None = None
    ) -> Secrets:
        from acucleo_desktop.connections import TypedSecrets
        from acucleo_desktop.transport.secrets import PlainSecrets

        if connection is not None and connection.sign_in == "oauth-code":
            # The token of the browser is replaced with each use: that must reach the vault.
            return TypedSecrets(_typed(values), self._opened.connections.secrets_of(kind, connection))
        if self._is_stored(kind, values):
            return self._opened.secrets(kind)
        return PlainSecrets(self._secrets(kind, values))

    def diagnosis(self, kind: str, values: Mapping[str, str], ask: Ask, stop: threading.Event) -> GuidedDiagnosis:
        """Return a diagnosis with values that are not stored yet; nothing is asked before its first step."""
        from acucleo_desktop.sync.diagnosing import guided

        site = self._acumatica(values) if kind == "acumatica" else None
        secrets, is_stored = self._tried_secrets(kind, values, site), self._is_stored(kind, values)
        return guided(self._opened, site or self._cleo(values), secrets, ask, stop=stop, is_stored=is_stored)

    def test_names(self, kind: str, values: Mapping[str, str]) -> list[str]:
        """Return the names of the steps that a test will have; none where what was typed does not fit together."""
        from acucleo_desktop.acumatica.checks import step_names as acumatica_names
        from acucleo_desktop.cleo.checks import step_names as cleo_names

        try:
            return acumatica_names(self._acumatica(values)) if kind == "acumatica" else cleo_names(self._cleo(values))
        except (Problem, ValueError):
            return []  # the test itself says what does not fit

    def sign_in_with_browser(self, values: Mapping[str, str], stop: threading.Event) -> None:
        """Let the person sign in to Acumatica in the browser, then store the connection; nothing before that.

        Raises:
            Problem: it was cancelled, refused, took too long, or could not be stored.
        """
        from acucleo_desktop.acumatica.browser_sign_in import BrowserSignIn
        from acucleo_desktop.connections import REFRESH_TOKEN
        from acucleo_desktop.transport.secrets import PlainSecrets

        connection = self._acumatica(values)
        given = PlainSecrets(self._secrets("acumatica", values))
        proxies = self._opened.settings.proxies
        BrowserSignIn(connection, given, self.clock, self.open_browser, stop=stop, proxies=proxies).run()
        self._store("acumatica", values, _typed(values))  # what was typed has just signed in
        stored = self._opened.connections.secrets_of("acumatica", connection)
        with stored.alone():
            stored.keep(REFRESH_TOKEN, given.get(REFRESH_TOKEN))
        self._opened.ledger.audit.record("signed-in", new=f"acumatica {connection.name}")

    def _acumatica(self, values: Mapping[str, str]) -> AcumaticaConnection:
        """Return a connection of what was typed; what the form does not show stays as it is stored."""
        from acucleo_desktop.acumatica.connection import AcumaticaConnection
        from acucleo_desktop.acumatica.connection_settings import BY_KEY

        base = cast("AcumaticaConnection | None", self._base("acumatica"))
        stored = base or AcumaticaConnection("Acumatica", "", "")
        given: dict[str, Any] = {
            name: values[name].strip() or BY_KEY[name].usual for name in _ACUMATICA_FIELDS if name in values
        }
        return replace(stored, **given)

    def _cleo(self, values: Mapping[str, str]) -> CleoConnection:
        """Return what was typed, with what the form does not show as it is stored."""
        from acucleo_desktop.cleo import form as cleo_form

        return cleo_form.connection_of(values, cast("CleoConnection | None", self._base("cleo")))

    def setting_rows(self, preset: str, texts: Mapping[str, str]) -> Sequence[cleo_form.SettingRow]:
        """Return the settings of a preset, with what was changed."""
        from acucleo_desktop.cleo import form as cleo_form

        return cleo_form.rows_of(preset, texts)

    def check_settings(self, preset: str, texts: Mapping[str, str]) -> None:
        """Raise a `Problem` with the key as its field when a changed setting does not fit."""
        from acucleo_desktop.cleo import form as cleo_form

        cleo_form.changes_of(preset, texts)

    def read_preset(self, path: Path) -> tuple[str, dict[str, str]]:
        """Return preset and changed settings of a preset file.

        Raises:
            Problem: it cannot be read or does not fit.
        """
        from acucleo_desktop.cleo import form as cleo_form

        try:
            text = path.read_text("utf-8")
        except (OSError, UnicodeDecodeError) as error:
            raise not_readable(path, error) from error
        return cleo_form.read_preset_file(text)

    def write_preset(self, path: Path, preset: str, texts: Mapping[str, str]) -> None:
        """Write a preset file without secrets.

        Raises:
            Problem: a setting does not fit, or the file cannot be written.
        """
        from acucleo_desktop.cleo import form as cleo_form

        text = cleo_form.write_preset_file(preset, texts)
        try:
            path.write_text(text, "utf-8")
        except OSError as error:
            raise not_writable(path, error) from error
        self._opened.ledger.audit.record("connection-exported", new=f"cleo {path.name}")

    def _secrets(self, kind: str, values: Mapping[str, str]) -> dict[str, str]:
        """Return typed secrets, and stored ones for fields that were left empty."""
        found = {}
        for name in _SECRET_FIELDS:
            typed = _secret_text(name, values.get(name, ""))
            if typed:
                found[name] = typed
            elif self._opened.connections.exists(kind) and self._opened.connections.has_secret(kind, name):
                found[name] = self._opened.secrets(kind).get(name)
        return found

    def save_connection(
        self, kind: str, values: Mapping[str, str], tell: Callable[[StepResult], None] = lambda _step: None
    ) -> None:
        """Store a connection with its secrets.

        Typed secrets of a connection that is stored already are tried first, with the other values that were typed;
        nothing is stored, and the old ones stay in use, when they do not sign in.

        Args:
            kind: `acumatica` or `cleo`.
            values: what was typed, by field.
            tell: is told of every step by which new secrets are tried.

        Raises:
            Problem: it does not fit together, new secrets do not sign in, or they cannot be stored.
        """
        secrets = {name: _secret_text(name, text) for name, text in _typed(values).items()}
        if not self._replaces_secret(kind, secrets):
            self._store(kind, values, secrets)
            return
        connection = self._acumatica(values) if kind == "acumatica" else self._cleo(values)
        connection.check()
        code = values.get("one_time_code", "")
        asked = (lambda: code) if code else None
        self._opened.change_secrets(kind, secrets, tell, connection=connection, one_time_code=asked)
        self._store(kind, values, {})

    def _replaces_secret(self, kind: str, typed: Mapping[str, str]) -> bool:
        """Tell whether a secret that is in use would be lost by storing what was typed."""
        connections = self._opened.connections
        if not connections.exists(kind):
            return False
        return any(
            connections.has_secret(kind, name) and connections.secrets(kind).get(name) != value
            for name, value in typed.items()
        )

    def _store(self, kind: str, values: Mapping[str, str], secrets: Mapping[str, str]) -> None:
        connection = self._acumatica(values) if kind == "acumatica" else self._cleo(values)
        connection.check()
        self._opened.connections.save(kind, connection, secrets)
        self._opened.ledger.audit.record("connection-set", new=f"{kind} {connection.name}")
        self._opened.desk.connection_changed(kind)


def _typed(values: Mapping[str, str]) -> dict[str, str]:
    return {name: values[name] for name in _SECRET_FIELDS if values.get(name)}


def _secret_text(name: str, typed: str) -> str:
    """Return a typed secret; for a private key, the text of the file that was named.

    Raises:
        Problem: there is no such file.
    """
    if name != "private_key" or not typed or "PRIVATE KEY" in typed:
        return typed
    try:
        return Path(typed.strip()).expanduser().read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise Problem(
            "connection.key-file",
            f"The file of the private key cannot be read: {error}.",
            todo="Choose the file that ssh-keygen has written, the one without .pub at its end.",
            field="private_key",
        ) from error


def _open_browser(url: str) -> bool:
    """Open an address in the browser of the system."""
    import webbrowser

    return webbrowser.open(url)
