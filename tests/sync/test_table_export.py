"""Tables for other programs: numbers stay numbers, times stay times, and no text is run as a formula."""

from __future__ import annotations

import csv
import re
import zipfile
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from acucleo_desktop.sync import table_export
from acucleo_desktop.sync.table_export import harmless, writer_for

TITLES = ("Partner", "Amount", "Received")
NOON = datetime(2026, 11, 23, 12, 30, tzinfo=UTC)
ROWS = (("Café Søn", Decimal("1234.50"), NOON), ("=HYPERLINK(1)", Decimal(-3), None), ("", None, None))


@pytest.mark.parametrize("text", ["=1+1", "+49", "-5", "@SUM(A1)", "\tx", "\r=1"])
def test_what_begins_like_a_formula_is_made_harmless(text: str) -> None:
    assert harmless(text) == f"'{text}"
    assert harmless(f"x{text}") == f"x{text}"


def test_csv_is_read_as_it_was_meant(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    with writer_for(path, TITLES, "Documents") as writer:
        writer.write(ROWS[:1])
        writer.write(ROWS[1:])
    assert path.read_bytes().startswith(b"\xef\xbb\xbf"), "Excel knows by this mark that it is UTF-8"
    with path.open(encoding="utf-8-sig", newline="") as file:
        read = list(csv.reader(file))
    assert read[0] == list(TITLES)
    assert read[1][:2] == ["Café Søn", "1234.50"]
    assert datetime.fromisoformat(read[1][2]) == NOON
    assert read[2] == ["'=HYPERLINK(1)", "-3", ""]
    assert read[3] == ["", "", ""]


def sheets(path: Path) -> list[str]:
    with zipfile.ZipFile(path) as book:
        names = sorted(name for name in book.namelist() if name.startswith("xl/worksheets/sheet"))
        return [book.read(name).decode() for name in names]


def test_a_workbook_has_numbers_dates_and_frozen_titles(tmp_path: Path) -> None:
    path = tmp_path / "list.xlsx"
    with writer_for(path, TITLES, "Documents") as writer:
        writer.write(ROWS)
    (sheet,) = sheets(path)
    assert 'state="frozen"' in sheet
    assert "<f>" not in sheet, "a text is never a formula"
    assert re.search(r'<c r="B2" s="\d+"><v>1234.5</v>', sheet)
    local = NOON.astimezone().replace(tzinfo=None) - datetime(1899, 12, 30)  # noqa: DTZ001 - Excel's own first day
    days = float(re.findall(r'<c r="C2" s="\d+"><v>([\d.]+)</v>', sheet)[0])
    assert abs(days - local.total_seconds() / 86_400) < 1e-6
    assert "<autoFilter" in sheet


def test_a_long_list_goes_on_in_a_further_sheet(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(table_export, "MOST_ROWS", 2)
    path = tmp_path / "list.xlsx"
    with writer_for(path, TITLES, "Documents") as writer:
        writer.write([*ROWS[:2], ROWS[0]])
    assert [sheet.count("<row ") for sheet in sheets(path)] == [3, 2]
