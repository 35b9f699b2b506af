"""The contract-based endpoint over HTTP: `/entity/{name}/{version}/...`; which address does what."""

from __future__ import annotations

from flask import Blueprint, Response, jsonify, request

from acucleo_desktop.practice.acumatica import endpoint_files, endpoint_reading, endpoint_writing
from acucleo_desktop.practice.acumatica.context import Context, guarded
from acucleo_desktop.practice.acumatica.openapi import describe
from acucleo_desktop.practice.acumatica.replies import message
from acucleo_desktop.practice.acumatica.schema import VERSIONS
from acucleo_desktop.practice.acumatica.service import Service
from acucleo_desktop.practice.acumatica.settings import AcumaticaSettings
from acucleo_desktop.practice.faults import Faults

_METHODS = ["GET", "PUT", "PATCH", "POST", "DELETE"]


def endpoint_blueprint(settings: AcumaticaSettings, service: Service, faults: Faults) -> Blueprint:
    """Return the blueprint of the endpoint."""
    blueprint = Blueprint("endpoint", __name__)
    handler = _Endpoint(Context(settings, service, faults))
    root = "/entity/<name>/<version>"
    blueprint.add_url_rule("/entity", "list", handler.list_endpoints)
    blueprint.add_url_rule("/entity/", "list_slash", handler.list_endpoints)
    blueprint.add_url_rule("/entity/swagger.json", "instance_swagger", handler.instance_swagger)
    blueprint.add_url_rule(f"{root}/swagger.json", "swagger", handler.swagger)
    blueprint.add_url_rule(f"{root}/files/<file_id>", "get_file", handler.get_file)
    blueprint.add_url_rule(
        f"{root}/files/<graph>/<view>/<record_id>/<file_name>", "put_file", handler.put_file, methods=["PUT"]
    )
    blueprint.add_url_rule(f"{root}/<entity>", "collection", handler.collection, methods=_METHODS)
    blueprint.add_url_rule(f"{root}/<entity>/<path:rest>", "record", handler.record, methods=_METHODS)
    return blueprint


class _Endpoint:
    def __init__(self, context: Context) -> None:
        self._context = context

    def list_endpoints(self) -> Response:
        build = self._context.settings.build
        return jsonify(
            {
                "version": {"acumaticaBuildVersion": build, "databaseVersion": build},
                "endpoints": [
                    {"name": "Default", "version": version, "href": f"{self._context.base('Default', version)}/"}
                    for version in VERSIONS
                ],
            }
        )

    def instance_swagger(self) -> Response:
        return jsonify(describe("Default", VERSIONS[-1], self._context.base("Default", VERSIONS[-1])))

    def swagger(self, name: str, version: str) -> Response:
        unknown = self._context.unknown(name, version)
        return unknown or jsonify(describe(name, version, self._context.base(name, version)))

    def get_file(self, name: str, version: str, file_id: str) -> Response:
        return self._context.unknown(name, version) or endpoint_files.get_file(self._context, file_id)

    def put_file(self, name: str, version: str, graph: str, view: str, record_id: str, file_name: str) -> Response:
        unknown = self._context.unknown(name, version)
        base = self._context.base(name, version)
        return unknown or endpoint_files.put_file(self._context, base, graph, view, record_id, file_name)

    def collection(self, name: str, version: str, entity: str) -> Response:
        place = self._context.place(name, version, entity)
        if isinstance(place, Response):
            return place
        match request.method:
            case "GET":
                return guarded(lambda: endpoint_reading.list_records(self._context, place))
            case "PUT" | "PATCH":
                return guarded(lambda: endpoint_writing.write(self._context, place))
            case "POST":
                return message(406, "The requested resource does not support http method 'POST'.")
            case _:
                return _not_allowed()

    def record(self, name: str, version: str, entity: str, rest: str) -> Response:
        place = self._context.place(name, version, entity)
        if isinstance(place, Response):
            return place
        context, parts = self._context, [part for part in rest.replace("|", "/").split("/") if part]
        match request.method, parts:
            case "GET", ["$adHocSchema"]:
                return guarded(lambda: endpoint_reading.empty_record(context, place))
            case "GET", [_, "status", operation]:
                return endpoint_writing.status(context, operation)
            case "PUT", [*keys, "files", file_name]:
                return endpoint_files.put_file_by_keys(context, place, keys, file_name)
            case "GET", keys:
                return guarded(lambda: endpoint_reading.get_record(context, place, keys))
            case "DELETE", keys:
                return guarded(lambda: endpoint_writing.delete(context, place, keys))
            case "POST", [action]:
                return guarded(lambda: endpoint_writing.invoke(context, place, action))
            case _:
                return _not_allowed()


def _not_allowed() -> Response:
    return message(405, "The requested resource does not support this http method.")
