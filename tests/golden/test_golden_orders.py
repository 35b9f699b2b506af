"""Purchase orders of different shapes, byte for byte."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from acucleo_desktop.documents.parts import (
    Charge,
    DatedEvent,
    FreightTerms,
    ItemId,
    Note,
    Pack,
    Routing,
    ScheduledQuantity,
    StoreQuantity,
    Tax,
    Terms,
)
from acucleo_desktop.documents.party import Address, Contact, Party, Reference
from acucleo_desktop.documents.purchase_order import PurchaseOrder, PurchaseOrderLine

Golden = Callable[[str, PurchaseOrder, str], None]
DAY = dt.date(2026, 11, 23)
WANTED = dt.date(2026, 12, 1)
DEPOT = Party(
    "ST", "Bellweather Foods", address=Address(("400 Depot Road",), "Columbus", "OH", "43207", "US"), our_id="MAIN"
)
FLOW = '[flows.purchase-order]\nitem_ids = ["VN", "IN", "UP"]\n'
OLD = FLOW + 'version = "004010"\n'
NEW = FLOW + 'version = "005010"\n'
RETAIL = FLOW + 'version = "005010VICS"\n'
WRITING = "[flows.purchase-order.writing]\n"
LONG_NOTE = (
    "Deliver to the cold dock at the back of the building between six and eleven in the morning; the driver calls the "
    "dispatcher half an hour before arrival, keeps the trailer below thirty-eight degrees until the seal is broken by "
    "our people, and waits for the signed receipt before leaving the yard again."
)


def line(number: str, item: str, quantity: str, price: str, **rest: object) -> PurchaseOrderLine:
    parts = {
        "description": f"{item.capitalize()} from the valley",
        "item_ids": (ItemId("VN", f"V-{item}"),),
        "our_item": item,
        "our_unit": "CASE",
    } | rest
    return PurchaseOrderLine(number, Decimal(quantity), "CASE", Decimal(price), **parts)


def order(*lines: PurchaseOrderLine, **rest: object) -> PurchaseOrder:
    parts = {
        "currency": "USD",
        "dates": (DatedEvent("002", WANTED),),
        "parties": (DEPOT,),
        "terms": Terms("01", "3", net_days=30),
    } | rest
    made = PurchaseOrder("PO010401", DAY, lines=lines, **parts)
    return replace(made, stated_total=made.full_total)


APPLES = line("1", "APPLES", "60", "13.14")
PEARS = line("2", "PEARS", "7", "7.1964")

SHAPES: dict[str, tuple[PurchaseOrder, str]] = {
    "plain": (order(APPLES, PEARS), OLD),
    "drop-ship": (
        order(
            APPLES,
            type_code="DS",
            parties=(
                Party("BY", "Bellweather Foods", "1", "123456789"),
                Party(
                    "ST",
                    "Café Ole",
                    address=Address(("7 Elm St, rear entrance", "Suite 2"), "Akron", "OH", "443081234", "US"),
                    contacts=(Contact("DC", "Ann Lee", "3305550100"),),
                    qualifier="91",
                    identifier="C000127",
                ),
            ),
            references=(Reference("CO", "SO040112"),),
        ),
        OLD,
    ),
    "schedule": (
        order(
            replace(
                APPLES,
                schedule=(
                    ScheduledQuantity(Decimal(20), "CA", "002", WANTED),
                    ScheduledQuantity(Decimal(40), "CA", "002", dt.date(2026, 12, 8)),
                ),
            )
        ),
        OLD,
    ),
    "stores": (
        order(
            replace(
                APPLES,
                store_quantities=tuple(
                    StoreQuantity(f"{number:04d}", Decimal(5), "CA", "92") for number in range(101, 113)
                ),
            )
        ),
        RETAIL,
    ),
    "routing-and-freight": (
        order(
            APPLES,
            routing=Routing("B", text="UPS", equipment="UPSZ4471", seal="88412", service_level="ND"),
            freight_terms=FreightTerms("CC", "OR", "Yakima, WA", title_qualifier="DE", title_place="Columbus, OH"),
            terms=Terms("08", "3", Decimal("2.5"), discount_days=10, net_days=30, description="2.5% 10, net 30"),
        ),
        OLD + WRITING + 'carrier_method = "LT"\n',
    ),
    "notes-of-4010": (
        order(
            replace(APPLES, notes=(Note("Ripe within two days"), Note("Keep below 38 F", "L1", "COLD"))),
            notes=(Note(LONG_NOTE, "L1"), Note("Call the dispatcher", "ZZ", "DOCK")),
        ),
        OLD,
    ),
    "notes-of-5010": (
        order(
            replace(APPLES, notes=(Note("Ripe within two days"), Note("Keep below 38 F", "L1", "COLD"))),
            notes=(Note(LONG_NOTE, "L1"), Note("Call the dispatcher", "ZZ", "DOCK")),
        ),
        NEW,
    ),
    "charges-and-taxes": (
        order(
            replace(
                APPLES,
                charges=(Charge(True, "C310", Decimal("39.42"), Decimal(5), "4", handling="02"),),
                taxes=(Tax("ST", Decimal("12.345")),),
            ),
            PEARS,
            charges=(Charge(False, "D240", Decimal(85), handling="06", description="Freight"),),
            taxes=(Tax("TX", Decimal("4.5"), Decimal("0.5")),),
        ),
        NEW + WRITING + 'hash_total = "quantities"\n',
    ),
    "dates-and-people": (
        order(
            replace(APPLES, dates=(DatedEvent("002", WANTED, "0600"),), references=(Reference("LT", "L-7"),)),
            dates=(
                DatedEvent("002", WANTED),
                DatedEvent("010", dt.date(2026, 11, 28)),
                DatedEvent("001", dt.date(2026, 12, 5)),
                DatedEvent("063", dt.date(2026, 12, 4)),
            ),
            sales_requirement="SC",
            contacts=(Contact("BD", "Ann Lee", "6145550100", "ann@example.com", "6145550101"),),
            references=(Reference("DP", "041"), Reference("PD", "FALL-26", "Fall promotion")),
        ),
        OLD + 'references = { IA = "V0091" }\n' + WRITING + 'reference_order = ["IA", "PD"]\n',
    ),
    "release-of-a-contract": (
        order(
            replace(APPLES, price_basis="CT", pack=Pack(12, Decimal(16), "OZ", 4, Decimal("14.5"), "LB")),
            type_code="RL",
            release="003",
            contract="K-2026-17",
        ),
        RETAIL + WRITING + 'line_numbers = "sequence"\nline_number_width = 5\nhash_total = "digits"\n',
    ),
    "own-words": (
        order(APPLES, PEARS, type_code="SA"),
        OLD
        + WRITING
        + 'type_codes = { SA = "NE" }\ndate_codes = { "002" = "010" }\norder_total = false\nupper_case = true\n'
        + '[separators]\nelement = "|"\nsegment = "\'"\ncomponent = "^"\nrepetition = "~"\nline_breaks = true\n',
    ),
    "control-characters": (
        order(
            APPLES,
            currency="CAD",
            parties=(
                replace(DEPOT, our_id="", qualifier="UL", identifier="0012345000010"),
                Party(
                    "SU", "Verger du Nord", address=Address(("9 rue Principale",), "Rougemont", "QC", "J0L1M0", "CA")
                ),
                Party("MF", "Frutas del Sur", address=Address(("Av. 3",), "Uruapan", "MIC", "60000", "MX")),
            ),
        ),
        NEW + '[separators]\nelement = "\\u001d"\nsegment = "\\u001c"\ncomponent = "\\u001f"\nrepetition = "\\u001e"\n',
    ),
}


@pytest.mark.parametrize("name", SHAPES)
def test_an_order_is_written_to_the_byte(name: str, golden: Golden) -> None:
    golden(name, *SHAPES[name])


def test_there_is_no_file_without_its_order() -> None:
    assert {path.stem for path in (Path(__file__).parent / "purchase_orders").iterdir()} == set(SHAPES)
