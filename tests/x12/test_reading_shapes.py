"""Files in every outer shape: wrapped at any width, in other encodings, with lost ends, padding and nested damage."""

from __future__ import annotations

import base64
from collections.abc import Callable

import pytest

from acucleo_desktop.x12.causes.reading import CAUSES
from acucleo_desktop.x12.splitter import split
from acucleo_desktop.x12.structure import SplitFile

ISA = "ISA*00*          *00*          *ZZ*BUYER          *01*123456789      *261123*0815*U*00401*000000007*0*P*>~"
FIRST = (
    *("ST*850*0001", "BEG*00*SA*4711**20261123", "MSG*PAY WITH VISA*X", "N1*ST*ACME  CO*92*12"),
    *("PO1*1*5*EA*9.5**UP*012345678905", "PID*F****VISA*MASTER ISA*00", "CTT*1", "SE*8*0001"),
)
SECOND = ("ST*850*0002", "BEG*00*SA*4712**20261123", "PO1*1*5*EA*9.5**UP*012345678905", "CTT*1", "SE*5*0002")
GROUP = "GS*PO*BUYER*US*20261123*0815*7*X*004010~"
FILE = "".join((ISA, GROUP, *(f"{one}~" for one in (*FIRST, *SECOND)), "GE*2*7~IEA*1*000000007~"))
NEXT = FILE.replace("000000007", "000000008")
BOTH = ["4711", "4712"]
ENDINGS = {"LF": "\n", "CRLF": "\r\n", "CR": "\r"}
TERMINATORS = ["~", "'", "\x1c", "\x1d", "\x15", "\x7f", "\x00", "\x85", "\xc2\x85"]


def contents(parts: SplitFile) -> list[tuple[str, tuple[str, ...]]]:
    return [
        (segment.id, segment.elements)
        for one in parts.interchanges
        for group in one.groups
        for one_set in group.sets
        for segment in one_set.segments
    ]


def numbers(parts: SplitFile) -> list[str]:
    """The order numbers that can be read, in file order."""
    return [elements[2] for name, elements in contents(parts) if name == "BEG" and len(elements) > 2]


def ids(parts: SplitFile) -> set[str]:
    found = {finding.id for finding in parts.findings}
    for one in parts.interchanges:
        found |= {finding.id for finding in one.findings}
        for group in one.groups:
            found |= {finding.id for finding in group.findings}
            found |= {finding.id for one_set in group.sets for finding in one_set.findings}
    return {name.removeprefix("x12.") for name in found}


def kept(data: str | bytes) -> SplitFile:
    raw = data.encode("latin-1") if isinstance(data, str) else data
    parts = split(raw)
    assert b"".join(parts.pieces) == raw
    return parts


PLAIN = contents(split(FILE.encode()))


def wrapped(text: str, width: int, ending: str) -> str:
    return ending.join(text[start : start + width] for start in range(0, len(text), width))


@pytest.mark.parametrize("ending", ENDINGS)
@pytest.mark.parametrize("terminator", TERMINATORS)
def test_wrapped_at_any_width_nothing_changes(terminator: str, ending: str) -> None:
    for width in range(20, 140):
        one = wrapped(FILE, width, ENDINGS[ending]).replace("~", terminator)
        two = wrapped(FILE + NEXT, width, ENDINGS[ending]).replace("~", terminator)
        assert contents(kept(one)) == PLAIN, width
        assert contents(kept(two)) == PLAIN * 2, width
        assert ids(kept(one)) >= {"lines-wrapped"}, width
        assert "terminator-lost" not in ids(kept(two)), width


@pytest.mark.parametrize("terminator", TERMINATORS)
@pytest.mark.parametrize("separator", ["*", "|", "\x1d", "\x7f", "\xa6", "\x07"])
def test_any_pair_of_separators(separator: str, terminator: str) -> None:
    if separator == terminator:
        return
    parts = kept(FILE.replace("*", separator).replace("~", terminator))
    assert contents(parts) == PLAIN
    assert ids(parts) == set()


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("text", [FILE, FILE.replace("~", "~\r\n"), FILE + NEXT, "Order attached\r\n" + FILE])
def test_two_bytes_for_each_character(encoding: str, text: str) -> None:
    parts = kept(text.encode(encoding))
    assert contents(parts) == PLAIN * text.count("ISA*00*  ")
    assert "two-byte-encoding" in ids(parts)
    plain = "utf-16-be" if encoding == "utf-16-be" else "utf-16-le"
    for one in parts.interchanges:
        assert one.raw.decode(plain).startswith("ISA")
        for segment in (one.header, one.groups[0].header, *one.groups[0].sets[0].segments):
            assert b"".join(parts.pieces)[segment.offset :].startswith(segment.id.encode(plain))


@pytest.mark.parametrize("value", ["na\xefve", "\u201cCaf\xe9\u201d", "\u4e2d\u6587", "\U0001f34e apples"])
def test_text_of_two_bytes_is_kept(value: str) -> None:
    parts = kept(FILE.replace("ACME  CO", value).encode("utf-16"))
    (name,) = [elements[1] for segment, elements in contents(parts) if segment == "N1"]
    assert name.replace("\u2060", "") == value
    assert numbers(parts) == BOTH


def test_half_a_character_at_the_end_is_kept() -> None:
    parts = kept(FILE.encode("utf-16")[:-1])
    assert numbers(parts) == BOTH
    assert "terminator-missing" in ids(parts)


@pytest.mark.parametrize("ends", ["~", "~\x85", "~\r\n", "\x85", "\r\n"])
def test_the_alphabet_of_a_mainframe(ends: str) -> None:
    parts = kept(FILE.replace("~", ends).encode("cp037"))
    assert contents(parts) == PLAIN
    assert ids(parts) == {"mainframe-encoding"}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (FILE.replace("P*>~", "P*>\n").replace("~", "~\n"), {"header-end-differs"}),
        (FILE.replace("P*>~", "P*>"), {"header-end-differs"}),
        (FILE.replace("P*>~", "P*>'"), {"header-end-differs"}),
        (FILE.replace("~", "\n").replace("P*>\n", "P*>~\n"), {"header-end-differs"}),
        (FILE.replace("~", "\r\n").replace("P*>\r\n", "P*>~\r\n"), {"header-end-differs"}),
        (FILE.replace("BUYER          ", "BUYER").replace("P*>~", "P*>"), {"header-end-differs", "isa-width"}),
        (FILE.replace("P*>~", "P*~").replace("~", "\n"), {"isa-width"}),
        (FILE.replace("*", "\xc2\xa6"), {"isa-width"}),
        (FILE.replace("~", "~\r\n").replace("20261123~", "20261123", 1), {"terminator-lost"}),
        (FILE.replace("~", "~\n").replace("SE*8*0001~", "SE*8*0001"), {"terminator-lost"}),
        (FILE.replace("~", "~\n").replace("IEA*1*000000007~\n", "IEA*1*000000007\n") + NEXT, {"terminator-missing"}),
        (FILE.replace("~", "~\x00\x00\x00"), {"segments-padded"}),
        (FILE.replace("~", "~\x0c\r\n"), {"segments-padded"}),
        (FILE.replace("~", "~\x85"), {"segments-padded"}),
        (FILE.replace("~", "~\xc2\x85"), {"segments-padded"}),
        (FILE + "\x00" * 300, {"segments-padded"}),
        (FILE + "\x00" * 60 + NEXT, {"segments-padded"}),
        (FILE + "\xef\xbb\xbf" + NEXT, {"segments-padded"}),
        ("Received: from x\r\nSubject: ISA order\r\n\r\n" + FILE, {"junk-before"}),
        (f"//JOB ISA=1 *\r\n$$ADD ID=X BID='ISA'\r\n{FILE}\r\n#EOF\r\n$$ADD ID=Y\r\n{NEXT}", {"junk-before"}),
        (f"$ cat order.edi {FILE}\n$ exit", {"junk-before", "text-after-end"}),
        (FILE.replace("~", "~\r\r\n"), set()),
        (FILE.replace("~", "\r\r\n"), set()),
        (FILE.replace("PO1*", "PO1 *"), set()),
        (FILE.replace("~", "~\t"), {"segments-indented"}),
        (FILE.replace("BUYER          ", "BUYER" + "R" * 40), {"isa-width"}),
        (FILE.replace("BUYER*US", "BUYER*" + "U" * 5000), set()),
        (FILE.replace("ACME  CO", "Ren\xc3\xa9e " * 400), set()),
    ],
)
def test_odd_shapes_lose_no_document_and_are_told(text: str, told: set[str]) -> None:
    parts = kept(text)
    assert numbers(parts) == BOTH * len(parts.interchanges)
    assert len(contents(parts)) == len(PLAIN) * len(parts.interchanges)
    assert ids(parts) == told


@pytest.mark.parametrize(
    ("damage", "told"),
    [
        (lambda text: text.replace("~PO1", "~IEA*1*000000007~PO1", 1), {"interchange-goes-on", "segment-stray"}),
        (lambda text: text.replace("~ST*850*0002", "~IEA*1*000000007~ST*850*0002"), {"interchange-goes-on"}),
        (lambda text: text + "IEA*1*000000007~", {"text-after-end"}),
        (lambda text: text.replace("GE*2*7~", "GE*2*7~GE*2*7~"), {"segment-stray"}),
        (lambda text: text.replace("~SE*8*0001", "~SE*8*0001~SE*8*0001"), {"segment-stray"}),
        (lambda text: text.replace("~BEG", "~ST*850*0009~BEG", 1), {"set-cut-off", "set-control-differs"}),
        (lambda text: text.replace("ST*850*0001", "ST*850*0001~ST*850*0001"), {"set-cut-off", "set-control-repeats"}),
        (lambda text: text.replace("SE*8*0001~", ""), {"set-cut-off"}),
        (
            lambda text: text.replace("~ST*850*0002", "~GS*PO*A*B*20261123*0815*8*X*004010~ST*850*0002"),
            {"group-cut-off"},
        ),
        (lambda text: text.replace("CTT*1", f"MSG*{ISA[:-1]}*X~CTT*1", 1), {"set-count-differs"}),
        (lambda text: text.replace("CTT*1", f"MSG*V\n{ISA[:20]}x~CTT*1", 1), {"lines-wrapped", "set-count-differs"}),
        (lambda text: text.replace("GE*2*7~IEA*1*000000007~", "") + NEXT, {"group-cut-off"}),
        (lambda text: text.replace(GROUP, ""), {"group-header-missing"}),
        (lambda text: text.replace("~BEG", "~~~*~**~ ~BEG", 1), {"segment-empty", "set-count-differs"}),
    ],
)
def test_damage_in_one_place_hides_no_document(damage: Callable[[str], str], told: set[str]) -> None:
    parts = kept(damage(FILE))
    assert numbers(parts)[:2] == BOTH
    assert told <= ids(parts)


def test_a_lost_end_is_told_with_its_place() -> None:
    text = FILE.replace("~", "~\n").replace("VISA*X~", "VISA*X").replace("CTT*1~", "CTT*1")
    (finding,) = [one for one in kept(text).interchanges[0].findings if one.id == "x12.terminator-lost"]
    assert "3 times" in finding.what
    assert finding.what.endswith("(segment N1).")
    assert text[finding.location.byte_offset :].startswith("N1*ST")


def test_the_sender_is_known_behind_hard_blanks() -> None:
    text = FILE.replace("BUYER          ", "BUYER \xc2\xa0 \xc2\xa0 ").replace("123456789      ", "123456789\xa0")
    (one,) = kept(text).interchanges
    assert (one.sender, one.receiver) == ("BUYER", "123456789")
    assert "header-characters" in ids(kept(text))


@pytest.mark.parametrize(("text", "told"), [("A/1", True), ("A1", False)])
def test_a_text_with_the_repetition_separator_is_told(text: str, told: bool) -> None:
    later = FILE.replace("*U*00401*", "*/*00501*").replace("X*004010", "X*005010").replace("ACME  CO", text)
    parts = kept(later)
    assert ("repetition-separator-in-text" in ids(parts)) is told
    assert [elements[1] for name, elements in contents(parts) if name == "N1"] == [text]


def test_a_mail_attachment_that_was_not_unpacked_is_named() -> None:
    (finding,) = kept(base64.encodebytes(FILE.encode())).findings
    assert "base64" in finding.what


def test_every_cause_has_its_example() -> None:
    for cause in CAUSES:
        example = cause.as_example()
        assert example.what
        assert example.location.paper
        assert "{" not in example.what + example.why + example.todo
