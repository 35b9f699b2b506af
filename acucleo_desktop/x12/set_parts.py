"""Cutting a transaction set into heading, line loops and summary."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from acucleo_desktop.x12.structure import Segment, TransactionSet

Members = frozenset[str]


@dataclass(slots=True)
class SetParts:
    """The three areas of an order, invoice or order acknowledgment.

    Attributes:
        lines: one list for each line, the line's own segment first.
    """

    heading: list[Segment] = field(default_factory=list)
    lines: list[list[Segment]] = field(default_factory=list)
    summary: list[Segment] = field(default_factory=list)

    def first(self, segment_id: str) -> Segment | None:
        """Return the first heading segment with this id."""
        return next((segment for segment in self.heading if segment.id.upper() == segment_id), None)


def cut_set(transaction_set: TransactionSet, line_opener: str, summary_openers: Members) -> SetParts:
    """Cut a set where its lines begin and where its summary begins; segments in odd places stay where they are."""
    parts = SetParts()
    in_summary = False
    for segment in transaction_set.segments:
        segment_id = segment.id.upper()
        if segment_id in {"ST", "SE"}:
            continue
        if segment_id == line_opener:
            in_summary = False
            parts.lines.append([segment])
            continue
        in_summary = in_summary or segment_id in summary_openers
        if in_summary:
            parts.summary.append(segment)
        elif parts.lines:
            parts.lines[-1].append(segment)
        else:
            parts.heading.append(segment)
    return parts


def with_owner(
    segments: Iterable[Segment], members: Mapping[str, Members], keepers: Members = frozenset()
) -> Iterable[tuple[str, str, Segment]]:
    """Tell for each segment which inner loop it belongs to.

    Args:
        segments: in file order.
        members: for each loop (named after its first segment) the segments that may follow in it.
        keepers: loops that swallow everything up to the next loop of the same kind, whatever it is.

    Yields:
        Loop name (empty outside any), segment id in upper case, the segment.
    """
    owner = ""
    for segment in segments:
        segment_id = segment.id.upper()
        if owner in keepers:
            yield owner, segment_id, segment
            continue
        if segment_id in members:
            owner = segment_id
        elif owner and segment_id not in members[owner]:
            owner = ""
        yield owner, segment_id, segment
