"""A CSV as any spreadsheet saves it is checked line by line before anything changes; then it goes in, and out again."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.partners.profile import CrossReference, Identity, Partner
from acucleo_desktop.sync.cross_reference_files import KINDS, CheckReport, Verdict, check, written

IDS = Identity("08", "1", "1")
HILLTOP = Partner(
    "Hilltop Grocers",
    "HILLTOP",
    IDS,
    IDS,
    cross_references=(CrossReference("unit", "EACH", "EA"), CrossReference("item", "=0815", "RICE", "IN")),
)
CAFE = Partner("Café Ñandú", "CAFE", IDS, IDS)
TEXT = "Partner;Kind;Theirs;Qualifier;Ours\r\nHILLTOP;unit;CASE;;CS\r\nCafé Ñandú;item;A-1;in;RICE\r\n"


def checked(text: str | bytes, **more: Any) -> CheckReport:
    content = text if isinstance(text, bytes) else text.encode()
    return check("codes.csv", content, [HILLTOP, CAFE], **more)


def verdicts(text: str, **more: Any) -> list[tuple[int, str]]:
    return [(line.number, line.verdict.value) for line in checked(text, **more).lines]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
@pytest.mark.parametrize("separator", [";", ",", "\t"])
def test_every_encoding_and_separator_is_read(encoding: str, separator: str) -> None:
    report = checked(TEXT.replace(";", separator).encode(encoding))
    assert [(line.partner, line.verdict) for line in report.lines] == [("HILLTOP", Verdict.NEW), ("CAFE", Verdict.NEW)]
    assert report.has_header
    assert report.separator == separator
    assert report.lines[1].reference == CrossReference("item", "A-1", "RICE", "IN")


def test_each_line_says_what_it_would_do_and_why_not() -> None:
    report = checked(
        "partner,kind,theirs,qualifier,ours\n"
        "HILLTOP,unit,EACH,,EA\n"
        "HILLTOP,unit,EACH,,PC\n"
        "HILLTOP,unit,BOX,,BX\n"
        "HILLTOP,unit,BOX,,BX\n"
        "\n"
        "NOBODY,unit,BOX,,BX\n"
        "HILLTOP,colour,RED,,ROT\n"
        "HILLTOP,unit,,,BX\n"
        "HILLTOP,item,9,UP,GONE\n"
        "HILLTOP,location,7,92,L1\n"
        "HILLTOP,location,7,92,L2\n",
        items=["RICE"],
    )
    said = [(line.number, line.verdict.value, line.reason) for line in report.lines]
    assert said == [
        (2, "contradictory", "EACH means EA on line 2 and PC on line 3."),
        (3, "contradictory", "EACH means EA on line 2 and PC on line 3."),
        (4, "new", ""),
        (5, "same", "It says the same as line 4."),
        (7, "unknown partner", "There is no partner NOBODY."),
        (
            8,
            "bad",
            f"colour is no kind of cross-reference; there are {', '.join(KINDS)}.",
        ),
        (9, "bad", "Their code is missing."),
        (10, "unknown item", "Acumatica had no item GONE when it was last asked."),
        (11, "contradictory", "7 means L1 on line 11 and L2 on line 12."),
        (12, "contradictory", "7 means L1 on line 11 and L2 on line 12."),
    ]
    assert [line.number for line in report.to_apply(only_good=True)] == [4]
    assert [line.number for line in report.to_apply(only_good=False)] == [4, 10]
    assert report.sentence == ("codes.csv: 1 new, 1 same, 4 contradictory, 1 unknown item, 1 unknown partner, 2 bad.")


def test_files_without_a_header_are_read_by_their_columns() -> None:
    assert verdicts("HILLTOP,unit,EACH,PC\n") == [(1, "changed")]
    assert verdicts("unit\tEACH\tEA\n", partner="HILLTOP") == [(1, "same")]
    assert verdicts("BOX;BX\n", partner="HILLTOP", kind="unit") == [(1, "new")]
    assert verdicts("BOX;BX\n") == [(1, "bad")]
    assert verdicts("a,b,c,d,e,f,g\n") == [(1, "bad")]
    assert verdicts('Theirs,Ours,Type,Trading partner\n"B,X",BX,Unit,hilltop grocers\n') == [(2, "new")]


def test_what_is_written_is_read_as_the_same_and_is_no_formula() -> None:
    text = written([HILLTOP])
    assert "'=0815" in text
    assert [line.verdict for line in checked(text).lines] == [Verdict.SAME, Verdict.SAME]


@pytest.mark.parametrize("content", [b"", b"  \n", b"PK\x03\x04\x00\x00\x00\x00binary\x00\x00\xff\xfe\x00"])
def test_what_is_no_text_is_refused_in_words(content: bytes) -> None:
    with pytest.raises(Problem) as refused:
        checked(content)
    assert refused.value.todo


def test_a_file_goes_in_as_a_whole_and_is_undone(bench: Any, tmp_path: Path) -> None:
    desk = bench.desk.cross_references
    bench.send("850", bench.order("4901"))
    bench.inbound()
    assert desk.known_items()
    path = tmp_path / "codes.csv"
    count = desk.export(path)
    assert count == len(desk.rows())
    again = desk.check(path)
    assert set(again.counts) == {Verdict.SAME}
    known = desk.rows()[0]
    text = f"{known.partner},{known.reference.kind},{known.reference.theirs},{known.reference.qualifier},NEWONE"
    path.write_text(f"{text}\nFRESHMART,unit,TRAY,,EA\n", "utf-8")
    report = desk.check(path)
    good = desk.apply(report)
    only_unknown = report.counts.get(Verdict.UNKNOWN_ITEM, 0)
    entry = desk.apply(desk.check(path), only_good=False) if only_unknown else good
    assert bench.desk.partner("FRESHMART").ours("unit", "TRAY") == "EA"
    assert (
        bench.desk.partner(known.partner).ours(known.reference.kind, known.reference.theirs, known.reference.qualifier)
        == "NEWONE"
    )
    with pytest.raises(Problem, match=r"Nothing changes|changed since"):
        desk.apply(report)
    for each in dict.fromkeys([entry.id, good.id]):
        bench.desk.remembered.undo(each)
    assert desk.rows()[0] == known
    assert bench.desk.partner("FRESHMART").ours("unit", "TRAY") == ""


def test_entries_are_added_changed_and_taken_out_and_doubles_are_marked(bench: Any) -> None:
    desk = bench.desk.cross_references
    tray = CrossReference("unit", "TRAY", "EA")
    desk.add("FRESHMART", tray)
    with pytest.raises(Problem, match="means EA"):
        desk.add("FRESHMART", CrossReference("unit", "TRAY", "CS"))
    desk.change("FRESHMART", tray, CrossReference("unit", "TRAY", "CS"))
    with pytest.raises(Problem, match="not on the sheet"):
        desk.change("FRESHMART", tray, tray)
    partner = bench.desk.partner("FRESHMART")
    twice = CrossReference("unit", "TUB", "EA")
    both = (CrossReference("unit", "VAT", "EA"), CrossReference("unit", "VAT", "CS"))
    bench.desk.save_partner(replace(partner, cross_references=(*partner.cross_references, twice, twice, *both)))
    trouble = {(row.reference.theirs, row.trouble) for row in desk.rows() if row.trouble}
    assert trouble == {("TUB", "twice"), ("VAT", "contradicts")}
    entry = desk.remove([("FRESHMART", twice), ("FRESHMART", both[0]), ("FRESHMART", both[1])])
    assert not [row for row in desk.rows() if row.trouble]
    bench.desk.remembered.undo(entry.id)
    assert len([row for row in desk.rows() if row.trouble]) == 4
