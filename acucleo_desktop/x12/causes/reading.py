"""What had to be mended or translated so that a file could be read at all."""

from __future__ import annotations

from types import MappingProxyType

from acucleo_desktop.documents.cause import Cause
from acucleo_desktop.documents.finding import Severity

TWO_BYTE_ENCODING = Cause(
    "x12.two-byte-encoding",
    Severity.INFO,
    "A file written with two bytes for each character",
    "The file is written with two bytes for each character (UTF-16).",
    "A text editor or a database export saved it so; X12 is written with one byte for each character.",
    "Nothing has to be done: it was read all the same; tell the partner, because other programs cannot read it.",
    MappingProxyType({"paper": "The whole file"}),
)

MAINFRAME_ENCODING = Cause(
    "x12.mainframe-encoding",
    Severity.INFO,
    "A file in the alphabet of a mainframe",
    "The file is written in the alphabet of a mainframe (EBCDIC).",
    "It was copied from there byte for byte, and the translation that belongs to such a copy was left out.",
    "Nothing has to be done: it was read all the same; tell the partner, because other programs cannot read it.",
    MappingProxyType({"paper": "The whole file"}),
)

TERMINATOR_LOST = Cause(
    "x12.terminator-lost",
    Severity.WARNING,
    "End marks missing inside a file",
    "The mark that ends a segment is missing {count}, first before the {segment}.",
    "The sender's program left it out, or somebody changed the file by hand; a line break stands in its place.",
    "Compare that part with what you expected; it was read as if the mark were there.",
    MappingProxyType({"paper": "The whole file", "count": "3 times", "segment": "date (segment DTM)"}),
    "The file is otherwise written with one segment on each line, so the line break shows where a segment ends.",
)

HEADER_END_DIFFERS = Cause(
    "x12.header-end-differs",
    Severity.WARNING,
    "A first segment that ends unlike all others",
    "The first segment of the file does not end with the mark that ends all others.",
    "The mark was lost there, or the sender's program writes another one after the first segment.",
    "Nothing has to be done: the file was read with the mark that the other segments use; tell the partner.",
    MappingProxyType({"paper": "The file's envelope"}),
)

PADDED = Cause(
    "x12.segments-padded",
    Severity.INFO,
    "Filling characters between segments",
    "Characters that cannot be seen stand between segments.",
    "A program on the way filled the file up to blocks of equal length, or put page breaks into it.",
    "Nothing has to be done: they were left out for reading.",
    MappingProxyType({"paper": "The whole file"}),
)

HEADER_CHARACTERS = Cause(
    "x12.header-characters",
    Severity.INFO,
    "Foreign characters in the first segment",
    "The first segment of the file holds characters that X12 does not know, such as blanks that do not break.",
    "Somebody copied the file out of a word processor or a web page.",
    "Nothing has to be done when the partner was recognised; tell the partner otherwise.",
    MappingProxyType({"paper": "The file's envelope"}),
)

REPETITION_IN_TEXT = Cause(
    "x12.repetition-separator-in-text",
    Severity.INFO,
    "A text that holds the separator of repeated values",
    "The character {mark}, with which this file separates repeated values, stands in texts {count}.",
    "X12 has no way to mark it as text, and the sender's program did not replace it.",
    "Nothing has to be done: no value repeats in these documents, so it was read as text.",
    MappingProxyType({"paper": "The whole file", "mark": "-", "count": "2 times"}),
)

MORE_OF_THE_SAME = Cause(
    "x12.more-of-the-same",
    Severity.INFO,
    "The same again at many more places",
    "The same is found at {count} more places: {first}",
    "One cause in the sender's program repeats all over the document.",
    "Mend the cause once: the first places are listed one by one, and the others are like them.",
    MappingProxyType(
        {"paper": "Further places", "count": "49,980", "first": "Unit EACH is not an X12 unit code."},
    ),
)

CAUSES = (
    TWO_BYTE_ENCODING,
    MAINFRAME_ENCODING,
    TERMINATOR_LOST,
    HEADER_END_DIFFERS,
    PADDED,
    HEADER_CHARACTERS,
    REPETITION_IN_TEXT,
    MORE_OF_THE_SAME,
)
