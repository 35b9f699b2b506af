"""A password is changed without losing the old one, at whatever point the change is cut short."""

from __future__ import annotations

from typing import Any

import pytest

from acucleo_desktop.connections import ConnectionStore
from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.vault import AccessDenied, Vault
from acucleo_desktop.vault_file import Cost, FileVault

pytestmark = pytest.mark.timeout(120)
OLD, NEW = "the-old-passw0rd", "the-new-passw0rd"


class Killed(BaseException):
    """The process ends here."""


class Fragile:
    """A vault that ends the process before its n-th change, or refuses it."""

    def __init__(self, vault: Vault, changes: int, error: BaseException | None = None) -> None:
        self._vault = vault
        self._left = changes
        self._error = error or Killed()
        self.place = vault.place

    def get(self, name: str) -> str:
        return self._vault.get(name)

    def _count(self) -> None:
        if self._left == 0:
            self._left = -1
            raise self._error
        self._left -= 1

    def set(self, name: str, value: str) -> None:
        self._count()
        self._vault.set(name, value)

    def remove(self, name: str) -> None:
        self._count()
        self._vault.remove(name)


@pytest.fixture
def kept(bench: Any) -> Any:
    """The bench with its Cleo password in a vault file."""
    object.__setattr__(bench.world.cleo.settings, "password", OLD)
    bench.opened.use_secrets({})
    bench.vault = FileVault(bench.opened.home.vault, lambda _reason: "phrase", Cost(1, 64, 1))
    bench.opened._vault = bench.vault
    bench.vault.set("cleo/password", OLD)
    return bench


def at_the_service(bench: Any, password: str) -> None:
    object.__setattr__(bench.world.cleo.settings, "password", password)


def signs_in(bench: Any) -> bool:
    return next(step.ok for step in bench.desk.test_connection("cleo") if step.name.startswith("Sign in"))


def test_a_password_that_works_takes_the_old_ones_place(kept: Any) -> None:
    at_the_service(kept, NEW)
    assert not signs_in(kept)
    told: list[str] = []
    assert kept.opened.change_secret("cleo", "password", NEW, lambda step: told.append(step.name)) == "the vault file"
    assert signs_in(kept)
    assert kept.vault.names() == ("cleo/password",)
    assert sum(name.startswith("Sign in") for name in told) == 2, "tried before and after it was stored"
    event = kept.ledger.audit.recent(30)
    changed = next(one for one in event if one.kind == "secret-changed")
    assert changed.new == "cleo password"
    assert NEW not in str(changed)


def test_a_password_that_does_not_work_changes_nothing(kept: Any) -> None:
    with pytest.raises(Problem) as caught:
        kept.opened.change_secret("cleo", "password", "mistyped-one")
    assert caught.value.code == "cleo.sign-in-refused"
    assert kept.vault.get("cleo/password") == OLD
    assert kept.vault.names() == ("cleo/password",)
    assert signs_in(kept)


def test_a_service_that_is_away_changes_nothing(kept: Any) -> None:
    kept.world.cleo.stop()
    with pytest.raises(Problem):
        kept.opened.change_secret("cleo", "password", NEW)
    assert kept.vault.get("cleo/password") == OLD


def test_a_change_that_is_cut_short_anywhere_keeps_one_that_works(kept: Any) -> None:
    at_the_service(kept, NEW)
    for point in range(6):
        kept.vault.set("cleo/password", OLD)
        kept.opened._vault = Fragile(kept.vault, point)
        try:
            kept.opened.change_secret("cleo", "password", NEW)
        except Killed:
            started = kept.vault.names() != ("cleo/password",)
            assert started or point == 0, point
        else:
            assert point == 5, "five changes of the vault, and one run to the end"
            started = True
        kept.opened._vault = kept.vault
        found = ConnectionStore(kept.opened.home, lambda: kept.vault).secrets("cleo").get("password")
        assert found == (NEW if started else OLD), point
        assert kept.vault.names() == ("cleo/password",)


def test_a_vault_that_refuses_in_between_keeps_the_old_one(kept: Any) -> None:
    at_the_service(kept, NEW)
    kept.opened._vault = Fragile(kept.vault, 0, AccessDenied("vault.denied", "no"))
    with pytest.raises(AccessDenied):
        kept.opened.change_secret("cleo", "password", NEW)
    assert kept.vault.get("cleo/password") == OLD


def test_a_password_that_stops_working_while_it_is_stored_is_taken_back(kept: Any) -> None:
    at_the_service(kept, NEW)
    original = kept.opened.connections.begin_change

    def change_it_back(*words: str) -> str:
        at_the_service(kept, OLD)
        place: str = original(*words)
        return place

    kept.opened.connections.begin_change = change_it_back
    with pytest.raises(Problem) as caught:
        kept.opened.change_secret("cleo", "password", NEW)
    assert caught.value.code == "cleo.sign-in-refused"
    assert kept.vault.get("cleo/password") == OLD
    assert kept.vault.names() == ("cleo/password",)


def test_what_cannot_be_changed_is_said(kept: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, new, code in (
        ("client_secret", NEW, "connection.no-such-secret"),
        ("password", "", "connection.empty-secret"),
    ):
        with pytest.raises(Problem) as caught:
            kept.opened.change_secret("cleo", name, new)
        assert caught.value.code == code
    path = kept.opened.connections.path("cleo")
    path.write_text(path.read_text("utf-8") + '\n[secret_env]\npassword = "CARE_TEST_PASSWORD"\n', "utf-8")
    monkeypatch.setenv("CARE_TEST_PASSWORD", OLD)
    with pytest.raises(Problem) as caught:
        kept.opened.change_secret("cleo", "password", NEW)
    assert caught.value.code == "connection.secret-from-environment"
    assert "CARE_TEST_PASSWORD" in caught.value.what
