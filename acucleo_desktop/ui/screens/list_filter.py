"""What a list is narrowed to: the fields of its filter, their words, and the query that they make."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from datetime import datetime, timedelta
from decimal import Decimal
from enum import StrEnum
from typing import Any, TypeVar

from PySide6.QtCore import QT_TR_NOOP

from acucleo_desktop.documents.flow import Flow
from acucleo_desktop.documents.status import Answer, Check, Delivery
from acucleo_desktop.ledger.rows import DocumentQuery, PutOff
from acucleo_desktop.sync.lists import MATCH_ORDER
from acucleo_desktop.sync.today import cause_words
from acucleo_desktop.ui.components.states import ANSWERS, CHECKS, delivery_look
from acucleo_desktop.ui.language import formats
from acucleo_desktop.ui.language.sentences import said
from acucleo_desktop.ui.language.words import tr
from acucleo_desktop.ui.tables.group_words import LEVELS

T = TypeVar("T")


class Field(StrEnum):
    """One thing that a list is narrowed by."""

    KIND = "flows"
    PERIOD = "period"
    PARTNER = "partners"
    AMOUNT = "amount"
    CHECK = "checks"
    DELIVERY = "deliveries"
    ANSWER = "answers"
    CAUSE = "causes"
    MATCH = "matches"
    HANDLER = "handlers"
    PUT_OFF = "put_off"


ALWAYS = (Field.KIND, Field.PERIOD, Field.PARTNER, Field.AMOUNT)
"""Fields whose chips are there although they narrow nothing."""
TITLES: Mapping[Field, Any] = {
    Field.KIND: QT_TR_NOOP("Kind"),
    Field.PERIOD: QT_TR_NOOP("Period"),
    Field.PARTNER: QT_TR_NOOP("Partner"),
    Field.AMOUNT: QT_TR_NOOP("Amount"),
    Field.CHECK: QT_TR_NOOP("Check"),
    Field.DELIVERY: QT_TR_NOOP("Delivery"),
    Field.ANSWER: QT_TR_NOOP("Answer"),
    Field.CAUSE: QT_TR_NOOP("Cause"),
    Field.MATCH: QT_TR_NOOP("Match level"),
    Field.HANDLER: QT_TR_NOOP("Who acts"),
    Field.PUT_OFF: QT_TR_NOOP("For later"),
}
ONE_VALUE = frozenset({Field.PERIOD, Field.PUT_OFF})
"""Fields of which one value alone may be on."""
KEPT = frozenset({Field.PARTNER, Field.CAUSE, Field.HANDLER})
"""Fields whose values are in the ledger."""
PUT_OFFS: Mapping[PutOff, Any] = {
    PutOff.ALONE: QT_TR_NOOP("Put off until later"),
    PutOff.HIDDEN: QT_TR_NOOP("Without what is put off"),
}
_ANY: Mapping[Field, Any] = {
    Field.KIND: QT_TR_NOOP("Any document"),
    Field.PERIOD: QT_TR_NOOP("Any time"),
    Field.PARTNER: QT_TR_NOOP("Any partner"),
    Field.AMOUNT: QT_TR_NOOP("Any amount"),
}
KINDS: Mapping[Flow, Any] = {
    Flow.SALES_ORDER: QT_TR_NOOP("Orders in"),
    Flow.INVOICE: QT_TR_NOOP("Invoices out"),
    Flow.PURCHASE_ORDER: QT_TR_NOOP("Purchase orders out"),
    Flow.ORDER_ACKNOWLEDGMENT: QT_TR_NOOP("Order answers"),
    Flow.SHIP_NOTICE: QT_TR_NOOP("Ship notices"),
    Flow.BILL: QT_TR_NOOP("Bills"),
    Flow.FUNCTIONAL_ACKNOWLEDGMENT: QT_TR_NOOP("Acknowledgments"),
    Flow.APPLICATION_ADVICE: QT_TR_NOOP("Advice"),
    Flow.UNREADABLE: QT_TR_NOOP("Unreadable"),
}
PERIODS: Mapping[str, Any] = {
    "today": QT_TR_NOOP("Today"),
    "yesterday": QT_TR_NOOP("Yesterday"),
    "7": QT_TR_NOOP("Last 7 days"),
    "30": QT_TR_NOOP("Last 30 days"),
    "month": QT_TR_NOOP("This month"),
    "last-month": QT_TR_NOOP("Last month"),
    "year": QT_TR_NOOP("This year"),
}
AMOUNTS = (Decimal(100), Decimal(1_000), Decimal(10_000), Decimal(100_000))
"""Amounts that are offered as lower limits."""
_LISTS = tuple(field for field in Field if field not in {Field.PERIOD, Field.AMOUNT})


@dataclass(frozen=True, slots=True)
class ListFilter:
    """A filter; empty parts narrow nothing.

    Attributes:
        period: word of `PERIODS`; it moves with the day.
        minimum, maximum: of the amount, both inclusive.
    """

    flows: tuple[str, ...] = ()
    period: str = ""
    partners: tuple[str, ...] = ()
    checks: tuple[str, ...] = ()
    deliveries: tuple[str, ...] = ()
    answers: tuple[str, ...] = ()
    causes: tuple[str, ...] = ()
    matches: tuple[str, ...] = ()
    handlers: tuple[str, ...] = ()
    put_off: tuple[str, ...] = ()
    minimum: Decimal | None = None
    maximum: Decimal | None = None

    @classmethod
    def narrowing(cls, query: DocumentQuery, base: DocumentQuery | None = None) -> ListFilter:
        """Return the filter that narrows a list as a query does; its folder is the list's own, as `base` has it."""
        is_own = query.put_off is (base.put_off if base is not None else PutOff.SHOWN)
        return cls(
            flows=tuple(query.flows),
            partners=query.partners,
            checks=tuple(query.checks),
            deliveries=tuple(query.deliveries),
            answers=tuple(query.answers),
            causes=(query.cause,) if query.cause else query.causes,
            matches=query.matches,
            handlers=query.handlers,
            put_off=() if is_own or not query.put_off else (query.put_off.value,),
            minimum=query.minimum_amount,
            maximum=query.maximum_amount,
        )

    def values(self, field: Field) -> tuple[str, ...]:
        """Return the words that a field narrows to; none for the amount."""
        if field is Field.PERIOD:
            return (self.period,) if self.period else ()
        return () if field is Field.AMOUNT else getattr(self, field.value)

    def is_on(self, field: Field) -> bool:
        """Whether a field narrows the list."""
        if field is Field.AMOUNT:
            return self.minimum is not None or self.maximum is not None
        return bool(self.values(field))

    @property
    def is_empty(self) -> bool:
        """Whether nothing narrows the list."""
        return not any(self.is_on(field) for field in Field)

    def with_values(self, field: Field, values: Sequence[str]) -> ListFilter:
        """Return the filter with other words in a field."""
        if field is Field.PERIOD:
            return replace(self, period=values[0] if values else "")
        parts: dict[str, Any] = {field.value: tuple(values)}
        return replace(self, **parts)

    def without(self, field: Field) -> ListFilter:
        """Return the filter without a field."""
        if field is Field.AMOUNT:
            return replace(self, minimum=None, maximum=None)
        return self.with_values(field, ())

    def query(self, base: DocumentQuery, text: str, now: datetime) -> DocumentQuery:
        """Return the query of a list that is narrowed by this filter and by typed words."""
        since, until = period_of(self.period, now)
        flows = _both(base.flows, tuple(Flow(word) for word in self.flows))
        return replace(
            base,
            text=text,
            flows=flows,
            partners=_both(base.partners, self.partners),
            checks=_both(base.checks, tuple(Check(word) for word in self.checks)),
            deliveries=_both(base.deliveries, tuple(Delivery(word) for word in self.deliveries)),
            answers=_both(base.answers, tuple(Answer(word) for word in self.answers)),
            causes=_both(base.causes, self.causes),
            matches=_both(base.matches, self.matches),
            handlers=_both(base.handlers, self.handlers),
            put_off=PutOff(self.put_off[0]) if self.put_off else base.put_off,
            since=since or base.since,
            until=until or base.until,
            minimum_amount=base.minimum_amount if self.minimum is None else self.minimum,
            maximum_amount=base.maximum_amount if self.maximum is None else self.maximum,
            include_acknowledgments=base.include_acknowledgments or Flow.FUNCTIONAL_ACKNOWLEDGMENT in flows,
        )

    def as_data(self) -> dict[str, Any]:
        """Return the filter as plain data."""
        data: dict[str, Any] = {}
        for one in fields(self):
            value = getattr(self, one.name)
            if value not in ((), "", None):
                data[one.name] = str(value) if isinstance(value, Decimal) else value
        return data

    @classmethod
    def of(cls, data: Mapping[str, Any]) -> ListFilter:
        """Read what `as_data` returned."""
        values: dict[str, Any] = {field.value: tuple(data.get(field.value, ())) for field in _LISTS}
        for name in ("minimum", "maximum"):
            values[name] = None if data.get(name) is None else Decimal(str(data[name]))
        period = str(data.get("period", ""))
        values["put_off"] = tuple(word for word in values["put_off"] if word in set(PutOff))
        return cls(period=period if period in PERIODS else "", **values)


def _both(base: tuple[T, ...], chosen: tuple[T, ...]) -> tuple[T, ...]:
    """Return what is chosen within what the list itself is limited to."""
    if not base or not chosen:
        return chosen or base
    return tuple(value for value in chosen if value in base) or base


def period_of(word: str, now: datetime) -> tuple[datetime | None, datetime | None]:
    """Return the beginning and the end of a period, where the clerk is; None for an open one."""
    today = now.astimezone().replace(hour=0, minute=0, second=0, microsecond=0, tzinfo=None)
    first = today.replace(day=1)
    since: datetime | None = {
        "today": today,
        "yesterday": today - timedelta(days=1),
        "7": today - timedelta(days=6),
        "30": today - timedelta(days=29),
        "month": first,
        "last-month": (first - timedelta(days=1)).replace(day=1),
        "year": today.replace(month=1, day=1),
    }.get(word)
    until = {"yesterday": today, "last-month": first}.get(word)
    return (since.astimezone() if since else None), (until.astimezone() if until else None)


def value_words(field: Field, value: str, names: Mapping[str, str]) -> str:
    """Return the words of a value.

    Args:
        field: whose value.
        value: the word that is kept.
        names: of partners, by their codes.
    """
    words: Callable[[], Any] = {
        Field.KIND: lambda: KINDS[Flow(value)],
        Field.PERIOD: lambda: PERIODS[value],
        Field.CHECK: lambda: CHECKS[Check(value)].word,
        Field.DELIVERY: lambda: delivery_look(Delivery(value)).word,
        Field.ANSWER: lambda: ANSWERS[Answer(value)].word,
        Field.MATCH: lambda: LEVELS.get(value, value),
        Field.PUT_OFF: lambda: PUT_OFFS[PutOff(value)],
    }.get(field, lambda: "")
    if field is Field.PARTNER:
        return names.get(value, value) or tr("Unknown sender")
    if field is Field.HANDLER:
        return said(value) if value else tr("Nobody else")
    if field is Field.CAUSE:
        return said(cause_words(value)) if value else tr("Nothing found")
    return tr(words())


def chip_words(chosen: ListFilter, field: Field, names: Mapping[str, str]) -> str:
    """Return what the chip of a field says."""
    if not chosen.is_on(field):
        return tr(_ANY[field]) if field in _ANY else tr(TITLES[field])
    if field is Field.AMOUNT:
        return _amount_words(chosen.minimum, chosen.maximum)
    values = chosen.values(field)
    first = value_words(field, values[0], names)
    if len(values) == 1:
        return first
    return tr("{first} and %n more", "", len(values) - 1, first=first)


def _amount_words(minimum: Decimal | None, maximum: Decimal | None) -> str:
    if maximum is None:
        return tr("{amount} and more", amount=money(minimum))
    if minimum is None:
        return tr("At most {amount}", amount=money(maximum))
    return tr("{least} to {most}", least=money(minimum), most=money(maximum))


def money(amount: Decimal | None) -> str:
    """Return an amount as a limit is written: without cents where there are none."""
    if amount is None:
        return ""
    return formats.number(amount, 0 if amount == amount.to_integral_value() else 2)


def choices(field: Field) -> tuple[str, ...]:
    """Return the values of a field that are the same in every ledger; none for partners, causes and amounts."""
    return {
        Field.KIND: tuple(flow.value for flow in KINDS),
        Field.PERIOD: tuple(PERIODS),
        Field.CHECK: (Check.BLOCKED.value, Check.WARNINGS.value, Check.CLEAN.value, Check.UNCHECKED.value),
        Field.DELIVERY: tuple(delivery.value for delivery in Delivery),
        Field.ANSWER: tuple(answer.value for answer in Answer),
        Field.MATCH: tuple(word for word in MATCH_ORDER if word),
        Field.PUT_OFF: tuple(word.value for word in PUT_OFFS),
    }.get(field, ())
