"""The stored connections: settings as files in the home, secrets in the vault, never one in the other's place."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, Protocol, cast

from acucleo_desktop.cleo.address import address_of
from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.home import Home, write_private
from acucleo_desktop.transport.connection_file import read_toml
from acucleo_desktop.transport.rate_slots import locked_file
from acucleo_desktop.transport.redaction import remember_secret
from acucleo_desktop.vault import AccessDenied, SecretGone, Vault, VaultLocked

if TYPE_CHECKING:
    from acucleo_desktop.acumatica.connection import AcumaticaConnection
    from acucleo_desktop.cleo.connection import CleoConnection
    from acucleo_desktop.transport.secrets import Secrets

KINDS: Final = ("acumatica", "cleo")

SECRET_NAMES: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {"acumatica": ("password", "client_secret"), "cleo": ("password", "private_key")}
)
"""Secrets that a person gives each connection."""
REFRESH_TOKEN: Final = "refresh_token"  # noqa: S105 - a name, no secret
"""What a sign-in through the browser leaves, for Acumatica."""

_NEXT: Final = ".next"
_BEFORE: Final = ".before"


class Connection(Protocol):
    """What both connections have in common."""

    @property
    def name(self) -> str:
        """How people call it."""
        ...

    @property
    def secret_env(self) -> Mapping[str, str]:
        """Names of environment variables that hold secrets, by secret."""
        ...

    def to_toml(self) -> str:
        """Write the connection file."""
        ...


class StoredSecrets:
    """The secrets of one connection: an environment variable it names comes first, then the vault.

    So a scheduled run on a server needs no vault, and a stored secret is there for everybody else.

    Args:
        kind: `acumatica` or `cleo`.
        secret_env: names of environment variables by secret.
        vault: opens the vault when it is needed.
        environ: environment variables.
        lock: file by which processes keep out of each other's way while they replace a secret.
    """

    def __init__(
        self,
        kind: str,
        secret_env: Mapping[str, str],
        vault: Callable[[], Vault],
        environ: Mapping[str, str],
        lock: Path,
    ) -> None:
        self._kind = kind
        self._secret_env = dict(secret_env)
        self._vault = vault
        self._environ = environ
        self._lock = lock
        self._thread_lock = _renewal_lock(lock)

    def get(self, name: str) -> str:
        """Return the secret called `name`.

        Raises:
            Problem: it is nowhere, or the vault is locked, damaged or refuses.
        """
        value = self._environ.get(self._secret_env.get(name, ""), "")
        if value:
            remember_secret(value)
            return value
        vault = self._vault()
        finish_change(vault, f"{self._kind}/{name}")
        return vault.get(f"{self._kind}/{name}")

    def variable_of(self, name: str) -> str:
        """Return the environment variable that a secret comes from now; empty when it comes from the vault."""
        variable = self._secret_env.get(name, "")
        return variable if variable and self._environ.get(variable) else ""

    def keep(self, name: str, value: str) -> None:
        """Keep a secret in the vault, read back; an empty value removes it.

        Raises:
            Problem: the vault is locked, damaged or refuses.
        """
        vault = self._vault()
        if value:
            vault.set(f"{self._kind}/{name}", value)
        else:
            vault.remove(f"{self._kind}/{name}")

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Keep other threads and processes from replacing a secret; the system gives the lock back after a kill."""
        with self._thread_lock, locked_file(self._lock):
            yield

    def __repr__(self) -> str:
        return f"StoredSecrets({self._kind})"


class TypedSecrets:
    """Secrets that were typed just now, over the stored ones for what was left empty.

    Args:
        typed: by name.
        stored: those of the connection.
    """

    def __init__(self, typed: Mapping[str, str], stored: Secrets) -> None:
        self._typed = {name: value for name, value in typed.items() if value}
        self._stored = stored
        remember_secret(*self._typed.values())

    def get(self, name: str) -> str:
        """Return the secret called `name`; raises as the stored ones do."""
        return self._typed.get(name) or self._stored.get(name)

    def keep(self, name: str, value: str) -> None:
        """Keep a secret among the stored ones; raises as they do."""
        self._stored.keep(name, value)

    def alone(self) -> AbstractContextManager[None]:
        """Return the context in which nobody else replaces a stored secret."""
        return self._stored.alone()


class ConnectionStore:
    """Stores and loads the two connections of a home.

    Args:
        home: where the files lie.
        vault: opens the vault when it is needed.
        environ: environment variables; None for those of the process.
        saved: is told of every connection that was stored.
    """

    def __init__(
        self,
        home: Home,
        vault: Callable[[], Vault],
        environ: Mapping[str, str] | None = None,
        saved: Callable[[str], None] | None = None,
    ) -> None:
        self._home = home
        self._vault = vault
        self._environ = os.environ if environ is None else environ
        self._saved = saved

    def path(self, kind: str) -> Path:
        """Return the file of a connection."""
        return self._home.connections / f"{_known(kind)}.toml"

    def exists(self, kind: str) -> bool:
        """Tell whether a connection is set up."""
        return self.path(kind).exists()

    def load(self, kind: str) -> Connection:
        """Return a stored connection.

        Raises:
            Problem: none is set up (`connection.none`), or its file cannot be read.
        """
        return read_connection(kind, self._text(kind))

    def _text(self, kind: str) -> str:
        path = self.path(kind)
        try:
            return path.read_text(encoding="utf-8")
        except FileNotFoundError:
            raise Problem(
                "connection.none",
                f"There is no connection to {kind.capitalize()} yet.",
                todo=f"Set it up in the window, or with: acucleo connection set {kind} FILE",
                field=kind,
            ) from None
        except (OSError, UnicodeDecodeError) as error:
            raise Problem(
                "connection.not-readable",
                f"The connection file {path} cannot be read: {error}.",
                todo="Mend its permissions, or set the connection up again.",
                field=kind,
            ) from error

    def address(self, kind: str) -> str:
        """Return where a stored connection leads; empty where its file does not say.

        Nothing else of the file is looked at: checking it all takes a tenth of the start of the window, which only
        wants to know whether there is a network.

        Raises:
            Problem: none is set up (`connection.none`), or its file cannot be read.
        """
        values = read_toml(self._text(kind), f"the {kind.capitalize()} connection")
        if kind == "acumatica":
            return str(values.get("instance_url", ""))
        preset, tenant, base_url, host = (str(values.get(key, "")) for key in ("preset", "tenant", "base_url", "host"))
        return address_of(preset, tenant, base_url, host)

    def acumatica(self) -> AcumaticaConnection:
        """Return the connection to Acumatica; raises as `load` does."""
        return cast("AcumaticaConnection", self.load("acumatica"))

    def cleo(self) -> CleoConnection:
        """Return the connection to Cleo; raises as `load` does."""
        return cast("CleoConnection", self.load("cleo"))

    def save(self, kind: str, connection: Connection, secrets: Mapping[str, str] | None = None) -> str:
        """Store a connection and its secrets; secrets first, so that a file never stands without them.

        Args:
            kind: `acumatica` or `cleo`.
            connection: the settings.
            secrets: secrets by name; empty ones are left as they are.

        Returns:
            Where the secrets are, for a person: `the vault file`, `the environment`.

        Raises:
            Problem: the vault or the file refuses; an earlier connection is untouched.
        """
        place = self._keep_secrets(_known(kind), connection, secrets or {})
        try:
            write_private(self.path(kind), connection.to_toml().encode())
        except OSError as error:
            raise Problem(
                "connection.not-writable",
                f"The connection file {self.path(kind)} cannot be written: {error.strerror or error}.",
                todo="Make room or mend the permissions of the folder, then try again.",
                field=kind,
            ) from error
        if self._saved is not None:
            self._saved(kind)
        return place

    def import_file(self, kind: str, text: str, ask: Callable[[str], str] | None = None) -> tuple[Connection, str]:
        """Store a connection from its file, with the secrets from the environment variables it names.

        Args:
            kind: `acumatica` or `cleo`.
            text: the file.
            ask: asks a person for a secret that is in no variable, given its name; None when nobody is there.

        Returns:
            The connection, and where its secrets are; empty when the file was a preset and they were left alone.

        Raises:
            Problem: the file does not fit, or secrets cannot be stored.
        """
        if kind == "cleo" and self.exists("cleo") and self._is_preset(text):
            changed = self.cleo().with_preset(text)
            self.save(kind, changed)
            return changed, ""
        connection = read_connection(kind, text)
        secrets: dict[str, str] = {}
        for name in SECRET_NAMES[kind]:
            variable = connection.secret_env.get(name, "")
            value = self._environ.get(variable, "") if variable else ""
            if not value and ask is not None and (variable or name == usual_secret(connection)):
                value = ask(name)
            if value:
                remember_secret(value)
                secrets[name] = value
        return connection, self.save(kind, connection, secrets)

    @staticmethod
    def _is_preset(text: str) -> bool:
        """Tell whether a file holds a preset for Cleo alone, which leaves address, user and secrets as they are."""
        from acucleo_desktop.cleo.connection import is_preset_file

        return is_preset_file(text)

    def secrets(self, kind: str) -> StoredSecrets:
        """Return the secrets of a stored connection; asked for one by one, when they are needed.

        Raises:
            Problem: no connection is set up.
        """
        return self.secrets_of(kind, self.load(kind))

    def secrets_of(self, kind: str, connection: Connection) -> StoredSecrets:
        """Return the secrets of a connection that need not be stored yet."""
        lock = self._home.state / f"{_known(kind)}-secrets.lock"
        return StoredSecrets(kind, connection.secret_env, self._vault, self._environ, lock)

    def _keep_secrets(self, kind: str, connection: Connection, secrets: Mapping[str, str]) -> str:
        """Keep the secrets in the vault; those in the environment may stay there where the vault is closed."""
        place = "the environment"
        for name, value in secrets.items():
            if not value:
                continue
            try:
                vault = self._vault()
                finish_change(vault, f"{kind}/{name}")  # one cut short must not come back over this
                vault.set(f"{kind}/{name}", value)
                place = vault.place
            except (VaultLocked, AccessDenied):
                variable = connection.secret_env.get(name, "")
                if not variable or self._environ.get(variable) != value:
                    raise
        return place

    def begin_change(self, kind: str, name: str, new: str) -> str:
        """Put a secret that has signed in into the place of the old one, which is kept beside it; return the place.

        Raises:
            Problem: the vault refuses; the old secret is in its place.
        """
        vault, key = self._vault(), f"{_known(kind)}/{name}"
        try:
            old = vault.get(key)
        except SecretGone:
            old = ""
        vault.set(key + _NEXT, new)
        if old:
            vault.set(key + _BEFORE, old)
        vault.set(key, new)
        return vault.place

    def kept(self, kind: str, name: str) -> str:
        """Return what the vault has in the place of a secret now, without finishing a change.

        Raises:
            Problem: it is not there, or the vault refuses.
        """
        return self._vault().get(f"{_known(kind)}/{name}")

    def undo_change(self, kind: str, name: str) -> None:
        """Put the old secret back.

        Raises:
            Problem: the vault refuses; the old secret is still beside the new one.
        """
        vault, key = self._vault(), f"{_known(kind)}/{name}"
        try:
            vault.set(key, vault.get(key + _BEFORE))
        except SecretGone:
            vault.remove(key)  # there was none before
        vault.remove(key + _NEXT)
        vault.remove(key + _BEFORE)

    def settle_change(self, kind: str, name: str) -> None:
        """Finish a change that was begun: the new secret has signed in, so that it stays and the old one goes.

        Raises:
            Problem: the vault refuses.
        """
        finish_change(self._vault(), f"{_known(kind)}/{name}")

    def forget_secrets(self, kind: str) -> None:
        """Remove the secrets of a connection from the vault.

        Raises:
            Problem: the vault is locked or refuses.
        """
        vault = self._vault()
        for name in (*SECRET_NAMES[_known(kind)], REFRESH_TOKEN):
            for ending in ("", _NEXT, _BEFORE):
                vault.remove(f"{kind}/{name}{ending}")

    def has_secret(self, kind: str, name: str) -> bool:
        """Tell whether a secret is there.

        Raises:
            Problem: the vault is locked, damaged or refuses.
        """
        try:
            return bool(self.secrets(kind).get(name))
        except SecretGone:
            return False


def finish_change(vault: Vault, key: str) -> None:
    """Finish the change of a secret, also one that a crash cut short; costs one look when there is none.

    `begin_change` stores the new secret under a name of its own first, and only one that has signed in already. So
    whenever it is there, it is the one that counts.

    Raises:
        Problem: the vault refuses; nothing is lost.
    """
    try:
        new = vault.get(key + _NEXT)
    except SecretGone:
        return
    try:
        current = vault.get(key)
    except SecretGone:
        current = ""
    if current != new:
        vault.set(key, new)
    vault.remove(key + _BEFORE)
    vault.remove(key + _NEXT)


PERSONAL: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {"acumatica": ("username", "client_id"), "cleo": ("username", "mailbox_id")}
)
"""What a connection that is prepared for others may leave to each of them."""


def read_connection(kind: str, text: str, lacking: Iterable[str] = ()) -> Connection:
    """Return a connection from its file.

    Args:
        kind: `acumatica` or `cleo`.
        text: the file.
        lacking: texts that may be left out.

    Raises:
        Problem: the file does not fit.
    """
    if _known(kind) == "cleo":
        from acucleo_desktop.cleo.connection import CleoConnection

        return CleoConnection.from_toml(text, lacking)
    from acucleo_desktop.acumatica.connection import AcumaticaConnection

    return AcumaticaConnection.from_toml(text, lacking)


@cache
def _renewal_lock(_path: Path) -> threading.RLock:
    """Return the one lock of this process for a lock file: a file's lock belongs to the process on some systems."""
    return threading.RLock()


def usual_secret(connection: Connection) -> str:
    """Return the secret that a connection cannot do without and that can be typed."""
    if getattr(connection, "sign_in", "") == "oauth-code":
        return ""
    profile = getattr(connection, "profile", None)
    by_key = profile is not None and connection.preset == "sftp" and profile.text("sftp.sign_in") == "private-key"  # type: ignore[attr-defined]
    return "" if by_key else "password"


def _known(kind: str) -> str:
    if kind not in KINDS:
        raise Problem(
            "connection.unknown-kind",
            f"There is no connection called {kind!r}.",
            todo="There are two: acumatica and cleo.",
        )
    return kind
