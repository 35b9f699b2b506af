"""Stored connections: settings in files, secrets in the vault, and the leak test over all of it."""

from __future__ import annotations

import logging
import stat
import threading
import traceback
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from acucleo_desktop import logs
from acucleo_desktop import settings as settings_module
from acucleo_desktop.cleo.client import CleoMailbox
from acucleo_desktop.cleo.connection import CleoConnection
from acucleo_desktop.connections import ConnectionStore, TypedSecrets
from acucleo_desktop.documents.clock import ManualClock
from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.home import Home
from acucleo_desktop.transport.rate_slots import locked_file
from acucleo_desktop.transport.redaction import forget_secrets
from acucleo_desktop.transport.retry import ONE_TRY
from acucleo_desktop.vault import SecretGone, Vault, VaultLocked
from acucleo_desktop.vault_file import Cost, FileVault

MARK = "S3cr+t&Mark%ed"
PHRASE = "correct horse battery"
CHEAP = Cost(time=1, memory_kib=64, lanes=1)
FILE = """
name = "Production"
tenant = "acme"
username = "edi-service"
[secret_env]
password = "CLEO_PASSWORD"
"""


@pytest.fixture(autouse=True)
def _forget() -> Iterator[None]:
    yield
    logs.stop()
    forget_secrets()


@pytest.fixture
def home(tmp_path: Path) -> Home:
    made = Home.below(tmp_path / "home")
    made.prepare()
    return made


def store_of(home: Home, environ: dict[str, str], passphrase: str = PHRASE) -> ConnectionStore:
    def vault() -> Vault:
        return FileVault(home.vault, lambda reason: passphrase, CHEAP)

    return ConnectionStore(home, vault, environ)


def test_import_keeps_the_secret_from_the_environment(home: Home) -> None:
    connection, place = store_of(home, {"CLEO_PASSWORD": MARK}).import_file("cleo", FILE)
    assert (connection.name, place) == ("Production", "the vault file")
    later = store_of(home, {})
    assert later.cleo() == connection
    assert later.secrets("cleo").get("password") == MARK
    assert later.has_secret("cleo", "password")
    assert MARK not in later.path("cleo").read_text()
    assert stat.S_IMODE(later.path("cleo").stat().st_mode) == 0o600


def test_a_person_is_asked_when_no_variable_holds_it(home: Home) -> None:
    asked: list[str] = []

    def ask(name: str) -> str:
        asked.append(name)
        return MARK

    store = store_of(home, {})
    store.import_file("cleo", FILE, ask)
    assert asked == ["password"]
    assert store.secrets("cleo").get("password") == MARK


def test_the_environment_serves_where_the_vault_is_closed(home: Home) -> None:
    store = store_of(home, {"CLEO_PASSWORD": MARK}, passphrase="")
    _, place = store.import_file("cleo", FILE)
    assert place == "the environment"
    assert store.secrets("cleo").get("password") == MARK
    with pytest.raises(VaultLocked):
        store.save("cleo", store.cleo(), {"password": "typed-by-hand"})


def test_nothing_there_is_told(home: Home) -> None:
    store = store_of(home, {})
    with pytest.raises(Problem) as caught:
        store.cleo()
    assert caught.value.code == "connection.none"
    store.import_file("cleo", FILE)
    assert not store.has_secret("cleo", "password")
    with pytest.raises(SecretGone):
        store.secrets("cleo").get("password")
    with pytest.raises(Problem, match="'sap'"):
        store.load("sap")


def test_a_file_that_does_not_fit_leaves_the_old_connection(home: Home) -> None:
    store = store_of(home, {"CLEO_PASSWORD": MARK})
    store.import_file("cleo", FILE)
    with pytest.raises(Problem):
        store.import_file("cleo", FILE + "[profil]\n")
    assert store.cleo().name == "Production"


def test_secrets_can_be_changed_and_forgotten(home: Home) -> None:
    store = store_of(home, {})
    store.save("cleo", CleoConnection.from_toml(FILE), {"password": MARK})
    store.save("cleo", store.cleo(), {"password": ""})
    assert store.secrets("cleo").get("password") == MARK
    store.save("cleo", store.cleo(), {"password": "newer-secret"})
    assert store.secrets("cleo").get("password") == "newer-secret"
    store.forget_secrets("cleo")
    assert not store.has_secret("cleo", "password")


def test_leak(home: Home, caplog: pytest.LogCaptureFixture) -> None:
    """Marked secrets go through the whole road; no file but the vault may hold them, and that one only encrypted."""
    logs.start(home.logs, "debug")
    store = store_of(home, {"CLEO_PASSWORD": MARK})
    file = FILE.replace('tenant = "acme"', 'base_url = "http://127.0.0.1:9"')
    store.import_file("cleo", file)
    settings_module.save(home.settings, settings_module.Settings().changed(company_name="Ours"))
    mailbox = CleoMailbox(store.cleo(), store.secrets("cleo"), ManualClock(), retry=ONE_TRY)
    with pytest.raises(Problem) as caught:
        mailbox.folders()
    mailbox.close()
    told: list[Any] = ["".join(traceback.format_exception(caught.value)), vars(caught.value), vars(mailbox)]
    told += [store.secrets("cleo"), caplog.text]
    logging.getLogger("acucleo.test").warning("seen %s", MARK)
    logging.getLogger("acucleo.test").warning("phrase %s", PHRASE)
    logs.stop()
    assert MARK not in repr(told)
    assert PHRASE not in repr(told)
    files = [path for path in home.data.rglob("*") if path.is_file()]
    assert {path.name for path in files} >= {"vault.json", "cleo.toml", "settings.toml", "acucleo.log"}
    for path in files:
        content = path.read_bytes()
        assert MARK.encode() not in content, path
        assert PHRASE.encode() not in content, path


ACUMATICA = """
instance_url = "https://erp.example.com"
client_id = "1@Company"
sign_in = "oauth-code"
"""


def test_a_sign_in_in_the_browser_asks_for_no_password(home: Home) -> None:
    def ask(name: str) -> str:
        raise AssertionError(name)

    store_of(home, {}).import_file("acumatica", ACUMATICA, ask)


def test_a_token_that_is_replaced_is_kept_for_the_next_start_and_goes_with_the_others(home: Home) -> None:
    store_of(home, {}).import_file("acumatica", ACUMATICA)
    secrets = store_of(home, {}).secrets("acumatica")
    for token in (MARK, MARK + "2"):
        with secrets.alone():
            secrets.keep("refresh_token", token)
    assert store_of(home, {}).secrets("acumatica").get("refresh_token") == MARK + "2"
    typed = TypedSecrets({"client_secret": "typed", "password": ""}, secrets)
    assert (typed.get("client_secret"), typed.get("refresh_token")) == ("typed", MARK + "2")
    with typed.alone():
        typed.keep("refresh_token", "")
    with pytest.raises(SecretGone):
        secrets.get("refresh_token")
    secrets.keep("refresh_token", MARK)
    store_of(home, {}).forget_secrets("acumatica")
    with pytest.raises(SecretGone):
        secrets.get("refresh_token")
    assert MARK.encode() not in b"".join(file.read_bytes() for file in home.state.rglob("*") if file.is_file())


def test_replacing_a_secret_waits_for_another_process(home: Home) -> None:
    store = store_of(home, {})
    store.import_file("acumatica", ACUMATICA)
    entered: list[str] = []

    def replace_it() -> None:
        with store.secrets("acumatica").alone():
            entered.append("ours")

    waiting = threading.Thread(target=replace_it)
    with locked_file(home.state / "acumatica-secrets.lock"):  # as another process holds it
        waiting.start()
        waiting.join(0.2)
        assert entered == []
    waiting.join(10)
    assert entered == ["ours"]
