"""Match levels and kept comparisons: listed, counted, kept once for each document."""

from __future__ import annotations

from acucleo_desktop.documents.flow import Direction, Flow
from acucleo_desktop.ledger.ledger import Ledger
from acucleo_desktop.ledger.rows import DocumentQuery, NewDocument


def add(ledger: Ledger, match: str, flow: Flow = Flow.BILL, partner: str = "ORCHARD") -> int:
    return ledger.documents.add(NewDocument(Direction.IN, flow, partner=partner, match=match)).id


def test_documents_are_listed_and_counted_by_their_level(ledger: Ledger) -> None:
    first, second, third = add(ledger, "perfect"), add(ledger, "money-off"), add(ledger, "perfect", partner="PRAIRIE")
    add(ledger, "")
    found = ledger.documents.list(DocumentQuery(matches=("perfect",)))
    assert [row.id for row in found] == [third, first]
    assert {row.match for row in found} == {"perfect"}
    assert ledger.documents.count(DocumentQuery(matches=("perfect", "money-off"))) == 3
    assert ledger.documents.match_counts() == {"perfect": 2, "money-off": 1}
    assert ledger.documents.match_counts(DocumentQuery(partners=("ORCHARD",))) == {"perfect": 1, "money-off": 1}
    ledger.documents.update(second, match="perfect")
    assert ledger.documents.get(second).match == "perfect"
    ledger.views.save("perfect bills", DocumentQuery(matches=("perfect",)))
    assert ledger.views.all()[0][1].matches == ("perfect",)


def test_the_newest_comparison_is_kept_and_an_empty_one_forgets_nothing(ledger: Ledger) -> None:
    bill, answer = add(ledger, "perfect"), add(ledger, "same", Flow.ORDER_ACKNOWLEDGMENT, "PRAIRIE")
    ledger.comparisons.set(bill, {"level": "money-off", "rows": [{"key": "price:1"}]})
    ledger.comparisons.set(bill, {})
    ledger.comparisons.set(bill, {"level": "perfect"})
    ledger.comparisons.set(answer, {"level": "same"})
    assert ledger.comparisons.of(bill) == {"level": "perfect"}
    assert ledger.comparisons.of(4711) == {}
    assert list(ledger.comparisons.all()) == [(bill, {"level": "perfect"}), (answer, {"level": "same"})]
    assert [one for one, _ in ledger.comparisons.all((Flow.BILL,))] == [bill]
    assert [one for one, _ in ledger.comparisons.all(partner="PRAIRIE")] == [answer]
