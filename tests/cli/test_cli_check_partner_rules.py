"""`acucleo check --partner` judges by the partner's rules in both directions; `fix --value` fills what is missing."""

from __future__ import annotations

import base64
from pathlib import Path
from typing import Any

RULES = """
[[flows.{flow}.rules]]
rule = "required-reference"
qualifier = "MR"
severity = "{severity}"
note = "page 12"
"""


def with_rules(world: Any, flow: str, severity: str = "block", more: str = "") -> None:
    """Bring the sheet of a partner in again with a rule for one flow."""
    sheet = world.shell("partner", "export", "FRESHMART").stdout
    path = world.folder / "asked.toml"
    head, mark, rest = sheet.partition("[[cross_reference]]")
    path.write_text(head + RULES.format(flow=flow, severity=severity) + more + "\n" + mark + rest, "utf-8")
    world.shell("partner", "import", path)


def file_with(world: Any, tmp_path: Path, folder: str, set_id: str) -> Path:
    for file in world.held()["files"]:
        content = base64.b64decode(file["content"])
        if file["folder"] == folder and f"ST*{set_id}*".encode() in content:
            path = tmp_path / f"{set_id}.edi"
            path.write_bytes(content)
            return path
    raise AssertionError(f"no {set_id} in {folder}")


def test_a_received_file_is_judged_by_the_rules_of_its_flow(played: Any, tmp_path: Path) -> None:
    order = file_with(played, tmp_path, "download/FRESHMART", "850")
    with_rules(played, "sales-order", "warning")
    (report,) = played.shell.json("check", order, "--partner", "FRESHMART", expect=1)
    found = [each for each in report["sets"][0]["findings"] if each["id"].startswith("partner.")]
    assert [(each["id"], each["severity"]) for each in found] == [("partner.reference-missing", "warning")]
    assert found[0]["why"].endswith("page 12.")
    assert played.shell.json("check", order)[0]["clean"], "without a partner there are no rules"


def test_a_file_of_ours_is_judged_by_the_rules_of_what_we_send(played: Any, tmp_path: Path) -> None:
    invoice = file_with(played, tmp_path, "upload/FRESHMART", "810")
    assert played.shell.json("check", invoice, "--partner", "FRESHMART")[0]["clean"]
    with_rules(played, "invoice")
    (report,) = played.shell.json("check", invoice, "--partner", "FRESHMART", expect=1)
    ids = [each["id"] for each in report["sets"][0]["findings"]]
    assert ids == ["partner.reference-missing"], "we are its sender, and nothing is said of that"
    assert report["sets"][0]["findings"][0]["fix"]["action"] == "set-reference"


def test_a_test_file_is_told_with_the_severity_of_the_sheet(played: Any, tmp_path: Path) -> None:
    order = file_with(played, tmp_path, "download/FRESHMART", "850")
    order.write_bytes(order.read_bytes().replace(b"*P*>~", b"*T*>~", 1))
    (report,) = played.shell.json("check", order, "--partner", "FRESHMART", expect=1)
    assert [(each["id"], each["severity"]) for each in report["sets"][0]["findings"]] == [
        ("partner.test-flag", "block")
    ]
    more = '\n[[flows.sales-order.rules]]\nrule = "test-flag"\nseverity = "info"\n'
    with_rules(played, "sales-order", "info", more)
    (report,) = played.shell.json("check", order, "--partner", "FRESHMART")
    assert {each["id"]: each["severity"] for each in report["sets"][0]["findings"]} == {
        "partner.test-flag": "info",
        "partner.reference-missing": "info",
    }


def test_a_missing_reference_is_filled_by_number_and_value(played: Any) -> None:
    row = next(
        row for row in played.shell.documents("--flow", "invoice", "--delivery", "review") if row["check"] == "clean"
    )
    sheet = played.shell("partner", "export", row["partner"]).stdout
    path = played.folder / "asked.toml"
    head, mark, rest = sheet.partition("[[cross_reference]]")
    path.write_text(head + RULES.format(flow="invoice", severity="block") + "\n" + mark + rest, "utf-8")
    played.shell("partner", "import", path)
    (blocked,) = [each for each in played.shell.documents("--check", "blocked") if each["id"] == row["id"]]
    assert blocked["delivery"] == "review"
    refused = played.shell("fix", row["id"], 1, expect=2)
    assert "--value" in refused.stderr
    said = played.shell("fix", row["id"], 1, "--value", "0047").stdout + played.shell("partner", "export").stdout
    assert '"0047"' in said
    (after,) = [each for each in played.shell.documents("--check", "clean") if each["id"] == row["id"]]
    assert after["delivery"] == "review"
    assert "REF*MR*0047" in played.shell("show", row["id"], "--as", "x12").stdout
