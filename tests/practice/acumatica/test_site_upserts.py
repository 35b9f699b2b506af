"""Upserts of the practice Acumatica: what a PUT finds, changes, appends, removes and refuses."""

from __future__ import annotations

from typing import Any

import pytest


def test_an_insert_is_numbered_and_answers_what_was_sent_and_the_keys(site: Any, order: dict[str, Any]) -> None:
    made = site.made("SalesOrder", order)
    assert made["OrderType"] == {"value": "SO"}
    assert made["OrderNbr"] == {"value": "SO000001"}
    assert made["CustomerOrder"] == {"value": "4711"}
    assert "Status" not in made
    assert "Details" not in made
    assert site.made("SalesOrder", {"OrderNbr": "SO000001", "Description": "x"}, "Details")["Details"][0]["UOM"] == {
        "value": "CASE"
    }


@pytest.mark.parametrize("way", ["key", "id", "filter"])
def test_an_update_finds_its_record(site: Any, order: dict[str, Any], way: str) -> None:
    made = site.made("SalesOrder", order)
    body: dict[str, Any] = {"Description": {"value": "changed"}}
    params = {}
    if way == "key":
        body |= {"OrderType": {"value": "SO"}, "OrderNbr": made["OrderNbr"]}
    elif way == "id":
        body["id"] = made["id"]
    else:
        params = {"$filter": "CustomerOrder eq '4711' and CustomerID eq 'FRESHMART'"}
    assert site.call("PUT", "SalesOrder", json=body, params=params).status_code == 200
    assert [record["Description"] for record in site.records("SalesOrder")] == ["changed"]


def test_an_unknown_id_is_no_insert(site: Any, order: dict[str, Any]) -> None:
    reply = site.put("SalesOrder", order | {"id": "0f6b0000-0000-0000-0000-000000000000"})
    assert reply.status_code == 500
    assert site.records("SalesOrder") == []


def test_if_match_and_if_none_match(site: Any, order: dict[str, Any]) -> None:
    assert site.put("SalesOrder", order, **{"If-Match": "*"}).status_code == 412
    made = site.made("SalesOrder", order)
    again = {"OrderType": "SO", "OrderNbr": made["OrderNbr"]["value"], "Description": "x"}
    assert site.put("SalesOrder", again, **{"If-None-Match": "*"}).status_code == 412
    assert site.put("SalesOrder", again, **{"If-Match": "*"}).status_code == 200


@pytest.mark.parametrize(
    "body",
    [
        {"CustomerID": "FRESHMART"},
        {"CustomerID": {"value": "FRESHMART"}, "Hold": {"value": "perhaps"}},
        {"CustomerID": {"value": "FRESHMART"}, "ControlTotal": {"value": "ten"}},
        {"CustomerID": {"value": "FRESHMART"}, "Date": {"value": "yesterday"}},
        {"CustomerID": {"value": "FRESHMART"}, "Details": {"InventoryID": {"value": "OIL-1"}}},
        {"CustomerID": {"value": "FRESHMART"}, "Details": [{"InventoryID": "OIL-1"}]},
        {"CustomerID": {"value": {"deep": 1}}},
        {"note": "bare"},
        [],
    ],
)
def test_a_body_of_another_form_is_a_400(site: Any, body: Any) -> None:
    reply = site.call("PUT", "SalesOrder", json=body)
    assert reply.status_code == 400
    assert reply.json()["message"] == "The request is invalid."
    assert reply.json()["modelState"]
    assert site.records("SalesOrder") == []


def test_broken_json_is_a_400(site: Any) -> None:
    assert site.call("PUT", "SalesOrder", data=b'{"CustomerID":').status_code == 400


def test_numbers_and_booleans_may_be_texts_and_dates_local(site: Any, order: dict[str, Any]) -> None:
    lines = [{"InventoryID": "OIL-1", "OrderQty": "2.5", "UnitPrice": "50.10", "ManualPrice": "true"}]
    made = site.made("SalesOrder", order | {"Hold": "true", "Date": "11/30/2026", "Details": lines}, "Details")
    assert made["Date"]["value"].startswith("2026-11-30")
    assert made["Details"][0]["Amount"] == {"value": 125.25}
    assert site.records("SalesOrder")[0]["Status"] == "On Hold"


def test_an_empty_object_is_left_alone_and_null_clears(site: Any, order: dict[str, Any]) -> None:
    number = site.made("SalesOrder", order | {"Description": "one", "ExternalRef": "two"})["OrderNbr"]
    body = {"OrderNbr": number, "Description": {}, "ExternalRef": {"value": None}, "Unheard": {"value": 1}}
    assert site.call("PUT", "SalesOrder", json=body).status_code == 200
    stored = site.records("SalesOrder")[0]
    assert (stored["Description"], stored["ExternalRef"]) == ("one", None)


def test_linked_entities_are_laid_over_field_by_field(site: Any) -> None:
    body = {"CustomerID": "FRESHMART", "MainContact": {"Phone1": "555-0100", "Address": {"City": "Dayton"}}}
    site.made("Customer", body)
    contact = site.get("Customer/FRESHMART", _expand="MainContact/Address")["MainContact"]
    assert contact["Email"] == {"value": "freshmart@shop.example"}
    assert (contact["Address"]["City"], contact["Address"]["State"]) == ({"value": "Dayton"}, {"value": "OH"})


def _lines(site: Any) -> list[tuple[str, str]]:
    return [(row["InventoryID"], row["OrderQty"]) for row in site.records("SalesOrder")[0]["Details"]]


def test_rows_without_an_id_are_appended(site: Any, order: dict[str, Any]) -> None:
    number = site.made("SalesOrder", order)["OrderNbr"]["value"]
    site.made("SalesOrder", order | {"OrderNbr": number})
    assert _lines(site) == [("OIL-1", "3"), ("OIL-1", "3")]


def test_rows_are_changed_and_removed_by_the_sessions_id(site: Any, order: dict[str, Any]) -> None:
    details = [*order["Details"], {"InventoryID": "RICE-1", "OrderQty": 1}]
    made = site.made("SalesOrder", order | {"Details": details}, "Details")
    first, second = (row["id"] for row in made["Details"])
    number = made["OrderNbr"]["value"]
    rows = [{"id": first, "OrderQty": 7}, {"id": second, "delete": True}]
    site.made("SalesOrder", {"OrderNbr": number, "Details": rows})
    assert _lines(site) == [("OIL-1", "7")]


def test_a_row_id_is_good_in_its_session_only(site: Any, order: dict[str, Any]) -> None:
    made = site.made("SalesOrder", order, "Details")
    body = {"OrderNbr": made["OrderNbr"]["value"], "Details": [{"id": made["Details"][0]["id"], "OrderQty": 9}]}
    later = site.other().sign_in()
    assert later.put("SalesOrder", body).status_code == 500
    assert _lines(site) == [("OIL-1", "3")]
    later.http.close()


def test_a_row_is_found_by_its_line_number_too(site: Any, order: dict[str, Any]) -> None:
    number = site.made("SalesOrder", order)["OrderNbr"]["value"]
    site.made("SalesOrder", {"OrderNbr": number, "Details": [{"LineNbr": 1, "OrderQty": 4}]})
    assert _lines(site) == [("OIL-1", "4")]


def test_field_errors_come_in_their_places_all_at_once(mounted: Any) -> None:
    lines = [
        {"InventoryID": "OIL-1", "OrderQty": 1},
        {"InventoryID": "NOPE", "OrderQty": 1},
        {"InventoryID": "OIL-1", "OrderQty": 1, "UOM": "DRUM"},
    ]
    reply = mounted.put("SalesOrder", {"CustomerID": "NOBODY", "Details": lines})
    assert reply.status_code == 422
    body = reply.json()
    assert body["error"] == ("Inserting  'Sales Order' record raised at least one error. Please review the errors.")
    assert body["OrderNbr"] == {"value": "<NEW>"}
    assert body["CustomerID"] == {"value": "NOBODY", "error": "'Customer' cannot be found in the system."}
    rows = body["Details"]
    assert rows[1]["InventoryID"] == {"value": "NOPE", "error": "'Inventory ID' cannot be found in the system."}
    assert rows[1]["rowNumber"] == 2
    assert rows[2]["UOM"] == {"value": "DRUM", "error": "'UOM' cannot be found in the system."}
    assert "error" not in rows[0].get("InventoryID", {})
    assert rows[1]["_links"]["files:put"].startswith(mounted.url.removeprefix(mounted.origin) + "/entity/Default/")
    assert mounted.records("SalesOrder") == []


def test_errors_of_an_update_stand_at_the_right_row(site: Any, order: dict[str, Any]) -> None:
    number = site.made("SalesOrder", order)["OrderNbr"]["value"]
    reply = site.put("SalesOrder", {"OrderNbr": number, "Details": [{"InventoryID": "NOPE", "OrderQty": 1}]})
    assert reply.json()["error"].startswith("Updating  'Sales Order'")
    assert reply.json()["Details"][1]["InventoryID"]["error"]
    assert _lines(site) == [("OIL-1", "3")]


def test_older_builds_send_field_errors_as_500(site: Any, order: dict[str, Any]) -> None:
    site.fault(old_build=True)
    reply = site.put("SalesOrder", order | {"CustomerID": "NOBODY"})
    assert reply.status_code == 500
    body = reply.json()
    assert body["exceptionType"].endswith("OutcomeEntityHasErrorsException")
    assert body["innerException"]["exceptionMessage"] == "'Customer' cannot be found in the system."


def test_patch_changes_only_what_exists(site: Any, order: dict[str, Any]) -> None:
    missing = site.call("PATCH", "SalesOrder", json={"OrderNbr": {"value": "SO999999"}})
    assert missing.status_code == 404
    number = site.made("SalesOrder", order)["OrderNbr"]
    body = {"OrderNbr": number, "Description": {"value": "patched"}}
    assert site.call("PATCH", "SalesOrder", json=body, headers={"If-None-Match": "*"}).status_code == 412
    assert site.call("PATCH", "SalesOrder", json=body).status_code == 200
    assert site.records("SalesOrder")[0]["Description"] == "patched"
    site.fault(no_patch=True)
    assert site.call("PATCH", "SalesOrder", json=body).status_code == 405


def test_delete_by_keys_and_by_id(site: Any, order: dict[str, Any]) -> None:
    one, two = site.made("SalesOrder", order), site.made("SalesOrder", order | {"CustomerOrder": "2"})
    assert site.call("DELETE", f"SalesOrder/SO/{one['OrderNbr']['value']}").status_code == 204
    assert site.call("DELETE", f"SalesOrder/{two['id']}").status_code == 204
    assert site.records("SalesOrder") == []
    assert site.call("DELETE", f"SalesOrder/{two['id']}").status_code == 500


def test_notes_and_files_of_records_and_rows(mounted: Any, order: dict[str, Any]) -> None:
    made = mounted.made("SalesOrder", order | {"note": "call first"}, "Details")
    assert made["note"] == {"value": "call first"}
    link = mounted.origin + made["_links"]["files:put"].replace("{filename}", "850.edi")
    reply = mounted.http.put(link, data=b"ISA*00", headers={"PX-CbFileComment": "as sent"})
    assert reply.status_code == 204
    assert mounted.http.get(mounted.origin + reply.headers["Location"]).content == b"ISA*00"
    row_link = mounted.origin + made["Details"][0]["_links"]["files:put"].replace("{filename}", "line.txt")
    assert mounted.http.put(row_link, data=b"line").status_code == 204
    path = f"SalesOrder/SO/{made['OrderNbr']['value']}"
    assert mounted.call("PUT", f"{path}/files/older.txt", data=b"older").status_code == 204
    found = mounted.get(path, _expand="files,Details/files")
    assert [entry["filename"].rpartition("\\")[2] for entry in found["files"]] == ["850.edi", "older.txt"]
    assert found["files"][0]["comment"] == "as sent"
    assert mounted.http.get(mounted.origin + found["Details"][0]["files"][0]["href"]).content == b"line"
    gone = made["_links"]["files:put"].replace(made["id"], "0f6b0000-0000-0000-0000-000000000000")
    assert mounted.http.put(mounted.origin + gone, data=b"x").status_code == 404


def test_longer_texts_are_cut_to_what_the_form_holds(site: Any, order: dict[str, Any]) -> None:
    site.made("SalesOrder", order | {"CustomerOrder": "x" * 60})
    assert site.records("SalesOrder")[0]["CustomerOrder"] == "x" * 40


def test_a_number_cannot_be_chosen_where_it_is_automatic(site: Any, order: dict[str, Any]) -> None:
    assert site.made("SalesOrder", order | {"OrderNbr": "MINE-1"})["OrderNbr"] == {"value": "SO000001"}
