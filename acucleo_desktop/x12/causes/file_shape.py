"""Causes about the file as a whole: not X12, cut off, wrapped, with text around it."""

from __future__ import annotations

from dataclasses import replace

from acucleo_desktop.documents.cause import Cause
from acucleo_desktop.documents.finding import Severity

_WHOLE = "The whole file"
_NOTHING = "Nothing has to be done."
_CUT_OFF = "The sender's program stopped in the middle, or the end of the file was lost on the way."
_AGAIN = "Ask the partner to mend it and to send the document again."

NOT_X12 = Cause(
    "x12.not-x12",
    Severity.BLOCK,
    "Not an X12 file",
    "This is not an X12 file: it begins with “{value}”.{looks}",
    "Every X12 file begins with the letters ISA and the sender's id, and this one has none.",
    "Set it aside, or ask the partner what it is.",
    {"paper": _WHOLE, "value": "order,date,item,quantity", "looks": " It looks like a table (CSV)."},
)
NOT_X12_EMPTY = replace(
    NOT_X12,
    what="This is not an X12 file: it is empty.",
    why="The sender's program made a file and wrote nothing into it, or it was lost on the way.",
    todo="Ask the partner to send it again.",
    example={"paper": _WHOLE},
)
NOT_X12_HEADLESS = replace(
    NOT_X12,
    what="This file has no envelope: it begins with “{value}”.",
    why="Every X12 file begins with an envelope (ISA) that says who sent it; here it is missing or damaged.",
    todo="Ask the partner to send the whole file again.",
    example={"paper": _WHOLE, "value": "ST*850*0001"},
)
NO_DOCUMENT = Cause(
    "x12.no-document",
    Severity.WARNING,
    "An envelope without a document",
    "The file holds an envelope and no document.",
    "It carries answers to envelopes only, or the middle was lost on the way.",
    "Ask the partner when you expected a document.",
    {"paper": _WHOLE},
)
SET_CUT_OFF = Cause(
    "x12.set-cut-off",
    Severity.BLOCK,
    "A document that breaks off",
    "The document {named} has no end.",
    _CUT_OFF,
    _AGAIN,
    {"paper": "The end of the document", "named": "850 (purchase order) number 0001"},
)
GROUP_CUT_OFF = Cause(
    "x12.group-cut-off",
    Severity.WARNING,
    "A group that breaks off",
    "Group {number} has no end.",
    _CUT_OFF,
    "Ask the partner whether a document is missing.",
    {"paper": "The group's envelope", "number": "7"},
)
INTERCHANGE_CUT_OFF = Cause(
    "x12.interchange-cut-off",
    Severity.WARNING,
    "A file that breaks off",
    "The file {number} has no end.",
    _CUT_OFF,
    "Ask the partner whether a document is missing.",
    {"paper": "The end of the file", "number": "000000007"},
)
GROUP_HEADER_MISSING = Cause(
    "x12.group-header-missing",
    Severity.BLOCK,
    "A document outside any group",
    "A document stands outside any group: the beginning of its group (GS) is missing.",
    "The sender's program left it out, or the file was put together by hand.",
    _AGAIN,
    {"paper": "The file's envelope"},
)
SEGMENT_STRAY = Cause(
    "x12.segment-stray",
    Severity.WARNING,
    "A segment outside any document",
    "The {segment} stands outside any document.",
    "A beginning or an end was left out before it.",
    "Ask the partner to send the documents again when one is missing.",
    {
        "paper": "Between documents",
        "value": "BEG",
        "segment": "top of the order with its number and date (segment BEG)",
    },
)
INTERCHANGE_GOES_ON = Cause(
    "x12.interchange-goes-on",
    Severity.WARNING,
    "Documents after the end of the envelope",
    "The envelope is closed in the middle of the file, and documents follow.",
    "The sender's program wrote the end too early, or two files were put together.",
    "Tell the partner; the documents were read all the same.",
    {"paper": "The file's envelope"},
)
JUNK_BEFORE = Cause(
    "x12.junk-before",
    Severity.WARNING,
    "Text before an envelope",
    "Text stands outside the envelope: {value}.",
    "A program on the way put its own lines into the file.",
    "Nothing has to be done: the text is kept and not processed.",
    {"paper": "Before an envelope", "value": "Subject: orders"},
)
TEXT_AFTER_END = Cause(
    "x12.text-after-end",
    Severity.WARNING,
    "Text after the end",
    "Text follows after the end of the envelope: {value}.",
    "The file was extended after it was closed, or a second envelope lost its beginning.",
    "Look at the text; when documents are in it, ask the partner to send them again.",
    {"paper": "The end of the file", "value": "and that is all"},
)
BYTE_ORDER_MARK = Cause(
    "x12.byte-order-mark",
    Severity.INFO,
    "A mark of a text editor",
    "The file begins with a byte order mark.",
    "A text editor saved the file.",
    _NOTHING,
    {"paper": "The first bytes of the file"},
)
LINES_WRAPPED = Cause(
    "x12.lines-wrapped",
    Severity.INFO,
    "Lines broken in the middle",
    "Line breaks stand inside segments.",
    "A program on the way wrapped the file into lines of equal length; they were taken out for reading.",
    _NOTHING,
    {"paper": _WHOLE},
)
SEGMENTS_INDENTED = Cause(
    "x12.segments-indented",
    Severity.INFO,
    "Segments that begin with blanks",
    "Segments begin with blanks.",
    "Somebody laid the file out by hand.",
    _NOTHING,
    {"paper": _WHOLE},
)
SEGMENT_EMPTY = Cause(
    "x12.segment-empty",
    Severity.INFO,
    "Empty segments",
    "The file holds empty segments.",
    "The sign that ends a segment was written twice.",
    _NOTHING,
    {"paper": _WHOLE},
)
TERMINATOR_MISSING = Cause(
    "x12.terminator-missing",
    Severity.INFO,
    "The last sign of the file is missing",
    "The last segment is not closed.",
    "The end of the file was trimmed on the way, or the file was cut off.",
    _NOTHING,
    {"paper": _WHOLE},
)

CAUSES = (
    NOT_X12,
    NO_DOCUMENT,
    SET_CUT_OFF,
    GROUP_CUT_OFF,
    INTERCHANGE_CUT_OFF,
    GROUP_HEADER_MISSING,
    SEGMENT_STRAY,
    INTERCHANGE_GOES_ON,
    JUNK_BEFORE,
    TEXT_AFTER_END,
    BYTE_ORDER_MARK,
    LINES_WRAPPED,
    SEGMENTS_INDENTED,
    SEGMENT_EMPTY,
    TERMINATOR_MISSING,
)
VARIANTS = (NOT_X12_EMPTY, NOT_X12_HEADLESS)
"""The same cause where other words fit better."""
