"""The practice Acumatica as a running server: sign-in check, faults, request log, admin addresses, mounting."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

from flask import Blueprint, Flask, Response, jsonify, make_response, request

from acucleo_desktop.documents.clock import Clock
from acucleo_desktop.practice.acumatica.auth import auth_blueprint, presented_token
from acucleo_desktop.practice.acumatica.endpoint import endpoint_blueprint
from acucleo_desktop.practice.acumatica.replies import http_error, message
from acucleo_desktop.practice.acumatica.service import Service
from acucleo_desktop.practice.acumatica.sessions import Sessions
from acucleo_desktop.practice.acumatica.settings import AcumaticaSettings
from acucleo_desktop.practice.acumatica.store import Store
from acucleo_desktop.practice.acumatica.switches import DEFAULTS
from acucleo_desktop.practice.faults import Faults, UnknownFault
from acucleo_desktop.practice.web import LocalServer

_OPEN = ("/identity/", "/entity/auth/", "/practice/")
_CHANGES = {"PUT", "POST", "PATCH", "DELETE"}


def create_app(store: Store, settings: AcumaticaSettings, clock: Clock) -> Flask:
    """Return the site as a Flask application, mounted under `settings.mount`."""
    del clock  # the store has it; the parameter keeps both servers' factories alike
    app = Flask("practice-acumatica")
    faults = Faults(DEFAULTS, dict(settings.faults))
    sessions = Sessions(store, settings, faults)
    service = Service(store, faults)
    prefix = settings.mount or None
    app.register_blueprint(auth_blueprint(settings, sessions, faults), url_prefix=prefix)
    app.register_blueprint(endpoint_blueprint(settings, service, faults), url_prefix=prefix)
    app.register_blueprint(_admin(store, faults, sessions), url_prefix=f"{settings.mount}/practice")
    app.url_map.merge_slashes = False
    app.config["PROPAGATE_EXCEPTIONS"] = True  # a dropped connection must look like one
    gate = _Gate(settings, sessions, faults, store)
    app.before_request(gate.before)
    app.after_request(gate.after)
    app.extensions["faults"] = faults
    return app


class _Gate:
    """What happens before and after every request."""

    def __init__(self, settings: AcumaticaSettings, sessions: Sessions, faults: Faults, store: Store) -> None:
        self._settings = settings
        self._sessions = sessions
        self._faults = faults
        self._store = store

    def before(self) -> Response | None:
        path = request.path.removeprefix(self._settings.mount)
        if path.startswith("/practice/"):
            return None
        self._wait()
        trouble = self._trouble(path)
        if trouble is not None:
            return trouble
        is_public = path.rstrip("/") == "/entity" or path.startswith(_OPEN)
        if not is_public:
            if self._faults.flag("expire_tokens"):
                self._faults.set("expire_tokens", value=False)
                self._sessions.close_all()
            if not self._sessions.is_open(presented_token()):
                return message(401, "Authorization has been denied for this request.")
        return None

    def _wait(self) -> None:
        latency = self._faults.number("latency_ms")
        if latency > 0:
            time.sleep(latency / 1000)

    def _trouble(self, path: str) -> Response | None:
        if self._faults.strikes("maintenance_503"):
            return make_response("<html>Maintenance</html>", 503)
        if path.startswith(_OPEN):
            return None
        if self._faults.strikes("throttle_429"):
            reply = message(429, "Too many requests.")
            after = self._faults.text("retry_after")
            if after:
                reply.headers["Retry-After"] = after
            return reply
        if self._faults.strikes("server_error_500"):
            return make_response("<html>Server Error</html>", 500)
        if request.method in _CHANGES and self._faults.strikes("drop_before_commit"):
            _drop_connection()
        return None

    def after(self, reply: Response) -> Response:
        if reply.status_code in {202, 204}:
            reply.headers.pop("Content-Type", None)
        path = request.path.removeprefix(self._settings.mount)
        if path.startswith("/practice/"):
            return reply
        self._store.log(request.method, path, reply.status_code)
        is_write = request.method in _CHANGES and not path.startswith(_OPEN)
        if is_write and reply.status_code < 300 and self._faults.strikes("drop_after_commit"):  # noqa: PLR2004
            _drop_connection()
        return reply


def _drop_connection() -> None:
    """Close the connection without an answer, as a broken line would."""
    raise ConnectionAbortedError


def _admin(store: Store, faults: Faults, sessions: Sessions) -> Blueprint:
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
            return http_error(400, f"There is no fault called {error.args[0]}.")
        return jsonify(faults.all())

    @blueprint.get("/records/<entity>")
    def records(entity: str) -> Response:
        return jsonify(store.all(entity))

    @blueprint.get("/records")
    def entity_names() -> Response:
        return jsonify(store.entities())

    @blueprint.get("/requests")
    def requests() -> Response:
        return jsonify(store.requests())

    @blueprint.get("/sessions")
    def open_sessions() -> Response:
        return jsonify({"open": sessions.count()})

    return blueprint


class AcumaticaServer:
    """A practice site on a loopback port.

    Args:
        store_path: SQLite file of its state.
        settings: who may sign in, and where it is mounted.
        clock: where the time comes from.
        port: 0 for any free one.
    """

    def __init__(self, store_path: Path, settings: AcumaticaSettings, clock: Clock, port: int = 0) -> None:
        self.store = Store(store_path, clock)
        self.settings = settings
        self.app = create_app(self.store, settings, clock)
        self._server = LocalServer(self.app, "practice-acumatica", port)
        self.url = self._server.origin + settings.mount

    @property
    def faults(self) -> Faults:
        """The switches."""
        faults: Faults = self.app.extensions["faults"]
        return faults

    def start(self) -> str:
        """Start serving; return the address with the virtual directory."""
        self._server.start()
        return self.url

    def stop(self) -> None:
        """Stop serving and close the state."""
        self._server.stop()
        self.store.close()
