"""What the check says about a document: nothing about a clean one, and the right thing about each defect."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from acucleo_desktop.documents.finding import Finding, Severity
from acucleo_desktop.x12.acknowledgment_codes import element_code, segment_code, set_code
from acucleo_desktop.x12.checking import check_set
from acucleo_desktop.x12.structure import Delimiters, Segment, TransactionSet

PLAIN = Delimiters("*", "~", ">")
SETS = ("810", "850", "855", "856", "997")
Maker = Callable[..., TransactionSet]
NO_LINES = {"PO1*1": None, "PID": None, "PO1*2": None, "SAC": None, "CTT": "CTT*0"}


def names(findings: list[Finding]) -> list[str]:
    return [finding.id.removeprefix("x12.") for finding in findings]


def only(findings: list[Finding]) -> Finding:
    (finding,) = findings
    return finding


@pytest.mark.parametrize("version", ["004010", "004010VICS", "005010", "005010UCS", "004030"])
@pytest.mark.parametrize("set_id", SETS)
def test_a_clean_document_has_no_findings(make_set: Maker, set_id: str, version: str) -> None:
    assert check_set(make_set(set_id), version, PLAIN) == []


@pytest.mark.parametrize(
    ("set_id", "change", "wanted", "severity", "code"),
    [
        ("850", {"BEG": "BEG*00*SA*4711**20261323"}, "date-form", Severity.BLOCK, "8"),
        ("850", {"BEG": "BEG*00*SA*4711**261123"}, "date-six-digits", Severity.WARNING, "8"),
        ("850", {"BEG": "BEG*00*SA***20261123"}, "element-missing", Severity.BLOCK, "1"),
        ("850", {"BEG": "BEG*99*SA*4711**20261123"}, "code-unknown", Severity.WARNING, "7"),
        ("850", {"BEG": "BEG*00*SA*12345678901234567890123**20261123"}, "element-too-long", Severity.WARNING, "5"),
        ("850", {"N1*ST": "N1*ST*Store 12*92*1"}, "element-too-short", Severity.WARNING, "4"),
        ("850", {"N1*ST": "N1*ST*Store 12*92"}, "element-condition", Severity.WARNING, "2"),
        ("850", {"N3": "N3*1 Main Street*b*c"}, "elements-too-many", Severity.WARNING, "3"),
        ("850", {"N3": "N3*Café"}, "element-character", Severity.WARNING, "6"),
        ("850", {"N3": "N3*1 Main Street  "}, "element-blanks", Severity.INFO, "6"),
        ("850", {"PO1*1": "PO1*1*five*CA*9.5"}, "number-form", Severity.BLOCK, "6"),
        ("850", {"PO1*1": "PO1*1*1,000*CA*9.5"}, "number-form", Severity.BLOCK, "6"),
        ("850", {"PO1*1": "PO1*1*5*EACH*9.5"}, "unit-code-unknown", Severity.WARNING, "7"),
        ("850", {"SAC": "SAC*A*C310***5.00"}, "number-form", Severity.WARNING, "6"),
        ("810", {"TDS": "TDS*53.50"}, "number-form", Severity.BLOCK, "6"),
        ("850", {"PID": "PID*F*08"}, "element-condition", Severity.WARNING, "2"),
        ("856", {"BSN": "BSN*00*SHIP1*20261123*2515"}, "time-form", Severity.WARNING, "9"),
        ("850", {"PO1*2": "PO1*2*3*EA*2**UP"}, "element-condition", Severity.WARNING, "2"),
        ("850", {"PID": "PID*F****x~MEA*PD*G*5*LB****03"}, "element-excluded", Severity.WARNING, "10"),
        ("997", {"AK5": "AK5*Z"}, "code-unknown", Severity.WARNING, "7"),
    ],
)
def test_faults_of_elements(
    make_set: Maker, set_id: str, change: dict[str, str], wanted: str, severity: Severity, code: str
) -> None:
    finding = only(check_set(make_set(set_id, replace=change), "004010", PLAIN))
    assert finding.id == f"x12.{wanted}"
    assert finding.severity is severity
    assert element_code(finding) == code
    assert segment_code(finding) == ""
    assert finding.location.element > 0


@pytest.mark.parametrize(
    ("set_id", "change", "wanted", "severity", "code"),
    [
        ("850", {"BEG": None}, "segment-missing", Severity.BLOCK, "3"),
        ("810", {"TDS": None}, "segment-missing", Severity.BLOCK, "3"),
        ("850", NO_LINES, "segment-missing", Severity.BLOCK, "3"),
        ("850", {"CUR": "CUR*BY*USD~CUR*BY*USD"}, "segment-too-often", Severity.WARNING, "5"),
        ("850", {"CTT": "CTT*2~CTT*2"}, "loop-too-often", Severity.WARNING, "4"),
        ("850", {"REF": "ITD*01*3~REF*DP*101"}, "segment-unexpected", Severity.WARNING, "2"),
        ("850", {"REF": "BIG*20261123*1"}, "segment-not-in-set", Severity.WARNING, "6"),
        ("850", {"REF": "hello world"}, "segment-unknown", Severity.WARNING, "1"),
        ("810", {"TDS": None, "CTT": "CTT*2~TDS*5350"}, "segment-out-of-order", Severity.WARNING, "7"),
    ],
)
def test_faults_of_segments(
    make_set: Maker, set_id: str, change: dict[str, str | None], wanted: str, severity: Severity, code: str
) -> None:
    findings = check_set(make_set(set_id, replace=change), "004010", PLAIN)
    assert f"x12.{wanted}" in {finding.id for finding in findings}
    for finding in findings:
        if finding.id == f"x12.{wanted}":
            assert finding.severity is severity
            assert segment_code(finding) == code
            assert element_code(finding) == ""


def test_a_unit_from_a_screen_is_explained_in_four_parts(make_set: Maker) -> None:
    one = make_set("850", replace={"PO1*1": "PO1*1*5*EACH*9.5"})
    finding = only(check_set(one, "004010", PLAIN))
    assert finding.what == "Unit EACH is not an X12 unit code."
    assert finding.location.paper == "Line 1, Vanilla extract"
    assert (finding.location.segment, finding.location.segment_position, finding.location.element) == ("PO1", 9, 3)
    assert finding.location.line_number == "1"
    assert finding.todo == "Use EA instead."
    assert "EA" in finding.fixes[0].label


def test_a_condition_names_its_elements(make_set: Maker) -> None:
    finding = only(check_set(make_set("850", replace={"N1*ST": "N1*ST*Store 12*92"}), "004010", PLAIN))
    assert finding.location.element == 4
    assert finding.what == "The code of the party is missing."
    assert finding.why == (
        "By the rules of X12, the kind of the party's code (N103) and the code of the party (N104) go together: "
        "both, or neither."
    )


def test_a_missing_segment_is_where_it_should_stand(make_set: Maker) -> None:
    finding = only(check_set(make_set("850", replace={"BEG": None}), "004010", PLAIN))
    assert (finding.location.segment, finding.location.segment_position) == ("BEG", 2)


def test_a_neighbouring_release_is_judged_mildly(make_set: Maker) -> None:
    one = make_set("850", add={"REF": "MTX**text"}, replace={"BEG": "BEG*00*ZY*4711**20261123"})
    assert {finding.severity for finding in check_set(one, "004030", PLAIN)} == {Severity.INFO}
    assert {finding.severity for finding in check_set(one, "004010", PLAIN)} == {Severity.WARNING}


def test_an_old_release_writes_short_dates(make_set: Maker) -> None:
    one = make_set("850", replace={"BEG": "BEG*00*SA*4711**261123"})
    findings = check_set(one, "003060", PLAIN)
    assert {finding.id: finding.severity for finding in findings} == {
        "x12.version-unknown": Severity.WARNING,
        "x12.date-six-digits": Severity.INFO,
    }


@pytest.mark.parametrize(("version", "base"), [("002001", "004010"), ("006020", "005010"), ("", "004010")])
def test_an_unknown_version_is_told(make_set: Maker, version: str, base: str) -> None:
    finding = next(f for f in check_set(make_set("997"), version, PLAIN) if f.id == "x12.version-unknown")
    assert base in finding.why


@pytest.mark.parametrize(("set_id", "name"), [("864", "text message"), ("876", "grocery")])
def test_other_kinds_are_named(make_set: Maker, set_id: str, name: str) -> None:
    finding = only(check_set(make_set(set_id, "BMG*00"), "004010", PLAIN))
    assert finding.id == "x12.set-not-supported"
    assert finding.blocks
    assert name in finding.what
    assert set_code(finding) == "1"


def test_lower_case_names_are_read_and_told_once(make_set: Maker) -> None:
    one = make_set("850")
    lower = TransactionSet(tuple(Segment(s.id.lower(), s.elements, s.position) for s in one.segments))
    assert names(check_set(lower, "004010", PLAIN)) == ["segment-lower-case"]


@pytest.mark.parametrize(
    ("set_id", "count", "wrong"),
    [
        ("850", "2", False),
        ("850", "02", False),
        ("850", "3", True),
        ("856", "6", False),
        ("856", "2", False),
        ("856", "5", True),
    ],
)
def test_the_count_of_lines(make_set: Maker, set_id: str, count: str, wrong: bool) -> None:
    findings = check_set(make_set(set_id, replace={"CTT": f"CTT*{count}"}), "004010", PLAIN)
    assert names(findings) == (["line-count-differs"] if wrong else [])


@pytest.mark.parametrize(
    ("change", "wanted"),
    [
        ({"HL*4*3": "HL*4*9*I"}, ["level-parent-unknown"]),
        ({"HL*6*5": "HL*4*5*I"}, ["level-number-repeats"]),
        ({"HL*3*2": "HL*3*1*P"}, []),
        ({"HL*2*1": "HL*2**O"}, ["level-parent-unknown"]),
        ({"HL*5*2": "HL*5*2*O"}, ["level-order-odd"]),
        ({"HL*1": "HL*1**O"}, ["shipment-level-missing"]),
    ],
)
def test_the_tree_of_a_ship_notice(make_set: Maker, change: dict[str, str], wanted: list[str]) -> None:
    found = names(check_set(make_set("856", replace=change), "004010", PLAIN))
    assert set(wanted) <= set(found)
    assert bool(found) == bool(wanted)


def test_components_are_read_by_the_partners_separator(make_set: Maker) -> None:
    for mark in (">", ":", "\\"):
        one = make_set("850", add={"PID": f"MEA*PD*G*5*LB{mark}1"})
        assert check_set(one, "004010", Delimiters("*", "~", mark)) == []
    one = make_set("850", add={"PID": "MEA*PD*G*5*XX>1"})
    finding = only(check_set(one, "004010", PLAIN))
    assert (finding.location.element, finding.location.component, finding.value) == (4, 1, "XX")


def test_too_many_components_are_told(make_set: Maker) -> None:
    one = make_set("850", add={"PID": "MEA*PD*G*5*LB" + ">1" * 20})
    finding = check_set(one, "004010", PLAIN)[0]
    assert finding.id == "x12.components-too-many"
    assert finding.location.element == 4


def test_repetitions_of_a_composite_do_not_disturb(make_set: Maker) -> None:
    one = make_set("810", add={"N1*ST": "DMG*****A^B^C"})
    assert check_set(one, "005010", Delimiters("*", "~", ":", "^")) == []
    assert names(check_set(one, "005010", Delimiters("*", "~", ":"))) != []


def test_a_component_separator_in_a_text_is_told_once(make_set: Maker) -> None:
    one = make_set("850", replace={"N3": "N3*5 > 4*6 > 5"})
    finding = only(check_set(one, "004010", PLAIN))
    assert finding.id == "x12.component-separator-in-text"
    assert finding.severity is Severity.INFO


def test_a_cut_off_set_is_checked_to_its_end(make_set: Maker) -> None:
    one = make_set("810")
    cut = TransactionSet(one.segments[:5], is_closed=False)
    assert "segment-missing" in names(check_set(cut, "004010", PLAIN))
    assert check_set(TransactionSet(one.segments[:1], is_closed=False), "004010", PLAIN)


NASTY = st.one_of(
    st.text(alphabet=st.characters(max_codepoint=255), max_size=12),
    st.sampled_from(
        ["", " ", "0", "-", ".", "1E3", "9" * 5000, "²", ">>>>", "*", "~", "\x1c\x1d\x1e\x1f", "S", "-0.0"]
    ),
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=300, deadline=None)
@given(data=st.data())
def test_no_damage_makes_the_check_fail(make_set: Maker, data: st.DataObject) -> None:
    one = make_set(data.draw(st.sampled_from(SETS)))
    segments = list(one.segments)
    for _ in range(data.draw(st.integers(1, 6))):
        place = data.draw(st.integers(0, len(segments) - 1))
        old = segments[place]
        match data.draw(st.sampled_from(["element", "name", "drop", "double", "move", "grow"])):
            case "element":
                elements = list(old.elements) or [""]
                elements[data.draw(st.integers(0, len(elements) - 1))] = data.draw(NASTY)
                if place:
                    segments[place] = Segment(old.id, tuple(elements), old.position)
            case "name" if place:
                segments[place] = Segment(data.draw(NASTY), old.elements, old.position)
            case "drop" if place:
                del segments[place]
            case "double":
                segments.insert(place + 1, old)
            case "move":
                segments.insert(data.draw(st.integers(1, len(segments))), old)
            case "grow" if place:
                segments[place] = Segment(old.id, (*old.elements, *["x"] * data.draw(st.integers(1, 40))), old.position)
            case _:
                pass
    numbered = tuple(Segment(s.id, s.elements, position) for position, s in enumerate(segments, 1))
    marks = Delimiters(component=data.draw(st.sampled_from([">", ":", "", "*", "\x1f", "A"])))
    version = data.draw(st.sampled_from(["004010", "005010", "004030VICS", "", "garbage"]))
    for finding in check_set(TransactionSet(numbered), version, marks):
        assert finding.id.startswith("x12.")
        assert finding.what, finding.id
        assert finding.why, finding.id
        assert finding.todo, finding.id
        assert finding.location.paper, finding.id
        assert hash(finding) == hash(finding)


def test_a_document_without_its_kind_is_told_as_by_the_envelope(make_set: Maker) -> None:
    finding = only(check_set(make_set("", "BMG*00"), "004010", PLAIN))
    assert finding.id == "x12.set-id-missing"
    assert set_code(finding) == "6"
