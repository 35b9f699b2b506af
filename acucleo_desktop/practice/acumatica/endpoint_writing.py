"""Writing over HTTP: upserts, deletions, actions and the operations behind them."""

from __future__ import annotations

import json
import uuid
from decimal import Decimal
from typing import Any

from flask import Response, g, jsonify, make_response, request

from acucleo_desktop.practice.acumatica.business import ACTIONS, AUTO_NUMBERED, TITLES
from acucleo_desktop.practice.acumatica.context import Context, Place, guarded
from acucleo_desktop.practice.acumatica.lengths import fit_lengths
from acucleo_desktop.practice.acumatica.reading import BadRequest, read
from acucleo_desktop.practice.acumatica.replies import (
    OLD_ERRORS,
    BusinessError,
    FieldErrors,
    bad_request,
    http_error,
    message,
    refused_record,
)
from acucleo_desktop.practice.acumatica.schema import Entity, keys_of
from acucleo_desktop.practice.acumatica.service import Missing, Precondition, Upsert
from acucleo_desktop.practice.acumatica.wire import View, show


def write(context: Context, place: Place) -> Response:
    """Insert or update a record (PUT), or change one that must exist (PATCH)."""
    is_patch = request.method == "PATCH"
    if is_patch and context.faults.flag("no_patch"):
        return message(405, "The requested resource does not support http method 'PATCH'.")
    body = _body()
    is_strict = context.faults.text("unknown_fields") == "400"
    given = read(body, place.entity, place.entities, is_strict=is_strict)
    _take_branch(given, place)
    view = context.view(place)
    how = Upsert(
        condition=request.args.get("$filter", ""),
        match=request.headers.get("If-Match", ""),
        none_match=request.headers.get("If-None-Match", ""),
        must_exist=is_patch,
        session=str(g.get("session", "")),
    )
    try:
        fit_lengths(given, place.entity.name, context.faults.text("lengths"))
        record, _ = context.service.put(place.entity, place.entities, given, how)
    except Precondition:
        return message(412, "The condition on the record's existence is not met.")
    except Missing:
        if is_patch:
            return message(404, f"Entity {place.entity.name} not found")
        raise
    except FieldErrors as errors:
        return _refused(context, place, given, view, errors)
    return jsonify(_only_sent(show(record, place.entity, view), body, place.entity, view))


def _take_branch(given: dict[str, Any], place: Place) -> None:
    """Let a new record belong to the branch that the request names (PX-CbApiBranch)."""
    branch = request.headers.get("PX-CbApiBranch", "")
    for name in ("Branch", "BranchID"):
        if branch and name in place.entity.fields:
            given.setdefault(name, branch)


def _body() -> Any:
    try:
        return json.loads(request.get_data() or b"null", parse_float=Decimal)
    except (json.JSONDecodeError, UnicodeDecodeError) as error:
        raise BadRequest("entity", f"Unexpected character: {error}.") from error


def _only_sent(shown: dict[str, Any], body: Any, entity: Entity, view: View) -> dict[str, Any]:
    """Return a reply with the scalars that were sent, the keys, and what was asked for by `$select` or `$expand`."""
    if view.select:
        return shown
    kept = {*body, *keys_of(entity.name)}
    return {name: value for name, value in shown.items() if not entity.scalar_type(name) or name in kept}


def _refused(context: Context, place: Place, given: Any, view: View, errors: FieldErrors) -> Response:
    """Return the record as it was sent, with the errors in their places; older builds tell only the first."""
    tried = errors.record or given
    is_new = "id" not in tried
    verb = "Inserting" if is_new else "Updating"
    title = TITLES.get(place.entity.name, place.entity.name)
    if context.faults.flag("old_build"):
        text = f"{verb}  '{title}' record raised at least one error. Please review the errors."
        return http_error(500, text, OLD_ERRORS, inner=errors.errors[0][2])
    nested = View(
        expand=frozenset(_nested_paths(tried)),
        base=view.base,
        session=view.session,
        offset=view.offset,
        padded=view.padded,
        language=view.language,
        entities=view.entities,
    )
    number = AUTO_NUMBERED.get(place.entity.name)
    sent = {"id": str(uuid.uuid4()), **tried}
    if number and is_new:
        sent[number] = "<NEW>"
    shown = show(sent, place.entity, nested)
    return refused_record(_without_empty(shown), title, verb, errors)


def _nested_paths(given: Any, path: str = "") -> list[str]:
    found: list[str] = []
    for name, value in given.items():
        if name.startswith("_") or not isinstance(value, dict | list):
            continue
        here = f"{path}/{name}" if path else name
        found.append(here)
        for part in value if isinstance(value, list) else [value]:
            found.extend(_nested_paths(part, here))
    return found


def _without_empty(shown: Any) -> Any:
    """Leave out the fields that were not sent, but keep rows in their places."""
    if isinstance(shown, list):
        return [_without_empty(part) for part in shown]
    if isinstance(shown, dict):
        return {name: _without_empty(value) for name, value in shown.items() if value != {}}
    return shown


def delete(context: Context, place: Place, keys: list[str]) -> Response:
    """Remove a record."""
    context.service.delete(place.entity.name, keys)
    return make_response("", 204)


def invoke(context: Context, place: Place, action: str) -> Response:
    """Run an action: 204 when it is done, 202 with a Location when it goes on."""
    if (place.entity.name, action) not in ACTIONS:
        return message(404, f"Action {action} not found")
    body = _body() or {}
    if not isinstance(body, dict):
        return bad_request("invocation", "The request is not a JSON object.")
    given = read(body.get("entity") or {}, place.entity, place.entities)
    parameters = {
        name: entry.get("value")
        for name, entry in (body.get("parameters") or {}).items()
        if name != "custom" and isinstance(entry, dict)
    }
    operation = context.service.invoke(place.entity, place.entities, action, given, parameters)
    if not operation:
        return make_response("", 204)
    reply = make_response("", 202)
    reply.headers["Location"] = f"{place.base}/{place.entity.name}/{action}/status/{operation}"
    return reply


def status(context: Context, operation: str) -> Response:
    """Tell how a long operation stands: 202 running, 204 done, 404 not known any more, otherwise its error."""

    def look() -> Response:
        try:
            running = context.service.operation(operation)
        except KeyError:
            return message(404, "The operation is not known.")
        except FieldErrors as errors:
            raise BusinessError(errors.errors[0][2]) from errors
        return make_response("", 202 if running else 204)

    return guarded(look)
