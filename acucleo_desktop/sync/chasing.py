"""The mail that asks a partner for an answer that has not come: drafted from the ledger, sent by a person."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import quote

from acucleo_desktop.documents.clock import Clock
from acucleo_desktop.documents.flow import Flow
from acucleo_desktop.ledger.ledger import Ledger
from acucleo_desktop.ledger.owed import SentTimes
from acucleo_desktop.ledger.rows import DocumentQuery, DocumentRow
from acucleo_desktop.partners.profile import Partner
from acucleo_desktop.sync.today_owed import LOOK_BACK
from acucleo_desktop.sync.today_words import noun_of, several

MOST_LISTED = 25
LONGEST_LINK = 1900
"""Characters of a `mailto:` address that every mail program takes; a longer draft is pasted from the clipboard."""
_AWAITED: Mapping[str, tuple[str, tuple[Flow, ...]]] = {
    "order-answer": ("order answer (855)", (Flow.ORDER_ACKNOWLEDGMENT,)),
    "ship-notice": ("ship notice (856)", (Flow.SHIP_NOTICE, Flow.BILL)),
}
"""What is waited for, and the flows by which it has come."""


@dataclass(frozen=True, slots=True)
class Chase:
    """A drafted mail.

    Attributes:
        to: mail address of the partner's EDI contact; empty where the partner sheet names none.
        contact: that person's name; may be empty.
        numbers: control numbers that it names, for whoever checks the draft.
    """

    partner: str
    to: str
    contact: str
    subject: str
    body: str
    numbers: tuple[str, ...] = ()

    @property
    def link(self) -> str:
        """The draft as a `mailto:` address (RFC 6068); the text is left out where it would be too long."""
        address = quote(self.to, safe="@.+-_")
        short = f"mailto:{address}?subject={quote(self.subject)}"
        whole = f"{short}&body={quote(self.body.replace(chr(10), chr(13) + chr(10)))}"
        return whole if len(whole) <= LONGEST_LINK else short


class Chases:
    """Drafts mails to partners.

    Args:
        ledger: where sent documents and partner sheets are.
        clock: the time.
        company: our own name, for the end of the mail.
    """

    def __init__(self, ledger: Ledger, clock: Clock, company: str) -> None:
        self._ledger = ledger
        self._clock = clock
        self._company = company

    def draft(self, document_id: int, query: DocumentQuery | None = None, awaited: str = "") -> Chase:
        """Draft the mail about a document, or about all that a query finds.

        Args:
            document_id: the document, or one of several of the same partner.
            query: the documents that it stands for; None for it alone.
            awaited: `order-answer` or `ship-notice`; empty for the acknowledgment (997).
        """
        rows = [self._ledger.documents.get(document_id)]
        if awaited in _AWAITED:
            since = self._clock.now() - LOOK_BACK
            without = self._ledger.owed.orders_without
            rows = without(Flow.PURCHASE_ORDER, _AWAITED[awaited][1], [rows[0].partner], since) or rows
        elif query is not None:
            rows = self._ledger.documents.all(query) or rows
        partner = self._ledger.partners.get(rows[0].partner)
        times = self._ledger.owed.sent_times(row.id for row in rows[:MOST_LISTED])
        what = several(len(rows), rows[0].flow) if len(rows) > 1 else f"{noun_of(rows[0].flow)} {rows[0].number}"
        wanted = _AWAITED[awaited][0] if awaited in _AWAITED else "functional acknowledgment (997)"
        subject = f"{wanted[:1].upper()}{wanted[1:]} missing: {what}"
        numbers = tuple(row.interchange_control for row in rows if row.interchange_control)
        return Chase(
            partner.name if partner is not None else rows[0].partner,
            partner.contact.email if partner is not None else "",
            partner.contact.name if partner is not None else "",
            subject,
            self._body(rows, partner, times, what, wanted),
            numbers[:MOST_LISTED],
        )

    def _body(
        self,
        rows: list[DocumentRow],
        partner: Partner | None,
        times: dict[int, SentTimes],
        what: str,
        wanted: str,
    ) -> str:
        greeting = f"Hello {partner.contact.name}," if partner is not None and partner.contact.name else "Hello,"
        lines = [
            greeting,
            "",
            f"we sent you {what} and have not received a {wanted} yet."
            if rows[0].flow is not Flow.PURCHASE_ORDER or wanted.startswith("functional")
            else f"for {what} of ours we have not received a {wanted} yet.",
            "",
        ]
        lines += [_listed(row, times.get(row.id)) for row in rows[:MOST_LISTED]]
        if len(rows) > MOST_LISTED:
            lines.append(f"and {len(rows) - MOST_LISTED} more")
        if partner is not None:
            us, them = partner.us, partner.them
            ids = f"Sender {us.qualifier}/{us.isa_id}, receiver {them.qualifier}/{them.isa_id}."
            lines += ["", ids]
        asked = f"Do you see them on your side? If so, please send the {wanted} again; if not, please tell us."
        lines += ["", asked, "", "Kind regards"]
        return "\n".join([*lines, self._company]).rstrip()


def _listed(row: DocumentRow, times: SentTimes | None) -> str:
    parts = [f"{noun_of(row.flow).capitalize()} {row.number}"]
    if row.set_id:
        parts.append(f"set {row.set_id} control {row.set_control}")
    if row.interchange_control:
        parts.append(f"interchange {row.interchange_control}, group {row.group_control}")
    if times is not None and times.sent_at is not None:
        parts.append(f"sent {_moment(times.sent_at)}")
    if row.answer_due is not None:
        parts.append(f"answer due {_moment(row.answer_due)}")
    return "- " + ", ".join(parts)


def _moment(moment: datetime) -> str:
    return f"{moment:%Y-%m-%d %H:%M} UTC"
