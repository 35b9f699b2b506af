"""The Today board: what is burning, what came in, what is owed, who must act, by when, and the next press."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from acucleo_desktop.documents.flow import Direction, Flow
from acucleo_desktop.documents.money import ZERO, plain
from acucleo_desktop.documents.status import Answer, Check, Delivery
from acucleo_desktop.ledger.ledger import Ledger
from acucleo_desktop.ledger.rows import DocumentQuery, DocumentRow, Folder
from acucleo_desktop.rules.causes.changed_since_sent import CHANGED_SINCE_SENT
from acucleo_desktop.sync.desk_types import (
    CauseCount,
    DayVolume,
    NextPress,
    PartnerLag,
    TodayBoard,
    TodayRow,
    Urgency,
)
from acucleo_desktop.sync.flows import BY_FLOW

MOST_ROWS = 40
SOON = timedelta(hours=4)
_VOLUME_DAYS = 7
_LAG_DAYS = 14


def today_board(
    ledger: Ledger, now: datetime, standing: tuple[TodayRow, ...] = (), away: tuple[TodayRow, ...] = ()
) -> TodayBoard:
    """Build the board from the ledger.

    Args:
        ledger: where everything is.
        now: the present moment, UTC; decides what is due and overdue.
        standing: what needs a person before any document.
        away: services that are waited for.
    """
    needs_me = _needs_me(ledger)
    due_soon, waiting = _clocks(ledger, now)
    review = _review_rows(ledger)
    due_soon = (*review, *due_soon)
    handled = ledger.documents.count(
        DocumentQuery(deliveries=(Delivery.WRITTEN, Delivery.SENT), since=_midnight(now), include_acknowledgments=False)
    )
    return TodayBoard(
        _headline(len(needs_me), standing),
        _subline(len(due_soon), len(waiting)),
        (*standing, *needs_me),
        due_soon,
        (*away, *waiting),
        handled,
        f"{handled} documents written or sent since midnight" if handled else "",
        ledger.documents.count(_clean_query()),
        tuple(DayVolume(day.day, day.inbound, day.outbound) for day in ledger.statistics.volume(_VOLUME_DAYS)),
        tuple(
            PartnerLag(lag.partner_name or lag.partner, lag.median_hours, lag.waiting, lag.overdue)
            for lag in ledger.statistics.answer_lag(_LAG_DAYS)
        ),
        tuple(_cause(cause, count) for cause, count in ledger.statistics.causes(_VOLUME_DAYS, 5)),
    )


def _clean_query() -> DocumentQuery:
    return DocumentQuery(
        deliveries=(Delivery.REVIEW,), checks=(Check.CLEAN, Check.WARNINGS), include_acknowledgments=False
    )


def _headline(count: int, standing: tuple[TodayRow, ...]) -> str:
    asked = sum(row.question_id is not None for row in standing)
    if asked:
        return "A question comes before the next sync" if asked == 1 else f"{asked} questions come before the next sync"
    if standing:
        return "Regular syncs wait for you"
    if count == 0:
        return "Nothing needs you"
    return "1 document needs you" if count == 1 else f"{count} documents need you"


def _subline(soon: int, waiting: int) -> str:
    parts = []
    if soon:
        parts.append(f"{soon} {'is' if soon == 1 else 'are'} due soon")
    if waiting:
        parts.append(f"{waiting} wait for others")
    return (", ".join(parts) + ".").capitalize() if parts else "Nothing is owed before tomorrow morning."


def _needs_me(ledger: Ledger) -> tuple[TodayRow, ...]:
    failed = ledger.documents.list(DocumentQuery(folder=Folder.FAILED, limit=MOST_ROWS))
    blocked = ledger.documents.list(
        DocumentQuery(deliveries=(Delivery.REVIEW,), checks=(Check.BLOCKED,), limit=MOST_ROWS)
    )
    twice = ledger.documents.list(DocumentQuery(answers=(Answer.ANSWERED_TWICE,), limit=MOST_ROWS))
    changed = ledger.documents.list(
        DocumentQuery(
            cause=CHANGED_SINCE_SENT.id, deliveries=(Delivery.SENT,), checks=(Check.WARNINGS,), limit=MOST_ROWS
        )
    )
    rows = sorted(
        {row.id: row for row in (*failed, *blocked, *twice, *changed)}.values(), key=lambda row: row.created_at
    )
    return tuple(_problem_row(row, ledger) for row in rows)


def _problem_row(row: DocumentRow, ledger: Ledger) -> TodayRow:
    urgent = row.folder is Folder.FAILED
    press = NextPress("Open", "open")
    for finding in ledger.documents.findings(row.id):
        if (finding.blocks or finding.id == CHANGED_SINCE_SENT.id) and finding.fixes:
            press = NextPress(finding.fixes[0].label, "open", finding.fixes[0])
            break
    if row.delivery is Delivery.IN_DOUBT:
        press = NextPress("Decide", "resolve")
    elif row.answer is Answer.REJECTED:
        press = NextPress("Open", "open")
    return TodayRow(
        Urgency.RED if urgent else Urgency.AMBER,
        _icon(row),
        _title(row),
        _line2(row),
        "me",
        None,
        press,
        row.id,
    )


def _title(row: DocumentRow) -> str:
    name = row.partner_name or row.sender or "Unknown sender"
    noun = BY_FLOW[row.flow].noun if row.flow in BY_FLOW else "file"
    if row.answer is Answer.REJECTED:
        return f"{name} rejected {noun} {row.number}"
    if row.answer is Answer.ANSWERED_TWICE:
        return f"{name} answered {noun} {row.number} twice, and not the same"
    if row.delivery is Delivery.IN_DOUBT:
        return f"{name}, {noun} {row.number}: did it arrive?"
    subject = f"{name}, {noun} {row.number or row.file_name}"
    return f"{subject}: {_uncapital(cause_words(row.cause))}" if row.cause else subject


def _uncapital(words: str) -> str:
    return words[:1].lower() + words[1:]


def _line2(row: DocumentRow) -> str:
    if row.delivery in {Delivery.FAILED, Delivery.IN_DOUBT} and row.reason:
        said = row.reason[:1].upper() + row.reason[1:]
    else:
        said = row.cause_text or row.file_name
    if row.finding_count > 1:
        more = row.finding_count - 1
        said += f" And {more} more {'finding' if more == 1 else 'findings'}."
    return f"{said} {row.amount:,.2f} {row.currency}".rstrip() if row.amount is not None else said


def _review_rows(ledger: Ledger) -> tuple[TodayRow, ...]:
    rows = []
    for direction, folder, icon, noun in (
        (Direction.IN, Folder.INBOX, "inbox", "documents came in and wait for your look"),
        (Direction.OUT, Folder.OUTBOX, "outbox", "documents wait in the Outbox"),
    ):
        query = DocumentQuery(
            directions=(direction,),
            deliveries=(Delivery.REVIEW,),
            checks=(Check.CLEAN, Check.WARNINGS),
            include_acknowledgments=False,
        )
        count = ledger.documents.count(query)
        if count:
            total = sum((row.amount for row in ledger.documents.list(query) if row.amount is not None), ZERO)
            text = noun if count > 1 else noun.replace("documents", "document").replace(" wait ", " waits ", 1)
            rows.append(
                TodayRow(
                    Urgency.GREY,
                    icon,
                    f"{count} {text}",
                    f"All without a question, {plain(total)} in all" if total else "All without a question",
                    "me",
                    None,
                    NextPress("Review", "show-folder", folder=folder.value),
                )
            )
    return tuple(rows)


def _clocks(ledger: Ledger, now: datetime) -> tuple[tuple[TodayRow, ...], tuple[TodayRow, ...]]:
    soon: list[TodayRow] = []
    later: list[TodayRow] = []
    query = DocumentQuery(answers=(Answer.WAITING, Answer.OVERDUE), limit=MOST_ROWS)
    for row in reversed(ledger.documents.list(query)):
        overdue = row.answer is Answer.OVERDUE
        due = row.answer_due
        noun = BY_FLOW[row.flow].noun if row.flow in BY_FLOW else "file"
        word = "has not acknowledged" if overdue else "has yet to acknowledge"
        urgency = Urgency.RED if overdue else Urgency.GREY
        entry = TodayRow(
            urgency,
            "clock",
            f"{row.partner_name} {word} {noun} {row.number}",
            f"Handed to Cleo {row.updated_at:%d %b %H:%M}",
            row.partner_name,
            due,
            NextPress("Timeline", "timeline"),
            row.id,
        )
        (soon if overdue or (due is not None and due - now < SOON) else later).append(entry)
    return tuple(soon), tuple(later)


def _icon(row: DocumentRow) -> str:
    if row.delivery is Delivery.IN_DOUBT:
        return "warning"
    if row.folder is Folder.FAILED:
        return "failed"
    return {
        Flow.SALES_ORDER: "inbox",
        Flow.BILL: "bill",
        Flow.ORDER_ACKNOWLEDGMENT: "compare",
        Flow.SHIP_NOTICE: "truck",
        Flow.INVOICE: "outbox",
        Flow.PURCHASE_ORDER: "outbox",
    }.get(row.flow, "paper")


def _cause(cause: str, count: int) -> CauseCount:
    family = "red" if cause.startswith("x12.") else "violet" if "repeat" in cause or "version" in cause else "amber"
    return CauseCount(cause, cause_words(cause), count, family)


def cause_words(cause: str) -> str:
    """Name a cause in a few words: what follows the last point of its id, without hyphens."""
    words = cause.rsplit(".", 1)[-1].replace("-", " ").replace("x12", "X12")
    return words[:1].upper() + words[1:]


def _midnight(now: datetime) -> datetime:
    return datetime.combine(date(now.year, now.month, now.day), datetime.min.time(), now.tzinfo)
