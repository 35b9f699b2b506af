"""What happens before and after every request: faults of line and server, sign-in and seats, the request log."""

from __future__ import annotations

import threading
from datetime import timedelta
from email.utils import format_datetime
from urllib.parse import urlencode
from uuid import uuid4

from flask import Response, g, make_response, request

from acucleo_desktop.practice.acumatica.auth import COOKIE, no_seat, presented_token
from acucleo_desktop.practice.acumatica.replies import message
from acucleo_desktop.practice.acumatica.sessions import NoSeat, Sessions
from acucleo_desktop.practice.acumatica.settings import AcumaticaSettings
from acucleo_desktop.practice.acumatica.store import Store
from acucleo_desktop.practice.faults import Faults

_OPEN = ("/identity/", "/entity/auth/")
_ADMIN = "/practice/"
_CHANGES = {"PUT", "POST", "PATCH", "DELETE"}
_DROPPED = 0


class Gate:
    """Stands before and behind every address."""

    def __init__(self, settings: AcumaticaSettings, sessions: Sessions, faults: Faults, store: Store) -> None:
        self._settings = settings
        self._sessions = sessions
        self._faults = faults
        self._store = store
        self._ended = threading.Event()

    def end(self) -> None:
        """Let every request that waits go on, as the server stops."""
        self._ended.set()

    def _wait(self, milliseconds: float) -> None:
        if milliseconds > 0:
            self._ended.wait(milliseconds / 1000)

    def _path(self) -> str:
        return request.path.removeprefix(self._settings.mount)

    def before(self) -> Response | None:
        """Answer in place of the address when a fault strikes, or when nobody is signed in."""
        path = self._path()
        if path.startswith(_ADMIN):
            return None
        self._wait(self._faults.number("latency_ms"))
        if self._faults.strikes("slow_reply"):
            self._wait(self._faults.number("slow_ms"))
        if self._faults.strikes("maintenance_503"):
            return make_response("<html>Maintenance</html>", 503)
        if path.startswith(_OPEN):
            return None
        return self._trouble() or self._identify(path)

    def _trouble(self) -> Response | None:
        if self._faults.strikes("throttle_429"):
            reply = message(429, "Too many requests.")
            after = self._faults.text("retry_after")
            if after:
                reply.headers["Retry-After"] = after
            return reply
        if self._faults.strikes("server_error_500"):
            return make_response("<html>Server Error</html>", 500)
        if request.method in _CHANGES and self._faults.strikes("drop_before_commit"):
            self._drop()
        return None

    def _identify(self, path: str) -> Response | None:
        if path.rstrip("/") == "/entity":
            return None
        if self._faults.strikes("expire_tokens"):
            self._sessions.close_all()
        if self._faults.strikes("seat_refused"):
            return no_seat(self._settings, self._faults)
        try:
            g.session = self._sessions.enter(presented_token())
        except NoSeat:
            return no_seat(self._settings, self._faults)
        if not g.session:
            return self._sign_in_page() or message(401, "Authorization has been denied for this request.")
        return None

    def _sign_in_page(self) -> Response | None:
        """Return the redirect to the sign-in page that some sites answer a cookie with whose session ended."""
        if COOKIE not in request.cookies or self._faults.text("expired_cookie") != "302":
            return None
        reply = make_response("", 302)
        query = urlencode({"ReturnUrl": request.path})
        reply.headers["Location"] = f"{self._settings.mount}/Frames/Login.aspx?{query}"
        return reply

    def after(self, reply: Response) -> Response:
        """Note the request; drop the line after a change that was made, when that fault strikes."""
        if reply.status_code in {202, 204}:
            reply.headers.pop("Content-Type", None)
        path = self._path()
        if path.startswith(_ADMIN):
            return reply
        reply.headers.setdefault("X-Request-Id", uuid4().hex)
        skew = self._faults.number("clock_skew_s")
        if skew:
            reply.headers["Date"] = format_datetime(self._store.clock.now() + timedelta(seconds=skew), usegmt=True)
        was_changed = request.method in _CHANGES and not path.startswith(_OPEN) and reply.status_code < 300  # noqa: PLR2004
        if was_changed and self._faults.strikes("drop_after_commit"):
            self._drop()
        if was_changed and self._faults.strikes("hang_after_commit"):
            self._drop(self._faults.number("hang_ms"))
        is_token = path == "/identity/connect/token" and reply.status_code == 200  # noqa: PLR2004
        if is_token and self._faults.strikes("drop_token_reply"):
            self._drop()
        self._note(reply.status_code)
        return reply

    def _note(self, status: int) -> None:
        self._store.log(request.method, self._path(), request.query_string.decode("latin-1"), status)

    def _drop(self, after_ms: float = 0) -> None:
        """Close the connection without an answer, as a broken line would; at once, or when nobody waits any more."""
        self._note(_DROPPED)
        self._wait(after_ms)
        raise ConnectionAbortedError
