"""The splitter against every shape of file that partners send, and against bytes nobody would send."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from acucleo_desktop.x12.splitter import split
from acucleo_desktop.x12.structure import SplitFile

ORDER = ("ST*850*0001", "BEG*00*SA*4711**20261123", "PO1*1*5*EA*9.5**UP*012345678905", "CTT*1", "SE*5*0001")


def isa(control: int = 7, version: str = "00401", end: str = "~") -> str:
    repetition = "U" if version == "00401" else "^"
    return (
        f"ISA*00*          *00*          *ZZ*BUYER          *01*123456789      *261123*0815*{repetition}*{version}"
        f"*{control:09d}*0*P*>{end}"
    )


def gs(control: int = 7, version: str = "004010", kind: str = "PO") -> str:
    return f"GS*{kind}*BUYER*US*20261123*0815*{control}*X*{version}~"


def interchange(*sets: tuple[str, ...], control: int = 7) -> str:
    body = "".join(f"{segment}~" for one in sets for segment in one)
    return f"{isa(control)}{gs(control)}{body}GE*{len(sets)}*{control}~IEA*1*{control:09d}~"


def ids(parts: SplitFile) -> set[str]:
    found = {finding.id for finding in parts.findings}
    for one in parts.interchanges:
        found |= {finding.id for finding in one.findings}
        for group in one.groups:
            found |= {finding.id for finding in group.findings}
            found |= {finding.id for one_set in group.sets for finding in one_set.findings}
    return {name.removeprefix("x12.") for name in found}


def orders(parts: SplitFile) -> list[str]:
    """The order numbers that can be read, in file order."""
    return [
        segment.get(3)
        for one in parts.interchanges
        for group in one.groups
        for one_set in group.sets
        for segment in one_set.segments
        if segment.id == "BEG"
    ]


def check(text: str | bytes) -> SplitFile:
    data = text.encode("latin-1") if isinstance(text, str) else text
    parts = split(data)
    assert b"".join(parts.pieces) == data
    return parts


PLAIN = interchange(ORDER)


def test_a_regular_file_has_no_findings() -> None:
    parts = check(PLAIN)
    assert ids(parts) == set()
    (one,) = parts.interchanges
    assert (one.sender_qualifier, one.sender, one.receiver, one.control_number) == (
        "ZZ",
        "BUYER",
        "123456789",
        "000000007",
    )
    assert one.raw == PLAIN.encode()
    (group,) = one.groups
    assert (group.functional_id, group.sender, group.receiver, group.version) == ("PO", "BUYER", "US", "004010")
    (one_set,) = group.sets
    assert (one_set.set_id, one_set.control_number, one_set.is_closed) == ("850", "0001", True)
    assert [segment.id for segment in one_set.segments] == ["ST", "BEG", "PO1", "CTT", "SE"]
    assert [segment.position for segment in one_set.segments] == [1, 2, 3, 4, 5]


def test_every_segment_knows_its_place_in_the_file() -> None:
    parts = check(b"\xef\xbb\xbf\r\n" + PLAIN.replace("~", "~\r\n").encode())
    data = b"".join(parts.pieces).decode("latin-1")
    for segment in parts.interchanges[0].groups[0].sets[0].segments:
        assert data[segment.offset :].startswith(segment.id)


@pytest.mark.parametrize(
    "ends", ["~", "~\n", "~\r\n", "\n", "\r\n", "\r", "'", "'\r\n", "\x15", "\x1c\n", "\x85", "\xc2\x85", "!", "$"]
)
@pytest.mark.parametrize("separator", ["*", "|", "/", "+", "\x1d", "\x7f"])
def test_any_separators(ends: str, separator: str) -> None:
    text = PLAIN.replace("*", separator).replace("~", ends)
    parts = check(text)
    assert ids(parts) == set()
    assert orders(parts) == ["4711"]
    for segment in parts.interchanges[0].groups[0].sets[0].segments:
        assert text[segment.offset :].startswith(segment.id + separator)


def test_each_interchange_has_its_own_separators() -> None:
    one = interchange(ORDER, control=1)
    two = interchange(ORDER, control=2).replace("*", "|").replace("~", "\n")
    three = interchange(ORDER, control=3).replace("~", "\x15")
    for between in ("", "\n", "\r\n\r\n"):
        parts = check(between.join((one, two, three)))
        assert orders(parts) == ["4711"] * 3
        assert ids(parts) == set()
        assert [found.delimiters.segment for found in parts.interchanges] == ["~", "\n", "\x15"]


def test_the_repetition_separator_belongs_to_later_versions_only() -> None:
    assert check(PLAIN).interchanges[0].delimiters.repetition == ""
    later = PLAIN.replace(isa(), isa(version="00501")).replace("004010", "005010")
    parts = check(later)
    assert parts.interchanges[0].delimiters.repetition == "^"
    assert ids(parts) == set()


@pytest.mark.parametrize("width", [80, 76, 61])
def test_wrapped_files_are_unwrapped(width: int) -> None:
    wrapped = "\r\n".join(PLAIN[start : start + width] for start in range(0, len(PLAIN), width))
    parts = check(wrapped)
    assert orders(parts) == ["4711"]
    assert {"isa-width", "lines-wrapped"} <= ids(parts)
    assert parts.interchanges[0].sender == "BUYER"


def test_an_isa_without_its_padding_is_read() -> None:
    short = PLAIN.replace("BUYER          ", "BUYER").replace("123456789      ", "123456789").replace("          ", "")
    parts = check(short)
    assert orders(parts) == ["4711"]
    assert ids(parts) == {"isa-width"}
    assert parts.interchanges[0].delimiters.component == ">"


@pytest.mark.parametrize(
    ("damage", "wanted"),
    [
        (lambda text: "\ufeff".encode() + text.encode(), {"byte-order-mark"}),
        (lambda text: ("Subject: orders\n\n" + text).encode(), {"junk-before"}),
        (lambda text: ("\n\n  \n" + text + "\n\x1a").encode(), set()),
        (lambda text: (text + "and that is all").encode(), {"text-after-end"}),
        (lambda text: text[:-1].encode(), {"terminator-missing"}),
        (lambda text: text.replace("CTT*1~", "CTT*1~~").encode(), {"segment-empty"}),
        (lambda text: text.replace("~", "~\n   ").encode(), {"segments-indented"}),
        (lambda text: text.replace("SE*5", "SE*6").encode(), {"set-count-differs"}),
        (lambda text: text.replace("SE*5*0001", "SE*5*0002").encode(), {"set-control-differs"}),
        (lambda text: text.replace("SE*5*0001", "SE*05*1").encode(), set()),
        (lambda text: text.replace("GE*1", "GE*2").encode(), {"group-count-differs"}),
        (lambda text: text.replace("GE*1*7", "GE*1*8").encode(), {"group-control-differs"}),
        (lambda text: text.replace("IEA*1", "IEA*0").encode(), {"interchange-count-differs"}),
        (lambda text: text.replace("IEA*1*000000007", "IEA*1*000000008").encode(), {"interchange-control-differs"}),
        (lambda text: text.replace("IEA*1*000000007", "IEA*001*7").encode(), set()),
        (lambda text: text.replace("IEA*1*000000007~", "").encode(), {"interchange-cut-off"}),
        (lambda text: text.replace("GE*1*7~", "").encode(), {"group-cut-off"}),
        (lambda text: text.replace(gs(), "").encode(), {"group-header-missing"}),
        (lambda text: text.replace("SE*5*0001~", "").encode(), {"set-cut-off"}),
        (lambda text: text.replace("ST*850*0001~", "").encode(), {"segment-stray"}),
        (lambda text: text.replace("ST*850", "ST*").encode(), {"set-id-missing"}),
        (lambda text: text.replace("GS*PO", "GS*IN").encode(), {"group-kind-differs"}),
        (lambda text: text.replace("X*004010", "X*005010").encode(), {"version-differs"}),
        (lambda text: text.replace("*20261123*0815*7", "*261123*0815*7").encode(), {"group-date-form"}),
        (lambda text: text.replace("~ST*", "~st*").encode(), {"segment-lower-case"}),
        (lambda text: text.replace("ISA*", "isa*").encode(), {"segment-lower-case"}),
        (lambda text: text.replace("GS*PO", "TA1*1*261122*0800*R*025~GS*PO").encode(), {"envelope-refused"}),
        (lambda text: text.replace("GS*PO", "TA1*1*261122*0800*A*000~GS*PO").encode(), {"envelope-accepted"}),
        (lambda text: text.replace("*P*>", "*P**").encode(), {"separators-odd", "isa-width", "isa-elements"}),
        (lambda text: (text + text).encode(), {"interchange-control-repeats"}),
        (lambda text: text.replace("SE*5", "SE*" + "9" * 5000).encode(), {"set-count-differs"}),
    ],
)
def test_tolerated_defects_are_told(damage, wanted) -> None:  # type: ignore[no-untyped-def]
    assert ids(check(damage(PLAIN))) - {"isa-elements"} == wanted - {"isa-elements"}


def test_interchanges_without_padding_follow_each_other_on_one_line() -> None:
    short = PLAIN.replace("BUYER          ", "BUYER").replace("          ", "")
    parts = check(short.replace("IEA*1*000000007~", "") + short.replace("000000007", "000000008"))
    assert orders(parts) == ["4711", "4711"]
    assert ids(parts) == {"isa-width", "interchange-cut-off"}


def test_an_interchange_that_begins_a_line_ends_the_one_before() -> None:
    short = PLAIN.replace("BUYER          ", "BUYER").replace("000000007", "000000008")
    parts = check(PLAIN[: PLAIN.index("~CTT")] + "\n" + short)
    assert orders(parts) == ["4711", "4711"]
    assert [one.control_number for one in parts.interchanges] == ["000000007", "000000008"]


@pytest.mark.parametrize("ends", [" \r\n", "  \n", "\t\n"])
def test_blanks_before_a_line_break_are_no_terminator(ends: str) -> None:
    loose = PLAIN.replace("BUYER          *", "BUYER *")
    for text in (PLAIN, loose):
        parts = check(text.replace("~", ends))
        assert orders(parts) == ["4711"]
        assert parts.interchanges[0].delimiters.segment == "\n"
        assert ids(parts) <= {"isa-width"}


def test_an_isa_without_its_last_element_is_read() -> None:
    parts = check(PLAIN.replace("*P*>~", "*P*~").replace("~", "~\n"))
    assert orders(parts) == ["4711"]
    assert parts.interchanges[0].delimiters.segment == "~"
    assert parts.interchanges[0].delimiters.component == ""
    assert ids(parts) == {"isa-width"}


def test_a_cut_off_file_gives_what_is_there() -> None:
    for length in range(len(PLAIN)):
        parts = check(PLAIN[:length])
        assert ids(parts)
        if length > PLAIN.index("PO1*"):
            assert orders(parts) == ["4711"]


def test_one_bad_set_never_hides_the_next() -> None:
    second = tuple(segment.replace("4711", "4712").replace("0001", "0002") for segment in ORDER)
    for lost in range(len(ORDER)):
        broken = tuple(segment for index, segment in enumerate(ORDER) if index != lost)
        assert "4712" in orders(check(interchange(broken, second)))
    assert orders(check(interchange(("ST*850", "%%%", "*", ""), second))) == ["4712"]


def test_a_missing_trailer_hides_neither_group_nor_interchange() -> None:
    body = "".join(f"{segment}~" for segment in ORDER)
    text = f"{isa(1)}{gs(1)}{body}{gs(2)}{body}{isa(2)}{gs(3)}{body}GE*1*3~IEA*1*000000002~"
    parts = check(text)
    assert orders(parts) == ["4711"] * 3
    assert ids(parts) == {"group-cut-off"}


def test_documents_after_an_early_trailer_are_read() -> None:
    body = "".join(f"{segment}~" for segment in ORDER)
    text = f"{isa()}{gs()}{body}GE*1*7~IEA*1*000000007~{gs(8)}{body}GE*1*8~IEA*2*000000007~"
    parts = check(text)
    assert orders(parts) == ["4711", "4711"]
    assert ids(parts) == {"interchange-goes-on"}


def test_a_missing_last_terminator_does_not_swallow_the_next_interchange() -> None:
    parts = check(interchange(ORDER, control=1)[:-1] + interchange(ORDER, control=2))
    assert orders(parts) == ["4711", "4711"]
    assert ids(parts) == {"terminator-missing"}


def test_the_same_set_number_twice_is_told() -> None:
    parts = check(interchange(ORDER, ORDER))
    assert ids(parts) == {"set-control-repeats"}


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "empty"),
        (b" \r\n\x00", "empty"),
        (b"UNA:+.? 'UNB+UNOA:1+A+B", "EDIFACT"),
        (b"<?xml version='1.0'?><Order/>", "XML"),
        (b"%PDF-1.7 ...", "PDF"),
        (b"PK\x03\x04\x14\x00", "ZIP"),
        (b'{"order": 4711}', "JSON"),
        (b"order,date,item,quantity\n4711,20261123,A,5\n", "CSV"),
        ("ISA*00*".encode("utf-16"), "UTF-16"),
        (b"ST*850*0001~BEG*00*SA*1**20261123~SE*3*0001~", "no envelope"),
        (b"Hello, here are the orders.", "Hello, here"),
        (b"VISA*MASTERCARD", "not an X12 file"),
    ],
)
def test_other_files_are_named(content: bytes, words: str) -> None:
    parts = check(content)
    assert not parts.interchanges
    assert ids(parts) - {"byte-order-mark"} == {"not-x12"}
    assert any(words in finding.what for finding in parts.findings)


def every_finding(parts: SplitFile):  # type: ignore[no-untyped-def]
    yield from parts.findings
    for one in parts.interchanges:
        yield from one.findings
        for group in one.groups:
            yield from group.findings
            for one_set in group.sets:
                yield from one_set.findings


MARKS = st.sampled_from(
    ["*", "~", ">", "\n", "\r\n", "ISA", "GS*", "ST*", "SE*", "GE*", "IEA*", "850", "\xc2\x85", " "]
)


@given(st.lists(st.one_of(MARKS, st.just(PLAIN), st.just(isa()), st.text(max_size=8)), max_size=30))
@example(["ISA*" * 30])
@example([isa().strip("~"), PLAIN])
def test_no_byte_is_lost_and_nothing_fails(parts: list[str]) -> None:
    data = "".join(parts).encode("utf-8", "replace")
    found = check(data)
    for finding in every_finding(found):
        assert finding.what, finding.id
        assert finding.why, finding.id
        assert finding.todo, finding.id
        assert finding.location.paper, finding.id


@given(st.data())
def test_damaged_files_keep_their_bytes(data: st.DataObject) -> None:
    text = bytearray(interchange(ORDER, ORDER).encode())
    for _ in range(data.draw(st.integers(1, 8))):
        place = data.draw(st.integers(0, len(text) - 1))
        kind = data.draw(st.sampled_from(["replace", "delete", "insert"]))
        if kind == "replace":
            text[place] = data.draw(st.integers(0, 255))
        elif kind == "delete" and len(text) > 2:
            del text[place : place + data.draw(st.integers(1, 60))]
        else:
            text[place:place] = data.draw(st.binary(max_size=20))
        if not text:
            text = bytearray(b"*")
    check(bytes(text))
