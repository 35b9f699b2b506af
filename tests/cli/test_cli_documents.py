"""`acucleo documents` and `show`: the fields and words that scripts rely on, filters, find, every view, PDF."""

from __future__ import annotations

import base64
import json
import re
from datetime import datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pypdf
import pytest

FIELDS = (
    *("id", "direction", "flow", "partner", "set", "number", "control_number", "amount", "check", "delivery", "answer"),
    *("findings", "file", "acumatica_key", "received_or_created"),
)
FLOWS = {
    *("invoice", "purchase-order", "sales-order", "bill", "order-acknowledgment", "ship-notice"),
    *("functional-acknowledgment", "unreadable"),
}
CHECK = {"unchecked", "clean", "warnings", "blocked"}
DELIVERY = {
    "out": {"review", "held", "queued", "sending", "sent", "in-doubt", "failed", "set-aside", "superseded"},
    "in": {"received", "review", "writing", "written", "in-doubt", "failed", "duplicate", "set-aside", "superseded"},
}
ANSWER = {
    *("none", "waiting", "accepted", "accepted-with-errors", "partly-accepted", "rejected", "overdue"),
    *("answered-twice", "unmatched"),
}
VIEWS = ("summary", "x12", "paper", "fields", "findings", "timeline", "record")


@pytest.fixture(scope="module")
def rows(seen: Any) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = seen.shell.documents()
    return found


@pytest.fixture(scope="module")
def order(rows: list[dict[str, Any]]) -> dict[str, Any]:
    """An order that was written to Acumatica."""
    return next(row for row in rows if row["flow"] == "sales-order" and row["delivery"] == "written")


@pytest.fixture(scope="module")
def invoice(rows: list[dict[str, Any]]) -> dict[str, Any]:
    """An invoice that was sent and accepted."""
    return next(row for row in rows if row["flow"] == "invoice" and row["answer"] == "accepted")


def test_every_row_has_the_fields_and_words_that_scripts_rely_on(rows: list[dict[str, Any]]) -> None:
    assert len(rows) > 100
    for row in rows:
        assert row.keys() >= set(FIELDS)
        assert isinstance(row["id"], int)
        assert isinstance(row["findings"], int)
        assert row["flow"] in FLOWS
        assert row["check"] in CHECK
        assert row["delivery"] in DELIVERY[row["direction"]], row
        assert row["answer"] in ANSWER
        assert row["amount"] is None or Decimal(row["amount"]) >= 0
        at = row["received_or_created"]
        assert at.endswith("Z")
        assert datetime.fromisoformat(at).utcoffset() is not None
        assert row["file"] or row["delivery"] == "review"
    assert [row["id"] for row in rows] == sorted((row["id"] for row in rows), reverse=True)


def test_a_file_that_is_no_x12_is_one_row_with_its_name(rows: list[dict[str, Any]]) -> None:
    (row,) = [row for row in rows if row["file"] == "order.txt"]
    assert row["flow"] == "unreadable"
    assert row["delivery"] == "failed"
    assert row["check"] == "blocked"
    assert row["findings"] > 0
    assert row["set"] == row["number"] == ""


def test_sent_and_written_rows_name_the_other_side(
    seen: Any, rows: list[dict[str, Any]], order: dict[str, Any], invoice: dict[str, Any]
) -> None:
    at_cleo = {file["name"] for file in seen.held()["files"]}
    for row in rows:
        if row["delivery"] == "sent":
            assert row["file"] in at_cleo
    numbers = {record["OrderNbr"] for record in seen.held()["records"]["SalesOrder"]}
    assert order["acumatica_key"].rpartition("/")[2] in numbers
    invoices = {record["ReferenceNbr"] for record in seen.held()["records"]["SalesInvoice"]}
    assert invoice["acumatica_key"].rpartition("/")[2] in invoices


@pytest.mark.parametrize(
    ("option", "field", "value"),
    [
        ("--flow", "flow", "invoice"),
        ("--flow", "flow", "unreadable"),
        ("--check", "check", "blocked"),
        ("--delivery", "delivery", "review"),
        ("--delivery", "delivery", "duplicate"),
        ("--answer", "answer", "accepted"),
        ("--partner", "partner", "NORTHGATE"),
    ],
)
def test_a_filter_finds_exactly_its_rows(
    seen: Any, rows: list[dict[str, Any]], option: str, field: str, value: str
) -> None:
    expected = [row for row in rows if row[field] == value]
    assert expected
    assert seen.shell.documents(option, value) == expected


def test_filters_join_and_limit_takes_the_newest(seen: Any, rows: list[dict[str, Any]]) -> None:
    expected = [row for row in rows if row["partner"] == "HILLTOP" and row["delivery"] == "review"]
    assert expected
    assert seen.shell.documents("--partner", "HILLTOP", "--delivery", "review") == expected
    assert seen.shell.documents("--limit", 3) == rows[:3]
    assert seen.shell.documents("--partner", "NOBODY") == []


def test_find_knows_numbers_names_items_and_files(seen: Any, rows: list[dict[str, Any]], order: dict[str, Any]) -> None:
    assert order["id"] in {row["id"] for row in seen.shell.documents("--find", order["number"])}
    assert {row["id"] for row in seen.shell.documents("--find", "Northgate")} >= {
        row["id"] for row in rows if row["partner"] == "NORTHGATE"
    }
    fields = seen.shell.json("show", order["id"], "--as", "fields")
    item = fields["lines"][0]["our_item"]
    assert order["id"] in {row["id"] for row in seen.shell.documents("--find", item)}
    (file,) = seen.shell.documents("--find", "order.txt")
    assert file["file"] == "order.txt"
    assert seen.shell.documents("--find", "zebra crossing") == []


@pytest.mark.parametrize("text", ['"', "*", "a AND", "(", "x'y", "NEAR(", "-", ":", "ä"])
def test_find_takes_any_text(seen: Any, text: str) -> None:
    seen.shell.documents("--find", text)


def test_the_table_is_for_people_and_has_the_same_rows(seen: Any) -> None:
    result = seen.shell("documents", "--partner", "NORTHGATE", "--limit", 1000)
    wanted = seen.shell.documents("--partner", "NORTHGATE")
    assert len(result.stdout.splitlines()) == len(wanted) + 1
    assert f"{len(wanted)} documents" in result.stderr


@pytest.mark.parametrize("view", VIEWS)
def test_every_view_of_every_kind_of_document_is_there(seen: Any, rows: list[dict[str, Any]], view: str) -> None:
    kinds: dict[tuple[str, str], dict[str, Any]] = {}
    for row in rows:
        kinds.setdefault((row["flow"], row["delivery"]), row)
    assert len(kinds) > 8
    for row in kinds.values():
        assert seen.shell("show", row["id"], "--as", view).stdout.strip() or view == "x12"
        seen.shell.json("show", row["id"], "--as", view)


def test_x12_is_the_file_as_it_is_at_cleo(seen: Any, invoice: dict[str, Any], order: dict[str, Any]) -> None:
    files = {(file["folder"], file["name"]): file for file in seen.held()["files"]}
    for folder, row in (("upload", invoice), ("download", order)):
        raw = base64.b64decode(files[(f"{folder}/{row['partner']}", row["file"])]["content"]).decode("ascii")
        shown = seen.shell("show", row["id"], "--as", "x12").stdout
        assert [line.strip() for line in shown.splitlines()] == [f"{part}~" for part in raw.split("~") if part.strip()]


def test_paper_says_number_lines_and_amount(seen: Any, invoice: dict[str, Any]) -> None:
    paper = seen.shell("show", invoice["id"], "--as", "paper").stdout
    assert "Invoice" in paper
    assert invoice["number"] in paper
    assert f"{Decimal(invoice['amount']):,.2f}" in paper
    assert "<" not in paper
    assert "<table" in seen.shell.json("show", invoice["id"], "--as", "paper")["html"]


def test_timeline_tells_the_road_of_an_invoice(seen: Any, invoice: dict[str, Any]) -> None:
    entries = seen.shell.json("show", invoice["id"], "--as", "timeline")
    told = " ".join(entry["title"] for entry in entries)
    assert invoice["number"] in told
    times = [entry["at"] for entry in entries if entry.get("at")]
    assert times == sorted(times)
    assert "997" in {entry["code"] for entry in entries}


def test_findings_say_what_where_and_what_to_do(seen: Any, rows: list[dict[str, Any]]) -> None:
    row = next(row for row in rows if row["cause"] == "partner.item-unknown")
    findings = seen.shell.json("show", row["id"], "--as", "findings")
    (finding,) = [one for one in findings if one["id"] == "partner.item-unknown"]
    assert "88-2041" in finding["what"]
    assert finding["where"].startswith("Line 1")
    assert finding["value"] == "88-2041"
    assert finding["fixes"]
    spoken = seen.shell("show", row["id"], "--as", "findings").stdout
    assert finding["what"] in spoken
    assert re.search(r"^\s*1: ", spoken, re.MULTILINE)


def test_record_is_what_acumatica_holds(seen: Any, order: dict[str, Any]) -> None:
    record = seen.shell.json("show", order["id"], "--as", "record")
    (held,) = [one for one in seen.held()["records"]["SalesOrder"] if one.get("CustomerOrder") == order["number"]]
    assert record["OrderNbr"] == {"value": held["OrderNbr"]}
    assert record["CustomerOrder"] == {"value": order["number"]}


def test_summary_as_json_is_the_row_with_findings_attempts_and_notes(seen: Any, order: dict[str, Any]) -> None:
    told = seen.shell.json("show", order["id"])
    assert {key: told[key] for key in order} == order
    assert isinstance(told["finding_list"], list)
    assert told["attempts"]
    assert told["attempts"][0]["outcome"]
    assert told["notes"] == []


def test_pdf_is_a_paper_with_the_same_words(seen: Any, invoice: dict[str, Any], tmp_path: Path) -> None:
    target = tmp_path / "invoice.pdf"
    said = seen.shell("show", invoice["id"], "--pdf", target)
    assert str(target) in said.stderr
    reader = pypdf.PdfReader(target)
    words = "".join("".join(page.extract_text().split()) for page in reader.pages)
    assert invoice["number"] in words
    assert f"{Decimal(invoice['amount']):,.2f}" in words


def test_a_document_that_is_not_there_is_named(seen: Any) -> None:
    result = seen.shell("show", 99_999, expect=2)
    assert "99999" in result.stderr.replace(",", "")
    assert "fault of its own" not in result.stderr
    assert not result.stdout


def test_json_is_alone_on_standard_output(seen: Any) -> None:
    json.loads(seen.shell("documents", "--json").stdout)
