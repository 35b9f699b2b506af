"""The 997 that answers a received group."""

from __future__ import annotations

from acucleo_desktop.documents.finding import Finding, Location, Severity
from acucleo_desktop.documents.functional_acknowledgment import FunctionalAcknowledgment
from acucleo_desktop.x12 import registry
from acucleo_desktop.x12.acknowledge import acknowledge_group
from acucleo_desktop.x12.checking import check_set
from acucleo_desktop.x12.splitter import split
from acucleo_desktop.x12.structure import FunctionalGroup, Interchange

ISA = "ISA*00*          *00*          *ZZ*THEM           *ZZ*US             *261120*0915*U*00401*000000007*0*P*>~"
GOOD = "ST*850*{0}~BEG*00*SA*PO{0}**20261120~PO1*1*10*CA*5**VN*A~CTT*1~SE*5*{0}~"
BAD_DATE = "ST*850*{0}~BEG*00*SA*PO{0}**20261120~DTM*002*20261399~PO1*1*10*CA*5**VN*A~CTT*1~SE*6*{0}~"
BAD_COUNT = "ST*850*{0}~BEG*00*SA*PO{0}**20261120~PO1*1*10*CA*5**VN*A~CTT*1~SE*9*{0}~"
NO_NUMBER = "ST*850*{0}~BEG*00*SA***20261120~PO1*1*10*CA*5**VN*A~CTT*1~SE*5*{0}~"


def received(*sets: str, count: int | None = None) -> tuple[Interchange, FunctionalGroup]:
    body = "".join(text.format(f"{number:04d}") for number, text in enumerate(sets, 1))
    stated = len(sets) if count is None else count
    text = f"{ISA}GS*PO*THEM*US*20261120*0915*33*X*004010~{body}GE*{stated}*33~IEA*1*000000007~"
    interchange = split(text.encode()).interchanges[0]
    return interchange, interchange.groups[0]


def answer(*sets: str, count: int | None = None) -> FunctionalAcknowledgment:
    interchange, group = received(*sets, count=count)
    findings = [
        [
            *interchange.findings,
            *group.findings,
            *each.findings,
            *check_set(each, group.version, interchange.delimiters),
            *registry.read(each, interchange.delimiters)[1],
        ]
        for each in group.sets
    ]
    return acknowledge_group(group, findings)


def test_clean_sets_are_accepted_one_by_one() -> None:
    found = answer(GOOD, GOOD)
    assert (found.group_id, found.group_control_number, found.status) == ("PO", "33", "A")
    assert (found.included, found.received, found.accepted) == (2, 2, 2)
    assert [(each.set_id, each.control_number, each.status) for each in found.sets] == [
        ("850", "0001", "A"),
        ("850", "0002", "A"),
    ]


def test_an_element_at_fault_is_named() -> None:
    found = answer(BAD_DATE)
    assert found.status == "E"
    assert found.accepted == 1
    note = found.sets[0].segments[0]
    assert (note.segment, note.position, note.code) == ("DTM", 3, "8")
    element = note.elements[0]
    assert (element.position, element.code, element.element_number, element.value) == (2, "8", "373", "20261399")
    assert len(note.elements) == 1
    assert found.sets[0].codes == ("5",)


def test_a_set_that_cannot_be_processed_is_rejected() -> None:
    found = answer(GOOD, NO_NUMBER)
    assert found.status == "P"
    assert [each.status for each in found.sets] == ["A", "R"]
    assert found.accepted == 1
    missing = found.sets[1].segments[0]
    assert (missing.segment, missing.elements[0].code, missing.elements[0].value) == ("BEG", "1", "")


def test_counts_that_differ_are_told_where_they_belong() -> None:
    found = answer(BAD_COUNT, GOOD, count=5)
    assert found.sets[0].codes[0] == "4"
    assert found.sets[0].status in {"E", "R"}
    assert found.codes == ("5",)
    assert (found.included, found.received) == (5, 2)


def test_findings_about_the_envelope_do_not_reject_the_set() -> None:
    _, group = received(GOOD)
    envelope = Finding("x12.interchange-count-differs", Severity.BLOCK, "w", Location("x", "IEA", 9, 1))
    business = Finding("partner.item-unknown", Severity.BLOCK, "w", Location("x", "PO1", 3, 7))
    told = Finding("x12.anything", Severity.INFO, "w", Location("x", "PO1", 3, 7))
    assert acknowledge_group(group, [[envelope, business, told]]).status == "A"


def test_everything_rejected_rejects_the_group() -> None:
    found = answer(NO_NUMBER)
    assert (found.status, found.accepted) == ("R", 0)


def test_the_answer_can_be_written_and_passes_its_own_check() -> None:
    written = registry.write(answer(GOOD, BAD_DATE, NO_NUMBER), "004010")
    assert [segment.id for segment in written][:4] == ["AK1", "AK2", "AK5", "AK2"]
    assert written[-1].elements == ("P", "3", "3", "2")


def test_a_stated_count_of_thousands_of_digits_is_answered_by_what_was_counted() -> None:
    for stated, expected in (("9" * 5000, 1), ("0" * 5000 + "3", 3), ("1" * 7, 1), ("", 1), ("x", 1), ("²", 1)):
        text = f"{ISA}GS*PO*THEM*US*20261120*0915*33*X*004010~{GOOD.format('0001')}GE*{stated}*33~IEA*1*000000007~"
        group = split(text.encode("latin-1")).interchanges[0].groups[0]
        assert acknowledge_group(group, [[]]).included == expected


def test_a_997_with_endless_numbers_is_read_and_never_raises() -> None:
    digits = "7" * 5000
    body = f"AK1*PO*33~AK2*850*0001~AK3*PO1*{digits}**8~AK4*{digits}>{digits}*{digits}*7~AK5*R*5~AK9*R*{digits}*1*0~"
    text = f"{ISA}GS*FA*THEM*US*20261120*0915*33*X*004010~ST*997*0001~{body}SE*8*0001~GE*1*33~IEA*1*000000007~"
    interchange = split(text.encode()).interchanges[0]
    transaction_set = interchange.groups[0].sets[0]
    document, _ = registry.SETS["997"].read(transaction_set, interchange.delimiters)
    assert document is not None
    check_set(transaction_set, "004010", interchange.delimiters)
