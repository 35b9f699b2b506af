"""The second half of the day: what leaves, the phone, what failed, a deduction, the evening, reports, a new partner."""

from __future__ import annotations

import zipfile
from random import Random
from typing import Any

from day import Day
from morning import down_to, is_blocked
from stage import INVOICED, SEED

from acucleo_desktop.documents.flow import Flow
from acucleo_desktop.documents.status import Answer, Check, Delivery
from acucleo_desktop.ledger.rows import DocumentRow
from acucleo_desktop.practice.stock.documents import invoice_record
from acucleo_desktop.practice.stock.items import traded_by
from acucleo_desktop.practice.stock.names import CUSTOMERS

ASKED = "PO010400"
"""The order that somebody asks for on the phone."""
REFUSED_NAMES = "810_*"
FIRST_INVOICE = 5900


# What leaves


def goods_are_invoiced(day: Day) -> None:
    """At two the warehouse has delivered what is wanted tomorrow, and its invoices are released in Acumatica."""
    day.stage.clock.move_to(14)
    world = day.stage.world
    orders = [row for row in day.rows(flows=(Flow.SALES_ORDER,)) if row.delivery is Delivery.WRITTEN]
    wanted = list({row.number: row for row in orders if row.partner in INVOICED}.values())
    today = day.stage.clock.now().date()
    with world.acumatica.store.transaction():
        for place, row in enumerate(wanted):
            plan = next(plan for plan in CUSTOMERS if plan.id == row.partner)
            items = traded_by(world.stock.items, plan.id)
            record: Any = invoice_record(plan, items, Random(SEED + place), today, place, variety=0)
            number = f"AR{FIRST_INVOICE + place:06d}"
            (order,) = day.acumatica("SalesOrder", CustomerOrder=row.number)
            record |= {"ReferenceNbr": number, "CustomerOrder": row.number, "Date": today.isoformat()}
            record |= {name: order[name] for name in ("ShipToAddress", "ShipToContact") if order.get(name)}
            record["_custom"]["Document"]["CustomerLocationID"] = order.get("LocationID")
            world.acumatica.store.load("SalesInvoice", record)
    day.kept["invoices"] = [f"AR{FIRST_INVOICE + place:06d}" for place in range(len(wanted))]


def invoices(day: Day) -> list[DocumentRow]:
    return [row for row in day.rows(flows=(Flow.INVOICE,)) if row.number in day.kept["invoices"]]


def invoices_are_drafted(day: Day) -> bool:
    return len(invoices(day)) == len(day.kept["invoices"]) > 2 and not day.hands.application.loop.is_busy


def are_approved(day: Day) -> bool:
    return all(row.delivery is Delivery.HELD for row in invoices(day))


def paper_is_shown(day: Day) -> bool:
    preview = day.window.preview
    return preview.isVisible() and preview.detail is not None


def on_invoice(day: Day) -> bool:
    row = day.window.browser.current_row()
    if row is None or row.number not in day.kept["invoices"]:
        return False
    day.kept["taken back"] = row.id
    return True


def is_taken_back(day: Day) -> bool:
    row = day.now(day.kept["taken back"])
    others = [each for each in invoices(day) if each.id != row.id]
    return row.delivery is Delivery.REVIEW and all(each.delivery is not Delivery.REVIEW for each in others)


# The phone


def order_is_told(day: Day) -> bool:
    """Whether what is shown beside the search tells the whole order: sent, answered, shipped, billed."""
    sheet: Any = day.window.sheet
    if sheet is None or not hasattr(sheet, "side"):
        return False
    shown = {entry.document_id for entry in sheet.side.timeline.steps.entries}
    wanted = {
        row.id for row in day.rows() if row.order_number == ASKED and row.flow is not Flow.FUNCTIONAL_ACKNOWLEDGMENT
    }
    return bool(wanted) and wanted <= shown


def timeline_key(day: Day) -> tuple[str, ...]:
    """Return the key of the timeline, where it is not shown by itself: a document without findings begins with it."""
    return () if day.window.document.timeline.isVisible() else ("T",)


# What failed


def cleo_refuses(day: Day) -> None:
    """Cleo takes no invoices for an hour: somebody has changed the rules of the mailbox there."""
    day.stage.world.cleo.faults.set("refuse_names", REFUSED_NAMES)
    day.stage.clock.move_on(minutes=15)


def invoices_have_failed(day: Day) -> bool:
    return all(row.delivery is Delivery.FAILED for row in invoices(day)) and not day.hands.application.loop.is_busy


def cleo_takes_them_again(day: Day) -> None:
    day.stage.world.cleo.faults.set("refuse_names", "")
    day.stage.clock.move_on(minutes=20)


def on_failed_invoices(day: Day) -> bool:
    table = day.window.browser.table
    group = table.documents.group(table.currentIndex().row())
    return group is not None and group.count >= len(day.kept["invoices"])


def are_sent_once(day: Day) -> bool:
    files = day.uploads()
    counts = [sum(number.encode() in content for content in files) for number in day.kept["invoices"]]
    assert max(counts) <= 1, "nothing is sent twice"
    return min(counts) == 1 and all(row.delivery is Delivery.SENT for row in invoices(day))


def on_rejected(day: Day) -> bool:
    row = day.window.browser.current_row()
    if row is None or row.answer is not Answer.REJECTED:
        return False
    day.kept["rejected"] = row
    return True


def is_written_anew(day: Day) -> bool:
    old = day.kept["rejected"]
    return any(row.replaces == old.id for row in day.rows(flows=(Flow.INVOICE,)))


def select_broken(day: Day) -> None:
    """Select what lies in Failed, and ask to set it aside."""
    day.kept["broken"] = [row.id for row in day.rows(deliveries=(Delivery.FAILED,))]
    day.hands.press("Ctrl+A")
    day.hands.press("S")
    day.hands.until(lambda: day.window.sheet is not None, "the reason is asked for")


def broken_are_set_aside(day: Day) -> bool:
    return all(day.now(each).delivery is Delivery.SET_ASIDE for each in day.kept["broken"])


# A deduction


def deducted(day: Day) -> DocumentRow:
    """Return an invoice that was sent and accepted: the customer says that it never came."""
    sent = day.rows(flows=(Flow.INVOICE,), answers=(Answer.ACCEPTED,), partners=("FRESHMART",))
    return sent[-1]


def deducted_is_open(day: Day) -> bool:
    row = day.shown()
    return row is not None and row.id == deducted(day).id


def pack_proves_it(day: Day) -> bool:
    found = list(day.documents.glob("evidence-*.zip"))
    if not found or not day.window.banner.isVisible():
        return False
    row = deducted(day)
    with zipfile.ZipFile(found[0]) as pack:
        contents = {name: pack.read(name) for name in pack.namelist()}
    everything = b"\n".join(contents.values())
    assert row.number.encode() in everything, "what was sent"
    assert b"ST*997*" in everything, "and the answer to it"
    assert any(name.endswith(".pdf") for name in contents), "the paper"
    assert "SHA256SUMS" in contents, "and the chain of sums"
    return True


# The evening


def dear_bills(day: Day) -> list[DocumentRow]:
    return day.rows(flows=(Flow.BILL,), checks=(Check.BLOCKED,), deliveries=(Delivery.REVIEW,))


def open_bill(day: Day) -> None:
    """Open the first bill that waits for a word about its price."""
    down_to(day, is_blocked)
    day.hands.press("Return")
    day.hands.until(lambda: (row := day.shown()) is not None and row.flow is Flow.BILL, "the bill is open")


def accept_prices(day: Day) -> None:
    """Take the first fix of each finding, then the next bill."""
    for row in dear_bills(day):
        if day.shown() != row:
            day.hands.press("PgDown")
            day.hands.until(lambda row=row: (shown := day.shown()) is not None and shown.id == row.id, "the next bill")
        while day.now(row.id).check is Check.BLOCKED:
            count = day.now(row.id).finding_count
            day.hands.press("1")
            day.hands.until(
                lambda row=row, count=count: (
                    day.now(row.id).finding_count < count or day.now(row.id).check is not Check.BLOCKED
                ),
                "a price is accepted",
            )
            day.hands.settle()


def bills_are_decided(day: Day) -> bool:
    return not dear_bills(day)


def waiting_out(day: Day) -> list[DocumentRow]:
    return [row for row in day.rows(deliveries=(Delivery.REVIEW,)) if row.check is not Check.BLOCKED]


def evening(day: Day) -> None:
    """At half past four what is held has left; the partners read it."""
    day.stage.clock.move_to(16, 30)


def partners_answer(day: Day) -> None:
    day.stage.partners_act(2)


def all_is_answered(day: Day) -> bool:
    return not day.rows(answers=(Answer.WAITING, Answer.OVERDUE)) and not day.hands.application.loop.is_busy


def nothing_is_owed(day: Day) -> bool:
    page = day.window.today
    return day.window.place == "today" and page.board is not None and page.nothing.isVisible() and not page.rows()


# Reports


def report_is_shown(day: Day) -> bool:
    return day.window.place == "reports" and day.window.reports.page.report is not None


def report_is_a_file(day: Day) -> bool:
    report = day.window.reports.page.report
    found = list(day.documents.glob("*.csv"))
    if report is None or not found or not day.window.banner.isVisible():
        return False
    lines = found[0].read_text("utf-8-sig").splitlines()
    return len(lines) == len(report.rows) + 1


# A new partner


def script_is_open(day: Day) -> bool:
    practice = day.hands.application.practice
    return practice is not None and practice.dock.isVisible() and bool(practice.panel.title.text())


def go_by_mouse(place: str) -> Any:
    def go(day: Day) -> None:
        day.hands.click(day.window.left_bar._entries[place])

    return go
