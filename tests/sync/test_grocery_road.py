"""The grocery forms on the whole road: an 875 becomes a sales order, an invoice leaves as 880, and back for vendors."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from acucleo_desktop.documents.flow import Direction, Flow
from acucleo_desktop.documents.functional_acknowledgment import FunctionalAcknowledgment, SetAnswer
from acucleo_desktop.documents.parts import ItemId
from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.documents.purchase_order import PurchaseOrder
from acucleo_desktop.documents.status import Answer, Check, Delivery
from acucleo_desktop.partners.item_resolution import case_code
from acucleo_desktop.practice.partners.answers import bill, ship_notice
from acucleo_desktop.practice.warehouse import receiver
from acucleo_desktop.x12 import registry
from acucleo_desktop.x12.splitter import split

pytestmark = pytest.mark.timeout(180)
VENDOR = "GREENVALLEY"


def case_coded(bench: Any, order: PurchaseOrder, code: str = "FRESHMART") -> PurchaseOrder:
    """The order as a grocer writes it: the case by its case code, and no number of the customer's own."""
    lines = tuple(
        replace(line, item_ids=(ItemId("UA", case_code(bench.item(code, index).case_gtin)),))
        for index, line in enumerate(order.lines)
    )
    return replace(order, lines=lines, stated_line_count=None)


def test_an_875_becomes_a_sales_order_and_is_answered_in_its_own_group(bench: Any) -> None:
    bench.send("875", case_coded(bench, bench.order("8750")))
    summary = bench.inbound()
    assert summary.outcome == "done", summary.reasons
    (record,) = bench.orders("8750")
    assert [Decimal(str(row["OrderQty"])) for row in record["Details"]] == [5, 6]
    assert [row["InventoryID"] for row in record["Details"]] == [bench.item("FRESHMART", i).id for i in (0, 1)]
    row = bench.row("8750")
    assert (row.set_id, row.check, row.delivery) == ("875", Check.CLEAN, Delivery.WRITTEN), bench.ids(row)
    ((_, text),) = bench.uploads("997")
    assert "~AK1*OG*1~AK2*875*0001~AK5*A~" in text


def test_both_forms_of_an_order_look_the_same_on_paper(bench: Any) -> None:
    order = bench.order("8751")
    bench.send("850", order)
    bench.send("875", replace(order, number="8752"))
    bench.inbound()
    one, other = (bench.desk.document(bench.row(number).id).paper for number in ("8751", "8752"))
    assert "8752" in other
    assert other.replace("8752", "8751") == one


def test_a_wrong_total_quantity_and_an_unknown_price_are_found_in_an_875_too(bench: Any) -> None:
    order = case_coded(bench, bench.order("8753"))
    body = registry.write(replace(order, lines=(replace(order.lines[0], unit_price=Decimal("0.01")),)), "004010", "875")
    body = [replace(one, elements=("99", "CA")) if one.id == "G76" else one for one in body]
    content = bench.outbox.write(bench.sender("FRESHMART"), "875", [body], 875)
    bench.leave("875.edi", content)
    bench.inbound()
    row = bench.row("8753")
    places = {
        (found.id, found.location.segment, found.location.element) for found in bench.ledger.documents.findings(row.id)
    }
    assert ("rules.hash-total-differs", "G76", 1) in places
    assert ("rules.price-differs", "G68", 3) in places


def sent(bench: Any, form: str, code: str) -> Any:
    """The documents that we sent to a partner in one form."""
    found = []
    for folder, text in bench.uploads(form):
        if folder.endswith(code):
            interchange = split(text.encode()).interchanges[0]
            (group,) = interchange.groups
            found.append((group, registry.read(group.sets[0], interchange.delimiters)[0]))
    return found


def test_an_invoice_leaves_as_880_where_the_sheet_says_so_and_its_997_is_found(bench: Any) -> None:
    bench.change("FRESHMART", Flow.INVOICE, form="880", item_ids=("UA", "IN"), version="004010UCS")
    assert bench.desk.sync(Direction.OUT).outcome == "done"
    assert not [folder for folder, _ in bench.uploads("810") if folder.endswith("FRESHMART")]
    invoices = sent(bench, "880", "FRESHMART")
    held = {record["ReferenceNbr"]: Decimal(str(record["Amount"])) for record in bench.records("SalesInvoice")}
    assert len(invoices) > 2
    for group, invoice in invoices:
        assert (group.functional_id, group.version) == ("GP", "004010UCS")
        assert invoice.stated_total == invoice.total == held[invoice.number]
    group, invoice = invoices[0]
    row = bench.row(invoice.number, Flow.INVOICE)
    assert (row.set_id, row.delivery, row.answer) == ("880", Delivery.SENT, Answer.WAITING)
    answer = FunctionalAcknowledgment(
        "GP", group.control_number, "A", 1, 1, 1, (), (SetAnswer("880", row.set_control, "A", (), ()),)
    )
    bench.send("997", answer)
    bench.inbound()
    assert bench.row(invoice.number, Flow.INVOICE).answer is Answer.ACCEPTED


def test_a_waiting_invoice_is_written_anew_when_its_form_changes(bench: Any) -> None:
    bench.desk.sync(Direction.OUT)
    before = [row for row in bench.rows(Flow.INVOICE) if row.delivery is Delivery.REVIEW and row.partner == "HILLTOP"]
    assert {row.set_id for row in before} == {"810"}
    bench.change("HILLTOP", Flow.INVOICE, form="880")
    for row in before:
        after = bench.ledger.documents.get(row.id)
        text = bench.ledger.files.content(after.file_id).decode()
        assert after.set_id == "880"
        assert "GS*GP*" in text
        assert "~ST*880*" in text
    credit = next(row for row in before if "CR" in str(bench.desk.document(row.id).fields["type_code"]))
    (told,) = [found for found in bench.ledger.documents.findings(credit.id) if found.blocks]
    assert told.id == "x12.form-loses-essential"
    assert [fix.action for fix in told.fixes] == ["open-partner"]


def test_a_sheet_with_a_form_that_its_document_does_not_have_is_refused(bench: Any) -> None:
    with pytest.raises(Problem) as caught:
        bench.change("FRESHMART", Flow.INVOICE, form="875")
    assert caught.value.code == "partner.form"
    assert "810 or 880" in caught.value.todo


def test_an_order_leaves_as_875_and_its_bill_comes_back_as_880(bench: Any) -> None:
    bench.change(VENDOR, Flow.PURCHASE_ORDER, form="875")
    bench.change(VENDOR, Flow.BILL, form="880", review=False)
    bench.desk.sync()
    bench.desk.approve_clean()
    bench.desk.deliver()
    assert not [folder for folder, _ in bench.uploads("850") if folder.endswith(VENDOR)]
    group, order = sent(bench, "875", VENDOR)[0]
    assert group.functional_id == "OG"
    held = next(record for record in bench.records("PurchaseOrder") if record["OrderNbr"] == order.number)
    assert [line.quantity for line in order.lines] == [Decimal(str(row["OrderQty"])) for row in held["Details"]]
    acumatica, today = bench.world.acumatica, bench.clock.now().date()
    receiver(acumatica.store, acumatica.faults)(ship_notice(order, VENDOR, today))
    invoice = bill(order, VENDOR, today)
    bench.send("880", invoice, code=VENDOR)
    summary = bench.inbound()
    row = bench.row(invoice.number, Flow.BILL)
    assert (row.set_id, row.delivery) == ("880", Delivery.WRITTEN), (summary.reasons, bench.ids(row))
    (record,) = [one for one in bench.records("Bill") if one["VendorRef"] == invoice.number]
    assert Decimal(str(record["Amount"])) == invoice.total
    assert {line["POOrderNbr"] for line in record["Details"]} == {order.number}
    assert any("AK1*GP*" in text for _, text in bench.uploads("997"))


def test_the_practice_vendor_answers_an_875_as_it_does_an_850(bench: Any) -> None:
    bench.change(VENDOR, Flow.PURCHASE_ORDER, form="875")
    bench.desk.sync(Direction.OUT)
    bench.world.partners.step()
    bench.inbound()
    numbers = {order.number for _, order in sent(bench, "875", VENDOR)}
    answered = [row for row in bench.rows(Flow.ORDER_ACKNOWLEDGMENT) if row.partner == VENDOR]
    assert {row.order_number for row in answered} == numbers
    assert {row.answer for row in bench.rows(Flow.PURCHASE_ORDER) if row.partner == VENDOR} == {Answer.ACCEPTED}
