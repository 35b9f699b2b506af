"""A ledger with a long history, made through its own stores in large transactions."""

from __future__ import annotations

import hashlib
from decimal import Decimal

from acucleo_desktop.documents.finding import Finding, Location, Severity
from acucleo_desktop.documents.flow import Direction, Flow
from acucleo_desktop.documents.status import Answer, Check, Delivery
from acucleo_desktop.ledger.ledger import Ledger
from acucleo_desktop.ledger.rows import NewDocument

BATCH = 500
IN_A_FILE = 10
_NOTE = Finding("x12.note", Severity.INFO, "A reference is longer than usual.", Location("Top of the order"))


def fill(ledger: Ledger, partners: tuple[str, ...], until: int) -> None:
    """Add documents that were dealt with long ago until the ledger holds `until` of them."""
    have = ledger.documents.count()
    for start in range(have, until, BATCH):
        with ledger.transaction():
            file_id = 0
            for number in range(start, min(start + BATCH, until)):
                if number % IN_A_FILE == 0 or not file_id:
                    file_id = _file(ledger, number, partners[number // IN_A_FILE % len(partners)])
                _document(ledger, number, partners[number // IN_A_FILE % len(partners)], file_id)


def _file(ledger: Ledger, number: int, partner: str) -> int:
    content = f"ISA*00*{number:09d}*{partner}~".encode() + b"PO1*1*12*CA*4.99**UP*012345678905~" * 40
    direction = Direction.IN if number // IN_A_FILE % 2 else Direction.OUT
    side = "download" if direction is Direction.IN else "upload"
    return ledger.files.add(direction, f"{side}/{partner}", f"old-{number}", f"old_{number:09d}.edi", content).id


def _document(ledger: Ledger, number: int, partner: str, file_id: int) -> None:
    is_inbound = number // IN_A_FILE % 2 == 1
    control = f"{number // IN_A_FILE % 999_999_999 + 1:09d}"
    new = NewDocument(
        Direction.IN if is_inbound else Direction.OUT,
        Flow.SALES_ORDER if is_inbound else Flow.INVOICE,
        partner=partner,
        set_id="850" if is_inbound else "810",
        number=f"OLD{number}",
        order_number=f"P{number // 3}",
        sender=f"08/{partner}/{partner}" if is_inbound else "",
        interchange_control=control,
        group_control=control.lstrip("0"),
        set_control=f"{number % IN_A_FILE + 1:04d}",
        amount=Decimal(number % 9_000) / 100,
        currency="USD",
        check=Check.CLEAN,
        delivery=Delivery.WRITTEN if is_inbound else Delivery.SENT,
        answer=Answer.NONE if is_inbound else Answer.ACCEPTED,
        file_id=file_id,
        position=(0, 0, number % IN_A_FILE),
        fingerprint=hashlib.sha256(str(number).encode()).hexdigest(),
        acumatica_entity="SalesOrder" if is_inbound else "SalesInvoice",
        acumatica_key=f"SO/{number:09d}" if is_inbound else f"Invoice/OLD{number:09d}",
        acumatica_stamp="2026-01-01T00:00:00+00:00",
        fields={"number": f"OLD{number}", "lines": [{"item": f"ITEM-{line}", "quantity": "12"} for line in range(6)]},
        search_words=(f"ITEM-{number % 400}", "Dayton", "tomatoes"),
    )
    row = ledger.documents.add(new, (_NOTE,) if number % 7 == 0 else ())
    if number % 2:
        step, target = ("create", "SalesOrder") if is_inbound else ("upload", f"upload/{partner}")
        attempt = ledger.attempts.begin(row.id, step, target, f"reference-{number}", new.fingerprint)
        ledger.attempts.finish(attempt.id, "done", status=200, result_key=new.acumatica_key)
