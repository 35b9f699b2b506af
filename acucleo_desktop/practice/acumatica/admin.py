"""The addresses by which a person or a test looks behind the scenes and sets faults: `{root}/practice/...`."""

from __future__ import annotations

from typing import Any

from flask import Blueprint, Response, jsonify, request

from acucleo_desktop.practice.acumatica.replies import http_error
from acucleo_desktop.practice.acumatica.sessions import Sessions
from acucleo_desktop.practice.acumatica.store import Store
from acucleo_desktop.practice.faults import Faults, UnknownFault


def admin_blueprint(store: Store, faults: Faults, sessions: Sessions) -> Blueprint:
    """Return the blueprint; none of its addresses needs a sign-in, and none is in the request log."""
    blueprint = Blueprint("practice", __name__)

    @blueprint.get("/faults")
    def get_faults() -> Response:
        return jsonify(faults.all())

    @blueprint.post("/faults")
    def set_faults() -> Response:
        given: dict[str, Any] = request.get_json(silent=True) or {}
        for name, value in given.items():
            try:
                faults.set(name, value)
            except UnknownFault:
                return http_error(400, f"There is no fault called {name}.")
            except ValueError:
                return http_error(400, f"{value!r} is no value for the fault {name}.")
        return jsonify(faults.all())

    @blueprint.get("/records/<entity>")
    def records(entity: str) -> Response:
        return jsonify(store.all(entity))

    @blueprint.post("/records/<entity>")
    def load(entity: str) -> Response:
        return jsonify(store.load(entity, request.get_json()))

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
