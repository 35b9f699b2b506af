"""The practice Acumatica as a running server: the application, mounted, on a loopback port."""

from __future__ import annotations

from pathlib import Path

from flask import Flask, Response
from werkzeug.exceptions import HTTPException

from acucleo_desktop.documents.clock import Clock
from acucleo_desktop.practice.acumatica.admin import admin_blueprint
from acucleo_desktop.practice.acumatica.auth import auth_blueprint
from acucleo_desktop.practice.acumatica.endpoint import endpoint_blueprint
from acucleo_desktop.practice.acumatica.gate import Gate
from acucleo_desktop.practice.acumatica.replies import message, own_mistake
from acucleo_desktop.practice.acumatica.service import Service
from acucleo_desktop.practice.acumatica.sessions import Sessions
from acucleo_desktop.practice.acumatica.settings import AcumaticaSettings
from acucleo_desktop.practice.acumatica.store import Store
from acucleo_desktop.practice.acumatica.switches import DEFAULTS
from acucleo_desktop.practice.faults import Faults
from acucleo_desktop.practice.web import LocalServer


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
    app.register_blueprint(admin_blueprint(store, faults, sessions), url_prefix=f"{settings.mount}/practice")
    app.url_map.merge_slashes = False
    app.config["PROPAGATE_EXCEPTIONS"] = True  # a dropped connection must look like one
    gate = Gate(settings, sessions, faults, store)
    app.extensions["gate"] = gate
    app.before_request(gate.before)
    app.after_request(gate.after)
    app.register_error_handler(HTTPException, _no_such_address)
    app.register_error_handler(Exception, _failed)
    app.extensions["faults"] = faults
    return app


def _no_such_address(error: HTTPException) -> Response:
    return message(error.code or 500, f"No HTTP resource was found: {error.name}.")


def _failed(error: Exception) -> Response:
    if isinstance(error, ConnectionAbortedError):
        raise error
    return own_mistake(error)


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
        self._server = LocalServer(self.app, "practice-acumatica", port, clock)
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
        gate: Gate = self.app.extensions["gate"]
        gate.end()
        self._server.stop()
        self.store.close()
