"""Reading what partners really send: odd places, damaged values, strange trees. Nothing raises, everything is told."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from acucleo_desktop.documents.finding import Finding
from acucleo_desktop.documents.invoice import Invoice
from acucleo_desktop.documents.order_acknowledgment import OrderAcknowledgment
from acucleo_desktop.documents.parts import ItemId, Note, item_id
from acucleo_desktop.documents.party import Address, Party, find_party, find_reference
from acucleo_desktop.documents.purchase_order import PurchaseOrder
from acucleo_desktop.x12 import registry
from acucleo_desktop.x12.checking import check_set
from acucleo_desktop.x12.structure import Delimiters, Segment, TransactionSet

PLAIN = Delimiters("*", "~", ">", "^")


def as_set(text: str) -> TransactionSet:
    rows = [row.strip().split("*") for row in text.strip().split("~") if row.strip()]
    return TransactionSet(tuple(Segment(row[0], tuple(row[1:]), index) for index, row in enumerate(rows, 1)))


def ids(findings: list[Finding]) -> set[str]:
    return {finding.id for finding in findings}


def read_order(text: str) -> tuple[PurchaseOrder, list[Finding]]:
    document, findings = registry.read(as_set(f"ST*850*0001~{text}"), PLAIN)
    assert isinstance(document, PurchaseOrder)
    return document, findings


def read_invoice(text: str) -> tuple[Invoice, list[Finding]]:
    document, findings = registry.read(as_set(f"ST*810*0001~{text}"), PLAIN)
    assert isinstance(document, Invoice)
    return document, findings


def test_an_order_with_everything_in_it() -> None:
    order, findings = read_order(
        """BEG*00*NE*0047*REL1*20261120**AC~CUR*BY*USD~REF*DP*012*Produce~REF*IA*77~
        PER*BD*Ann Buyer*TE*5551234*EM*ann@example.com~FOB*CC*OR*Dock 3~CSH*SC~SAC*A*C310***1250*4*2.5*****02~
        ITD*08*3*2**10**30~DTM*002*20261130~DTM*001*20261215~TD5*O*2*ABCD*M*ABCD FREIGHT~
        N9*L1*GEN~MSG*LEAVE AT~MSG*THE GATE~
        N1*ST*Store 12*92*0012~N2*Back door~N3*1 Main St*Unit 4~N4*Albany*NY*12207*US~REF*19*3~PER*DC*Bob*TE*555~
        N1*BT*Head Office*UL*0012345000010~
        PO1*1*10*CA*12.5*PE*UK*10012345000017*VN*APPLES~PID*F****Apples, red~PO4*12*5*LB~REF*LI*99~
        SDQ*CA*92*0001*4*0002*6~SCH*10*CA***002*20261130~REF*BM*no~DTM*002*20261201~N9*L1*X~MSG*RIPE ONES~
        N1*MK*Mark for*92*5~REF*ST*not the line's~SLN*1**I*5*EA~PID*F****Not the line's~
        SAC*C*D240***100~DTM*010*20261203~
        PO1*2*5*EA~LIN**UP*012345000010~CTP**MSR*9.99~CTP**CON*4.25~
        CTT*2*15~AMT*TT*146.25~SE*99*0001"""
    )
    assert findings == []
    assert (order.number, order.type_code, order.release) == ("0047", "NE", "REL1")
    assert order.date == dt.date(2026, 11, 20)
    assert order.currency == "USD"
    assert find_reference(order.references, "DP") == "012"
    assert order.contacts[0].email == "ann@example.com"
    assert order.freight_terms is not None
    assert order.freight_terms.place == "Dock 3"
    assert order.sales_requirement == "SC"
    assert order.charges[0].amount == Decimal("12.50")
    assert order.terms is not None
    assert (order.terms.discount_percent, order.terms.discount_days, order.terms.net_days) == (2, 10, 30)
    assert order.routing is not None
    assert order.routing.scac == "ABCD"
    assert order.notes == (Note("LEAVE AT\nTHE GATE", "L1", "GEN"),)
    ship_to = find_party(order.parties, "ST")
    assert ship_to is not None
    assert (ship_to.identifier, ship_to.extra_names, ship_to.address.lines) == (
        "0012",
        ("Back door",),
        ("1 Main St", "Unit 4"),
    )
    assert find_reference(ship_to.references, "19") == "3"
    assert find_reference(order.references, "19") == ""
    assert order.stated_total == Decimal("146.25")
    assert (order.stated_line_count, order.stated_hash_total) == (2, 15)
    first, second = order.lines
    assert first.description == "Apples, red"
    assert first.pack is not None
    assert (first.pack.pack, first.pack.size, first.pack.size_unit) == (12, 5, "LB")
    assert [reference.qualifier for reference in first.references] == ["LI"]
    assert [event.qualifier for event in first.dates] == ["002"]
    assert first.charges == ()
    assert [(share.store, share.quantity) for share in first.store_quantities] == [("0001", 4), ("0002", 6)]
    assert first.schedule[0].date == dt.date(2026, 11, 30)
    assert first.notes == (Note("RIPE ONES", "L1", "X"),)
    assert second.unit_price == Decimal("4.25")
    assert item_id(second.item_ids, "UP") == "012345000010"


def test_parties_of_a_contract_are_not_those_of_the_order() -> None:
    order, _ = read_order(
        "BEG*00*SA*1**20261120~N1*ST*Ours*92*1~SPI*00~REF*CT*9~N1*ST*Theirs*92*2~PO1*1*1*EA*3~CTT*1~SE*9*0001"
    )
    assert [party.name for party in order.parties] == ["Ours"]
    assert order.references == ()


def test_postal_codes_are_written_without_hyphen() -> None:
    party = Party("ST", "Store", address=Address(city="Albany", state="NY", postal_code="12207-0001"))
    other = Party("BT", "Head office", address=Address(postal_code="SW1A-1AA"))
    written = registry.write(PurchaseOrder("1", dt.date(2026, 11, 20), parties=(party, other)), "004010")
    assert [segment.get(3) for segment in written if segment.id == "N4"] == ["122070001", "SW1A-1AA"]


def test_the_price_of_the_line_wins_over_price_lists() -> None:
    order, _ = read_order("BEG*00*SA*1**20261120~PO1*1*1*EA*3~CTP**CON*4.25~CTT*1~SE*5*0001")
    assert order.lines[0].unit_price == 3


def test_5010_text_comes_in_mtx() -> None:
    order, _ = read_order("BEG*00*SA*1**20261120~N9*L1*GEN~MTX**CALL FIRST~PO1*1*1*EA*3~MTX**FRAGILE~CTT*1~SE*7*0001")
    assert order.notes[0].text == "CALL FIRST"
    assert order.lines[0].notes[0].text == "FRAGILE"


def test_bad_values_become_none_and_a_finding_with_all_four_parts() -> None:
    order, findings = read_order("BEG*00*SA*1**20261320~DTM*002*soon~PO1*1*1,000*EA*4.x~PO1*7**EA~CTT*two~SE*6*0001")
    assert order.date is None
    assert order.lines[0].quantity is None
    assert order.lines[0].unit_price is None
    assert order.stated_line_count is None
    assert ids(findings) == {"x12.date-unreadable", "x12.number-unreadable", "x12.quantity-missing"}
    assert all(f.what and f.location.paper and f.why and f.todo for f in findings)
    quantity = next(f for f in findings if f.value == "1,000")
    assert quantity.blocks
    assert (quantity.location.line_number, quantity.location.segment, quantity.location.element) == ("1", "PO1", 2)


def test_huge_numbers_never_break_the_arithmetic() -> None:
    order, findings = read_order(f"BEG*00*SA*1**20261120~PO1*1*{'9' * 15}*EA*{'9' * 17}~CTT*1~SE*5*0001")
    assert order.total == 0
    assert ids(findings) == {"x12.number-too-large"}
    order, findings = read_order(f"BEG*00*SA*1**20261120~PO1*1*{'9' * 13}*EA*{'9' * 13}.99~CTT*1~SE*5*0001")
    assert order.total > 10**25
    assert findings == []


def test_an_order_without_number_blocks() -> None:
    _, findings = read_order("PO1*1*1*EA*3~CTT*1~SE*4*0001")
    assert ids(findings) == {"x12.order-number-missing"}
    assert findings[0].blocks
    assert findings[0].location.paper == "Order number"
    assert findings[0].what == "The document has no order number."


def test_dollars_where_cents_belong_are_not_guessed_at() -> None:
    invoice, findings = read_invoice("BIG*20261120*INV1*20261101*47~IT1*1*2*EA*5~TDS*10.00~CTT*1~SE*6*0001")
    assert invoice.stated_total is None
    assert ids(findings) == {"x12.cents-unreadable"}
    assert findings[0].blocks


def test_an_invoice_with_charges_taxes_and_shipment() -> None:
    invoice, findings = read_invoice(
        """BIG*20261120*INV1*20261101*47***CR~NTE*GEN*Thank you~REF*OI*INV0~REF*IA*77~ITD*01*3*****30~FOB*PP~
        IT1*1*2*EA*5.125**UP*012345000010*PL*3~IT3*2*EA~TXI*ST*.5~REF*PO*48~SAC*C*D240***199~
        SAC*N*D240***5000~
        TDS*1274*1000~TXI*GS*1.00*7~CAD*M***ABCD*ABCD FREIGHT~SAC*A*C310***-100~ISS*2*EA*12.5*LB~CTT*1~SE*16*0001"""
    )
    assert findings == []
    assert invoice.is_credit
    assert invoice.original_invoice == "INV0"
    assert [reference.qualifier for reference in invoice.references] == ["IA"]
    line = invoice.lines[0]
    assert (line.order_number, line.order_line, line.shipped_quantity) == ("48", "3", 2)
    assert line.amount == Decimal("10.25")
    assert invoice.stated_total == Decimal("12.74")
    assert invoice.discountable_total == 10
    assert invoice.routing is not None
    assert invoice.routing.scac == "ABCD"
    assert not invoice.charges[0].is_allowance
    assert invoice.charges[0].amount == 1
    assert (invoice.shipped_units, invoice.shipped_weight) == (2, Decimal("12.5"))
    # goods 10.25, line tax 0.50, line freight 1.99, tax 1.00, charge 1.00; the SAC of kind N does not count
    assert invoice.total == Decimal("14.74")


def test_the_written_total_is_the_sum_in_cents() -> None:
    invoice, _ = read_invoice("BIG*20261120*INV1~IT1*1*3*EA*1.115~IT1*2*1*EA*2~TDS*1~CTT*2~SE*7*0001")
    written = {segment.id: segment for segment in registry.write(invoice, "004010")}
    assert written["TDS"].elements == ("535",)
    assert written["CTT"].elements == ("2",)


def test_descriptions_are_cut_and_numbers_never() -> None:
    invoice, _ = read_invoice(f"BIG*20261120*{'N' * 40}~IT1*1*1*EA*1~PID*F****{'x' * 200}~TDS*100~CTT*1~SE*7*0001")
    written = {segment.id: segment for segment in registry.write(invoice, "004010")}
    assert len(written["PID"].get(5)) == 80
    assert written["BIG"].get(2) == "N" * 40


def test_the_release_decides_how_notes_are_written() -> None:
    order = PurchaseOrder("1", dt.date(2026, 11, 20), notes=(Note("T" * 300, "L1", "GEN"),))
    assert [s.id for s in registry.write(order, "004010VICS")].count("MSG") == 2
    assert [s.id for s in registry.write(order, "005010")].count("MTX") == 1


def test_an_acknowledgment_with_split_answers() -> None:
    document, findings = registry.read(
        as_set(
            """ST*855*0001~BAK*00*AC*47*20261120****V99*20261121~PO1*1*10*CA*12.5**VN*APPLES~ACK*IA*8*CA*068*20261130~
            ACK*IB*2*CA~DTM*068*20261210~ACK*IS*1*CA****VN*PEARS~CTT*1~SE*9*0001"""
        ),
        PLAIN,
    )
    assert isinstance(document, OrderAcknowledgment)
    assert findings == []
    assert (document.vendor_order, document.acknowledgment_date) == ("V99", dt.date(2026, 11, 21))
    answers = document.lines[0].answers
    assert [answer.quantity for answer in answers] == [8, 2, 1]
    assert [answer.date for answer in answers] == [dt.date(2026, 11, 30), dt.date(2026, 12, 10), None]
    assert answers[2].item_ids == (ItemId("VN", "PEARS"),)


def test_a_fault_that_the_check_tells_is_not_told_twice() -> None:
    damaged = as_set("ST*850*0001~BEG*00*SA*1**20261320~PO1*1*1*EA*3~CTT*1~SE*5*0001")
    _, read = registry.read(damaged, PLAIN)
    told = check_set(damaged, "004010", PLAIN)
    assert ids(read) == {"x12.date-unreadable"}
    assert any(finding.location.segment == "BEG" for finding in told)
    assert [finding for finding in registry.untold(read, told) if not finding.blocks] == []
    assert registry.untold(read, []) == read


codes = st.sampled_from(
    [
        *("BEG", "BIG", "BAK", "BSN", "HL", "N1", "N3", "N4", "REF", "PER", "SAC", "TXI", "ITD", "DTM", "PO1", "IT1"),
        *("ACK", "LIN", "SN1", "PRF", "MAN", "TD1", "TD5", "TD3", "CAD", "ISS", "SDQ", "SCH", "CTP", "PO4", "PID"),
        *("SLN", "N9", "MSG", "MTX", "NTE", "TDS", "CTT", "AMT", "AK1", "AK2", "AK3", "AK4", "AK5", "AK9", "CUR"),
        *("FOB", "CSH", "XYZ", "it1"),
    ]
)
elements = st.lists(
    st.one_of(
        st.sampled_from(["", "1", "00", "-5", "20261120", "20269999", "1e9", "NaN", "٣", "S", "O", "I", "GM", "A"]),
        st.text(max_size=6),
    ),
    max_size=12,
).map(tuple)


@given(st.sampled_from(sorted(registry.SETS)), st.lists(st.builds(Segment, codes, elements), max_size=25))
@settings(max_examples=300, deadline=None)
def test_whatever_comes_is_read_and_can_be_written(set_id: str, body: list[Segment]) -> None:
    segments = (Segment("ST", (set_id, "0001")), *body)
    document, findings = registry.read(TransactionSet(segments), PLAIN)
    assert all(finding.id.startswith("x12.") for finding in findings)
    registry.write(document, "004010")
    registry.write(document, "005010")
