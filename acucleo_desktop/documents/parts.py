"""Parts that several kinds of document share: item ids, dates, charges, taxes, terms, routing, notes."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class ItemId:
    """One identification of an item.

    Attributes:
        qualifier: X12 235 code such as `UP` GTIN-12, `UK` GTIN-14, `IN` buyer's item, `VN` vendor's item.
    """

    qualifier: str
    value: str


@dataclass(frozen=True, slots=True)
class DatedEvent:
    """A date with its meaning.

    Attributes:
        qualifier: X12 374 code such as `002` delivery requested, `010` requested ship, `011` shipped, `017` estimated
            delivery, `001` cancel after.
        time: HHMM or HHMMSS as written; empty when none.
    """

    qualifier: str
    date: dt.date
    time: str = ""


@dataclass(frozen=True, slots=True)
class Charge:
    """A charge or an allowance, X12 SAC.

    Attributes:
        is_allowance: True when it lowers the total (SAC01 `A`), False for a charge (`C`).
        code: X12 1300 code such as `D240` freight, `C310` discount; empty when only agency codes are used.
        amount: total of this allowance or charge, always positive, in the document's currency.
        percent: percentage it was computed by; None when not given.
        rate: money for each unit; None when not given.
        handling: X12 331 method of handling, `02` off invoice, `01` bill back (does not change the total), ...
    """

    is_allowance: bool
    code: str = ""
    amount: Decimal | None = None
    percent: Decimal | None = None
    percent_basis: str = ""
    rate: Decimal | None = None
    quantity: Decimal | None = None
    unit: str = ""
    handling: str = ""
    reference: str = ""
    description: str = ""
    agency: str = ""
    agency_code: str = ""

    @property
    def changes_total(self) -> bool:
        """Whether the amount counts into the invoice total: bill back (`01`) and information (`15`) do not."""
        return self.handling not in {"01", "15"}

    @property
    def signed_amount(self) -> Decimal:
        """The amount with the sign by which it changes the total; zero when it does not."""
        if not self.changes_total or self.amount is None:
            return Decimal(0)
        return -self.amount if self.is_allowance else self.amount


@dataclass(frozen=True, slots=True)
class Tax:
    """A tax, X12 TXI.

    Attributes:
        code: X12 963 code such as `ST` state sales tax, `TX` all taxes.
        percent: rate in percent; None when not given.
    """

    code: str
    amount: Decimal | None = None
    percent: Decimal | None = None
    jurisdiction_qualifier: str = ""
    jurisdiction: str = ""
    exempt: str = ""
    base: Decimal | None = None
    description: str = ""


@dataclass(frozen=True, slots=True)
class Terms:
    """Terms of payment, X12 ITD.

    Attributes:
        type_code: X12 336, such as `01` basic, `08` basic discount offered.
        basis: X12 333, such as `3` invoice date.
        discount_percent: percent off when paid in `discount_days`.
        our_id: our terms code in Acumatica; empty until resolved.
    """

    type_code: str = ""
    basis: str = ""
    discount_percent: Decimal | None = None
    discount_due: dt.date | None = None
    discount_days: int | None = None
    net_due: dt.date | None = None
    net_days: int | None = None
    discount_amount: Decimal | None = None
    description: str = ""
    our_id: str = ""


@dataclass(frozen=True, slots=True)
class FreightTerms:
    """Who pays the freight and where the goods change hands, X12 FOB.

    Attributes:
        payment: X12 146, such as `CC` collect, `PP` prepaid by seller, `PC` prepaid and charged.
        trade_terms_qualifier: X12 334, such as `01` Incoterms.
        trade_terms: X12 335, such as `FOB`.
        title_qualifier: X12 309 kind of the place where the title passes, such as `OR` origin, `DE` destination.
        title_place: that place in words.
    """

    payment: str
    place_qualifier: str = ""
    place: str = ""
    trade_terms_qualifier: str = ""
    trade_terms: str = ""
    title_qualifier: str = ""
    title_place: str = ""


@dataclass(frozen=True, slots=True)
class Routing:
    """Carrier and way, X12 TD5 (and CAD on an invoice).

    Attributes:
        scac: standard carrier alpha code.
        method: X12 91, such as `M` motor, `LT` less than truckload, `H` customer pick-up.
        service_level: X12 284, such as `ND` next day.
        reference_qualifier: X12 128 kind of `reference`, such as `BM` bill of lading; on an invoice only (CAD07).
        reference: number of the shipment at the carrier; on an invoice only (CAD08).
    """

    sequence: str = ""
    scac: str = ""
    method: str = ""
    text: str = ""
    status: str = ""
    equipment: str = ""
    seal: str = ""
    service_level: str = ""
    reference_qualifier: str = ""
    reference: str = ""


@dataclass(frozen=True, slots=True)
class Note:
    """Free text for people.

    Attributes:
        code: what kind of note it is (X12 128 of N901, or 363 of NTE01); may be empty.
    """

    text: str
    code: str = ""
    reference: str = ""


@dataclass(frozen=True, slots=True)
class Pack:
    """How an item is packed, X12 PO4.

    Attributes:
        pack: inner units in one ordered unit.
        size: size of one inner unit in `size_unit`.
    """

    pack: int | None = None
    size: Decimal | None = None
    size_unit: str = ""
    inner_pack: int | None = None
    gross_weight: Decimal | None = None
    weight_unit: str = ""


@dataclass(frozen=True, slots=True)
class StatedAmount:
    """An amount that the document states with its meaning, X12 AMT.

    Attributes:
        code: X12 522, such as `TT` total, `1` line total, `5` invoice total, `GV` gross value.
        amount: in the document's currency.
    """

    code: str
    amount: Decimal


@dataclass(frozen=True, slots=True)
class QualifiedQuantity:
    """A further quantity of a line with its meaning, X12 QTY.

    Attributes:
        qualifier: X12 673, such as `39` shipped, `01` discrete quantity.
        unit: X12 355; may be empty.
    """

    qualifier: str
    quantity: Decimal
    unit: str = ""


@dataclass(frozen=True, slots=True)
class StoreQuantity:
    """One store's share of an order line, X12 SDQ.

    Attributes:
        qualifier: X12 66 kind of `store` code; may be empty.
    """

    store: str
    quantity: Decimal
    unit: str = ""
    qualifier: str = ""


@dataclass(frozen=True, slots=True)
class ScheduledQuantity:
    """A part of an order line wanted at a date, X12 SCH."""

    quantity: Decimal
    unit: str
    qualifier: str
    date: dt.date


def item_id(ids: tuple[ItemId, ...], *qualifiers: str) -> str:
    """Return the value of the first id with one of `qualifiers`, in that order, or an empty text."""
    for qualifier in qualifiers:
        for candidate in ids:
            if candidate.qualifier == qualifier:
                return candidate.value
    return ""


def find_date(dates: tuple[DatedEvent, ...], *qualifiers: str) -> dt.date | None:
    """Return the date of the first event with one of `qualifiers`, in that order, or None."""
    for qualifier in qualifiers:
        for event in dates:
            if event.qualifier == qualifier:
                return event.date
    return None
