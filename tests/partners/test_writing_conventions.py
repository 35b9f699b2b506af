"""How a partner wants our documents written is data: every key does what it says, and nothing else."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from decimal import Decimal
from types import MappingProxyType

import pytest

from acucleo_desktop.documents.invoice import Invoice, InvoiceLine
from acucleo_desktop.documents.parts import Charge, DatedEvent, ItemId, Note, Routing, StatedAmount, Tax, Terms
from acucleo_desktop.documents.party import Address, Contact, Party, Reference
from acucleo_desktop.documents.purchase_order import PurchaseOrder, PurchaseOrderLine
from acucleo_desktop.partners.causes.writing import CAUSES
from acucleo_desktop.partners.conventions import WritingConventions
from acucleo_desktop.partners.profile import CrossReference, Partner
from acucleo_desktop.partners.resolve import resolve_outbound

DAY = dt.date(2026, 11, 23)


def line(number: str = "1", quantity: str = "10", price: str = "2.5", **rest: object) -> InvoiceLine:
    ids = (ItemId("VN", "A"),)
    return InvoiceLine(number, Decimal(quantity), "CASE", Decimal(price), item_ids=ids, our_item="A", **rest)


def invoice(*lines: InvoiceLine, **rest: object) -> Invoice:
    return replace(Invoice("I1", DAY, "47", type_code="DI", lines=lines or (line(),)), **rest)


def written(document: Invoice, partner: Partner, **keys: object) -> Invoice:
    resolved, findings = resolve_outbound(document, wanting(partner, **keys))
    assert findings == []
    assert isinstance(resolved, Invoice)
    return resolved


def wanting(partner: Partner, **keys: object) -> Partner:
    writing = WritingConventions(**keys)  # type: ignore[arg-type]
    flows = {
        flow: replace(options, writing=writing, references=MappingProxyType({}))
        for flow, options in partner.flows.items()
    }
    return replace(partner, flows=MappingProxyType(flows))


def allowance(amount: str, **rest: object) -> Charge:
    return Charge(is_allowance=True, code="C310", amount=Decimal(amount), handling="02", **rest)


def test_without_conventions_nothing_changes(partner: Partner) -> None:
    document = invoice(
        line(charges=(allowance("1.00"),), taxes=(Tax("TX", Decimal(1)),), dates=(DatedEvent("011", DAY),)),
        charges=(allowance("3.00"),),
        terms=Terms("01", "3", Decimal(2), discount_days=10),
        notes=(Note("Thank you"),),
        routing=Routing(scac="UPSN"),
    )
    assert written(document, partner) == replace(
        document, lines=tuple(replace(each, unit="CS") for each in document.lines)
    )


# Heading


def test_type_codes_are_the_partners(partner: Partner) -> None:
    assert written(invoice(), partner, type_codes={"DI": "PR"}).type_code == "PR"
    assert written(invoice(), partner, type_codes={"DI": ""}).type_code == ""
    order = PurchaseOrder("P1", DAY, lines=(PurchaseOrderLine("1", Decimal(1), "CASE", our_item="A"),))
    resolved, _ = resolve_outbound(order, wanting(partner, type_codes={"SA": "NE"}))
    assert isinstance(resolved, PurchaseOrder)
    assert resolved.type_code == "NE"


@pytest.mark.parametrize("role", ["RE", "RI"])
def test_the_remit_to_has_one_of_its_two_names(partner: Partner, role: str) -> None:
    fixed = Party("RI", "Bellweather Foods", "1", "123456789", Address(("PO Box 7",), "Columbus"))
    out = written(invoice(), partner, remit_to_role=role, parties=(fixed,))
    assert out.parties == (replace(fixed, role=role),)


def test_a_party_of_one_branch_is_written_for_that_branch(partner: Partner) -> None:
    east = Party("RI", "East", "92", "E1", our_id="EAST")
    both = {"parties": (east, Party("RI", "West", "92", "W1", our_id="WEST"))}
    assert [
        party.name for party in written(invoice(parties=(Party("RI", our_id="WEST"),)), partner, **both).parties
    ] == ["West"]
    assert written(invoice(), partner, **both).parties == ()
    own = Party("RI", "As the record says", our_id="EAST")
    merged = written(invoice(parties=(own,)), partner, **both).parties[0]
    assert (merged.name, merged.qualifier, merged.identifier) == ("As the record says", "92", "E1")


def test_parties_come_in_the_partners_order_by_the_partners_codes(partner: Partner) -> None:
    partner = replace(
        partner,
        cross_references=(
            *partner.cross_references,
            CrossReference("location", "0012345000010", "STORE12", "UL"),
            CrossReference("location", "9999", "HQ", "92"),
        ),
    )
    address = Address(("1 Main Street",), "Dayton")
    named = (
        Party("ST", "Store 12", address=address, our_id="STORE12"),
        Party("BT", our_id="HQ"),
        Party("SF", "Depot", address=address),
    )
    out = written(
        invoice(parties=named),
        partner,
        party_roles=("BT", "SF", "ST"),
        party_qualifiers={"ST": "UL"},
        addresses="unidentified",
    )
    assert [(party.role, party.qualifier, party.identifier) for party in out.parties] == [
        ("BT", "92", "9999"),
        ("SF", "", ""),
        ("ST", "UL", "0012345000010"),
    ]
    assert [party.address.is_empty for party in out.parties] == [True, False, True]
    assert [party.role for party in written(invoice(parties=named), partner, party_roles=("ST",)).parties] == ["ST"]


def test_references_dates_and_notes_are_written_as_wanted(partner: Partner) -> None:
    document = invoice(
        references=(Reference("BM", "1"), Reference("DP", "2"), Reference("IA", "3")),
        dates=(DatedEvent("011", DAY), DatedEvent("002", DAY), DatedEvent("010", DAY)),
        notes=(Note("Thank you"), Note("Own", "PD", "X"), Note("Come again")),
    )
    out = written(
        document,
        partner,
        reference_order=("IA", "DP"),
        date_codes={"011": "", "002": "017"},
        note_qualifier="L1",
        note_reference="TERMS",
    )
    assert [each.qualifier for each in out.references] == ["IA", "DP", "BM"]
    assert [each.qualifier for each in out.dates] == ["017", "010"]
    assert out.notes == (Note("Thank you\nCome again", "L1", "TERMS"), Note("Own", "PD", "X"))


def test_the_credited_invoice_is_named_by_the_wanted_reference(partner: Partner) -> None:
    credit = invoice(type_code="CR", original_invoice="I0")
    assert written(credit, partner).original_invoice == "I0"
    out = written(credit, partner, original_invoice="IV")
    assert (out.original_invoice, out.references) == ("", (Reference("IV", "I0"),))


def test_text_is_cut_and_raised_and_numbers_never(partner: Partner) -> None:
    document = invoice(
        line(description="Vanilla extract from Madagascar", charges=(allowance("1", description="Promotion"),)),
        parties=(
            Party("SF", "Depot", address=Address(("1 Main Street",), "Dayton", "oh"), contacts=(Contact("IC", "Ann"),)),
        ),
        references=(Reference("ZZ", "a1", "some words"),),
        routing=Routing(text="by truck"),
        contacts=(Contact("AR", "Bob", email="bob@example.com"),),
    )
    out = written(document, partner, description_length=8, upper_case=True)
    assert (out.lines[0].description, out.lines[0].charges[0].description) == ("VANILLA", "PROMOTIO")
    assert (out.parties[0].name, out.parties[0].address.lines, out.parties[0].address.state) == (
        "DEPOT",
        ("1 MAIN STREET",),
        "oh",
    )
    assert (out.parties[0].contacts[0].name, out.contacts[0].name, out.contacts[0].email) == (
        "ANN",
        "BOB",
        "bob@example.com",
    )
    assert out.references == (Reference("ZZ", "a1", "SOME WORDS"),)
    assert out.routing == Routing(text="BY TRUCK")


# Codes


def test_codes_of_charges_taxes_carriers_and_terms_are_translated(partner: Partner) -> None:
    partner = replace(
        partner,
        cross_references=(
            *partner.cross_references,
            CrossReference("charge", "F810", "C310"),
            CrossReference("tax", "ST", "OHSALES"),
            CrossReference("ship-via", "UPSN", "UPS"),
            CrossReference("terms", "Net 30 after receipt", "30R"),
        ),
    )
    document = invoice(
        line(charges=(allowance("1"),), taxes=(Tax("TX", Decimal(1), description="OHSALES"),)),
        charges=(allowance("2"),),
        taxes=(Tax("TX", Decimal(2), description="OTHER"),),
        routing=Routing(text="UPS"),
        terms=Terms("01", "3", net_days=28, our_id="2N30"),
    )
    out = written(document, partner, carrier_method="M")
    assert (out.lines[0].charges[0].code, out.charges[0].code) == ("F810", "F810")
    assert (out.lines[0].taxes[0].code, out.taxes[0].code) == ("ST", "TX")
    assert out.routing == Routing(text="UPS", scac="UPSN", method="M")
    assert out.terms == Terms("08", "3", net_days=30, our_id="2N30")
    worded = written(invoice(terms=Terms("01", "3", our_id="30R")), partner).terms
    assert worded == Terms("01", "3", description="Net 30 after receipt", our_id="30R")
    assert written(document, partner, carrier=False).routing is None


def test_terms_of_the_partner_sheet_win(partner: Partner) -> None:
    told = Terms("08", "1", Decimal("2.5"), discount_days=10, net_days=30, description="2.5% 10", our_id="2N30")
    due = dt.date(2026, 12, 20)
    out = written(invoice(terms=Terms("01", "3", net_due=due, net_days=27, our_id="2N30")), partner, terms=(told,))
    assert out.terms == replace(told, net_due=due)


# Lines


def test_lines_are_numbered_as_wanted(partner: Partner) -> None:
    document = invoice(line("10", order_line="10"), line("30", order_line="30"))
    assert [each.number for each in written(document, partner, line_number_width=4).lines] == ["0010", "0030"]
    out = written(document, partner, line_numbers="sequence").lines
    assert [(each.number, each.order_line) for each in out] == [("1", "10"), ("2", "30")]


def test_a_price_in_fewer_decimals_is_told_when_it_changes_the_amount(partner: Partner) -> None:
    exact = invoice(line(quantity="2", price="1.0500"))
    assert written(exact, partner, price_decimals=2).lines[0].unit_price == Decimal("1.05")
    _, findings = resolve_outbound(invoice(line(quantity="1000", price="1.2345")), wanting(partner, price_decimals=2))
    assert [(finding.id, finding.value, finding.blocks) for finding in findings] == [
        ("partner.price-rounded", "1.2345", True)
    ]
    assert "1,230.00 instead of 1,234.50" in findings[0].what


def test_free_goods_say_so(partner: Partner) -> None:
    out = written(invoice(line(price="0"), line("2")), partner, free_price_basis="NC")
    assert [each.price_basis for each in out.lines] == ["NC", ""]


def test_what_is_in_the_price_is_not_repeated(partner: Partner) -> None:
    billed = line(charges=(allowance("1.00"), replace(allowance("9"), handling="01")))
    out = written(invoice(billed), partner, net_prices=True).lines[0]
    assert (out.unit_price, [charge.handling for charge in out.charges]) == (Decimal("2.4"), ["01"])
    odd = invoice(line(quantity="30000", price="1", charges=(allowance("0.01"),)))
    kept = written(odd, partner, net_prices=True, price_decimals=2).lines[0]
    assert (kept.unit_price, len(kept.charges)) == (Decimal(1), 1), "no price with two decimals comes to 29,999.99"


def test_charges_move_and_nothing_is_lost(partner: Partner) -> None:
    freight = Charge(is_allowance=False, code="D240", amount=Decimal("10.01"))
    document = invoice(
        line(charges=(allowance("1.00", percent=Decimal(5), percent_basis="4"),)),
        line("2", quantity="20", charges=(allowance("2.00", percent=Decimal(5), percent_basis="4"),)),
        charges=(freight,),
    )
    summed = written(document, partner, charges_at="summary")
    assert [(charge.code, charge.amount, charge.percent) for charge in summed.charges] == [
        ("D240", Decimal("10.01"), None),
        ("C310", Decimal("3.00"), Decimal(5)),
    ]
    assert [each.charges for each in summed.lines] == [(), ()]
    spread = written(document, partner, charges_at="line")
    assert spread.charges == ()
    assert [each.charges[-1].amount for each in spread.lines] == [Decimal("3.34"), Decimal("6.67")]
    assert summed.total == spread.total == document.total
    nothing = invoice(line(price="0"), charges=(freight,))
    assert written(nothing, partner, charges_at="line").charges == (freight,)


def test_a_credit_memo_has_the_wanted_sign(partner: Partner) -> None:
    credit = invoice(
        line(charges=(allowance("1.00"),), shipped_quantity=Decimal(10)),
        type_code="CR",
        taxes=(Tax("TX", Decimal(2), base=Decimal(24)),),
        stated_total=Decimal(26),
    )
    out = written(credit, partner, credit_sign="negative")
    assert (out.total, out.stated_total, out.lines[0].quantity) == (Decimal(-26), Decimal(-26), Decimal(-10))
    assert out.lines[0].charges == (Charge(is_allowance=False, code="C310", amount=Decimal("1.00"), handling="02"),)
    assert out.taxes[0].amount == Decimal(-2)
    assert written(replace(credit, type_code="DI"), partner, credit_sign="negative").total == Decimal(26)


# Totals


def test_the_terms_discount_is_the_same_everywhere(partner: Partner) -> None:
    document = invoice(
        line(quantity="100", price="1", charges=(allowance("5"),)),
        charges=(allowance("10"), Charge(is_allowance=False, code="D240", amount=Decimal(20))),
        taxes=(Tax("TX", Decimal(7)),),
        terms=Terms("08", "3", Decimal(2), discount_days=10),
    )
    goods = written(document, partner, terms_discount="goods")
    assert goods.terms is not None
    assert (goods.discountable_total, goods.discount_total, goods.discounted_total, goods.terms.discount_amount) == (
        Decimal(85),
        Decimal("1.70"),
        Decimal("110.30"),
        Decimal("1.70"),
    )
    assert written(document, partner, terms_discount="total").discountable_total == Decimal(112)
    assert written(document, partner).discountable_total is None
    untimed = replace(document, terms=Terms("08", "3", Decimal(2)))
    assert written(untimed, partner, terms_discount="goods").discount_total is None
    by_amount = replace(document, terms=Terms("01", "3", discount_due=DAY, discount_amount=Decimal("2.24")))
    assert written(by_amount, partner, terms_discount="total").discount_total == Decimal("2.24")
    turned = written(replace(document, type_code="CR"), partner, terms_discount="goods", credit_sign="negative")
    assert (turned.discountable_total, turned.discount_total) == (Decimal(-85), Decimal("-1.70"))


def test_amounts_and_hash_totals_are_stated(partner: Partner) -> None:
    document = invoice(line(quantity="10.5"), line("2", quantity="0.25"), taxes=(Tax("TX", Decimal(1)),))
    out = written(document, partner, amounts=("TT", "1", "N"), hash_total="quantities")
    goods = out.goods_total
    assert out.amounts == (StatedAmount("TT", goods + 1), StatedAmount("1", goods), StatedAmount("N", goods))
    assert out.stated_hash_total == Decimal("10.75")
    assert written(document, partner, hash_total="digits").stated_hash_total == Decimal(130)
    long = invoice(line(quantity="9999999999"), line("2", quantity="2"))
    assert written(long, partner, hash_total="digits").stated_hash_total == Decimal(1), "the last ten digits"
    assert written(long, partner, hash_total="quantities").stated_hash_total is None


def test_shipped_units_are_added_up_where_they_can_be(partner: Partner) -> None:
    pounds = line(quantity="12.5", shipped_quantity=Decimal(2), shipped_unit="CS")
    out = written(invoice(line(), replace(pounds, unit="LB", our_unit="LB")), partner, shipped_totals=True)
    assert (out.shipped_units, out.shipped_unit, out.shipped_weight) == (Decimal(12), "CS", Decimal("12.5"))
    mixed = invoice(line(), replace(line("2"), unit="EACH"))
    resolved, findings = resolve_outbound(mixed, wanting(partner, shipped_totals=True))
    assert [(finding.id, finding.blocks) for finding in findings] == [("partner.shipped-units-differ", False)]
    assert "CS and EA" in findings[0].what
    assert isinstance(resolved, Invoice)
    assert resolved.shipped_units is None


def test_an_order_states_its_total_unless_it_is_not_wanted(partner: Partner) -> None:
    order = PurchaseOrder(
        "P1",
        DAY,
        stated_total=Decimal(2),
        lines=(PurchaseOrderLine("1", Decimal(1), "CASE", Decimal(2), our_item="A"),),
    )
    for wanted, total in ((True, Decimal(2)), (False, None)):
        out, _ = resolve_outbound(order, wanting(partner, order_total=wanted, hash_total="quantities"))
        assert isinstance(out, PurchaseOrder)
        assert (out.stated_total, out.stated_hash_total) == (total, Decimal(1))


def test_every_cause_has_its_example() -> None:
    for cause in CAUSES:
        example = cause.as_example()
        assert not any(
            word in f"{example.what} {example.why} {example.todo}".lower() for word in ("invalid", "please", "{")
        )
