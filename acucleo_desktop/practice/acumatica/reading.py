"""From request bodies to plain records: wrapped values unwrapped, `{}` left out, unknown names ignored."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from typing import Any

from acucleo_desktop.practice.acumatica.schema import Entity

Plain = dict[str, Any]
_BARE = {"rowNumber", "error", "files", "_links"}
_LOCAL_DATE = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})")
_NUMBERS = {"Decimal", "Double", "Int", "Long", "Short", "Byte"}


class BadRequest(ValueError):
    """A body that is not of the API's form: answered with 400."""

    def __init__(self, path: str, text: str) -> None:
        super().__init__(text)
        self.path = path
        self.text = text


def read(
    body: Any, entity: Entity, entities: Mapping[str, Entity], path: str = "entity", *, is_strict: bool = False
) -> Plain:
    """Return a request's body as a plain record.

    Raises:
        BadRequest: a value is not wrapped, or of another type; or, where the site is strict, a field is not known.
    """
    if not isinstance(body, Mapping):
        raise BadRequest(path, "The request is not a JSON object.")
    plain: Plain = {}
    for name, value in body.items():
        here = f"{path}.{name}"
        if name in {"id", "delete"}:
            plain[name] = value
        elif name == "note":
            _read_note(plain, value, here)
        elif name == "custom":
            plain["_custom"] = _read_custom(value)
        elif name in _BARE:
            continue
        elif name not in entity.fields:
            if is_strict:
                raise BadRequest(here, f"Could not find member '{name}' on object of type '{entity.name}'.")
        elif entity.is_list(name):
            plain[name] = _read_rows(value, entities[entity.linked_entity(name)], entities, here, is_strict=is_strict)
        elif entity.linked_entity(name):
            plain[name] = read(value, entities[entity.linked_entity(name)], entities, here, is_strict=is_strict)
        else:
            _read_scalar(plain, name, value, entity.scalar_type(name), here)
    return plain


def _read_rows(
    value: Any, entity: Entity, entities: Mapping[str, Entity], path: str, *, is_strict: bool
) -> list[Plain]:
    if not isinstance(value, list):
        raise BadRequest(path, "A list of rows is expected.")
    return [read(row, entity, entities, f"{path}[{number}]", is_strict=is_strict) for number, row in enumerate(value)]


def _read_note(plain: Plain, value: Any, path: str) -> None:
    if not isinstance(value, Mapping):
        raise BadRequest(path, "Error converting the value of note: it is not wrapped.")
    if "value" in value:
        plain["note"] = "" if value["value"] is None else str(value["value"])


def _read_scalar(plain: Plain, name: str, value: Any, kind: str, path: str) -> None:
    if not isinstance(value, Mapping):
        raise BadRequest(path, f"Error converting value {value!r} to type '{kind}Value'. Path '{name}'.")
    if "value" not in value:
        return
    plain[name] = _converted(value["value"], kind, path)


def _converted(value: Any, kind: str, path: str) -> Any:
    if value is None:
        return None
    if isinstance(value, Mapping | list):
        raise BadRequest(path, f"Could not convert the value to {kind}.")
    try:
        if kind in _NUMBERS:
            return _number(value)
        if kind == "Boolean":
            return value if isinstance(value, bool) else {"true": True, "false": False}[str(value).lower()]
        if kind == "DateTime":
            return read_moment(str(value), path.rpartition(".")[2])
    except (InvalidOperation, KeyError, ValueError) as error:
        raise BadRequest(path, f"Could not convert {value!r} to {kind}.") from error
    return str(value).rstrip()


def _number(value: Any) -> str:
    number = Decimal(str(value))  # of a boolean this is no number either
    if not number.is_finite():
        raise InvalidOperation
    return format(number, "f")


def is_moment(name: str) -> bool:
    """Whether a field is a moment in time rather than a date alone."""
    return "DateTime" in name or name.startswith("LastModified") or name == "CreatedDate"


def read_moment(text: str, name: str) -> str:
    """Return a date as it is stored: the date as written, a stamp with its offset.

    Raises:
        ValueError: it is no date.
    """
    if not text:
        return ""
    local = _LOCAL_DATE.match(text)
    if local:
        month, day, year = (int(part) for part in local.groups())
        return date(year, month, day).isoformat()
    moment = datetime.fromisoformat(text)
    return text if is_moment(name) else moment.date().isoformat()


def _read_custom(value: Any) -> Plain:
    if not isinstance(value, Mapping):
        return {}
    return {
        group: {name: entry.get("value") for name, entry in fields.items() if isinstance(entry, Mapping)}
        for group, fields in value.items()
        if isinstance(fields, Mapping)
    }
