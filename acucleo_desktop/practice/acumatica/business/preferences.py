"""What the company has set up: financial periods, terms, carriers, warehouses, taxes."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from acucleo_desktop.practice.acumatica.business.common import Plain, money, number, rows_of, text_of
from acucleo_desktop.practice.acumatica.replies import FieldErrors
from acucleo_desktop.practice.acumatica.store import Store
from acucleo_desktop.practice.faults import Faults

TERMS = {"30D": 30, "NET30": 30, "NET60": 60, "60D": 60, "7D": 7, "COD": 0, "2P10N30": 30}
"""Credit terms to their days; `terms` in the store's state adds to them."""
TAX_RATES = {"OHSALES": "0.0575"}
"""Tax zone to its rate on taxable items; `tax_rates` in the store's state adds to them."""
TAXABLE = "TAXABLE"


def period_of(date: str) -> str:
    """Return the financial period of a date, as MMYYYY."""
    return f"{date[5:7]}{date[:4]}"


def check_period(faults: Faults, record: Plain, field: str = "Date") -> None:
    """Refuse a date in a closed period.

    Raises:
        FieldErrors: naming the period.
    """
    period = period_of(text_of(record, field))
    if period in faults.text("closed_periods").replace(" ", "").split(","):
        shown = f"{period[:2]}-{period[2:]}"
        raise FieldErrors((field, -1, f"The {shown} financial period of the COMPANY company is inactive."))


def due_days(store: Store, terms: str) -> int | None:
    """Return the days of credit terms, None when they are not known."""
    known: dict[str, int] = TERMS | store.state("terms", {})
    return known.get(terms.upper())


def check_code(store: Store, entity: str, field: str, label: str, value: str, index: int = -1) -> None:
    """Refuse a code that is none of the records of an entity, where the company has any.

    Raises:
        FieldErrors: it is not known.
    """
    if value and store.get(entity, value) is None and store.all(entity):
        raise FieldErrors((field, index, f"'{label}' cannot be found in the system."))


def check_terms(store: Store, terms: str, field: str = "Terms") -> None:
    """Refuse credit terms that are not known.

    Raises:
        FieldErrors: they are not known.
    """
    if terms and due_days(store, terms) is None:
        raise FieldErrors((field, -1, "'Terms' cannot be found in the system."))


def fill_taxes(store: Store, record: Plain, zone: str) -> Decimal:
    """Fill tax details and total of a sales document from its zone and the lines' categories; return the total.

    Taxes that were given for a document without automatic tax are kept.
    """
    if record.get("DisableAutomaticTaxCalculation") is True:
        total = sum((number(row.get("TaxAmount")) for row in rows_of(record, "TaxDetails")), Decimal(0))
    else:
        rates: dict[str, str] = TAX_RATES | store.state("tax_rates", {})
        total = _automatic_tax(record, zone, number(rates.get(zone)))
    record["TaxTotal"] = money(total)
    return number(record["TaxTotal"])


def _automatic_tax(record: dict[str, Any], zone: str, rate: Decimal) -> Decimal:
    lines = [row for row in rows_of(record) if text_of(row, "TaxCategory").upper() == TAXABLE]
    base = sum((number(row.get("Amount")) for row in lines), Decimal(0))
    if not rate or not base:
        record["TaxDetails"] = []
        return Decimal(0)
    tax = number(money(base * rate))
    row = {"TaxID": zone, "TaxRate": format(rate * 100, "f"), "TaxableAmount": money(base), "TaxAmount": money(tax)}
    record["TaxDetails"] = [row]
    return tax
