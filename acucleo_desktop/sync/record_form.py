"""A document's Acumatica record as a form: what stands there, or what will be written, field by field with its fact."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from acucleo_desktop.acumatica.record_forms import LAYOUTS, FormField, RecordLayout
from acucleo_desktop.documents.flow import Direction
from acucleo_desktop.documents.status import Delivery
from acucleo_desktop.ledger.rows import DocumentRow
from acucleo_desktop.sync.fact_types import FieldValue, RecordField, RecordForm, RecordGroup
from acucleo_desktop.sync.flows import BY_FLOW

_CHOICE = re.compile(r"(\w+)\[([^\]]+)\]")
_FITTED = 30
"""So much of a long text surely stands in a field that may be shorter than it."""

_TOTAL = "stated_total"
_AS_IT_IS = "as it stands in Acumatica"
_CODE_NAMES = {"parties": "role", "charges": "code"}
Fields = Mapping[str, Any]


def record_form(row: DocumentRow, record: Mapping[str, Any], fields: Fields) -> RecordForm:
    """Return the form of a document's record.

    Args:
        row: the document.
        record: as the REST API returned it, or as it will be written; empty when there is none.
        fields: the document as plain data.
    """
    entity = row.acumatica_entity or (BY_FLOW[row.flow].entity if row.flow in BY_FLOW else "")
    layout = LAYOUTS.get(entity)
    if layout is None or not record:
        return RecordForm()
    groups = [RecordGroup("", tuple(_fields(layout.head, record, "", "", fields, row.amount)))]
    rows = record.get("Details")
    details = rows if isinstance(rows, list) else []
    lines = _lines_of_rows(details, layout, fields)
    for index, (detail, line) in enumerate(zip(details, lines, strict=True)):
        prefix = f"Details.{index}."
        groups.append(RecordGroup(str(index + 1), tuple(_fields(layout.lines, detail, prefix, line, fields))))
    groups.append(RecordGroup("", tuple(_fields(layout.foot, record, "", "", fields, row.amount))))
    is_written = row.direction is Direction.OUT or row.delivery is Delivery.WRITTEN
    key = row.acumatica_key.rsplit("/", 1)[-1] if is_written else ""
    return RecordForm(layout.title, key, is_written, tuple(group for group in groups if group.fields))


def _fields(
    wanted: Iterable[FormField],
    record: Mapping[str, Any],
    prefix: str,
    line: str,
    fields: Fields,
    amount: Decimal | None = None,
) -> Iterator[RecordField]:
    for each in wanted:
        value = typed(value_at(record, each.path), each.kind)
        if value is None:
            continue
        fact = _fact_of(each.fact, value, line, fields)
        if each.fact == _TOTAL and not fact and amount is not None and value == amount:
            fact = _TOTAL  # no total was stated; what the lines come to is the total
        yield RecordField(
            prefix + each.path, each.label, value, each.kind, fact, "" if fact else each.source or _AS_IT_IS
        )


def _fact_of(patterns: str, value: FieldValue, line: str, fields: Fields) -> str:
    """Return the first of the facts that holds the value of a field; empty when none does."""
    for written in patterns.split("|"):
        if not written or ("{" in written and not line):
            continue
        pattern = written.removeprefix("~").replace("{order}", line.rpartition(".lines.")[0]).replace("{}", line)
        path = resolve(pattern, fields)
        if path and (written.startswith("~") or agrees(value, at(fields, path))):
            return path
    return ""


def agrees(value: FieldValue, fact: object) -> bool:
    """Whether a field of the record holds a fact: the same number, day or text, or a text with it inside."""
    told = str(fact)
    if isinstance(value, Decimal):
        try:
            return Decimal(told) == value
        except InvalidOperation:
            return False
    if isinstance(value, date):
        return told[:10] == value.isoformat()
    return bool(told) and (told == str(value) or " ".join(told.split())[:_FITTED] in " ".join(str(value).split()))


def value_at(record: Mapping[str, Any], path: str) -> Any:
    """Return the plain value at a path of a record, None when it is empty or not there."""
    found: Any = record
    for part in path.split("."):
        if not isinstance(found, Mapping):
            return None
        found = found.get(part)
    if isinstance(found, Mapping):
        found = found.get("value")
    return None if found in (None, "") else found


def typed(value: Any, kind: str) -> FieldValue | None:
    """Return a value of a record as what it is; None for nothing, which includes the zeros Acumatica fills in."""
    if value is None or isinstance(value, Mapping | list):
        return None
    if kind == "flag":
        return True if value in {True, "true", "True"} else None
    text = str(value).strip()
    if kind == "date":
        try:
            return date.fromisoformat(text[:10])
        except ValueError:
            return text
    if kind in {"money", "quantity"}:
        try:
            number = Decimal(text)
        except InvalidOperation:
            return text
        return number or None
    return text or None


def resolve(pattern: str, fields: Fields) -> str:
    """Return the path that a pattern means in a document, empty when the document has no such part."""
    path: list[str] = []
    here: Any = fields
    for part in pattern.split("."):
        chosen = _CHOICE.fullmatch(part)
        if chosen is not None:
            name, codes = chosen[1], chosen[2].split(",")
            parts = here.get(name) if isinstance(here, Mapping) else None
            index = _first(parts or [], _CODE_NAMES.get(name, "qualifier"), codes)
            if index is None:
                return ""
            path += [name, str(index)]
            here = (parts or [])[index]
            continue
        path.append(part)
        here = _step(here, part)
        if here in (None, "", [], {}):
            return ""
    return ".".join(path)


def _step(here: Any, part: str) -> Any:
    if isinstance(here, Mapping):
        return here.get(part)
    if isinstance(here, list) and part.isdecimal() and int(part) < len(here):
        return here[int(part)]
    return None


def _first(parts: Sequence[Mapping[str, Any]], name: str, codes: Sequence[str]) -> int | None:
    for code in codes:
        for index, part in enumerate(parts):
            if part.get(name) == code:
                return index
    return None


def line_paths(fields: Fields) -> list[str]:
    """Return the paths of a document's lines, those of all orders of a shipment."""
    paths = [f"lines.{index}" for index in range(len(fields.get("lines") or []))]
    for number, order in enumerate(fields.get("orders") or []):
        paths += [f"orders.{number}.lines.{index}" for index in range(len(order.get("lines") or []))]
    return paths


def at(fields: Fields, path: str) -> Any:
    """Return the value at a path of a document's plain data, None when there is none."""
    here: Any = fields
    for part in path.split("."):
        here = _step(here, part)
    return here


def _lines_of_rows(rows: Sequence[Mapping[str, Any]], layout: RecordLayout, fields: Fields) -> list[str]:
    """Return for each detail row the path of the line it stands for, empty for one that no line stands for.

    Rows and lines are brought together by item and number, then by the item alone: a record may have other lines too.
    """
    free = {path: at(fields, path) for path in line_paths(fields)}
    by_key: dict[tuple[str, str], list[str]] = {}
    for path, line in free.items():
        item, numbers = str(line.get("our_item", "")), {str(line.get("number", "")), str(line.get("order_line", ""))}
        pairs = ((known, number) for known in (item, "") for number in numbers if number)
        for key in {(item, ""), *pairs}:
            by_key.setdefault(key, []).append(path)
    found = [""] * len(rows)
    for is_exact in (True, False):
        for index, row in enumerate(rows):
            if found[index]:
                continue
            for key in _keys(row, layout, is_exact=is_exact):
                path = next((path for path in by_key.get(key, ()) if path in free), "")
                if path:
                    found[index] = path
                    del free[path]
                    break
    return found


def _keys(row: Mapping[str, Any], layout: RecordLayout, *, is_exact: bool) -> list[tuple[str, str]]:
    item = str(value_at(row, "InventoryID") or "")
    if not is_exact:
        return [(item, "")] if item else []
    numbers = [str(number) for name in layout.keys if (number := value_at(row, name)) is not None]
    return [(item, number) for number in numbers]
