"""What a person decides from the command line: approve, take back, set aside, run again, settle, fix, note."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.timeout(120)


def uploads(world: Any, name: str) -> int:
    return sum(file["name"] == name for file in world.held()["files"])


def reviewed(world: Any, *filters: object) -> dict[str, Any]:
    """Return a document that waits for a look and has nothing against it."""
    found: list[dict[str, Any]] = world.shell.documents("--delivery", "review", "--check", "clean", *filters)
    assert found
    return found[0]


def now(world: Any, document_id: int) -> dict[str, Any]:
    told: dict[str, Any] = world.shell.json("show", document_id)
    return told


def sheet(world: Any, code: str, *changes: tuple[str, str], more: str = "") -> None:
    """Export a partner's sheet, change it as a person would, and import it again."""
    text: str = world.shell("partner", "export", code).stdout
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    path: Path = world.folder / f"{code}.toml"
    path.write_text(text + more, "utf-8")
    world.shell("partner", "import", path)


def test_one_document_is_approved_and_leaves_with_the_next_sync(played: Any) -> None:
    row = reviewed(played, "--flow", "invoice")
    (told,) = played.shell.json("approve", row["id"])
    assert told["ok"]
    assert now(played, row["id"])["delivery"] == "queued"
    assert not uploads(played, row["file"])
    played.shell("sync", "--direction", "out", expect=(0, 1))
    sent = now(played, row["id"])
    assert sent["delivery"] == "sent"
    assert uploads(played, sent["file"]) == 1


def test_approve_now_sends_at_once(played: Any) -> None:
    row = reviewed(played, "--flow", "invoice")
    said = played.shell("approve", row["id"], "--now").stderr
    assert row["number"] in said
    assert uploads(played, now(played, row["id"])["file"]) == 1


def test_approve_clean_takes_all_that_nothing_stops_and_no_other(played: Any) -> None:
    before = played.shell.documents("--delivery", "review")
    free = {row["id"] for row in before if row["check"] in {"clean", "warnings"}}
    stopped = {row["id"] for row in before} - free
    assert free
    assert stopped
    told = played.shell.json("approve", "--clean")
    assert {one["document_id"] for one in told} == free
    assert {row["id"] for row in played.shell.documents("--delivery", "review")} == stopped
    played.shell("sync", expect=(0, 1))
    assert {row["delivery"] for row in played.shell.documents() if row["id"] in free} == {"sent", "written"}


def test_a_blocked_document_is_not_approved_and_the_reason_is_said(played: Any) -> None:
    (row, *_) = played.shell.documents("--delivery", "review", "--check", "blocked")
    said = played.shell("approve", row["id"], expect=1).stderr
    assert "is blocked" in said
    assert row["cause_text"] in said
    assert now(played, row["id"])["delivery"] == "review"


def test_approve_without_a_name_and_of_a_stranger_end_with_2(played: Any) -> None:
    assert "--clean" in played.shell("approve", expect=2).stderr
    assert "There is no document 99999." in played.shell("approve", 99_999, expect=2).stderr


def test_take_back_stops_a_held_document_and_is_refused_when_it_has_left(played: Any) -> None:
    sheet(played, "HILLTOP", ("hold_seconds = 0", "hold_seconds = 300"))
    row = reviewed(played, "--flow", "invoice", "--partner", "HILLTOP")
    assert "leaves in 300 seconds" in played.shell("approve", row["id"], "--now").stderr
    assert now(played, row["id"])["delivery"] == "held"
    played.shell("sync", "--direction", "out", expect=(0, 1))
    assert now(played, row["id"])["delivery"] == "held"
    played.shell("takeback", row["id"])
    assert now(played, row["id"])["delivery"] == "review"
    (sent, *_) = played.shell.documents("--delivery", "sent", "--flow", "invoice")
    said = played.shell("takeback", sent["id"], expect=1).stderr
    assert sent["number"] in said
    assert now(played, sent["id"])["delivery"] == "sent"


def test_set_aside_keeps_the_reason_and_the_document(played: Any) -> None:
    row = reviewed(played, "--flow", "invoice")
    assert "--reason" in played.shell("set-aside", row["id"], expect=2).stderr
    assert "no reason was given" in played.shell("set-aside", row["id"], "--reason", "  ", expect=2).stderr
    played.shell("set-aside", row["id"], "--reason", "keyed by hand")
    told = now(played, row["id"])
    assert (told["delivery"], told["reason"]) == ("set-aside", "keyed by hand")
    played.shell("sync", expect=(0, 1))
    assert now(played, row["id"])["delivery"] == "set-aside"
    assert "keyed by hand" in played.shell("show", row["id"], "--as", "timeline").stdout
    played.shell("replay", row["id"])
    assert now(played, row["id"])["delivery"] == "review"


def test_all_with_one_cause_run_again_once_the_sheet_is_mended(played: Any) -> None:
    (row,) = played.shell.documents("--check", "blocked", "--partner", "HILLTOP", "--flow", "sales-order")
    assert row["cause"] == "partner.item-unknown"
    (again,) = played.shell.json("replay", "--cause", "partner.item-unknown")
    assert again["ok"]
    played.shell("sync", "--direction", "in", expect=(0, 1))
    assert now(played, row["id"])["check"] == "blocked", "the same checks as the first time"
    item = next(one["InventoryID"] for one in played.held()["records"]["StockItem"] if "TOM-CRC" in one["InventoryID"])
    more = f'\n[[cross_reference]]\nkind = "item"\ntheirs = "88-2041"\nqualifier = "IN"\nours = "{item}"\n'
    sheet(played, "HILLTOP", more=more)
    played.shell("replay", "--cause", "partner.item-unknown")
    played.shell("sync", "--direction", "in", expect=(0, 1))
    told = now(played, row["id"])
    assert told["check"] != "blocked", told["finding_list"]
    if told["delivery"] == "review":
        played.shell("approve", row["id"], "--now")
    (order,) = [one for one in played.held()["records"]["SalesOrder"] if one.get("CustomerOrder") == row["number"]]
    assert item in {line["InventoryID"] for line in order["Details"]}


def test_an_offered_fix_is_applied_by_its_number(played: Any) -> None:
    (row,) = played.shell.documents("--check", "blocked", "--partner", "HILLTOP", "--flow", "sales-order")
    item = next(one["InventoryID"] for one in played.held()["records"]["StockItem"] if "TOM-CRC" in one["InventoryID"])
    (told,) = played.shell.json("fix", row["id"], 1, "--ours", item)
    assert told["ok"]
    assert item in told["said"]
    played.shell("sync", "--direction", "in", expect=(0, 1))
    assert now(played, row["id"])["check"] != "blocked"
    assert f'ours = "{item}"' in played.shell("partner", "export", "HILLTOP").stdout
    said = played.shell("fix", row["id"], 9, expect=2).stderr
    assert "number 9 is not among them" in said


def test_a_double_is_processed_anyway_only_with_a_reason(played: Any) -> None:
    (row, *_) = played.shell.documents("--delivery", "duplicate", "--flow", "sales-order")
    assert "give a reason" in played.shell("replay", row["id"], expect=1).stderr
    assert now(played, row["id"])["delivery"] == "duplicate"
    played.shell("replay", row["id"], "--reason", "they want it twice")
    assert now(played, row["id"])["delivery"] == "review"
    assert "they want it twice" in played.shell("show", row["id"], "--as", "timeline").stdout


def test_what_is_done_does_not_run_again(played: Any) -> None:
    for row in (
        played.shell.documents("--delivery", "sent", "--flow", "invoice")[0],
        played.shell.documents("--delivery", "written", "--flow", "sales-order")[0],
    ):
        said = played.shell("replay", row["id"], expect=1).stderr
        assert "cannot be run again" in said


def in_doubt(world: Any) -> dict[str, Any]:
    """Send an invoice on a line that breaks after Cleo took it and passed it on."""
    row = reviewed(world, "--flow", "invoice")
    world.fault("cleo", consume_uploads=True, drop_after_upload=1)
    world.shell("approve", row["id"], "--now")
    told = now(world, row["id"])
    assert told["delivery"] == "in-doubt"
    assert told["attempts"][-1]["outcome"] == "in-doubt"
    return told


def test_a_doubt_is_settled_by_a_person_who_says_where_they_looked(played: Any) -> None:
    row = in_doubt(played)
    for _ in range(2):
        said = played.shell("sync", expect=1).stderr
        assert f"Did {row['attempts'][-1]['reference']} reach Cleo?" in said
        assert now(played, row["id"])["delivery"] == "in-doubt", "Cleo cannot say; nobody guesses"
    assert "--reason" in played.shell("resolve", row["id"], "--landed", "yes", expect=2).stderr
    played.shell("resolve", row["id"], "--landed", "yes", "--reason", "seen in Cockpit")
    assert now(played, row["id"])["delivery"] == "sent"
    played.shell("sync", expect=(0, 1))
    assert uploads(played, now(played, row["id"])["file"]) == 1
    assert "is not in doubt" in played.shell("resolve", row["id"], "--landed", "no", "--reason", "x", expect=1).stderr


def test_what_did_not_land_leaves_again_under_a_new_name(played: Any) -> None:
    row = in_doubt(played)
    first = now(played, row["id"])["file"]
    played.shell("resolve", row["id"], "--landed", "no", "--reason", "not in Cockpit")
    played.shell("sync", "--direction", "out", expect=(0, 1))
    told = now(played, row["id"])
    assert told["delivery"] == "sent"
    assert told["file"] != first
    assert uploads(played, told["file"]) == 1


def test_a_note_stays_with_its_document(seen: Any) -> None:
    (row, *_) = seen.shell.documents("--flow", "order-acknowledgment")
    seen.shell("note", row["id"], "their buyer calls back on Monday")
    assert [note["text"] for note in now(seen, row["id"])["notes"]] == ["their buyer calls back on Monday"]
    assert "their buyer calls back on Monday" in seen.shell("show", row["id"]).stdout
