"""The vault file: secrets under a passphrase, for computers without a keyring.

Argon2id turns the passphrase into a key; AES-256-GCM encrypts each entry by itself, with the header and the entry's
name as associated data, so that no entry can be moved to another name or under a weaker header without being noticed.
"""

from __future__ import annotations

import base64
import json
import os
import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.home import write_private
from acucleo_desktop.transport.redaction import remember_secret
from acucleo_desktop.vault import PASSPHRASE_VARIABLE, AccessDenied, VaultDamaged, VaultLocked, WrongPassphrase, gone

_FORMAT: Final = "acucleo-vault"
_VERSION: Final = 1
_CHECK: Final = "\x00check"
_CHECK_TEXT: Final = b"the passphrase is right"
_NONCE_BYTES: Final = 12
_SALT_BYTES: Final = 16
_KEY_BYTES: Final = 32
_MOST_MEMORY_KIB: Final = 1024 * 1024
_MOST_TIME: Final = 50
_MOST_LANES: Final = 16


@dataclass(frozen=True, slots=True)
class Cost:
    """Work of one unlocking: passes, memory in KiB, lanes (RFC 9106; about a quarter of a second)."""

    time: int = 3
    memory_kib: int = 64 * 1024
    lanes: int = 4


@dataclass(slots=True)
class _Content:
    """The file in memory: header as written, encrypted entries by name."""

    header: dict[str, Any]
    entries: dict[str, str]

    def associated(self, name: str) -> bytes:
        """Return what is bound to the entry called `name`."""
        return json.dumps(self.header, sort_keys=True, separators=(",", ":")).encode() + b"\x00" + name.encode()


class FileVault:
    """Keeps secrets in one encrypted file. The key stays in memory until `lock`.

    Args:
        path: the file; it is created with the first secret.
        passphrase: gives the passphrase, asked once per start with the reason; empty when nobody answers.
        cost: work of an unlocking, for new files.
    """

    def __init__(self, path: Path, passphrase: Callable[[str], str], cost: Cost | None = None) -> None:
        self._path = path
        self._passphrase = passphrase
        self._cost = cost or Cost()
        self._key: bytes | None = None
        self._key_salt = ""
        self._lock = threading.RLock()

    @property
    def place(self) -> str:
        """Where it is, for a person."""
        return "the vault file"

    def lock(self) -> None:
        """Forget the key."""
        with self._lock:
            self._key = None

    def unlock(self) -> None:
        """Open the file with its passphrase; nothing to do while there is none.

        Raises:
            Problem: as for `get`.
        """
        with self._lock:
            content = self._read()
            if content is not None:
                self._unlock(content)

    def get(self, name: str) -> str:
        """Return a secret.

        Raises:
            SecretGone: it is not there.
            VaultLocked: nobody gave the passphrase.
            WrongPassphrase: it does not open the file.
            AccessDenied: the file cannot be read.
            VaultDamaged: the file was changed outside the program.
        """
        with self._lock:
            content = self._read()
            if content is None or name not in content.entries:
                raise gone(name, self.place)
            value = self._decrypt(content, name, self._unlock(content)).decode()
        remember_secret(value)
        return value

    def set(self, name: str, value: str) -> None:
        """Keep a secret; the new file is read back before it takes the place of the old one.

        Raises:
            Problem: as for `get`; the old file is untouched.
        """
        remember_secret(value)
        with self._lock:
            content = self._read()
            if content is None:
                content = self._new(self._ask(f"Choose a passphrase for {self.place}."))
            key = self._unlock(content)
            content.entries[name] = self._encrypt(content, name, value.encode(), key)
            self._write(content, key, {name: value})

    def remove(self, name: str) -> None:
        """Remove a secret.

        Raises:
            Problem: as for `get`.
        """
        with self._lock:
            content = self._read()
            if content is None or name not in content.entries:
                return
            key = self._unlock(content)
            del content.entries[name]
            self._write(content, key, {})

    def names(self) -> tuple[str, ...]:
        """Return the names of the secrets; they are no secret themselves."""
        content = self._read()
        return tuple(sorted(set(content.entries) - {_CHECK})) if content is not None else ()

    def change_passphrase(self, new: str) -> None:
        """Encrypt everything anew under another passphrase; until the last step the old file is untouched.

        Raises:
            Problem: as for `get`.
        """
        if not new:
            raise self._no_passphrase()
        remember_secret(new)
        with self._lock:
            old = self._read()
            values: dict[str, str] = {}
            if old is not None:
                key = self._unlock(old)
                values = {name: self._decrypt(old, name, key).decode() for name in old.entries if name != _CHECK}
            before = self._key, self._key_salt
            try:
                content = self._new(new)
                new_key = self._unlock(content)
                for name, value in values.items():
                    content.entries[name] = self._encrypt(content, name, value.encode(), new_key)
                self._write(content, new_key, values)
            except Problem:
                self._key, self._key_salt = before
                raise

    def _ask(self, reason: str) -> str:
        passphrase = self._passphrase(reason)
        if not passphrase:
            raise self._no_passphrase()
        remember_secret(passphrase)
        return passphrase

    def _no_passphrase(self) -> VaultLocked:
        return VaultLocked(
            "vault.locked",
            "The vault file is locked, and nobody gave its passphrase.",
            why="This computer has no keyring, so passwords lie in a file under a passphrase.",
            todo=f"Type the passphrase when asked, or put it into the environment variable {PASSPHRASE_VARIABLE}.",
        )

    def _new(self, passphrase: str) -> _Content:
        """Return an empty vault under `passphrase`."""
        salt = base64.b64encode(os.urandom(_SALT_BYTES)).decode()
        cost = self._cost
        work = {"name": "argon2id", "time": cost.time, "memory_kib": cost.memory_kib, "lanes": cost.lanes, "salt": salt}
        content = _Content({"format": _FORMAT, "version": _VERSION, "cipher": "aes-256-gcm", "kdf": work}, {})
        self._key, self._key_salt = _derive(passphrase, content.header["kdf"]), salt
        content.entries[_CHECK] = self._encrypt(content, _CHECK, _CHECK_TEXT, self._key)
        return content

    def _unlock(self, content: _Content) -> bytes:
        """Return the key, asking for the passphrase once."""
        work = content.header["kdf"]
        if self._key is not None and self._key_salt == work["salt"]:
            return self._key
        key = _derive(self._ask(f"The passphrase of {self.place} is needed."), work)
        try:
            self._decrypt(content, _CHECK, key)
        except VaultDamaged:
            raise WrongPassphrase(
                "vault.wrong-passphrase",
                "The passphrase does not open the vault file.",
                why="It was mistyped, or the file belongs to another passphrase.",
                todo="Type it again; capitals count. If it is lost, remove the vault file and type the passwords anew.",
                details=str(self._path),
            ) from None
        self._key, self._key_salt = key, work["salt"]
        return key

    def _encrypt(self, content: _Content, name: str, value: bytes, key: bytes) -> str:
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        nonce = os.urandom(_NONCE_BYTES)
        return base64.b64encode(nonce + AESGCM(key).encrypt(nonce, value, content.associated(name))).decode()

    def _decrypt(self, content: _Content, name: str, key: bytes) -> bytes:
        from cryptography.exceptions import InvalidTag
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        try:
            raw = base64.b64decode(content.entries[name], validate=True)
            return AESGCM(key).decrypt(raw[:_NONCE_BYTES], raw[_NONCE_BYTES:], content.associated(name))
        except (InvalidTag, ValueError, KeyError):
            raise self._damaged(f"the entry {name!r} does not fit") from None

    def _write(self, content: _Content, key: bytes, expected: dict[str, str]) -> None:
        """Check the new content by reading it back, then let it replace the old file."""
        data = json.dumps({"header": content.header, "entries": content.entries}, indent=1).encode()
        again = self._parse(data)
        if any(self._decrypt(again, name, key).decode() != value for name, value in expected.items()):
            raise self._damaged("what was written does not read back")
        try:
            write_private(self._path, data)
            kept = self._path.read_bytes()
        except OSError as error:
            raise AccessDenied(
                "vault.denied",
                f"The vault file cannot be written: {error.strerror or error}.",
                why="The disk is full or read-only, or the file belongs to somebody else.",
                todo="Make room or mend the permissions, then try again. The old secrets are still there.",
                details=str(self._path),
            ) from error
        if kept != data:
            raise self._damaged("the file on disk is not the one that was written")

    def _read(self) -> _Content | None:
        """Return the file, None when there is none yet."""
        try:
            data = self._path.read_bytes()
        except FileNotFoundError:
            return None
        except OSError as error:
            raise AccessDenied(
                "vault.denied",
                f"The vault file cannot be read: {error.strerror or error}.",
                why="It belongs to somebody else, or its permissions were changed.",
                todo="Mend the permissions of the file, then try again.",
                details=str(self._path),
            ) from error
        return self._parse(data)

    def _parse(self, data: bytes) -> _Content:
        try:
            body = json.loads(data)
            content = _Content(dict(body["header"]), {str(k): str(v) for k, v in body["entries"].items()})
            known = content.header["format"] == _FORMAT and content.header["version"] == _VERSION
            work = content.header["kdf"]
            sane = (
                0 < int(work["time"]) <= _MOST_TIME
                and 0 < int(work["memory_kib"]) <= _MOST_MEMORY_KIB
                and 0 < int(work["lanes"]) <= _MOST_LANES
                and len(base64.b64decode(work["salt"], validate=True)) == _SALT_BYTES
            )
        except (ValueError, KeyError, TypeError, AttributeError):
            raise self._damaged("it is not in the form of a vault") from None
        if not known:
            raise self._damaged("it was written by a newer program")
        if not sane:
            raise self._damaged("its header was changed")
        return content

    def _damaged(self, how: str) -> VaultDamaged:
        return VaultDamaged(
            "vault.damaged",
            f"The vault file is damaged: {how}.",
            why="It was changed or broken outside the program.",
            todo="Put back a copy of the file, or remove it and type the passwords anew.",
            details=str(self._path),
        )


def _derive(passphrase: str, work: dict[str, Any]) -> bytes:
    """Turn a passphrase into a key by Argon2id."""
    from argon2.low_level import Type, hash_secret_raw

    return hash_secret_raw(
        secret=passphrase.encode(),
        salt=base64.b64decode(work["salt"]),
        time_cost=int(work["time"]),
        memory_cost=int(work["memory_kib"]),
        parallelism=int(work["lanes"]),
        hash_len=_KEY_BYTES,
        type=Type.ID,
    )
