"""Two versions side by side, field by field: what a compare screen shows, and what reports count again later."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum
from typing import Any

from acucleo_desktop.documents.money import plain


class Sign(StrEnum):
    """How theirs stands to ours; said beside every colour."""

    SAME = "same"
    MORE = "more"
    LESS = "less"
    OTHER = "other"
    ADDED = "added"
    REMOVED = "removed"


class Choice(StrEnum):
    """What a person makes of one difference."""

    ACCEPT = "accept"
    KEEP = "keep"
    VALUE = "value"


@dataclass(frozen=True, slots=True)
class Resolution:
    """A person's word on one difference.

    Attributes:
        value: what is written instead of both, for the choice `value`; as typed.
    """

    choice: Choice
    value: str = ""


@dataclass(frozen=True, slots=True)
class Option:
    """One choice that a row offers, and what it would write."""

    choice: Choice
    label: str
    writes: str = ""


@dataclass(frozen=True, slots=True)
class ComparisonRow:
    """One field of one line, or of the heading.

    Attributes:
        key: by which a resolution names the row, such as `price:2`.
        place: where it is, in a clerk's words, such as `Line 2, apples`.
        field: `price`, `amount`, `quantity`, `date`, `item`, `line`, `unit`, `terms`, `place`, `charge` or `text`.
        ours, theirs: as text; numbers without exponent, dates ISO 8601; empty where one side has nothing.
        difference: theirs less ours: a number, or days such as `7 days`; empty where neither can be counted.
        sign: how theirs stands to ours.
        fits: whether the difference is within the partner's tolerance, or there is none.
        only_more: whether only a larger value of theirs matters, as with billed quantities.
        unit: of quantities and prices.
        options: what a person may choose; empty where nothing can be written.
        chosen: what was chosen; empty while it is open.
        value: the typed value of the choice `value`.
        beside: what else is known of the line, name and value: `ordered`, `received`, `billed before`, `confirmed`,
            `shipped`; only of bills.
    """

    key: str
    place: str
    field: str
    ours: str = ""
    theirs: str = ""
    difference: str = ""
    sign: Sign = Sign.SAME
    fits: bool = True
    only_more: bool = False
    unit: str = ""
    options: tuple[Option, ...] = ()
    chosen: str = ""
    value: str = ""
    beside: tuple[tuple[str, str], ...] = ()

    def fact(self, name: str) -> str:
        """Return what else is known of the line; empty when it is not."""
        return dict(self.beside).get(name, "")

    @property
    def is_open(self) -> bool:
        """Whether it waits for a person."""
        return bool(self.options) and not self.fits and not self.chosen


@dataclass(frozen=True, slots=True)
class Comparison:
    """All fields of a document beside ours.

    Attributes:
        subject: what is compared, such as `PO 000123`.
        ours, theirs: titles of the two columns, such as `Our order` and `The vendor's answer`.
        level: word of `documents.match_level`.
        rows: in the order of the document; rows that are the same are there too.
        against: document of the ledger that stands in the column `ours`; 0 where it is a record of Acumatica.
    """

    subject: str = ""
    ours: str = ""
    theirs: str = ""
    level: str = ""
    rows: tuple[ComparisonRow, ...] = ()
    against: int = 0

    @property
    def differences(self) -> tuple[ComparisonRow, ...]:
        """The rows that are not the same."""
        return tuple(row for row in self.rows if row.sign is not Sign.SAME)

    @property
    def open_rows(self) -> tuple[ComparisonRow, ...]:
        """The rows that wait for a person."""
        return tuple(row for row in self.rows if row.is_open)

    def row(self, key: str) -> ComparisonRow | None:
        """Return the row of a key."""
        return next((row for row in self.rows if row.key == key), None)


Value = Decimal | dt.date | str | None


def compared(key: str, place: str, field: str, ours: Value, theirs: Value, **more: Any) -> ComparisonRow:
    """Return the row of two values; `more` are further attributes of the row.

    A difference of numbers or dates is counted; `fits` is False for any difference unless it is given.
    """
    sign, difference = _difference(ours, theirs)
    more.setdefault("fits", sign is Sign.SAME)
    return ComparisonRow(key, place, field, said(ours), said(theirs), difference, sign, **more)


def said(value: Value) -> str:
    """Return a value as text."""
    if isinstance(value, Decimal):
        return plain(value)
    if isinstance(value, dt.date):
        return value.isoformat()
    return value or ""


def _difference(ours: Value, theirs: Value) -> tuple[Sign, str]:
    if ours == theirs or (ours in {None, ""} and theirs in {None, ""}):
        return Sign.SAME, ""
    if ours in {None, ""}:
        return Sign.ADDED, ""
    if theirs in {None, ""}:
        return Sign.REMOVED, ""
    if isinstance(ours, Decimal) and isinstance(theirs, Decimal):
        return (Sign.MORE if theirs > ours else Sign.LESS), plain(theirs - ours)
    if isinstance(ours, dt.date) and isinstance(theirs, dt.date):
        days = (theirs - ours).days
        return (Sign.MORE if days > 0 else Sign.LESS), f"{days} day{'' if abs(days) == 1 else 's'}"
    return Sign.OTHER, ""


def resolved(rows: Iterable[ComparisonRow], resolutions: Mapping[str, Resolution]) -> tuple[ComparisonRow, ...]:
    """Return the rows with what was chosen for them."""
    return tuple(
        replace(row, chosen=known.choice.value, value=known.value)
        if (known := resolutions.get(row.key)) is not None and row.options
        else row
        for row in rows
    )


def typed(field: str, text: str) -> Decimal | dt.date | None:
    """Return what a person typed for a field: a date, or a number that is not below zero; None when it is neither."""
    text = text.strip()
    try:
        if field == "date":
            return dt.date.fromisoformat(text)
        number = Decimal(text)
    except (ValueError, ArithmeticError):
        return None
    return number if number.is_finite() and number >= 0 else None


def comparison_of(values: Mapping[str, Any]) -> Comparison:
    """Put a comparison together again that `documents.kinds.to_plain` made plain."""
    rows = tuple(_row_of(row) for row in values.get("rows", ()))
    heading = {name: values[name] for name in ("subject", "ours", "theirs", "level", "against") if name in values}
    return Comparison(**heading, rows=rows)


def _row_of(values: Mapping[str, Any]) -> ComparisonRow:
    known = {name: value for name, value in values.items() if name in ComparisonRow.__dataclass_fields__}
    known["sign"] = Sign(values.get("sign", Sign.SAME))
    known["options"] = tuple(
        Option(Choice(each["choice"]), each.get("label", ""), each.get("writes", ""))
        for each in values.get("options", ())
    )
    known["beside"] = tuple((str(name), str(value)) for name, value in values.get("beside", ()))
    return ComparisonRow(**known)
