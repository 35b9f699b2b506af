"""What is due soon and what others owe us: acknowledgments, order answers, ship notices, invoices, holds, reviews."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from acucleo_desktop.documents.flow import Direction, Flow
from acucleo_desktop.documents.status import Answer, Check, Delivery
from acucleo_desktop.ledger.ledger import Ledger
from acucleo_desktop.ledger.owed import Group, ReviewGroup
from acucleo_desktop.ledger.rows import DocumentQuery, DocumentRow, Folder, PutOff
from acucleo_desktop.sync.desk_types import NextPress, TodayRow, Urgency
from acucleo_desktop.sync.today_clocks import Clocks, tomorrow_morning
from acucleo_desktop.sync.today_words import noun_of, several

ME = "me"
LOOK_BACK = timedelta(days=14)
"""Older orders without an answer, shipment or invoice are no longer told: nobody waits for them."""
SOON = timedelta(hours=4)


def owed(
    ledger: Ledger, clocks: Clocks, found: Sequence[ReviewGroup], now: datetime
) -> tuple[tuple[TodayRow, ...], tuple[TodayRow, ...]]:
    """Return what we owe and what waits for others, each by its clock; `found` waits for a review."""
    reviews = _reviews(found, clocks)
    mine = [
        *_holds(ledger),
        *(row for row in reviews if row.who == ME),
        *_our_acknowledgments(ledger, clocks),
        *_invoices_to_make(ledger, clocks, now),
    ]
    waiting = [
        *(row for row in reviews if row.who != ME),
        *_answers(ledger, now),
        *_vendor_answers(ledger, clocks, now),
        *_ship_notices(ledger, clocks, now),
    ]
    return tuple(sorted(mine, key=_by_due)), tuple(sorted(waiting, key=_by_due))


def _by_due(row: TodayRow) -> tuple[bool, float, str]:
    return row.urgency is not Urgency.RED, row.due.timestamp() if row.due is not None else 0.0, row.key


def _holds(ledger: Ledger) -> list[TodayRow]:
    held = ledger.documents.holding()
    if not held:
        return []
    first, count = held[0], len(held)
    title = (
        f"{noun_of(first.flow).capitalize()} {first.number} leaves for {first.partner_name}"
        if count == 1
        else f"{count} documents leave for Cleo, {first.number} first"
    )
    query = DocumentQuery(folder=Folder.OUTBOX, deliveries=(Delivery.HELD,))
    press = (
        NextPress("Take back", "take-back")
        if count == 1
        else NextPress(f"Show all {count}", "show-folder", folder=Folder.OUTBOX.value, query=query)
    )
    return [
        TodayRow(
            Urgency.GREY,
            "take-back",
            title,
            "Approved, and may still be taken back",
            "me",
            first.hold_until,
            press,
            first.id,
            key="hold",
            begin=first.updated_at,
            count=count,
        )
    ]


def _reviews(found: Sequence[ReviewGroup], clocks: Clocks) -> list[TodayRow]:
    rows = []
    for direction, folder, icon, words in (
        (Direction.IN, Folder.INBOX, "inbox", "came in and wait for your look"),
        (Direction.OUT, Folder.OUTBOX, "outbox", "wait in the Outbox"),
    ):
        for handler in dict.fromkeys(group.handler for group in found):
            groups = [group for group in found if group.direction is direction and group.handler == handler]
            if groups:
                said = f"wait for {handler}" if handler else words
                rows.append(_review(groups, folder, icon, said, clocks))
    return rows


def _review(groups: list[ReviewGroup], folder: Folder, icon: str, words: str, clocks: Clocks) -> TodayRow:
    clean, warned = sum(group.clean for group in groups), sum(group.warned for group in groups)
    count = clean + warned
    flows = {group.flow for group in groups}
    subject = several(count, flows.pop()) if len(flows) == 1 else f"{count} documents"
    if count == 1:
        subject, words = subject.replace(" documents", " document"), words.replace("wait ", "waits ")
    said = f"{clean} clean" if not warned else f"{clean} clean, {warned} with a warning" if clean else ""
    said = said or (f"{warned} with warnings" if warned > 1 else "With a warning")
    sums = [group.amount for group in groups if group.amount is not None]
    if sums:
        said += f". {sum(sums):,.2f} in all"
    oldest = min(groups, key=lambda group: clocks.due(group.partner, group.flow, group.oldest))
    return TodayRow(
        Urgency.GREY,
        icon,
        f"{subject} {words}",
        said,
        oldest.handler or ME,
        clocks.due(oldest.partner, oldest.flow, oldest.oldest),
        NextPress(
            "Review",
            "show-folder",
            folder=folder.value,
            query=DocumentQuery(
                folder=folder,
                deliveries=(Delivery.REVIEW,),
                checks=(Check.CLEAN, Check.WARNINGS),
                put_off=PutOff.HIDDEN,
                handlers=(oldest.handler,),
            ),
        ),
        key=f"review/{folder.value}/{oldest.handler}".rstrip("/"),
        begin=oldest.oldest,
        count=count,
    )


def _our_acknowledgments(ledger: Ledger, clocks: Clocks) -> list[TodayRow]:
    """Return what we have to acknowledge and what has not left yet."""
    return [
        TodayRow(
            Urgency.GREY,
            "approve",
            f"{clocks.name(group.partner)} waits for {several(group.count, group.flow)} (997) of ours",
            "Leaves by itself with the next sync",
            "me",
            clocks.due(group.partner, group.flow, group.begin),
            NextPress("Sync now", "sync"),
            group.first_id,
            key=f"our-997/{group.partner}",
            begin=group.begin,
            count=group.count,
        )
        for group in ledger.owed.acknowledgments_to_send()
    ]


def _answers(ledger: Ledger, now: datetime) -> list[TodayRow]:
    groups = ledger.owed.answers(now + SOON)
    heads = ledger.documents.heads([group.first_id for group in groups])
    return [_answer(group, heads[group.first_id], now) for group in groups if group.first_id in heads]


def _answer(group: Group, first: DocumentRow, now: datetime) -> TodayRow:
    is_late = group.state == "overdue" or (group.due is not None and group.due <= now)
    what = f"{noun_of(group.flow)} {first.number}" if group.count == 1 else several(group.count, group.flow)
    name = first.partner_name or first.partner
    sent = f"Sent {group.begin.astimezone():%a %d %b %H:%M}"
    query = DocumentQuery(
        flows=(group.flow,),
        partners=(group.partner,),
        answers=(Answer.OVERDUE,) if is_late else (Answer.WAITING,),
        put_off=PutOff.HIDDEN,
    )
    if is_late:
        said, press = f"{sent}. Chase mail is drafted", NextPress("Chase", "chase")
    elif group.count == 1:
        said, press = sent, NextPress("Timeline", "timeline")
    else:
        said = f"{sent}, the oldest of them"
        press = NextPress(f"Show all {group.count}", "show-folder", folder=Folder.SENT.value, query=query)
    return TodayRow(
        Urgency.RED if is_late else Urgency.AMBER if group.state == "soon" else Urgency.GREY,
        "clock",
        f"{name} has not acknowledged {what}" if is_late else f"{name} has yet to acknowledge {what}",
        said,
        name,
        group.due,
        press,
        group.first_id,
        key=f"answer/{group.partner}/{group.flow.value}/{'late' if is_late else group.state}",
        begin=group.begin,
        count=group.count,
        query=query,
    )


def _vendor_answers(ledger: Ledger, clocks: Clocks, now: datetime) -> list[TodayRow]:
    """Return the vendors that have not answered our orders by an 855, where they have that flow."""
    codes = clocks.trading(Flow.ORDER_ACKNOWLEDGMENT)
    rows = []
    for group in ledger.owed.unanswered_orders(codes, now - LOOK_BACK):
        due = clocks.due(group.partner, Flow.ORDER_ACKNOWLEDGMENT, group.begin)
        first = ledger.documents.get(group.first_id)
        what = f"our order {first.number}" if group.count == 1 else f"{group.count} orders of ours"
        name = first.partner_name or first.partner
        is_late = due <= now
        rows.append(
            TodayRow(
                Urgency.AMBER if is_late else Urgency.GREY,
                "compare",
                f"{name}: no order answer (855) yet to {what}",
                f"Sent {group.begin.astimezone():%a %d %b %H:%M}" + (". Chase mail is drafted" if is_late else ""),
                name,
                due,
                NextPress("Chase", "chase") if is_late else NextPress("Timeline", "timeline"),
                group.first_id,
                key=f"order-answer/{group.partner}",
                begin=group.begin,
                count=group.count,
            )
        )
    return rows


def _ship_notices(ledger: Ledger, clocks: Clocks, now: datetime) -> list[TodayRow]:
    """Return the vendors from whom no ship notice has come for goods that are wanted: it has to be here before them."""
    codes = clocks.trading(Flow.SHIP_NOTICE)
    followers = (Flow.SHIP_NOTICE, Flow.BILL)
    orders = ledger.owed.orders_without(Flow.PURCHASE_ORDER, followers, codes, now - LOOK_BACK)
    return [
        TodayRow(
            Urgency.AMBER if due <= now else Urgency.GREY,
            "truck",
            f"{first.partner_name}: no ship notice (856) yet for {_of_ours(first, count, 'order')}",
            f"The goods are wanted on {due.astimezone():%a %d %b}",
            first.partner_name,
            due,
            NextPress("Chase", "chase") if due <= now else NextPress("Timeline", "timeline"),
            first.id,
            key=f"ship-notice/{first.partner}",
            begin=first.created_at,
            count=count,
        )
        for first, due, count in _by_partner(orders, clocks)
    ]


def _invoices_to_make(ledger: Ledger, clocks: Clocks, now: datetime) -> list[TodayRow]:
    """Return the customers whose orders should have been delivered, and for which no invoice was made."""
    codes = clocks.trading(Flow.INVOICE)
    orders = ledger.owed.orders_without(Flow.SALES_ORDER, (Flow.INVOICE,), codes, now - LOOK_BACK)
    horizon = tomorrow_morning(now)
    return [
        TodayRow(
            Urgency.AMBER if due <= now else Urgency.GREY,
            "truck",
            f"{first.partner_name}, {_of_ours(first, count, 'order')}: to be delivered, no invoice (810) yet",
            f"Wanted on {due.astimezone():%a %d %b}. The invoice follows when it is released in Acumatica",
            "warehouse",
            due,
            NextPress("Open", "open"),
            first.id,
            key=f"invoice/{first.partner}",
            begin=first.created_at,
            count=count,
        )
        for first, due, count in _by_partner(orders, clocks)
        if due <= horizon
    ]


def _of_ours(first: DocumentRow, count: int, noun: str) -> str:
    return f"{noun} {first.number}" if count == 1 else f"{count} {noun}s"


def _by_partner(orders: list[DocumentRow], clocks: Clocks) -> list[tuple[DocumentRow, datetime, int]]:
    """Return for each partner the order that is wanted first, when that day opens there, and how many there are."""
    found: dict[str, tuple[DocumentRow, datetime, int]] = {}
    for row in orders:
        day = clocks.wanted_by(row)
        if day is None:
            continue
        due = clocks.opening(row.partner, day)
        known = found.get(row.partner)
        if known is None or due < known[1]:
            found[row.partner] = (row, due, 1 if known is None else known[2] + 1)
        else:
            found[row.partner] = (known[0], known[1], known[2] + 1)
    return list(found.values())
