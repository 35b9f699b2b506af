"""The rows of a ledger of each earlier form, written by the SQL of that time and by nothing of the program.

What is here is never changed: a later form gets a function of its own in `ROWS`. Hashes and packing stand here once
more, as they were, so that a change of them in the program is noticed by its upgrade.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
import zlib
from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import Any

START = "2026-11-02T08:{minute:02d}:00.000000Z"
ORDER = b"ISA*00*          *00*          *ZZ*FRESHMART      *ZZ*BELLWEATHER    *261102*0800*U*00401*%09d*0*P*>~"
HEADS: tuple[tuple[str, str, str, str, str, str | None, str, str, str, str, str], ...] = (
    *(("in", "sales-order", "850", "FRESHMART", "PO-4711", "1512.00", "clean", "written", "none", "handled", ""),),
    *(("in", "sales-order", "850", "FRESHMART", "PO-4712", "88.10", "blocked", "review", "none", "inbox", "x.item"),),
    *(("in", "bill", "810", "OLIVEHILL", "INV000123", "70.00", "warnings", "review", "none", "inbox", "x.price"),),
    *(("in", "bill", "810", "OLIVEHILL", "INV000124", "70.00", "clean", "set-aside", "none", "set-aside", ""),),
    *(("in", "order-acknowledgment", "855", "OLIVEHILL", "P-9", None, "clean", "written", "none", "handled", ""),),
    *(("in", "ship-notice", "856", "OLIVEHILL", "S-77", None, "clean", "failed", "none", "failed", ""),),
    *(("in", "functional-acknowledgment", "997", "FRESHMART", "", None, "clean", "written", "none", "handled", ""),),
    *(("out", "invoice", "810", "FRESHMART", "AR005001", "1512.00", "clean", "sent", "accepted", "sent", ""),),
    *(("out", "invoice", "810", "FRESHMART", "AR005002", "0.10", "clean", "sent", "waiting", "sent", ""),),
    *(("out", "invoice", "810", "CORNER", "AR005003", "99.99", "clean", "in-doubt", "none", "outbox", ""),),
    *(("out", "purchase-order", "850", "OLIVEHILL", "P-9", "640.00", "clean", "held", "none", "outbox", ""),),
    *(("in", "sales-order", "850", "FRESHMART", "PO-4711", "1512.00", "clean", "duplicate", "none", "duplicates", ""),),
)
"""Direction, flow, set, partner, number, amount, check, delivery, answer, folder and cause of each document."""
PARTNERS = (("FRESHMART", "Fresh Mart"), ("OLIVEHILL", "Olive Hill Imports"), ("CORNER", "Corner Café"))


def packed(value: Mapping[str, Any]) -> bytes:
    """Compressed JSON as the ledger kept it."""
    return zlib.compress(text_of(value).encode()) if value else b""


def text_of(value: object) -> str:
    """JSON as the ledger kept it."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def chained(event: Mapping[str, Any]) -> str:
    """Hash of an event as the audit trail computed it."""
    content = {name: value for name, value in event.items() if name != "hash"}
    return hashlib.sha256(text_of(content).encode("utf-8", "surrogatepass")).hexdigest()


def put(connection: sqlite3.Connection, table: str, rows: Iterable[Mapping[str, Any]]) -> None:
    """Insert rows by their columns."""
    for row in rows:
        marks = ", ".join("?" * len(row))
        connection.execute(f"INSERT INTO {table} ({', '.join(row)}) VALUES ({marks})", tuple(row.values()))


def at(minute: int) -> str:
    """A moment of that day."""
    return START.format(minute=minute)


def _file(number: int, direction: str, name: str) -> dict[str, Any]:
    content = ORDER % number
    return {
        "id": number,
        "direction": direction,
        "folder": "in/orders",
        "remote_id": f"r{number}",
        "name": name,
        "size": len(content),
        "sha256": hashlib.sha256(content).hexdigest(),
        "at": at(number),
        "content": zlib.compress(content),
    }


def _document(number: int) -> dict[str, Any]:
    direction, flow, set_id, partner, name, amount, check, delivery, answer, folder, cause = HEADS[number - 1]
    return {
        "id": number,
        "direction": direction,
        "flow": flow,
        "partner": partner,
        "set_id": set_id,
        "number": name,
        "order_number": f"SO{number:06d}",
        "sender": f"ZZ/{partner}/{partner}",
        "interchange_control": f"{number:09d}",
        "group_control": str(number),
        "set_control": f"{number:04d}",
        "amount": amount,
        "amount_cents": None if amount is None else int(amount.replace(".", "")),
        "currency": "USD",
        "check_status": check,
        "delivery": delivery,
        "answer": answer,
        "folder": folder,
        "finding_count": int(bool(cause)),
        "cause": cause,
        "cause_text": f"Something is wrong with {name}." if cause else "",
        "file_id": number,
        "file_name": f"{partner}_{number}.edi",
        "position_interchange": 0,
        "position_group": 0,
        "position_set": 0,
        "fingerprint": hashlib.sha256(str(number).encode()).hexdigest(),
        "acumatica_entity": "SalesInvoice" if flow == "invoice" else "",
        "acumatica_key": f"{number:06d}" if flow == "invoice" else "",
        "acumatica_stamp": "",
        "created_at": at(number),
        "updated_at": at(number + 20),
        "hold_until": at(59) if delivery == "held" else None,
        "answer_due": at(58) if answer == "waiting" else None,
        "sent_at": at(number) if delivery == "sent" else None,
        "answered_at": at(57) if answer == "accepted" else None,
        "reason": "keyed by hand" if delivery == "set-aside" else "",
        "is_read": number % 2,
        "is_test": 0,
        "replaces": None,
    }


def _body(number: int, name: str) -> dict[str, Any]:
    fields = {"number": name, "lines": [{"item": "TOM-CRC-1000", "quantity": str(number)}]}
    return {"document_id": number, "fields": packed(fields), "record": b"", "search_words": "tomatoes crushed"}


def _partner(code: str, name: str) -> dict[str, Any]:
    identity = {"gs_id": code, "isa_id": code, "qualifier": "ZZ"}
    body = {
        "code": code,
        "name": name,
        "them": identity,
        "us": {"gs_id": "BELLWEATHER", "isa_id": "BELLWEATHER", "qualifier": "ZZ"},
        "customer_id": code[:4],
        "flows": {"sales-order": {"enabled": True, "review": False, "hold_seconds": 120, "amount_tolerance": "0.05"}},
        "cross_references": [{"kind": "item", "ours": "TOM-CRC-1000", "qualifier": "", "theirs": "88-2041"}],
        "a part of a newer time": 1,
    }
    found_by = {"qualifier": "ZZ", "isa_id": code, "gs_id": code, "customer_id": code[:4], "vendor_id": ""}
    return {"code": code, "name": name, **found_by, "body": text_of(body), "updated_at": at(0), "removed_at": None}


def events(connection: sqlite3.Connection, documents: Iterable[int], first: int = 1, before: str = "0" * 64) -> None:
    """Write two events of each document, and how far the trail goes."""
    number, last = first, before
    for document in documents:
        for kind, old, new in (("received", "", "received"), ("moved", "received", "review")):
            event = {
                "id": number,
                "at": at(number % 60),
                "actor": "sync",
                "kind": kind,
                "document_id": document,
                "status": "delivery",
                "old": old,
                "new": new,
                "why": "",
                "data": "{}",
                "previous_hash": last,
            }
            event["hash"] = last = chained(event)
            put(connection, "event", [event])
            number += 1
    connection.execute("INSERT OR REPLACE INTO mark VALUES ('ledger.audit-head', ?)", (f"{number - 1} {last}",))


def rows_0001(connection: sqlite3.Connection) -> None:
    """Fill every table of the first form."""
    numbers = range(1, len(HEADS) + 1)
    put(connection, "partner", [_partner(code, name) for code, name in PARTNERS])
    put(connection, "run", [_run(1, "done", at(30)), _run(2, "running", None)])
    put(connection, "file", [_file(number, HEADS[number - 1][0], f"file-{number}.edi") for number in numbers])
    put(connection, "document", [_document(number) for number in numbers])
    connection.execute("UPDATE document SET replaces = 1 WHERE id = 12")
    put(connection, "document_body", [_body(number, HEADS[number - 1][4]) for number in numbers])
    put(connection, "finding", [_finding(2, "x.item"), _finding(3, "x.price")])
    put(connection, "attempt", [_attempt(1, 8, "done"), _attempt(2, 9, "done"), _attempt(3, 10, "in-doubt")])
    events(connection, numbers)
    for level, last in (("interchange", 41), ("group", 41)):
        put(connection, "control_number", [{"partner": "FRESHMART", "level": level, "last": last}])
    given = {"partner": "FRESHMART", "level": "interchange", "at": at(9)}
    put(connection, "control_number_reservation", [{**given, "number": 41, "used_for": 9}])
    put(connection, "control_number_gap", [{**given, "number": 40, "reason": "the upload was taken back"}])
    put(connection, "note", [{"document_id": 2, "at": at(40), "actor": "robin", "text": "asked for the new item"}])
    put(connection, "link", [{"from_id": 12, "to_id": 1, "kind": "repeats", "at": at(12)}])
    connection.execute("INSERT INTO mark VALUES ('acumatica.seen.invoice', '2026-11-02T07:00:00Z')")
    connection.execute("INSERT INTO mark VALUES ('ledger.partners-version', '0123456789abcdef')")
    for number in numbers:
        partner = "p" + HEADS[number - 1][3].encode().hex()
        words = f"{HEADS[number - 1][4].lower().replace('-', ' ')}\nso{number:06d}\ntomatoes crushed"
        connection.execute("INSERT INTO search (rowid, words, partner) VALUES (?, ?, ?)", (number, words, partner))


def _run(number: int, outcome: str, finished: str | None) -> dict[str, Any]:
    moments = {"started_at": at(29), "finished_at": finished}
    return {"id": number, **moments, "trigger": "timer", "outcome": outcome, "counts": '{"read":3}', "reasons": "[]"}


def _finding(document: int, name: str) -> dict[str, Any]:
    body = {"location": {}, "why": "", "todo": "", "value": "88-2041", "fixes": []}
    head = {"document_id": document, "position": 0, "finding_id": name, "severity": "block"}
    return {**head, "what": "Something is wrong.", "body": text_of(body)}


def _attempt(number: int, document: int, outcome: str) -> dict[str, Any]:
    return {
        "id": number,
        "document_id": document,
        "run_id": 1,
        "step": "upload",
        "target": "out/invoices",
        "reference": f"invoice-{document}.edi",
        "sha256": f"{document:064x}",
        "started_at": at(31),
        "finished_at": at(32),
        "outcome": outcome,
        "status": 201,
        "request_id": "q1",
        "answer_excerpt": "",
        "result_key": "",
    }


def rows_0002(connection: sqlite3.Connection) -> None:
    """Add a saved view."""
    body = {"cause": "", "text": "", "include_acknowledgments": False, "limit": 200, "folder": "inbox"}
    view = {"name": "Bills of Olive Hill", "body": text_of({**body, "flows": ["bill"], "partners": ["OLIVEHILL"]})}
    put(connection, "saved_view", [{**view, "created_at": at(41)}])


def rows_0003(connection: sqlite3.Connection) -> None:
    """Give bills a match level, and keep a comparison."""
    connection.execute("UPDATE document SET match = 'perfect' WHERE flow = 'bill'")
    put(connection, "comparison", [{"document_id": 3, "at": at(42), "body": packed({"level": "perfect"})}])


def rows_0006(connection: sqlite3.Connection) -> None:
    """Hand a document over, and put another one off."""
    put(
        connection,
        "handling",
        [
            {"document_id": 2, "at": at(43), "actor": "robin", "who": "buyer", "until": None, "why": "which item?"},
            {"document_id": 3, "at": at(44), "actor": "robin", "who": "", "until": at(55), "why": "after lunch"},
        ],
    )


def nothing(_connection: sqlite3.Connection) -> None:
    """Add nothing: the step brought only indexes."""


ROWS: Mapping[str, Callable[[sqlite3.Connection], None]] = MappingProxyType(
    {
        "0001_initial": rows_0001,
        "0002_saved_views": rows_0002,
        "0003_match": rows_0003,
        "0004_usual": nothing,
        "0005_lists": nothing,
        "0006_handling": rows_0006,
        "0007_partner_groups": nothing,
    }
)
"""What a ledger of each form has beside what it has of the forms before."""
