"""`acucleo check`, `render` and `preview`: files looked at without storing anything."""

from __future__ import annotations

import base64
import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import requests

FINDING = ("id", "severity", "segment", "segment_position", "element", "value", "text", "fix")


def of_partner(world: Any, set_id: str, partner: str) -> bytes:
    """Return the first file of a partner with such sets."""
    for file in world.held()["files"]:
        content = base64.b64decode(file["content"])
        if file["folder"] == f"download/{partner}" and f"ST*{set_id}*".encode() in content:
            return content
    raise AssertionError(f"{partner} left no {set_id}")


@pytest.fixture
def order(seen: Any, tmp_path: Path) -> Path:
    path = tmp_path / "order.edi"
    path.write_bytes(of_partner(seen, "850", "FRESHMART"))
    return path


def test_a_clean_file_ends_with_0(empty: Any, order: Path) -> None:
    (report,) = empty.json("check", order)
    assert report["file"] == str(order)
    assert report["readable"]
    assert report["clean"]
    (one,) = report["sets"]
    assert (one["set"], one["sender"], one["receiver"]) == ("850", "9251110000", "BELLFOODS")
    assert one["number"].isdecimal()
    assert one["findings"] == []
    assert "clean" in empty("check", order).stdout


def test_findings_end_with_1_and_have_every_field(empty: Any, order: Path) -> None:
    text = order.read_text("ascii")
    position = text[: text.index("PO1*1")].split("ST*", 1)[1].count("~") + 1
    order.write_text(text.replace("*CA*", "*ZQ*", 1).replace("*BG*", "*ZQ*", 1), "ascii")
    (report,) = empty.json("check", order, expect=1)
    findings = report["sets"][0]["findings"]
    assert findings
    for finding in findings:
        assert finding.keys() >= set(FINDING)
        assert finding["severity"] in {"info", "warning", "block"}
    (unit,) = [finding for finding in findings if finding["value"] == "ZQ" and finding["element"] == 3][:1]
    assert unit["segment"] == "PO1"
    assert unit["segment_position"] >= position
    spoken = empty("check", order, expect=1).stdout
    assert unit["text"] in spoken


def test_what_is_no_x12_ends_with_2_and_its_neighbours_are_checked(empty: Any, order: Path, tmp_path: Path) -> None:
    note, missing = tmp_path / "note.txt", tmp_path / "missing.edi"
    note.write_text("Please find our order attached.\r\n", "ascii")
    result = empty("check", "--json", note, missing, order, expect=2)
    reports = json.loads(result.stdout)
    assert [report["readable"] for report in reports] == [False, False, True]
    assert [finding["id"] for finding in reports[0]["findings"]] == ["x12.not-x12"]
    assert reports[0]["sets"] == []
    assert "missing.edi cannot be read" in result.stderr


def test_a_cut_off_file_is_explained(empty: Any, order: Path) -> None:
    content = order.read_bytes()
    order.write_bytes(content[: content.rindex(b"PO1")])
    (report,) = empty.json("check", order, expect=(1, 2))
    ids = {finding["id"] for finding in [*report["findings"], *report["sets"][0]["findings"]]}
    assert ids & {"x12.set-cut-off", "x12.cut-off", "x12.interchange-cut-off"}, ids


def test_check_against_a_partner_names_what_differs_from_its_sheet(seen: Any, order: Path) -> None:
    assert seen.shell.json("check", order, "--partner", "FRESHMART")[0]["clean"]
    (report,) = seen.shell.json("check", order, "--partner", "HILLTOP", expect=1)
    (finding,) = [one for one in report["sets"][0]["findings"] if one["id"] == "partner.other-sender"]
    assert "9251110000" in finding["text"]
    assert "There is no partner NOBODY." in seen.shell("check", order, "--partner", "NOBODY", expect=2).stderr


def test_check_stores_nothing(empty: Any, order: Path) -> None:
    empty("check", order)
    assert not empty.home.exists()


def rest_record(world: Any, entity: str, number: str) -> dict[str, Any]:
    """Read a record as Acumatica's REST API returns it."""
    site = world.facts["acumatica"]
    form = {
        "grant_type": "password",
        "client_id": site["client_id"],
        "client_secret": site["client_secret"],
        "username": site["username"],
        "password": site["password"],
        "scope": "api",
    }
    with requests.Session() as session:
        token = session.post(f"{site['url']}/identity/connect/token", data=form, timeout=10).json()["access_token"]
        headers = {"Authorization": f"Bearer {token}"}
        keys = f"Invoice/{number}" if entity == "SalesInvoice" else f"Normal/{number}"
        path = f"{site['url']}/entity/{site['endpoint']}/{site['version']}/{entity}/{keys}"
        reply = session.get(path, headers=headers, params={"$expand": "Details"}, timeout=10)
        session.post(f"{site['url']}/entity/auth/logout", headers=headers, timeout=10)
    assert reply.status_code == 200, reply.text
    found: dict[str, Any] = reply.json()
    return found


@pytest.mark.parametrize(
    ("flow", "entity", "set_id", "line", "total"),
    [
        ("invoice", "SalesInvoice", "810", "IT1", "Amount"),
        ("purchase-order", "PurchaseOrder", "850", "PO1", "OrderTotal"),
    ],
)
def test_render_turns_a_record_into_x12(
    seen: Any, tmp_path: Path, flow: str, entity: str, set_id: str, line: str, total: str
) -> None:
    row = seen.shell.documents("--flow", flow, "--delivery", "sent")[0]
    record = rest_record(seen, entity, row["number"])
    path = tmp_path / "record.json"
    path.write_text(json.dumps(record), "utf-8")
    before = seen.shell.documents()
    result = seen.shell("render", path, "--flow", flow, "--partner", row["partner"], expect=(0, 1))
    assert result.stdout.startswith("ISA*00*")
    segments = [part.strip().split("*") for part in result.stdout.split("~") if part.strip()]
    assert ["ST", set_id] == next(words[:2] for words in segments if words[0] == "ST")
    quantities = [Decimal(words[2]) for words in segments if words[0] == line]
    rows = record["Details"]
    key = "Qty" if entity == "SalesInvoice" else "OrderQty"
    assert quantities == [Decimal(str(one[key]["value"])) for one in rows]
    again = tmp_path / "rendered.edi"
    again.write_text(result.stdout, "ascii")
    assert seen.shell.json("check", again)[0]["sets"][0]["number"] == row["number"]
    assert seen.shell.documents() == before
    twice = seen.shell("render", path, "--flow", flow, "--partner", row["partner"], expect=(0, 1))
    assert twice.stdout.split("~")[2:] == result.stdout.split("~")[2:], "no control number was used up"
    assert Decimal(str(record[total]["value"])) == abs(Decimal(row["amount"]))


def test_render_refuses_what_it_cannot_use(seen: Any, tmp_path: Path) -> None:
    path = tmp_path / "record.json"
    path.write_text("{not json", "utf-8")
    said = seen.shell("render", path, "--flow", "invoice", "--partner", "FRESHMART", expect=2).stderr
    assert "is not JSON" in said
    path.write_text("{}", "utf-8")
    said = seen.shell("render", path, "--flow", "invoice", "--partner", "FRESHMART", expect=2).stderr
    assert "fault of its own" not in said
    path.write_text("[1, 2]", "utf-8")
    said = seen.shell("render", path, "--flow", "invoice", "--partner", "FRESHMART", expect=2).stderr
    assert "fault of its own" not in said
    path.write_text("{}", "utf-8")
    said = seen.shell("render", path, "--flow", "invoice", "--partner", "NOBODY", expect=2).stderr
    assert "There is no partner NOBODY." in said
    seen.shell("render", path, "--flow", "bill", "--partner", "FRESHMART", expect=2)


def test_preview_shows_the_documents_and_the_writes_they_would_cause(idle: Any, order: Path) -> None:
    before = idle.held()
    told = json.loads(idle.shell("preview", order).stdout)
    assert told["compared_with_acumatica"]
    (one,) = told["documents"]
    assert (one["set"], one["partner"], one["flow"]) == ("850", "FRESHMART", "sales-order")
    (write,) = one["writes"]
    assert write["entity"] == "SalesOrder"
    assert write["record"]["CustomerOrder"] == one["number"]
    assert len(write["record"]["Details"]) == len(one["document"]["lines"])
    assert idle.held() == before
    assert idle.shell.documents() == []


def test_preview_without_acumatica_shows_the_documents_as_sent(empty: Any, order: Path) -> None:
    result = empty("preview", order, expect=1)
    told = json.loads(result.stdout)
    assert not told["compared_with_acumatica"]
    assert "There is no connection to Acumatica yet." in told["not_compared_because"]
    assert told["documents"][0]["document"]["lines"]


def test_preview_of_what_is_no_x12_ends_with_2(empty: Any, tmp_path: Path) -> None:
    note = tmp_path / "note.txt"
    note.write_text("Hello\n", "ascii")
    told = json.loads(empty("preview", note, expect=2).stdout)
    assert told["documents"] == []
    assert told["unreadable"][0]["findings"][0]["id"] == "x12.not-x12"
