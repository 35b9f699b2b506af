"""Where the time of a pass goes: network, disk, processor. Measured from outside, by wrapping what waits."""

from __future__ import annotations

import sqlite3
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import requests
from figure import median

from acucleo_desktop.ledger import database
from acucleo_desktop.transport.session import ServiceSession

PROBES = 100


@dataclass
class Parts:
    """Seconds of one stretch of work.

    Attributes:
        whole: from beginning to end.
        network: waiting for answers, without our own work on requests.
        disk: in commits of the ledger, which wait for the disk.
        processor: our own work, that of SQLite included.
        requests, commits: how many there were.
    """

    whole: float = 0.0
    network: float = 0.0
    disk: float = 0.0
    processor: float = 0.0
    requests: int = 0
    commits: int = 0

    def shares(self) -> str:
        """Return the parts in words; what is missing to the whole is waiting for a busy machine or a rate limit."""
        rest = self.whole - self.network - self.disk - self.processor
        words = (("network", self.network), ("processor", self.processor), ("disk", self.disk), ("rest", rest))
        return ", ".join(f"{name} {max(0.0, value) / self.whole:.0%}" for name, value in words)


@contextmanager
def measured() -> Iterator[Parts]:
    """Measure what happens inside; one thread works."""
    parts = Parts()
    exchange: Any = ServiceSession._exchange
    execute: Any = database._Cursor.execute

    def timed_exchange(*given: Any, **named: Any) -> Any:
        wall, busy = time.perf_counter(), time.thread_time()
        try:
            return exchange(*given, **named)
        finally:
            parts.network += max(0.0, time.perf_counter() - wall - (time.thread_time() - busy))
            parts.requests += 1

    def timed_execute(cursor: Any, sql: str, parameters: Any = ()) -> Any:
        if sql != "COMMIT":
            return execute(cursor, sql, parameters)
        wall, busy = time.perf_counter(), time.thread_time()
        try:
            return execute(cursor, sql, parameters)
        finally:
            parts.disk += max(0.0, time.perf_counter() - wall - (time.thread_time() - busy))
            parts.commits += 1

    ServiceSession._exchange = timed_exchange  # type: ignore[method-assign]
    database._Cursor.execute = timed_execute  # type: ignore[method-assign]
    wall, busy = time.perf_counter(), time.process_time()
    try:
        yield parts
    finally:
        parts.whole, parts.processor = time.perf_counter() - wall, time.process_time() - busy
        ServiceSession._exchange = exchange  # type: ignore[method-assign]
        database._Cursor.execute = execute  # type: ignore[method-assign]


def floor(parts: Parts, url: str) -> float:
    """Return the seconds of as many bare round trips and bare commits as there were, at their median pace here."""
    return parts.requests * _round_trip(url) + parts.commits * _commit()


def _round_trip(url: str) -> float:
    seconds = []
    with requests.Session() as session:
        for _ in range(PROBES):
            started = time.perf_counter()
            session.get(f"{url}/practice/faults", timeout=30)
            seconds.append(time.perf_counter() - started)
    return median(seconds)


def _commit() -> float:
    seconds = []
    with tempfile.TemporaryDirectory() as folder:
        bare = sqlite3.connect(Path(folder) / "bare.db", isolation_level=None)
        bare.execute("PRAGMA journal_mode = WAL")
        bare.execute("PRAGMA synchronous = FULL")
        bare.execute("CREATE TABLE row (id INTEGER PRIMARY KEY, text TEXT)")
        for number in range(PROBES):
            started = time.perf_counter()
            bare.execute("BEGIN IMMEDIATE")
            bare.execute("INSERT INTO row VALUES (?, ?)", (number, "x" * 500))
            bare.execute("COMMIT")
            seconds.append(time.perf_counter() - started)
        bare.close()
    return median(seconds)
