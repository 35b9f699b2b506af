"""What a partner asks of the documents of one flow, as data: rules of few kinds, each with a severity and a note.

A partner file holds them as `[[flows.invoice.rules]]`; docs/partner-rules.md shows each kind. The same kinds serve both
directions: for what we send they are the partner's demands, for what we receive they are ours. `rules` judges by them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from types import MappingProxyType
from typing import ClassVar

from acucleo_desktop.documents.finding import Severity
from acucleo_desktop.documents.flow import Flow

OUTBOUND = frozenset({Flow.INVOICE, Flow.PURCHASE_ORDER})
"""Flows in which we are the sender of business documents."""


class Where(StrEnum):
    """Which part of a document a rule speaks of."""

    ANYWHERE = "anywhere"
    HEADING = "heading"
    EACH_LINE = "each-line"


class Counted(StrEnum):
    """What a partner limits in one document."""

    LINES = "lines"
    ORDERS = "orders"
    SHIP_TOS = "ship-tos"


class Amount(StrEnum):
    """Amounts that may have to reach a minimum."""

    CHARGE = "charge"
    LINE = "line"
    TOTAL = "total"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """What every rule has.

    Attributes:
        severity: how much a breach matters; `block` stops the document, `warning` and `info` do not.
        note: why, for people, such as the page of the partner's guide.
        if_element: the rule counts only for documents that have this element, such as `BIG07`; empty: for all.
        if_codes: and only when its value is one of these; empty: whatever it is.
    """

    KIND: ClassVar[str] = ""

    severity: Severity = Severity.BLOCK
    note: str = ""
    if_element: str = ""
    if_codes: tuple[str, ...] = ()

    def complaint(self) -> tuple[str, str] | None:
        """Return the key that makes no sense as it is and what it takes instead, or None."""
        if self.if_codes and not self.if_element:
            return "if_codes", "codes only together with if_element"
        return None


@dataclass(frozen=True, slots=True, kw_only=True)
class RequiredSegment(Rule):
    """A segment must be there, such as terms (`ITD`) or freight terms (`FOB`).

    Attributes:
        segment: its id.
        qualifier: what its first element must be; empty for any.
        where: `anywhere`, in the `heading`, or in `each-line`.
    """

    KIND: ClassVar[str] = "required-segment"

    segment: str
    qualifier: str = ""
    where: Where = Where.ANYWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class UnwantedSegment(Rule):
    """A segment must not be there, since the partner cannot take it.

    Attributes:
        segment: its id.
        qualifier: only where its first element is this; empty for any.
    """

    KIND: ClassVar[str] = "unwanted-segment"

    segment: str
    qualifier: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RequiredElement(Rule):
    """An element must be filled wherever its segment stands, such as the order number of an invoice (`BIG04`).

    Attributes:
        element: segment id and two digits.
        qualifier: only in segments whose first element is this; empty for all.
    """

    KIND: ClassVar[str] = "required-element"

    element: str
    qualifier: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AllowedCodes(Rule):
    """An element that is filled has one of these codes, such as order types (`BEG02`) or charges (`SAC02`).

    Attributes:
        element: segment id and two digits.
        codes: what may stand there.
        qualifier: only in segments whose first element is this; empty for all.
    """

    KIND: ClassVar[str] = "allowed-codes"

    element: str
    codes: tuple[str, ...]
    qualifier: str = ""

    def complaint(self) -> tuple[str, str] | None:
        """Return the key that makes no sense as it is and what it takes instead, or None."""
        return ("codes", "at least one code") if not self.codes else Rule.complaint(self)


@dataclass(frozen=True, slots=True, kw_only=True)
class ValueForm(Rule):
    """An element that is filled has a certain form: digits with their leading zeros, a length, few decimals.

    Attributes:
        element: segment id and two digits.
        qualifier: only in segments whose first element is this; empty for all.
        pattern: regular expression for the whole value; empty for any.
        shortest, longest: number of characters; 0 sets no limit.
        most_decimals: digits after the point, 0 for whole numbers; None sets no limit.
        wanted: the form in words, such as `nine digits`; said to people in place of the pattern.
    """

    KIND: ClassVar[str] = "value-form"

    element: str
    qualifier: str = ""
    pattern: str = ""
    shortest: int = 0
    longest: int = 0
    most_decimals: int | None = None
    wanted: str = ""

    def complaint(self) -> tuple[str, str] | None:
        """Return the key that makes no sense as it is and what it takes instead, or None."""
        if not (self.pattern or self.shortest or self.longest) and self.most_decimals is None:
            return "element", "a form too: pattern, shortest, longest or most_decimals"
        if self.longest and self.shortest > self.longest:
            return "shortest", f"at most {self.longest}, the value of longest"
        return Rule.complaint(self)


@dataclass(frozen=True, slots=True, kw_only=True)
class RequiredReference(Rule):
    """A reference must be there (`REF`, in UCS forms `N9`), such as the department (`DP`).

    Attributes:
        qualifier: kind of reference, X12 128.
        where: `anywhere`, in the `heading`, or in `each-line`.
        pattern: regular expression for the whole reference; empty for any.
        wanted: the form in words, such as `three digits`.
    """

    KIND: ClassVar[str] = "required-reference"

    qualifier: str
    where: Where = Where.HEADING
    pattern: str = ""
    wanted: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RequiredParty(Rule):
    """A party must be named, with a code of a kind that the partner knows, and with its address where asked for.

    Attributes:
        roles: X12 98 roles, of which one must be there, such as `ST`, or `RI` and `RE`.
        qualifiers: X12 66 kinds of code, of which it must have one, such as `UL` or `92`; empty asks for no code.
        pattern: regular expression for the whole code; empty for any.
        wanted: the form of the code in words, such as `four digits`.
        address: whether street, city, state and postal code must be there too (N3, N4).
    """

    KIND: ClassVar[str] = "required-party"

    roles: tuple[str, ...]
    qualifiers: tuple[str, ...] = ()
    pattern: str = ""
    wanted: str = ""
    address: bool = False

    def complaint(self) -> tuple[str, str] | None:
        """Return the key that makes no sense as it is and what it takes instead, or None."""
        return ("roles", "at least one role") if not self.roles else Rule.complaint(self)


@dataclass(frozen=True, slots=True, kw_only=True)
class RequiredDate(Rule):
    """A date must be there (`DTM`, in UCS forms `G62`), such as the day of shipping (`011`).

    Attributes:
        qualifiers: kinds of date, of which one must be there, X12 374 (UCS: 432).
        where: `anywhere`, in the `heading`, or in `each-line`.
    """

    KIND: ClassVar[str] = "required-date"

    qualifiers: tuple[str, ...]
    where: Where = Where.ANYWHERE

    def complaint(self) -> tuple[str, str] | None:
        """Return the key that makes no sense as it is and what it takes instead, or None."""
        return ("qualifiers", "at least one kind of date") if not self.qualifiers else Rule.complaint(self)


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemIds(Rule):
    """Each line names its item by certain kinds of number, in a certain order.

    Attributes:
        all_of: X12 235 kinds of number that must all be there.
        any_of: kinds of which at least one must be there.
        order: kinds in the order in which they must follow each other, as far as they are there.
    """

    KIND: ClassVar[str] = "item-ids"

    all_of: tuple[str, ...] = ()
    any_of: tuple[str, ...] = ()
    order: tuple[str, ...] = ()

    def complaint(self) -> tuple[str, str] | None:
        """Return the key that makes no sense as it is and what it takes instead, or None."""
        if not (self.all_of or self.any_of or self.order):
            return "rule", "all_of, any_of or order beside it"
        return Rule.complaint(self)


@dataclass(frozen=True, slots=True, kw_only=True)
class DateWindow(Rule):
    """A date lies within so many days of another one; nothing is said when one of the two is not there.

    Attributes:
        date: `document` for the date of the document, `order` for that of the order, or a kind of date such as `011`.
        relative_to: the same, or `today`.
        days_before: how many days `date` may come before the other; None sets no limit.
        days_after: how many days `date` may come after the other; None sets no limit.
    """

    KIND: ClassVar[str] = "date-window"

    date: str
    relative_to: str = "today"
    days_before: int | None = None
    days_after: int | None = None

    def complaint(self) -> tuple[str, str] | None:
        """Return the key that makes no sense as it is and what it takes instead, or None."""
        if self.days_before is None and self.days_after is None:
            return "date", "a window too: days_before, days_after or both"
        if self.date == self.relative_to:
            return "relative_to", "another date than the rule's own"
        return Rule.complaint(self)


@dataclass(frozen=True, slots=True, kw_only=True)
class AtMost(Rule):
    """A document holds at most so many lines, orders or ship-tos.

    Attributes:
        count: `lines`, `orders` or `ship-tos`.
        most: the limit, such as 1 for one order on an invoice.
    """

    KIND: ClassVar[str] = "at-most"

    count: Counted
    most: int

    def complaint(self) -> tuple[str, str] | None:
        """Return the key that makes no sense as it is and what it takes instead, or None."""
        return ("most", "a whole number from 1 on") if self.most < 1 else Rule.complaint(self)


@dataclass(frozen=True, slots=True, kw_only=True)
class MinimumAmount(Rule):
    """Amounts of a kind are not smaller than a minimum.

    Attributes:
        of: `charge` for each charge and allowance, `line` for each line, `total` for the whole document.
        least: the minimum in the document's currency; signs are left aside.
    """

    KIND: ClassVar[str] = "minimum-amount"

    of: Amount
    least: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class TestFlag(Rule):
    """Whether a test file of a production partner, or the other way round, stops. Without this rule it does."""

    __test__ = False  # no test case, whatever test runners think of the name

    KIND: ClassVar[str] = "test-flag"


KINDS: Mapping[str, type[Rule]] = MappingProxyType(
    {
        kind.KIND: kind
        for kind in (
            RequiredSegment,
            UnwantedSegment,
            RequiredElement,
            AllowedCodes,
            ValueForm,
            RequiredReference,
            RequiredParty,
            RequiredDate,
            ItemIds,
            DateWindow,
            AtMost,
            MinimumAmount,
            TestFlag,
        )
    }
)
"""Every kind of rule by its word in partner files."""


@dataclass(frozen=True, slots=True)
class Requirements:
    """The rules of one flow of one partner, with what is needed to speak of them.

    Attributes:
        partner: the partner's name; `code` its short name.
        version: GS08 of the flow, by which codes are named.
        rules: in the order of the sheet.
    """

    partner: str
    code: str
    flow: Flow
    version: str = "004010"
    rules: tuple[Rule, ...] = field(default=())

    @property
    def is_outbound(self) -> bool:
        """Whether we send the documents of this flow."""
        return self.flow in OUTBOUND

    @property
    def test_flag(self) -> Severity:
        """How much a test file of a production partner matters, or the other way round."""
        found = (rule.severity for rule in self.rules if isinstance(rule, TestFlag))
        return next(found, Severity.BLOCK)
