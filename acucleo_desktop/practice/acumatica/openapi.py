"""`swagger.json`: the endpoint described as OpenAPI 3.0.1, generated from the entity tables."""

from __future__ import annotations

from typing import Any

from acucleo_desktop.practice.acumatica.schema import Entity, entities

_SCALARS = {
    "String": {"type": "string"},
    "Decimal": {"type": "number", "format": "double"},
    "Double": {"type": "number", "format": "double"},
    "Int": {"type": "integer", "format": "int32"},
    "Long": {"type": "integer", "format": "int64"},
    "Short": {"type": "integer", "format": "int32"},
    "Byte": {"type": "integer", "format": "int32"},
    "Boolean": {"type": "boolean"},
    "DateTime": {"type": "string", "format": "date-time"},
    "Guid": {"type": "string", "format": "uuid"},
}

_QUERY = ("select", "filter", "expand", "custom", "skip", "top")


def describe(endpoint: str, version: str, base: str) -> dict[str, Any]:
    """Return the OpenAPI description of an endpoint.

    Args:
        endpoint: its name.
        version: its version.
        base: its address without the host, such as `/AcumaticaERP/entity/Default/24.200.001`.
    """
    known = entities(version)
    paths: dict[str, Any] = {}
    for entity in known.values():
        if entity.kind == "top":
            paths |= _paths(entity)
    schemas: dict[str, Any] = {name: _schema(entity) for name, entity in known.items()}
    for entity in known.values():
        schemas |= _action_schemas(entity)
    schemas |= {
        f"{kind}Value": {"type": "object", "properties": {"value": shape, "error": {"type": "string"}}}
        for kind, shape in _SCALARS.items()
    }
    schemas["Entity"] = {
        "type": "object",
        "properties": {
            "id": {"type": "string", "format": "uuid"},
            "rowNumber": {"type": "integer", "format": "int64"},
            "note": {"$ref": "#/components/schemas/StringValue"},
            "custom": {"type": "object"},
            "error": {"type": "string"},
        },
    }
    return {
        "openapi": "3.0.1",
        "info": {"title": f"{endpoint}/{version}", "version": "1"},
        "servers": [{"url": base}],
        "paths": paths,
        "components": {"schemas": schemas, "parameters": _parameters()},
    }


def _parameter(name: str) -> dict[str, str]:
    """Refer to a parameter, as Acumatica's own description does; clients made from it rely on that."""
    return {"$ref": f"#/components/parameters/{name}"}


def _parameters() -> dict[str, Any]:
    text, record_id = {"type": "string"}, {"type": "string", "format": "uuid"}
    found: dict[str, Any] = {name: {"name": f"${name}", "in": "query", "schema": text} for name in _QUERY}
    for name in ("id", "ids", "filename", "actionName"):
        shape = record_id if name == "id" else text
        found[name] = {"name": name, "in": "path", "required": True, "schema": shape}
    return found


def _schema(entity: Entity) -> dict[str, Any]:
    properties: dict[str, Any] = {}
    for name, kind in entity.fields.items():
        target = kind.removesuffix("[]")
        reference = {"$ref": f"#/components/schemas/{target}"}
        properties[name] = {"type": "array", "items": reference} if kind.endswith("[]") else reference
    own = {"type": "object", "properties": properties}
    return {"allOf": [{"$ref": "#/components/schemas/Entity"}, own]}


def _paths(entity: Entity) -> dict[str, Any]:
    name = entity.name
    reference = {"$ref": f"#/components/schemas/{name}"}
    one = {"content": {"application/json": {"schema": reference}}, "description": name}
    many = {"content": {"application/json": {"schema": {"type": "array", "items": reference}}}, "description": name}
    body = {"content": {"application/json": {"schema": reference}}, "required": True}
    query = [_parameter(word) for word in _QUERY]
    keys, record_id, file_name = (_parameter(word) for word in ("ids", "id", "filename"))
    done = {"description": "done"}

    def operation(verb: str, parameters: list[Any], ok: Any, **more: Any) -> dict[str, Any]:
        responses = {"200": ok} if ok is not done else {"204": ok}
        return {
            "tags": [name],
            "operationId": f"{name}_{verb}",
            "parameters": parameters,
            "responses": responses,
        } | more

    paths = {
        f"/{name}": {
            "get": operation("GetList", query, many),
            "put": operation("PutEntity", query, one, requestBody=body),
        },
        f"/{name}/{{ids}}": {
            "get": operation("GetByKeys", [keys, *query], one),
            "delete": operation("DeleteByKeys", [keys], done),
        },
        f"/{name}/{{id}}": {
            "get": operation("GetById", [record_id, *query], one),
            "delete": operation("DeleteById", [record_id], done),
        },
        f"/{name}/{{ids}}/files/{{filename}}": {"put": operation("PutFile", [keys, file_name], done)},
        f"/{name}/$adHocSchema": {"get": operation("GetAdHocSchema", [], one)},
        f"/{name}/{{actionName}}": {
            "post": operation(
                "InvokeAction_CustomAction",
                [_parameter("actionName")],
                done,
            )
        },
    }
    for action in entity.actions:
        call = {"content": {"application/json": {"schema": {"$ref": f"#/components/schemas/{action}"}}}}
        started = {"202": {"description": "started"}, "204": done}
        paths[f"/{name}/{action}"] = {
            "post": operation(f"InvokeAction_{action}", [], done, requestBody=call | {"required": True})
            | {"responses": started}
        }
    return paths


def _action_schemas(entity: Entity) -> dict[str, Any]:
    """Return what each action of an entity is called with: the record and the parameters."""
    return {
        action: {
            "type": "object",
            "required": ["entity"],
            "properties": {
                "entity": {"$ref": f"#/components/schemas/{entity.name}"},
                "parameters": {
                    "type": "object",
                    "properties": {name: {"$ref": f"#/components/schemas/{kind}"} for name, kind in parameters.items()},
                },
            },
        }
        for action, parameters in entity.actions.items()
    }
