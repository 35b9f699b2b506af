"""The evidence pack: what was received or sent, how it was answered, and the log that proves it, in one zip file."""

from __future__ import annotations

import html
import json
import zipfile
from pathlib import Path

from acucleo_desktop.documents.kinds import to_plain
from acucleo_desktop.ledger.ledger import Ledger
from acucleo_desktop.sync.desk_types import DocumentDetail


def write_evidence(detail: DocumentDetail, ledger: Ledger, path: Path) -> Path:
    """Write the evidence pack of one document.

    The pack holds the raw files, the paper as HTML, the Acumatica record, every attempt, the audit events with their
    hashes, and an index that a person can read.

    Raises:
        OSError: when the file cannot be written.
    """
    row = detail.row
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as pack:
        names = []
        for document in (row, *detail.related):
            if document.file_id is not None:
                file = ledger.files.get(document.file_id)
                name = f"files/{document.id}_{Path(file.name).name or 'file.edi'}"
                if name not in names:
                    pack.writestr(name, ledger.files.content(document.file_id))
                    names.append(name)
        pack.writestr("paper.html", detail.paper)
        pack.writestr("acumatica-record.json", _json(dict(detail.record)))
        pack.writestr("attempts.json", _json([to_plain(attempt) for attempt in detail.attempts]))
        events = [event for document in (row, *detail.related) for event in ledger.audit.of(document.id)]
        events.sort(key=lambda event: event.id)
        pack.writestr("events.json", _json([to_plain(event) for event in events]))
        pack.writestr("findings.json", _json([to_plain(finding) for finding in detail.findings]))
        pack.writestr("index.html", _index(detail, names))
    return path


def _json(value: object) -> str:
    return json.dumps(value, indent=2, default=str, ensure_ascii=False)


def _index(detail: DocumentDetail, names: list[str]) -> str:
    row = detail.row
    files = "".join(f'<li><a href="{html.escape(name)}">{html.escape(name)}</a></li>' for name in names)
    steps = "".join(
        f"<tr><td>{entry.at:%Y-%m-%d %H:%M:%S} UTC</td><td>{html.escape(entry.title)}</td>"
        f"<td>{html.escape(entry.detail)}</td></tr>"
        for entry in detail.timeline
        if entry.at is not None and entry.is_done
    )
    return (
        "<!doctype html><meta charset='utf-8'><title>Evidence pack</title>"
        "<style>body{font:14px sans-serif;margin:2em}td{padding:2px 12px 2px 0;vertical-align:top}</style>"
        f"<h1>{html.escape(row.set_id)} {html.escape(row.number)}, {html.escape(row.partner_name)}</h1>"
        f"<p>Interchange {html.escape(row.interchange_control)}, group {html.escape(row.group_control)}, "
        f"document {html.escape(row.set_control)}. Acumatica: {html.escape(row.acumatica_key or 'none')}.</p>"
        f"<h2>Files</h2><ul>{files}<li><a href='paper.html'>Paper</a></li>"
        "<li><a href='acumatica-record.json'>Acumatica record</a></li>"
        "<li><a href='attempts.json'>Attempts</a></li><li><a href='events.json'>Audit events with hashes</a></li></ul>"
        f"<h2>What happened</h2><table>{steps}</table>"
    )
