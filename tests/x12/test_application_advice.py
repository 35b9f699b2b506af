"""The 824 both ways in both releases: what a partner thinks of a document, in its own words and at its place."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from acucleo_desktop.documents.application_advice import AdviceNote, AdviceResult, ApplicationAdvice
from acucleo_desktop.documents.kinds import business_number, to_plain
from acucleo_desktop.documents.party import Reference
from acucleo_desktop.x12 import registry
from acucleo_desktop.x12.checking import check_set
from acucleo_desktop.x12.names import code_meaning
from acucleo_desktop.x12.structure import Delimiters, Segment, TransactionSet

PLAIN = Delimiters("*", "~", ">", "^")


def as_set(*rows: str) -> TransactionSet:
    lines = ["ST*824*0001", *rows, f"SE*{len(rows) + 2}*0001"]
    segments = []
    for position, row in enumerate(lines, 1):
        name, *elements = row.split("*")
        segments.append(Segment(name, tuple(elements), position))
    return TransactionSet(tuple(segments))


def read(*rows: str) -> ApplicationAdvice:
    document, found = registry.read(as_set(*rows), PLAIN)
    assert isinstance(document, ApplicationAdvice)
    assert not found
    return document


def test_everything_that_is_said_is_read() -> None:
    document = read(
        "BGN*00*77*20261123",
        "N1*FR*Hilltop Grocers",
        "OTI*TR*IV*AR104*****117*0001*810",
        "REF*PO*4711",
        "DTM*003*20261120",
        "TED*MDN*Department is missing*REF*4*2*127*X1*020",
        "NTE**Use the number",
        "NTE**that is on the order",
        "TED*848",
        "RED*Total does not fit",
        "OTI*TA*IV*AR105",
    )
    assert (document.reference, document.purpose, document.date) == ("77", "00", date(2026, 11, 23))
    assert business_number(document) == "77"
    first, second = document.results
    assert (first.code, first.qualifier, first.reference) == ("TR", "IV", "AR104")
    assert (first.group_control, first.set_control, first.set_id) == ("117", "0001", "810")
    assert first.references == (Reference("PO", "4711"),)
    assert first.notes[0] == AdviceNote(
        "MDN", "Department is missing Use the number that is on the order", "REF", 4, 2, 0, "X1", "020"
    )
    assert first.notes[1] == AdviceNote("848", "Total does not fit")
    assert (second.code, second.notes) == ("TA", ())


def test_the_place_may_name_a_component_in_005010() -> None:
    document = read("BGN*00*77*20261123", "OTI*TE*IV*AR104", "TED*H**PO1*5*3>1**EACH")
    note = document.results[0].notes[0]
    assert (note.position, note.element, note.component, note.value) == (5, 3, 1, "EACH")


def test_an_advice_that_names_no_document_is_stopped_in_words() -> None:
    _, found = registry.read(as_set("BGN*00*77*20261123"), PLAIN)
    assert [finding.id for finding in found] == ["x12.advised-document-missing"]
    assert found[0].blocks


@pytest.mark.parametrize("rows", [(), ("TED*1",), ("NTE**x",), ("OTI",), ("OTI*TR", "TED", f"TED****{'9' * 5000}*>>>")])
def test_damage_raises_nothing(rows: tuple[str, ...]) -> None:
    document, _ = registry.read(as_set(*rows), PLAIN)
    assert to_plain(document) is not None
    check_set(as_set(*rows), "004010", PLAIN)


texts = st.text("ABCdef 0123456789.-", min_size=1, max_size=150).map(lambda text: " ".join(text.split())).filter(bool)
short = st.text("ABC0123456789", min_size=1, max_size=20)
notes = st.builds(
    AdviceNote,
    st.sampled_from(["848", "MDN", "UNP"]),
    texts,
    st.sampled_from(["", "IT1", "REF"]),
    st.integers(1, 999_999),
    st.integers(0, 99),
    st.just(0),
    short,
    short,
)
results = st.builds(
    AdviceResult,
    st.sampled_from(["TA", "TE", "TR", "IR"]),
    st.sampled_from(["IV", "PO"]),
    short,
    st.integers(1, 999_999_999).map(str),
    st.integers(1, 9999).map("{:04d}".format),
    st.sampled_from(["810", "850"]),
    st.just((Reference("PO", "4711"),)),
    st.lists(notes, max_size=3).map(tuple),
)
advices = st.builds(
    ApplicationAdvice, short, st.just("00"), st.just(date(2026, 11, 23)), st.lists(results, min_size=1).map(tuple)
)


@given(advices, st.sampled_from(["004010", "005010"]))
@settings(deadline=None)
def test_what_is_written_is_read_back_and_passes_the_check(document: ApplicationAdvice, version: str) -> None:
    body = registry.write(document, version)
    rows = ["*".join((segment.id, *segment.elements)) for segment in body]
    assert read(*rows) == document
    assert [finding.id for finding in check_set(as_set(*rows), version, PLAIN)] == []


@pytest.mark.parametrize("version", ["004010", "005010"])
def test_the_usual_codes_have_words(version: str) -> None:
    for code in ("TA", "TC", "TE", "TP", "TR"):
        assert code_meaning("OTI01", code, version)
    for code in ("MDN", "UNP", "POI", "848"):
        assert code_meaning("TED01", code, version)
