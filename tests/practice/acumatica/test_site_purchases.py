"""Buying on the practice Acumatica: orders, receipts, bills, and how they are linked."""

from __future__ import annotations

from typing import Any

import pytest

LINK = {"POOrderType": "Normal", "POOrderNbr": "PO000001"}


@pytest.fixture
def ordered(site: Any, purchase: dict[str, Any]) -> Any:
    assert site.made("PurchaseOrder", purchase)["OrderNbr"] == {"value": "PO000001"}
    return site


def _status(site: Any) -> str:
    text: str = site.get("PurchaseOrder/Normal/PO000001")["Status"]["value"]
    return text


def _receipt(**more: Any) -> dict[str, Any]:
    return {"VendorID": "TUSCANY", "Details": [LINK]} | more


def _bill(*rows: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"Vendor": "TUSCANY", "VendorRef": "T-1", "Details": list(rows)} | more


def test_an_order_takes_costs_numbers_and_status(ordered: Any) -> None:
    found = ordered.get("PurchaseOrder/Normal/PO000001", _expand="Details,ShippingInstructions")
    assert (found["Status"], found["OrderTotal"]) == ({"value": "Open"}, {"value": 367.5})
    assert [row["AlternateID"] for row in found["Details"]] == [{"value": "TP-77"}, {}]
    assert found["Details"][0]["LineDescription"] == {"value": "Olive oil"}
    assert found["ShippingInstructions"]["ShippingDestinationType"] == {"value": "Branch"}


def test_a_new_order_is_on_hold_by_default_and_types_are_labels_or_codes(site: Any, purchase: dict[str, Any]) -> None:
    body = {name: value for name, value in purchase.items() if name != "Hold"}
    site.made("PurchaseOrder", body | {"Type": "DP"})
    assert site.get("PurchaseOrder/Drop-Ship/PO000001")["Status"] == {"value": "On Hold"}
    assert site.put("PurchaseOrder", body | {"Type": "Lorry"}).json()["Type"]["error"]


def test_the_vendors_number_finds_the_item_and_the_customers_does_not(site: Any) -> None:
    made = site.made("PurchaseOrder", {"VendorID": "TUSCANY", "Details": [{"InventoryID": "TP-77"}]}, "Details")
    assert made["Details"][0]["InventoryID"] == {"value": "OIL-1"}
    for vendor, number in (("HARBOR", "TP-77"), ("TUSCANY", "88-1")):
        reply = site.put("PurchaseOrder", {"VendorID": vendor, "Details": [{"InventoryID": number}]})
        assert reply.status_code == 422


def test_received_then_billed_the_order_is_closed(ordered: Any) -> None:
    made = ordered.made("PurchaseReceipt", _receipt(), "Details")
    assert [row["ReceiptQty"]["value"] for row in made["Details"]] == [10.0, 5.0]
    key = {"Type": "Receipt", "ReceiptNbr": made["ReceiptNbr"]["value"]}
    assert ordered.act("PurchaseReceipt", "ReleasePurchaseReceipt", key) == 204
    assert _status(ordered) == "Completed"
    bill = ordered.made("Bill", _bill(LINK, Hold=False), "Details")
    assert [row["Qty"]["value"] for row in bill["Details"]] == [10.0, 5.0]
    key = {"Type": "Bill", "ReferenceNbr": bill["ReferenceNbr"]["value"]}
    assert ordered.act("Bill", "ReleaseBill", key) == 204
    assert _status(ordered) == "Closed"
    assert (
        "was not found" in ordered.put("Bill", _bill(LINK, VendorRef="T-2")).json()["Details"][0]["POOrderNbr"]["error"]
    )


def test_a_part_received_leaves_the_order_open_and_counts(ordered: Any) -> None:
    row = LINK | {"POLineNbr": 1, "ReceiptQty": 12, "UOM": "EA"}
    key = {
        "Type": "Receipt",
        "ReceiptNbr": ordered.made("PurchaseReceipt", _receipt(Details=[row]))["ReceiptNbr"]["value"],
    }
    assert ordered.act("PurchaseReceipt", "ReleasePurchaseReceipt", key) == 204
    line = ordered.get("PurchaseOrder/Normal/PO000001", _expand="Details")["Details"][0]
    assert (line["QtyOnReceipts"], line["Completed"]) == ({"value": 1.0}, {"value": False})
    assert _status(ordered) == "Open"


def test_a_receipt_on_hold_is_not_released_and_keeps_the_order_off_hold(ordered: Any) -> None:
    key = {"Type": "Receipt", "ReceiptNbr": ordered.made("PurchaseReceipt", _receipt(Hold=True))["ReceiptNbr"]["value"]}
    assert ordered.get(f"PurchaseReceipt/Receipt/{key['ReceiptNbr']}")["Status"] == {"value": "On Hold"}
    assert ordered.act("PurchaseReceipt", "ReleasePurchaseReceipt", key) == 500
    assert ordered.put("PurchaseOrder", {"OrderNbr": "PO000001", "Hold": True}).json()["Hold"]["error"]


def test_create_bill_makes_it_on_release_and_counts_as_a_reference(ordered: Any) -> None:
    made = ordered.made("PurchaseReceipt", _receipt(CreateBill=True, VendorRef="T-1"))
    assert ordered.put("Bill", _bill(LINK)).status_code == 422
    key = {"Type": "Receipt", "ReceiptNbr": made["ReceiptNbr"]["value"]}
    assert ordered.act("PurchaseReceipt", "ReleasePurchaseReceipt", key) == 204
    found = ordered.get("Bill", _filter="VendorRef eq 'T-1'", _expand="Details")
    assert [record["Amount"]["value"] for record in found] == [367.5]
    assert found[0]["Details"][0]["POOrderNbr"] == {"value": "PO000001"}
    assert ordered.act("PurchaseReceipt", "CreateAPBill", key) == 500


def test_a_return_reverses_what_was_received(ordered: Any) -> None:
    number = ordered.made("PurchaseReceipt", _receipt())["ReceiptNbr"]["value"]
    ordered.act("PurchaseReceipt", "ReleasePurchaseReceipt", {"Type": "Receipt", "ReceiptNbr": number})
    rows = [{"POReceiptNbr": number, "POReceiptLineNbr": 1, "ReceiptQty": 4}]
    back = ordered.made("PurchaseReceipt", _receipt(Type="Return", Details=rows))["ReceiptNbr"]["value"]
    assert ordered.act("PurchaseReceipt", "ReleasePurchaseReceipt", {"Type": "Return", "ReceiptNbr": back}) == 204
    line = ordered.get("PurchaseOrder/Normal/PO000001", _expand="Details")["Details"][0]
    assert line["QtyOnReceipts"] == {"value": 6.0}


@pytest.mark.parametrize(
    ("row", "words"),
    [
        ({"POOrderType": "Normal"}, "'PO Number' cannot be empty"),
        ({"POOrderNbr": "PO000001"}, "'PO Type' cannot be empty"),
        ({"POOrderType": "Normal", "POOrderNbr": "PO009999"}, "Purchase Order Normal PO009999 was not found."),
        (LINK | {"POLine": 7}, "Order Line: Normal PO000001, Line Nbr.: 7 not found."),
        ({"POReceiptNbr": "RC009999"}, "Purchase Receipt RC009999 was not found."),
    ],
)
def test_rows_of_a_bill_that_lead_nowhere(ordered: Any, row: dict[str, Any], words: str) -> None:
    reply = ordered.put("Bill", _bill({"InventoryID": "OIL-1", "Qty": 1, "UnitCost": 1}, row))
    assert reply.status_code == 422
    errors = [
        value["error"] for value in reply.json()["Details"][1].values() if isinstance(value, dict) and "error" in value
    ]
    assert any(words in text for text in errors), errors


@pytest.mark.parametrize(("hold", "vendor"), [(True, "TUSCANY"), (False, "HARBOR")])
def test_an_order_on_hold_or_of_another_vendor_is_not_found(ordered: Any, hold: bool, vendor: str) -> None:
    ordered.made("PurchaseOrder", {"OrderNbr": "PO000001", "Hold": hold})
    for entity, body in (("Bill", _bill(LINK, Vendor=vendor)), ("PurchaseReceipt", _receipt(VendorID=vendor))):
        assert "was not found" in ordered.put(entity, body).json()["Details"][0]["POOrderNbr"]["error"]


def test_a_linked_row_takes_item_unit_and_cost_and_keeps_what_it_says(ordered: Any) -> None:
    rows = [LINK | {"POLine": 1, "Qty": 4}, LINK | {"POOrderType": "RO", "POLine": 2, "Qty": 2, "UnitCost": 1.75}]
    found = ordered.made("Bill", _bill(*rows), "Details")["Details"]
    assert [(row["InventoryID"]["value"], row["UOM"]["value"], row["Amount"]["value"]) for row in found] == [
        ("OIL-1", "CASE", 144.0),
        ("RICE-1", "EA", 3.5),
    ]
    assert found[1]["POOrderType"] == {"value": "Normal"}
    assert "LineNbr" not in found[0]


def test_a_row_without_an_item_is_a_charge(site: Any) -> None:
    made = site.made("Bill", _bill({"TransactionDescription": "Freight", "Qty": 1, "UnitCost": 25}), "Details")
    assert made["Details"][0]["Account"]["value"]
    assert site.get(f"Bill/Bill/{made['ReferenceNbr']['value']}")["Amount"] == {"value": 25.0}


def test_a_vendor_reference_is_taken_once_unless_the_preference_is_off(site: Any) -> None:
    row = {"InventoryID": "OIL-1", "Qty": 1, "UnitCost": 1}
    number = site.made("Bill", _bill(row))["ReferenceNbr"]["value"]
    again = site.put("Bill", _bill(row))
    text = f'This vendor ref. number "T-1" has already been used for the document "Bill, {number}".'
    assert (again.status_code, again.json()["VendorRef"]["error"]) == (422, text)
    assert site.put("Bill", _bill(row, Vendor="HARBOR")).status_code == 200
    site.fault(duplicate_vendor_refs=False)
    assert site.put("Bill", _bill(row)).status_code == 200
    bare = {name: value for name, value in _bill(row).items() if name != "VendorRef"}
    assert "cannot be empty" in site.put("Bill", bare).json()["VendorRef"]["error"]
    site.fault(require_vendor_ref=False)
    assert site.put("Bill", bare).status_code == 200


def test_bills_are_on_hold_until_told_and_reversed_by_an_adjustment(site: Any) -> None:
    row = {"InventoryID": "OIL-1", "Qty": 2, "UOM": "CASE", "UnitCost": 10}
    number = site.made("Bill", _bill(row))["ReferenceNbr"]["value"]
    key = {"Type": "Bill", "ReferenceNbr": number}
    assert site.get(f"Bill/Bill/{number}")["Status"] == {"value": "On Hold"}
    assert site.act("Bill", "ReleaseBill", key) == 500
    site.made("Bill", key | {"Hold": False})
    assert site.act("Bill", "ReleaseBill", key) == 204
    assert site.put("Bill", key | {"Description": "late"}).status_code == 500
    assert site.act("Bill", "ReverseBill", key) == 204
    found = site.get("Bill", _filter="Type eq 'Debit Adj.'")
    assert [record["Amount"]["value"] for record in found] == [20.0]


def test_a_credit_memo_of_a_vendor_is_a_debit_adjustment(site: Any) -> None:
    row = {"InventoryID": "OIL-1", "Qty": 1, "UnitCost": 5}
    made = site.made("Bill", _bill(row, Type="ADR", VendorRef="C-1"))
    assert made["Type"] == {"value": "Debit Adj."}
    assert site.get(f"Bill/Debit Adj./{made['ReferenceNbr']['value']}")["Status"] == {"value": "On Hold"}


def test_control_totals_are_checked_when_the_company_wants_it(site: Any) -> None:
    site.fault(check_totals=True)
    row = {"InventoryID": "OIL-1", "Qty": 1, "UnitCost": 5}
    assert "out of the balance" in site.put("Bill", _bill(row, Amount=6)).json()["Amount"]["error"]
    assert site.put("Bill", _bill(row, Amount=5)).status_code == 200


def test_more_than_the_line_allows_is_refused_where_it_says_reject(ordered: Any) -> None:
    ordered.made("PurchaseOrder", {"OrderNbr": "PO000001", "Details": [{"LineNbr": 1, "ReceiptAction": "Reject"}]})
    rows = [LINK | {"POLineNbr": 1, "ReceiptQty": 11}]
    assert (
        "greater than"
        in ordered.put("PurchaseReceipt", _receipt(Details=rows)).json()["Details"][0]["ReceiptQty"]["error"]
    )
    rows = [LINK | {"POLineNbr": 2, "ReceiptQty": 11}]
    assert ordered.put("PurchaseReceipt", _receipt(Details=rows)).status_code == 200


def test_one_line_received_of_two_leaves_the_order_open(ordered: Any) -> None:
    rows = [LINK | {"POLineNbr": 1}]
    number = ordered.made("PurchaseReceipt", _receipt(Details=rows))["ReceiptNbr"]["value"]
    ordered.act("PurchaseReceipt", "ReleasePurchaseReceipt", {"Type": "Receipt", "ReceiptNbr": number})
    lines = ordered.get("PurchaseOrder/Normal/PO000001", _expand="Details")["Details"]
    assert [line["Completed"]["value"] for line in lines] == [True, False]
    assert _status(ordered) == "Open"


def test_a_canceled_line_costs_nothing_and_cannot_be_billed(ordered: Any) -> None:
    ordered.made("PurchaseOrder", {"OrderNbr": "PO000001", "Details": [{"LineNbr": 2, "Cancelled": True}]})
    assert ordered.get("PurchaseOrder/Normal/PO000001")["OrderTotal"] == {"value": 360.0}
    refused = ordered.put("Bill", _bill(LINK | {"POLine": 2}))
    assert "Line Nbr.: 2 not found" in refused.json()["Details"][0]["POLine"]["error"]
    assert len(ordered.made("Bill", _bill(LINK), "Details")["Details"]) == 1


def test_an_adjustment_makes_an_order_line_billable_again(ordered: Any) -> None:
    def release(kind: str, reference: str) -> None:
        row = LINK | {"POLine": 1, "Qty": 10}
        made = ordered.made("Bill", _bill(row, Type=kind, VendorRef=reference, Hold=False))
        key = {"Type": kind, "ReferenceNbr": made["ReferenceNbr"]["value"]}
        assert ordered.act("Bill", "ReleaseBill", key) == 204

    release("Bill", "T-1")
    release("Debit Adj.", "C-1")
    found = ordered.made("Bill", _bill(LINK, VendorRef="T-2"), "Details")["Details"]
    assert [row["Qty"]["value"] for row in found] == [10.0, 5.0]
