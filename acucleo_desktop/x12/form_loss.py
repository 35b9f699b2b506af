"""What a document loses in a narrower form: it is written, read back, and compared with what it was.

Nothing is lost in silence: whatever does not come back is a finding. What would make the partner misunderstand the
document (its sum, its currency, its purpose) stops it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from acucleo_desktop.documents.finding import Finding, Location
from acucleo_desktop.documents.invoice import Invoice
from acucleo_desktop.documents.kinds import BusinessDocument
from acucleo_desktop.documents.money import plain, to_money
from acucleo_desktop.documents.purchase_order import PurchaseOrder
from acucleo_desktop.x12 import registry
from acucleo_desktop.x12.causes.grocery import (
    FORM_CHANGES_TOTAL,
    FORM_LOSES_ESSENTIAL,
    FORM_WITHOUT_PLACE,
)
from acucleo_desktop.x12.form_loss_parts import Loss, heading_losses, line_losses
from acucleo_desktop.x12.names import code_meaning
from acucleo_desktop.x12.structure import Delimiters, Segment, TransactionSet

FORM_FINDINGS = frozenset({FORM_WITHOUT_PLACE.id, FORM_LOSES_ESSENTIAL.id, FORM_CHANGES_TOTAL.id})
"""Findings that another form of the document would not have."""

_USUAL_CURRENCY = "USD"
_ORIGINAL = "00"


@dataclass(frozen=True, slots=True)
class _Form:
    called: str
    other: str


def form_losses(document: BusinessDocument, form: str, body: Sequence[Segment]) -> list[Finding]:
    """Return what `body` does not say of `document`; nothing for forms as wide as their document.

    Args:
        document: as it was to be written.
        form: set id that `body` was written in.
        body: the segments between ST and SE, as `registry.write` returned them.
    """
    codec = registry.codec_of(document, form)
    if not codec.tells_loss or not isinstance(document, Invoice | PurchaseOrder):
        return []
    numbered = tuple(replace(segment, position=position) for position, segment in enumerate(body, 2))
    first = Segment("ST", (codec.set_id, "0001"), 1)
    back, _ = codec.read(TransactionSet((first, *numbered)), Delimiters())
    if not isinstance(back, Invoice | PurchaseOrder):
        return []
    names = _Form(f"{codec.name} ({codec.set_id})", registry.forms_of(codec.document)[0])
    losses = [*_essential(document, back), *heading_losses(document, back), *line_losses(document, back)]
    findings = [_finding(loss, count, names) for loss, count in _together(losses)]
    return [*_total(document, back, names), *findings]


def _essential(document: Invoice | PurchaseOrder, back: Invoice | PurchaseOrder) -> Iterator[Loss]:
    if document.currency not in {"", _USUAL_CURRENCY, back.currency}:
        yield Loss(FORM_LOSES_ESSENTIAL, "Currency", document.currency, "Currency")
    if isinstance(document, Invoice):
        if document.is_credit:
            # X12 880, purpose: for billing only, not for credit or debit adjustments
            yield Loss(FORM_LOSES_ESSENTIAL, "Credit memo", document.number, "The whole document")
    elif document.purpose not in {"", _ORIGINAL, back.purpose}:
        purpose = code_meaning("353", document.purpose, "004010") or document.purpose
        yield Loss(FORM_LOSES_ESSENTIAL, "Purpose", purpose, "Purpose")


def _total(document: Invoice | PurchaseOrder, back: Invoice | PurchaseOrder, form: _Form) -> list[Finding]:
    ours, theirs = _sum(document), _sum(back)
    if ours == theirs:
        return []
    return [
        FORM_CHANGES_TOTAL.found(
            Location("Total"), ours=plain(ours), theirs=plain(theirs), form=form.called, other=form.other
        )
    ]


def _sum(document: Invoice | PurchaseOrder) -> Decimal:
    if isinstance(document, Invoice):
        return document.total
    charges = (*document.charges, *(charge for line in document.lines for charge in line.charges))
    return document.total + sum(to_money(charge.signed_amount) for charge in charges)


def _together(losses: Iterable[Loss]) -> Iterator[tuple[Loss, int]]:
    """Yield the first loss of each cause and kind, with how many there are: twenty lines need no twenty sentences."""
    groups: dict[tuple[str, str], list[Loss]] = {}
    for loss in losses:
        groups.setdefault((loss.cause.id, loss.name), []).append(loss)
    for found in groups.values():
        yield found[0], len(found)


def _finding(loss: Loss, count: int, form: _Form) -> Finding:
    value = f"{loss.value} (and {count - 1} more)" if count > 1 else loss.value
    place = Location(loss.paper, line_number=loss.line_number)
    return loss.cause.found(place, value=value, name=loss.name, form=form.called, other=form.other)
