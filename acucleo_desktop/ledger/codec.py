"""JSON and compression of what the ledger keeps."""

from __future__ import annotations

import json
import zlib
from collections.abc import Mapping
from dataclasses import asdict
from datetime import date, datetime
from decimal import Decimal
from types import MappingProxyType
from typing import Any

from acucleo_desktop.documents.finding import Finding, Fix, Location, Severity


def json_text(value: object) -> str:
    """Write `value` as JSON: keys in order, no spaces, the same text for the same value.

    Decimals become text with their very digits, times ISO 8601; other unknown types raise TypeError.
    """
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False, default=_plain)


def _plain(value: object) -> object:
    match value:
        case Decimal():
            return str(value)
        case datetime() | date():
            return value.isoformat()
        case Mapping():
            return dict(value)
        case set() | frozenset():
            return sorted(value)
        case _:
            raise TypeError(f"{type(value).__name__} cannot be kept as JSON")


def pack_json(value: Mapping[str, object]) -> bytes:
    """Return compressed JSON; nothing at all for an empty mapping."""
    return zlib.compress(json_text(value).encode("utf-8", "surrogatepass")) if value else b""


def unpack_json(packed: bytes) -> dict[str, Any]:
    """Read what `pack_json` wrote."""
    if not packed:
        return {}
    loaded: dict[str, Any] = json.loads(zlib.decompress(packed).decode("utf-8", "surrogatepass"))
    return loaded


def finding_body(finding: Finding) -> str:
    """Return place, explanation and fixes of a finding as JSON."""
    fixes = [{"action": fix.action, "label": fix.label, "arguments": dict(fix.arguments)} for fix in finding.fixes]
    body = {"location": asdict(finding.location), "why": finding.why, "todo": finding.todo, "value": finding.value}
    return json_text({**body, "fixes": fixes})


def finding_of(finding_id: str, severity: str, what: str, body: str) -> Finding:
    """Put a finding together again."""
    parts = json.loads(body)
    fixes = tuple(
        Fix(fix["action"], fix["label"], MappingProxyType(dict(fix["arguments"]))) for fix in parts.pop("fixes")
    )
    location = Location(**parts.pop("location"))
    return Finding(finding_id, Severity(severity), what, location, fixes=fixes, **parts)
