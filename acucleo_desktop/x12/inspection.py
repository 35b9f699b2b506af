"""Checking a whole file without storing anything: what `acucleo check` shows.

Clean documents in regular files are accepted as they stand; every other document is taken apart, checked in full and
explained. Both ways give the same report.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple, Protocol

from acucleo_desktop.documents.finding import Finding, Location, Severity
from acucleo_desktop.documents.kinds import BusinessDocument, business_number
from acucleo_desktop.x12 import registry
from acucleo_desktop.x12.acceptance.regular_file import (
    IrregularFile,
    RegularGroup,
    RegularInterchange,
    regular_interchanges,
)
from acucleo_desktop.x12.acceptance.set_acceptor import ELEMENT, TERMINATOR, Accepted, acceptor
from acucleo_desktop.x12.causes.file_shape import NO_DOCUMENT
from acucleo_desktop.x12.causes.fixes import SET_ASIDE
from acucleo_desktop.x12.checking import check_set
from acucleo_desktop.x12.condensing import condensed
from acucleo_desktop.x12.envelope_checks import plain_control, set_findings
from acucleo_desktop.x12.merging import merge_findings
from acucleo_desktop.x12.splitter import split
from acucleo_desktop.x12.structure import FunctionalGroup, Interchange, SplitFile, TransactionSet

_ALWAYS_READ = frozenset({"856", "875", "880"})
"""What the levels of a ship notice lack, and what of a grocery form has no field of ours, is told by reading alone."""


class SetReport(NamedTuple):
    """One transaction set of a file and what was found in it.

    Attributes:
        position: indexes of interchange, group and set, from 0.
        number: the business number, empty when it could not be read.
    """

    set_id: str
    control_number: str
    version: str
    sender: str
    receiver: str
    position: tuple[int, int, int]
    findings: tuple[Finding, ...]
    number: str = ""


class FileReport(NamedTuple):
    """A file's sets, and the findings about the file and its envelopes."""

    sets: tuple[SetReport, ...]
    findings: tuple[Finding, ...]

    @property
    def is_readable(self) -> bool:
        """Whether any document was found."""
        return bool(self.sets)

    @property
    def is_clean(self) -> bool:
        """Whether nothing worse than information was found."""
        every = [*self.findings, *(finding for report in self.sets for finding in report.findings)]
        return all(finding.severity is Severity.INFO for finding in every)


class Judge(Protocol):
    """Judges what a document says, beyond whether it can be read."""

    def glance(self, set_id: str) -> Callable[[Accepted], bool]:
        """Return what tells whether `judge` would surely find nothing; False where only `judge` can tell."""
        ...

    def judge(self, document: BusinessDocument) -> list[Finding]:
        """Return what is wrong with a document."""
        ...


class SyntaxOnly:
    """Judges nothing: the file is checked against the standard alone."""

    def glance(self, set_id: str) -> Callable[[Accepted], bool]:
        """Say yes, but of invoices: reading compares their total with their lines."""
        return lambda _accepted: set_id != "810"

    def judge(self, document: BusinessDocument) -> list[Finding]:
        """Find nothing."""
        del document
        return []


def inspect_file(data: bytes, judge: Judge | None = None) -> FileReport:
    """Check every transaction set of a file; never raises on data.

    Args:
        data: the file's bytes, in any state.
        judge: judges documents; none to check against the standard alone.
    """
    judge = judge if judge is not None else SyntaxOnly()
    try:
        return _inspect_regular(data, regular_interchanges(data), judge)
    except IrregularFile:
        return inspect_split(split(data), judge)


def inspect_split(parts: SplitFile, judge: Judge) -> FileReport:
    """Check every set of a file that was taken apart."""
    findings = list(parts.findings)
    reports = []
    for i, interchange in enumerate(parts.interchanges):
        findings.extend(interchange.findings)
        for g, group in enumerate(interchange.groups):
            findings.extend(group.findings)
            for s, transaction_set in enumerate(group.sets):
                reports.append(_inspect_set(interchange, group, transaction_set, (i, g, s), judge))
    if parts.interchanges and not reports:
        findings.append(_no_document())
    return FileReport(tuple(reports), condensed(findings))


def _inspect_regular(data: bytes, interchanges: Sequence[RegularInterchange], judge: Judge) -> FileReport:
    reports = [
        report
        for i, interchange in enumerate(interchanges)
        for g, group in enumerate(interchange.groups)
        for report in _group_reports(data, interchange, group, (i, g), judge)
    ]
    return FileReport(tuple(reports), () if reports else (_no_document(),))


def _group_reports(
    data: bytes, interchange: RegularInterchange, group: RegularGroup, place: tuple[int, int], judge: Judge
) -> Iterator[SetReport]:
    """Yield the report of each set: accepted as it stands, or taken apart, checked and explained."""
    i, g = place
    text, shell, version = interchange.text, group.shell, group.shell.version
    sender, receiver = interchange.shell.sender, interchange.shell.receiver
    accept = _acceptance(interchange, group, judge)
    controls: set[str] = set()
    for s, span in enumerate(group.spans):
        lines = text[span[0] : span[1]].split(TERMINATOR)
        accepted = accept(lines)
        control = accepted.control if accepted is not None else (*lines[0].split(ELEMENT, 3), "", "")[2]
        plain = plain_control(control)
        if accepted is not None and plain not in controls:
            yield SetReport(accepted.set_id, control, version, sender, receiver, (i, g, s), (), accepted.number)
        else:
            one = interchange.set_at(span, data)
            known = (plain,) if plain in controls else ()
            found = set_findings(one.segments, one.segments[-1], known, shell.functional_id)
            one = replace(one, findings=tuple(found))
            yield _inspect_set(interchange.shell, shell, one, (i, g, s), judge)
        controls.add(plain)


def _acceptance(
    interchange: RegularInterchange, group: RegularGroup, judge: Judge
) -> Callable[[list[str]], Accepted | None]:
    """Return what accepts the sets of a group that surely have no finding at all."""
    repetition = interchange.shell.delimiters.repetition
    codec = next((codec for codec in registry.SETS.values() if codec.functional_id == group.shell.functional_id), None)
    accepting = acceptor(codec.set_id, group.shell.version) if codec is not None else None
    if accepting is None or codec is None or codec.set_id in _ALWAYS_READ:
        return _accept_none
    accept, is_surely_sound = accepting.accept, judge.glance(codec.set_id)
    # `^` stands in no value that is accepted anyway.
    may_repeat = repetition not in {"", "^"}

    def accept_sound(lines: list[str]) -> Accepted | None:
        if may_repeat and any(repetition in line for line in lines):
            return None
        accepted = accept(lines)
        return accepted if accepted is not None and is_surely_sound(accepted) else None

    return accept_sound


def _accept_none(_lines: list[str]) -> None:
    return None


def _inspect_set(
    interchange: Interchange,
    group: FunctionalGroup,
    transaction_set: TransactionSet,
    position: tuple[int, int, int],
    judge: Judge,
) -> SetReport:
    checked = check_set(transaction_set, group.version, interchange.delimiters)
    number, read_findings, document = "", list[Finding](), None
    if transaction_set.set_id in registry.SETS:
        document, read_findings = registry.read(transaction_set, interchange.delimiters)
        number = business_number(document)
    found = [*transaction_set.findings, *merge_findings(checked, read_findings)]
    if document is not None and not any(finding.blocks for finding in found):
        # What is damaged is told; what a damaged document says would be told twice.
        found += [registry.placed(finding, transaction_set.set_id) for finding in judge.judge(document)]
    return SetReport(
        transaction_set.set_id,
        transaction_set.control_number,
        group.version,
        interchange.sender,
        interchange.receiver,
        position,
        condensed(found),
        number,
    )


def _no_document() -> Finding:
    return NO_DOCUMENT.found(Location("The whole file"), fixes=SET_ASIDE)
