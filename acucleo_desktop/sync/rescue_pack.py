"""What can still be read of a damaged ledger, in one zip file that needs no program of ours."""

from __future__ import annotations

import csv
import io
import json
import os
import tempfile
import zipfile
import zlib
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import IO, Any, Final, Self

from acucleo_desktop.cleo.names import safe_local_name
from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.ledger.archive import is_moved
from acucleo_desktop.ledger.reading import Row, plain
from acucleo_desktop.ledger.rescue import Examination, examine
from acucleo_desktop.ledger.trouble import in_words
from acucleo_desktop.sync.table_export import harmless

REPORT: Final = "REPORT.txt"
_HEADINGS: Final = (
    *("id", "direction", "flow", "partner", "set_id", "number", "order_number", "amount", "currency", "check_status"),
    *("delivery", "answer", "created_at", "sent_at", "interchange_control", "file_name", "reason"),
)
_HEAD: Final = """\
What could be read of a damaged ledger
======================================

documents.csv   one line for each document; opens in any spreadsheet
files/          every file as it was received or sent, its number before its name
documents/      what stood in each document, and the record of Acumatica it came from, as JSON
tables/         all rows of all tables, one JSON object on each line, without the bytes above

What had moved to the archive stands in the folder ledger-archive beside the ledger, and is not in here.

"""


def write_rescue(ledger: Path, target: Path) -> Examination:
    """Write everything that can be read of a ledger to a zip file; return what was read and what is lost.

    The ledger itself is not changed. The file is readable by this user alone: it holds the whole trade.

    Raises:
        Problem: `ledger.backup-exists` when `target` exists; it cannot be written; or there is no ledger.
    """
    if target.exists():
        raise Problem(
            "ledger.backup-exists",
            f"There is a file {target} already.",
            why="What is written never replaces another file, so that an older one is not lost.",
            todo="Choose another name, for instance with today's date in it.",
        )
    beside = target.with_name(target.name + ".part")
    with in_words(target):
        target.parent.mkdir(parents=True, exist_ok=True)
        beside.unlink(missing_ok=True)
        os.close(os.open(beside, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    try:
        with in_words(target), zipfile.ZipFile(beside, "w", zipfile.ZIP_DEFLATED) as pack, _Pack(pack) as writing:
            found = examine(ledger, writing.take)
            writing.finish(found)
        beside.replace(target)
    finally:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
    return found


class _Pack:
    """The zip file while it is written; rows of tables wait in files of their own until the end."""

    def __init__(self, pack: zipfile.ZipFile) -> None:
        self._pack = pack
        self._tables: dict[str, IO[str]] = {}
        self._stack = ExitStack()
        self._documents = io.StringIO()
        self._list = csv.writer(self._documents)
        self._list.writerow(_HEADINGS)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_facts: object) -> None:
        self._stack.close()

    def take(self, table: str, rowid: int, row: Row) -> None:
        """Take a row that was read."""
        if table == "file":
            self._file(rowid, row)
        elif table == "document_body":
            parts = {name: _unpacked(row.get(name)) for name in ("fields", "record")}
            self._pack.writestr(f"documents/{rowid:06d}.json", json.dumps(parts, indent=1, ensure_ascii=False))
        elif table == "document":
            self._list.writerow([harmless(_said(row.get(name))) for name in _HEADINGS])
        if table not in self._tables:
            waiting = tempfile.TemporaryFile("w+", encoding="utf-8")  # noqa: SIM115 - closed when the pack is finished
            self._tables[table] = self._stack.enter_context(waiting)
        line = {name: _said(value) if isinstance(value, bytes) else value for name, value in row.items()}
        self._tables[table].write(json.dumps({"rowid": rowid, **line}, ensure_ascii=False) + "\n")

    def _file(self, rowid: int, row: Row) -> None:
        name = safe_local_name(plain(row.get("name") or ""))
        packed = row.get("content")
        with suppress(zlib.error):
            content = zlib.decompress(packed) if isinstance(packed, bytes) else b""
            self._pack.writestr(f"files/{rowid:06d}-{name}", content)

    def finish(self, found: Examination) -> None:
        """Write the tables, the list and the report."""
        for name, lines in self._tables.items():
            lines.seek(0)
            with self._pack.open(f"tables/{name}.jsonl", "w") as entry:
                while portion := lines.read(1 << 20):
                    entry.write(portion.encode("utf-8", "backslashreplace"))
        self._pack.writestr("documents.csv", ("\ufeff" + self._documents.getvalue()).encode("utf-8", "replace"))
        self._pack.writestr(REPORT, report_text(found))


def report_text(found: Examination) -> str:
    """Return what was read and what is lost, for a person."""
    counts = [f"{table.read:>9,}  {table.table}" for table in found.tables]
    losses = found.losses() or ["Nothing: every row could be read and says what was stored."]
    parts = (f"Read from {found.path}", "", "    rows  table", *counts, "", "Lost or changed", "", *losses, "")
    return _HEAD + "\n".join(parts)


def _said(value: object) -> str:
    """Return a value as text; bytes by how many they are, as their content stands elsewhere."""
    if value is None:
        return ""
    if type(value) is bytes:
        return f"({len(value)} bytes)"
    return plain(value) if isinstance(value, (str, bytes)) else str(value)


def _unpacked(packed: object) -> Any:
    if isinstance(packed, bytes) and is_moved(packed):
        return "it has moved to the archive"
    try:
        return json.loads(zlib.decompress(packed).decode("utf-8", "replace")) if packed else {}  # type: ignore[arg-type]
    except (zlib.error, ValueError, TypeError):
        return "it could not be unpacked"
