"""The practice Cleo as a running server: sign-in check, rate limit per path template, faults, request log, admin."""

from __future__ import annotations

import base64
import re
import threading
import time
from collections import defaultdict, deque
from pathlib import Path
from typing import Any

from flask import Blueprint, Flask, Response, jsonify, make_response, request

from acucleo_desktop.documents.clock import Clock
from acucleo_desktop.practice.cleo.api import api_blueprint
from acucleo_desktop.practice.cleo.auth import SignIn, refusal
from acucleo_desktop.practice.cleo.settings import CleoSettings
from acucleo_desktop.practice.cleo.store import Store
from acucleo_desktop.practice.cleo.switches import DEFAULTS
from acucleo_desktop.practice.faults import Faults, UnknownFault
from acucleo_desktop.practice.web import LocalServer

PREFIX = "/api"
_ID = re.compile(r"/[A-Za-z0-9_-]{20,}")


def create_app(store: Store, settings: CleoSettings, clock: Clock) -> Flask:
    """Return the service as a Flask application."""
    app = Flask("practice-cleo")
    faults = Faults(DEFAULTS, dict(settings.faults))
    sign_in = SignIn(store, settings, faults)
    app.add_url_rule(f"{PREFIX}/authentication", "authentication", sign_in.answer, methods=["POST"])
    app.register_blueprint(api_blueprint(settings, store, faults), url_prefix=PREFIX)
    app.register_blueprint(_admin(store, faults), url_prefix="/practice")
    app.config["PROPAGATE_EXCEPTIONS"] = True  # a dropped connection must look like one
    gate = _Gate(settings, sign_in, faults, store, clock)
    app.before_request(gate.before)
    app.after_request(gate.after)
    app.extensions["faults"] = faults
    return app


class _Gate:
    """What happens before and after every request."""

    def __init__(self, settings: CleoSettings, sign_in: SignIn, faults: Faults, store: Store, clock: Clock) -> None:
        self._settings = settings
        self._sign_in = sign_in
        self._faults = faults
        self._store = store
        self._clock = clock
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
        if path == f"{PREFIX}/authentication":
            return None
        if self._faults.strikes("unauthorized_401") or not self._sign_in.is_signed_in():
            return refusal(401, "The access token is missing or has expired.")
        if request.method == "POST" and self._faults.strikes("drop_before_upload"):
            raise ConnectionAbortedError
        return None

    def _is_too_fast(self, template: str) -> bool:
        """Whether this is one request too many within a second on this path template."""
        if not self._faults.flag("rate_limit"):
            return False
        now = self._clock.monotonic()
        with self._lock:
            recent = self._recent[template]
            while recent and now - recent[0] >= 1.0:
                recent.popleft()
            if len(recent) >= self._settings.per_second:
                return True
            recent.append(now)
        return False

    def _throttled(self) -> Response:
        reply = refusal(503 if self._faults.text("rate_style") == "503" else 429, "Too many requests.")
        after = self._faults.text("retry_after")
        if after:
            reply.headers["Retry-After"] = after
        return reply

    def after(self, reply: Response) -> Response:
        path = request.path
        if path.startswith("/practice/"):
            return reply
        if not reply.get_data():
            reply.headers.pop("Content-Type", None)
        self._store.log(request.method, path, _template(path), reply.status_code)
        is_upload = request.method == "POST" and not path.endswith("/authentication")
        if is_upload and reply.status_code < 300 and self._faults.strikes("drop_after_upload"):  # noqa: PLR2004
            raise ConnectionAbortedError
        return reply


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
    """

    def __init__(self, store_path: Path, settings: CleoSettings, clock: Clock, port: int = 0) -> None:
        self.store = Store(store_path, clock)
        self.settings = settings
        self.app = create_app(self.store, settings, clock)
        self._server = LocalServer(self.app, "practice-cleo", port, clock)
        self.url = self._server.origin

    @property
    def faults(self) -> Faults:
        """The switches."""
        faults: Faults = self.app.extensions["faults"]
        return faults

    def start(self) -> str:
        """Start serving; return the address."""
        self._server.start()
        return self.url

    def stop(self) -> None:
        """Stop serving and close the state."""
        self._server.stop()
        self.store.close()
