"""The rate limit: alone, with threads, with other processes, after a refusal, a kill, a damaged file, a restart."""

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
from acucleo_desktop.transport.limiter import Pass, RateLimiter

ROOT = Path(__file__).parents[2]


@pytest.fixture(params=["memory", "file"])
def folder(request: pytest.FixtureRequest, tmp_path: Path) -> Path | None:
    return None if request.param == "memory" else tmp_path / "shared"


def send(limiter: RateLimiter, clock: ManualClock, seconds: float = 0.0, key: str = "list") -> float:
    """Send one request that takes `seconds`; return when it began."""
    with limiter.flight(key) as flight:
        assert flight is not None
        began = clock.monotonic()
        clock.advance(seconds)
        flight.answered = True
    return began


def most_in_a_second(moments: list[float]) -> int:
    ordered = sorted(moments)
    return max(sum(1 for other in ordered if moment <= other < moment + 1) for moment in ordered)


def test_five_in_any_second_and_hardly_less(folder: Path | None) -> None:
    clock = ManualClock()
    limiter = RateLimiter(clock, 5, folder)
    moments = [send(limiter, clock, 0.01) for _ in range(300)]
    assert most_in_a_second(moments) == 5
    assert 299 / (moments[-1] - moments[0]) >= 0.95 * 5


def test_a_request_counts_until_a_second_after_its_answer(folder: Path | None) -> None:
    clock = ManualClock()
    limiter = RateLimiter(clock, 1, folder)
    send(limiter, clock, 7)
    assert send(limiter, clock) == pytest.approx(8.01)


def test_broken_numbers_keep_to_whole_requests_in_a_second(folder: Path | None) -> None:
    clock = ManualClock()
    limiter = RateLimiter(clock, 4.5, folder)
    moments = [send(limiter, clock) for _ in range(60)]
    assert most_in_a_second(moments) <= 5
    assert 4.3 <= 59 / (moments[-1] - moments[0]) <= 4.6


def test_templates_do_not_wait_for_each_other(folder: Path | None) -> None:
    clock = ManualClock()
    limiter = RateLimiter(clock, 1, folder)
    send(limiter, clock)
    send(limiter, clock, key="upload")
    assert clock.monotonic() == 0


def test_slower_after_a_refusal_and_back_with_success(folder: Path | None) -> None:
    clock = ManualClock()
    limiter = RateLimiter(clock, 4, folder)
    limiter.slow_down("list", 10)
    assert limiter.rate("list") == 2
    assert send(limiter, clock) == pytest.approx(10)
    for _ in range(8):
        limiter.succeeded("list")
    assert limiter.rate("list") == pytest.approx(3.6), "back near the rate that was refused"
    limiter.succeeded("list")
    assert limiter.rate("list") == pytest.approx(3.608), "and from there with care"
    for _ in range(60):
        limiter.succeeded("list")
    assert limiter.rate("list") == 4


def test_refusals_of_one_moment_count_once_and_the_rate_has_a_bottom(folder: Path | None) -> None:
    clock = ManualClock()
    limiter = RateLimiter(clock, 4, folder)
    for _ in range(4):
        limiter.slow_down("list", 0)
    assert limiter.rate("list") == 2
    for _ in range(20):
        clock.advance(2)
        limiter.slow_down("list", 0)
    assert limiter.rate("list") == pytest.approx(0.2)


def test_a_wait_that_was_asked_for_holds_for_all_who_share(tmp_path: Path) -> None:
    clock = ManualClock()
    one, other = RateLimiter(clock, 5, tmp_path), RateLimiter(clock, 5, tmp_path)
    one.slow_down("upload", 30)
    assert other.try_enter("upload") == pytest.approx(30)
    assert isinstance(other.try_enter("list"), Pass)
    other.succeeded("upload")
    assert one.rate("upload") > 2.5


def test_a_wall_clock_that_jumps_changes_nothing(folder: Path | None) -> None:
    clock = ManualClock()
    limiter = RateLimiter(clock, 1, folder)
    send(limiter, clock)
    for year in (2020, 2040):
        clock.set(clock.now().replace(year=year))
        before = clock.monotonic()
        send(limiter, clock)
        assert clock.monotonic() == pytest.approx(before + 1.01)


def test_nothing_of_a_time_before_a_restart_holds_anybody(tmp_path: Path) -> None:
    late = ManualClock()
    late.advance(900_000)
    before = RateLimiter(late, 1, tmp_path)
    before.slow_down("list", 60)
    assert isinstance(RateLimiter(late, 1, tmp_path).try_enter("upload"), Pass)
    send(before, late, key="download")
    fresh = ManualClock()
    limiter = RateLimiter(fresh, 1, tmp_path)
    for key in ("list", "upload", "download"):
        assert isinstance(limiter.try_enter(key), Pass)


def test_stop_ends_the_wait(folder: Path | None) -> None:
    clock = ManualClock()
    limiter = RateLimiter(clock, 0.5, folder)
    stop = threading.Event()
    first = limiter.enter("list", stop)
    assert first is not None
    limiter.leave(first)
    stop.set()
    with limiter.flight("list", stop) as flight:
        assert flight is None
    assert isinstance(limiter.enter("list", stop), Pass), "nobody waits, so nobody is stopped"


def test_a_request_without_an_answer_may_still_be_on_its_way(folder: Path | None) -> None:
    clock = ManualClock()
    limiter = RateLimiter(clock, 1, folder)
    passed = limiter.enter("list")
    assert passed is not None
    limiter.leave(passed, answered=False)
    assert limiter.try_enter("list") == pytest.approx(2.01)


def test_a_pass_that_is_never_given_back_blocks_for_a_minute_at_most(folder: Path | None) -> None:
    clock = ManualClock()
    limiter = RateLimiter(clock, 1, folder)
    assert limiter.enter("list") is not None
    assert limiter.enter("list") is not None
    assert 59 <= clock.monotonic() <= 61


def test_threads_share_the_rate(folder: Path | None) -> None:
    limiter = RateLimiter(SystemClock(), 20, folder)
    moments: list[float] = []

    def work() -> None:
        for _ in range(10):
            with limiter.flight("list") as flight:
                assert flight is not None
                moments.append(time.monotonic())
                flight.answered = True

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(moments) == 40
    assert most_in_a_second(moments) <= 20


KILLED = """
import sys
from pathlib import Path
from acucleo_desktop.documents.clock import SystemClock
from acucleo_desktop.transport.limiter import RateLimiter
limiter = RateLimiter(SystemClock(), 2, Path(sys.argv[1]))
limiter.enter("list"), limiter.enter("list")
print("held", flush=True)
sys.stdin.read()
"""


def test_a_killed_process_blocks_nobody(tmp_path: Path) -> None:
    process = subprocess.Popen(
        [sys.executable, "-c", KILLED, str(tmp_path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
    )
    with process:
        assert process.stdout is not None
        assert process.stdout.readline() == "held\n"
        limiter = RateLimiter(SystemClock(), 2, tmp_path)
        waited = limiter.try_enter("list")
        assert isinstance(waited, float), "what a living process has in flight counts"
        process.kill()
    began = time.monotonic()
    assert limiter.enter("list") is not None
    assert 0.9 <= time.monotonic() - began <= 5, "it counts as arrived one grace and one window after it was missed"
    RateLimiter(SystemClock(), 2, tmp_path)
    assert len(list(tmp_path.glob("*.owner"))) <= 2


COUNTING = """
import sys
from pathlib import Path
from acucleo_desktop.transport.rate_slots import FileSlots
slots = FileSlots(Path(sys.argv[1]))
def count(slot, now):
    slot.next_at += 1
    return slot.next_at
for _ in range(300):
    slots.update("list", lambda: 0.0, count)
"""


def test_no_update_of_another_process_is_lost(tmp_path: Path) -> None:
    processes = [subprocess.Popen([sys.executable, "-c", COUNTING, str(tmp_path)], cwd=ROOT) for _ in range(3)]
    assert [process.wait(60) for process in processes] == [0, 0, 0]
    assert json.loads((tmp_path / "request-rate.json").read_text())["list"]["next_at"] == 900


def test_a_damaged_file_makes_everybody_wait_a_moment(tmp_path: Path) -> None:
    path = tmp_path / "request-rate.json"
    for damaged in ("{", "[1]", '{"list": {"unknown": 1}}', "\x00\x00"):
        clock = ManualClock()
        path.write_text(damaged)
        limiter = RateLimiter(clock, 4, tmp_path)
        assert limiter.try_enter("list") == pytest.approx(1), "nobody knows who has just sent"
        assert limiter.try_enter("upload") == pytest.approx(1)
        assert send(limiter, clock) == pytest.approx(1)
        assert json.loads(path.read_text())["list"]["done"] == [clock.monotonic()]


def test_a_write_that_was_cut_short_can_be_read(tmp_path: Path) -> None:
    clock = ManualClock()
    limiter = RateLimiter(clock, 1, tmp_path)
    send(limiter, clock)
    path = tmp_path / "request-rate.json"
    path.write_text(path.read_text() + '0.0, "used_at": 12.5}}')
    assert limiter.try_enter("list") == pytest.approx(1.01)


def test_the_time_is_asked_when_the_slot_is_ours(tmp_path: Path) -> None:
    """Whoever waits for the file must not come with a time from before others wrote what they have in flight."""
    early, late = ManualClock(), ManualClock()
    limiter, other = RateLimiter(early, 1, tmp_path), RateLimiter(late, 1, tmp_path)
    late.advance(0.5)
    assert other.enter("list") is not None
    assert isinstance(limiter.try_enter("list"), float), "a request that began a moment ahead of our time counts"
    asked: list[float] = []

    def clock() -> float:
        asked.append(1.0)
        assert other._store._lock.acquire(blocking=False)  # type: ignore[attr-defined]
        other._store._lock.release()  # type: ignore[attr-defined]
        assert limiter._store._lock.locked()  # type: ignore[attr-defined]
        return 1.0

    limiter._store.update("list", clock, lambda slot, now: (slot, now))
    assert asked == [1.0]


def test_the_file_is_private(tmp_path: Path) -> None:
    send(RateLimiter(ManualClock(), 4, tmp_path / "shared"), ManualClock())
    assert stat.S_IMODE((tmp_path / "shared" / "request-rate.json").stat().st_mode) == 0o600
    assert stat.S_IMODE((tmp_path / "shared").stat().st_mode) == 0o700


def test_where_nothing_can_be_shared_the_process_keeps_its_own_rate(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "file").write_text("")
    clock = ManualClock()
    limiter = RateLimiter(clock, 1, tmp_path / "file")
    send(limiter, clock)
    assert send(limiter, clock) == pytest.approx(1.01)
    assert "cannot be shared" in caplog.text


def test_a_file_that_is_lost_on_the_way_is_survived(tmp_path: Path) -> None:
    clock = ManualClock()
    limiter = RateLimiter(clock, 1, tmp_path)
    passed = limiter.enter("list")
    assert passed is not None
    (tmp_path / "request-rate.json").unlink()
    (tmp_path / "request-rate.json").mkdir()
    limiter.leave(passed)
    assert isinstance(limiter.try_enter("list"), Pass)
