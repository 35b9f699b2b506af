"""What a vendor's document changes of an order, under the partner's policy and a person's word on each difference."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from enum import StrEnum
from typing import Any

from acucleo_desktop.documents.finding import Finding
from acucleo_desktop.documents.match_level import UpdateLevel
from acucleo_desktop.documents.naming import po
from acucleo_desktop.rules.comparison import (
    Choice,
    Comparison,
    ComparisonRow,
    Option,
    Resolution,
    Value,
    compared,
    resolved,
    typed,
)
from acucleo_desktop.rules.known_order import KnownOrder, LineChange

_LEVELS = tuple(UpdateLevel)


class Fate(StrEnum):
    """What becomes of a proposed change."""

    TAKEN = "taken"
    KEPT = "kept"
    ASKED = "asked"


@dataclass(frozen=True, slots=True)
class OrderMatch:
    """What a vendor's document means for one order of ours.

    Attributes:
        changes: what is written, one for each line of ours, then the lines that are added.
        proposals: what is written only when a person accepts it: key such as `price:2` to the change.
        comparison: every field that was compared, also those that agree.
    """

    findings: list[Finding] = field(default_factory=list)
    changes: list[LineChange] = field(default_factory=list)
    proposals: dict[str, LineChange] = field(default_factory=dict)
    comparison: Comparison = field(default_factory=Comparison)


class ChangeList:
    """Collects findings, compared fields and changes under a partner's policy.

    Attributes:
        findings: what was found so far.
        proposals: changes that wait for a person, by key.
    """

    def __init__(
        self, accepted: Collection[str] = (), resolutions: Mapping[str, Resolution] | None = None, theirs: str = ""
    ) -> None:
        self.findings: list[Finding] = []
        self.proposals: dict[str, LineChange] = {}
        self._resolutions = {key: Resolution(Choice.ACCEPT) for key in accepted} | dict(resolutions or {})
        self._changes: dict[str, LineChange] = {}
        self._added: list[LineChange] = []
        self._rows: list[ComparisonRow] = []
        self._level = UpdateLevel.SAME
        self._theirs = theirs

    def note(self, level: UpdateLevel, finding: Finding | None = None) -> None:
        """Take a finding, and note how far it is from our order."""
        self._level = max(self._level, level, key=_LEVELS.index)
        if finding is not None:
            self.findings.append(finding)

    def compare(self, key: str, place: str, kind: str, ours: Value, theirs: Value, **more: Any) -> ComparisonRow:
        """Keep a compared field; `more` are further attributes of its row."""
        row = compared(key, place, kind, ours, theirs, **more)
        self._rows.append(row)
        return row

    def offer(self, key: str, accept: str, writes: str, *, may_type: bool = False) -> None:
        """Say what may be chosen for a field that was compared: theirs, ours, and a typed value where that makes sense.

        Args:
            key: of the row.
            accept: label of taking theirs.
            writes: what taking theirs writes, as the end of a sentence that begins with `Accepting it`.
            may_type: whether another value may be written.
        """
        options = [
            Option(Choice.ACCEPT, accept, f"Accepting it {writes}"),
            Option(Choice.KEEP, "Keep ours", "Keeping ours writes nothing"),
        ]
        if may_type:
            options.append(Option(Choice.VALUE, "Enter a value", "What you enter is written"))
        self._rows = [replace(row, options=tuple(options)) if row.key == key else row for row in self._rows]

    def propose(self, name: str, change: LineChange, *, by_itself: bool, key: str = "") -> Fate:
        """Take a change: where policy or a person allows it, else as a proposal.

        Args:
            name: kind of change: `date`, `quantity`, `price`, `line` or `item`.
            change: what taking it writes.
            by_itself: whether the partner's policy writes it without asking.
            key: of the proposal where the number of our line does not tell it.
        """
        key = key or f"{name}:{change.number}"
        known = self._resolutions.get(key)
        if known is not None and known.choice is Choice.KEEP:
            return Fate.KEPT
        if known is not None and known.choice is Choice.VALUE:
            change = _with_value(name, change, known.value)
        elif known is None and not by_itself:
            self.proposals[key] = change
            return Fate.ASKED
        if change.number:
            self._changes[change.number] = _merged(self._changes.get(change.number), change)
        else:
            self._added.append(change)
        return Fate.TAKEN

    def result(self, order: KnownOrder | None = None) -> OrderMatch:
        """Return everything collected."""
        comparison = Comparison(
            po(order.number) if order is not None else "",
            "Our order",
            self._theirs,
            self._level.value,
            resolved(self._rows, self._resolutions),
        )
        return OrderMatch(self.findings, [*self._changes.values(), *self._added], self.proposals, comparison)


def _merged(known: LineChange | None, change: LineChange) -> LineChange:
    if known is None:
        return change
    return replace(
        known,
        promised=change.promised or known.promised,
        quantity=change.quantity if change.quantity is not None else known.quantity,
        price=change.price if change.price is not None else known.price,
        cancelled=change.cancelled or known.cancelled,
        item=change.item or known.item,
        unit=change.unit or known.unit,
    )


def _with_value(name: str, change: LineChange, text: str) -> LineChange:
    """Return a change that writes a typed value; a value that does not fit was refused when it was typed."""
    value = typed(name, text)
    match value:
        case dt.date():
            return replace(change, promised=value)
        case Decimal() if name == "price":
            return replace(change, price=value)
        case Decimal() if name == "quantity":
            return replace(change, quantity=value, cancelled=False)
        case _:
            return change
