"""Reports of faults of the program's own: without secrets, bounded, told once, and found after an end nobody caught."""

from __future__ import annotations

import faulthandler
import os
import subprocess
import sys
import threading
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from acucleo_desktop.sync import fault_reports
from acucleo_desktop.sync.fault_reports import KEPT, LARGEST, FaultReport, told, untold, write_report
from acucleo_desktop.sync.pseudonyms import bare_traceback
from acucleo_desktop.transport.redaction import forget_secrets, remember_secret

AT = datetime(2026, 11, 26, 9, 30, tzinfo=UTC)
DIES = """
import faulthandler, os, signal, sys
from pathlib import Path
from acucleo_desktop.sync.fault_reports import watching_hard_ends

def in_the_middle_of_work(how):
    if how == "kill":
        os.kill(os.getpid(), signal.SIGKILL)
    elif how == "abort":
        os.abort()
    elif how == "memory":
        faulthandler._sigsegv()

with watching_hard_ends(Path(sys.argv[1])):
    in_the_middle_of_work(sys.argv[2])
"""


def fail(words: str) -> None:
    raise ValueError(words)


def fault(words: str = "what went wrong") -> Exception:
    try:
        fail(words)
    except ValueError as error:
        return error
    raise AssertionError


def test_a_report_holds_what_support_needs_and_no_secret(tmp_path: Path) -> None:
    remember_secret("sesame-4711-open")
    try:
        report = write_report(tmp_path, fault("signing in with sesame-4711-open failed"), AT)
    finally:
        forget_secrets()
    assert report.path is not None
    text = report.path.read_text("utf-8")
    assert text == report.text
    assert "sesame" not in text
    assert "2026-11-26 09:30:00 UTC: ValueError" in text
    assert "test_fault_reports.py" in text
    if os.name == "posix":
        assert report.path.stat().st_mode & 0o077 == 0


def test_faults_of_one_second_are_several_reports_and_the_oldest_go(tmp_path: Path) -> None:
    for number in range(KEPT + 5):
        write_report(tmp_path, fault(), AT + timedelta(seconds=number // 2))
    left = sorted(path.name for path in tmp_path.glob("crash-*.txt"))
    assert len(left) == KEPT
    assert left[-1].startswith("crash-20261126T093012Z")


def test_a_long_report_keeps_its_end(tmp_path: Path) -> None:
    report = write_report(tmp_path, fault("x" * (2 * LARGEST) + " the end"), AT)
    assert len(report.text) < LARGEST + 1000
    assert report.text.rstrip().endswith("the end")


def test_a_person_is_told_once(tmp_path: Path) -> None:
    write_report(tmp_path, fault(), AT)
    last = write_report(tmp_path, KeyError("x"), AT + timedelta(minutes=1))
    found = untold(tmp_path)
    assert found is not None
    assert (found.name, found.path, found.is_hard_end) == ("KeyError", last.path, False)
    assert untold(tmp_path) == found, "until somebody has done something about it"
    told(found)
    assert untold(tmp_path) is None
    assert len(list(tmp_path.glob("crash-*.txt"))) == 2, "told ones are kept for support"


def test_what_was_told_on_the_command_line_is_not_told_again(tmp_path: Path) -> None:
    write_report(tmp_path, fault(), AT, is_told=True)
    assert untold(tmp_path) is None


def test_a_folder_that_cannot_be_written_costs_nothing_more(tmp_path: Path) -> None:
    taken = tmp_path / "logs"
    taken.write_text("a file where the folder should be", "utf-8")
    report = write_report(taken, fault(), AT)
    assert report.path is None
    assert "ValueError" in report.text
    told(report)
    assert untold(taken) is None
    with fault_reports.watching_hard_ends(taken):
        pass


@pytest.mark.parametrize(("how", "name"), [("abort", "Aborted"), ("memory", "Segmentation fault")])
def test_an_end_that_nobody_could_catch_is_found_by_the_next_start(tmp_path: Path, how: str, name: str) -> None:
    ended = subprocess.run([sys.executable, "-c", DIES, str(tmp_path), how], check=False, timeout=60)
    assert ended.returncode != 0
    found = untold(tmp_path)
    assert found is not None
    assert found.is_hard_end
    assert name in found.name
    assert "in_the_middle_of_work" in found.text
    assert abs(found.at - datetime.now(UTC)) < timedelta(minutes=5)
    told(found)
    assert untold(tmp_path) is None


@pytest.mark.parametrize("how", ["kill", "orderly"])
def test_a_kill_and_an_orderly_end_are_no_fault(tmp_path: Path, how: str) -> None:
    subprocess.run([sys.executable, "-c", DIES, str(tmp_path), how], check=False, timeout=60)
    assert untold(tmp_path) is None
    assert not list(tmp_path.iterdir())


def test_watching_leaves_what_was_watched_before_as_it_was(tmp_path: Path) -> None:
    was = faulthandler.is_enabled()
    with fault_reports.watching_hard_ends(tmp_path):
        assert faulthandler.is_enabled()
        assert [path.name for path in tmp_path.iterdir()] == ["hard-end.txt"]
    assert faulthandler.is_enabled() == was


def test_a_bundle_without_business_data_keeps_the_frames_alone(tmp_path: Path) -> None:
    subprocess.run([sys.executable, "-c", DIES, str(tmp_path), "abort"], check=False, timeout=60)
    found = untold(tmp_path)
    assert isinstance(found, FaultReport)
    bare = "\n".join(bare_traceback(found.text))
    assert str(Path.home()) not in bare


def test_threads_may_write_at_once(tmp_path: Path) -> None:
    threads = [threading.Thread(target=write_report, args=(tmp_path, fault(), AT)) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(list(tmp_path.glob("crash-*.txt"))) == len(threads)
