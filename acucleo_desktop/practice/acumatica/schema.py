"""Entities, fields and actions of every endpoint version, from package data."""

from __future__ import annotations

import importlib.resources
import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import Any

VERSIONS = ("20.200.001", "22.200.001", "23.200.001", "24.200.001", "25.200.001")


@dataclass(frozen=True, slots=True)
class Entity:
    """One entity of one endpoint version.

    Attributes:
        kind: `top`, `linked` or `detail`.
        screen: form such as `SO301000`, empty for parts of others.
        fields: name to type; `StringValue` and the like are scalars, `Name` a linked entity, `Name[]` details.
        actions: name to its parameters.
    """

    name: str
    kind: str
    screen: str
    fields: Mapping[str, str]
    actions: Mapping[str, Mapping[str, str]]

    def scalar_type(self, field: str) -> str:
        """Return the scalar type of a field such as `Decimal`, an empty text for linked entities and details."""
        kind = self.fields.get(field, "")
        return kind.removesuffix("Value") if kind.endswith("Value") else ""

    def linked_entity(self, field: str) -> str:
        """Return the entity behind a linked field or detail list, an empty text for a scalar."""
        kind = self.fields.get(field, "")
        return "" if not kind or kind.endswith("Value") else kind.removesuffix("[]")

    def is_list(self, field: str) -> bool:
        """Whether a field is a list of detail rows."""
        return self.fields.get(field, "").endswith("[]")


@lru_cache(maxsize=1)
def _data() -> Mapping[str, Any]:
    source = importlib.resources.files("acucleo_desktop.practice.acumatica") / "data" / "entities.json"
    data: Mapping[str, Any] = json.loads(source.read_text("utf-8"))
    return data


@lru_cache(maxsize=len(VERSIONS))
def entities(version: str) -> Mapping[str, Entity]:
    """Return all entities of a version by name."""
    raw = _data()["versions"][version]["entities"]
    return {
        name: Entity(name, entry["kind"], entry.get("screen") or "", entry["fields"], entry.get("actions") or {})
        for name, entry in raw.items()
    }


@lru_cache(maxsize=64)
def entities_without(version: str, missing: str) -> Mapping[str, Entity]:
    """Return all entities of a version without some fields.

    Args:
        version: of the endpoint.
        missing: paths with commas, such as `SalesOrder/ExternalRef,SalesOrder/Details/ExternalRef`.
    """
    known = dict(entities(version))
    for path in (part.strip() for part in missing.split(",") if part.strip()):
        top, *above, name = path.split("/")
        owner = known.get(top)
        for step in above:
            owner = known.get(owner.linked_entity(step)) if owner is not None else None
        if owner is not None:
            fields = {field: kind for field, kind in owner.fields.items() if field != name}
            known[owner.name] = replace(owner, fields=fields)
    return known


def keys_of(entity: str) -> tuple[str, ...]:
    """Return the key fields of a top-level entity in the order of the URL."""
    return tuple(_data()["keys"].get(entity, ()))


def graph_of(entity: str) -> tuple[str, str]:
    """Return graph and primary view, as they stand in file links."""
    entry = _data()["graphs"].get(entity)
    return (entry[0], entry[1]) if entry else (f"PX.Objects.{entity}Entry", "Document")


def entity_of_graph(graph: str) -> str:
    """Return the entity whose file links name a graph, an empty text when there is none."""
    for name in _data()["keys"]:
        if graph_of(name)[0] == graph:
            return str(name)
    return ""


def contract_path(entity: str, view_field: str) -> str:
    """Return the contract path of a form's field such as `Document.CuryOrigDocAmt`; empty when it has none."""
    return str(_data()["views"].get(entity, {}).get(view_field, ""))


@cache
def row_view(entity: str, field: str) -> str:
    """Return the view behind a detail list, such as `Transactions` for the lines of a bill."""
    for view_field, path in _data()["views"].get(entity, {}).items():
        if path.startswith(f"{field}/") and path.count("/") == 1:
            return str(view_field).partition(".")[0]
    return field


def screen_fields(entity: str) -> Mapping[str, list[str]]:
    """Return view to fields that the form has and the contract has not."""
    fields: Mapping[str, list[str]] = _data()["screen_fields"].get(entity, {})
    return fields
