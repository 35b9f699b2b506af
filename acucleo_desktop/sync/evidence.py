"""The evidence pack: what was received or sent, how it was answered, and the log that proves it, in one zip file.

Whoever gets it needs no program of ours: an index that opens in any browser and prints, checksums of everything, and
the audit events with all that their hashes are computed of.
"""

from __future__ import annotations

import hashlib
import json
import tempfile
import zipfile
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime, tzinfo
from pathlib import Path
from typing import Final

from acucleo_desktop.cleo.names import safe_local_name
from acucleo_desktop.documents.kinds import to_plain
from acucleo_desktop.ledger.ledger import Ledger
from acucleo_desktop.ledger.rows import AttemptRow, DocumentRow, FileRow
from acucleo_desktop.sync.desk_types import DocumentDetail
from acucleo_desktop.sync.evidence_index import IndexFacts, index_page, index_text
from acucleo_desktop.sync.paper import render_paper

WritePdf = Callable[[str, Path], None]
"""Writes a paper, given as HTML, as PDF. It is handed in, as only the window's library can draw."""

CHECKSUMS: Final = "SHA256SUMS"
_HOW_TO_VERIFY: Final = """\
How to check this evidence pack without Acucleo Desktop
=======================================================

1. Nothing in the pack was changed: compare the SHA-256 of every file with SHA256SUMS.
       sha256sum -c SHA256SUMS                  (Linux, macOS: shasum -a 256 -c SHA256SUMS)
       Get-FileHash -Algorithm SHA256 FILE      (Windows PowerShell)

2. The log entries were not changed: audit-extract.jsonl holds one entry a line with all its columns. For each line
   take away "hash", write the rest as JSON with its keys in order, without blanks and without escaping letters outside
   ASCII, encode it as UTF-8, and compute the SHA-256: it is the "hash" that was taken away. In Python:
       entry = json.loads(line); stated = entry.pop("hash")
       text = json.dumps(entry, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
       assert hashlib.sha256(text.encode("utf-8")).hexdigest() == stated
   "previous_hash" of an entry is the "hash" of the entry before it ("id" less one). Where both are in this pack they
   must agree; entries between them belong to other documents and are not handed out.

3. The files are those that the log speaks of: the entry "file-stored" has the size and the SHA-256 of each file below
   files/ as it was stored when it came in or was written, and the entry "attempt-begun" that of what was uploaded.

4. The log is the one that the company keeps: audit-chain.json names the last entry of the whole log and its hash at the
   time of this pack. The company can prove that its log still leads to that hash:
       acucleo audit verify --expect "NUMBER HASH"
"""


@dataclass(slots=True)
class _Pack:
    """The zip file while it is written; remembers the checksum of everything."""

    archive: zipfile.ZipFile
    at: datetime
    sums: dict[str, str] = field(default_factory=dict)

    def add(self, name: str, content: bytes | str) -> None:
        data = content.encode("utf-8") if isinstance(content, str) else content
        stamp = (max(self.at.year, 1980), self.at.month, self.at.day, self.at.hour, self.at.minute, self.at.second)
        entry = zipfile.ZipInfo(name, stamp)
        entry.compress_type = zipfile.ZIP_DEFLATED
        entry.external_attr = 0o600 << 16
        self.archive.writestr(entry, data)
        self.sums[name] = hashlib.sha256(data).hexdigest()


def write_evidence(
    detail: DocumentDetail,
    ledger: Ledger,
    path: Path,
    now: datetime,
    *,
    company: str = "",
    pdf: WritePdf | None = None,
    zone: tzinfo | None = None,
) -> Path:
    """Write the evidence pack of one document and of everything that belongs to its order.

    The pack takes its name only when it is whole.

    Args:
        detail: the document with its related ones.
        ledger: where their bytes, attempts and events are.
        path: the zip file.
        now: when the pack is made.
        company: our own name.
        pdf: writes the papers as PDF too; None where nothing can draw.
        zone: zone of the local times; None for that of this computer.

    Raises:
        OSError: when the file cannot be written.
    """
    beside = path.with_name(path.name + ".part")
    try:
        with zipfile.ZipFile(beside, "w") as archive:
            _fill(_Pack(archive, now), detail, ledger, company, pdf, zone)
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)
    return path


def _fill(
    pack: _Pack, detail: DocumentDetail, ledger: Ledger, company: str, pdf: WritePdf | None, zone: tzinfo | None
) -> None:
    documents = (detail.row, *detail.related)
    files = _files(pack, documents, ledger)
    _papers(pack, detail, ledger, company, pdf)
    attempts = [attempt for document in documents for attempt in ledger.attempts.of(document.id)]
    pack.add("acumatica-record.json", _json(dict(detail.record)))
    pack.add("attempts.json", _json([to_plain(attempt) for attempt in attempts]))
    pack.add("findings.json", _json([to_plain(finding) for finding in detail.findings]))
    head = _events(pack, documents, files, ledger)
    facts = IndexFacts(
        detail,
        files={number: (row, names) for number, (row, names) in files.items()},
        attempts=_by_document(documents, attempts),
        papers=frozenset(pack.sums),
        head=head,
        at=pack.at,
        zone=zone,
    )
    pack.add("index.html", index_page(facts))
    pack.add("index.txt", index_text(facts))
    pack.add("VERIFY.txt", _HOW_TO_VERIFY)
    lines = "".join(f"{digest}  {name}\n" for name, digest in sorted(pack.sums.items()))
    pack.add(CHECKSUMS, lines)


def _files(pack: _Pack, documents: Iterable[DocumentRow], ledger: Ledger) -> dict[int, tuple[FileRow, str]]:
    """Add the very bytes of every file; return file and name in the pack by file id."""
    found: dict[int, tuple[FileRow, str]] = {}
    for document in documents:
        if document.file_id is None or document.file_id in found:
            continue
        file = ledger.files.get(document.file_id)
        name = f"files/{document.id}_{safe_local_name(Path(file.name).name or 'file.edi')}"
        pack.add(name, ledger.files.content(file.id))
        found[file.id] = (file, name)
    return found


def _papers(pack: _Pack, detail: DocumentDetail, ledger: Ledger, company: str, pdf: WritePdf | None) -> None:
    pack.add("paper.html", detail.paper)
    papers = {"paper": detail.paper}
    for document in detail.related:
        fields = ledger.documents.fields(document.id)
        paper = render_paper(document, fields, ledger.documents.findings(document.id), company)
        name = f"related/{document.id}_{document.set_id or 'unreadable'}"
        papers[name] = paper
        pack.add(f"{name}.html", paper)
        record = ledger.documents.record(document.id)
        if record:
            pack.add(f"{name}_acumatica-record.json", _json(record))
    if pdf is None:
        return
    with tempfile.TemporaryDirectory(prefix="acucleo-") as folder:
        for name, paper in papers.items():
            target = Path(folder) / "paper.pdf"
            pdf(paper, target)
            pack.add(f"{name}.pdf", target.read_bytes())


def _events(
    pack: _Pack, documents: Iterable[DocumentRow], files: Iterable[int], ledger: Ledger
) -> dict[str, int | str]:
    """Add the audit events, once to read and once as stored, and the end of the chain."""
    ids = [document.id for document in documents]
    events = sorted((event for number in ids for event in ledger.audit.of(number)), key=lambda event: event.id)
    pack.add("events.json", _json([to_plain(event) for event in events]))
    stored = ledger.audit.as_stored(ids, list(files))
    lines = [json.dumps(event, sort_keys=True, separators=(",", ":"), ensure_ascii=False) for event in stored]
    pack.add("audit-extract.jsonl", "\n".join(lines) + "\n")
    anchor = ledger.audit.anchor()
    head: dict[str, int | str] = {"id": anchor.id, "hash": anchor.hash, "at": anchor.at}
    pack.add("audit-chain.json", _json({"last_event_of_the_log": head, "events_in_this_pack": len(stored)}))
    return head


def _by_document(
    documents: Iterable[DocumentRow], attempts: list[AttemptRow]
) -> list[tuple[DocumentRow, list[AttemptRow]]]:
    return [(document, [one for one in attempts if one.document_id == document.id]) for document in documents]


def _json(value: object) -> str:
    return json.dumps(value, indent=2, default=str, ensure_ascii=False)
