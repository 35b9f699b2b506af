"""Proofs around the played trade: the audit chain, a site below a virtual directory, no session left open."""

from __future__ import annotations

import sqlite3
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import requests

from acucleo_desktop.documents.clock import SystemClock
from acucleo_desktop.documents.status import Delivery
from acucleo_desktop.ledger.ledger import Ledger
from acucleo_desktop.ledger.rows import DocumentQuery

pytestmark = pytest.mark.timeout(180)


def verify(path: Path) -> Any:
    ledger = Ledger.open(path, SystemClock(), "end to end")
    try:
        return ledger.audit.verify()
    finally:
        ledger.close()


def test_the_audit_chain_holds(trade: Any) -> None:
    verdict = trade.opened.desk.verify_audit()
    assert verdict.ok
    assert verdict.count > 1000


COLUMNS = ("at", "actor", "kind", "status", "old", "new", "data", "previous_hash", "hash")


@pytest.mark.parametrize("column", COLUMNS)
def test_one_changed_byte_of_one_event_breaks_the_chain(trade: Any, tmp_path: Path, column: str) -> None:
    copy = tmp_path / "ledger.sqlite3"
    trade.opened.ledger.backup(copy)
    assert verify(copy).ok
    database = sqlite3.connect(copy)
    try:
        filled = f"SELECT id, {column} FROM event WHERE {column} != '' AND status != '' ORDER BY id LIMIT 1 OFFSET 200"
        wanted, text = database.execute(filled).fetchone()
        changed = chr(ord(text[0]) ^ 1) + text[1:]
        database.execute(f"UPDATE event SET {column}=? WHERE id=?", (changed, wanted))
        database.commit()
    finally:
        database.close()
    verdict = verify(copy)
    assert not verdict.ok
    assert verdict.first_bad_id == wanted


def test_a_removed_event_breaks_the_chain(trade: Any, tmp_path: Path) -> None:
    copy = tmp_path / "ledger.sqlite3"
    trade.opened.ledger.backup(copy)
    database = sqlite3.connect(copy)
    try:
        wanted = database.execute("SELECT id FROM event ORDER BY id LIMIT 1 OFFSET 100").fetchone()[0]
        database.execute("DELETE FROM event WHERE id=?", (wanted,))
        database.commit()
    finally:
        database.close()
    verdict = verify(copy)
    assert not verdict.ok


def test_no_seat_is_left_taken_at_acumatica(trade: Any) -> None:
    reply = requests.get(f"{trade.facts['acumatica']['url']}/practice/sessions", timeout=10)
    assert reply.json() == {"open": 0}


def test_every_upload_went_to_its_partners_folder_under_a_name_never_used_before(trade: Any) -> None:
    files = trade.files("us")
    assert Counter(Counter(file["name"] for file in files).values()).keys() == {1}
    senders = {partner.code: partner.them.isa_id for partner in trade.opened.desk.partners()}
    for file in files:
        side, _, partner = file["folder"].partition("/")
        assert side == "upload"
        isa = file["content"][:106].decode("ascii").split("*")
        assert isa[8].strip() == senders[partner]


def test_a_site_below_a_virtual_directory_is_served_as_well(mounted_trade: Any) -> None:
    assert mounted_trade.facts["acumatica"]["url"].endswith("/AcumaticaERP")
    assert not mounted_trade.problems
    orders = [record for record in mounted_trade.records("SalesOrder") if record.get("ExternalRef")]
    assert len(orders) > 5
    uploads = mounted_trade.sets("us", "810")
    assert len(uploads) > 15
    rows = mounted_trade.opened.desk.documents(DocumentQuery(limit=100_000))
    assert not [row for row in rows if row.delivery is Delivery.IN_DOUBT]
    outside = mounted_trade.facts["acumatica"]["url"].removesuffix("/AcumaticaERP")
    assert requests.get(f"{outside}/entity", timeout=10).status_code == 404, "the site answers only below its folder"
