"""Real files of others: what we read equals what a plain reading of the file's own text says."""

from __future__ import annotations

import os
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest

from acucleo_desktop.documents.invoice import Invoice
from acucleo_desktop.documents.kinds import BusinessDocument
from acucleo_desktop.documents.order_acknowledgment import OrderAcknowledgment
from acucleo_desktop.documents.purchase_order import PurchaseOrder
from acucleo_desktop.documents.ship_notice import ShipNotice
from acucleo_desktop.x12 import registry
from acucleo_desktop.x12.splitter import split

CORPUS = Path(os.environ.get("ACUCLEO_CORPUS") or Path(__file__).resolve().parents[3] / "shared" / "corpus" / "x12")
WANTED = {"850", "855", "856", "810"}

pytestmark = pytest.mark.skipif(not CORPUS.is_dir(), reason=f"no corpus of real files at {CORPUS}")

Words = list[str]


def regular_files() -> list[Path]:
    """The files that the corpus' own table calls regular and that hold orders, invoices, answers or ship notices."""
    found = []
    table = CORPUS / "SOURCES.md"
    if not table.is_file():
        return []
    folder = ""
    for line in table.read_text("utf-8").splitlines():
        if line.startswith("## "):
            folder = line[3:].strip()
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if len(cells) >= 5 and cells[-1] == "regular" and cells[2][:3] in WANTED:
            hits = [path for path in (CORPUS / folder).rglob(cells[0]) if path.is_file()]
            found.extend(hits or [path for path in CORPUS.rglob(cells[0]) if path.is_file()])
    return sorted(set(found))


def naive_sets(path: Path) -> Iterator[tuple[str, list[Words]]]:
    text = path.read_bytes().decode("latin-1")
    text = text[text.index("ISA") :]
    element, terminator = text[3], text[105]
    rows = [row.strip().split(element) for row in text.split(terminator) if row.strip()]
    current: list[Words] = []
    for row in rows:
        if row[0] == "ST":
            current = []
        current.append(row)
        if row[0] == "SE":
            yield current[0][1], current


def at(row: Words, number: int) -> str:
    return row[number].strip() if len(row) > number else ""


def column(rows: list[Words], segment: str, number: int) -> list[Decimal | None]:
    return [Decimal(at(row, number)) if at(row, number) else None for row in rows if row[0] == segment]


def first(rows: list[Words], segment: str, number: int) -> str:
    return next((at(row, number) for row in rows if row[0] == segment), "")


def compare(set_id: str, document: BusinessDocument, rows: list[Words]) -> None:
    match document:
        case PurchaseOrder():
            assert document.number == first(rows, "BEG", 3)
            assert [line.quantity for line in document.lines] == column(rows, "PO1", 2)
            compare_prices([line.unit_price for line in document.lines], rows, "PO1")
        case OrderAcknowledgment():
            assert document.order_number == first(rows, "BAK", 3)
            assert [line.quantity for line in document.lines] == column(rows, "PO1", 2)
            compare_prices([line.unit_price for line in document.lines], rows, "PO1")
            assert [a.quantity for line in document.lines for a in line.answers] == column(rows, "ACK", 2)
        case Invoice():
            assert document.number == first(rows, "BIG", 2)
            if first(rows, "BIG", 4):
                assert document.order_number == first(rows, "BIG", 4)
            assert [line.quantity for line in document.lines] == column(rows, "IT1", 2)
            compare_prices([line.unit_price for line in document.lines], rows, "IT1")
            assert document.stated_total == Decimal(first(rows, "TDS", 1)) / 100
        case ShipNotice():
            assert document.shipment == first(rows, "BSN", 2)
            assert {order.order_number for order in document.orders if order.order_number} == {
                at(row, 1) for row in rows if row[0] == "PRF"
            }
            shipped = [line.quantity for order in document.orders for line in order.lines]
            assert sorted(quantity for quantity in shipped if quantity is not None) == sorted(
                quantity for quantity in column(rows, "SN1", 2) if quantity is not None
            )
        case _:
            pytest.fail(f"{set_id} was read as {type(document).__name__}")


def compare_prices(ours: list[Decimal | None], rows: list[Words], segment: str) -> None:
    theirs = column(rows, segment, 4)
    assert len(ours) == len(theirs)
    assert [our for our, their in zip(ours, theirs, strict=True) if their is not None] == [
        their for their in theirs if their is not None
    ]


@pytest.mark.parametrize("path", regular_files(), ids=lambda path: path.name)
def test_a_regular_file_is_read_as_it_says(path: Path) -> None:
    parts = split(path.read_bytes())
    ours = [
        (transaction_set.set_id, registry.read(transaction_set, interchange.delimiters))
        for interchange in parts.interchanges
        for group in interchange.groups
        for transaction_set in group.sets
    ]
    naive = list(naive_sets(path))
    assert [set_id for set_id, _ in ours] == [set_id for set_id, _ in naive]
    for (set_id, (document, findings)), (_, rows) in zip(ours, naive, strict=True):
        compare(set_id, document, rows)
        assert not [finding for finding in findings if finding.blocks], path.name


def test_the_corpus_has_regular_files_of_every_kind() -> None:
    kinds = {set_id for path in regular_files() for set_id, _ in naive_sets(path)}
    assert kinds >= WANTED


def test_no_file_of_the_corpus_makes_reading_or_writing_fail() -> None:
    count = 0
    for path in sorted(CORPUS.rglob("*")):
        if not path.is_file() or path.suffix == ".md":
            continue
        for interchange in split(path.read_bytes()).interchanges:
            for group in interchange.groups:
                for transaction_set in group.sets:
                    if transaction_set.set_id in registry.SETS:
                        document, _ = registry.read(transaction_set, interchange.delimiters)
                        registry.write(document, group.version)
                        count += 1
    assert count > 100
