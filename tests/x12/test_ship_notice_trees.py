"""The HL tree of ship notices in every structure, also damaged."""

from __future__ import annotations

import pytest

from acucleo_desktop.documents.finding import Finding
from acucleo_desktop.documents.ship_notice import ShipNotice
from acucleo_desktop.x12 import registry
from acucleo_desktop.x12.structure import Delimiters, Segment, TransactionSet

PLAIN = Delimiters("*", "~", ">", "^")
HEAD = "ST*856*0001~BSN*00*SHIP1*20261120*0915*0001~"


def read(text: str) -> tuple[ShipNotice, list[Finding]]:
    rows = [row.strip().split("*") for row in (HEAD + text).split("~") if row.strip()]
    segments = tuple(Segment(row[0], tuple(row[1:]), index) for index, row in enumerate(rows, 1))
    document, findings = registry.read(TransactionSet(segments), PLAIN)
    assert isinstance(document, ShipNotice)
    return document, findings


def flat(notice: ShipNotice) -> list[tuple[str, str, str, str, int]]:
    """Order number, pallet, carton, item and quantity of each line."""
    return [
        (order.order_number, line.pallet, line.carton, line.item_ids[0].value, int(line.quantity or 0))
        for order in notice.orders
        for line in order.lines
    ]


STRUCTURES = {
    "shipment, order, pack, item": (
        """HL*1**S~HL*2*1*O~PRF*PO1~HL*3*2*P~MAN*GM*C1~HL*4*3*I~LIN**VN*A~SN1**4*CA~HL*5*3*I~LIN**VN*B~SN1**1*CA~
        HL*6*1*O~PRF*PO2~HL*7*6*P~MAN*GM*C2~HL*8*7*I~LIN**VN*C~SN1**2*CA~CTT*8""",
        [("PO1", "", "C1", "A", 4), ("PO1", "", "C1", "B", 1), ("PO2", "", "C2", "C", 2)],
    ),
    "with pallets": (
        """HL*1**S~HL*2*1*O~PRF*PO1~HL*3*2*T~MAN*GM*P1~HL*4*3*P~MAN*GM*C1~HL*5*4*I~LIN**VN*A~SN1**4*CA~
        HL*6*3*P~MAN*GM*C2~HL*7*6*I~LIN**VN*A~SN1**3*CA~CTT*7""",
        [("PO1", "P1", "C1", "A", 4), ("PO1", "P1", "C2", "A", 3)],
    ),
    "without cartons": (
        "HL*1**S~HL*2*1*O~PRF*PO1~HL*3*2*I~LIN**VN*A~SN1**4*CA~HL*4*2*I~LIN**VN*B~SN1**2*CA~CTT*4",
        [("PO1", "", "", "A", 4), ("PO1", "", "", "B", 2)],
    ),
    "pick and pack, orders under packs": (
        """HL*1**S~HL*2*1*P~MAN*GM*C1~HL*3*2*O~PRF*PO1~HL*4*3*I~LIN**VN*A~SN1**4*CA~
        HL*5*1*P~MAN*GM*C2~HL*6*5*O~PRF*PO1~HL*7*6*I~LIN**VN*A~SN1**1*CA~CTT*7""",
        [("PO1", "", "C1", "A", 4), ("PO1", "", "C2", "A", 1)],
    ),
    "packs under items": (
        "HL*1**S~HL*2*1*O~PRF*PO1~HL*3*2*I~LIN**VN*A~SN1**4*CA~HL*4*3*P~MAN*GM*C1~CTT*4",
        [("PO1", "", "C1", "A", 4)],
    ),
    "the order named at the shipment": (
        "HL*1**S~PRF*PO1~HL*2*1*I~LIN**VN*A~SN1**4*CA~CTT*2",
        [("PO1", "", "", "A", 4)],
    ),
    "a pack that counts the goods itself": (
        "HL*1**S~HL*2*1*O~PRF*PO1~HL*3*2*P~MAN*AA*C1~LIN**VN*A~SN1**4*CA~CTT*3",
        [("PO1", "", "C1", "A", 4)],
    ),
}


@pytest.mark.parametrize("name", list(STRUCTURES))
def test_a_structure_is_read(name: str) -> None:
    text, expected = STRUCTURES[name]
    notice, findings = read(text)
    assert flat(notice) == expected
    assert findings == []


def test_levels_without_parents_hang_under_the_likely_ones() -> None:
    notice, findings = read(
        """HL*1**S~HL*2**O~PRF*PO1~HL*3**P~MAN*GM*C1~HL*4**I~LIN**VN*A~SN1**4*CA~
        HL*5**O~PRF*PO2~HL*6**P~MAN*GM*C2~HL*7**I~LIN**VN*B~SN1**2*CA~CTT*7"""
    )
    assert flat(notice) == [("PO1", "", "C1", "A", 4), ("PO2", "", "C2", "B", 2)]
    assert {finding.id for finding in findings} == {"x12.level-parent-unknown"}
    assert not any(finding.blocks for finding in findings)


def test_an_order_without_parent_does_not_hang_in_the_last_carton() -> None:
    notice, _ = read(
        """HL*1**S~HL*2**O~PRF*PO1~HL*3**P~MAN*GM*C1~HL*4**I~LIN**VN*A~SN1**4*CA~
        HL*5**O~PRF*PO2~HL*6**I~LIN**VN*B~SN1**2*CA~CTT*6"""
    )
    assert flat(notice) == [("PO1", "", "C1", "A", 4), ("PO2", "", "", "B", 2)]


def test_an_item_in_several_packs_names_none_of_them() -> None:
    notice, _ = read(
        """HL*1**S~HL*2*1*O~PRF*PO1~HL*3*2*I~LIN**VN*A~SN1**4*CA~HL*4*3*P~MAN*GM*C1~HL*5*3*P~MAN*GM*C2~CTT*5"""
    )
    assert flat(notice) == [("PO1", "", "", "A", 4)]


def test_a_level_that_is_its_own_parent_ends_somewhere() -> None:
    notice, findings = read("HL*1*1*S~HL*2*9*O~PRF*PO1~HL*3*3*I~LIN**VN*A~SN1**4*CA~CTT*3")
    assert flat(notice) == [("PO1", "", "", "A", 4)]
    assert len(findings) == 3


def test_numbers_that_begin_anew_are_told() -> None:
    notice, findings = read("HL*1**S~HL*2*1*O~PRF*PO1~HL*2*2*I~LIN**VN*A~SN1**4*CA~CTT*3")
    assert flat(notice) == [("PO1", "", "", "A", 4)]
    assert {finding.id for finding in findings} == {"x12.level-number-repeats"}


def test_goods_without_order_are_kept_and_told() -> None:
    notice, findings = read("HL*1**S~HL*2*1*I~LIN**VN*A~SN1**4*CA~CTT*2")
    assert flat(notice) == [("", "", "", "A", 4)]
    assert {finding.id for finding in findings} == {"x12.item-without-order"}


def test_an_item_without_count_blocks() -> None:
    notice, findings = read("HL*1**S~HL*2*1*O~PRF*PO1~HL*3*2*I~LIN*7*VN*A~CTT*3")
    assert notice.orders[0].lines[0].number == "7"
    assert [finding.id for finding in findings if finding.blocks] == ["x12.quantity-missing"]


def test_shipment_facts_lots_and_dates() -> None:
    notice, findings = read(
        """HL*1**S~TD1*CTN25*12****G*140.5*LB~TD5*O*2*ABCD*M~TD3*TL*ABCD*4711******SEAL9~REF*BM*BOL1~DTM*011*20261120~
        N1*ST*Warehouse 1*92*W1~HL*2*1*O~PRF*PO1*R2**20261101~REF*IA*77~
        HL*3*2*I~LIN*1*VN*A*LT*L1~SN1**4*CA**5*CA**BP~PID*F****Apples~REF*LT*L2~DTM*036*20270101~CTT*3"""
    )
    assert findings == []
    assert (notice.packages, notice.packaging, notice.weight, notice.weight_unit) == (12, "CTN25", notice.weight, "LB")
    assert str(notice.weight) == "140.5"
    assert notice.routing is not None
    assert (notice.routing.scac, notice.routing.equipment, notice.routing.seal) == ("ABCD", "ABCD4711", "SEAL9")
    order = notice.orders[0]
    assert (order.release, order.references[0].value) == ("R2", "77")
    line = order.lines[0]
    assert line.lots == ("L1", "L2")
    assert [each.qualifier for each in line.item_ids] == ["VN"]
    assert (line.status, line.ordered_quantity, line.description) == ("BP", 5, "Apples")
    assert line.dates[0].qualifier == "036"
