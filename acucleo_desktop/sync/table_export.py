"""Lists as tables for other programs: CSV and Excel, written in portions so that nobody waits for a long one."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal
from pathlib import Path
from types import TracebackType
from typing import Any, Protocol, Self

Cell = str | Decimal | datetime | None
MOST_ROWS = 1_048_575
"""Rows of a sheet of Excel below its titles; a longer list goes on in a further sheet."""
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")
_WIDTH = 22


class TableWriter(Protocol):
    """Writes rows; used as a context, it ends the file, also one that was stopped half way."""

    def __enter__(self) -> Self:
        """Begin the file."""

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End the file."""

    def write(self, rows: Sequence[Sequence[Cell]]) -> None:
        """Write further rows; the cells stand in the order of the titles."""


def harmless(text: str) -> str:
    """Return a text that a spreadsheet takes for text: what begins like a formula gets an apostrophe before it.

    Partners write what they like into their documents, and a spreadsheet would run it (CSV injection, OWASP).
    """
    return f"'{text}" if text.startswith(_FORMULA) else text


class CsvWriter:
    """Writes CSV as RFC 4180 has it, in UTF-8 with a mark by which Excel knows that.

    Amounts have a point and no thousands, times are ISO 8601 in the person's own zone.
    """

    def __init__(self, path: Path, titles: Sequence[str]) -> None:
        self._path = path
        self._titles = titles

    def __enter__(self) -> Self:
        """Begin the file."""
        self._file = self._path.open("w", encoding="utf-8-sig", newline="")
        self._writer = csv.writer(self._file)
        self._writer.writerow([harmless(title) for title in self._titles])
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End the file."""
        self._file.close()

    def write(self, rows: Sequence[Sequence[Cell]]) -> None:
        """Write further rows."""
        self._writer.writerows([[_plain(cell) for cell in row] for row in rows])


def _plain(cell: Cell) -> str:
    if isinstance(cell, datetime):
        return cell.astimezone().isoformat(timespec="seconds")
    if isinstance(cell, Decimal):
        return format(cell, "f")
    return harmless(cell) if cell else ""


class ExcelWriter:
    """Writes a workbook: amounts as numbers, times as dates, the titles frozen and with filters."""

    def __init__(self, path: Path, titles: Sequence[str], sheet: str) -> None:
        self._path = path
        self._titles = titles
        self._sheet_name = sheet
        self._rows = 0
        self._sheets = 0
        self._sheet: Any = None

    def __enter__(self) -> Self:
        """Begin the file."""
        import xlsxwriter

        # In constant memory each row leaves at once: a list of any length may be written.
        options = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
        self._book = xlsxwriter.Workbook(str(self._path), options)
        self._heading = self._book.add_format({"bold": True, "bottom": 1})
        self._formats = {
            "amount": self._book.add_format({"num_format": "#,##0.00"}),
            "date": self._book.add_format({"num_format": "yyyy-mm-dd hh:mm"}),
        }
        self._next_sheet()
        return self

    def _next_sheet(self) -> None:
        self._end_sheet()
        self._sheets += 1
        name = self._sheet_name if self._sheets == 1 else f"{self._sheet_name} {self._sheets}"
        self._sheet = self._book.add_worksheet(name)
        self._sheet.freeze_panes(1, 0)
        self._sheet.set_column(0, len(self._titles) - 1, _WIDTH)
        self._sheet.write_row(0, 0, self._titles, self._heading)
        self._rows = 0

    def _end_sheet(self) -> None:
        if self._sheet is not None:
            self._sheet.autofilter(0, 0, max(1, self._rows), len(self._titles) - 1)

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End the file."""
        self._end_sheet()
        self._book.close()

    def write(self, rows: Sequence[Sequence[Cell]]) -> None:
        """Write further rows."""
        for row in rows:
            if self._rows == MOST_ROWS:
                self._next_sheet()
            self._rows += 1
            for column, cell in enumerate(row):
                self._write_cell(column, cell)

    def _write_cell(self, column: int, cell: Cell) -> None:
        if isinstance(cell, Decimal):
            self._sheet.write_number(self._rows, column, float(cell), self._formats["amount"])
        elif isinstance(cell, datetime):
            # Excel knows no zones: the person's own time, as everywhere in the window.
            local = cell.astimezone().replace(tzinfo=None)
            self._sheet.write_datetime(self._rows, column, local, self._formats["date"])
        elif cell:
            self._sheet.write_string(self._rows, column, cell)


def writer_for(path: Path, titles: Sequence[str], sheet: str) -> TableWriter:
    """Return what writes a table to a file, by the ending of its name."""
    return ExcelWriter(path, titles, sheet) if path.suffix.lower() == ".xlsx" else CsvWriter(path, titles)
