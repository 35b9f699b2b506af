"""Checking a whole file without storing anything: what `acucleo check` shows."""

from __future__ import annotations

from dataclasses import dataclass

from acucleo_desktop.documents.finding import Finding, Location, Severity
from acucleo_desktop.documents.kinds import business_number
from acucleo_desktop.x12 import registry
from acucleo_desktop.x12.checking import check_set
from acucleo_desktop.x12.condensing import condensed
from acucleo_desktop.x12.explain import warning
from acucleo_desktop.x12.merging import merge_findings
from acucleo_desktop.x12.splitter import split
from acucleo_desktop.x12.structure import FunctionalGroup, Interchange, TransactionSet


@dataclass(frozen=True, slots=True)
class SetReport:
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


@dataclass(frozen=True, slots=True)
class FileReport:
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


def inspect_file(data: bytes) -> FileReport:
    """Split a file and check every transaction set in it; never raises on data."""
    parts = split(data)
    findings = list(parts.findings)
    reports = []
    for i, interchange in enumerate(parts.interchanges):
        findings.extend(interchange.findings)
        for g, group in enumerate(interchange.groups):
            findings.extend(group.findings)
            for s, transaction_set in enumerate(group.sets):
                reports.append(_inspect_set(interchange, group, transaction_set, (i, g, s)))
    if parts.interchanges and not reports:
        findings.append(_no_document())
    return FileReport(tuple(reports), condensed(findings))


def _inspect_set(
    interchange: Interchange, group: FunctionalGroup, transaction_set: TransactionSet, position: tuple[int, int, int]
) -> SetReport:
    checked = check_set(transaction_set, group.version, interchange.delimiters)
    number, read_findings = "", list[Finding]()
    if transaction_set.set_id in registry.SETS:
        document, read_findings = registry.read(transaction_set, interchange.delimiters)
        number = business_number(document)
    found = [*transaction_set.findings, *merge_findings(checked, read_findings)]
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
    return warning(
        "no-document",
        "The file holds an envelope and no document.",
        Location("The whole file"),
        "It carries answers to envelopes only, or the middle was lost on the way.",
        "Ask the partner when you expected a document.",
    )
