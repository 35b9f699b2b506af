"""`acucleo control-numbers`: the report as table and as JSON, for all partners and for one."""

from __future__ import annotations

from typing import Any


def test_every_number_of_the_played_trade_is_accounted_for(seen: Any) -> None:
    report = seen.shell.json("control-numbers")
    assert {row["level"] for row in report["sent"]} == {"interchange", "group"}
    assert len({row["partner"] for row in report["sent"]}) > 10
    for row in report["sent"]:
        assert row["is_in_order"], row
        assert row["last"] == row["given_out"]
        assert not row["skipped"]
        assert not row["used_twice"]
    files = [file for file in seen.held()["files"] if file["folder"] == "upload/FRESHMART"]
    (mine,) = [row for row in report["sent"] if row["partner"] == "FRESHMART" and row["level"] == "interchange"]
    assert mine["last"] >= len(files) > 1


def test_a_sender_that_repeats_itself_is_told(seen: Any) -> None:
    report = seen.shell.json("control-numbers", "freshmart")
    assert {row["partner"] for row in report["sent"]} == {"FRESHMART"}
    (outer,) = [row for row in report["received"] if row["level"] == "interchange"]
    # The script leaves its first file a second time under another name.
    assert outer["repeats"] == {"1": 2}
    assert outer["received"] == outer["last"] - outer["first"] + 1


def test_the_table_names_numbers_and_ends_with_a_verdict(seen: Any) -> None:
    result = seen.shell("control-numbers", "FRESHMART")
    assert "Given out" in result.stdout
    assert "1 (2 times)" in result.stdout
    assert "none was used twice" in result.stderr


def test_an_unknown_partner_is_refused_in_words(seen: Any) -> None:
    assert "no partner NOBODY" in seen.shell("control-numbers", "NOBODY", expect=2).stderr
