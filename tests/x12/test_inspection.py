"""A whole file looked at: its sets, what was found, and that nothing which could be in a file makes it fail."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from acucleo_desktop.documents.finding import Finding, Location, Severity
from acucleo_desktop.x12.inspection import inspect_file
from acucleo_desktop.x12.merging import merge_findings
from acucleo_desktop.x12.structure import Delimiters, TransactionSet

Maker = Callable[..., TransactionSet]
KINDS = {"850": "PO", "810": "IN", "855": "PR", "856": "SH", "997": "FA"}


def file_of(*sets: TransactionSet, version: str = "004010") -> str:
    plain = Delimiters()
    lines = [
        "ISA*00*          *00*          *ZZ*BUYER          *01*123456789      *261123*0815*U*00401*000000007*0*P*>~"
    ]
    for number, one in enumerate(sets, 1):
        lines.append(f"GS*{KINDS.get(one.set_id, 'TX')}*BUYER*US*20261123*0815*{number}*X*{version}~")
        lines += [segment.to_text(plain) for segment in one.segments]
        lines.append(f"GE*1*{number}~")
    return "\n".join([*lines, f"IEA*{len(sets)}*000000007~\n"])


def test_a_clean_file(make_set: Maker) -> None:
    report = inspect_file(file_of(*(make_set(kind) for kind in KINDS)).encode())
    assert report.is_readable
    assert report.findings == ()
    assert [(one.set_id, one.position) for one in report.sets] == [(kind, (0, n, 0)) for n, kind in enumerate(KINDS)]
    assert report.sets[0].number == "4711"
    assert report.sets[1].number == "INV7"
    assert (report.sets[0].sender, report.sets[0].receiver, report.sets[0].version) == ("BUYER", "123456789", "004010")
    assert [one.findings for one in report.sets[:3]] == [(), (), ()]
    assert report.is_clean


def test_findings_go_to_the_document_they_belong_to(make_set: Maker) -> None:
    broken = make_set("850", replace={"PO1*1": "PO1*1*5*EACH*9.5"})
    report = inspect_file(file_of(make_set("850"), broken).replace("GE*1*2", "GE*9*2").encode())
    assert [finding.id for finding in report.findings] == ["x12.group-count-differs"]
    assert report.sets[0].findings == ()
    assert [finding.id for finding in report.sets[1].findings] == ["x12.unit-code-unknown"]
    assert not report.is_clean


def test_a_wrong_date_is_told_once(make_set: Maker) -> None:
    one = make_set("810", replace={"BIG": "BIG*20261323*INV7*20261101*4711"})
    (finding,) = inspect_file(file_of(one).encode()).sets[0].findings
    assert finding.blocks
    assert finding.value == "20261323"


def test_a_kind_that_is_not_processed_is_explained(make_set: Maker) -> None:
    report = inspect_file(file_of(make_set("864", "BMG*00"), make_set("850")).encode())
    assert [finding.id for finding in report.sets[0].findings] == ["x12.set-not-supported"]
    assert report.sets[1].findings == ()


def test_an_envelope_without_documents_is_told() -> None:
    report = inspect_file(file_of().encode())
    assert not report.is_readable
    assert [finding.id for finding in report.findings] == ["x12.no-document"]


@pytest.mark.parametrize("content", [b"", b"hello", b"<xml/>", b"ISA"])
def test_other_files_are_explained(content: bytes) -> None:
    report = inspect_file(content)
    assert not report.is_readable
    assert [finding.id for finding in report.findings] == ["x12.not-x12"]


def test_both_words_about_one_element_become_one_with_the_worse_severity() -> None:
    place = Location("Heading", "BIG", 2, 1)
    checked = Finding("x12.date-form", Severity.BLOCK, "Date 1 is not a date.", place)
    read = Finding("x12.date-unreadable", Severity.WARNING, "The invoice date 1 is not a date.", place)
    beside = Finding("x12.element-missing", Severity.WARNING, "Name is missing.", Location("Heading", "N1", 3, 2))
    (first, second) = merge_findings([beside, checked], [read])
    assert (first.id, first.severity) == ("x12.date-unreadable", Severity.BLOCK)
    assert second == beside


def test_findings_about_a_whole_segment_stay_apart() -> None:
    place = Location("Heading", "N1", 3)
    found = [
        Finding(f"x12.{name}", Severity.WARNING, name, place) for name in ("segment-unexpected", "segment-too-often")
    ]
    assert merge_findings(found, found[:1]) == [found[0], found[1]]


PIECES = st.sampled_from(
    ["*", "~", "\n", "SE*", "ST*850*", "GE*", "IEA*", "ISA*", "HL*", "PO1*", ">", "9" * 30, "-", "é", " ", "\x00", "²"]
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=300, deadline=None)
@given(data=st.data())
def test_no_damage_makes_the_inspection_fail(make_set: Maker, data: st.DataObject) -> None:
    chosen = data.draw(st.lists(st.sampled_from(sorted(KINDS)), min_size=1, max_size=3))
    text = file_of(*(make_set(kind) for kind in chosen), version=data.draw(st.sampled_from(["004010", "005010VICS"])))
    for _ in range(data.draw(st.integers(1, 10))):
        place = data.draw(st.integers(0, len(text)))
        length = data.draw(st.sampled_from([0, 0, 1, 3, 12, 80]))
        text = text[:place] + data.draw(st.one_of(PIECES, st.just(""), st.text(max_size=4))) + text[place + length :]
    report = inspect_file(text.encode("utf-8", "replace"))
    for finding in [*report.findings, *(finding for one in report.sets for finding in one.findings)]:
        assert finding.what, finding.id
        assert finding.why, finding.id
        assert finding.todo, finding.id
        assert finding.location.paper, finding.id
