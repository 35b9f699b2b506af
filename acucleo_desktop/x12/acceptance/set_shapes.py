"""The order of segments in a transaction set as a regular expression over one letter for each segment.

The expression takes as much as it can and gives nothing back, as the walk of the full check does: a segment belongs to
the innermost open loop that has a place for it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from acucleo_desktop.x12.tables import LoopUse, SegmentUse

_FIRST_LETTER = 0xA1
"""The letters are printable characters that no regular expression gives a meaning."""


def letters_of(segment_ids: Sequence[str]) -> dict[str, str]:
    """Return a letter of its own for each segment id."""
    return {segment_id: chr(_FIRST_LETTER + index) for index, segment_id in enumerate(segment_ids)}


def set_shape(parts: Sequence[SegmentUse | LoopUse], letters: Mapping[str, str]) -> str:
    """Return the expression that the letters of a whole set must match.

    Args:
        parts: the set's segments and loops in order, ST and SE included.
        letters: from `letters_of`.
    """
    return "".join(_part(part, letters) for part in parts)


def _part(part: SegmentUse | LoopUse, letters: Mapping[str, str]) -> str:
    if isinstance(part, SegmentUse):
        return _times(letters[part.id], part, letters[part.id])
    # The first segment of a loop stands once in it: where it comes again, the loop begins again.
    first, *others = part.parts
    inner = letters[first.id] + set_shape(others, letters)
    return _times(f"(?:{inner})", part, letters[first.id])


def _times(inner: str, part: SegmentUse | LoopUse, first: str) -> str:
    fewest = 1 if part.is_mandatory else 0
    if part.most is None:
        return f"{inner}{'+' if fewest else '*'}+"
    # One too many is never left for a place outside.
    return f"{inner}{{{fewest},{part.most}}}+(?!{first})"
