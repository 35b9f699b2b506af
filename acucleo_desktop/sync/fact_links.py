"""Which element, which place on paper and which Acumatica field hold the same fact: the three-way light.

Nothing of this is written down twice. The readers of X12 carry the places of what they read (`x12.placed`), the form of
the record names the facts of its fields (`acumatica.record_forms`), and the paper names its facts by the same paths. An
element that would say something else than the document is not linked.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from acucleo_desktop.documents.flow import Direction
from acucleo_desktop.documents.kinds import to_plain
from acucleo_desktop.ledger.rows import DocumentRow
from acucleo_desktop.partners.profile import Partner
from acucleo_desktop.sync.desk_types import X12View
from acucleo_desktop.sync.examination import ReceivedSet
from acucleo_desktop.sync.fact_rules import RuleContext, rule_of, used_item_id
from acucleo_desktop.sync.fact_types import Element, Fact, Facts, RecordForm
from acucleo_desktop.sync.record_form import at
from acucleo_desktop.x12 import registry
from acucleo_desktop.x12.placed import ElementPlace, element_places, placed_set

_KINDS = frozenset(
    {
        *("qualifier", "role", "code", "type_code", "basis", "handling", "percent_basis", "agency", "agency_code"),
        *("function", "date_qualifier", "sequence", "method", "reference_qualifier", "jurisdiction_qualifier"),
    }
)
"""Parts that say what kind of fact a fact is."""

_GROUPED = re.compile(
    r"(?P<name>(?:.+\.)?(?:dates|references|charges|taxes|notes|amounts|schedule|quantities)\.\d+"
    r"|(?:.+\.)?(?:terms|routing|freight_terms|pack))\..+"
)
"""Facts that paper writes in one piece."""

_ITEM = re.compile(r"(?P<line>.*lines\.\d+)\.(?:our_item|item_ids\.(?P<index>\d+)\.(?P<part>\w+))")
_SENDER, _RECEIVER = 6, 8
"""Elements of ISA."""


def fact_name(path: str, fields: Mapping[str, Any], partner: Partner | None = None) -> str:
    """Return the name of the fact that a path of a document belongs to: their code and ours are one fact.

    Args:
        path: of a value in the document's plain data.
        fields: the document.
        partner: whose cross-references tell by which number an item was found.
    """
    item = _ITEM.fullmatch(path)
    if item is not None:
        line = item["line"]
        if item["index"] is None:
            return f"{line}.item"
        index = int(item["index"])
        if index == used_item_id(at(fields, line) or {}, partner):
            return f"{line}.item"
        return f"{line}.item_ids.{index}"
    if path.endswith(".our_unit"):
        return path.removesuffix("our_unit") + "unit"
    if path.startswith("parties.") and path.endswith((".our_id", ".qualifier")):
        stem = path.rpartition(".")[0]
        return f"{stem}.identifier" if at(fields, f"{stem}.identifier") else f"{stem}.name"
    grouped = _GROUPED.fullmatch(path)
    if grouped is not None:
        return grouped["name"]
    return {"stated_total": "total", "our_account": "account"}.get(path, path)


def facts_of(
    row: DocumentRow,
    fields: Mapping[str, Any],
    received: ReceivedSet | None,
    view: X12View,
    form: RecordForm,
    partner: Partner | None,
) -> Facts:
    """Return the facts of a document with their places in X12 and in the record, and the rules that moved them."""
    found: dict[str, Fact] = {}
    if received is not None and row.set_id in registry.SETS:
        _add_elements(found, fields, received, view, partner)
    if fields.get("our_account"):
        number = _SENDER if row.direction is Direction.IN else _RECEIVER
        lines = [line.number for line in view.lines if line.segment == "ISA"]
        found["account"] = Fact("account", tuple(Element(line, number) for line in lines[:1]))
    for group in form.groups:
        for field in group.fields:
            if field.fact:
                name = fact_name(field.fact, fields, partner)
                fact = found.setdefault(name, Fact(name))
                found[name] = replace(fact, records=(*fact.records, field.path))
    told = {field.path: field.value for group in form.groups for field in group.fields}
    texts = {line.number: line for line in view.lines}
    for name, fact in found.items():
        words = RuleContext(fields, texts, view.version, partner, told, is_out=row.direction is Direction.OUT)
        rule, is_sheet = rule_of(fact, words)
        found[name] = replace(fact, rule=rule, sheet=is_sheet)
    return _indexed(found.values())


def _add_elements(
    found: dict[str, Fact],
    fields: Mapping[str, Any],
    received: ReceivedSet,
    view: X12View,
    partner: Partner | None,
) -> None:
    """Find the elements of each fact by reading the set once more, with values that know where they come from."""
    document, _findings = registry.read(placed_set(received.transaction_set), received.interchange.delimiters)
    read = to_plain(document)
    lines = {line.position: line.number for line in view.lines if line.position}
    moved = _aligned(read, fields)
    for read_path, place in element_places(document).items():
        path = _moved(read_path, moved)
        if at(read, read_path) != at(fields, path) or place.position not in lines:
            continue
        element = _element(place, lines)
        name = fact_name(path, fields, partner)
        fact = found.setdefault(name, Fact(name))
        if path.rpartition(".")[2] in _KINDS:
            found[name] = replace(fact, also=(*fact.also, element))
        else:
            found[name] = replace(fact, elements=(*fact.elements, element))
    for name, fact in found.items():
        if not fact.elements:  # a kind alone is the fact
            found[name] = replace(fact, elements=fact.also, also=())


def _aligned(read: Mapping[str, Any], fields: Mapping[str, Any]) -> dict[tuple[str, int], int]:
    """Return which part of the document each part that was read is: a part that says nothing in X12 is not written."""
    moved: dict[tuple[str, int], int] = {}
    for name, parts in read.items():
        kept = fields.get(name)
        if name == "lines" or not isinstance(parts, list) or not isinstance(kept, list):
            continue
        free = list(range(len(kept)))
        for index, part in enumerate(parts):
            same = next((number for number in free if _says(part, kept[number])), None)
            if same is not None:
                free.remove(same)
                moved[name, index] = same
    return moved


def _says(part: Any, kept: Any) -> bool:
    """Whether a part of the document says all that was read, and perhaps more of our own."""
    if isinstance(part, Mapping) and isinstance(kept, Mapping):
        return all(kept.get(name) == value for name, value in part.items())
    return bool(part == kept)


def _moved(path: str, moved: Mapping[tuple[str, int], int]) -> str:
    name, _, rest = path.partition(".")
    index, dot, tail = rest.partition(".")
    if not index.isdecimal() or (name, int(index)) not in moved:
        return path
    return f"{name}.{moved[name, int(index)]}{dot}{tail}"


def _element(place: ElementPlace, lines: Mapping[int, int]) -> Element:
    return Element(lines[place.position], place.element, place.component)


def _indexed(facts: Iterable[Fact]) -> Facts:
    by_name = {fact.name: fact for fact in facts}
    by_element: dict[tuple[int, int], str] = {}
    for parts in ("also", "elements"):
        for fact in by_name.values():
            by_element.update({(each.line, each.number): fact.name for each in getattr(fact, parts)})
    by_record = {path: fact.name for fact in by_name.values() for path in fact.records}
    return Facts(by_name, by_element, by_record)
