"""A warm process without threads that has imported everything: each run of the program is a fork of it.

Run as a program it reads jobs, one JSON object on each line, and answers each with how its process ended: `exit N` or
`signal N`. A job with `kill_after` (seconds) is killed by SIGKILL after that time, wherever it is then.
"""

from __future__ import annotations

import contextlib
import gc
import json
import os
import signal
import subprocess
import sys
import traceback
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent


class Zygote:
    """The warm process, seen from outside."""

    def __init__(self) -> None:
        paths = os.pathsep.join([str(HERE), str(HERE.parents[1]), os.environ.get("PYTHONPATH", "")])
        self._process = subprocess.Popen(
            [sys.executable, str(HERE / "crash_zygote.py")],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env={**os.environ, "PYTHONPATH": paths, "PYTHONWARNINGS": "ignore"},
        )

    def run(self, job: dict[str, Any]) -> str:
        """Let a fork do a job; return how it ended."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps(job) + "\n")
        self._process.stdin.flush()
        return self._process.stdout.readline().strip()

    def close(self) -> None:
        """End the warm process."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.close()
        self._process.wait(10)
        self._process.stdout.close()


def _fork(job: dict[str, Any]) -> int:
    child = os.fork()
    if child:
        return child
    code = 1
    try:
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGCHLD})
        os.dup2(2, 1)  # the answers go that way
        from crash_child import work

        work(job)
        code = 0
    except BaseException:  # noqa: BLE001 - whatever it was, the parent is told of it
        traceback.print_exc()
        Path(job["report"]).write_text(json.dumps({"died": traceback.format_exc()}), "utf-8")
    finally:
        os._exit(code)


def _wait(child: int, seconds: float | None) -> str:
    if seconds is not None and signal.sigtimedwait({signal.SIGCHLD}, seconds) is None:
        os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    # A signal that came meanwhile must not be taken for that of the next child.
    while signal.sigtimedwait({signal.SIGCHLD}, 0) is not None:
        pass
    return f"signal {os.WTERMSIG(status)}" if os.WIFSIGNALED(status) else f"exit {os.WEXITSTATUS(status)}"


def main() -> None:
    """Serve jobs until the input ends."""
    import crash_child

    import acucleo_desktop.x12.pyx12_adapter  # noqa: F401

    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGCHLD})
    for line in sys.stdin:
        job = json.loads(line)
        if job.get("warm"):
            # Done here and not in a fork, so that every fork has what is compiled and cached at first use.
            with contextlib.redirect_stdout(sys.stderr):
                crash_child.work(job)
            gc.collect()
            gc.freeze()
            print("exit 0", flush=True)
            continue
        print(_wait(_fork(job), job.get("kill_after")), flush=True)


if __name__ == "__main__":
    main()
