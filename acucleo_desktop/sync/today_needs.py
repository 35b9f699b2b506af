"""What needs a person: documents that stopped, those of one partner with one cause as one row."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime

from acucleo_desktop.documents.flow import Flow
from acucleo_desktop.documents.match_level import MatchLevel, UpdateLevel
from acucleo_desktop.documents.status import Answer, Check, Delivery
from acucleo_desktop.ledger.ledger import Ledger
from acucleo_desktop.ledger.owed import Group
from acucleo_desktop.ledger.rows import DocumentQuery, DocumentRow, Folder, PutOff
from acucleo_desktop.rules.causes.changed_since_sent import CHANGED_SINCE_SENT
from acucleo_desktop.sync.desk_types import NextPress, TodayRow, Urgency
from acucleo_desktop.sync.flows import BY_FLOW
from acucleo_desktop.sync.today_clocks import Clocks
from acucleo_desktop.sync.today_words import amount_words, cause_words, noun_of, several, uncapital

MOST_ROWS = 60
_BUYERS = frozenset(
    {
        UpdateLevel.PRICE_CHANGED.value,
        UpdateLevel.ITEM_SUBSTITUTED.value,
        UpdateLevel.LINE_REJECTED.value,
        UpdateLevel.NEVER_ORDERED.value,
        UpdateLevel.ORDER_REJECTED.value,
    }
)
"""Answers of vendors that change the deal: the buyer decides, not who watches the documents."""
_ICONS = {
    Flow.SALES_ORDER: "inbox",
    Flow.BILL: "bill",
    Flow.ORDER_ACKNOWLEDGMENT: "compare",
    Flow.SHIP_NOTICE: "truck",
    Flow.INVOICE: "outbox",
    Flow.PURCHASE_ORDER: "outbox",
}
_CHOICES = ("Use ", "It is ", "Read ")
_ABOUT = re.compile(r"(?: for | here and |, | \()")
_RED = frozenset({"failed", "rejected", "in-doubt"})
_RANK = {Urgency.RED: 0, Urgency.AMBER: 1, Urgency.GREY: 2}


def needs(ledger: Ledger, clocks: Clocks, now: datetime) -> tuple[tuple[TodayRow, ...], tuple[TodayRow, ...]]:
    """Return the rows that need a person, the most urgent first, and those that wait for others.

    These are goods that are not booked in, and what was handed over to somebody.
    """
    mine: list[_Need] = []
    handed: list[_Need] = []
    goods: list[Group] = []
    for group in ledger.owed.needing(CHANGED_SINCE_SENT.id):
        if group.match == MatchLevel.NOT_RECEIVED.value and group.state == "blocked":
            goods.append(group)
        else:
            (handed if group.handler else mine).append(_Need(group, clocks, now))
    mine = sorted(mine, key=_Need.order)[:MOST_ROWS]
    handed = sorted(handed, key=_Need.order)[:MOST_ROWS]
    heads = ledger.documents.heads([group.first_id for group in (*goods, *(each.group for each in (*mine, *handed)))])
    others = [_goods(group, heads[group.first_id], clocks) for group in goods if group.first_id in heads]
    others += [each.row(heads[each.group.first_id], ledger) for each in handed if each.group.first_id in heads]
    others.sort(key=lambda row: (row.due or now, row.key))
    rows = tuple(each.row(heads[each.group.first_id], ledger) for each in mine if each.group.first_id in heads)
    return rows, tuple(others[:MOST_ROWS])


class _Need:
    """A group that needs a person: its place in the list is known before its documents are read."""

    def __init__(self, group: Group, clocks: Clocks, now: datetime) -> None:
        self.group = group
        self.due = clocks.due(group.partner, group.flow, group.begin)
        self.urgency = Urgency.RED if group.state in _RED or self.due <= now else Urgency.AMBER

    def order(self) -> tuple[int, datetime, str]:
        """Return by what it is sorted, the most urgent first."""
        return _RANK[self.urgency], self.due, _key(self.group)

    def row(self, first: DocumentRow, ledger: Ledger) -> TodayRow:
        """Return its row; `first` is the document that has waited longest."""
        group, query = self.group, _query(self.group)
        press = _press(group, first, ledger) if group.count == 1 else _list_press(group, query)
        return TodayRow(
            self.urgency,
            _icon(group),
            _title(group, first),
            _line2(group, first),
            _who(group),
            self.due,
            press,
            group.first_id,
            key=_key(group),
            begin=group.begin,
            count=group.count,
            cause=group.cause or group.state,
            query=query if group.count > 1 else None,
        )


def _key(group: Group) -> str:
    key = f"need/{group.state}/{group.partner}/{group.flow.value}/{group.cause}/{group.match}"
    return f"{key}/{group.handler}" if group.handler else key


def _goods(group: Group, first: DocumentRow, clocks: Clocks) -> TodayRow:
    """Return the row of bills whose goods are not booked in: it has the clock of the payment."""
    paid = clocks.paid_by(first)
    due = clocks.opening(group.partner, paid) if paid is not None else clocks.due(*_of(group))
    name = clocks.name(group.partner) or first.sender
    title = (
        f"Bill {first.number}, {name}: goods are not booked in"
        if group.count == 1
        else f"{name}: {several(group.count, Flow.BILL)} wait for goods to be booked in"
    )
    said = "Matched again by itself after each sync"
    if paid is not None:
        said += f"; to be paid by {paid:%d %b}"
    query = replace(_query(group), matches=(group.match,))
    press = NextPress("Open", "open") if group.count == 1 else _list_press(group, query)
    return TodayRow(
        Urgency.GREY,
        "database",
        title,
        said,
        group.handler or "warehouse",
        due,
        press,
        group.first_id,
        key=_key(group),
        begin=group.begin,
        count=group.count,
        query=query if group.count > 1 else None,
    )


def _of(group: Group) -> tuple[str, Flow, datetime]:
    return group.partner, group.flow, group.begin


def _query(group: Group) -> DocumentQuery:
    """Return the documents of a group as the browser lists them."""
    partners = (group.partner,) if group.partner else ()
    query = DocumentQuery(
        flows=(group.flow,),
        partners=partners,
        cause=group.cause,
        put_off=PutOff.HIDDEN,
        handlers=(group.handler,),
    )
    match group.state:
        case "in-doubt":
            return replace(query, deliveries=(Delivery.IN_DOUBT,))
        case "rejected":
            return replace(query, answers=(Answer.REJECTED,), folder=Folder.FAILED)
        case "failed":
            return replace(query, folder=Folder.FAILED)
        case "answered-twice":
            return replace(query, answers=(Answer.ANSWERED_TWICE,))
        case "changed":
            return replace(query, deliveries=(Delivery.SENT,), checks=(Check.WARNINGS,))
        case _:
            return replace(query, deliveries=(Delivery.REVIEW,), checks=(Check.BLOCKED,))


def _list_press(group: Group, query: DocumentQuery) -> NextPress:
    inbound = BY_FLOW[group.flow].direction.value == "in" if group.flow in BY_FLOW else True
    folder = Folder.FAILED if group.state in _RED else Folder.INBOX if inbound else Folder.OUTBOX
    if group.state in {"changed", "answered-twice"}:
        folder = Folder.SENT
    return NextPress(f"Show all {group.count}", "show-folder", folder=folder.value, query=query)


def _press(group: Group, first: DocumentRow, ledger: Ledger) -> NextPress:
    """Return the press for one document: decide, compare, or the first fix that is offered."""
    if group.state == "in-doubt":
        return NextPress("Decide", "resolve")
    for finding in ledger.documents.findings(first.id):
        if not ((finding.blocks or finding.id == CHANGED_SINCE_SENT.id or group.state == "rejected") and finding.fixes):
            continue
        fix = finding.fixes[0]
        if any(each.action in {"resolve-change", "accept-change", "compare"} for each in finding.fixes):
            return NextPress("Compare", "compare", fix)
        return NextPress(in_few_words(fix.label), "fix", fix)
    return NextPress("Open", "open")


def in_few_words(label: str) -> str:
    """Return what a fix does without what it is about: the row says that, and the whole stands on the document."""
    if not label.startswith(_CHOICES):
        return label
    return _ABOUT.split(label, maxsplit=1)[0]


def _who(group: Group) -> str:
    """Return who has to act: whom it was handed over to, the buyer where a vendor changes the deal, else the clerk."""
    if group.handler:
        return group.handler
    return "buyer" if group.state == "blocked" and group.match in _BUYERS else "me"


def _title(group: Group, first: DocumentRow) -> str:
    name = first.partner_name or first.sender or "Unknown sender"
    noun = noun_of(group.flow)
    one = group.count == 1
    what = f"{noun} {first.number}" if one else several(group.count, group.flow)
    if group.state == "rejected":
        return f"{name} rejected {what}"
    if group.state == "answered-twice":
        return f"{name} answered {what} twice, and not the same"
    if group.state == "in-doubt":
        return f"{name}, {what}: did {'it' if one else 'they'} arrive?"
    subject = f"{name}, {noun} {first.number or first.file_name}" if one else f"{name}, {what}"
    return f"{subject}: {uncapital(cause_words(group.cause))}" if group.cause else subject


def _line2(group: Group, first: DocumentRow) -> str:
    if group.count > 1:
        oldest = f"The oldest is {first.number or first.file_name}, from {group.begin.astimezone():%d %b %H:%M}."
        return f"{oldest} {first.cause_text}".rstrip()
    if first.delivery in {Delivery.FAILED, Delivery.IN_DOUBT} and first.reason:
        said = first.reason[:1].upper() + first.reason[1:]
    else:
        said = first.cause_text or first.reason or first.file_name
    if first.finding_count > 1:
        more = first.finding_count - 1
        said += f" And {more} more {'finding' if more == 1 else 'findings'}."
    return " ".join(part for part in (said, amount_words(first)) if part)


def _icon(group: Group) -> str:
    if group.state == "in-doubt":
        return "warning"
    return "failed" if group.state in _RED else _ICONS.get(group.flow, "paper")
