"""Every real file of others goes through the whole check: nothing fails, no set is lost, and what is odd is told."""

from __future__ import annotations

import os
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from acucleo_desktop.documents.finding import Finding, Severity
from acucleo_desktop.x12.inspection import FileReport, inspect_file
from acucleo_desktop.x12.splitter import split

CORPUS = Path(os.environ.get("ACUCLEO_CORPUS") or Path(__file__).resolve().parents[3] / "shared" / "corpus" / "x12")
COLUMNS = 5

pytestmark = pytest.mark.skipif(not CORPUS.is_dir(), reason=f"no corpus of real files at {CORPUS}")


@dataclass(frozen=True)
class Sample:
    """One row of the corpus' own table."""

    path: Path
    sets: str
    peculiarity: str

    def wanted_sets(self) -> Counter[str]:
        counted: Counter[str] = Counter()
        for part in self.sets.split(","):
            name, _, times = part.strip().partition(" x")
            counted[name] += int(times or 1)
        return counted


def samples() -> Iterator[Sample]:
    table = CORPUS / "SOURCES.md"
    folder = ""
    for line in table.read_text("utf-8").splitlines() if table.is_file() else ():
        if line.startswith("## "):
            folder = line.removeprefix("## ").strip()
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if len(cells) >= COLUMNS and re.match(r"[0-9]{3}", cells[2]):
            yield Sample(CORPUS / folder / cells[0], cells[2], cells[-1])


SAMPLES = list(samples())
each_sample = pytest.mark.parametrize(
    "sample", SAMPLES, ids=lambda sample: f"{sample.path.parent.name}/{sample.path.name}"
)


def everything(report: FileReport) -> list[Finding]:
    return [*report.findings, *(finding for one in report.sets for finding in one.findings)]


def ids(report: FileReport) -> set[str]:
    return {finding.id.removeprefix("x12.") for finding in everything(report)}


def test_the_table_lists_the_whole_corpus() -> None:
    files = {path for path in CORPUS.rglob("*") if path.is_file() and path.parent != CORPUS}
    assert {sample.path for sample in SAMPLES} == files


@each_sample
def test_no_set_is_lost_and_every_finding_is_whole(sample: Sample) -> None:
    data = sample.path.read_bytes()
    assert b"".join(split(data).pieces) == data
    report = inspect_file(data)
    assert Counter(one.set_id for one in report.sets) == sample.wanted_sets()
    for finding in everything(report):
        assert finding.what, finding.id
        assert finding.why, finding.id
        assert finding.todo, finding.id
        assert finding.location.paper, finding.id


@each_sample
def test_regular_files_are_not_stopped(sample: Sample) -> None:
    if sample.peculiarity != "regular":
        return
    findings = everything(inspect_file(sample.path.read_bytes()))
    assert [finding for finding in findings if finding.blocks] == []
    assert {finding.id for finding in findings if finding.severity is Severity.WARNING} <= BESIDE_THE_DOCUMENTS


BESIDE_THE_DOCUMENTS = {"x12.envelope-refused", "x12.version-differs"}
"""What regular files may hold all the same: answers to other envelopes, and two versions that differ."""

READ_BETTER = {
    "004010_PR855_fail_2.edi",
    "x12.850.issue135.edi",
    "Example4_Adobe_ShrinkWrapped.txt",
    "004010_SH856_fail_2.edi",
}
"""The table's faults of these come from reading separators, widths of their ISA or lost end marks differently."""

PECULIARITIES = [
    (r"ISA not fixed width", {"isa-width"}),
    (r"line-wrapped", {"lines-wrapped"}),
    (r"indented segments", {"segments-indented"}),
    (r"UTF-8 BOM", {"byte-order-mark"}),
    (r"envelope faults:[^;]*SE01", {"set-count-differs", "set-cut-off", "segment-stray"}),
    (r"envelope faults:[^;]*SE02", {"set-control-differs"}),
    (r"envelope faults:[^;]*GE01", {"group-count-differs"}),
    (r"envelope faults:[^;]*GE02", {"group-control-differs"}),
    (r"envelope faults:[^;]*IEA01", {"interchange-count-differs"}),
    (r"envelope faults:[^;]*IEA02", {"interchange-control-differs"}),
    (r"ST/SE count", {"set-cut-off"}),
    (r"last segment unterminated", {"terminator-missing", "set-cut-off"}),
    (r"CTT01 [0-9]+, is", {"line-count-differs"}),
    (r"is not a code of", {"code-unknown", "unit-code-unknown"}),
    (r"set [0-9]{3} in a group", {"group-kind-differs", "group-count-differs"}),
    (r"GS04 '[0-9]+' length 6", {"group-date-form"}),
    (r"is mandatory", {"element-missing", "order-number-missing", "shipment-number-missing", "segment-missing"}),
    (r"not a valid date", {"date-form", "date-unreadable"}),
    (r"breaks [PRCLE][0-9]+", {"element-condition", "element-excluded"}),
    (r"too big|too many fields", {"element-too-long", "elements-too-many", "code-unknown"}),
]
"""What the corpus' own table says about a file, and the findings of which one must tell it."""


@each_sample
def test_what_is_peculiar_is_told(sample: Sample) -> None:
    report = inspect_file(sample.path.read_bytes())
    for words, wanted in PECULIARITIES if sample.path.name not in READ_BETTER else ():
        if re.search(words, sample.peculiarity):
            assert ids(report) & wanted, (words, sample.peculiarity, ids(report))


@each_sample
def test_files_that_are_wrong_on_purpose_are_not_called_clean(sample: Sample) -> None:
    if "invalid on purpose" in sample.peculiarity:
        assert not inspect_file(sample.path.read_bytes()).is_clean
