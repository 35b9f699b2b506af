"""`acucleo documents` and `acucleo show`: looking."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import click

from acucleo_desktop.cli.files import finding_data
from acucleo_desktop.cli.options import home_option, json_option, opened_home
from acucleo_desktop.cli.output import guarded, print_json, print_table, say
from acucleo_desktop.documents.flow import Flow
from acucleo_desktop.documents.match_level import WORDS
from acucleo_desktop.documents.money import plain
from acucleo_desktop.documents.status import Answer, Check, Delivery
from acucleo_desktop.ledger.rows import DocumentQuery, DocumentRow
from acucleo_desktop.sync.desk_types import DocumentDetail
from acucleo_desktop.sync.detail import finding_lines, folder_title
from acucleo_desktop.sync.x12_view import x12_text

VIEWS = ("summary", "x12", "paper", "fields", "findings", "timeline", "record")


def row_data(row: DocumentRow) -> dict[str, Any]:
    """Return a row in the words that scripts rely on."""
    return {
        "id": row.id,
        "direction": row.direction.value,
        "flow": row.flow.value,
        "partner": row.partner,
        "set": row.set_id,
        "number": row.number,
        "order_number": row.order_number,
        "control_number": row.control_number,
        "amount": plain(row.amount) if row.amount is not None else None,
        "currency": row.currency,
        "check": row.check.value,
        "delivery": row.delivery.value,
        "answer": row.answer.value,
        "match": row.match,
        "findings": row.finding_count,
        "cause": row.cause,
        "cause_text": row.cause_text,
        "reason": row.reason,
        "file": row.file_name,
        "acumatica_key": row.acumatica_key,
        "received_or_created": row.created_at.isoformat().replace("+00:00", "Z"),
        "answer_due": row.answer_due.isoformat().replace("+00:00", "Z") if row.answer_due else None,
    }


@click.command()
@click.option("--flow", type=click.Choice([flow.value for flow in Flow]), help="Only this kind of document.")
@click.option("--check", type=click.Choice([word.value for word in Check]), help="Only with this check status.")
@click.option("--delivery", type=click.Choice([word.value for word in Delivery]), help="Only with this delivery.")
@click.option("--answer", type=click.Choice([word.value for word in Answer]), help="Only with this answer.")
@click.option("--match", type=click.Choice(WORDS), help="Only with this match level.")
@click.option("--partner", metavar="CODE", help="Only of this partner.")
@click.option("--find", "text", metavar="TEXT", help="Words at the start of any number, name or item.")
@click.option("--limit", type=click.IntRange(1, 1_000_000), default=100, show_default=True, help="At most so many.")
@home_option
@json_option
@guarded
def documents(
    *,
    flow: str | None,
    check: str | None,
    delivery: str | None,
    answer: str | None,
    match: str | None,
    partner: str | None,
    text: str | None,
    limit: int,
    home_folder: str | None,
    as_json: bool,
) -> None:
    """List documents, newest first.

    Example: acucleo documents --delivery review --check blocked
    """
    query = DocumentQuery(
        flows=(Flow(flow),) if flow else (),
        checks=(Check(check),) if check else (),
        deliveries=(Delivery(delivery),) if delivery else (),
        answers=(Answer(answer),) if answer else (),
        matches=(match,) if match else (),
        partners=(partner,) if partner else (),
        text=text or "",
        limit=limit,
    )
    with opened_home(home_folder) as opened:
        rows = opened.desk.documents(query)
    if as_json:
        print_json([row_data(row) for row in rows])
        return
    print_table(
        ("ID", "Partner", "Set", "Number", "Amount", "Check", "Delivery", "Answer", "Match", "Cause"),
        [
            (
                row.id,
                row.partner_name or row.sender,
                row.set_id,
                row.number or row.file_name,
                f"{row.amount:,.2f}" if row.amount is not None else "",
                row.check.value,
                row.delivery.value,
                row.answer.value,
                row.match,
                row.cause,
            )
            for row in rows
        ],
        right=(0, 4),
    )
    say(f"{len(rows)} documents")


@click.command()
@click.argument("document_id", metavar="ID", type=int)
@click.option("--as", "view", type=click.Choice(VIEWS), default="summary", show_default=True, help="Which view.")
@click.option("--pdf", "pdf", metavar="FILE", type=click.Path(path_type=Path), help="Write the paper as PDF.")
@home_option
@json_option
@guarded
def show(*, document_id: int, view: str, pdf: Path | None, home_folder: str | None, as_json: bool) -> None:
    """Show one document: as a summary, as X12, on paper, as fields, its findings, its timeline, its Acumatica record.

    Example: acucleo show 17 --as findings
    """
    with opened_home(home_folder) as opened:
        detail = opened.desk.document(document_id)
    if pdf is not None:
        from acucleo_desktop.app import write_pdf

        write_pdf(detail.paper, pdf)
        say(f"Written to {pdf}")
        return
    if as_json:
        print_json(_view_data(detail, view))
        return
    click.echo(_view_text(detail, view))


def _view_data(detail: DocumentDetail, view: str) -> Any:
    match view:
        case "x12":
            return {"version": detail.x12.version, "segments": list(detail.x12.lines)}
        case "paper":
            return {"html": detail.paper}
        case "fields":
            return dict(detail.fields)
        case "findings":
            return [finding_data(finding) for finding in detail.findings]
        case "timeline":
            return list(detail.timeline)
        case "record":
            return dict(detail.record)
        case _:
            data = row_data(detail.row)
            data["finding_list"] = [finding_data(finding) for finding in detail.findings]
            data["attempts"] = list(detail.attempts)
            data["notes"] = list(detail.notes)
            data["related"] = [row_data(row) for row in detail.related]
            return data


def _view_text(detail: DocumentDetail, view: str) -> str:
    match view:
        case "x12":
            return x12_text(detail.x12)
        case "paper":
            return _html_to_text(detail.paper)
        case "fields" | "record":
            import json

            data = detail.fields if view == "fields" else detail.record
            return json.dumps(dict(data), indent=2, ensure_ascii=False, default=str)
        case "findings":
            return "\n".join(finding_lines(detail.findings)) or "No findings."
        case "timeline":
            return "\n".join(_timeline_lines(detail))
        case _:
            return _summary(detail)


def _timeline_lines(detail: DocumentDetail) -> list[str]:
    lines = []
    for entry in detail.timeline:
        when = f"{entry.at:%Y-%m-%d %H:%M:%S}" if entry.at else " " * 19
        mark = " " if entry.is_done else "?"
        lines.append(f"{when} {mark} {entry.code:4} {entry.title}" + (f" ({entry.detail})" if entry.detail else ""))
    return lines


def _summary(detail: DocumentDetail) -> str:
    row = detail.row
    lines = [folder_title(row), f"  Check {row.check.value}, delivery {row.delivery.value}, answer {row.answer.value}"]
    facts = (
        ("Order", row.order_number if row.order_number != row.number else ""),
        ("Amount", f"{row.amount:,.2f} {row.currency}".strip() if row.amount is not None else ""),
        ("File", row.file_name),
        ("Control", row.control_number),
        ("Acumatica", " ".join(part for part in (row.acumatica_entity, row.acumatica_key) if part)),
        ("Reason", row.reason),
    )
    lines += [f"  {label}: {value}" for label, value in facts if value]
    lines += [f"  {line}" for line in finding_lines(detail.findings)]
    lines += [f"  Note by {note.actor}: {note.text}" for note in detail.notes]
    return "\n".join(lines)


def _html_to_text(html: str) -> str:
    """Return the paper as plain text: cells apart, rows on lines of their own."""
    text = re.sub(r"</t[dh]>", "\t", html)
    text = re.sub(r"<(br|/tr|/p|/table)[^>]*>", "\n", text)
    text = re.sub(r"<[^>]+>", "", text)
    for mark, letter in (("&lt;", "<"), ("&gt;", ">"), ("&#39;", "'"), ("&#34;", '"'), ("&amp;", "&")):
        text = text.replace(mark, letter)
    lines = [re.sub(r"[ \t]*\t[ \t]*", "  ", line.strip()) for line in text.splitlines()]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()
