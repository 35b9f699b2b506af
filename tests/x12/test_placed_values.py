"""Values know the element they were read from, in every set and form that we read; reading is the same otherwise."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from pathlib import Path

import pytest

from acucleo_desktop.documents.kinds import to_plain
from acucleo_desktop.x12 import registry
from acucleo_desktop.x12.placed import PlacedText, element_places, placed_set
from acucleo_desktop.x12.splitter import split
from acucleo_desktop.x12.structure import Delimiters, TransactionSet

GOLDEN = Path(__file__).parent.parent / "golden"
FILES = sorted(path for path in GOLDEN.rglob("*") if path.suffix in {".x12", ".edi"})
SHARE = {"875": 0.75, "880": 0.75, "824": 0.6}
"""Codes of the grocery forms are translated into the usual ones; a translated value stands in no element."""


def sets_of(path: Path) -> list[tuple[TransactionSet, Delimiters]]:
    found = []
    for interchange in split(path.read_bytes()).interchanges:
        for group in interchange.groups:
            found += [(each, interchange.delimiters) for each in group.sets if each.set_id in registry.SETS]
    return found


def value_at(plain: object, path: str) -> object:
    for part in path.split("."):
        plain = plain[int(part)] if isinstance(plain, list) else plain[part]  # type: ignore[index]
    return plain


def holds(text: str, value: object) -> bool:
    """Whether an element's text says a value of the document."""
    told = str(value)
    if told in {text, text.strip()} or told in text:
        return True
    if len(told) == len("2026-11-25") and told[4:5] == "-":
        return told.replace("-", "")[-6:] == text.strip()[-6:]
    try:
        number = Decimal(told)
        return abs(number) in {abs(Decimal(text)), abs(Decimal(text).scaleb(-2))}
    except ArithmeticError:
        return text.strip() in told  # the first of several texts that make one note, or a trailer's initial


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_every_place_holds_its_value_and_the_document_is_the_same(path: Path) -> None:
    for transaction_set, delimiters in sets_of(path):
        plain, findings = registry.read(transaction_set, delimiters)
        placed, same_findings = registry.read(placed_set(transaction_set), delimiters)
        assert (placed, same_findings) == (plain, findings)
        assert to_plain(placed) == to_plain(plain)
        places = element_places(placed)
        for where, place in places.items():
            segment = transaction_set.segments[place.position - 1]
            text = segment.get(place.element)
            if place.component:
                text = text.split(delimiters.component)[place.component - 1]
            assert holds(text, value_at(to_plain(plain), where)), (where, place, text)


def leaves(value: object) -> int:
    if isinstance(value, dict):
        return sum(leaves(part) for part in value.values())
    return sum(leaves(part) for part in value) if isinstance(value, list) else 1


def test_nearly_all_values_know_their_place() -> None:
    known: dict[str, list[int]] = {}
    for path in FILES:
        for transaction_set, delimiters in sets_of(path):
            document, _ = registry.read(placed_set(transaction_set), delimiters)
            counts = known.setdefault(transaction_set.set_id, [0, 0])
            counts[0] += len(element_places(document))
            counts[1] += leaves(to_plain(document))
    print({set_id: f"{placed} of {values}" for set_id, (placed, values) in known.items()})
    assert {"810", "850", "875", "880", "997"} <= set(known)
    for set_id, (placed, values) in known.items():
        assert placed / values > SHARE.get(set_id, 0.9), set_id


def test_a_text_keeps_its_place_through_what_readers_do_with_it() -> None:
    transaction_set = TransactionSet(tuple(split(_ORDER).interchanges[0].groups[0].sets[0].segments))
    text = placed_set(transaction_set).segments[1].elements[2]
    assert isinstance(text, PlacedText)
    for made in (text.strip(), text.upper(), text.partition("-")[0], text + "x", text.split(">")[0]):
        assert (made.place.position, made.place.element) == (2, 3)  # type: ignore[attr-defined]
    assert text.split(">")[0].place.component == 1  # type: ignore[attr-defined]
    assert (hash(text), text) == (hash("4711"), "4711"), "it is looked up like any text"


def test_a_date_and_a_number_are_what_they_were() -> None:
    received = split(_ORDER).interchanges[0]
    document, _ = registry.read(placed_set(received.groups[0].sets[0]), received.delimiters)
    assert document.date == dt.date(2026, 11, 23)  # type: ignore[union-attr]
    assert document.lines[0].quantity * 2 == Decimal(10)  # type: ignore[union-attr]


_ORDER = (
    b"ISA*00*          *00*          *ZZ*THEM           *ZZ*US             *261123*1200*U*00401*000000001*0*P*>~"
    b"GS*PO*THEM*US*20261123*1200*1*X*004010~ST*850*0001~BEG*00*SA*4711**20261123~PO1*1*5*CA*9.5**IN*A-1~CTT*1~"
    b"SE*5*0001~GE*1*1~IEA*1*000000001~"
)
