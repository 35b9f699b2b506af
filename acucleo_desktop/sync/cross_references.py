"""The cross-references of all partners in one place: looking, changing, and whole files in and out; each undoable."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.ledger.rows import DocumentQuery
from acucleo_desktop.partners.profile import CrossReference, Partner
from acucleo_desktop.sync.cross_reference_files import CheckedLine, CheckReport, check, written
from acucleo_desktop.sync.outbound_replay import Redrafter
from acucleo_desktop.sync.remembered_fixes import RememberedFixes, RememberedRow, texts_of
from acucleo_desktop.sync.services import Services
from acucleo_desktop.sync.sheet_changes import SheetChange, change_between

ITEMS_MARK = "items-known"
"""Our items as Acumatica named them last; a JSON list."""

TWICE, CONTRADICTS = "twice", "contradicts"
_MOST_LOOKED_THROUGH = 2_000


@dataclass(frozen=True, slots=True)
class CrossReferenceRow:
    """One entry of one partner.

    Attributes:
        trouble: `twice` where the same entry is there more than once, `contradicts` where the partner's code has
            another meaning, too; empty where neither is so.
    """

    partner: str
    partner_name: str
    reference: CrossReference
    trouble: str = ""


@dataclass(frozen=True, slots=True)
class Use:
    """How often a code was seen in documents.

    Attributes:
        last: when the newest of them came; None when there is none.
        is_more: whether there are older documents that were not looked through.
    """

    count: int
    last: datetime | None = None
    is_more: bool = False


def note_items(services: Services, numbers: Collection[str]) -> None:
    """Keep our item numbers as Acumatica has just named them, so that a file can be checked without asking it."""
    text = json.dumps(sorted(numbers))
    if numbers and text != services.ledger.marks.get(ITEMS_MARK):
        services.ledger.marks.set(ITEMS_MARK, text)


class CrossReferences:
    """Everything a person does with the tables of codes.

    Args:
        services: the engine's surroundings.
        remembered: keeps what was done, so that it can be taken back.
    """

    def __init__(self, services: Services, remembered: RememberedFixes) -> None:
        self._services = services
        self._ledger = services.ledger
        self._remembered = remembered

    def rows(self) -> list[CrossReferenceRow]:
        """Return the entries of all partners, by partner, in the order of their sheets."""
        return [row for partner in self._ledger.partners.all() for row in _rows_of(partner)]

    def use(self, partner: str, theirs: str) -> Use:
        """Return how often a partner's code was seen, looking through its newest documents."""
        query = DocumentQuery(partners=(partner,), include_acknowledgments=False, limit=_MOST_LOOKED_THROUGH)
        documents = self._ledger.documents.list(query)
        seen = [row for row in documents if theirs in texts_of(self._ledger.documents.fields(row.id))]
        is_more = len(documents) == _MOST_LOOKED_THROUGH
        return Use(len(seen), max((row.created_at for row in seen), default=None), is_more)

    # Changing

    def add(self, partner: str, reference: CrossReference) -> RememberedRow:
        """Add an entry.

        Raises:
            Problem: a part is missing, or the partner's code has a meaning already.
        """
        _require(reference)

        def added(known: Partner) -> tuple[CrossReference, ...]:
            _refuse_taken(known, reference, ())
            return (*known.cross_references, reference)

        what = f"{reference.theirs} means {reference.ours} for {self._sheet(partner).name}"
        return self._changed({partner: added}, what, "sheet")

    def change(self, partner: str, old: CrossReference, new: CrossReference) -> RememberedRow:
        """Change an entry; it keeps its place, which decides which code is written to the partner.

        Raises:
            Problem: it is not there any more, a part is missing, or the new code has a meaning already.
        """
        _require(new)

        def changed(known: Partner) -> tuple[CrossReference, ...]:
            if old not in known.cross_references:
                raise _gone(old, known)
            _refuse_taken(known, new, (old,))
            place = known.cross_references.index(old)
            return (*known.cross_references[:place], new, *known.cross_references[place + 1 :])

        what = f"{new.theirs} means {new.ours} for {self._sheet(partner).name}"
        return self._changed({partner: changed}, what, "sheet")

    def remove(self, entries: Sequence[tuple[str, CrossReference]]) -> RememberedRow:
        """Take entries out.

        Args:
            entries: code of the partner, and the entry.

        Raises:
            Problem: none of them is there any more.
        """
        gone: dict[str, list[CrossReference]] = {}
        for partner, reference in entries:
            gone.setdefault(partner, []).append(reference)

        def without(leaving: Sequence[CrossReference]) -> Callable[[Partner], tuple[CrossReference, ...]]:
            def left(known: Partner) -> tuple[CrossReference, ...]:
                gone, kept = Counter(leaving), []
                for each in known.cross_references:  # of equal entries only as many go as were named
                    if gone[each]:
                        gone[each] -= 1
                    else:
                        kept.append(each)
                return tuple(kept)

            return left

        if len(entries) == 1:
            partner, reference = entries[0]
            what = f"{reference.theirs} means nothing any more for {self._sheet(partner).name}"
        else:
            what = f"{len(entries)} cross-references taken out"
        return self._changed({code: without(leaving) for code, leaving in gone.items()}, what, "sheet")

    def _sheet(self, code: str) -> Partner:
        known = self._ledger.partners.get(code)
        if known is None:
            raise Problem(
                "fix.no-partner", f"There is no partner {code or 'without a code'}.", todo="Set one up first."
            )
        return known

    def _changed(
        self, work: dict[str, Callable[[Partner], tuple[CrossReference, ...]]], what: str, kind: str
    ) -> RememberedRow:
        changes: list[SheetChange] = []
        with self._ledger.transaction():
            for code, make in work.items():
                before = self._sheet(code)
                after = replace(before, cross_references=make(before))
                change = change_between(before, after)
                if change:
                    self._ledger.partners.save(after)
                    changes.append(change)
            if not changes:
                raise Problem(
                    "cross-references.nothing",
                    "Nothing changes by this.",
                    todo="Look at the table; it was loaded anew.",
                )
            entry = self._remembered.remember(what, kind, changes)
        for change in changes:
            Redrafter(self._services).redraft_waiting(change.partner)
        return entry

    # Files

    def export(self, path: Path, partner: str = "") -> int:
        """Write the entries of one partner or of all as CSV (UTF-8 with a mark, for spreadsheets); return how many."""
        partners = [self._sheet(partner)] if partner else self._ledger.partners.all()
        path.write_bytes(written(partners).encode("utf-8-sig"))
        count = sum(len(each.cross_references) for each in partners)
        self._ledger.audit.record("cross-references-exported", new=path.name, data={"count": count})
        return count

    def check(self, path: Path, *, partner: str = "", kind: str = "") -> CheckReport:
        """Say what a file would do, with nothing changed.

        Args:
            path: the file.
            partner: code for lines that name none.
            kind: kind for lines that name none.

        Raises:
            Problem: the file cannot be read.
        """
        try:
            content = path.read_bytes()
        except OSError as error:
            raise Problem(
                "cross-references.not-read",
                f"The file {path.name} cannot be read.",
                why=f"{error.strerror or error}.",
                todo="Close it in other programs, and look at who may read it.",
            ) from error
        items = self.known_items()
        return check(path.name, content, self._ledger.partners.all(), partner=partner, kind=kind, items=items)

    def known_items(self) -> list[str]:
        """Return our items as Acumatica named them last; empty before the first sync."""
        found: list[str] = json.loads(self._ledger.marks.get(ITEMS_MARK) or "[]")
        return found

    def apply(self, report: CheckReport, *, only_good: bool = True) -> RememberedRow:
        """Apply the lines of a checked file: all that can be, or only those without anything odd; all at once.

        Raises:
            Problem: no line of it changes anything, or a sheet was changed since the check.
        """
        lines: dict[str, list[CheckedLine]] = {}
        for line in report.to_apply(only_good=only_good):
            lines.setdefault(line.partner, []).append(line)
        count = sum(len(each) for each in lines.values())
        what = f"{count} cross-reference{'' if count == 1 else 's'} from {report.name}"
        return self._changed({code: _with_lines(each) for code, each in lines.items()}, what, "import")


def _with_lines(lines: Sequence[CheckedLine]) -> Callable[[Partner], tuple[CrossReference, ...]]:
    def brought_in(known: Partner) -> tuple[CrossReference, ...]:
        new = {_key(line.reference): line.reference for line in lines if line.reference is not None}
        expected = {_key(line.reference): line.before for line in lines if line.reference is not None}
        now = {_key(each): each.ours for each in known.cross_references}
        moved = next((key for key, before in expected.items() if now.get(key, "") != before), None)
        if moved is not None:
            raise Problem(
                "cross-references.changed-since",
                f"{moved[1]} of {known.name} was changed since the file was checked.",
                why="Somebody fixed a document or changed the sheet meanwhile.",
                todo="Check the file again.",
            )
        kept = tuple(new.pop(_key(each), each) for each in known.cross_references)
        return (*kept, *new.values())

    return brought_in


def _rows_of(partner: Partner) -> list[CrossReferenceRow]:
    times = Counter(partner.cross_references)
    meanings: dict[tuple[str, str, str], set[str]] = {}
    for each in partner.cross_references:
        meanings.setdefault(_key(each), set()).add(each.ours)

    def trouble(each: CrossReference) -> str:
        return CONTRADICTS if len(meanings[_key(each)]) > 1 else TWICE if times[each] > 1 else ""

    return [CrossReferenceRow(partner.code, partner.name, each, trouble(each)) for each in partner.cross_references]


def _require(reference: CrossReference) -> None:
    for value, name in ((reference.theirs, "Their code"), (reference.ours, "Our code"), (reference.kind, "The kind")):
        if not value.strip():
            raise Problem("cross-references.missing", f"{name} is missing.", todo="Enter it.")


def _refuse_taken(partner: Partner, wanted: CrossReference, apart: Collection[CrossReference]) -> None:
    for known in partner.cross_references:
        if known not in apart and _key(known) == _key(wanted):
            raise Problem(
                "cross-references.taken",
                f"{wanted.theirs} means {known.ours} for {partner.name} already.",
                why="A code with two meanings would be read by chance.",
                todo="Change that entry instead.",
            )


def _gone(reference: CrossReference, partner: Partner) -> Problem:
    return Problem(
        "cross-references.gone",
        f"{reference.theirs} is not on the sheet of {partner.name} any more.",
        why="Somebody has changed it meanwhile.",
        todo="Look at the table; it was loaded anew.",
    )


def _key(reference: CrossReference) -> tuple[str, str, str]:
    return (reference.kind, reference.theirs, reference.qualifier)
