"""What happens before and after every request: faults of line and server, sign-in and seats, the request log."""

from __future__ import annotations

import time
from uuid import uuid4

from flask import Response, g, make_response, request

from acucleo_desktop.practice.acumatica.auth import no_seat, presented_token
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

    def _path(self) -> str:
        return request.path.removeprefix(self._settings.mount)

    def before(self) -> Response | None:
        """Answer in place of the address when a fault strikes, or when nobody is signed in."""
        path = self._path()
        if path.startswith(_ADMIN):
            return None
        latency = self._faults.number("latency_ms")
        if latency > 0:
            time.sleep(latency / 1000)
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
        if self._faults.flag("expire_tokens"):
            self._faults.set("expire_tokens", value=False)
            self._sessions.close_all()
        try:
            g.session = self._sessions.enter(presented_token())
        except NoSeat:
            return no_seat(self._settings, self._faults)
        if not g.session:
            return message(401, "Authorization has been denied for this request.")
        return None

    def after(self, reply: Response) -> Response:
        """Note the request; drop the line after a change that was made, when that fault strikes."""
        if reply.status_code in {202, 204}:
            reply.headers.pop("Content-Type", None)
        path = self._path()
        if path.startswith(_ADMIN):
            return reply
        reply.headers.setdefault("X-Request-Id", uuid4().hex)
        was_changed = request.method in _CHANGES and not path.startswith(_OPEN) and reply.status_code < 300  # noqa: PLR2004
        if was_changed and self._faults.strikes("drop_after_commit"):
            self._drop()
        self._note(reply.status_code)
        return reply

    def _note(self, status: int) -> None:
        self._store.log(request.method, self._path(), request.query_string.decode("latin-1"), status)

    def _drop(self) -> None:
        """Close the connection without an answer, as a broken line would."""
        self._note(_DROPPED)
        raise ConnectionAbortedError
