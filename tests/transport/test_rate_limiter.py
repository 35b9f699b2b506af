"""The rate limit: alone, with threads, with other processes, after a refusal, after a clock that jumped."""

from __future__ import annotations

import json
import stat
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from acucleo_desktop.documents.clock import ManualClock, SystemClock
from acucleo_desktop.transport.limiter import RateLimiter


@pytest.fixture(params=["memory", "file"])
def folder(request: pytest.FixtureRequest, tmp_path: Path) -> Path | None:
    return None if request.param == "memory" else tmp_path / "shared"


def test_never_more_than_allowed_in_any_second(folder: Path | None) -> None:
    clock = ManualClock()
    limiter = RateLimiter(clock, 4, folder)
    moments = []
    for _ in range(40):
        assert not limiter.wait("list")
        moments.append(clock.monotonic())
    assert moments[0] == 0
    assert all(sum(1 for other in moments if moment <= other < moment + 0.999) <= 4 for moment in moments)
    assert moments[-1] == pytest.approx(39 / 4, abs=0.01)


def test_templates_do_not_wait_for_each_other(folder: Path | None) -> None:
    clock = ManualClock()
    limiter = RateLimiter(clock, 1, folder)
    limiter.wait("list")
    limiter.wait("upload")
    assert clock.monotonic() == 0


def test_slower_after_a_refusal_and_back_with_success(folder: Path | None) -> None:
    clock = ManualClock()
    limiter = RateLimiter(clock, 4, folder)
    limiter.slow_down("list", 10)
    assert limiter.rate("list") == 2
    limiter.wait("list")
    assert clock.monotonic() == pytest.approx(10, abs=0.01)
    for _ in range(8):
        limiter.succeeded("list")
    assert limiter.rate("list") == 4
    for _ in range(20):
        limiter.slow_down("list", 0)
    assert limiter.rate("list") == pytest.approx(0.2)


def test_a_clock_set_back_holds_nobody_for_long(folder: Path | None) -> None:
    clock = ManualClock()
    limiter = RateLimiter(clock, 4, folder)
    limiter.wait("list")
    clock.set(clock.now().replace(year=2020))
    before = clock.monotonic()
    limiter.wait("list")
    assert clock.monotonic() == before


def test_stop_ends_the_wait(folder: Path | None) -> None:
    limiter = RateLimiter(ManualClock(), 0.5, folder)
    stop = threading.Event()
    assert not limiter.wait("list", stop)
    stop.set()
    assert limiter.wait("list", stop)


def test_threads_share_the_rate(folder: Path | None) -> None:
    limiter = RateLimiter(SystemClock(), 50, folder)
    moments: list[float] = []

    def work() -> None:
        for _ in range(5):
            limiter.wait("list")
            moments.append(time.monotonic())

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(moments) == 20
    assert max(moments) - min(moments) >= 18 / 50


PROCESS = """
import sys, time
from pathlib import Path
from acucleo_desktop.documents.clock import SystemClock
from acucleo_desktop.transport.limiter import RateLimiter
limiter = RateLimiter(SystemClock(), 20, Path(sys.argv[1]))
for _ in range(10):
    limiter.wait("list")
    print(time.time(), flush=True)
"""


def test_processes_share_the_rate(tmp_path: Path) -> None:
    root = Path(__file__).parents[2]
    processes = [
        subprocess.Popen([sys.executable, "-c", PROCESS, str(tmp_path)], stdout=subprocess.PIPE, text=True, cwd=root)
        for _ in range(3)
    ]
    moments = sorted(float(line) for process in processes for line in process.communicate()[0].split())
    assert len(moments) == 30
    assert moments[-1] - moments[0] >= 28 / 20
    # Slots are handed out one by one; the print comes a little later, so allow one neighbour.
    assert all(sum(1 for other in moments if moment <= other < moment + 0.5) <= 12 for moment in moments)


COUNTING = """
import sys
from pathlib import Path
from acucleo_desktop.transport.limiter import FileSlots
slots = FileSlots(Path(sys.argv[1]))
def count(slot):
    slot.next_at += 1
    return slot.next_at
for _ in range(300):
    slots.update("list", 0.0, count)
"""


def test_no_update_of_another_process_is_lost(tmp_path: Path) -> None:
    root = Path(__file__).parents[2]
    processes = [subprocess.Popen([sys.executable, "-c", COUNTING, str(tmp_path)], cwd=root) for _ in range(3)]
    assert [process.wait(60) for process in processes] == [0, 0, 0]
    assert json.loads((tmp_path / "request-rate.json").read_text())["list"]["next_at"] == 900


def test_the_file_is_private_and_a_damaged_one_is_survived(tmp_path: Path) -> None:
    clock = ManualClock()
    path = tmp_path / "request-rate.json"
    for damaged in ("{", "[1]", '{"list": {"unknown": 1}}', "\x00\x00"):
        path.write_text(damaged)
        RateLimiter(clock, 4, tmp_path).wait("list")
        assert json.loads(path.read_text())["list"]["next_at"] > 0
    path.unlink()
    RateLimiter(clock, 4, tmp_path).wait("list")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
