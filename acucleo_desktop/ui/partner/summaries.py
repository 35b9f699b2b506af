"""What the cards of a partner sheet say while they are closed: few facts, in words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields

from acucleo_desktop.documents.acceptance import USUAL
from acucleo_desktop.documents.flow import Flow
from acucleo_desktop.documents.money import plain
from acucleo_desktop.ledger.number_report import NumberReport
from acucleo_desktop.ledger.rows import EventRow
from acucleo_desktop.partners.conventions import WritingConventions
from acucleo_desktop.partners.profile import FlowOptions, Identity, Partner
from acucleo_desktop.rules.what_if import ToleranceReport
from acucleo_desktop.ui.components.rows_table import Cell
from acucleo_desktop.ui.language import formats
from acucleo_desktop.ui.language.words import tr
from acucleo_desktop.ui.partner.cards import Facts, SheetView
from acucleo_desktop.ui.partner.fields import COMPARED, MATCHES, OUTBOUND, WRITING
from acucleo_desktop.ui.partner.words import REFERENCE_NAMES, flow_name, value_words

_WORKING_WEEK = 5


def _ids(identity: Identity) -> str:
    group = f"  {identity.gs_id}" if identity.gs_id and identity.gs_id != identity.isa_id else ""
    return f"{identity.qualifier}  {identity.isa_id}{group}"


def ids(partner: Partner) -> Facts:
    """Return who is who in the envelopes."""
    marks = partner.separators
    facts = [
        (tr("Short name"), partner.code, "code"),
        (tr("Their id"), _ids(partner.them), "code"),
        (tr("Our id to them"), _ids(partner.us), "code"),
        (tr("Separators"), f"{marks.element} {marks.component} {marks.segment}".replace("\n", "\\n"), "code"),
    ]
    if partner.customer_id:
        facts.append((tr("Customer"), partner.customer_id, "code"))
    if partner.vendor_id:
        facts.append((tr("Vendor"), partner.vendor_id, "code"))
    return facts


def contact(partner: Partner) -> Facts:
    """Return whom to write to."""
    found = partner.contact
    rows = [
        (tr("EDI contact"), found.name, "body"),
        (tr("Mail"), found.email, "body"),
        (tr("Phone"), found.phone, "body"),
    ]
    return [row for row in rows if row[1]] or [(tr("No contact yet: a chase mail would have no address."), "", "small")]


def note(partner: Partner) -> Facts:
    """Return what a person has noted."""
    return [(partner.notes or tr("Nothing is noted."), "", "body" if partner.notes else "small")]


def tolerances(partner: Partner) -> Facts:
    """Return how far numbers may differ, one line for each kind of document."""
    found = []
    for flow in COMPARED:
        options = partner.flows.get(flow)
        if options is not None and options.enabled:
            found.append((flow_name(flow), _tolerance_words(options), "body"))
    return found or [(tr("Nothing is compared with our orders."), "", "small")]


def matches(partner: Partner) -> Facts:
    """Return what happens to bills of each match level, where it is not as usual."""
    options = partner.flows.get(Flow.BILL)
    chosen = options.match_actions if options is not None else {}
    names = {spec.path[-1]: tr(spec.name) for spec in MATCHES}
    found = [(name, value_words(chosen[level], level), "body") for level, name in names.items() if level in chosen]
    return found or [(tr("As usual for every bill."), "", "small")]


def _tolerance_words(options: FlowOptions) -> str:
    parts = (
        (tr("price {limit}"), _limit(plain(options.price_tolerance), plain(options.price_tolerance_percent))),
        (tr("totals {limit}"), _limit(plain(options.amount_tolerance), plain(options.amount_tolerance_percent))),
        (tr("quantity {limit}"), _limit(plain(options.quantity_tolerance), plain(options.quantity_tolerance_percent))),
        (tr("dates {limit}"), tr("%n day(s)", "", options.date_tolerance_days) if options.date_tolerance_days else ""),
    )
    said = [words.format(limit=limit) for words, limit in parts if limit]
    return ", ".join(said) or tr("none: every difference is looked at")


def _limit(money: str, percent: str) -> str:
    parts = [part for part in (money if money != "0" else "", f"{percent} %" if percent != "0" else "") if part]
    return tr(" or ").join(parts)


def writing(partner: Partner) -> Facts:
    """Return what is not written as usual."""
    usual, found = WritingConventions(), []
    names = {spec.path[-1]: tr(spec.name) for spec in WRITING}
    for flow in OUTBOUND:
        options = partner.flows.get(flow)
        if options is None or not options.enabled:
            continue
        own = [
            names.get(field.name, field.name)
            for field in fields(WritingConventions)
            if getattr(options.writing, field.name) != getattr(usual, field.name)
        ]
        words = ", ".join(own) if own else tr("as usual")
        found.append((flow_name(flow), words, "body"))
    return found or [(tr("We send this partner nothing."), "", "small")]


def answers(partner: Partner) -> Facts:
    """Return how files are answered, and which hours count."""
    policy, calendar = partner.acceptance, partner.calendar
    is_usual = policy == USUAL
    facts = [
        (
            tr("Faults in files"),
            tr("as usual")
            if is_usual
            else ", ".join(
                dict.fromkeys(
                    value_words(word.value)
                    for word in (policy.element_faults, policy.segment_faults, policy.count_faults)
                )
            ),
            "body",
        )
    ]
    if calendar.counts_always:
        facts.append((tr("Hours that count"), tr("every hour of every day"), "body"))
        return facts
    days = len(calendar.working_days)
    weekdays = calendar.working_days == tuple(range(_WORKING_WEEK))
    facts.append((tr("Days"), tr("Monday to Friday") if weekdays else tr("%n day(s) a week", "", days), "body"))
    hours = f"{calendar.opens:%H:%M} - {calendar.closes:%H:%M}"
    facts.append((tr("Hours"), tr("{hours}, {zone}", hours=hours, zone=calendar.time_zone), "body"))
    if calendar.holidays:
        facts.append((tr("Holidays"), str(len(calendar.holidays)), "body"))
    return facts


def references(view: SheetView) -> Facts:
    """Return how many cross-references there are of each kind."""
    counts: dict[str, int] = {}
    for reference in view.draft.preview().cross_references:
        counts[reference.kind] = counts.get(reference.kind, 0) + 1
    return [(tr(REFERENCE_NAMES.get(kind, kind)), formats.number(count), "body") for kind, count in counts.items()]


def numbers(view: SheetView) -> Facts:
    """Return the next control numbers, and what is missing among those given out."""
    if view.facts is None:
        return [(tr("Being looked up"), "", "small")]
    return list(_number_facts(view.facts.numbers))


def _number_facts(report: NumberReport) -> Iterable[tuple[str, str, str]]:
    levels = {"interchange": tr("Next interchange"), "group": tr("Next group"), "set": tr("Next document")}
    for sent in report.sent:
        yield levels[sent.level], formats.number(sent.last + 1), "code"
    explained = sum(len(sent.explained) for sent in report.sent if sent.level != "set")
    unexplained = sum(len(sent.unexplained) for sent in report.sent)
    if report.sent:
        gaps = tr("%n gap(s), every one with its reason", "", explained) if explained else tr("no gaps")
        if unexplained:
            gaps = tr("%n number(s) without a reason: look at the report", "", unexplained)
        yield tr("Given out"), gaps, "body"
    for received in report.received:
        if received.level == "interchange":
            missing = sum(last - first + 1 for first, last in received.gaps)
            words = tr("last {number}", number=formats.number(received.last))
            if missing:
                words = tr("last {number}, %n never came", "", missing, number=formats.number(received.last))
            yield tr("Received"), words, "body"


def what_if_rows(report: ToleranceReport | None) -> list[tuple[Cell, ...]]:
    """Return what other tolerances would have let pass: the steps at which something changes."""
    if report is None:
        return []
    names = {"price": tr("Price"), "amount": tr("Totals"), "quantity": tr("Quantity"), "date": tr("Dates")}
    units = {"money": "{limit}", "percent": "{limit} %", "units": tr("{limit} units"), "days": tr("{limit} days")}
    rows: list[tuple[Cell, ...]] = []
    last = ("", -1)
    for tried in report.tried:
        if not tried.of or (tried.field + tried.unit, tried.passed) == last:
            continue
        last = (tried.field + tried.unit, tried.passed)
        limit = units[tried.unit].format(limit=plain(tried.limit))
        count = tr("{count} of {all}", count=tried.passed, all=tried.of)
        rows.append((Cell(names[tried.field]), Cell(limit), Cell(count, is_right=True)))
    return rows


def history_rows(events: Iterable[EventRow]) -> list[tuple[Cell, ...]]:
    """Return the changes of a sheet, newest first."""
    rows: list[tuple[Cell, ...]] = []
    for event in events:
        at = f"{event.at.astimezone():%Y-%m-%d %H:%M}"
        rows.append((Cell(at, is_quiet=True), Cell(event.actor), Cell(_what_changed(event))))
    return rows


def _what_changed(event: EventRow) -> str:
    if event.kind == "partner-added":
        return tr("The sheet was begun")
    if event.kind == "partner-removed":
        return tr("The sheet was deleted")
    changes = event.data.get("changes")
    names = {
        "them": tr("their ids"),
        "us": tr("our ids"),
        "name": tr("name"),
        "flows": tr("documents and rules"),
        "calendar": tr("calendar"),
        "contact": tr("contact"),
        "notes": tr("note"),
        "cross_references": tr("cross-references"),
        "separators": tr("separators"),
        "disabled": tr("enabled or disabled"),
        "test": tr("test or production"),
        "customer_id": tr("customer"),
        "vendor_id": tr("vendor"),
    }
    parts = [names.get(str(key), str(key)) for key in changes] if isinstance(changes, dict) else []
    return tr("Changed: {parts}", parts=", ".join(parts))
