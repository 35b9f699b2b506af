"""Where a process may die: counted, and reached, by instruments laid over the database and the line, not by hand.

A point is a moment before or after something becomes true outside the process: a commit of the ledger, a request, a
reply. Each has a number within its run; the same run has the same points, so that a number found by counting is the
number at which to kill.
"""

from __future__ import annotations

import http.client
import os
import select
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from unittest.mock import patch

from requests.adapters import HTTPAdapter

from acucleo_desktop.ledger import database
from acucleo_desktop.transport.session import ServiceSession

_READS = ("SELECT", "PRAGMA", "BEGIN", "SAVEPOINT", "RELEASE", "ROLLBACK", "EXPLAIN", "ATTACH", "DETACH")


class Points:
    """The points of one run, passed one after the other.

    Args:
        kill_at: number of the point at which the process ends, from 0; None to count only.
    """

    def __init__(self, kill_at: int | None = None) -> None:
        self.seen: list[str] = []
        self._kill_at = kill_at

    def reach(self, label: str) -> None:
        """Pass a point, or die there as by a power failure: no handler runs, no buffer is written."""
        number = len(self.seen)
        self.seen.append(label)
        if number == self._kill_at:
            os.kill(os.getpid(), signal.SIGKILL)


@contextmanager
def instrumented(points: Points) -> Iterator[None]:
    """Reach a point before and after every commit, before every request, and around every reply."""
    execute, send = database._Cursor.execute, HTTPAdapter.send
    getresponse, exchange = http.client.HTTPConnection.getresponse, ServiceSession._exchange

    def executing(cursor: Any, sql: str, parameters: Any = (), /) -> Any:
        word = sql.lstrip()[:9].upper()
        # What is written outside of a transaction is a commit by itself.
        commits = word.startswith("COMMIT") or not (cursor.connection.in_transaction or word.startswith(_READS))
        if not commits:
            return execute(cursor, sql, parameters)
        points.reach("commit, before")
        result = execute(cursor, sql, parameters)
        points.reach("commit, after")
        return result

    def sending(adapter: Any, request: Any, *args: Any, **options: Any) -> Any:
        points.reach(f"request, before it leaves: {_named(request)}")
        return send(adapter, request, *args, **options)

    def answering(connection: Any, *args: Any, **options: Any) -> Any:
        # Once the first byte of the reply is there, the server has stored what it was asked for.
        select.select([connection.sock], [], [])
        points.reach("reply, before it is read")
        return getresponse(connection, *args, **options)

    def exchanging(session: Any, *args: Any, **options: Any) -> Any:
        answer = exchange(session, *args, **options)
        points.reach("reply, after it was read")
        return answer

    with (
        patch.object(database._Cursor, "execute", executing),
        patch.object(HTTPAdapter, "send", sending),
        patch.object(http.client.HTTPConnection, "getresponse", answering),
        patch.object(ServiceSession, "_exchange", exchanging),
    ):
        yield


def _named(request: Any) -> str:
    parts = request.path_url.partition("?")[0].split("/")
    return f"{request.method} {'/'.join(part for part in parts if len(part) < 20)}"
