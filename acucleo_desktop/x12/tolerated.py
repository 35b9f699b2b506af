"""What had to be mended so that an interchange could be read, told as findings."""

from __future__ import annotations

from acucleo_desktop.documents.finding import Finding, Location
from acucleo_desktop.x12.causes.reading import (
    HEADER_CHARACTERS,
    HEADER_END_DIFFERS,
    PADDED,
    REPETITION_IN_TEXT,
    TERMINATOR_LOST,
)
from acucleo_desktop.x12.interchange_header import Header
from acucleo_desktop.x12.plain_names import spoken_segment
from acucleo_desktop.x12.scanning import Scan

_MUTE = " \t\r\n\x1a"
_MARK = "\xef\xbb\xbf"
"""The byte order mark at the beginning of a file, of which is told elsewhere."""


def tolerated_findings(header: Header, scan: Scan) -> list[Finding]:
    """Return what was mended in the header and between the segments of one interchange."""
    found = []
    if header.end_differs:
        found.append(HEADER_END_DIFFERS.found(Location("The file's envelope", "ISA")))
    # ISA11 and ISA16 may be separators, which may be any character.
    texts = (*header.segment.elements[:10], *header.segment.elements[11:15])
    if not all(text.isascii() for text in texts):
        found.append(HEADER_CHARACTERS.found(Location("The file's envelope", "ISA")))
    if scan.repetition_marks:
        mark = header.delimiters.repetition
        found.append(
            REPETITION_IN_TEXT.found(
                Location("The whole file"), value=mark, mark=mark, count=_times(scan.repetition_marks)
            )
        )
    if scan.has_padding:
        found.append(PADDED.found(Location("The whole file")))
    if scan.after_lost_ends:
        found.append(_lost(scan.after_lost_ends, *scan.lost_end))
    return found


def padding_findings(text: str, offset: int) -> list[Finding]:
    """Return what is to be told of text outside all envelopes that nobody can see.

    Line breaks, blanks and the mark with which DOS ended its files are nothing to tell of.

    Args:
        text: without anything that can be seen.
        offset: its place in the file in bytes.
    """
    mute = text.removeprefix(_MARK).strip(_MUTE) if offset == 0 else text.strip(_MUTE)
    return [PADDED.found(Location("Between envelopes", byte_offset=offset))] if mute else []


def _lost(count: int, name: str, offset: int) -> Finding:
    place = Location("The whole file", name, byte_offset=offset)
    return TERMINATOR_LOST.found(place, count=_times(count), segment=spoken_segment(name, ""))


def _times(count: int) -> str:
    return "once" if count == 1 else f"{count:,} times"
