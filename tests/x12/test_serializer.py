"""The serializer: what it writes is read back the same, whatever the data hold."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from acucleo_desktop.x12.plain_text import clean_text
from acucleo_desktop.x12.serializer import (
    COMPOSITES,
    EnvelopeHeader,
    EnvelopeParty,
    GroupContent,
    SetContent,
    WriteSeparators,
    cleaning_findings,
    write_interchange,
)
from acucleo_desktop.x12.splitter import split
from acucleo_desktop.x12.structure import Segment
from acucleo_desktop.x12.tables import tables

US = EnvelopeParty("ZZ", "ACUCLEO", "ACUCLEOGS")
THEM = EnvelopeParty("08", "925485US00", "925485US00")
AT = dt.datetime(2026, 11, 23, 8, 5, tzinfo=dt.UTC)
HEADER = EnvelopeHeader(US, THEM, WriteSeparators(), "004010", 42, AT)
BODY = (Segment("BEG", ("00", "SA", "4711", "", "20261123")), Segment("CTT", ("0",)))


def group(*bodies: tuple[Segment, ...], version: str = "004010", control: int = 9) -> GroupContent:
    sets = [SetContent("850", f"{number:04d}", body) for number, body in enumerate(bodies, 1)]
    return GroupContent("PO", version, control, sets)


def body_read(data: bytes) -> list[list[tuple[str, tuple[str, ...]]]]:
    return [
        [(segment.id, segment.elements) for segment in one_set.segments[1:-1]]
        for one in split(data).interchanges
        for one_group in one.groups
        for one_set in one_group.sets
    ]


def findings_of(data: bytes) -> list[str]:
    parts = split(data)
    found = [*parts.findings]
    for one in parts.interchanges:
        found += one.findings
        for one_group in one.groups:
            found += one_group.findings
            for one_set in one_group.sets:
                found += one_set.findings
    return [finding.id for finding in found]


def test_the_exact_bytes() -> None:
    written = write_interchange(HEADER, [group(BODY)])
    assert written == (
        b"ISA*00*          *00*          *ZZ*ACUCLEO        *08*925485US00     *261123*0805*U*00401*000000042*0*P*>~"
        b"GS*PO*ACUCLEOGS*925485US00*20261123*0805*9*X*004010~"
        b"ST*850*0001~BEG*00*SA*4711**20261123~CTT*0~SE*4*0001~GE*1*9~IEA*1*000000042~"
    )
    assert written.index(b"GS*") == 106


def test_the_version_decides_isa11_and_isa12() -> None:
    later = replace(HEADER, version="005010VICS", is_test=True)
    header = split(write_interchange(later, [group(BODY, version="005010VICS")])).interchanges[0].header
    assert (header.get(11), header.get(12), header.get(15)) == ("^", "00501", "T")


def test_line_breaks_are_for_the_eye() -> None:
    pretty = replace(HEADER, separators=WriteSeparators(line_breaks=True))
    written = write_interchange(pretty, [group(BODY)])
    assert written.replace(b"~\n", b"~") == write_interchange(HEADER, [group(BODY)])
    by_line = replace(HEADER, separators=WriteSeparators(segment="\n", line_breaks=True))
    assert b"\n\n" not in write_interchange(by_line, [group(BODY)])


def test_counts_cover_several_groups_and_sets() -> None:
    written = write_interchange(HEADER, [group(BODY, BODY), group(BODY, control=10)])
    assert findings_of(written) == []
    assert b"GE*2*9~" in written
    assert b"IEA*2*000000042~" in written


def test_an_empty_segment_is_not_written() -> None:
    body = (*BODY, Segment("REF", ("", "")), Segment("MSG", ("~",)))
    written = write_interchange(HEADER, [group(body)])
    assert b"REF" not in written
    assert b"MSG" not in written
    assert b"SE*4*" in written


def test_a_component_separator_is_the_partners_own() -> None:
    body = (*BODY, Segment("MEA", ("PD", "G", "5", "LB>2>~")), Segment("PID", ("F", "", "", "", "a>b:c")))
    colon = replace(HEADER, separators=WriteSeparators(component=":"))
    written = write_interchange(colon, [group(body)])
    assert b"MEA*PD*G*5*LB:2~" in written
    assert b"PID*F****a>b c~" in written


def test_the_composites_are_those_of_the_standard() -> None:
    found = set()
    for release in ("004010", "005010"):
        for rule in tables(release).segments.values():
            found |= {f"{rule.id}{n:02d}" for n, element in enumerate(rule.elements, 1) if element.components}
    assert found == COMPOSITES


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Crème brûlée", "Creme brulee"),
        ("\u201cbest\u201d \u2013 it\u2019s", '"best" - it\'s'),
        ("one\ttwo\r\nthree", "one two three"),
        ("5 * 3 ~ 15", "5 3 15"),
        ("  padded  ", "padded"),
        ("two  blanks stay", "two  blanks stay"),
        ("caret ^ tick `", "caret ' tick '"),
        ("Łódź", "Lodz"),
        ("日本", "??"),
        ("½ price", "1/2 price"),
        ("~", ""),
    ],
)
def test_text_is_made_plain(text: str, written: str) -> None:
    assert clean_text(text, "*~>") == written


@given(st.text(), st.sets(st.sampled_from("*~>|:^'!?\"#$%&+/;<=@[]_{}\n\r\x15\x1c\x85"), min_size=1, max_size=4))
def test_plain_text_never_holds_a_separator(text: str, marks: set[str]) -> None:
    written = clean_text(text, marks)
    assert written.isascii()
    assert written == "" or written.isprintable()
    assert not any(mark in written for mark in marks)
    assert written == written.strip()
    assert clean_text(written, marks) == written


IDS = st.sampled_from(["REF", "MSG", "PID", "N1", "MEA", "SLN", "PO1", "N9"])
TEXTS = st.one_of(st.text(max_size=30), st.sampled_from(["", "~", "a*b", "LB>2", "x|y", "ISA*00*", "é", "5.25", "-3"]))
BODIES = st.lists(st.builds(Segment, IDS, st.lists(TEXTS, max_size=8).map(tuple)), max_size=8)
MARKS = st.lists(st.sampled_from("*~>|:^'!+/<\x1d\x1c\x15\x85\x7f"), min_size=4, max_size=4, unique=True)


@given(BODIES, MARKS, st.booleans(), st.sampled_from(["004010", "005010VICS"]))
def test_what_is_written_is_read_back(body: list[Segment], marks: list[str], breaks: bool, version: str) -> None:
    separators = WriteSeparators(*marks, line_breaks=breaks)
    header = replace(HEADER, separators=separators, version=version)
    content = (*BODY, *body)
    data = write_interchange(header, [group(content, version=version)])
    assert findings_of(data) == []
    used = split(data).interchanges[0].delimiters
    plain_marks = [mark for mark in (used.element, used.segment, used.component, used.repetition) if mark]

    def plain(segment: Segment, number: int, text: str) -> str:
        if f"{segment.id}{number:02d}" in COMPOSITES:
            parts = [clean_text(part, plain_marks) for part in text.split(">")]
            return used.component.join(parts).rstrip(used.component)
        return clean_text(text, plain_marks)

    wanted = []
    for segment in content:
        elements = [plain(segment, number, text) for number, text in enumerate(segment.elements, 1)]
        while elements and not elements[-1]:
            elements.pop()
        if elements:
            wanted.append((segment.id, tuple(elements)))
    assert body_read(data) == [wanted]


def test_what_was_changed_is_told() -> None:
    body = [
        Segment("PO1", ("1",)),
        Segment("PID", ("F", "", "", "", "Crème*")),
        Segment("MEA", ("PD", "G", "1", "LB>2")),
    ]
    (finding,) = cleaning_findings(body, WriteSeparators())
    assert finding.id == "x12.text-cleaned"
    assert finding.what == "Crème* is written as Creme."
    assert (finding.location.segment_position, finding.location.element) == (3, 5)
    assert finding.location.paper == "Line 1, Crème*"


@pytest.mark.parametrize(
    "change",
    [
        {"separators": WriteSeparators(element="~")},
        {"separators": WriteSeparators(element=".")},
        {"separators": WriteSeparators(segment="-")},
        {"separators": WriteSeparators(component=" ")},
        {"separators": WriteSeparators(component="A")},
        {"separators": WriteSeparators(element="**")},
        {"control_number": 0},
        {"control_number": 1_000_000_000},
        {"us": EnvelopeParty("ZZ", "A" * 16, "US")},
        {"us": EnvelopeParty("Z", "US", "US")},
        {"us": EnvelopeParty("ZZ", "", "US")},
        {"them": EnvelopeParty("ZZ", "THEM", "TH*M")},
        {"them": EnvelopeParty("ZZ", "TH~M", "THEM")},
        {"them": EnvelopeParty("ZZ", "THÉM", "THEM")},
    ],
)
def test_an_envelope_that_would_be_misread_is_refused(change: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r".+"):
        write_interchange(replace(HEADER, **change), [group(BODY)])  # type: ignore[arg-type]


def test_a_set_number_that_does_not_fit_is_refused() -> None:
    with pytest.raises(ValueError, match="4 to 9"):
        write_interchange(HEADER, [GroupContent("PO", "004010", 1, [SetContent("850", "1", BODY)])])
