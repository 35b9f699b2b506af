"""What reached the practice servers and when: noted as a request arrives, before anything else happens to it.

The servers' own logs note answers. This one stands outside of them, so that it also has the requests whose connection
was dropped, and says when each one came.
"""

from __future__ import annotations

import hashlib
import io
import threading
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, dataclass
from typing import Any
from urllib.parse import parse_qs

from flask import Flask
from werkzeug.exceptions import HTTPException
from werkzeug.routing import RequestRedirect

from acucleo_desktop.documents.clock import Clock

DROPPED = 0
KEPT = 500_000
"""So many of the last requests are kept, so that a world that is served for weeks does not fill the memory."""
_ADMIN = "/practice/"
_SIGN_INS = ("/authentication", "/connect/token", "/auth/login")
_LARGEST_SIGN_IN = 64 * 1024


@dataclass(slots=True)
class Arrival:
    """One request.

    Attributes:
        service: `acumatica` or `cleo`.
        at: when it arrived by the world's clock, ISO 8601 in UTC.
        clock_seconds: the same in seconds of the world's clock that never run backwards; the rate is counted by these.
        seconds: the same in seconds of the computer.
        template: path with its variable parts blanked, as the server's own addresses have them.
        status: of the answer; 0 where the connection was dropped or no answer has left yet.
        password: for a sign-in by password, a short digest by which equal passwords are told; empty otherwise.
    """

    service: str
    at: str
    clock_seconds: float
    seconds: float
    method: str
    path: str
    template: str
    status: int = DROPPED
    password: str = ""


class RequestLog:
    """Arrivals at both practice servers, in order. In memory: it is about this run.

    Args:
        clock: the world's clock.
    """

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._arrivals: deque[Arrival] = deque(maxlen=KEPT)
        self._lock = threading.Lock()

    def watch(self, service: str, app: Flask) -> None:
        """Note whatever reaches an application from now on, but for its admin addresses."""
        inner = app.wsgi_app

        def noting(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
            if _ADMIN in environ.get("PATH_INFO", ""):
                return inner(environ, start_response)
            arrival = self._note(service, app, environ)

            def started(status: str, headers: list[tuple[str, str]], *rest: Any) -> Any:
                arrival.status = int(status[:3])
                return start_response(status, headers, *rest)

            return inner(environ, started)

        app.wsgi_app = noting  # type: ignore[method-assign]

    def _note(self, service: str, app: Flask, environ: dict[str, Any]) -> Arrival:
        path, method = environ.get("PATH_INFO", ""), environ.get("REQUEST_METHOD", "")
        template, password = _template(app, environ), _password(environ)
        with self._lock:
            arrival = Arrival(
                service,
                self._clock.now().isoformat(timespec="milliseconds"),
                self._clock.monotonic(),
                time.monotonic(),
                method,
                path,
                template,
                password=password,
            )
            self._arrivals.append(arrival)
        return arrival

    def arrivals(self, service: str = "") -> list[Arrival]:
        """Return all requests of a service, or of both, in the order in which they came."""
        with self._lock:
            return [one for one in self._arrivals if service in {"", one.service}]

    def data(self, service: str = "") -> list[dict[str, Any]]:
        """Return the same as plain data."""
        return [asdict(one) for one in self.arrivals(service)]


def busiest(arrivals: Iterable[Arrival], window: float = 1.0) -> dict[str, int]:
    """Return for each path template the most requests that arrived within any window of the world's clock.

    Args:
        arrivals: in the order in which they came.
        window: seconds; a request exactly that much later is outside.
    """
    most: dict[str, int] = {}
    recent: dict[str, deque[float]] = {}
    for arrival in arrivals:
        times = recent.setdefault(arrival.template, deque())
        times.append(arrival.clock_seconds)
        while arrival.clock_seconds - times[0] >= window:
            times.popleft()
        most[arrival.template] = max(most.get(arrival.template, 0), len(times))
    return most


def repeated_refusals(arrivals: Iterable[Arrival]) -> Iterator[tuple[Arrival, Arrival]]:
    """Yield every sign-in with a password that the same service had refused just before, with the refusal."""
    refused: dict[tuple[str, str], Arrival] = {}
    for arrival in arrivals:
        if not arrival.password:
            continue
        key = (arrival.service, arrival.password)
        if key in refused:
            yield refused[key], arrival
        if arrival.status in {400, 401, 403}:
            refused[key] = arrival
        elif 200 <= arrival.status < 300:  # noqa: PLR2004 - HTTP success
            refused.pop(key, None)


def _template(app: Flask, environ: dict[str, Any]) -> str:
    try:
        rule, _values = app.url_map.bind_to_environ(environ).match(return_rule=True)
    except (HTTPException, RequestRedirect):
        return str(environ.get("PATH_INFO", ""))
    return rule.rule


def _password(environ: dict[str, Any]) -> str:
    """Return the digest of a sign-in's password; its body is put back for the server to read."""
    if environ.get("REQUEST_METHOD") != "POST" or not environ.get("PATH_INFO", "").endswith(_SIGN_INS):
        return ""
    length = int(environ.get("CONTENT_LENGTH") or 0)
    if not 0 < length <= _LARGEST_SIGN_IN:
        return ""
    body = environ["wsgi.input"].read(length)
    environ["wsgi.input"] = io.BytesIO(body)
    given = parse_qs(body.decode("latin-1")).get("password", [""])[0]
    return hashlib.sha256(given.encode()).hexdigest()[:12] if given else ""
