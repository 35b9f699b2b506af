"""Checking a whole file with every rule that needs nothing but the file: what `acucleo check` does."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Callable, Sequence

from acucleo_desktop.documents.finding import Finding
from acucleo_desktop.documents.kinds import BusinessDocument
from acucleo_desktop.rules.document_rules import judge_document
from acucleo_desktop.rules.file_repeats import FileDocument, judge_file
from acucleo_desktop.rules.quick_judgement import glance
from acucleo_desktop.x12.acceptance.set_acceptor import Accepted
from acucleo_desktop.x12.causes.counts import INTERCHANGE_CONTROL_REPEATS
from acucleo_desktop.x12.fingerprints import fingerprint
from acucleo_desktop.x12.inspection import FileReport, SetReport, inspect_file
from acucleo_desktop.x12.registry import SETS
from acucleo_desktop.x12.splitter import split


class DocumentJudge:
    """Judges documents by arithmetic, check digits, units and dates."""

    def __init__(self, today: dt.date | None = None) -> None:
        self._today = today

    def glance(self, set_id: str) -> Callable[[Accepted], bool]:
        """Return what tells whether no rule would find anything in a set; False where only `judge` can tell."""
        return glance(set_id) if self._today is None else lambda _accepted: False

    def judge(self, document: BusinessDocument) -> list[Finding]:
        """Return what the rules find."""
        return judge_document(document, self._today)


def check_file(data: bytes, today: dt.date | None = None) -> FileReport:
    """Check a file against the standard and by all rules that need nothing but the file; never raises on data.

    Args:
        data: the file's bytes, in any state.
        today: None leaves out the rules that compare dates with today, so that the same bytes always give the same.
    """
    report = inspect_file(data, DocumentJudge(today))
    if len({(one.set_id, one.sender, one.number) for one in report.sets}) == len(report.sets):
        return report
    numbers = Counter((one.set_id, one.sender, one.number) for one in report.sets)
    repeated = [one for one in report.sets if one.number and numbers[one.set_id, one.sender, one.number] > 1]
    return _with_repeats(data, report, repeated) if repeated else report


def _with_repeats(data: bytes, report: FileReport, repeated: Sequence[SetReport]) -> FileReport:
    """Return the report with a finding for each document that comes again in the file.

    Where a whole envelope is in the file twice, that is told, and not each of its documents.
    """
    twice = any(finding.id == INTERCHANGE_CONTROL_REPEATS.id for finding in report.findings)
    interchanges = split(data).interchanges
    documents = []
    for one in repeated:
        i, g, s = one.position
        content = fingerprint(interchanges[i].groups[g].sets[s])
        noun = SETS[one.set_id].name if one.set_id in SETS else one.set_id
        sender = f"{one.sender} {i}" if twice else one.sender
        documents.append(FileDocument(one.set_id, noun, sender, one.number, content))
    found = {repeated[index].position: finding for index, finding in judge_file(documents).items()}
    sets = (
        one._replace(findings=(*one.findings, found[one.position])) if one.position in found else one
        for one in report.sets
    )
    return report._replace(sets=tuple(sets))
