"""`acucleo practice serve` and `demo`, and what matters only in a process of its own: pipes, signals, exit codes."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
import requests

pytestmark = pytest.mark.timeout(120)
POSIX = pytest.mark.skipif(os.name == "nt", reason="signals and pipes of this kind are those of POSIX systems")
ACUCLEO = [sys.executable, "-m", "acucleo_desktop.cli.main"]
ROOT = Path(__file__).resolve().parents[2]
SITE = ("url", "endpoint", "version", "tenant", "client_id", "client_secret", "username", "password")
MAILBOX = ("url", "preset", "mailbox", "username", "password")


@contextmanager
def served(*options: str) -> Iterator[tuple[subprocess.Popen[str], dict[str, Any]]]:
    """Run `practice serve` in a process of its own; yield it and the first line it printed."""
    process = subprocess.Popen(
        [*ACUCLEO, "practice", "serve", *options],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        stdin=subprocess.DEVNULL,
        text=True,
        cwd=ROOT,
    )
    try:
        assert process.stdout is not None
        line = process.stdout.readline()
        assert line, process.communicate()[1]
        yield process, json.loads(line)
    finally:
        if process.poll() is None:
            process.kill()
        process.communicate()


@POSIX
@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGINT], ids=["SIGTERM", "SIGINT"])
def test_serve_tells_everything_on_its_first_line_and_ends_cleanly(tmp_path: Path, how: signal.Signals) -> None:
    with served("--state", str(tmp_path / "state"), "--step-seconds", "0") as (process, facts):
        assert facts["acumatica"].keys() >= set(SITE)
        assert facts["cleo"].keys() >= set(MAILBOX)
        assert facts["acumatica"]["client_id"].endswith(f"@{facts['acumatica']['tenant']}")
        offered = requests.get(f"{facts['acumatica']['url']}/entity", timeout=10).json()
        assert facts["acumatica"]["version"] in {one["version"] for one in offered["endpoints"]}
        assert requests.get(f"{facts['admin']}/summary", timeout=10).json()["records"]["StockItem"] > 100
        process.send_signal(how)
        out, err = process.communicate(timeout=20)
        assert process.returncode == 0
        assert out == "", "data is on the first line alone"
        assert "Traceback" not in err
    with pytest.raises(requests.ConnectionError):
        requests.get(f"{facts['acumatica']['url']}/entity", timeout=5)


def test_serve_takes_a_mount_faults_and_goes_on_where_it_was(tmp_path: Path) -> None:
    state = str(tmp_path / "state")
    options = ("--mount", "/AcumaticaERP", "--fault", "acumatica.latency_ms=1", "--fault", "page_cap=7")
    with served("--state", state, "--step-seconds", "0", *options) as (process, facts):
        assert facts["acumatica"]["url"].endswith("/AcumaticaERP")
        assert requests.get(f"{facts['acumatica']['url']}/practice/faults", timeout=10).json()["latency_ms"] == 1
        assert requests.get(f"{facts['cleo']['url']}/practice/faults", timeout=10).json()["page_cap"] == 7
        assert requests.post(f"{facts['admin']}/partners/step", timeout=10).json()["written"] > 10
        process.terminate()
        process.communicate(timeout=20)
    with served("--state", state, "--step-seconds", "0") as (_, facts):
        files = requests.get(f"{facts['cleo']['url']}/practice/files", timeout=10).json()
        assert len(files) > 10
        assert requests.post(f"{facts['admin']}/partners/step", timeout=10).json()["written"] == 0


def test_serve_offers_the_mailbox_over_sftp_when_it_is_wanted(tmp_path: Path) -> None:
    with served("--state", str(tmp_path / "state"), "--step-seconds", "0", "--sftp-port", "0") as (_, facts):
        assert facts["sftp"].keys() == {"host", "port", "preset", "username", "password"}
        with socket.create_connection((facts["sftp"]["host"], facts["sftp"]["port"]), timeout=10) as line:
            assert line.recv(4) == b"SSH-"


def test_serve_lets_partners_act_by_themselves(tmp_path: Path) -> None:
    options = ("--state", str(tmp_path / "state"), "--step-seconds", "0.05")
    with served(*options) as (_, facts), requests.Session() as session:
        while not session.get(f"{facts['cleo']['url']}/practice/files", timeout=10).json():
            pass


@pytest.mark.parametrize("fault", ["nonsense=1", "latency_ms", "mars.latency_ms=1"])
def test_serve_refuses_a_fault_that_it_does_not_have(fault: str) -> None:
    result = subprocess.run(
        [*ACUCLEO, "practice", "serve", "--fault", fault],
        capture_output=True,
        text=True,
        cwd=ROOT,
        check=False,
        timeout=30,
    )
    assert result.returncode == 2
    assert result.stdout == ""
    assert fault.partition("=")[0] in result.stderr
    assert "Traceback" not in result.stderr


def run(home: Path, *words: str, **environ: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*ACUCLEO, *words, "--home", str(home)],
        capture_output=True,
        text=True,
        stdin=subprocess.DEVNULL,
        cwd=ROOT,
        env={**os.environ, "PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring", **environ},
        check=False,
        timeout=60,
    )


def test_nothing_asks_when_nobody_is_at_the_terminal(fresh: Any) -> None:
    path = fresh.connection_file("cleo")
    result = run(fresh.shell.home, "connection", "set", "cleo", str(path))
    assert result.returncode in {0, 2}
    result = run(fresh.shell.home, "connection", "test", "cleo")
    assert result.returncode == 2
    assert "Traceback" not in result.stderr
    assert result.stdout == ""


def test_the_program_runs_where_qt_is_not_installed(fresh: Any, tmp_path: Path) -> None:
    blocker = tmp_path / "blocked"
    (blocker / "PySide6").mkdir(parents=True)
    (blocker / "PySide6" / "__init__.py").write_text("raise ImportError('there is no Qt here')\n", "utf-8")
    environ = {**fresh.shell.environ, "PYTHONPATH": str(blocker)}
    for kind in ("acumatica", "cleo"):
        result = run(fresh.shell.home, "connection", "set", kind, str(fresh.connection_file(kind)), **environ)
        assert result.returncode == 0, result.stderr
    files = [str(path) for path in fresh.partner_files()]
    assert run(fresh.shell.home, "partner", "import", *files, **environ).returncode == 0
    fresh.practice.partners.step()
    result = run(fresh.shell.home, "sync", "--json", **environ)
    assert result.returncode == 1, result.stderr
    assert json.loads(result.stdout)["counts"]["sent"] > 10
    assert run(fresh.shell.home, "show", "1", "--as", "paper", **environ).returncode == 0


@POSIX
def test_a_reader_that_goes_away_early_is_no_trouble(seen: Any) -> None:
    words = " ".join([*ACUCLEO, "documents", "--json", "--limit", "1000", "--home", str(seen.shell.home)])
    command = f"{words} | head -c 5"
    result = subprocess.run(["bash", "-c", command], capture_output=True, text=True, cwd=ROOT, check=False, timeout=60)
    assert "Traceback" not in result.stderr


@POSIX
def test_a_signal_ends_a_pass_at_a_safe_place(fresh: Any) -> None:
    for kind in ("acumatica", "cleo"):
        fresh.shell("connection", "set", kind, fresh.connection_file(kind))
    fresh.shell("partner", "import", *fresh.partner_files())
    fresh.practice.partners.step()
    fresh.fault("acumatica", latency_ms=40)
    process = subprocess.Popen(
        [*ACUCLEO, "sync", "--home", str(fresh.shell.home)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        cwd=ROOT,
        env={**os.environ, **fresh.shell.environ},
    )
    while not any(one["method"] == "PUT" for one in fresh.asked("acumatica")):
        assert process.poll() is None, process.communicate()
    process.send_signal(signal.SIGINT)
    _, said = process.communicate(timeout=60)
    assert "Stopping after the current step." in said
    assert "Traceback" not in said
    fresh.fault("acumatica", latency_ms=0)
    assert not [row for row in fresh.shell.documents() if row["delivery"] in {"writing", "sending", "in-doubt"}]
    fresh.shell("sync", expect=(0, 1))
    numbers = [one["CustomerOrder"] for one in fresh.held()["records"]["SalesOrder"] if one.get("ExternalRef")]
    assert len(numbers) == len(set(numbers)) > 3


def test_the_demonstration_ends_with_0_and_leaves_nothing_behind(tmp_path: Path) -> None:
    result = subprocess.run(
        [*ACUCLEO, "practice", "demo", "--json"],
        capture_output=True,
        text=True,
        cwd=ROOT,
        env={**os.environ, "TMPDIR": str(tmp_path)},
        check=False,
        timeout=110,
    )
    told = json.loads(result.stdout)
    assert told["good"], told
    assert result.returncode == 0
    assert told["changed_by_last_pass"] == 0
    assert not told["unexpected"]
    assert not told["missing"]
    assert {flow["flow"] for flow in told["flows"]} >= {"invoice", "bill", "sales-order", "ship-notice"}
    assert list(tmp_path.iterdir()) == []


def test_serve_lists_and_refuses_behaviours_of_partners() -> None:
    def served_with(partner: str) -> subprocess.CompletedProcess[str]:
        words = [*ACUCLEO, "practice", "serve", "--partner", partner]
        return subprocess.run(words, capture_output=True, text=True, cwd=ROOT, check=False, timeout=30)

    told = served_with("help")
    assert told.returncode == 0
    assert "bills-twice" in told.stdout
    for wrong, named in (("TUSCANY=bilstwice", "bills-twice"), ("NOBODY=late", "NOBODY"), ("late", "CODE=BEHAVIOUR")):
        refused = served_with(wrong)
        assert refused.returncode == 2
        assert named in refused.stderr
        assert "Traceback" not in refused.stderr
