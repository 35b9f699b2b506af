"""Vaults: what is kept comes back, nothing is lost on the way, and every trouble has its own name."""

from __future__ import annotations

import json
import stat
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from acucleo_desktop import vault
from acucleo_desktop.home import Home
from acucleo_desktop.transport.redaction import forget_secrets
from acucleo_desktop.vault import (
    AccessDenied,
    KeyringVault,
    SecretGone,
    VaultDamaged,
    VaultLocked,
    WrongPassphrase,
    find_keyring,
    open_vault,
)
from acucleo_desktop.vault_file import Cost, FileVault

MARK = "S3cr+t&Mark%ed"
PHRASE = "correct horse battery"
CHEAP = Cost(time=1, memory_kib=64, lanes=1)


@pytest.fixture(autouse=True)
def _forget() -> Iterator[None]:
    yield
    forget_secrets()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "vault.json"


def opened(path: Path, passphrase: str = PHRASE, asked: list[str] | None = None) -> FileVault:
    def ask(reason: str) -> str:
        if asked is not None:
            asked.append(reason)
        return passphrase

    return FileVault(path, ask, CHEAP)


def test_kept_in_one_start_and_found_in_the_next(path: Path) -> None:
    asked: list[str] = []
    first = opened(path, asked=asked)
    first.set("cleo/password", MARK)
    first.set("acumatica/password", "other-secret")
    assert first.get("cleo/password") == MARK
    assert len(asked) == 1
    second = opened(path)
    assert second.get("cleo/password") == MARK
    second.remove("cleo/password")
    second.remove("cleo/password")
    assert second.names() == ("acumatica/password",)
    with pytest.raises(SecretGone) as caught:
        opened(path).get("cleo/password")
    assert caught.value.code == "vault.gone"


def test_the_file_is_private_and_holds_no_secret(path: Path) -> None:
    opened(path).set("cleo/password", MARK)
    data = path.read_text()
    assert MARK not in data
    assert PHRASE not in data
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert json.loads(data)["header"]["kdf"]["name"] == "argon2id"


def test_the_usual_work_of_an_unlocking_is_as_recommended(path: Path) -> None:
    FileVault(path, lambda reason: PHRASE).set("a/b", "c")
    work = json.loads(path.read_text())["header"]["kdf"]
    assert (work["time"], work["memory_kib"], work["lanes"]) == (3, 65536, 4)


def test_four_troubles_four_messages(path: Path) -> None:
    opened(path).set("cleo/password", MARK)
    troubles: dict[str, str] = {}

    def note(kind: type[Exception], work: Callable[[], Any]) -> None:
        with pytest.raises(kind) as caught:
            work()
        troubles[caught.value.code] = caught.value.sentences()
        assert MARK not in caught.value.sentences() + repr(vars(caught.value))

    note(VaultLocked, lambda: opened(path, "").get("cleo/password"))
    note(WrongPassphrase, lambda: opened(path, "another phrase").get("cleo/password"))
    note(SecretGone, lambda: opened(path).get("acumatica/password"))
    path.unlink()
    path.mkdir()
    note(AccessDenied, lambda: opened(path).get("cleo/password"))
    assert sorted(troubles) == ["vault.denied", "vault.gone", "vault.locked", "vault.wrong-passphrase"]
    assert len(set(troubles.values())) == 4
    assert "ACUCLEO_PASSPHRASE" in troubles["vault.locked"]


def test_a_wrong_passphrase_changes_nothing_and_can_be_corrected(path: Path) -> None:
    opened(path).set("cleo/password", MARK)
    before = path.read_bytes()
    answers = iter(["wrong one", PHRASE])
    asking = FileVault(path, lambda reason: next(answers), CHEAP)
    with pytest.raises(WrongPassphrase):
        asking.set("cleo/password", "new")
    assert path.read_bytes() == before
    assert asking.get("cleo/password") == MARK


def test_entries_cannot_be_swapped_and_headers_not_weakened(path: Path) -> None:
    kept = opened(path)
    kept.set("cleo/password", MARK)
    kept.set("acumatica/password", "other-secret")
    original = json.loads(path.read_text())
    swapped = json.loads(path.read_text())
    entries = swapped["entries"]
    entries["cleo/password"], entries["acumatica/password"] = entries["acumatica/password"], entries["cleo/password"]
    path.write_text(json.dumps(swapped))
    with pytest.raises(VaultDamaged):
        opened(path).get("cleo/password")
    weakened = json.loads(json.dumps(original))
    weakened["header"]["note"] = "x"
    path.write_text(json.dumps(weakened))
    with pytest.raises(WrongPassphrase):
        opened(path).get("cleo/password")
    for key, value in (("memory_kib", 2**40), ("time", 0), ("salt", "!")):
        changed = json.loads(json.dumps(original))
        changed["header"]["kdf"][key] = value
        path.write_text(json.dumps(changed))
        with pytest.raises(VaultDamaged):
            opened(path).get("cleo/password")


@pytest.mark.parametrize("data", [b"", b"{", b"[]", b'{"header": {}, "entries": {}}', b"\xff\xfe\x00"])
def test_a_broken_file_is_named_and_not_overwritten(path: Path, data: bytes) -> None:
    path.write_bytes(data)
    for work in (lambda: opened(path).get("a/b"), lambda: opened(path).set("a/b", "c")):
        with pytest.raises(VaultDamaged):
            work()
    assert path.read_bytes() == data


def test_change_of_the_passphrase(path: Path) -> None:
    kept = opened(path)
    kept.set("cleo/password", MARK)
    kept.change_passphrase("a better phrase")
    assert kept.get("cleo/password") == MARK
    assert opened(path, "a better phrase").get("cleo/password") == MARK
    with pytest.raises(WrongPassphrase):
        opened(path).get("cleo/password")


def test_a_full_disk_loses_neither_old_secret_nor_old_passphrase(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept = opened(path)
    kept.set("cleo/password", MARK)

    def full(target: Path, content: bytes) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr("acucleo_desktop.vault_file.write_private", full)
        for work in (lambda: kept.set("cleo/password", "new"), lambda: kept.change_passphrase("new phrase")):
            with pytest.raises(AccessDenied):
                work()
    assert kept.get("cleo/password") == MARK
    assert opened(path).get("cleo/password") == MARK


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(value=st.text(min_size=1, max_size=200), name=st.text(min_size=1, max_size=40))
def test_any_text_comes_back(path: Path, name: str, value: str) -> None:
    name, value = (text.encode("utf-8", "ignore").decode() or "x" for text in (name, value))
    opened(path).set(f"k/{name}", value)
    assert opened(path).get(f"k/{name}") == value


class FakeBackend:
    """A keyring backend that can be locked, denying, or forgetful."""

    name = "Fake"

    def __init__(self) -> None:
        self.kept: dict[tuple[str, str], str] = {}
        self.trouble: Exception | None = None
        self.garbles = False

    def _check(self) -> None:
        if self.trouble is not None:
            raise self.trouble

    def get_password(self, service: str, name: str) -> str | None:
        self._check()
        return self.kept.get((service, name))

    def set_password(self, service: str, name: str, value: str) -> None:
        self._check()
        self.kept[service, name] = value[:3] if self.garbles and value != MARK else value

    def delete_password(self, service: str, name: str) -> None:
        self._check()
        del self.kept[service, name]


def test_keyring_keeps_reads_back_and_removes() -> None:
    backend = FakeBackend()
    kept = KeyringVault(backend, "abcd1234")
    kept.set("cleo/password", MARK)
    assert backend.kept == {("Acucleo Desktop abcd1234", "cleo/password"): MARK}
    assert kept.get("cleo/password") == MARK
    with pytest.raises(SecretGone):
        KeyringVault(backend).get("cleo/password")
    kept.remove("cleo/password")
    kept.remove("cleo/password")
    with pytest.raises(SecretGone):
        kept.get("cleo/password")


def test_keyring_locked_and_denied_are_told_apart() -> None:
    from keyring.errors import InitError, KeyringLocked, PasswordSetError

    backend = FakeBackend()
    kept = KeyringVault(backend)
    for trouble, kind in (
        (KeyringLocked("locked"), VaultLocked),
        (InitError("no display"), VaultLocked),
        (PasswordSetError(f"denied for {MARK}"), AccessDenied),
        (RuntimeError("the library broke"), AccessDenied),
    ):
        backend.trouble = trouble
        with pytest.raises(kind) as caught:
            kept.set("cleo/password", MARK)
        assert MARK not in repr(vars(caught.value))


def test_a_keyring_that_does_not_keep_gets_the_old_secret_back() -> None:
    backend = FakeBackend()
    kept = KeyringVault(backend)
    kept.set("cleo/password", MARK)
    backend.garbles = True
    with pytest.raises(AccessDenied):
        kept.set("cleo/password", "another-secret")
    assert kept.get("cleo/password") == MARK


def test_only_named_backends_are_used(monkeypatch: pytest.MonkeyPatch) -> None:
    import keyring
    import keyring.backend

    class PlainText(FakeBackend):
        priority = 99.0

    monkeypatch.setattr(keyring, "get_keyring", PlainText)
    monkeypatch.setattr(keyring.backend, "get_all_keyring", lambda: [PlainText()])
    assert find_keyring() is None
    named = f"{PlainText.__module__}.{PlainText.__qualname__}"
    monkeypatch.setattr(vault, "ALLOWED_BACKENDS", (named,))
    assert isinstance(find_keyring(), PlainText)


def test_a_keyring_switched_off_stays_off(monkeypatch: pytest.MonkeyPatch) -> None:
    import keyring
    from keyring.backends import null

    monkeypatch.setattr(keyring, "get_keyring", null.Keyring)
    assert find_keyring() is None


def test_which_place_is_used(tmp_path: Path) -> None:
    home = Home.below(tmp_path)
    backend = FakeBackend()
    assert isinstance(open_vault(home, environ={}, keyring_finder=lambda: backend), KeyringVault)
    assert isinstance(open_vault(home, environ={}, keyring_finder=lambda: None), FileVault)
    by_variable = open_vault(home, environ={"ACUCLEO_PASSPHRASE": PHRASE}, keyring_finder=lambda: backend)
    by_variable.set("cleo/password", MARK)
    again = open_vault(home, lambda reason: PHRASE, environ={}, keyring_finder=lambda: backend)
    assert again.get("cleo/password") == MARK
    with pytest.raises(VaultLocked):
        open_vault(home, environ={}, keyring_finder=lambda: None).get("cleo/password")
