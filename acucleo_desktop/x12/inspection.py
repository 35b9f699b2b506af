"""Checking a whole file without storing anything: what `acucleo check` shows."""

from __future__ import annotations

from dataclasses import dataclass

from acucleo_desktop.documents.finding import Finding
from acucleo_desktop.documents.kinds import business_number
from acucleo_desktop.x12 import registry
from acucleo_desktop.x12.checking import check_set
from acucleo_desktop.x12.splitter import split


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
        return all(finding.severity == "info" for finding in every)


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
                found = [*transaction_set.findings]
                found += check_set(transaction_set, group.version, interchange.delimiters)
                number = ""
                if transaction_set.set_id in registry.SETS:
                    document, read_findings = registry.read(transaction_set, interchange.delimiters)
                    number = business_number(document)
                    found += read_findings
                reports.append(
                    SetReport(
                        transaction_set.set_id,
                        transaction_set.control_number,
                        group.version,
                        interchange.sender,
                        interchange.receiver,
                        (i, g, s),
                        tuple(found),
                        number,
                    )
                )
    return FileReport(tuple(reports), tuple(findings))
