"""How numbers are said to a clerk: money with cents, quantities with what their unit means."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from acucleo_desktop.documents.money import plain, to_money
from acucleo_desktop.documents.parts import Charge
from acucleo_desktop.x12.names import code_meaning

_UNITS, _CHARGES, _ROLES, _RELEASE = "355", "1300", "98", "004010"


def money(amount: Decimal) -> str:
    """Return an amount as on paper, `1,310.50`; one with more decimals than cents keeps them."""
    return f"{amount:,.2f}" if amount == to_money(amount) else plain(amount)


def unit_name(unit: str) -> str:
    """Return what an X12 355 unit code means, such as `case`, or an empty text."""
    return code_meaning(_UNITS, unit, _RELEASE)


def unit_words(unit: str) -> str:
    """Return a unit code with its meaning, `CA (case)`; `units` where there is none."""
    name = unit_name(unit)
    return f"{unit} ({name})" if name else unit or "units"


def counted(quantity: Decimal, unit: str) -> str:
    """Return a quantity with its unit, `10 CA (case)`."""
    return f"{plain(quantity)} {unit_words(unit)}"


def role_name(role: str) -> str:
    """Return what a company or place is in the document by its X12 98 code, such as `Ship to`."""
    meaning = code_meaning(_ROLES, role, _RELEASE)
    return f"{meaning[:1].upper()}{meaning[1:]}" if meaning else f"Party {role}".strip()


def charge_name(charge: Charge) -> str:
    """Return what a charge or allowance is called: its own description, else what its X12 1300 code means."""
    meaning = code_meaning(_CHARGES, charge.code, _RELEASE)
    return charge.description or (f"{meaning} ({charge.code})" if meaning else charge.code) or "without a name"


def days_between(earlier: dt.date, later: dt.date) -> str:
    """Return the days between two dates, `1 day` or `3 days`."""
    days = (later - earlier).days
    return f"{days} day{'' if days == 1 else 's'}"
