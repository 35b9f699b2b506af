"""No bare code in what is shown of the practice world's documents, of either direction."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from acucleo_desktop.documents.flow import Flow
from acucleo_desktop.documents.party import Reference
from acucleo_desktop.sync.desk_types import X12Element, X12View
from acucleo_desktop.sync.paper import code_name


def elements(view: X12View) -> dict[str, X12Element]:
    return {f"{line.segment}{element.number:02d}": element for line in view.lines for element in line.elements}


def test_every_code_of_the_practice_documents_has_a_name(bench: Any) -> None:
    for _ in range(4):
        bench.world.partners.step()
        bench.desk.sync()
        bench.desk.approve_clean()
        bench.desk.deliver()
    rows = bench.rows()
    # No practice partner sends an application advice.
    assert {row.flow for row in rows} >= set(Flow) - {Flow.UNREADABLE, Flow.APPLICATION_ADVICE}
    bare = {
        (line.segment, element.number, element.text)
        for row in rows
        for line in bench.desk.document(row.id).x12.lines
        for element in line.elements
        if "not described here" in element.meaning
    }
    assert bare == set()


def test_a_code_without_a_name_is_shown_with_words(bench: Any) -> None:
    order = bench.order("9010")
    line = order.lines[0]
    bench.send("850", replace(order, lines=(replace(line, unit="EACH"), *order.lines[1:])))
    bench.inbound()
    (row,) = [row for row in bench.rows() if row.number == "9010"]
    view = bench.desk.document(row.id).x12
    shown = elements(view)
    assert shown["PO103"].meaning
    assert shown["ISA05"].meaning
    units = [e.meaning for one in view.lines if one.segment == "PO1" for e in one.elements if e.text == "EACH"]
    assert units == ["not in list 355 of release 004010"]


def test_a_description_is_named_by_its_segment_and_not_by_its_form(bench: Any) -> None:
    bench.send("850", bench.order("9011"))
    bench.inbound()
    (row,) = [row for row in bench.rows() if row.number == "9011"]
    lines = bench.desk.document(row.id).x12.lines
    assert {line.meaning for line in lines if line.segment == "PID"} <= {"description"}
    assert next(line.meaning for line in lines if line.segment == "BEG") == "order 9011"


def test_the_paper_names_references_answers_and_charges() -> None:
    assert code_name("ZH", "128", "Reference ZH") == "Carrier's reference"
    assert code_name("R5", "668", "R5").startswith("Rejected")
    assert code_name("D240", "1300", "Charge") == "Freight"
    assert code_name("", "1300", "Allowance") == "Allowance"
    assert code_name("0000", "1300", "Charge") == "Charge"


def test_a_reference_of_any_kind_stands_on_paper_with_its_name(bench: Any) -> None:
    order = bench.order("9012")
    bench.send("850", replace(order, references=(*order.references, Reference("ZH", "55-1"))))
    bench.inbound()
    (row,) = [row for row in bench.rows() if row.number == "9012"]
    paper = bench.desk.document(row.id).paper
    assert "Carrier&#39;s reference" in paper
    assert "Reference ZH" not in paper
