"""Locks between real processes: who holds one, kill -9, forked children, removed files, places without locks."""

from __future__ import annotations

import errno
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from acucleo_desktop.documents.clock import ManualClock
from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.home import Home
from acucleo_desktop.sync import file_lock
from acucleo_desktop.sync.file_lock import FileLock
from acucleo_desktop.sync.instance import LOOP, WINDOW, Instance, socket_name
from acucleo_desktop.sync.pass_lock import PassLock

pytestmark = pytest.mark.timeout(60)
HOLDER = """
import sys
from pathlib import Path
from acucleo_desktop.documents.clock import SystemClock
from acucleo_desktop.sync.file_lock import FileLock
lock = FileLock(Path(sys.argv[1]), SystemClock())
print("got" if lock.acquire("the other one") else "taken", flush=True)
sys.stdin.readline()
lock.release()
print("gone", flush=True)
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "pass.lock"


class Other:
    """A process that holds the lock until it is told to let go, or killed."""

    def __init__(self, path: Path) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-c", HOLDER, str(path)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        )
        self.said = self.line()

    def line(self) -> str:
        assert self.process.stdout is not None
        return self.process.stdout.readline().strip()

    def let_go(self) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write("\n")
        self.process.stdin.flush()
        assert self.line() == "gone"

    def kill(self) -> None:
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def close(self) -> None:
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        for pipe in (self.process.stdin, self.process.stdout):
            assert pipe is not None
            pipe.close()


@pytest.fixture
def other(path: Path) -> Iterator[Other]:
    made = Other(path)
    yield made
    made.close()


def test_another_process_is_named_with_its_number_and_since_when(path: Path, other: Other) -> None:
    assert other.said == "got"
    with PassLock(path, ManualClock()).hold("me") as problem:
        assert problem is not None
        assert problem.code == "sync.busy"
        assert "the other one" in problem.what
        assert f"process {other.process.pid}" in problem.what
        assert "since" in problem.what
    other.let_go()
    with PassLock(path, ManualClock()).hold("me") as problem:
        assert problem is None


def test_a_killed_holder_blocks_nobody_although_its_file_is_left(path: Path, other: Other) -> None:
    other.kill()
    assert b"the other one" in path.read_bytes()
    lock = FileLock(path, ManualClock())
    assert lock.acquire("me")
    assert lock.holder().process == os.getpid()
    lock.release()
    assert path.read_bytes() == b""


def test_a_forked_child_does_not_keep_the_lock_of_its_killed_parent(path: Path) -> None:
    script = f"""
import os, signal, sys
{HOLDER.split("print", maxsplit=1)[0]}
assert lock.acquire("the parent")
read, write = os.pipe()
child = os.fork()
if child == 0:
    os.write(write, b"x")
    sys.stdin.readline()
    os._exit(0)
os.read(read, 1)
print(child, flush=True)
signal.pause()
"""
    parent = subprocess.Popen(
        [sys.executable, "-c", script, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    )
    assert parent.stdout is not None
    assert parent.stdin is not None
    child = int(parent.stdout.readline())
    lock = FileLock(path, ManualClock())
    try:
        assert not lock.acquire("me"), "the child's end of the file is no end of the lock"
        parent.kill()
        parent.wait()
        os.kill(child, 0)  # it lives
        assert lock.acquire("me")
        lock.release()
    finally:
        parent.stdin.close()
        parent.stdout.close()


def test_a_lock_on_a_removed_file_is_none(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    taken = FileLock(path, ManualClock())
    real = file_lock._try_lock
    removed: list[int] = []

    def removed_meanwhile(descriptor: int) -> None:
        real(descriptor)
        if not removed:
            removed.append(descriptor)
            path.unlink()

    monkeypatch.setattr(file_lock, "_try_lock", removed_meanwhile)
    assert taken.acquire("me")
    assert not FileLock(path, ManualClock()).acquire("another"), "both hold the very file that is there"
    taken.release()


@pytest.mark.parametrize("number", [errno.ENOLCK, errno.ENOTSUP, errno.EIO])
def test_a_drive_without_locks_is_told_and_not_taken_for_another_sync(
    path: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    def refuse(_descriptor: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(file_lock, "_try_lock", refuse)
    with PassLock(path, ManualClock()).hold("me") as problem:
        assert problem is not None
        assert problem.code == "lock.not-possible"
        assert "network drives" in problem.why
    with pytest.raises(Problem, match="cannot be locked"):
        FileLock(path, ManualClock()).acquire("me")


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    with PassLock(tmp_path / "no" / "pass.lock", ManualClock()).hold("me") as problem:
        assert problem is not None
        assert problem.code == "lock.not-possible"


def test_a_file_with_anything_in_it_is_no_obstacle(path: Path) -> None:
    for content in (b"", b"\0\xff{", b"[1]", b'{"process": "x", "since": "soon"}'):
        path.write_bytes(content)
        lock = FileLock(path, ManualClock())
        lock.holder()
        assert lock.acquire("me")
        lock.release()


def test_of_many_threads_one_gets_it(path: Path) -> None:
    lock, got, ready = PassLock(path, ManualClock()), [], threading.Barrier(8)

    def work() -> None:
        ready.wait()
        with lock.hold("thread") as problem:
            got.append(problem is None)
            ready.wait()

    threads = [threading.Thread(target=work) for _number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(got) == [False] * 7 + [True]


def test_a_home_has_one_window_and_one_loop_and_another_home_its_own(tmp_path: Path) -> None:
    here, there = Home.below(tmp_path / "a"), Home.below(tmp_path / "b")
    for home in (here, there):
        home.prepare()
    clock = ManualClock()
    first, second = Instance(here, WINDOW, clock), Instance(here, WINDOW, clock)
    assert first.take()
    assert not second.take()
    taken = second.taken()
    assert taken.code == "home.window-taken"
    assert f"process {os.getpid()}" in taken.what
    assert f"since {clock.now().astimezone():%d %b %H:%M}" in taken.what
    assert Instance(here, LOOP, clock).take()
    assert Instance(there, WINDOW, clock).take()
    first.give_back()
    assert second.take()
    assert socket_name(here) != socket_name(there)
    assert socket_name(here) == socket_name(Home.below(tmp_path / "a"))
