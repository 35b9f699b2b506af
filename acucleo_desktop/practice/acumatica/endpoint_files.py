"""Files of records and rows over HTTP."""

from __future__ import annotations

from urllib.parse import quote

from flask import Response, g, make_response, request

from acucleo_desktop.practice.acumatica.context import Context, Place
from acucleo_desktop.practice.acumatica.replies import message
from acucleo_desktop.practice.acumatica.schema import entity_of_graph, graph_of
from acucleo_desktop.practice.acumatica.wire import session_row_id

_LONGEST_COMMENT = 500


def get_file(context: Context, file_id: str) -> Response:
    """Return a file's bytes."""
    found = context.service.store.file(file_id)
    if found is None:
        return message(404, "File not found")
    name, content = found
    reply = make_response(content)
    reply.headers["Content-Type"] = "application/octet-stream"
    reply.headers["Content-Disposition"] = f"attachment; filename*=UTF-8''{quote(name)}"
    return reply


def put_file(context: Context, base: str, graph: str, view: str, record_id: str, file_name: str) -> Response:
    """Attach a file through the link that a record or row gave."""
    entity = entity_of_graph(graph)
    target = _record_id(context, entity, record_id) if view == graph_of(entity)[1] else ""
    target = target or _row_id(context, entity, record_id)
    if not target:
        return message(404, "The record of the file was not found.")
    return _attach(context, base, target, file_name)


def put_file_by_keys(context: Context, place: Place, keys: list[str], file_name: str) -> Response:
    """Attach a file by the keys of a record, the older form."""
    record = context.service.find(place.entity.name, keys)
    if record is None:
        return message(404, f"Entity {place.entity.name} not found")
    return _attach(context, place.base, str(record["id"]), file_name)


def _attach(context: Context, base: str, target: str, file_name: str) -> Response:
    comment = request.headers.get("PX-CbFileComment", "")[:_LONGEST_COMMENT]
    file_id = context.service.store.add_file(target, file_name, request.get_data(), comment)
    reply = make_response("", 204)
    reply.headers["Location"] = f"{base}/files/{file_id}"
    return reply


def _record_id(context: Context, entity: str, record_id: str) -> str:
    record = context.service.store.by_id(entity, record_id)
    return str(record["id"]) if record else ""


def _row_id(context: Context, entity: str, shown_id: str) -> str:
    """Return the stored id of a row that this session knows under `shown_id`."""
    session = str(g.get("session", ""))
    for record in context.service.store.all(entity):
        for rows in record.values():
            for row in rows if isinstance(rows, list) else []:
                if isinstance(row, dict) and session_row_id(session, f"{record['id']}:{row.get('id')}") == shown_id:
                    return str(row["id"])
    return ""
