"""Partner files: TOML in, `Partner` out, and back. Whatever is not understood is refused by name."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import fields
from decimal import Decimal
from types import MappingProxyType

from acucleo_desktop.documents.flow import Flow
from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.partners.answer_settings import POLICY_KEYS, read_calendar, read_policy
from acucleo_desktop.partners.conventions_file import read_conventions
from acucleo_desktop.partners.file_values import Table, wrong_value
from acucleo_desktop.partners.file_writing import dump
from acucleo_desktop.partners.policy_file import read_actions, read_quantities, read_severities
from acucleo_desktop.partners.profile import (
    CrossReference,
    FlowOptions,
    Identity,
    Partner,
    PartnerContact,
    Separators,
)
from acucleo_desktop.partners.requirements import Rule, TestFlag
from acucleo_desktop.partners.requirements_file import read_rule

__all__ = ["dump", "load", "read"]

KINDS = ("item", "unit", "location", "terms", "ship-via", "charge", "tax", "warehouse", "account")
FORMS: Mapping[Flow, tuple[str, ...]] = MappingProxyType(
    {
        Flow.INVOICE: ("810", "880"),
        Flow.PURCHASE_ORDER: ("850", "875"),
        Flow.SALES_ORDER: ("850", "875"),
        Flow.BILL: ("810", "880"),
        Flow.ORDER_ACKNOWLEDGMENT: ("855",),
        Flow.SHIP_NOTICE: ("856",),
        Flow.FUNCTIONAL_ACKNOWLEDGMENT: ("997",),
        Flow.APPLICATION_ADVICE: ("824",),
    }
)
"""Transaction sets of each flow, the usual one first."""

LONGEST_ID = 15
LONGEST_HOLD = 30 * 60
LONGEST_WAIT = 24 * 31
MOST_DAYS = 366
_CODE = re.compile(r"[A-Z0-9][A-Z0-9-]{0,29}\Z")
_VERSION = re.compile(r"00[0-9]{4}[A-Z]{0,6}\Z")
_TOP = (
    *("name", "code", "customer_id", "vendor_id", "test", "disabled", "notes"),
    *("isa", "gs", "us", "separators", "flows", "cross_reference", "contact", "calendar"),
)
_PLACE = "The partner file"


def load(text: str) -> Partner:
    """Read a partner file.

    Args:
        text: TOML.

    Raises:
        Problem: it is not TOML (`file.not-toml`), a key is unknown (`file.unknown-key`, with the nearest known one),
            missing (`file.missing-key`) or has a value that does not fit (`file.wrong-value`).
    """
    try:
        values = tomllib.loads(text.removeprefix("\ufeff"), parse_float=Decimal)
    except tomllib.TOMLDecodeError as error:
        raise Problem(
            "file.not-toml",
            f"The partner file cannot be read: {error}.",
            why="It is written in TOML, where text stands in quotes and every key has one value.",
            todo="Mend the named line.",
        ) from error
    return read(values)


def read(values: Mapping[str, object]) -> Partner:
    """Return the partner that the tables of a partner file describe.

    Args:
        values: as TOML gives them, numbers with a point as `Decimal`.

    Raises:
        Problem: a key is unknown, missing or has a value that does not fit, as with `load`.
    """
    top = Table(values, _PLACE, _TOP)
    code = top.text("code")
    if not _CODE.match(code):
        raise wrong_value("code", code, "capital letters, digits and hyphens, at most 30", _PLACE)
    return Partner(
        name=top.text("name"),
        code=code,
        them=_them(top),
        us=_us(top),
        customer_id=top.text("customer_id", ""),
        vendor_id=top.text("vendor_id", ""),
        test=top.flag("test", default=False),
        disabled=top.flag("disabled", default=False),
        separators=read_separators(top),
        flows=read_flows(top),
        cross_references=tuple(_cross_reference(each) for each in top.tables("cross_reference")),
        contact=_contact(top),
        notes=top.text("notes", ""),
        calendar=read_calendar(top.values.get("calendar", {})),
    )


def _them(top: Table) -> Identity:
    isa = Table(top.values.get("isa", {}), "The table [isa]", ("qualifier", "id"))
    gs = Table(top.values.get("gs", {}), "The table [gs]", ("id",))
    isa_id = isa.text("id", most=LONGEST_ID)
    return Identity(_qualifier(isa, "qualifier"), isa_id, gs.text("id", isa_id, most=LONGEST_ID))


def _us(top: Table) -> Identity:
    us = Table(top.values.get("us", {}), "The table [us]", ("isa_qualifier", "isa_id", "gs_id"))
    isa_id = us.text("isa_id", most=LONGEST_ID)
    return Identity(_qualifier(us, "isa_qualifier"), isa_id, us.text("gs_id", isa_id, most=LONGEST_ID))


def _qualifier(table: Table, key: str) -> str:
    value = table.text(key)
    if not re.match(r"[A-Z0-9]{2}\Z", value):
        raise wrong_value(key, value, "two letters or digits such as ZZ or 08", table.place)
    return value


def read_separators(top: Table) -> Separators:
    """Return the table `[separators]` of a file; what it does not name is as usual."""
    usual = Separators()
    marks = ("element", "segment", "component", "repetition")
    table = Table(top.values.get("separators", {}), "The table [separators]", (*marks, "line_breaks"))
    given = {key: table.text(key, getattr(usual, key)) for key in marks}
    for key, mark in given.items():
        if len(mark) != 1 or mark.isalnum() or mark == " " or not mark.isascii():
            raise wrong_value(key, mark, "one character that is no letter, digit or blank", table.place)
    for number, key in enumerate(marks):
        twin = next((other for other in marks[:number] if given[other] == given[key]), None)
        if twin is not None:
            wanted = f"four different characters, and {twin} is {given[key]!r} too"
            raise wrong_value(key, given[key], wanted, table.place)
    return Separators(**given, line_breaks=table.flag("line_breaks", default=usual.line_breaks))


def read_flows(top: Table) -> Mapping[Flow, FlowOptions]:
    """Return the tables `[flows.NAME]` of a file."""
    names = [flow.value for flow in FORMS]
    table = Table(top.values.get("flows", {}), "The table [flows]", names)
    return MappingProxyType({Flow(name): _flow(Flow(name), values) for name, values in table.values.items()})


def _flow(flow: Flow, values: object) -> FlowOptions:
    usual = FlowOptions()
    answers = POLICY_KEYS if flow is Flow.FUNCTIONAL_ACKNOWLEDGMENT else ()
    known = [field.name for field in fields(FlowOptions) if field.name != "acceptance"]
    table = Table(values, f"The table [flows.{flow.value}]", [*known, *answers])
    form = table.text("form", FORMS[flow][0]) or FORMS[flow][0]
    if form not in FORMS[flow]:
        raise wrong_value("form", form, " or ".join(repr(form) for form in FORMS[flow]), table.place)
    version = table.text("version", usual.version)
    if not _VERSION.match(version):
        raise wrong_value("version", version, "a release such as '004010' or '005010VICS'", table.place)
    return FlowOptions(
        enabled=table.flag("enabled", default=usual.enabled),
        form=form,
        version=version,
        folder=table.text("folder", usual.folder),
        review=table.flag("review", default=usual.review),
        hold_seconds=table.count("hold_seconds", usual.hold_seconds, LONGEST_HOLD),
        answer_hours=table.count("answer_hours", usual.answer_hours, LONGEST_WAIT),
        item_ids=table.texts("item_ids", usual.item_ids),
        references=MappingProxyType(table.named_texts("references")),
        order_type=table.text("order_type", usual.order_type),
        create_customers=table.flag("create_customers", default=usual.create_customers),
        customer_class=table.text("customer_class", usual.customer_class),
        price_tolerance=table.money("price_tolerance", usual.price_tolerance),
        amount_tolerance=table.money("amount_tolerance", usual.amount_tolerance),
        price_tolerance_percent=table.money("price_tolerance_percent", usual.price_tolerance_percent),
        amount_tolerance_percent=table.money("amount_tolerance_percent", usual.amount_tolerance_percent),
        quantity_tolerance=table.money("quantity_tolerance", usual.quantity_tolerance),
        quantity_tolerance_percent=table.money("quantity_tolerance_percent", usual.quantity_tolerance_percent),
        date_tolerance_days=table.count("date_tolerance_days", usual.date_tolerance_days, MOST_DAYS),
        match_actions=read_actions(table),
        multiples=read_quantities(table, "multiples"),
        minimums=read_quantities(table, "minimums"),
        severities=read_severities(table),
        accept_dates=table.flag("accept_dates", default=usual.accept_dates),
        accept_quantities=table.flag("accept_quantities", default=usual.accept_quantities),
        accept_prices=table.flag("accept_prices", default=usual.accept_prices),
        create_receipts=table.flag("create_receipts", default=usual.create_receipts),
        ship_to_qualifier=table.text("ship_to_qualifier", usual.ship_to_qualifier),
        writing=read_conventions(table.values.get("writing", {}), f"The table [flows.{flow.value}.writing]"),
        acceptance=read_policy(table),
        rules=_rules(flow, table),
    )


def _rules(flow: Flow, table: Table) -> tuple[Rule, ...]:
    place = f"A table [[flows.{flow.value}.rules]]"
    rules = tuple(read_rule(values, place) for values in table.tables("rules"))
    other = next((rule for rule in rules if not isinstance(rule, TestFlag)), None)
    if flow is Flow.FUNCTIONAL_ACKNOWLEDGMENT and other is not None:
        raise wrong_value("rule", other.KIND, f"only {TestFlag.KIND!r}, for acknowledgments have no other rule", place)
    return rules


def _cross_reference(values: object) -> CrossReference:
    table = Table(values, "A table [[cross_reference]]", ("kind", "theirs", "ours", "qualifier"))
    kind = table.text("kind")
    if kind not in KINDS:
        raise wrong_value("kind", kind, f"one of {', '.join(KINDS)}", table.place)
    return CrossReference(kind, table.text("theirs"), table.text("ours"), table.text("qualifier", ""))


def _contact(top: Table) -> PartnerContact:
    table = Table(top.values.get("contact", {}), "The table [contact]", ("name", "email", "phone"))
    return PartnerContact(table.text("name", ""), table.text("email", ""), table.text("phone", ""))
