"""What each entry of the left bar lists, how it stands at first, and what it says when it is empty."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QT_TR_NOOP

from acucleo_desktop.documents.flow import Flow
from acucleo_desktop.documents.status import Answer, Delivery
from acucleo_desktop.ledger.rows import DocumentQuery, Folder, PutOff
from acucleo_desktop.sync.lists import GroupBy
from acucleo_desktop.ui.tables.columns import Layout


@dataclass(frozen=True, slots=True)
class Listing:
    """One list. Texts are in English, marked for translation.

    Attributes:
        empty_title, empty: what the empty page says.
        group: by what it is grouped where nobody has chosen.
        icon: of the empty page.
        layout: its columns where nobody has chosen.
    """

    title: Any
    query: DocumentQuery
    empty_title: Any
    empty: Any
    group: GroupBy = GroupBy.NOTHING
    icon: str = "inbox"
    layout: Layout = field(default_factory=Layout)


_WORKED = frozenset({Folder.INBOX, Folder.OUTBOX, Folder.FAILED})
"""Folders of what waits for a person: what is put off is out of sight there."""


def _folder(folder: Folder, title: Any, empty: tuple[Any, Any], icon: str, group: GroupBy = GroupBy.NOTHING) -> Listing:
    put_off = PutOff.HIDDEN if folder in _WORKED else PutOff.SHOWN
    query = DocumentQuery(folder=folder, include_acknowledgments=False, put_off=put_off)
    return Listing(title, query, *empty, group, icon)


UNDECIDED = (Delivery.REVIEW, Delivery.RECEIVED, Delivery.WRITING, Delivery.FAILED, Delivery.IN_DOUBT)
"""Where received documents are that nobody has dealt with to the end."""
LISTINGS: Mapping[str, Listing] = {
    "inbox": _folder(
        Folder.INBOX,
        QT_TR_NOOP("Inbox"),
        (QT_TR_NOOP("Inbox is empty"), QT_TR_NOOP("Everything that came in is dealt with.")),
        "inbox",
        GroupBy.CHECK,
    ),
    "handled": _folder(
        Folder.HANDLED,
        QT_TR_NOOP("Handled"),
        (QT_TR_NOOP("Nothing is handled yet"), QT_TR_NOOP("What is written to Acumatica comes here.")),
        "handled",
    ),
    "outbox": _folder(
        Folder.OUTBOX,
        QT_TR_NOOP("Outbox"),
        (QT_TR_NOOP("Outbox is empty"), QT_TR_NOOP("Nothing waits to leave.")),
        "outbox",
        GroupBy.CHECK,
    ),
    "sent": _folder(
        Folder.SENT,
        QT_TR_NOOP("Sent"),
        (QT_TR_NOOP("Nothing is sent yet"), QT_TR_NOOP("What Cleo has taken comes here.")),
        "sent",
    ),
    "failed": _folder(
        Folder.FAILED,
        QT_TR_NOOP("Failed"),
        (QT_TR_NOOP("Nothing has failed"), QT_TR_NOOP("What was refused, or could not be done, would lie here.")),
        "check",
        GroupBy.CAUSE,
    ),
    "duplicates": _folder(
        Folder.DUPLICATES,
        QT_TR_NOOP("Duplicates"),
        (QT_TR_NOOP("Nothing has come twice"), QT_TR_NOOP("Repeats are laid here, and never become a second record.")),
        "duplicate",
    ),
    "set-aside": _folder(
        Folder.SET_ASIDE,
        QT_TR_NOOP("Set aside"),
        (QT_TR_NOOP("Nothing is set aside"), QT_TR_NOOP("What you put aside with a reason is kept here.")),
        "set-aside",
    ),
    "put-off": Listing(
        QT_TR_NOOP("For later"),
        DocumentQuery(put_off=PutOff.ALONE),
        QT_TR_NOOP("Nothing is put off"),
        QT_TR_NOOP("What you put off until later is kept here, and comes back by itself."),
        icon="put-off",
        layout=Layout(("partner", "document", "number", "delivery", "handler", "check", "date"), {"delivery": 212}),
    ),
    "updates": Listing(
        QT_TR_NOOP("PO updates"),
        DocumentQuery(flows=(Flow.ORDER_ACKNOWLEDGMENT, Flow.SHIP_NOTICE), deliveries=UNDECIDED, put_off=PutOff.HIDDEN),
        QT_TR_NOOP("No PO update waits"),
        QT_TR_NOOP("Every answer and ship notice of your vendors is dealt with."),
        GroupBy.MATCH,
        "compare",
    ),
    "bills": Listing(
        QT_TR_NOOP("Bills"),
        DocumentQuery(flows=(Flow.BILL,), deliveries=(*UNDECIDED, Delivery.DUPLICATE), put_off=PutOff.HIDDEN),
        QT_TR_NOOP("No bill waits"),
        QT_TR_NOOP("Every vendor invoice is dealt with."),
        GroupBy.MATCH,
        "bill",
    ),
    "all": Listing(
        QT_TR_NOOP("All documents"),
        DocumentQuery(),
        QT_TR_NOOP("There are no documents yet"),
        QT_TR_NOOP("Sync to look for some."),
        icon="search",
    ),
    "acknowledgments": Listing(
        QT_TR_NOOP("Acknowledgments"),
        DocumentQuery(answers=tuple(answer for answer in Answer if answer is not Answer.NONE)),
        QT_TR_NOOP("There are no acknowledgments yet"),
        QT_TR_NOOP("They come when partners answer what you sent."),
        GroupBy.ANSWER,
        icon="clock",
        layout=Layout(("partner", "document", "number", "answer", "amount", "date"), {"answer": 212}),
    ),
}
"""The lists of the left bar. A list of open bills holds repeats too, so that each match level has its group."""
COUNTED: Mapping[str, DocumentQuery] = {
    "updates": LISTINGS["updates"].query,
    "bills": DocumentQuery(flows=(Flow.BILL,), deliveries=UNDECIDED, put_off=PutOff.HIDDEN),
    "put-off": LISTINGS["put-off"].query,
    "acknowledgments": DocumentQuery(answers=(Answer.OVERDUE,), put_off=PutOff.HIDDEN),
}
"""What is counted in the left bar beside the folders: work that waits and no repeats, and answers that are late."""
