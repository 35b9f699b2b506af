"""What the acceptance policy of a partner changes in a 997, and what it never changes."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from acucleo_desktop.documents.acceptance import USUAL, AcceptancePolicy, FaultAnswer
from acucleo_desktop.documents.finding import Finding, Location, Severity
from acucleo_desktop.documents.functional_acknowledgment import FunctionalAcknowledgment
from acucleo_desktop.x12 import registry
from acucleo_desktop.x12.acknowledge import acknowledge_group, safe_copy
from acucleo_desktop.x12.acknowledgment_codes import element_code
from acucleo_desktop.x12.interchange_answers import answer_interchange, read_answer
from acucleo_desktop.x12.splitter import split
from acucleo_desktop.x12.structure import FunctionalGroup, Interchange
from acucleo_desktop.x12.verdicts import COUNT_FAULTS, under

ISA = "ISA*00*          *00*          *ZZ*THEM           *ZZ*US             *261120*0915*U*00401*000000007*{asks}*P*>~"
BODY = "ST*850*0001~BEG*00*SA*4711**20261120~PO1*1*10*CA*5**VN*A~CTT*1~SE*5*0001~"
ELEMENT = Finding("x12.code-unknown", Severity.WARNING, "w", Location("Line 1", "PO1", 3, 3), value="EACH")
SEGMENT = Finding("x12.segment-unexpected", Severity.WARNING, "w", Location("Line 1", "XYZ", 4))
COUNT = Finding("x12.set-count-differs", Severity.BLOCK, "w", Location("End", "SE", 5, 1), value="9")
MISSING = Finding("x12.element-missing", Severity.BLOCK, "w", Location("Top", "BEG", 2, 3))
NOTICE = Finding("x12.element-blanks", Severity.INFO, "w", Location("Line 1", "PO1", 3, 7))
policies = st.builds(
    AcceptancePolicy,
    st.sampled_from(FaultAnswer),
    st.sampled_from(FaultAnswer),
    st.sampled_from(FaultAnswer),
    st.booleans(),
    st.booleans(),
    st.booleans(),
)


def group(asks: str = "0", iea: str = "1*000000007", gs: str = "PO") -> tuple[Interchange, FunctionalGroup]:
    text = f"{ISA.format(asks=asks)}GS*{gs}*THEM*US*20261120*0915*33*X*004010~{BODY}GE*1*33~IEA*{iea}~"
    interchange = split(text.encode()).interchanges[0]
    return interchange, interchange.groups[0]


def answer(policy: AcceptancePolicy, *findings: Finding) -> FunctionalAcknowledgment:
    return acknowledge_group(group()[1], [findings], policy)


@pytest.mark.parametrize(
    ("policy", "finding", "status"),
    [
        (USUAL, ELEMENT, "E"),
        (USUAL, SEGMENT, "E"),
        (USUAL, COUNT, "R"),
        (AcceptancePolicy(element_faults=FaultAnswer.REJECT), ELEMENT, "R"),
        (AcceptancePolicy(element_faults=FaultAnswer.REJECT), SEGMENT, "E"),
        (AcceptancePolicy(element_faults=FaultAnswer.ACCEPT), ELEMENT, "A"),
        (AcceptancePolicy(segment_faults=FaultAnswer.REJECT), SEGMENT, "R"),
        (AcceptancePolicy(segment_faults=FaultAnswer.ACCEPT), SEGMENT, "A"),
        (AcceptancePolicy(count_faults=FaultAnswer.ACCEPT_WITH_ERRORS), COUNT, "E"),
        (AcceptancePolicy(count_faults=FaultAnswer.ACCEPT), COUNT, "A"),
        (AcceptancePolicy(element_faults=FaultAnswer.REJECT), NOTICE, "A"),
    ],
)
def test_each_kind_of_fault_is_answered_as_the_partner_wants(
    policy: AcceptancePolicy, finding: Finding, status: str
) -> None:
    found = answer(policy, finding)
    assert found.sets[0].status == status
    assert found.status == status
    assert bool(found.sets[0].codes) is (status != "A")


@given(policies)
@settings(deadline=None)
def test_what_cannot_be_read_is_refused_whatever_the_policy(policy: AcceptancePolicy) -> None:
    found = answer(policy, MISSING, ELEMENT)
    assert (found.status, found.accepted) == ("R", 0)
    assert {note.segment for note in found.sets[0].segments} == {"BEG", "PO1"}, "all reasons are told"


@given(policies, st.sampled_from(["partner.item-unknown", "rules.price-differs", "sync.anything", "acumatica.refused"]))
@settings(deadline=None)
def test_business_disagreement_never_changes_the_answer(policy: AcceptancePolicy, cause: str) -> None:
    disagreement = Finding(cause, Severity.BLOCK, "w", Location("Line 1", "PO1", 3, 4), value="5")
    assert answer(policy, disagreement) == answer(policy)
    assert answer(policy, disagreement).status == "A"


@given(policies)
@settings(deadline=None)
def test_a_partner_that_does_not_know_e_never_gets_one(policy: AcceptancePolicy) -> None:
    found = answer(policy, ELEMENT, SEGMENT)
    if not policy.knows_accepted_with_errors:
        assert found.status in {"A", "R"}
        assert all(each.status in {"A", "R"} for each in found.sets)
        assert all(each.status == "R" or not (each.codes or each.segments) for each in found.sets)


@given(policies)
@settings(deadline=None)
def test_the_policy_and_the_severities_say_the_same(policy: AcceptancePolicy) -> None:
    findings = [ELEMENT, SEGMENT, COUNT, NOTICE]
    weighed = under(findings, policy)
    assert under(weighed, policy) == weighed
    refused = acknowledge_group(group()[1], [weighed], policy).status == "R"
    assert refused is any(finding.blocks for finding in weighed)
    assert weighed[3] == NOTICE
    assert {finding.id for finding in findings if finding.id in COUNT_FAULTS} == {"x12.set-count-differs"}


def test_accepted_sets_are_named_unless_the_partner_does_not_want_it() -> None:
    quiet = AcceptancePolicy(names_accepted_sets=False)
    assert answer(quiet).sets == ()
    assert len(answer(quiet, ELEMENT).sets) == 1, "a group that is not wholly accepted names them"


@pytest.mark.parametrize(
    "value",
    ["x" * 300, "Café ~ “Olé” * | > ^", "\x1e\x1d\x00", "ß" * 99, "  padded  ", "\N{EURO SIGN}" * 60],
)
def test_the_copy_of_a_bad_value_can_always_be_written(value: str) -> None:
    copy = safe_copy(value)
    assert len(copy) <= 99
    assert copy.isascii()
    assert copy.isprintable()
    assert copy == copy.strip()


@given(st.text(max_size=300))
@settings(deadline=None)
def test_any_bad_value_makes_a_997_that_passes_its_own_check(value: str) -> None:
    from acucleo_desktop.sync.drafting import check_body

    bad = Finding("x12.code-unknown", Severity.WARNING, "w", Location("Line 1", "PO1", 3, 3), value=value)
    found = check_body("997", registry.write(answer(USUAL, bad), "004010"), "004010")
    # A copy may hold the usual component separator as text; the serializer takes out those of the partner.
    assert {finding.id for finding in found} <= {"x12.component-separator-in-text"}


@pytest.mark.parametrize("name", ["", "P", "PO1X9", "po1", "12", "\xe9A"])
def test_a_segment_name_that_is_none_leaves_the_997_in_order(name: str) -> None:
    from acucleo_desktop.sync.drafting import check_body

    strange = Finding("x12.segment-unknown", Severity.WARNING, "w", Location("x", name or "??", 3))
    found = answer(USUAL, strange)
    assert check_body("997", registry.write(found, "004010"), "004010") == []


def test_numbers_that_came_with_005010_are_not_written_in_004010() -> None:
    too_many = Finding("x12.repetitions-too-many", Severity.WARNING, "w", Location("x", "PO1", 3, 7))
    parts = Finding("x12.elements-too-many", Severity.WARNING, "w", Location("x", "MEA", 3, 4, 9))
    assert (element_code(too_many, "005010"), element_code(too_many, "004010VICS")) == ("12", "6")
    assert (element_code(parts, "005010"), element_code(parts, "004010")) == ("13", "3")


def test_a_missing_set_number_and_an_odd_group_are_told() -> None:
    text = (
        f"{ISA.format(asks='0')}GS*ZZ*THEM*US*20261120*0915*33A*X*004010~{BODY.replace('*0001', '*')}GE*1*33A~IEA*1*7~"
    )
    odd = split(text.encode()).interchanges[0].groups[0]
    found = acknowledge_group(odd, [odd.sets[0].findings])
    assert "7" in found.sets[0].codes
    assert set(found.codes) == {"1", "6"}


@pytest.mark.parametrize(
    ("asks", "answers", "iea", "expected"),
    [
        ("0", True, "1*000000007", None),
        ("1", False, "1*000000007", None),
        ("1", True, "1*000000007", ("A", "000")),
        ("2", True, "5*000000007", None),
        ("3", True, "1*000000007", None),
        ("3", True, "5*000000007", ("E", "021")),
        ("1", True, "1*000000008", ("E", "001")),
    ],
)
def test_an_interchange_is_answered_when_it_asks_and_the_partner_wants_it(
    asks: str, answers: bool, iea: str, expected: tuple[str, str] | None
) -> None:
    interchange, _ = group(asks, iea)
    segment = answer_interchange(interchange, AcceptancePolicy(answers_interchanges=answers))
    if expected is None:
        assert segment is None
        return
    assert segment is not None
    said = read_answer(segment)
    assert (said.control_number, said.date, said.time) == ("000000007", "261120", "0915")
    assert (said.status, said.note) == expected
