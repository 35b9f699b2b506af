"""The contract-based endpoint over HTTP: `/entity/{name}/{version}/...`."""

from __future__ import annotations

import json
import uuid
from decimal import Decimal
from typing import Any

from flask import Blueprint, Response, jsonify, make_response, request

from acucleo_desktop.practice.acumatica.business import ACTIONS, TITLES
from acucleo_desktop.practice.acumatica.filters import FilterError
from acucleo_desktop.practice.acumatica.openapi import describe
from acucleo_desktop.practice.acumatica.replies import (
    BusinessError,
    FieldErrors,
    bad_request,
    http_error,
    message,
    refused_record,
)
from acucleo_desktop.practice.acumatica.schema import VERSIONS, Entity, entities, keys_of
from acucleo_desktop.practice.acumatica.service import Missing, Precondition, Service
from acucleo_desktop.practice.acumatica.settings import AcumaticaSettings
from acucleo_desktop.practice.acumatica.wire import BadRequest, UnknownName, View, check_select, read, show
from acucleo_desktop.practice.faults import Faults

_NO_ENTITY = "PX.Api.ContractBased.NoEntitySatisfiesTheConditionException"
_OLD_ERRORS = "PX.Api.ContractBased.OutcomeEntityHasErrorsException"
_OPTIMIZE = "PX.Api.ContractBased.OptimizedExport.CannotOptimizeException"
_INCOMPATIBLE = "System.InvalidOperationException"


def endpoint_blueprint(settings: AcumaticaSettings, service: Service, faults: Faults) -> Blueprint:
    """Return the blueprint of the endpoint."""
    blueprint = Blueprint("endpoint", __name__)
    handler = _Endpoint(settings, service, faults)
    root = "/entity/<name>/<version>"
    blueprint.add_url_rule("/entity", "list", handler.list_endpoints)
    blueprint.add_url_rule("/entity/", "list_slash", handler.list_endpoints)
    blueprint.add_url_rule("/entity/swagger.json", "instance_swagger", handler.instance_swagger)
    blueprint.add_url_rule(f"{root}/swagger.json", "swagger", handler.swagger)
    blueprint.add_url_rule(f"{root}/files/<file_id>", "get_file", handler.get_file)
    blueprint.add_url_rule(
        f"{root}/files/<graph>/<view>/<record_id>/<file_name>", "put_file", handler.put_file, methods=["PUT"]
    )
    blueprint.add_url_rule(
        f"{root}/<entity>", "collection", handler.collection, methods=["GET", "PUT", "PATCH", "POST"]
    )
    blueprint.add_url_rule(
        f"{root}/<entity>/<path:rest>", "record", handler.record, methods=["GET", "PUT", "POST", "DELETE"]
    )
    return blueprint


class _Endpoint:
    def __init__(self, settings: AcumaticaSettings, service: Service, faults: Faults) -> None:
        self._settings = settings
        self._service = service
        self._faults = faults

    def list_endpoints(self) -> Response:
        return jsonify(
            {
                "version": {
                    "acumaticaBuildVersion": self._settings.build,
                    "databaseVersion": self._settings.build,
                },
                "endpoints": [
                    {
                        "name": "Default",
                        "version": version,
                        "href": f"{self._settings.mount}/entity/Default/{version}/",
                    }
                    for version in VERSIONS
                ],
            }
        )

    def instance_swagger(self) -> Response:
        base = f"{self._settings.mount}/entity/Default/{VERSIONS[-1]}"
        return jsonify(describe("Default", VERSIONS[-1], base))

    def swagger(self, name: str, version: str) -> Response:
        unknown = self._unknown(name, version, "")
        return unknown or jsonify(describe(name, version, self._base(name, version)))

    def get_file(self, name: str, version: str, file_id: str) -> Response:
        content = self._service.store.file(file_id)
        if self._unknown(name, version, "") is not None or content is None:
            return message(404, "File not found")
        reply = make_response(content)
        reply.headers["Content-Type"] = "application/octet-stream"
        return reply

    def put_file(self, name: str, version: str, graph: str, view: str, record_id: str, file_name: str) -> Response:
        del graph, view
        file_id = self._service.store.add_file("", record_id, file_name, request.get_data())
        reply = make_response("", 204)
        reply.headers["Location"] = f"{self._base(name, version)}/files/{file_id}"
        return reply

    def collection(self, name: str, version: str, entity: str) -> Response:
        unknown = self._unknown(name, version, entity)
        if unknown is not None:
            return unknown
        known = entities(version)[entity]
        match request.method:
            case "GET":
                return self._guarded(known, lambda: self._list(name, version, known))
            case "PUT" | "PATCH":
                return self._write(name, version, known)
            case _:
                return message(406, "The requested resource does not support http method 'POST'.")

    def record(self, name: str, version: str, entity: str, rest: str) -> Response:
        unknown = self._unknown(name, version, entity)
        if unknown is not None:
            return unknown
        known = entities(version)[entity]
        parts = [part for part in rest.replace("|", "/").split("/") if part]
        if rest == "$adHocSchema":
            return self._schema(known, self._view(name, version, known))
        if len(parts) > 2 and parts[-2] == "files":  # noqa: PLR2004 - keys, "files", file name
            return self._old_put_file(name, version, known, parts)
        if len(parts) == 3 and parts[1] == "status":  # noqa: PLR2004 - action, "status", id
            return self._status(parts[2])
        match request.method:
            case "GET":
                return self._guarded(known, lambda: self._get(name, version, known, parts))
            case "DELETE":
                return self._guarded(known, lambda: self._delete(known, parts))
            case "POST" if len(parts) == 1:
                return self._invoke(name, version, known, parts[0])
            case _:
                return message(405, "The requested resource does not support this method.")

    def _base(self, name: str, version: str) -> str:
        return f"{self._settings.mount}/entity/{name}/{version}"

    def _unknown(self, name: str, version: str, entity: str) -> Response | None:
        if name.lower() != "default" or version not in VERSIONS:
            return message(404, f"Endpoint {name}/{version} not found")
        if entity and (entity not in entities(version) or not keys_of(entity)):
            return message(404, f"Entity {entity} not found")
        return None

    def _view(self, name: str, version: str, entity: Entity) -> View:
        def names(word: str) -> tuple[str, ...]:
            return tuple(part.strip() for part in request.args.get(word, "").split(",") if part.strip())

        expand = {path for full in names("$expand") for path in _prefixes(full)}
        view = View(
            frozenset(expand),
            frozenset(names("$select")),
            names("$custom"),
            self._base(name, version),
            self._faults.flag("padded_values"),
            entities(version),
        )
        check_select(entity, view.select)
        return view

    def _guarded(self, entity: Entity, work: Any) -> Response:
        try:
            reply: Response = work()
        except UnknownName as error:
            return http_error(
                500,
                f"The given key '{error.args[0]}' was not present.",
                "System.Collections.Generic.KeyNotFoundException",
            )
        except FilterError as error:
            return http_error(500, str(error), _INCOMPATIBLE)
        except Missing:
            return http_error(500, "No entity satisfies the condition.", _NO_ENTITY)
        except BusinessError as error:
            return http_error(500, error.text, error.kind)
        except BadRequest as error:
            return bad_request(error.path, error.text)
        del entity
        return reply

    def _list(self, name: str, version: str, entity: Entity) -> Response:
        view = self._view(name, version, entity)
        refused = [path for path in self._faults.text("cannot_optimize").split(",") if path]
        hit = next((path for path in refused if path.removeprefix(f"{entity.name}/") in view.expand), "")
        if hit:
            text = f"Optimization cannot be performed.The following fields cause the error:\r\n{hit}: BQL delegate\r\n"
            return http_error(500, text, _OPTIMIZE)
        top = int(request.args["$top"]) if "$top" in request.args else None
        found = self._service.search(
            entity.name, request.args.get("$filter", ""), top, int(request.args.get("$skip", 0))
        )
        return jsonify([show(record, entity, view, number) for number, record in enumerate(found, 1)])

    def _get(self, name: str, version: str, entity: Entity, keys: list[str]) -> Response:
        view = self._view(name, version, entity)
        record = self._service.find(entity.name, keys)
        if record is None:
            raise Missing
        shown = show(record, entity, view)
        if "files" in request.args.get("$expand", "").split(","):
            shown["files"] = [
                {"id": file_id, "filename": file_name, "href": f"{view.base}/files/{file_id}", "comment": ""}
                for file_id, file_name in self._service.store.files(record["id"])
            ]
        return jsonify(shown)

    def _delete(self, entity: Entity, keys: list[str]) -> Response:
        self._service.delete(entity.name, keys)
        return make_response("", 204)

    def _write(self, name: str, version: str, entity: Entity) -> Response:
        try:
            body = json.loads(request.get_data() or b"null", parse_float=Decimal)
            given = read(body, entity, entities(version))
        except json.JSONDecodeError as error:
            return bad_request("entity", f"Unexpected character: {error.msg}.")
        except BadRequest as error:
            return bad_request(error.path, error.text)

        def save() -> Response:
            try:
                if request.method == "PATCH":
                    record = self._service.patch(entity.name, given)
                else:
                    record = self._service.put(
                        entity.name,
                        given,
                        condition=request.args.get("$filter", ""),
                        match=request.headers.get("If-Match", ""),
                        none_match=request.headers.get("If-None-Match", ""),
                    )
            except Precondition:
                return message(412, "The condition on the record's existence is not met.")
            except Missing:
                return message(404, f"Entity {entity.name} not found")
            except FieldErrors as errors:
                return self._refused(name, version, entity, given, errors)
            return jsonify(show(record, entity, self._view(name, version, entity)))

        return self._guarded(entity, save)

    def _refused(self, name: str, version: str, entity: Entity, given: Any, errors: FieldErrors) -> Response:
        verb = "Updating" if given.get("id") else "Inserting"
        title = TITLES.get(entity.name, entity.name)
        if self._faults.flag("old_build"):
            text = f"{verb}  '{title}' record raised at least one error. {errors.errors[0][2]}"
            return http_error(500, text, _OLD_ERRORS)
        details = frozenset({"Details"}) if entity.is_list("Details") else frozenset()
        view = View(expand=details, base=self._base(name, version), entities=entities(version))
        number = keys_of(entity.name)[-1]
        shown = show({"id": str(uuid.uuid4()), number: "<NEW>", **given}, entity, view)
        return refused_record(shown, title, verb, errors)

    def _schema(self, entity: Entity, view: View) -> Response:
        expand = frozenset(field for field in entity.fields if entity.linked_entity(field))
        full = View(expand=expand, base=view.base, entities=view.entities)
        empty: dict[str, Any] = {"id": str(uuid.UUID(int=0))}
        for field in entity.fields:
            if entity.is_list(field):
                empty[field] = [{"id": str(uuid.UUID(int=0))}]
        shown = show(empty, entity, full)
        shown["_workflowActions"] = [action for name, action in ACTIONS if name == entity.name]
        return jsonify(shown)

    def _invoke(self, name: str, version: str, entity: Entity, action: str) -> Response:
        if (entity.name, action) not in ACTIONS:
            return message(404, f"Action {action} not found")
        body = request.get_json(silent=True) or {}

        def run() -> Response:
            given = read(body.get("entity", {}), entity, entities(version))
            parameters = {
                key: entry.get("value") for key, entry in (body.get("parameters") or {}).items() if key != "custom"
            }
            operation = self._service.invoke(entity.name, action, given, parameters)
            if not operation:
                return make_response("", 204)
            reply = make_response("", 202)
            reply.headers["Location"] = f"{self._base(name, version)}/{entity.name}/{action}/status/{operation}"
            return reply

        return self._guarded(entity, run)

    def _status(self, operation: str) -> Response:
        try:
            running = self._service.operation(operation)
        except KeyError:
            return message(404, "The operation is not known.")
        except BusinessError as error:
            return http_error(500, error.text, error.kind)
        return make_response("", 202 if running else 204)

    def _old_put_file(self, name: str, version: str, entity: Entity, parts: list[str]) -> Response:
        record = self._service.find(entity.name, parts[:-2])
        if record is None or request.method != "PUT":
            return message(404, f"Entity {entity.name} not found")
        return self.put_file(name, version, "", "", record["id"], parts[-1])


def _prefixes(path: str) -> list[str]:
    """Return a path with all paths above it: a level is shown when a deeper one is asked for."""
    names = path.split("/")
    return ["/".join(names[: index + 1]) for index in range(len(names))]
