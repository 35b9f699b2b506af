"""The three-way light, proven on the practice world: paper, X12 and Acumatica say the same, and each fact is linked."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from acucleo_desktop.acumatica.record_forms import LAYOUTS
from acucleo_desktop.documents.clock import ManualClock
from acucleo_desktop.documents.flow import Direction, Flow
from acucleo_desktop.documents.purchase_order import PurchaseOrder
from acucleo_desktop.home import Home
from acucleo_desktop.ledger.rows import DocumentQuery
from acucleo_desktop.practice.partners.answers import bill
from acucleo_desktop.practice.serve import PracticeWorld
from acucleo_desktop.sync.fact_links import fact_name
from acucleo_desktop.sync.opening import open_home
from acucleo_desktop.sync.practice_setup import set_up_home
from acucleo_desktop.sync.record_form import agrees, at
from acucleo_desktop.x12 import registry
from acucleo_desktop.x12.splitter import split
from tests.sync.conftest import SEED, Bench

pytestmark = pytest.mark.timeout(180)
VENDOR = "GREENVALLEY"
COMPUTED = {"total", "terms"}
"""What paper writes although X12 may not: the sum of the lines, and our own terms code."""


@pytest.fixture(scope="module")
def traded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Bench]:
    """A practice world after a few days of trade, with a vendor's bill in it."""
    folder, clock = tmp_path_factory.mktemp("traded"), ManualClock()
    with ExitStack() as stack:
        world = PracticeWorld(folder / "servers", SEED, clock, cleo_per_second=50)
        stack.callback(world.stop)
        facts = world.start()
        opened = stack.enter_context(open_home(Home.below(folder / "home"), clock=clock, actor="test"))
        bench = Bench(world, opened, clock, folder)
        set_up_home(opened, facts, world.stock.partner_files())
        for _day in range(2):
            world.partners.step()
            opened.desk.sync()
            opened.desk.approve_clean()
            opened.desk.deliver()
            clock.advance(3 * 3600)
        text = next(text for place, text in bench.uploads("850") if place.endswith(VENDOR))
        interchange = split(text.encode()).interchanges[0]
        order, _ = registry.read(interchange.groups[0].sets[0], interchange.delimiters)
        assert isinstance(order, PurchaseOrder)
        draft = replace(bill(order, VENDOR, clock.now().date()), number="L-1")
        bench.send("810", replace(draft, stated_total=draft.total), code=VENDOR)
        world.partners.step()
        opened.desk.sync()
        yield bench


@pytest.fixture(scope="module")
def details(traded: Bench) -> list[Any]:
    return [traded.desk.document(row.id) for row in traded.ledger.documents.all(DocumentQuery())]


def on_paper(detail: Any) -> list[str]:
    return list(dict.fromkeys(re.findall(r'name="fact:([^"]+)"', detail.paper)))


def test_every_flow_is_there(details: list[Any]) -> None:
    seen = {(detail.row.direction, detail.row.set_id) for detail in details}
    both = {(Direction.IN, "997"), (Direction.OUT, "997"), (Direction.IN, "850"), (Direction.OUT, "850")}
    assert both | {(Direction.OUT, "810"), (Direction.IN, "810"), (Direction.IN, "855"), (Direction.IN, "856")} <= seen


def test_every_fact_on_paper_that_came_from_x12_is_linked_to_an_element(details: list[Any]) -> None:
    shown: Counter[str] = Counter()
    linked: Counter[str] = Counter()
    missing: Counter[str] = Counter()
    for detail in details:
        for name in on_paper(detail):
            fact, word = detail.facts.by_name.get(name), f"{detail.row.set_id} {detail.row.direction}"
            shown[word] += 1
            if fact is not None and fact.elements:
                linked[word] += 1
            elif name not in COMPUTED:
                missing[f"{word} {re.sub(r'[0-9]+', 'N', name)}"] += 1
    print({word: f"{linked[word]} of {count} facts on paper" for word, count in sorted(shown.items())})
    assert not missing
    assert sum(linked.values()) / sum(shown.values()) > 0.99


def test_an_element_of_a_fact_holds_its_value(details: list[Any]) -> None:
    checked = 0
    for detail in details:
        lines = {line.number: line for line in detail.x12.lines}
        for name, fact in detail.facts.by_name.items():
            value = at(detail.fields, name)
            if not fact.elements or not isinstance(value, str | int) or name in {"account", "total"}:
                continue
            texts = [lines[each.line].elements[each.number - 1].text.strip() for each in fact.elements]
            assert any(_says(text, str(value)) for text in texts), (detail.row.set_id, name, value, texts)
            checked += 1
    print(f"{checked} values compared with their elements")
    assert checked > 2000


def _says(text: str, value: str) -> bool:
    if text == value or text.replace(">", "") == value or value in text:
        return True
    if re.fullmatch(r"\d{4}-\d\d-\d\d", value):
        return value.replace("-", "") == text
    try:
        return Decimal(text) == Decimal(value) or Decimal(text).scaleb(-2) == Decimal(value)
    except ArithmeticError:
        return False


def test_every_field_of_a_record_that_holds_a_fact_is_linked_and_agrees(details: list[Any]) -> None:
    linked: Counter[str] = Counter()
    own: Counter[str] = Counter()
    for detail in details:
        for group in detail.form.groups:
            for field in group.fields:
                entity = detail.row.acumatica_entity
                if not field.fact:
                    assert field.source, f"{entity} {field.path} comes from nowhere"
                    own[entity] += 1
                    continue
                linked[entity] += 1
                name = fact_name(field.fact, detail.fields, None)
                assert detail.facts.by_record[field.path] in {
                    name,
                    fact_name(field.fact, detail.fields),
                    *_items(detail),
                }
                if field.path not in {"Type", "Description"} and at(detail.fields, field.fact) is not None:
                    assert agrees(field.value, at(detail.fields, field.fact)), (entity, field)
    print({entity: f"{count} fields linked, {own[entity]} of Acumatica's own" for entity, count in linked.items()})
    assert set(linked) >= set(LAYOUTS)


def _items(detail: Any) -> set[str]:
    return {name for name in detail.facts.by_name if ".item" in name}


def test_what_is_written_of_a_document_is_all_in_its_form(details: list[Any]) -> None:
    for detail in details:
        if detail.row.direction is Direction.OUT or not detail.record or "id" in detail.record:
            continue  # only what we would write, before Acumatica has answered with fields of its own
        shown = {field.path for group in detail.form.groups for field in group.fields}
        for path, value in _leaves(detail.record):
            if value not in (None, "", False) and not path.endswith(".id"):
                assert path in shown, (detail.row.acumatica_entity, path, value)


def _leaves(value: Any, path: str = "") -> Iterator[tuple[str, Any]]:
    if isinstance(value, dict):
        for name, part in value.items():
            yield from _leaves(part, f"{path}.{name}" if path else name)
    elif isinstance(value, list):
        for index, part in enumerate(value):
            yield from _leaves(part, f"{path}.{index}")
    else:
        yield path, value


def test_rules_say_what_moved_a_value(details: list[Any]) -> None:
    said = {fact.rule for detail in details for fact in detail.facts.by_name.values()}
    assert any(re.fullmatch(r"Cross-reference \S+ = \S+", rule) for rule in said)
    assert any(re.fullmatch(r"TDS01 carries two decimals: \d+ is [\d,]+\.\d\d", rule) for rule in said)
    assert "BEG05 writes the day as year, month, day" in said
    assert "X12 unit CA = CASE" in said
    assert "The same in X12 and Acumatica" in said
    for detail in details:
        for fact in detail.facts.by_name.values():
            assert fact.rule or not (fact.elements and fact.records), (detail.row.set_id, fact)


def test_a_click_on_a_qualifier_means_the_fact_behind_it(details: list[Any]) -> None:
    detail = next(detail for detail in details if detail.row.flow is Flow.SALES_ORDER and detail.form.groups)
    line = next(each for each in detail.x12.lines if each.segment == "PO1")
    assert detail.facts.at(line.number, 6) == detail.facts.at(line.number, 7) == "lines.0.item"
    assert detail.facts.at(line.number, 3) == "lines.0.unit"
    assert detail.facts.by_name["lines.0.unit"].records == ("Details.0.UOM",)


def test_a_blocked_order_shows_what_would_be_written(details: list[Any]) -> None:
    blocked = [d for d in details if d.row.flow is Flow.SALES_ORDER and not d.record and d.fields.get("number")]
    assert blocked
    for detail in blocked:
        assert not detail.form.is_written
        shown = {field.label: field.value for group in detail.form.groups for field in group.fields}
        assert shown["Customer order"] == detail.row.number
