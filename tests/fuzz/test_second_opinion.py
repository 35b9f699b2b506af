"""Our segments beside those of pyx12's reader, and put together again beside the file they came from."""

from __future__ import annotations

import io
from collections.abc import Iterator

import pytest
from fuzz_samples import CORPUS, corpus_samples, own_samples
from pyx12.x12file import X12Reader

from acucleo_desktop.x12.encodings import decode
from acucleo_desktop.x12.splitter import split
from acucleo_desktop.x12.structure import Interchange, Segment, SplitFile

SAMPLES = own_samples() | corpus_samples()
VERSION = slice(84, 89)
FIXED = 106
MARK = "\xef\xbb\xbf"

BEYOND_IT = {
    "order-next-line": "it knows terminators of one byte",
    "two-interchanges": "it reads all interchanges with the separators of the first",
    "edi.net/x12.850.issue135.edi": "ISA16 is missing, and it takes the line break for the terminator",
    "x12parser/Example3.txt": "it knows terminators of one byte",
    "stupidedi/004010_SH856_fail_2.edi": "it runs segments without end marks into each other",
}
UNTERMINATED = {
    *("edi-map-check/850_05_truncated.edi", "vscode-edi-support/850-lineBreak.x12", "x12-types/004060_856.edi"),
    *("gozer/asn856.txt", "gozer/po850.txt", "x12parser/Example1_Adobe.txt", "x12parser/Example2_Adobe_TLP.txt"),
    *("x12parser/Example4_Adobe.txt",),
}
BEYOND_IT |= dict.fromkeys(UNTERMINATED, "it drops a last segment without terminator")
"""Files that pyx12's reader reads wrongly without a word, and why."""


def segments_of(one: Interchange) -> Iterator[Segment]:
    yield one.header
    for group in one.groups:
        yield group.header
        for one_set in group.sets:
            yield from one_set.segments
        if group.trailer is not None:
            yield group.trailer
    if one.trailer is not None:
        yield one.trailer


def ours(parts: SplitFile) -> list[str]:
    rows = []
    for one in parts.interchanges:
        for segment in segments_of(one):
            elements = list(segment.elements)
            while elements and not elements[-1]:
                elements.pop()
            rows.append("*".join([segment.id, *elements]))
    return rows[1:]


def theirs(data: bytes, component: str) -> list[str] | None:
    """What pyx12 reads after the first ISA, answers to envelopes left out; None when it refuses the file.

    It refuses a byte order mark and versions other than 00401 and 00501, so it gets the file without them.
    """
    text = data.decode("latin-1").removeprefix(MARK).lstrip()
    if len(text) > FIXED:
        text = f"{text[: VERSION.start]}00401{text[VERSION.stop :]}"
    try:
        rows = [segment.format("", "*", component) for segment in X12Reader(io.StringIO(text))]
    except Exception:  # noqa: BLE001 - it fails in many ways, and what it cannot read is no opinion
        return None
    return [row for row in rows[1:] if not row.startswith("TA1*")]


@pytest.mark.parametrize("name", SAMPLES)
def test_pyx12_reads_the_same_segments(name: str) -> None:
    parts = split(SAMPLES[name])
    component = parts.interchanges[0].delimiters.component
    second = theirs(SAMPLES[name], component)
    if second is None:
        return
    if name in UNTERMINATED:
        second.append(ours(parts)[-1])
    elif name in BEYOND_IT:
        assert ours(parts) != second
        return
    assert ours(parts) == second


def test_it_has_an_opinion_about_most_files() -> None:
    asked = [theirs(data, ">") for data in SAMPLES.values()]
    assert sum(answer is not None for answer in asked) >= len(asked) * 3 // 4


def joined(one: Interchange) -> str:
    """The interchange with its own separators and every element as sent."""
    marks = one.delimiters
    return "".join(marks.element.join([segment.id, *segment.elements]) + marks.segment for segment in segments_of(one))


def bare(text: str, terminator: str) -> str:
    """A text without the line breaks and blanks that stand between segments."""
    if terminator in "\r\n":
        return "".join(f"{row.strip()}{terminator}" for row in text.replace("\r", "\n").split("\n") if row.strip())
    return "".join(f"{row.strip()}{terminator}" for row in text.split(terminator) if row.strip())


TOLD = {"x12.segment-stray", "x12.envelope-accepted", "x12.envelope-refused", "x12.isa-width", "x12.lines-wrapped"}
TOLD |= {"x12.header-end-differs", "x12.terminator-lost"}
"""Where one of these is told, the segments alone are not the whole interchange, or not in its own form."""


@pytest.mark.parametrize("name", SAMPLES)
def test_segments_put_together_are_the_file(name: str) -> None:
    width = 2 if name == "order-two-bytes" else 1
    for one in split(SAMPLES[name]).interchanges:
        if TOLD & {finding.id for finding in one.findings} or one.header.id != "ISA":
            continue
        text = one.raw.decode("utf-16-le") if width > 1 else decode(one.raw).text
        assert bare(joined(one), one.delimiters.segment) == bare(text, one.delimiters.segment)


def test_most_files_are_put_together() -> None:
    whole = [one for data in SAMPLES.values() for one in split(data).interchanges]
    regular = [one for one in whole if not TOLD & {finding.id for finding in one.findings}]
    assert len(regular) >= len(whole) * 3 // 4


def test_the_corpus_is_part_of_it_where_it_is_present() -> None:
    assert len(SAMPLES) >= len(own_samples()) + (171 if CORPUS.is_dir() else 0)
