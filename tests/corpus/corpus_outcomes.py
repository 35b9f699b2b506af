"""What becomes of every real file of others: `python tests/corpus/corpus_outcomes.py` writes the table anew.

The table is `tests/golden/corpus_outcomes.md`. It is made of our own words: nothing out of the files stands in it.
For each file it says what was found in it, and for each peculiarity that the list of the sources names, which finding
tells it, or why none does.
"""

from __future__ import annotations

import importlib
import os
import pkgutil
import re
import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from peculiarities import FOR_A_REASON, FORM, NAMES, TOLD

from acucleo_desktop.documents.cause import Cause
from acucleo_desktop.documents.finding import Finding, Severity
from acucleo_desktop.x12 import causes
from acucleo_desktop.x12.inspection import FileReport, inspect_file
from acucleo_desktop.x12.splitter import split

ROOT = Path(__file__).resolve().parents[2]
CORPUS = Path(os.environ.get("ACUCLEO_CORPUS") or ROOT.parent / "shared" / "corpus" / "x12")
GOLDEN = ROOT / "tests" / "golden" / "corpus_outcomes.md"
COLUMNS = 5
HEAD = """# What becomes of real files

171 real files of others, read by this program. Written by `python tests/corpus/corpus_outcomes.py`, compared by
`tests/corpus/test_corpus_outcomes.py` where the files are present. *Clean*: nothing but information; *to look at*: a
warning; *stopped*: a finding blocks a document. The last column names what the list of the sources calls peculiar, and
what tells it here: a finding, the form that was read, or the reason why nothing is told.
"""


@dataclass(frozen=True)
class Sample:
    """A row of the list of sources.

    Attributes:
        sets: how many documents of each kind it counts.
        peculiarities: what is unusual about the file, in its words.
    """

    path: Path
    sets: Mapping[str, int]
    peculiarities: tuple[str, ...]

    @property
    def name(self) -> str:
        """Folder and file."""
        return f"{self.path.parent.name}/{self.path.name}"


def samples() -> Iterator[Sample]:
    """Yield the rows of the corpus' own list."""
    folder = ""
    for line in (CORPUS / "SOURCES.md").read_text("utf-8").splitlines():
        if line.startswith("## "):
            folder = line.removeprefix("## ").strip()
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if len(cells) < COLUMNS or not re.match(r"[0-9]{3}", cells[2]):
            continue
        sets = {kind: int(times or 1) for kind, times in re.findall(r"([0-9]{3})(?: x([0-9]+))?", cells[2])}
        yield Sample(CORPUS / folder / cells[0], sets, tuple(_parts(cells[-1])))


def _parts(text: str) -> Iterator[str]:
    """Yield each peculiarity by itself; each envelope fault too."""
    for part in text.split("; "):
        if part.startswith("envelope faults: "):
            yield from (f"envelope fault {fault}" for fault in part.partition(": ")[2].split(", "))
        else:
            yield part.removeprefix("against the base standard: ")


def findings_of(report: FileReport) -> list[Finding]:
    """Return every finding of a file."""
    return [*report.findings, *(finding for one in report.sets for finding in one.findings)]


def outcome(report: FileReport) -> str:
    """Return the verdict on a file in words."""
    if not report.is_readable:
        return "not readable"
    if any(finding.blocks for finding in findings_of(report)):
        return "stopped"
    return "clean" if report.is_clean else "to look at"


def telling(sample: Sample, report: FileReport) -> Iterator[tuple[str, str]]:
    """Yield each peculiarity in our own words, and what tells it; an empty text when nothing does."""
    ids = {finding.id.removeprefix("x12.") for finding in findings_of(report)}
    for part in sample.peculiarities:
        pattern, name = next(((pattern, name) for pattern, name in NAMES if re.search(pattern, part)), ("", ""))
        told = sorted(ids & TOLD.get(name, set()))
        reason = FOR_A_REASON.get((sample.path.name, name), "")
        yield name or f"unnamed: {part}", told_words(sample, report, name, told, reason) if pattern else ""


def told_words(sample: Sample, report: FileReport, name: str, told: list[str], reason: str) -> str:
    """Return what tells a peculiarity: findings, the form in which the file was read, or a reason."""
    if told:
        return ", ".join(told)
    if reason:
        return reason
    match name:
        case "regular":
            return "" if any(finding.blocks for finding in findings_of(report)) else "read, nothing stops it"
        case "wrong on purpose":
            return "" if report.is_clean else "not clean"
        case "several documents":
            return f"{len(report.sets)} documents read" if len(report.sets) == sum(sample.sets.values()) else ""
        case "several envelopes":
            return _several(sample)
        case _ if name in FORM:
            return FORM[name]
    return ""


def _several(sample: Sample) -> str:
    parts = split(sample.path.read_bytes())
    groups = sum(len(one.groups) for one in parts.interchanges)
    wanted = [int(part[0]) for part in sample.peculiarities if re.match(r"[0-9] (groups|interchanges)", part)]
    return f"{wanted[0]} read" if wanted and wanted[0] in {groups, len(parts.interchanges)} else ""


def titles() -> dict[str, str]:
    """Return the titles of all described causes by their ids."""
    found: dict[str, str] = {}
    for module in pkgutil.iter_modules(causes.__path__):
        described: tuple[Cause, ...] = getattr(
            importlib.import_module(f"{causes.__name__}.{module.name}"), "CAUSES", ()
        )
        found |= {cause.id: cause.title for cause in described}
    return found


def found_words(report: FileReport, known: Mapping[str, str]) -> str:
    """Return the findings with how often each comes and its cause in words."""
    counts = Counter((finding.id, finding.severity) for finding in findings_of(report))
    order = {Severity.BLOCK: 0, Severity.WARNING: 1, Severity.INFO: 2}
    words = []
    for (finding_id, severity), count in sorted(counts.items(), key=lambda item: (order[item[0][1]], item[0][0])):
        bare = finding_id.removeprefix("x12.")
        times = f"{count} x " if count > 1 else ""
        title = f" ({known[finding_id]})" if finding_id in known else ""
        words.append(f"{times}{bare}{title} [{severity.value}]")
    return "<br>".join(words) or "nothing"


def row(sample: Sample, known: Mapping[str, str]) -> str:
    """Return the row of one file."""
    report = inspect_file(sample.path.read_bytes())
    kinds = Counter(one.set_id for one in report.sets)
    documents = ", ".join(f"{count} x {kind}" if count > 1 else kind for kind, count in sorted(kinds.items()))
    peculiar = "<br>".join(f"{name}: {words}" for name, words in telling(sample, report))
    return f"| {sample.name} | {documents} | {outcome(report)} | {found_words(report, known)} | {peculiar} |"


def table() -> str:
    """Return the whole table as Markdown."""
    known = titles()
    rows = [row(sample, known) for sample in samples()]
    tally = Counter(line.split(" | ")[2] for line in rows)
    counts = ", ".join(f"{count} {word}" for word, count in sorted(tally.items()))
    head = "| file | documents | outcome | found | peculiar: told by |\n|---|---|---|---|---|"
    return "\n".join([HEAD, f"{len(rows)} files: {counts}.\n", head, *rows, ""])


if __name__ == "__main__":
    GOLDEN.write_text(table(), "utf-8")
    sys.stderr.write(f"written: {GOLDEN.relative_to(ROOT)}\n")
