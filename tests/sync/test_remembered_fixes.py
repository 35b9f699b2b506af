"""A fix is made once, counts for all that waits, is listed, and is taken back alone with all later changes left."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from acucleo_desktop.documents.finding import Fix
from acucleo_desktop.documents.flow import Flow
from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.documents.status import Check, Delivery
from acucleo_desktop.partners.profile import CrossReference, Partner
from acucleo_desktop.sync.sheet_changes import change_between, change_text, changes_of, taken_back

pytestmark = pytest.mark.timeout(120)


def in_pallets(bench: Any, number: str) -> Any:
    order = bench.order(number)
    return replace(order, lines=tuple(replace(line, unit="PL") for line in order.lines))


def taught(bench: Any) -> Any:
    """Let two orders come in a unit that nobody knows, and teach it by the fix of the first; return the decision."""
    bench.send("850", in_pallets(bench, "4801"), in_pallets(bench, "4802"))
    bench.inbound()
    return bench.fix(bench.row("4801"), "add-cross-reference", ours=bench.item("FRESHMART").unit)


def means(bench: Any, theirs: str) -> str:
    partner = bench.desk.partner("FRESHMART")
    assert isinstance(partner, Partner)
    return partner.ours("unit", theirs)


def test_a_fix_counts_for_all_that_waits_is_listed_and_taken_back(bench: Any) -> None:
    decision = taught(bench)
    assert (decision.remembered, decision.waiting) == (1, 2)
    assert decision.what.startswith("PL means ")
    (entry,) = bench.desk.remembered.all()
    assert (entry.by, entry.partner, entry.kind, entry.waiting) == ("test", "FRESHMART", "cross-reference", 2)
    assert entry.document_id == bench.row("4801").id
    looked = bench.desk.remembered.look_again(entry.id)
    assert (looked.looked, looked.free, looked.asking) == (2, 2, 0), looked.said
    assert {bench.row(number).check for number in ("4801", "4802")} <= {Check.CLEAN, Check.WARNINGS}
    assert bench.desk.remembered.uses([entry]) == {entry.id: 0}, "both came before"
    bench.send("850", in_pallets(bench, "4803"))
    bench.inbound()
    assert bench.row("4803").delivery is Delivery.WRITTEN
    assert bench.desk.remembered.uses([entry]) == {entry.id: 1}

    bench.send("850", in_pallets(bench, "4804"))
    bench.change("FRESHMART", Flow.SALES_ORDER, review=True)
    bench.inbound()
    assert bench.row("4804").check in {Check.CLEAN, Check.WARNINGS}
    said = bench.desk.remembered.undo(entry.id).said
    assert "1 waiting document is looked at again" in said
    assert means(bench, "PL") == ""
    looked = bench.desk.remembered.look_again(entry.id)
    assert looked.asking == 1, looked.said
    assert bench.row("4804").check is Check.BLOCKED
    assert bench.desk.remembered.all()[0].undone_by == "test"
    with pytest.raises(Problem, match="taken back already"):
        bench.desk.remembered.undo(entry.id)
    assert bench.events(bench.row("4801")).count("fix-undone") == 1


def test_without_acumatica_the_next_sync_looks_and_it_is_said(bench: Any) -> None:
    decision = taught(bench)
    bench.world.acumatica.faults.set("reject_login", value=True)
    looked = bench.desk.remembered.look_again(decision.remembered)
    assert looked.looked == 0
    assert "2 waiting documents are looked at again with the next sync" in looked.said
    assert "acumatica" in bench.desk.schedule.pauses.refused(), "a refused password is not tried again and again"
    bench.world.acumatica.faults.set("reject_login", value=False)
    again = bench.desk.remembered.look_again(decision.remembered)
    assert "refused the sign-in" in again.said


def test_what_was_changed_since_is_not_undone_and_said(bench: Any) -> None:
    decision = taught(bench)
    partner = bench.desk.partner("FRESHMART")
    kept = [each for each in partner.cross_references if each.theirs != "PL"]
    bench.desk.save_partner(replace(partner, cross_references=(*kept, CrossReference("unit", "PL", "EA"))))
    with pytest.raises(Problem, match="does not mean"):
        bench.desk.remembered.undo(decision.remembered)
    assert means(bench, "PL") == "EA"


def test_a_finding_is_let_pass_for_a_partner_and_that_is_taken_back(bench: Any) -> None:
    bench.send("850", in_pallets(bench, "4805"))
    bench.inbound()
    row = bench.row("4805")
    fix = Fix("waive-always", "Let it pass for all", {"finding": "rules.price-differs"})
    decision = bench.desk.apply_fix(row.id, fix)
    assert bench.desk.remembered.get(decision.remembered).kind == "rule"
    flow = bench.desk.partner("FRESHMART").flows[Flow.SALES_ORDER]
    assert flow.severities["rules.price-differs"] == "info"
    bench.desk.remembered.undo(decision.remembered)
    assert "rules.price-differs" not in bench.desk.partner("FRESHMART").flows[Flow.SALES_ORDER].severities
    with pytest.raises(Problem, match="cannot be remembered"):
        bench.desk.apply_fix(row.id, replace(fix, arguments={"finding": "rules.changed-version"}))


def test_what_may_pass_once_offers_to_pass_always_and_then_does(bench: Any) -> None:
    def dearer(number: str) -> Any:
        order = bench.order(number)
        return replace(order, lines=tuple(replace(line, unit_price=(line.unit_price or 0) + 5) for line in order.lines))

    partner = bench.desk.partner("FRESHMART")
    strict = replace(partner.flows[Flow.SALES_ORDER], severities={"rules.price-differs": "block"})
    bench.desk.save_partner(replace(partner, flows={**partner.flows, Flow.SALES_ORDER: strict}))
    bench.send("850", dearer("4811"), dearer("4812"))
    bench.inbound()
    rows = [bench.row("4811"), bench.row("4812")]

    def offered(row: Any) -> list[Fix]:
        found = bench.desk.document(row.id).findings
        return [fix for each in found if each.id == "rules.price-differs" for fix in each.fixes]

    fixes = offered(rows[0])
    assert fixes[0].action == "waive", "once comes first"
    always = next(fix for fix in fixes if fix.action == "waive-always")
    assert bench.desk.partner("FRESHMART").name in always.label
    decision = bench.desk.apply_fix(rows[0].id, always)
    looked = bench.desk.remembered.look_again(decision.remembered)
    assert looked.looked == 2, looked.said
    assert not offered(rows[0]) or not any(fix.action == "waive-always" for fix in offered(rows[1]))
    assert bench.row("4812").check is not Check.BLOCKED
    bench.desk.remembered.undo(decision.remembered)
    bench.desk.remembered.look_again(decision.remembered)
    assert any(fix.action == "waive-always" for fix in offered(rows[1])), "taken back, it is asked about again"


def test_a_change_is_taken_back_in_its_place_and_later_ones_stay(bench: Any) -> None:
    before = bench.desk.partner("FRESHMART")
    first, *rest = before.cross_references
    after = replace(before, name="Fresh Market", cross_references=(replace(first, ours="OTHER"), *rest))
    (change,) = changes_of(change_text([change_between(before, after)]))
    later = replace(after, vendor_id="V1", cross_references=(*after.cross_references, CrossReference("tax", "A", "B")))
    back = taken_back(later, change)
    assert back.name == before.name
    assert back.vendor_id == "V1"
    assert back.cross_references == (first, *rest, CrossReference("tax", "A", "B"))
    with pytest.raises(Problem, match="name was changed"):
        taken_back(replace(later, name="Another"), change)
