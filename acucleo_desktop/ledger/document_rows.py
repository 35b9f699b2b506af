"""How a document's columns become a row, and a new document its columns."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from acucleo_desktop.documents.finding import Finding, Severity
from acucleo_desktop.documents.flow import Direction, Flow
from acucleo_desktop.documents.status import Answer, Check, Delivery
from acucleo_desktop.ledger.rows import DocumentRow, NewDocument, folder_of
from acucleo_desktop.ledger.times import amount_columns, amount_of, optional_time_of, time_of

COLUMNS = (
    "id",
    "direction",
    "flow",
    "partner",
    "set_id",
    "number",
    "order_number",
    "sender",
    "interchange_control",
    "group_control",
    "set_control",
    "amount",
    "currency",
    "check_status",
    "delivery",
    "answer",
    "finding_count",
    "cause",
    "cause_text",
    "file_id",
    "file_name",
    "position_interchange",
    "position_group",
    "position_set",
    "fingerprint",
    "acumatica_entity",
    "acumatica_key",
    "acumatica_stamp",
    "created_at",
    "updated_at",
    "hold_until",
    "answer_due",
    "reason",
    "is_read",
    "is_test",
    "replaces",
    "match",
    "sent_at",
    "answered_at",
)
_SEVERITIES = (Severity.BLOCK, Severity.WARNING, Severity.INFO)
PLAIN_COLUMNS = (
    "partner",
    "set_id",
    "number",
    "order_number",
    "sender",
    "interchange_control",
    "group_control",
    "set_control",
    "currency",
    "file_id",
    "fingerprint",
    "acumatica_entity",
    "acumatica_key",
    "acumatica_stamp",
    "replaces",
    "match",
)


def document_row(values: tuple[Any, ...], partner_names: Mapping[str, str]) -> DocumentRow:
    """Return the row of the columns above, in their order."""
    parts = dict(zip(COLUMNS, values, strict=True))
    position = (parts.pop("position_interchange"), parts.pop("position_group"), parts.pop("position_set"))
    parts["direction"] = Direction(parts["direction"])
    parts["flow"] = Flow(parts["flow"])
    parts["amount"] = amount_of(parts["amount"])
    parts["check"] = Check(parts.pop("check_status"))
    parts["delivery"] = Delivery(parts["delivery"])
    parts["answer"] = Answer(parts["answer"])
    parts["created_at"] = time_of(parts["created_at"])
    parts["updated_at"] = time_of(parts["updated_at"])
    parts["hold_until"] = optional_time_of(parts["hold_until"])
    parts["answer_due"] = optional_time_of(parts["answer_due"])
    parts["sent_at"] = optional_time_of(parts["sent_at"])
    parts["answered_at"] = optional_time_of(parts["answered_at"])
    parts["is_read"] = bool(parts["is_read"])
    parts["is_test"] = bool(parts["is_test"])
    return DocumentRow(partner_name=partner_names.get(parts["partner"], ""), position=position, **parts)


def new_columns(new: NewDocument, now: str, file_name: str) -> dict[str, Any]:
    """Return the columns of a document that enters the ledger, but for its findings."""
    return {
        **{name: getattr(new, name) for name in PLAIN_COLUMNS},
        **amount_columns(new.amount),
        **position_columns(new.position),
        "direction": new.direction.value,
        "flow": new.flow.value,
        "check_status": new.check.value,
        "delivery": new.delivery.value,
        "answer": new.answer.value,
        "folder": folder_of(new.direction, new.delivery, new.answer).value,
        "file_name": file_name,
        "created_at": now,
        "updated_at": now,
        "reason": "",
        "is_read": 0,
        "is_test": int(new.is_test),
    }


def position_columns(position: tuple[int, int, int]) -> dict[str, int]:
    """Return the three columns of a position in a file."""
    return dict(zip(("position_interchange", "position_group", "position_set"), position, strict=True))


def finding_columns(findings: tuple[Finding, ...]) -> dict[str, Any]:
    """Return the columns that sum findings up: how many, and the worst, the first of its severity."""
    if not findings:
        return {"finding_count": 0, "cause": "", "cause_text": ""}
    worst = min(findings, key=lambda finding: _SEVERITIES.index(finding.severity))
    return {"finding_count": len(findings), "cause": worst.id, "cause_text": worst.what}
