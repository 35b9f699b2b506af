"""What Acumatica does to our records, seen from the desk: warnings, long orders in parts, marks that wait."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from acucleo_desktop.documents.flow import Flow
from acucleo_desktop.documents.status import Check, Delivery
from acucleo_desktop.sync.collecting import MARKS


def set_connection(bench: Any, **changes: Any) -> None:
    connections = bench.opened.connections
    connections.save("acumatica", replace(connections.acumatica(), **changes))


def by_itself(bench: Any) -> None:
    bench.change("FRESHMART", Flow.SALES_ORDER, review=False)


def test_a_price_that_acumatica_changed_is_a_warning_on_the_written_order(bench: Any) -> None:
    by_itself(bench)
    bench.world.acumatica.faults.set("overrides", "SalesOrder/Details/UnitPrice=9.99")
    bench.send("850", bench.order("7001"))
    bench.inbound()
    row = bench.row("7001")
    assert row.delivery is Delivery.WRITTEN
    assert row.check is Check.WARNINGS
    findings = [known for known in bench.ledger.documents.findings(row.id) if known.id == "acumatica.value-changed"]
    assert len(findings) == 2
    assert all("9.99" in finding.what for finding in findings)


@pytest.mark.parametrize(
    "faults",
    [{"drop_after_commit": 1}, {"drop_after_commit": 0.3, "drop_before_commit": 0.2}],
    ids=["first answer lost", "at random"],
)
def test_a_long_order_is_written_whole_and_once(bench: Any, faults: dict[str, float]) -> None:
    by_itself(bench)
    set_connection(bench, lines_per_write=2)
    bench.send("850", bench.order("7002", lines=7))
    for name, value in faults.items():
        bench.world.acumatica.faults.set(name, value)
    for _pass in range(12):
        bench.inbound()
        if bench.row("7002").delivery is Delivery.WRITTEN:
            break
    assert bench.row("7002").delivery is Delivery.WRITTEN
    (order,) = bench.orders("7002")
    assert [row["ExternalRef"] for row in order["Details"]] == [str(number) for number in range(1, 8)]
    assert order["Status"] == "Open"
    assert not order["ExternalRef"].endswith("~part")


def test_a_list_that_fails_leaves_the_mark_and_loses_no_invoice(bench: Any) -> None:
    set_connection(bench, page_size=3)
    site = bench.world.acumatica
    site.faults.set("no_rights", "SalesInvoice")
    bench.desk.sync()
    assert bench.ledger.marks.get(MARKS[Flow.INVOICE]) == ""
    site.faults.set("no_rights", "")
    bench.desk.sync()
    released = [record for record in bench.records("SalesInvoice") if record["Status"] in {"Open", "Closed"}]
    drafted = {row.number for row in bench.rows(Flow.INVOICE)}
    assert released
    assert drafted <= {record["ReferenceNbr"] for record in released}
    assert bench.ledger.marks.get(MARKS[Flow.INVOICE])
