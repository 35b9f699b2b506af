"""Marked secrets go through a whole trade with every kind of failure; no form of them is found anywhere afterwards."""

from __future__ import annotations

import base64
import html
import json
import os
import re
import sqlite3
import subprocess
import sys
import tempfile
import traceback
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any
from urllib.parse import quote, quote_plus

import pytest

from acucleo_desktop.cleo.client import CleoMailbox
from acucleo_desktop.cleo.connection import CleoConnection
from acucleo_desktop.documents.clock import ManualClock
from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.sync.desk import Desk
from acucleo_desktop.transport.redaction import forget_secrets
from acucleo_desktop.transport.retry import RetryPolicy
from acucleo_desktop.transport.secrets import PlainSecrets
from acucleo_desktop.vault_file import Cost
from tests.support.echoing_server import MODES, echoing_server

pytestmark = pytest.mark.timeout(300)

# Signs that addresses, JSON, HTML, Python and Base64 each write in their own way.
ODD = "&=+%/\\'\"<é>"
SECRETS = {
    "TEST_ACUMATICA_PASSWORD": f"mArk-erp-pass {ODD}",
    "TEST_ACUMATICA_CLIENT_SECRET": f"mArk-client-secret{ODD}",
    "TEST_CLEO_PASSWORD": f"mArk-cleo-pass {ODD}",
    "ACUCLEO_PASSPHRASE": f"mArk-passphrase {ODD}",
    "ACUCLEO_NEW_PASSPHRASE": f"mArk-other-phrase {ODD}",
    "ACUCLEO_NEW_SECRET": f"mArk-new-cleo-pass {ODD}",
}
TOKENS = ("mArk-access-token.0123456789abcdef", "mArk-refresh-token.0123456789abcdef")
_RUNS = re.compile(rb"[A-Za-z0-9+/_\-]{24,}")


def forms(secret: str) -> set[bytes]:
    """Return how a secret may be written."""
    basic = f"edi:{secret}"
    texts = {secret, quote(secret), quote(secret, safe=""), quote_plus(secret), html.escape(secret), repr(secret)[1:-1]}
    texts |= {json.dumps(secret)[1:-1], json.dumps(secret, ensure_ascii=False)[1:-1]}
    texts |= {quote(text) for text in list(texts)} | {text.lower() for text in list(texts)}
    texts |= {base64.b64encode(text.encode()).decode().rstrip("=") for text in (secret, basic)}
    return {text.encode() for text in texts} | {secret.encode("latin-1"), secret.encode("utf-16-le")}


def decoded(content: bytes) -> Iterator[bytes]:
    """Yield what stands in Base64 anywhere in a content."""
    for run in _RUNS.findall(content):
        plain = run.replace(b"-", b"+").replace(b"_", b"/")
        for start in range(4):
            part = plain[start : start + (len(plain) - start) // 4 * 4]
            if part:
                yield base64.b64decode(part)


def found_in(content: bytes, marks: dict[bytes, str]) -> set[str]:
    """Return the names of the secrets that a content shows in any form."""
    names = {name for mark, name in marks.items() if mark in content}
    if b"mArk" in content or b"mark-" in content.lower():
        names |= {name for mark, name in marks.items() if mark[:14] in content}
    for part in decoded(content):
        if b"mArk" in part:
            names.add(f"in Base64: {part[:60]!r}")
    return names


def contents(place: Path) -> Iterator[tuple[str, bytes]]:
    """Yield every file below a place, what is in zip files, and what a ledger holds compressed."""
    for path in sorted(place.rglob("*")):
        if not path.is_file():
            continue
        yield str(path), path.read_bytes()
        if zipfile.is_zipfile(path):
            with zipfile.ZipFile(path) as pack:
                yield from ((f"{path}:{name}", pack.read(name)) for name in pack.namelist())
        if path.suffix == ".sqlite3":
            with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as ledger:
                for table, column in (("file", "content"), ("document_body", "fields"), ("document_body", "record")):
                    for (packed,) in ledger.execute(f"SELECT {column} FROM {table} WHERE length({column}) > 0"):
                        yield f"{path}:{table}.{column}", zlib.decompress(packed)


def all_marks() -> dict[bytes, str]:
    named = {**SECRETS, **{token: token for token in TOKENS}}
    return {form: name for name, secret in named.items() for form in forms(secret)}


@pytest.fixture(autouse=True)
def _forget() -> Iterator[None]:
    forget_secrets()
    yield
    forget_secrets()


@pytest.fixture
def marked(fresh: Any, monkeypatch: pytest.MonkeyPatch) -> Any:
    """Servers and a home whose secrets are all marked, and a temporary folder of their own."""
    at_servers(fresh, SECRETS["TEST_ACUMATICA_PASSWORD"], SECRETS["TEST_CLEO_PASSWORD"])
    object.__setattr__(fresh.practice.acumatica.settings, "client_secret", SECRETS["TEST_ACUMATICA_CLIENT_SECRET"])
    fresh.shell.environ |= {name: value for name, value in SECRETS.items() if "NEW" not in name}
    temporary = fresh.folder / "temporary"
    temporary.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(temporary))
    fresh.said = []
    return fresh


def at_servers(world: Any, acumatica: str, cleo: str) -> None:
    object.__setattr__(world.practice.acumatica.settings, "password", acumatica)
    object.__setattr__(world.practice.cleo.settings, "password", cleo)


def run(world: Any, *words: object, **more: str) -> Any:
    """Run a command, whatever comes of it, and keep what it said."""
    before = dict(world.shell.environ)
    world.shell.environ |= more
    try:
        result = world.shell(*words, expect=(0, 1, 2))
    finally:
        world.shell.environ.clear()
        world.shell.environ.update(before)
    world.said.append(result.stdout + result.stderr)
    return result


def trade(world: Any) -> None:
    """Set up, trade, and meet every trouble of the practice servers."""
    run(world, "setting", "set", "log_level", "debug")
    for kind in ("acumatica", "cleo"):
        assert run(world, "connection", "set", kind, world.connection_file(kind)).exit_code == 0
    run(world, "partner", "import", *world.partner_files())
    world.practice.partners.step()
    assert run(world, "sync").exit_code in {0, 1}
    run(world, "approve", "--clean")
    world.fault("acumatica", throttle_429=1, server_error_500=1, drop_after_commit=1, expire_tokens=True)
    world.fault("cleo", unauthorized_401=2, html_200=1, drop_after_upload=1)
    run(world, "sync")
    run(world, "connection", "test")
    at_servers(world, "changed-there", "changed-there")
    run(world, "sync")
    run(world, "connection", "test", "cleo", "--json")


def change(world: Any) -> None:
    """Change password and passphrase, in vain and with success."""
    at_servers(world, SECRETS["TEST_ACUMATICA_PASSWORD"], SECRETS["TEST_CLEO_PASSWORD"])
    path = world.shell.home / "connections" / "cleo.toml"
    path.write_text(re.sub(r"(?ms)^\[secret_env\].*?(?=^\[|\Z)", "", path.read_text("utf-8")), "utf-8")
    new = {"ACUCLEO_NEW_SECRET": SECRETS["ACUCLEO_NEW_SECRET"]}
    assert run(world, "connection", "password", "cleo", **new).exit_code == 2
    at_servers(world, SECRETS["TEST_ACUMATICA_PASSWORD"], SECRETS["ACUCLEO_NEW_SECRET"])
    assert run(world, "connection", "password", "cleo", **new).exit_code == 0
    other = SECRETS["ACUCLEO_NEW_PASSPHRASE"]
    assert run(world, "vault", "show", ACUCLEO_PASSPHRASE="wrong").exit_code == 0
    assert run(world, "vault", "passphrase", ACUCLEO_PASSPHRASE="wrong", ACUCLEO_NEW_PASSPHRASE=other).exit_code == 2
    assert run(world, "vault", "passphrase", ACUCLEO_NEW_PASSPHRASE=other).exit_code == 0
    world.shell.environ["ACUCLEO_PASSPHRASE"] = other


def crash(world: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the program meet a fault of its own whose text holds every secret."""

    def fault(desk: Desk, *_: object, **__: object) -> None:
        with desk.services.mailbox() as mailbox:
            mailbox.folders()
        with desk.services.erp() as erp:
            erp.find_vendor("X")
        local = {**SECRETS, "url": quote(SECRETS["TEST_CLEO_PASSWORD"])}
        raise RuntimeError(f"a fault with {local} and {json.dumps(local)}")

    run(world, "connection", "test")  # what was refused before is tried again, as a person acts
    monkeypatch.setattr(Desk, "sync", fault)
    result = run(world, "sync", ACUCLEO_NEW_SECRET=SECRETS["ACUCLEO_NEW_SECRET"])
    assert "fault of its own" in result.stderr
    monkeypatch.undo()
    (report,) = (world.shell.home / "logs").glob("crash-*.txt")
    assert "RuntimeError: a fault with" in report.read_text("utf-8")
    assert report.read_text("utf-8").count("***") > len(SECRETS)
    if os.name == "posix":
        assert report.stat().st_mode & 0o077 == 0


def hostile(world: Any) -> None:
    """Talk to a server that echoes everything, on both sides, in every guise."""
    with echoing_server(*TOKENS) as server:
        for kind in ("acumatica", "cleo"):
            run(world, "connection", "set", kind, world.connection_file(kind, url=server.url))
        for mode in MODES:
            server.mode = mode
            run(world, "sync")
            run(world, "connection", "test")
        assert server.met == set(MODES)


def hand_out(world: Any) -> None:
    """Write everything that leaves the home."""
    out = world.folder / "out"
    out.mkdir()
    for words in (
        ("backup", out / "copy.sqlite3"),
        ("support-bundle", out / "usual.zip"),
        ("support-bundle", out / "bare.zip", "--without-business-data"),
        ("evidence", 1, out / "evidence.zip", "--no-pdf"),
        ("audit", "export", out / "audit.jsonl"),
        ("audit", "export", out / "audit.csv"),
    ):
        assert run(world, *words).exit_code == 0


def test_no_form_of_a_secret_is_found_anywhere(marked: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    # Whoever would wait before another try goes on at once, and opening the vault costs little.
    monkeypatch.setattr(RetryPolicy, "pause", lambda *_: 0.0)
    monkeypatch.setattr("acucleo_desktop.vault_file.Cost", lambda: Cost(1, 64, 1))
    trade(marked)
    change(marked)
    with monkeypatch.context() as patched:
        patched.setattr(tempfile, "tempdir", str(marked.folder / "temporary"))
        crash(marked, patched)
    hostile(marked)
    hand_out(marked)
    marks = all_marks()
    looked = 0
    leaks: dict[str, set[str]] = {}
    for place in (marked.shell.home, marked.folder / "out", marked.folder / "temporary"):
        for name, content in contents(place):
            looked += 1
            if Path(name).name != "vault.json":
                leaks[name] = found_in(content, marks)
    for number, said in enumerate(marked.said):
        leaks[f"said {number}: {said[:60]}"] = found_in(said.encode(), marks)
    vault = (marked.shell.home / "vault.json").read_bytes()
    leaks["vault"] = {name for mark, name in marks.items() if mark in vault}
    assert looked > 40
    assert {name: found for name, found in leaks.items() if found} == {}
    assert sum("***" in said for said in marked.said) > 5, "much was there to be masked"
    if os.name == "posix":
        for path in (marked.shell.home / "vault.json", marked.shell.home / "ledger.sqlite3"):
            assert path.stat().st_mode & 0o077 == 0


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="other systems show no process list as files")
def test_no_secret_is_in_the_process_list(marked: Any) -> None:
    for kind in ("acumatica", "cleo"):
        run(marked, "connection", "set", kind, marked.connection_file(kind))
    marked.fault("cleo", latency_ms=400)
    words = [sys.executable, "-m", "acucleo_desktop.cli.main", "sync", "--home", str(marked.shell.home)]
    process = subprocess.Popen(
        words, env={**os.environ, **marked.shell.environ}, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    seen: set[str] = set()
    try:
        while process.poll() is None:
            for folder in Path("/proc").glob("[0-9]*"):
                try:
                    parent = re.search(r"PPid:\s*(\d+)", (folder / "status").read_text())
                    line = (folder / "cmdline").read_bytes()
                except OSError:
                    continue  # it has ended meanwhile
                if parent and str(process.pid) in {folder.name, parent[1]}:
                    seen.add(line.decode("utf-8", "replace"))
    finally:
        out, err = process.communicate(timeout=60)
    assert seen
    for text in (*(line.encode() for line in seen), out, err):
        assert found_in(text, all_marks()) == set()


@pytest.mark.parametrize("mode", ["refused", "500", "401", "text"])
def test_no_code_of_an_authenticator_is_in_an_exception(mode: str, caplog: pytest.LogCaptureFixture) -> None:
    code = f"mArk-otp-556677{ODD}"
    marks = {**all_marks(), **dict.fromkeys(forms(code), "code")}
    changes = {"auth.otp.mode": "form", "auth.otp.name": "totp"}
    with echoing_server(*TOKENS) as server:
        server.mode = mode
        connection = CleoConnection("X", "edi", base_url=server.url, preset="cic", changes=changes)
        secrets = PlainSecrets({"password": SECRETS["TEST_CLEO_PASSWORD"]})
        mailbox = CleoMailbox(
            connection, secrets, ManualClock(), one_time_code=lambda: code, retry=RetryPolicy(tries=1)
        )
        with pytest.raises(Problem) as caught:
            mailbox.folders()
        mailbox.close()
    problem = caught.value
    trace = "".join(traceback.format_exception(problem))
    told = "\n".join([trace, problem.sentences(), problem.details, str(vars(problem)), repr(mailbox), caplog.text])
    assert found_in(told.encode(), marks) == set()


def test_the_search_itself_finds_every_form() -> None:
    marks = all_marks()
    secret = SECRETS["TEST_CLEO_PASSWORD"]
    for text in (
        secret,
        quote_plus(secret),
        json.dumps({"x": secret}),
        html.escape(secret),
        base64.b64encode(f"somebody:{secret}".encode()).decode(),
        base64.urlsafe_b64encode(f"x{secret}y".encode()).decode(),
        f"half of it: {secret[:14]}",
    ):
        assert found_in(f"before {text} after".encode(), marks), text
    assert not found_in(b"nothing here, only a mark and a password", marks)
