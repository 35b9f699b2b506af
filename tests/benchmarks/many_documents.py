"""A ledger with up to a million documents of all kinds and states, written straight into its tables.

The stores write some thousand documents a second, with bodies, audit trail and commits; lists, counts and search look
only at the heads and the search index, which are written here as the stores write them.
"""

from __future__ import annotations

import os
import random
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from acucleo_desktop.documents.clock import ManualClock
from acucleo_desktop.documents.flow import Direction, Flow
from acucleo_desktop.documents.status import Answer, Check, Delivery
from acucleo_desktop.ledger.codec import pack_json
from acucleo_desktop.ledger.ledger import Ledger
from acucleo_desktop.ledger.rows import folder_of
from acucleo_desktop.ledger.search_words import partner_token, words_to_find
from acucleo_desktop.ledger.times import amount_of, time_text
from acucleo_desktop.partners.profile import Identity, Partner

NOW = datetime(2026, 11, 23, 15, tzinfo=UTC)
SIZES = tuple(int(text) for text in os.environ.get("ACUCLEO_BENCH_STORED", "1000,100000,1000000").split(","))
"""How many documents the ledgers of what a hand feels hold."""
DAYS = 400
OPEN_SHARE = 50  # one of so many is still open
PARTNERS = 60
BATCH = 20_000
CAUSES = tuple(f"rules.cause-{number}" for number in range(12))
LEVELS = ("perfect", "perfect", "perfect", "money-off", "terms-differ", "some-lines", "not-received", "no-match")
UPDATES = ("same", "same", "date-moved", "quantity-changed", "price-changed", "line-rejected")
_FLOWS = (
    *[(Flow.SALES_ORDER, Direction.IN, "850")] * 35,
    *[(Flow.INVOICE, Direction.OUT, "810")] * 25,
    *[(Flow.BILL, Direction.IN, "810")] * 15,
    *[(Flow.PURCHASE_ORDER, Direction.OUT, "850")] * 5,
    *[(Flow.ORDER_ACKNOWLEDGMENT, Direction.IN, "855")] * 5,
    *[(Flow.SHIP_NOTICE, Direction.IN, "856")] * 10,
    *[(Flow.FUNCTIONAL_ACKNOWLEDGMENT, Direction.IN, "997")] * 5,
)
_OPEN = (
    *[(Check.CLEAN, Delivery.REVIEW)] * 12,
    *[(Check.WARNINGS, Delivery.REVIEW)] * 2,
    *[(Check.BLOCKED, Delivery.REVIEW)] * 4,
    (Check.BLOCKED, Delivery.FAILED),
    (Check.CLEAN, Delivery.SET_ASIDE),
)
_WORDS = ("tomatoes", "crushed", "olive", "oil", "penne", "flour", "Dayton", "Columbus", "butter", "unsalted")


def fill_many(path: Path, count: int) -> None:
    """Make a ledger at `path` that holds `count` documents, the same ones every time."""
    with Ledger.open(path, ManualClock(NOW)) as ledger:
        for number in range(PARTNERS):
            ledger.partners.save(_partner(number))
    with closing(sqlite3.connect(path, isolation_level=None)) as raw:
        raw.execute("PRAGMA synchronous = OFF")
        raw.execute("PRAGMA foreign_keys = OFF")
        made = raw.execute(
            "SELECT name, sql FROM sqlite_master WHERE tbl_name = 'document' AND type IN ('index', 'trigger')"
        ).fetchall()
        for name, text in made:
            if text:
                raw.execute(f"DROP {'TRIGGER' if 'TRIGGER' in text else 'INDEX'} {name}")
        columns = [row[1] for row in raw.execute("PRAGMA table_info(document)")]
        marks = ", ".join("?" * len(columns))
        random_numbers = random.Random(7)
        for start in range(0, count, BATCH):
            heads = [_head(number, count, random_numbers) for number in range(start, min(start + BATCH, count))]
            raw.execute("BEGIN")
            raw.executemany(
                f"INSERT INTO document ({', '.join(columns)}) VALUES ({marks})",
                [tuple(head[name] for name in columns) for head in heads],
            )
            raw.executemany("INSERT INTO search (rowid, words, partner) VALUES (?, ?, ?)", map(_found_by, heads))
            raw.execute("COMMIT")
        raw.execute(
            "INSERT INTO document_body (document_id, fields, record, search_words) SELECT id, ?, ?, '' FROM document",
            (pack_json({}), pack_json({})),
        )
        for _name, text in made:
            if text:
                raw.execute(text)
        raw.execute(
            "UPDATE counter SET value = (SELECT count(*) FROM document WHERE counter.name = document.folder "
            "|| CASE document.flow WHEN 'functional-acknowledgment' THEN '/acknowledgments' ELSE '' END)"
        )
        raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _partner(number: int) -> Partner:
    name = f"{('Fresh', 'Corner', 'Sunfield', 'Hilltop', 'Harbor', 'Quick')[number % 6]} {number:02d} Foods"
    them = Identity("ZZ", f"PARTNER{number:02d}", f"PARTNER{number:02d}")
    return Partner(name, f"P{number:02d}", them, Identity("ZZ", "US", "US"))


def _state(number: int, count: int, flow: Flow, direction: Direction, numbers: random.Random) -> dict[str, Any]:
    is_open = number >= count - count // OPEN_SHARE and flow is not Flow.FUNCTIONAL_ACKNOWLEDGMENT
    check, delivery = Check.CLEAN, Delivery.WRITTEN if direction is Direction.IN else Delivery.SENT
    answer, match = (Answer.NONE if direction is Direction.IN else Answer.ACCEPTED), ""
    if flow is Flow.BILL:
        match = "perfect"
    elif flow in {Flow.ORDER_ACKNOWLEDGMENT, Flow.SHIP_NOTICE}:
        match = "same"
    if is_open:
        check, delivery = _OPEN[numbers.randrange(len(_OPEN))]
        answer = Answer.NONE
        match = numbers.choice(LEVELS if flow is Flow.BILL else UPDATES) if match else ""
    elif direction is Direction.OUT and numbers.random() < 0.01:
        answer = numbers.choice((Answer.WAITING, Answer.OVERDUE, Answer.REJECTED))
    cause = numbers.choice(CAUSES) if check in {Check.BLOCKED, Check.WARNINGS} else ""
    return {
        "check_status": check.value,
        "delivery": delivery.value,
        "answer": answer.value,
        "folder": folder_of(direction, delivery, answer).value,
        "match": match,
        "cause": cause,
        "cause_text": f"Line 1 has a trouble named {cause}." if cause else "",
        "finding_count": 1 if cause else 0,
        "is_read": int(not is_open),
        "reason": "keyed by hand" if delivery is Delivery.SET_ASIDE else "",
    }


def _head(number: int, count: int, numbers: random.Random) -> dict[str, Any]:
    flow, direction, set_id = _FLOWS[numbers.randrange(len(_FLOWS))]
    moment = time_text(NOW - timedelta(days=DAYS) * ((count - number) / count))
    partner = f"P{min(PARTNERS - 1, int(numbers.expovariate(1 / 12))):02d}"
    has_amount = flow not in {Flow.ORDER_ACKNOWLEDGMENT, Flow.SHIP_NOTICE, Flow.FUNCTIONAL_ACKNOWLEDGMENT}
    cents = int(numbers.lognormvariate(11.5, 1.2)) if has_amount else None
    control = f"{number // 3 % 999_999_999 + 1:09d}"
    return {
        "id": number + 1,
        "direction": direction.value,
        "flow": flow.value,
        "partner": partner,
        "set_id": set_id,
        "number": f"{numbers.choice(('PO', 'INV', 'HV-', ''))}{number:06d}",
        "order_number": f"SO{number // 2:07d}",
        "sender": f"ZZ/{partner}/{partner}" if direction is Direction.IN else "",
        "interchange_control": control,
        "group_control": control.lstrip("0"),
        "set_control": f"{number % 3 + 1:04d}",
        "amount": f"{cents / 100:.2f}" if cents is not None else None,
        "amount_cents": cents,
        "currency": "USD",
        "file_id": None,
        "file_name": f"{partner}_{number:08d}.edi",
        "position_interchange": 0,
        "position_group": 0,
        "position_set": number % 3,
        "fingerprint": f"{number:064x}",
        "acumatica_entity": "",
        "acumatica_key": f"{number:09d}",
        "acumatica_stamp": "",
        "created_at": moment,
        "updated_at": moment,
        "hold_until": None,
        "answer_due": None,
        "sent_at": moment if direction is Direction.OUT else None,
        "answered_at": None,
        "is_test": 0,
        "replaces": None,
        **_state(number, count, flow, direction, numbers),
    }


def _found_by(head: dict[str, Any]) -> tuple[int, str, str]:
    names = ("number", "order_number", "interchange_control", "group_control", "set_control", "sender")
    words = [str(head[name]) for name in (*names, "acumatica_key", "file_name")]
    words += [f"ITEM-{head['id'] % 400}", _WORDS[head["id"] % len(_WORDS)], _WORDS[head["id"] // 7 % len(_WORDS)]]
    return head["id"], words_to_find(words, amount_of(head["amount"])), partner_token(head["partner"])
