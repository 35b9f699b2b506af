"""What repeats is told some times and counted, while the acknowledgment answers every place."""

from __future__ import annotations

from collections.abc import Callable

from acucleo_desktop.documents.finding import Finding, Location, Severity, worst
from acucleo_desktop.x12.acknowledge import acknowledge_group
from acucleo_desktop.x12.checking import check_set
from acucleo_desktop.x12.condensing import MOST_EQUAL, MOST_OF_A_CAUSE, condensed
from acucleo_desktop.x12.structure import Delimiters, FunctionalGroup, Segment, TransactionSet

Maker = Callable[..., TransactionSet]


def found(position: int, value: str = "EACH", severity: Severity = Severity.WARNING) -> Finding:
    place = Location(f"Line {position}", "PO1", position, 3, line_number=str(position))
    return Finding("x12.unit-code-unknown", severity, f"Unit {value} is no code.", place, "Why.", "Do.", value)


def test_what_is_short_stays_as_it_is() -> None:
    findings = [found(position) for position in range(MOST_EQUAL)]
    assert condensed(findings) == tuple(findings)
    assert condensed([*findings, *findings]) == tuple(findings)
    assert condensed([]) == ()


def test_the_same_is_told_some_times_and_counted() -> None:
    findings = [found(position) for position in range(5000)]
    *kept, more = condensed(findings)
    assert kept == findings[:MOST_EQUAL]
    assert more.id == "x12.more-of-the-same"
    assert more.severity is Severity.INFO
    assert more.what == "The same is found at 4,980 more places: Unit EACH is no code."
    assert (more.location.segment, more.location.element) == ("PO1", 3)


def test_each_value_is_told_for_itself() -> None:
    findings = [found(position, "EACH" if position % 2 else "CASES") for position in range(1000)]
    kept = condensed(findings)
    assert {finding.value for finding in kept[:-1]} == {"EACH", "CASES"}
    assert len(kept) == 2 * MOST_EQUAL + 1
    different = condensed([found(position, f"U{position}") for position in range(1000)])
    assert len(different) == MOST_OF_A_CAUSE + 1
    assert "800 more places" in different[-1].what


def test_the_worst_and_the_rare_are_kept() -> None:
    many = [found(position) for position in range(1000)]
    late = found(2000, severity=Severity.BLOCK)
    kept = condensed([*many, late])
    assert late in kept
    assert worst(kept) is Severity.BLOCK


def test_the_acknowledgment_answers_every_place(make_set: Maker) -> None:
    lines = [f"PO1*{line}*5*EACH*9.5**UP*012345678905" for line in range(1, 101)]
    one = make_set("850", "BEG*00*SA*4711**20261123", *lines, "CTT*100")
    findings = check_set(one, "004010", Delimiters())
    assert len(condensed(findings)) < len(findings)
    header = Segment("GS", ("PO", "A", "B", "20261123", "0815", "7", "X", "004010"))
    answer = acknowledge_group(FunctionalGroup(header, (one,)), [findings])
    assert [note.position for note in answer.sets[0].segments] == list(range(3, 103))
