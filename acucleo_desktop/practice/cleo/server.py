"""The practice Cleo as a running server: sign-in check, rate limit per path template, faults, request log, admin."""

from __future__ import annotations

import base64
import re
import threading
import time
from collections import defaultdict, deque
from collections.abc import Iterable, Iterator
from datetime import timedelta
from email.utils import format_datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from flask import Blueprint, Flask, Response, jsonify, make_response, request

from acucleo_desktop.documents.clock import Clock
from acucleo_desktop.practice.cleo.api import api_blueprint
from acucleo_desktop.practice.cleo.auth import SignIn, refusal
from acucleo_desktop.practice.cleo.dialect import Asked, Dialect
from acucleo_desktop.practice.cleo.settings import CleoSettings
from acucleo_desktop.practice.cleo.store import Store
from acucleo_desktop.practice.cleo.switches import DEFAULTS
from acucleo_desktop.practice.cleo.view import View
from acucleo_desktop.practice.faults import Faults, UnknownFault
from acucleo_desktop.practice.web import LocalServer

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

    from acucleo_desktop.practice.cleo.sftp_server import SftpServer

PREFIX = "/api"
_GONE = "/nowhere"
_ID = re.compile(r"/[A-Za-z0-9_-]{20,}")


def create_app(store: Store, settings: CleoSettings) -> Flask:
    """Return the service as a Flask application."""
    app = Flask("practice-cleo")
    faults = Faults(DEFAULTS, dict(settings.faults))
    sign_in = SignIn(store, settings, faults)
    app.add_url_rule(f"{PREFIX}/authentication", "authentication", sign_in.answer, methods=["POST"])
    view = View(store, faults)
    app.register_blueprint(api_blueprint(settings, store, faults, view), url_prefix=PREFIX)
    app.register_blueprint(_admin(store, faults), url_prefix="/practice")
    app.config["PROPAGATE_EXCEPTIONS"] = True  # a dropped connection must look like one
    dialect = Dialect(faults)
    gate = _Gate(settings, sign_in, faults, store, view, dialect)
    app.add_url_rule(PREFIX, "index", lambda: _index(faults))
    app.add_url_rule(f"{PREFIX}/<word>", "refresh", sign_in.renew, methods=["POST"])
    app.before_request(gate.before)
    app.after_request(gate.after)
    app.after_request(dialect.after)
    app.extensions["faults"] = faults
    app.wsgi_app = _Paths(app.wsgi_app, faults, dialect)  # type: ignore[method-assign] # Flask's own way to wrap an application
    return app


def _index(faults: Faults) -> Response:
    """Answer at the prefix itself: where things are."""
    if not faults.flag("api_index"):
        return refusal(404, "There is nothing here.")
    prefix = faults.text("prefix").rstrip("/")
    return jsonify({"_links": {"self": {"href": prefix}, "folders": {"href": f"{prefix}/folders"}}})


class _Paths:
    """Where the interface lies: below which prefix, at which paths, and with or without a slash at the end."""

    def __init__(self, app: WSGIApplication, faults: Faults, dialect: Dialect) -> None:
        self._app = app
        self._faults = faults
        self._dialect = dialect

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        path = environ["PATH_INFO"]
        if not path.startswith("/practice/"):
            style = self._faults.text("redirect_slash")
            if style and path.endswith("/") is (style == "strip"):
                other = path.rstrip("/") if style == "strip" else f"{path}/"
                start_response("308 Permanent Redirect", [("Location", other), ("Content-Length", "0")])
                return [b""]
            self._go_inside(environ, path.rstrip("/") if style == "add" else path)
        return self._app(environ, start_response)

    def _go_inside(self, environ: WSGIEnvironment, path: str) -> None:
        """Put the address into the usual one, or into one where nothing is."""
        prefix = self._faults.text("prefix").rstrip("/")
        if path != prefix and not path.startswith(f"{prefix}/"):
            environ["PATH_INFO"] = _GONE + path
            return
        given = Asked(environ["REQUEST_METHOD"], path[len(prefix) :], environ.get("QUERY_STRING", ""))
        asked = self._dialect.understood(given)
        if asked is None:
            environ["PATH_INFO"] = _GONE + path
            return
        environ["PATH_INFO"] = PREFIX + asked.path
        environ["REQUEST_METHOD"], environ["QUERY_STRING"] = asked.method, asked.query


class _Gate:
    """What happens before and after every request."""

    def __init__(
        self,
        settings: CleoSettings,
        sign_in: SignIn,
        faults: Faults,
        store: Store,
        view: View,
        dialect: Dialect,
    ) -> None:
        self._dialect = dialect
        self._settings = settings
        self._sign_in = sign_in
        self._faults = faults
        self._store = store
        self._view = view
        self._clock = store.clock
        self._recent: dict[str, deque[float]] = defaultdict(deque)
        self._lock = threading.Lock()

    def before(self) -> Response | None:
        path = request.path
        if path.startswith("/practice/"):
            return None
        latency = self._faults.number("latency_ms")
        if latency > 0:
            time.sleep(latency / 1000)
        if self._is_too_fast(_template(path)) or self._faults.strikes("throttle_429"):
            return self._throttled()
        if self._faults.strikes("server_error_500"):
            return refusal(500, "Something went wrong.")
        if self._faults.strikes("html_200"):
            return make_response("<html><body>Portal</body></html>", 200)
        if self._is_open(path):
            return None
        is_refused = self._faults.reached("unauthorized_at") or self._faults.strikes("unauthorized_401")
        if is_refused or not self._sign_in.is_signed_in():
            return refusal(401, "The access token is missing or has expired.")
        only = self._faults.text("preset")
        if only and path.startswith(f"{PREFIX}/{'connections' if only == 'cic' else 'folders'}"):
            return refusal(404, "There is nothing here.")
        strange = self._dialect.strange_parameter()
        if strange:
            return refusal(400, f"There is no parameter called {strange}.")
        if request.method == "POST" and self._faults.strikes("drop_before_upload"):
            raise ConnectionAbortedError
        return None

    def _is_open(self, path: str) -> bool:
        """Whether an address needs no token."""
        word = self._faults.text("refresh_word")
        open_ones = {f"{PREFIX}/authentication", *({f"{PREFIX}/{word}"} if word else ())}
        return path in open_ones or not (path == PREFIX or path.startswith(f"{PREFIX}/"))

    def _is_too_fast(self, template: str) -> bool:
        """Whether this is one request too many within a second on this path template."""
        if not self._faults.flag("rate_limit"):
            return False
        now = self._clock.monotonic()
        with self._lock:
            recent = self._recent[template]
            while recent and now - recent[0] >= 1.0:
                recent.popleft()
            if len(recent) >= (int(self._faults.number("per_second")) or self._settings.per_second):
                return True
            recent.append(now)
        return False

    def _throttled(self) -> Response:
        reply = refusal(503 if self._faults.text("rate_style") == "503" else 429, "Too many requests.")
        after = self._faults.text("retry_after")
        if after.startswith("date:"):
            ends = self._view.now() + timedelta(seconds=float(after.removeprefix("date:")))
            after = format_datetime(ends, usegmt=True)
        if after:
            reply.headers["Retry-After"] = after
        return reply

    def after(self, reply: Response) -> Response:
        path = request.path
        if path.startswith("/practice/"):
            return reply
        reply.headers["Date"] = format_datetime(self._view.now(), usegmt=True)
        if not reply.is_streamed and not reply.get_data():
            reply.headers.pop("Content-Type", None)
        reply.headers.setdefault("X-Request-Id", uuid4().hex)
        is_upload = request.method == "POST" and not path.endswith(("/authentication", "/move")) and path.count("/") > 2  # noqa: PLR2004 - below a list
        is_stored = is_upload and reply.status_code < 300  # noqa: PLR2004 - HTTP success
        is_dropped = is_stored and self._faults.strikes("drop_after_upload")
        if is_stored and not is_dropped and self._faults.strikes("error_after_upload"):
            reply = refusal(502, "The gateway got no answer in time.")
        self._store.log(request.method, path, _template(path), reply.status_code)
        if is_dropped:
            raise ConnectionAbortedError
        if request.method == "GET" and self._faults.strikes("slow_body"):
            content = reply.get_data()
            reply.response = _slowly(content, self._faults.number("slow_body_s"))
            reply.headers["Content-Length"] = str(len(content))
        return reply


def _slowly(content: bytes, seconds: float) -> Iterator[bytes]:
    """Give half of the bytes, wait, then give the rest."""
    yield content[: len(content) // 2]
    time.sleep(seconds)
    yield content[len(content) // 2 :]


def _template(path: str) -> str:
    return _ID.sub("/{id}", path)


def _admin(store: Store, faults: Faults) -> Blueprint:
    """Return the addresses by which a person or a test looks behind the scenes and sets faults."""
    blueprint = Blueprint("practice", __name__)

    @blueprint.get("/faults")
    def get_faults() -> Response:
        return jsonify(faults.all())

    @blueprint.post("/faults")
    def set_faults() -> Response:
        given: dict[str, Any] = request.get_json(silent=True) or {}
        try:
            for name, value in given.items():
                faults.set(name, value)
        except UnknownFault as error:
            return refusal(400, f"There is no fault called {error.args[0]}.")
        return jsonify(faults.all())

    @blueprint.get("/files")
    def files() -> Response:
        found = store.files(request.args.get("folder", ""), origin=request.args.get("origin", ""))
        return jsonify(
            [
                {
                    "id": file.id,
                    "folder": file.folder,
                    "name": file.name,
                    "size": len(file.content),
                    "sha256": file.sha256,
                    "at": file.at,
                    "origin": file.origin,
                    "listed": file.is_listed,
                    "content": base64.b64encode(file.content).decode(),
                }
                for file in found
            ]
        )

    @blueprint.get("/folders")
    def folders() -> Response:
        return jsonify([{"id": folder.id, "path": folder.path} for folder in store.folders()])

    @blueprint.get("/requests")
    def requests() -> Response:
        return jsonify(store.requests())

    return blueprint


class CleoServer:
    """A practice Cleo on a loopback port.

    Args:
        store_path: SQLite file of its state.
        settings: who may sign in.
        clock: where the time comes from.
        port: 0 for any free one.
        sftp_port: port of the same mailbox over SFTP, 0 for any free one, None for no SFTP.
    """

    def __init__(
        self, store_path: Path, settings: CleoSettings, clock: Clock, port: int = 0, sftp_port: int | None = None
    ) -> None:
        self.store = Store(store_path, clock)
        self.settings = settings
        self.app = create_app(self.store, settings)
        self._server = LocalServer(self.app, "practice-cleo", port, clock)
        self.url = self._server.origin
        self.sftp: SftpServer | None = None
        if sftp_port is not None:
            # The library is loaded only where SFTP is wanted.
            from acucleo_desktop.practice.cleo.sftp_server import SftpServer

            self.sftp = SftpServer(self.store, settings, self.faults, sftp_port)

    @property
    def faults(self) -> Faults:
        """The switches."""
        faults: Faults = self.app.extensions["faults"]
        return faults

    def start(self) -> str:
        """Start serving; return the address."""
        self._server.start()
        if self.sftp is not None:
            self.sftp.start()
        return self.url

    def stop(self) -> None:
        """Stop serving and close the state."""
        if self.sftp is not None:
            self.sftp.stop()
        self._server.stop()
        self.store.close()
