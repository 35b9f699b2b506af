"""Between plain records and the API's JSON: wrapping, expanding, selecting, custom fields, and reading bodies."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from typing import Any

from acucleo_desktop.practice.acumatica.schema import Entity, graph_of

Plain = dict[str, Any]
_BARE = {"id", "delete", "rowNumber", "error", "files", "_links"}
_DATE_ONLY = {
    "Date",
    "DueDate",
    "RequestedOn",
    "ShipOn",
    "Promised",
    "PromisedOn",
    "Requested",
    "BillDate",
    "ShipmentDate",
}


class BadRequest(ValueError):
    """A body that is not of the API's form: answered with 400."""

    def __init__(self, path: str, text: str) -> None:
        super().__init__(text)
        self.path = path
        self.text = text


class UnknownName(KeyError):
    """A name in `$select` that the entity does not have: answered with 500."""


@dataclass(frozen=True, slots=True)
class View:
    """What a request wants to see.

    Attributes:
        expand: paths such as `Details` or `ShippingInstructions/ShipToAddress`.
        select: paths; empty for all scalars.
        custom: `View.Field` names.
        base: path of the endpoint for links, such as `/AcumaticaERP/entity/Default/24.200.001`.
        padded: whether texts of selectors come back with trailing blanks.
    """

    expand: frozenset[str] = frozenset()
    select: frozenset[str] = frozenset()
    custom: tuple[str, ...] = ()
    base: str = ""
    padded: bool = False
    entities: Mapping[str, Entity] = field(default_factory=dict)


def show(record: Plain, entity: Entity, view: View, number: int = 1) -> Plain:
    """Return a record as the API shows it."""
    shown = _part(record, entity, view, "", number)
    shown["custom"] = _custom(record, view)
    graph, primary = graph_of(entity.name)
    shown["_links"] = {
        "self": f"{view.base}/{entity.name}/{record['id']}",
        "files:put": f"{view.base}/files/{graph}/{primary}/{record['id']}/{{filename}}",
    }
    return shown


def _part(record: Mapping[str, Any], entity: Entity, view: View, path: str, number: int) -> Plain:
    shown: Plain = {
        "id": record.get("id", ""),
        "rowNumber": number,
        "note": {"value": record.get("note", "")},
    }
    for name in entity.fields:
        here = f"{path}/{name}" if path else name
        linked = entity.linked_entity(name)
        if linked:
            if here in view.expand:
                shown[name] = _nested(record.get(name), view.entities[linked], view, here, is_list=entity.is_list(name))
            continue
        if _is_wanted(here, path, view):
            shown[name] = _scalar(record.get(name), name, entity.scalar_type(name), padded=view.padded)
    return shown


def _is_wanted(here: str, path: str, view: View) -> bool:
    if not view.select:
        return True
    if here in view.select:
        return True
    return bool(path) and not any(name.startswith(f"{path}/") for name in view.select)


def _nested(value: Any, entity: Entity, view: View, path: str, *, is_list: bool) -> Any:
    if is_list:
        rows = value if isinstance(value, list) else []
        return [_part(row, entity, view, path, number) | {"custom": {}} for number, row in enumerate(rows, 1)]
    return _part(value if isinstance(value, Mapping) else {}, entity, view, path, 1) | {"custom": {}}


def _scalar(value: Any, name: str, kind: str, *, padded: bool) -> Plain:
    if value is None or value == "":
        return {}
    if kind in {"Decimal", "Double"}:
        return {"value": float(Decimal(str(value)))}
    if kind in {"Int", "Long", "Short", "Byte"}:
        return {"value": int(Decimal(str(value)))}
    if kind == "Boolean":
        return {"value": value is True or str(value).lower() == "true"}
    if kind == "DateTime":
        text = str(value)
        return {"value": f"{text[:10]}T00:00:00+00:00" if name in _DATE_ONLY or len(text) == 10 else text}  # noqa: PLR2004
    text = str(value)
    return {"value": text.ljust(10) if padded and name.endswith("ID") else text}


def _custom(record: Plain, view: View) -> Plain:
    shown: Plain = {}
    for name in view.custom:
        group, _, field_name = name.partition(".")
        value = (record.get("_custom") or {}).get(group, {}).get(field_name)
        entry: Plain = {"type": "CustomStringField"}
        if value not in (None, ""):
            entry["value"] = value
        shown.setdefault(group, {})[field_name] = entry
    return shown


def check_select(entity: Entity, names: frozenset[str]) -> None:
    """Refuse a selected name that the entity does not have.

    Raises:
        UnknownName: naming it.
    """
    for name in names:
        if name.split("/")[0] not in entity.fields and name != "id":
            raise UnknownName(name)


def read(body: Any, entity: Entity, entities: Mapping[str, Entity], path: str = "entity") -> Plain:
    """Return a request's body as a plain record: wrapped values unwrapped, `{}` left out, unknown names ignored.

    Raises:
        BadRequest: a value is not wrapped, or of another type.
    """
    if not isinstance(body, Mapping):
        raise BadRequest(path, "The request is not a JSON object.")
    plain: Plain = {}
    for name, value in body.items():
        here = f"{path}.{name}"
        if name in {"id", "delete"}:
            plain[name] = value
        elif name == "note":
            plain["note"] = value.get("value", "") if isinstance(value, Mapping) else str(value)
        elif name == "custom":
            plain["_custom"] = _read_custom(value)
        elif name in _BARE or name not in entity.fields:
            continue
        elif entity.is_list(name):
            if not isinstance(value, list):
                raise BadRequest(here, "A list of rows is expected.")
            inner = entities[entity.linked_entity(name)]
            plain[name] = [read(row, inner, entities, f"{here}[{n}]") for n, row in enumerate(value)]
        elif entity.linked_entity(name):
            plain[name] = read(value, entities[entity.linked_entity(name)], entities, here)
        else:
            _read_scalar(plain, name, value, entity.scalar_type(name), here)
    return plain


def _read_scalar(plain: Plain, name: str, value: Any, kind: str, path: str) -> None:
    if not isinstance(value, Mapping):
        raise BadRequest(path, f'Error converting value {value!r} to type. Path "{name}".')
    if "value" not in value:
        return
    plain[name] = _converted(value["value"], kind, path)


def _converted(value: Any, kind: str, path: str) -> Any:
    if value is None:
        return None
    try:
        if kind in {"Decimal", "Double", "Int", "Long", "Short", "Byte"}:
            return format(Decimal(str(value)), "f")
        if kind == "Boolean":
            if isinstance(value, bool):
                return value
            return {"true": True, "false": False}[str(value).lower()]
    except (InvalidOperation, KeyError) as error:
        raise BadRequest(path, f"Could not convert {value!r} to {kind}.") from error
    return str(value).rstrip() if kind == "String" else str(value)


def _read_custom(value: Any) -> Plain:
    if not isinstance(value, Mapping):
        return {}
    return {
        group: {name: entry.get("value") for name, entry in fields.items() if isinstance(entry, Mapping)}
        for group, fields in value.items()
        if isinstance(fields, Mapping)
    }
