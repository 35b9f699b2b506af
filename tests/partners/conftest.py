from __future__ import annotations

from collections.abc import Sequence
from types import MappingProxyType

import pytest

from acucleo_desktop.documents.flow import Flow
from acucleo_desktop.partners.catalogue import AlternateHit
from acucleo_desktop.partners.profile import CrossReference, FlowOptions, Identity, Partner


class Items:
    """A small catalogue held in memory."""

    def __init__(self) -> None:
        self.units = {"APPLES-40": ("CASE", "EACH"), "PEARS-20": ("CASE",), "VANILLA": ("BOTTLE", "CASE")}
        self.descriptions = {"APPLES-40": "Apples red 40 lb", "PEARS-20": "Pears 20 lb", "VANILLA": "Vanilla extract"}
        self.alternates = {
            ("customer", "FRESHMART", "0012345"): [AlternateHit("APPLES-40", "CASE")],
            ("vendor", "ORCHARD", "AP-9"): [AlternateHit("APPLES-40", "CASE")],
            ("barcode", "", "00012345678905"): [AlternateHit("PEARS-20", "CASE")],
            ("barcode", "", "4006381333931"): [AlternateHit("APPLES-40"), AlternateHit("PEARS-20")],
            ("global", "", "RED40"): [AlternateHit("APPLES-40")],
        }

    def item_by_code(self, code: str) -> str:
        return code if code in self.units else ""

    def item_by_alternate(self, code: str, kind: str, account: str) -> Sequence[AlternateHit]:
        return self.alternates.get((kind, account, code), [])

    def item_units(self, item: str) -> Sequence[str]:
        return self.units.get(item, ())

    def items(self, prefix: str) -> Sequence[str]:
        return [item for item in self.units if item.startswith(prefix)]

    def similar(self, description: str) -> Sequence[str]:
        wanted = set(description.upper().split())
        return [item for item, text in self.descriptions.items() if wanted & set(text.upper().split())]


@pytest.fixture
def catalogue() -> Items:
    return Items()


@pytest.fixture
def partner() -> Partner:
    return Partner(
        name="Fresh Mart",
        code="FRESHMART",
        them=Identity("08", "9251110000", "9251110000"),
        us=Identity("ZZ", "OURCOMPANY", "OURCOMPANY"),
        customer_id="FRESHMART",
        vendor_id="ORCHARD",
        flows=MappingProxyType(
            {
                Flow.INVOICE: FlowOptions(
                    form="810", item_ids=("UK", "IN", "VN"), references=MappingProxyType({"IA": "0047"})
                ),
                Flow.PURCHASE_ORDER: FlowOptions(form="850", item_ids=("VN", "IN")),
            }
        ),
        cross_references=(
            CrossReference("item", "777", "VANILLA", "IN"),
            CrossReference("item", "778", "PEARS-20", ""),
            CrossReference("item", "GONE", "OLD-ITEM", ""),
            CrossReference("unit", "CS", "CASE"),
            CrossReference("location", "0012", "STORE12", "92"),
            CrossReference("warehouse", "DC1", "MAIN", "92"),
            CrossReference("terms", "08/30", "2N30"),
        ),
    )
