"""From plain records to the API's JSON: wrapping, expanding, selecting, custom fields, links, dates with an offset."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, tzinfo
from decimal import Decimal
from typing import Any

from acucleo_desktop.practice.acumatica.labels import label
from acucleo_desktop.practice.acumatica.schema import Entity, contract_path, graph_of, keys_of, row_view, screen_fields

Plain = dict[str, Any]
Files = Callable[[str], Sequence[tuple[str, str, str]]]
_SESSION_ROWS = uuid.UUID("7a0f0b52-3f0e-4f64-9e39-5d6f5f1f8a11")
_SELECTORS = ("ID", "Vendor", "Customer", "Warehouse", "Location", "Branch")
_DATE_LENGTH = len("2026-11-24")


class UnknownName(KeyError):
    """A name in `$select` that the entity does not have: answered with 500."""


@dataclass(frozen=True, slots=True)
class View:
    """What a request wants to see.

    Attributes:
        expand: paths such as `Details` or `ShippingInstructions/ShipToAddress`.
        select: paths; empty for all scalars.
        custom: `View.Field` names, of lines `Details/View.Field`.
        base: path of the endpoint for links, such as `/AcumaticaERP/entity/Default/24.200.001`.
        session: ids of rows are good in this session only.
        offset: of dates and stamps.
        padded: whether texts of selectors come back with trailing blanks.
        language: of the labels.
        schema: whether to show every custom field (`$adHocSchema`).
        files: returns id, name and comment of the files of a record or row.
    """

    expand: frozenset[str] = frozenset()
    select: frozenset[str] = frozenset()
    custom: tuple[str, ...] = ()
    base: str = ""
    session: str = ""
    offset: tzinfo = UTC
    padded: bool = False
    language: str = "en"
    schema: bool = False
    entities: Mapping[str, Entity] = field(default_factory=dict)
    files: Files = field(default=lambda _record: ())


def session_row_id(session: str, row_id: str) -> str:
    """Return the id under which a session sees a row."""
    return str(uuid.uuid5(_SESSION_ROWS, f"{session}:{row_id}"))


def show(record: Plain, entity: Entity, view: View, number: int = 1) -> Plain:
    """Return a record as the API shows it."""
    graph, primary = graph_of(entity.name)
    shown = _Shower(record, entity, view, graph).part(record, entity, "", number, str(record.get("id", "")))
    shown["_links"] = {
        "self": f"{view.base}/{entity.name}/{record.get('id', '')}",
        "files:put": f"{view.base}/files/{graph}/{primary}/{record.get('id', '')}/{{filename}}",
    }
    if "files" in view.expand:
        shown["files"] = files_of(record, record, entity, view)
    return shown


def files_of(part: Mapping[str, Any], record: Mapping[str, Any], entity: Entity, view: View) -> list[Plain]:
    """Return the files of a record or of one of its rows as the API lists them."""
    key = ", ".join(str(record.get(name, "")) for name in keys_of(entity.name))
    return [
        {
            "id": file_id,
            "filename": f"{entity.name} ({key})\\{name}",
            "href": f"{view.base}/files/{file_id}",
            "comment": comment,
        }
        for file_id, name, comment in view.files(str(part.get("id", "")))
    ]


class _Shower:
    def __init__(self, record: Plain, top: Entity, view: View, graph: str) -> None:
        self._record = record
        self._top = top
        self._view = view
        self._graph = graph

    def part(self, record: Mapping[str, Any], entity: Entity, path: str, number: int, shown_id: str) -> Plain:
        view = self._view
        shown: Plain = {"id": shown_id, "rowNumber": number, "note": {"value": record.get("note") or ""}}
        for name in entity.fields:
            here = f"{path}/{name}" if path else name
            if entity.linked_entity(name):
                if here in view.expand:
                    shown[name] = self._nested(record.get(name), entity, name, here)
            elif self._is_wanted(here, path):
                shown[name] = self._scalar(record.get(name), name, entity.scalar_type(name))
        shown["custom"] = self._custom(record, path)
        return shown

    def _nested(self, value: Any, owner: Entity, name: str, path: str) -> Any:
        entity = self._view.entities[owner.linked_entity(name)]
        if not owner.is_list(name):
            part = value if isinstance(value, Mapping) else {}
            return self.part(part, entity, path, 1, self._row_id(str(part.get("id") or path)))
        rows = value if isinstance(value, list) else []
        return [self._row(row, entity, path, number) for number, row in enumerate(rows, 1)]

    def _row(self, row: Mapping[str, Any], entity: Entity, path: str, number: int) -> Plain:
        row_id = self._row_id(str(row.get("id") or f"{path}{number}"))
        shown = self.part(row, entity, path, number, row_id)
        view_name = row_view(self._top.name, path)
        shown["_links"] = {"files:put": f"{self._view.base}/files/{self._graph}/{view_name}/{row_id}/{{filename}}"}
        if f"{path}/files" in self._view.expand:
            shown["files"] = files_of(row, self._record, self._top, self._view)
        return shown

    def _row_id(self, row_id: str) -> str:
        return session_row_id(self._view.session, f"{self._record.get('id', '')}:{row_id}")

    def _is_wanted(self, here: str, path: str) -> bool:
        select = self._view.select
        if not select or here in select:
            return True
        # Of an expanded part everything is shown unless some of its fields are selected by name.
        return bool(path) and not any(name.startswith(f"{path}/") for name in select)

    def _scalar(self, value: Any, name: str, kind: str) -> Plain:
        if value is None or value == "":
            return {}
        if kind in {"Decimal", "Double"}:
            return {"value": float(Decimal(str(value)))}
        if kind in {"Int", "Long", "Short", "Byte"}:
            return {"value": int(Decimal(str(value)))}
        if kind == "Boolean":
            return {"value": value is True or str(value).lower() == "true"}
        if kind == "DateTime":
            return {"value": self._moment(str(value))}
        text = str(label(name, value, self._view.language))
        return {"value": text.ljust(10) if self._view.padded and name.endswith(_SELECTORS) else text}

    def _moment(self, text: str) -> str:
        """Return a stamp in the site's time zone; a date alone is midnight there, never another day."""
        offset = self._view.offset
        moment = datetime.fromisoformat(text)
        if len(text) == _DATE_LENGTH or moment.tzinfo is None:
            return moment.replace(tzinfo=offset).isoformat()
        moment = moment.astimezone(offset)
        if not moment.microsecond:
            return moment.isoformat()
        # The site leaves out the zeros at the end of a fraction: 10:47:41.17-04:00.
        fraction = f"{moment.microsecond:06d}".rstrip("0")
        return f"{moment:%Y-%m-%dT%H:%M:%S}.{fraction}{moment.isoformat()[-6:]}"

    def _custom(self, record: Mapping[str, Any], path: str) -> Plain:
        shown: Plain = {}
        for group, name in self._custom_names(path):
            kind, value = self._custom_value(record, path, group, name)
            entry: Plain = {"type": f"Custom{kind}Field"}
            if value not in (None, ""):
                entry["value"] = self._scalar(value, name, kind)["value"]
            shown.setdefault(group, {})[name] = entry
        return shown

    def _custom_names(self, path: str) -> list[tuple[str, str]]:
        names = []
        for asked in self._view.custom:
            owner, _, view_field = asked.rpartition("/")
            if owner == path:
                group, _, name = view_field.partition(".")
                names.append((group, name))
        if self._view.schema:
            lines = row_view(self._top.name, "Details")
            for group, fields in screen_fields(self._top.name).items():
                if (group == lines) == (path == "Details") and path in {"", "Details"}:
                    names.extend((group, name) for name in fields)
        return names

    def _custom_value(self, record: Mapping[str, Any], path: str, group: str, name: str) -> tuple[str, Any]:
        """Return type and value of a form's field: one of the contract under its form name, or one kept beside it."""
        contract = contract_path(self._top.name, f"{group}.{name}")
        owner, _, contract_field = contract.rpartition("/")
        if contract and owner == path:
            entity = self._view.entities[self._top.linked_entity(path)] if path else self._top
            return entity.scalar_type(contract_field) or "String", record.get(contract_field)
        return "String", (record.get("_custom") or {}).get(group, {}).get(name)


def check_select(entity: Entity, entities: Mapping[str, Entity], names: frozenset[str]) -> None:
    """Refuse a selected name that the entity does not have.

    Raises:
        UnknownName: naming it.
    """
    for path in names:
        here: Entity | None = entity
        for name in path.split("/"):
            if name in {"id", "note", "rowNumber", "files", "custom"}:
                break
            if here is None or name not in here.fields:
                raise UnknownName(path)
            here = entities.get(here.linked_entity(name))
