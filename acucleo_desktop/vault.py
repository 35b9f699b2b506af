"""Where passwords are kept: the system's keyring, else an encrypted file. Each trouble has a message of its own."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, Final, Protocol, runtime_checkable

from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.transport.redaction import redact_text, remember_secret

if TYPE_CHECKING:
    from acucleo_desktop.home import Home

_LOG = logging.getLogger("acucleo.vault")
PASSPHRASE_VARIABLE: Final = "ACUCLEO_PASSPHRASE"  # noqa: S105 - a name, no secret
_SERVICE: Final = "Acucleo Desktop"

ALLOWED_BACKENDS: Final = (
    "keyring.backends.macOS.Keyring",
    "keyring.backends.Windows.WinVaultKeyring",
    "keyring.backends.SecretService.Keyring",
    "keyring.backends.libsecret.Keyring",
    "keyring.backends.kwallet.DBusKeyring",
    "keyring.backends.kwallet.DBusKeyringKWallet4",
)
"""Only these: keyring would also take a plain-text file of an add-on that happens to be installed."""

AskPassphrase = Callable[[str], str]
"""Asks a person for the passphrase, given the reason as a sentence; an empty text means no answer."""


class VaultLocked(Problem):
    """The place is there but closed: the keyring is locked, or nobody gave the passphrase."""


class SecretGone(Problem):
    """The place is open, and the secret is not in it."""


class WrongPassphrase(Problem):
    """The passphrase does not open the vault file."""


class AccessDenied(Problem):
    """The place refuses to show or keep the secret, or did not keep what was written."""


class VaultDamaged(Problem):
    """The vault file was changed or broken outside the program."""


class Vault(Protocol):
    """A place for secrets. Names look like `cleo/password`."""

    @property
    def place(self) -> str:
        """Where it is, for a person, such as `the system's keyring`."""
        ...

    def get(self, name: str) -> str:
        """Return a secret; raises `SecretGone` and the other problems of this module."""
        ...

    def set(self, name: str, value: str) -> None:
        """Keep a secret and read it back; after a failure the old one is still there."""
        ...

    def remove(self, name: str) -> None:
        """Remove a secret; one that is gone already counts as removed."""
        ...


@runtime_checkable
class PassphraseVault(Protocol):
    """A place for secrets that opens with a passphrase of its own: the vault file."""

    def names(self) -> tuple[str, ...]:
        """Return the names of the secrets; they are no secret themselves."""
        ...

    def unlock(self) -> None:
        """Open it; raises the problems of this module."""
        ...

    def change_passphrase(self, new: str) -> None:
        """Encrypt everything anew; until that is whole, the old file is untouched."""
        ...


def gone(name: str, place: str) -> SecretGone:
    """Return the problem of a secret that is not there."""
    service, _, what = name.partition("/")
    return SecretGone(
        "vault.gone",
        f"The {what.replace('_', ' ')} for {service.capitalize()} is not in {place}.",
        why="It was never stored, or it was removed outside the program.",
        todo=f"Open the connection to {service.capitalize()} and type it in again.",
        field=what,
    )


class KeyringVault:
    """Keeps secrets in the system's keyring.

    Args:
        backend: one of the allowed keyring backends.
        scope: keeps the entries of several homes apart.
    """

    def __init__(self, backend: Any, scope: str = "") -> None:  # a keyring backend, loaded late
        self._backend = backend
        self._service = f"{_SERVICE} {scope}".strip()

    @property
    def place(self) -> str:
        """Where it is, for a person."""
        return f"the system's keyring ({getattr(self._backend, 'name', type(self._backend).__name__)})"

    def get(self, name: str) -> str:
        """Return a secret.

        Raises:
            SecretGone: it is not there.
            VaultLocked: the keyring is locked.
            AccessDenied: the keyring refuses.
        """
        value = self._call("read", lambda: self._backend.get_password(self._service, name))
        if not value:
            raise gone(name, self.place)
        remember_secret(str(value))
        return str(value)

    def set(self, name: str, value: str) -> None:
        """Keep a secret and read it back.

        Raises:
            VaultLocked: the keyring is locked.
            AccessDenied: the keyring refuses or did not keep it; the old secret is put back.
        """
        remember_secret(value)
        old = self._call("read", lambda: self._backend.get_password(self._service, name))
        try:
            self._call("write", lambda: self._backend.set_password(self._service, name, value))
            kept = self._call("read", lambda: self._backend.get_password(self._service, name))
        except Problem:
            self._put_back(name, old)
            raise
        if kept != value:
            self._put_back(name, old)
            raise AccessDenied(
                "vault.denied",
                f"{self.place.capitalize()} did not keep what was written.",
                why="It gave back something else when asked.",
                todo="Unlock the keyring, then type the password again. The old one is still there.",
            )

    def remove(self, name: str) -> None:
        """Remove a secret.

        Raises:
            VaultLocked: the keyring is locked.
            AccessDenied: the keyring refuses.
        """
        if self._call("read", lambda: self._backend.get_password(self._service, name)) is not None:
            self._call("write", lambda: self._backend.delete_password(self._service, name))

    def _put_back(self, name: str, old: str | None) -> None:
        if old is None:
            return
        try:
            self._call("write", lambda: self._backend.set_password(self._service, name, old))
        except Problem as problem:
            _LOG.warning("the old secret %s could not be put back: %s", name, problem.code)

    def _call(self, verb: str, work: Callable[[], Any]) -> Any:  # backends are not typed
        try:
            return work()
        except Exception as error:  # noqa: BLE001 - backends raise classes of their own libraries
            raise _in_words(error, self.place, verb) from None


def _in_words(error: Exception, place: str, verb: str) -> Problem:
    """Tell locked from denied by what the backends and their libraries raise."""
    kinds = {kind.__name__ for kind in type(error).__mro__}
    locked = kinds & {"KeyringLocked", "InitError", "LockedException", "PromptDismissedException", "NoKeyringError"}
    details = redact_text(f"{type(error).__name__}: {error}")[:300]
    if locked:
        return VaultLocked(
            "vault.locked",
            f"{place.capitalize()} is locked.",
            why="It opens when you sign in to this computer, or asks for its own password.",
            todo="Unlock it and try again.",
            details=details,
        )
    return AccessDenied(
        "vault.denied",
        f"{place.capitalize()} refused to {verb} the secret.",
        why="The question for access was answered with no, or a rule of this computer forbids it.",
        todo="Try again and allow access when asked; your IT knows the rule.",
        details=details,
    )


def find_keyring() -> Any | None:  # a keyring backend, loaded late
    """Return the best allowed keyring of this computer, None when there is none or it was switched off."""
    import keyring
    import keyring.backend
    from keyring.errors import KeyringError

    chosen = type(keyring.get_keyring())
    if chosen.__module__ in {"keyring.backends.null", "keyring.backends.fail"}:
        return None
    found: list[tuple[float, Any]] = []
    for candidate in keyring.backend.get_all_keyring():
        kind = type(candidate)
        if f"{kind.__module__}.{kind.__qualname__}" not in ALLOWED_BACKENDS:
            continue
        try:
            priority = float(candidate.priority)
        except (KeyringError, RuntimeError, OSError) as error:
            _LOG.info("keyring %s is not usable: %s", kind.__qualname__, type(error).__name__)
            continue
        if priority > 0:
            found.append((priority, candidate))
    return max(found, key=lambda pair: pair[0])[1] if found else None


def open_vault(
    home: Home,
    ask: AskPassphrase | None = None,
    *,
    environ: Mapping[str, str] | None = None,
    keyring_finder: Callable[[], Any | None] = find_keyring,
) -> Vault:
    """Return the place for secrets of this home.

    A vault file that exists stays in use, as the secrets are in it; a passphrase in `ACUCLEO_PASSPHRASE` asks for one.
    Else the system's keyring is used, and without one a vault file.

    Args:
        home: where the vault file lies.
        ask: asks a person for the passphrase, once per start.
        environ: environment variables; None for those of the process.
        keyring_finder: finds the keyring.
    """
    from acucleo_desktop.vault_file import FileVault

    variables = os.environ if environ is None else environ
    given = variables.get(PASSPHRASE_VARIABLE, "")

    def passphrase(reason: str) -> str:
        return given or (ask(reason) if ask is not None else "")

    if not given and not home.vault.exists():
        backend = keyring_finder()
        if backend is not None:
            return KeyringVault(backend, home.scope)
    return FileVault(home.vault, passphrase)
