"""Two speeds, one truth: what is accepted has no finding in the full check, and both ways report a file alike."""

from __future__ import annotations

import os
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import pytest
from mutations import mutants

from acucleo_desktop.x12 import registry
from acucleo_desktop.x12.acceptance.set_acceptor import acceptor, as_text
from acucleo_desktop.x12.checking import check_fully
from acucleo_desktop.x12.inspection import SyntaxOnly, inspect_file, inspect_split
from acucleo_desktop.x12.registry import SETS
from acucleo_desktop.x12.splitter import split
from acucleo_desktop.x12.structure import Delimiters, TransactionSet

CORPUS = Path(os.environ.get("ACUCLEO_CORPUS") or Path(__file__).resolve().parents[3] / "shared" / "corpus" / "x12")
PLAIN = Delimiters("*", "~", ">")
VERSIONS = ("004010", "005010")
MUTANTS = 400
PER_FILE = 25


def text_of(one: TransactionSet) -> str:
    return "".join(segment.to_text(PLAIN) for segment in one.segments)


def sets_in(text: str, version: str) -> Iterator[TransactionSet]:
    repetition = "^" if version == "005010" else "U"
    head = (
        f"ISA*00*          *00*          *ZZ*SENDER         *ZZ*RECEIVER       *261123*0815*{repetition}*{version[:5]}"
        f"*000000001*0*P*>~GS*XX*SENDER*RECEIVER*20261123*0815*1*X*{version}~"
    )
    for interchange in split(f"{head}{text}GE*1*1~IEA*1*000000001~".encode("latin-1")).interchanges:
        for group in interchange.groups:
            yield from group.sets


def assert_sound_when_accepted(one: TransactionSet, version: str, delimiters: Delimiters = PLAIN) -> bool:
    """Check one set both ways; return whether it was accepted."""
    accepting = acceptor(one.set_id, version)
    lines = as_text(one.segments, delimiters) if accepting is not None else None
    if accepting is None or lines is None or accepting.accept(lines) is None:
        return False
    assert check_fully(one, version, delimiters) == [], text_of(one)
    _document, findings = registry.read(one, delimiters)
    # What is told by reading alone; those documents are read although they were accepted.
    assert one.set_id in {"856", "875", "880"} or {finding.id for finding in findings} <= {"x12.total-without-cents"}, (
        text_of(one)
    )
    return True


@pytest.mark.parametrize("version", VERSIONS)
@pytest.mark.parametrize("set_id", sorted(SETS))
def test_a_clean_document_is_accepted(make_set, set_id: str, version: str) -> None:
    assert assert_sound_when_accepted(make_set(set_id), version)


@pytest.mark.parametrize("version", VERSIONS)
@pytest.mark.parametrize("set_id", sorted(SETS))
def test_what_is_accepted_has_no_finding(make_set, set_id: str, version: str) -> None:
    accepted = 0
    for text in mutants(text_of(make_set(set_id)), MUTANTS, seed=int(set_id)):
        for one in sets_in(text, version):
            accepted += assert_sound_when_accepted(one, version)
    assert accepted > MUTANTS // 50, "the damage must leave some documents whole, else nothing was compared"


def corpus_files() -> list[Path]:
    if not CORPUS.is_dir():
        return []
    return sorted(path for path in CORPUS.rglob("*") if path.is_file() and path.suffix != ".md")


@pytest.mark.skipif(not CORPUS.is_dir(), reason="the corpus of real files is not beside this clone")
@pytest.mark.parametrize("path", corpus_files(), ids=lambda path: path.name)
def test_real_documents_that_are_accepted_have_no_finding(path: Path) -> None:
    seed = len(path.name)
    for interchange in split(path.read_bytes()).interchanges:
        for group in interchange.groups:
            for one in islice(group.sets, 3):
                assert_sound_when_accepted(one, group.version, interchange.delimiters)
                if len(one.segments) > 200:
                    continue
                for text in mutants(text_of(one), PER_FILE, seed):
                    for mutant in sets_in(text, "005010" if group.version.startswith("005") else "004010"):
                        assert_sound_when_accepted(mutant, group.version)


def file_of(*texts: str, line_end: str = "", marks: str = "*~>") -> bytes:
    """Return a file with one group of sets, separators and line ends as wanted."""
    body = "".join(texts)
    head = (
        "ISA*00*          *00*          *ZZ*SENDER         *ZZ*RECEIVER       *261123*0815*U*00401*000000001*0*P*>~"
        "GS*IN*SENDER*RECEIVER*20261123*0815*1*X*004010~"
    )
    text = f"{head}{body}GE*{len(texts)}*1~IEA*1*000000001~"
    element, terminator, component = marks
    swapped = str.maketrans({"*": element, "~": terminator + line_end, ">": component})
    return text.translate(swapped).encode("latin-1")


@pytest.mark.parametrize(
    ("line_end", "marks"), [("", "*~>"), ("\n", "*~>"), ("\r\n", "|~:"), ("", "*\n>"), ("", "~*:")]
)
def test_both_ways_report_the_same(make_set, line_end: str, marks: str) -> None:
    clean = text_of(make_set("810"))
    for text in mutants(clean, 150, seed=7):
        second = clean.replace("*0001~", "*0002~")
        data = file_of(text, second, line_end=line_end, marks=marks)
        assert inspect_file(data) == inspect_split(split(data), SyntaxOnly())


@pytest.mark.skipif(not CORPUS.is_dir(), reason="the corpus of real files is not beside this clone")
@pytest.mark.parametrize("path", corpus_files(), ids=lambda path: path.name)
def test_real_files_are_reported_the_same_both_ways(path: Path) -> None:
    data = path.read_bytes()
    assert inspect_file(data) == inspect_split(split(data), SyntaxOnly())
