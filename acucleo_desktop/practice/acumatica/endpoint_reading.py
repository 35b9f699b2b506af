"""Reading over HTTP: lists, single records, the empty record with every field."""

from __future__ import annotations

import uuid
from dataclasses import replace
from typing import Any

from flask import Response, jsonify, request

from acucleo_desktop.practice.acumatica.business import ACTIONS
from acucleo_desktop.practice.acumatica.context import Context, Place
from acucleo_desktop.practice.acumatica.reading import BadRequest
from acucleo_desktop.practice.acumatica.replies import NOT_OPTIMIZABLE, http_error
from acucleo_desktop.practice.acumatica.schema import Entity
from acucleo_desktop.practice.acumatica.service import Missing
from acucleo_desktop.practice.acumatica.wire import show

_NOBODY = str(uuid.UUID(int=0))


def list_records(context: Context, place: Place) -> Response:
    """Return a list: a bare array, without a total."""
    view = context.view(place)
    condition = request.args.get("$filter", "")
    slow = _not_optimizable(context, place, [*view.expand, *view.select, condition])
    if slow is not None:
        return slow
    top, skip = _whole_number("$top"), _whole_number("$skip") or 0
    found = context.service.search(place.entity, place.entities, condition)
    if place.entity.name in context.listed("hidden_entities"):
        found = []
    if skip and context.faults.chance("page_shift_chance"):
        skip = max(0, skip - int(context.faults.number("page_shift")))
    page = found[skip : skip + top if top is not None else None]
    emptied = [
        path.partition("/")[2] for path in context.listed("empty_in_lists") if path.startswith(place.entity.name)
    ]
    if emptied:
        page = [{name: value for name, value in record.items() if name not in emptied} for record in page]
    return jsonify([show(record, place.entity, view, number) for number, record in enumerate(page, 1)])


def _not_optimizable(context: Context, place: Place, asked: list[str]) -> Response | None:
    """Return the refusal of a list with a path that only works by key."""
    for path in context.listed("cannot_optimize"):
        entity, _, inner = path.partition("/")
        if inner and entity != place.entity.name:
            continue
        wanted = inner or path
        if any(wanted == part or part.startswith(f"{wanted}/") for part in asked):
            text = (
                "Optimization cannot be performed.The following fields cause the error:\r\n"
                f"{wanted}: View {wanted.rpartition('/')[2]} has BQL delegate\r\n"
            )
            return http_error(500, text, NOT_OPTIMIZABLE)
    return None


def _whole_number(word: str) -> int | None:
    text = request.args.get(word)
    if text is None:
        return None
    if not text.isdecimal():
        raise BadRequest(word, f"The value '{text}' is not a whole number.")
    return int(text)


def get_record(context: Context, place: Place, keys: list[str]) -> Response:
    """Return one record by its keys or id."""
    view = context.view(place)
    record = context.service.find(place.entity.name, keys)
    is_hidden = record is not None and context.service.is_hidden(place.entity.name, record)
    if record is None or is_hidden or place.entity.name in context.listed("hidden_entities"):
        raise Missing
    return jsonify(show(record, place.entity, view))


def empty_record(context: Context, place: Place) -> Response:
    """Return an empty record with every field, nested ones and custom ones too (`$adHocSchema`)."""
    known = place.entities
    expand: set[str] = set()
    empty = _empty(place.entity, known, "", expand, depth=3)
    view = replace(context.view(place), expand=frozenset(expand), schema=True)
    shown = show(empty, place.entity, view)
    shown["_workflowActions"] = sorted(
        {*place.entity.actions, *(action for name, action in ACTIONS if name == place.entity.name)}
    )
    return jsonify(shown)


def _empty(entity: Entity, known: Any, path: str, expand: set[str], depth: int) -> dict[str, Any]:
    record: dict[str, Any] = {"id": _NOBODY}
    for name in entity.fields:
        linked = entity.linked_entity(name)
        if not linked or not depth:
            continue
        here = f"{path}/{name}" if path else name
        expand.add(here)
        inner = _empty(known[linked], known, here, expand, depth - 1)
        record[name] = [inner] if entity.is_list(name) else inner
    return record
