"""The entry points: the self-test, a start and an orderly end of the whole program, and a sync without Qt."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pypdf
import pytest

from acucleo_desktop import __version__
from acucleo_desktop.app import WindowSurroundings, main, selftest, write_pdf
from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.home import Home
from acucleo_desktop.sync.opening import open_home

ENVIRONMENT = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_LOGGING_RULES": "default.warning=false;qt.qpa.*=false"}
QUIT_AFTER_START = """
import sys
from PySide6.QtCore import QTimer
from acucleo_desktop.ui import application
from acucleo_desktop.app import main
start = application.Application.start
def start_and_leave(self):
    start(self)
    self.loop.finished.connect(lambda _summary: self.window.close())
application.Application.start = start_and_leave
raise SystemExit(main(["--practice", "--home", sys.argv[1]]))
"""
CLOSE_TROUBLE = """
import sys
from PySide6.QtCore import QTimer
from acucleo_desktop.ui import start_trouble
from acucleo_desktop.app import main
class Closing(start_trouble.StartTrouble):
    def showEvent(self, event):
        super().showEvent(event)
        print(self._problem.what)
        QTimer.singleShot(0, self.close)
start_trouble.StartTrouble = Closing
sys.exit(main(sys.argv[1:]))
"""
DIES_AFTER_START = """
import os, sys
from PySide6.QtCore import QTimer
from acucleo_desktop.ui import application
from acucleo_desktop.app import main
start = application.Application.start
def in_the_middle_of_work():
    os.abort()
def start_and_die(self):
    start(self)
    QTimer.singleShot(0, in_the_middle_of_work)
application.Application.start = start_and_die
raise SystemExit(main(["--home", sys.argv[1]]))
"""
TELLS_WHAT_IT_FOUND = """
import sys
from acucleo_desktop.ui import application
from acucleo_desktop.app import main
start = application.Application.start
def start_and_tell(self):
    start(self)
    report = self.window.fault_bar.report
    print(report.name if report is not None else "nothing", flush=True)
    self.window.fault_bar.dismiss()
    raise SystemExit(self.close())
application.Application.start = start_and_tell
main(["--home", sys.argv[1]])
"""
WITHOUT_QT = """
import sys
sys.modules["PySide6"] = None
from acucleo_desktop.cli.main import main
main(["practice", "demo", "--json"])
"""


def run(code: str, *words: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", code, *words]
    return subprocess.run(command, env=ENVIRONMENT, capture_output=True, text=True, check=False, timeout=100)


def test_the_self_test_finds_everything(capsys: pytest.CaptureFixture[str], qapp: object) -> None:
    assert selftest() == 0
    said = capsys.readouterr().out
    assert "everything works" in said
    assert "a clean order is found clean" in said
    assert "time zones: America/Chicago" in said


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["--version"])
    assert ended.value.code == 0
    assert __version__ in capsys.readouterr().out


@pytest.mark.timeout(240)
def test_an_end_that_nobody_could_catch_is_told_by_the_next_start_and_by_no_later_one(tmp_path: Path) -> None:
    died = run(DIES_AFTER_START, str(tmp_path))
    assert died.returncode < 0, died.stderr
    (report,) = (tmp_path / "logs").glob("hard-end.txt")
    assert "in_the_middle_of_work" in report.read_text("utf-8")
    assert "Aborted" in run(TELLS_WHAT_IT_FOUND, str(tmp_path)).stdout
    assert run(TELLS_WHAT_IT_FOUND, str(tmp_path)).stdout.strip() == "nothing"


@pytest.mark.timeout(120)
def test_the_program_opens_on_the_practice_world_syncs_and_ends(tmp_path: Path) -> None:
    done = run(QUIT_AFTER_START, str(tmp_path))
    assert (done.returncode, done.stderr) == (0, "")
    assert (tmp_path / "practice" / "ledger.sqlite3").stat().st_size > 0


def test_a_home_that_cannot_be_made_is_said_in_words_and_in_a_window(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder", "utf-8")
    done = run(CLOSE_TROUBLE, "--home", str(tmp_path / "file"))
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    assert str(tmp_path / "file") in done.stderr
    assert str(tmp_path / "file") in done.stdout, "the window says it as well"


@pytest.mark.timeout(120)
def test_a_fault_while_trouble_is_told_is_written_down(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def falls_ill(*_given: object) -> None:
        raise RuntimeError("the window of troubles is broken itself")

    monkeypatch.setattr("acucleo_desktop.ui.start.tell_trouble", falls_ill)
    home = Home.below(tmp_path / "home")
    home.prepare()
    home.settings.write_text("theme = pink", "utf-8")
    assert main(["--home", str(tmp_path / "home")]) == 2
    assert "a fault of its own: RuntimeError" in capsys.readouterr().err
    (report,) = home.logs.glob("crash-*.txt")
    assert "broken itself" in report.read_text("utf-8")


def test_a_whole_trade_runs_where_qt_is_not_installed() -> None:
    done = run(WITHOUT_QT)
    assert done.returncode == 0, done.stderr[-2000:]
    assert json.loads(done.stdout)["good"] is True


def test_paper_becomes_a_pdf_with_its_words(tmp_path: Path, qapp: object) -> None:
    target = tmp_path / "invoice.pdf"
    write_pdf("<p style='font-weight:600'>Invoice AR005004</p><table><tr><td>14 BG</td></tr></table>", target)
    pages = pypdf.PdfReader(target).pages
    assert len(pages) == 1
    words = " ".join(pages[0].extract_text().split())
    assert "AR005004" in words
    assert "14 BG" in words


def test_what_the_form_of_a_connection_does_not_show_stays_as_it_is_stored(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ACUCLEO_PASSPHRASE", "a passphrase for a test")
    text = """\
name = "Production"
instance_url = "https://erp.example.com"
client_id = "1@Company"
username = "edi"
page_size = 200
[custom_reads.SalesInvoice]
"Document.AttributeDEPT" = "DP"
"""
    with open_home(Home.below(tmp_path), actor="test") as opened:
        opened.connections.import_file("acumatica", text)
        surroundings = WindowSurroundings(opened)
        typed = {**surroundings.connection_values("acumatica"), "username": "sync", "endpoint_version": ""}
        surroundings.save_connection("acumatica", typed)
        stored = opened.connections.acumatica()
    assert (stored.name, stored.username, stored.page_size) == ("Production", "sync", 200)
    assert stored.endpoint_version == "24.200.001", "an empty field takes its usual value"
    assert stored.custom_reads == {"SalesInvoice": {"Document.AttributeDEPT": "DP"}}


def test_a_preset_file_that_cannot_be_used_has_a_way_out(tmp_path: Path) -> None:
    (tmp_path / "folder.toml").mkdir()
    (tmp_path / "latin.toml").write_bytes(b"name = '\xfc'")
    with open_home(Home.below(tmp_path / "home"), actor="test") as opened:
        surroundings = WindowSurroundings(opened)
        for name, words in (("nothing", "choose another file"), ("folder", "choose another file"), ("latin", "utf-8")):
            with pytest.raises(Problem) as told:
                surroundings.read_preset(tmp_path / f"{name}.toml")
            assert words in told.value.todo.lower()
        with pytest.raises(Problem, match="cannot be written") as told:
            surroundings.write_preset(tmp_path / "folder.toml", "cic", {})
        assert told.value.todo
