"""Causes about counts and control numbers: the ends of the envelopes against what they close (X12 SE, GE, IEA, CTT)."""

from __future__ import annotations

from acucleo_desktop.documents.cause import Cause
from acucleo_desktop.documents.finding import Severity

_ASK = "Ask the partner to mend it and to send the document again."
_END = "The end of the document"
_GROUP = "The group's envelope"
_FILE_END = "The end of the file"
_FILE = "The file's envelope"
_SAME = "Look whether the documents are the same; a document that was taken already is not taken again."

SET_COUNT_DIFFERS = Cause(
    "x12.set-count-differs",
    Severity.BLOCK,
    "The count of segments does not fit",
    "The document says that it has {stated}, and it has {found}.",
    "Segments were lost or added on the way, or the sender's program counted wrong.",
    _ASK,
    {"paper": _END, "value": "12", "stated": "12 segments", "found": "11"},
)
SET_CONTROL_DIFFERS = Cause(
    "x12.set-control-differs",
    Severity.BLOCK,
    "A document ends with another number than it began",
    "The document begins as number {began} and ends as number {ended}.",
    "Two documents ran into each other, or the sender's program numbered wrong.",
    _ASK,
    {"paper": _END, "value": "0002", "began": "0001", "ended": "0002"},
)
SET_CONTROL_REPEATS = Cause(
    "x12.set-control-repeats",
    Severity.WARNING,
    "Two documents of a group with one number",
    "The document number {value} in this file is used twice.",
    "The sender's program counted wrong.",
    "Tell the partner; the documents are told apart by their place in the file.",
    {"paper": "The document's envelope", "value": "0001"},
)
GROUP_COUNT_DIFFERS = Cause(
    "x12.group-count-differs",
    Severity.WARNING,
    "The count of documents does not fit",
    "The group says that it holds {stated}, and it holds {found}.",
    "Documents were lost or added on the way, or the sender's program counted wrong.",
    "Ask the partner whether a document is missing.",
    {"paper": _GROUP, "value": "3", "stated": "3 documents", "found": "2"},
)
GROUP_CONTROL_DIFFERS = Cause(
    "x12.group-control-differs",
    Severity.WARNING,
    "A group ends with another number than it began",
    "The group begins as number {began} and ends as number {ended}.",
    "Two groups ran into each other, or the sender's program numbered wrong.",
    "Ask the partner whether a group is missing.",
    {"paper": _GROUP, "value": "8", "began": "7", "ended": "8"},
)
GROUP_CONTROL_REPEATS = Cause(
    "x12.group-control-repeats",
    Severity.WARNING,
    "Two groups of a file with one number",
    "The group number {number} is used twice in this file.",
    "The sender's program counted wrong, or wrote the same group twice.",
    _SAME,
    {"paper": _GROUP, "value": "7", "number": "7"},
)
INTERCHANGE_COUNT_DIFFERS = Cause(
    "x12.interchange-count-differs",
    Severity.WARNING,
    "The count of groups does not fit",
    "The file says that it holds {stated}, and it holds {found}.",
    "A group was lost or added on the way, or the sender's program counted wrong.",
    "Ask the partner whether a group is missing.",
    {"paper": _FILE_END, "value": "2", "stated": "2 groups", "found": "1"},
)
INTERCHANGE_CONTROL_DIFFERS = Cause(
    "x12.interchange-control-differs",
    Severity.WARNING,
    "A file ends with another number than it began",
    "The file begins as number {began} and ends as number {ended}.",
    "Two files ran into each other, or the sender's program numbered wrong.",
    "Ask the partner whether a file is missing.",
    {"paper": _FILE_END, "value": "000000008", "began": "000000007", "ended": "000000008"},
)
INTERCHANGE_CONTROL_REPEATS = Cause(
    "x12.interchange-control-repeats",
    Severity.WARNING,
    "Two envelopes of a file with one number",
    "The envelope number {value} is used twice in this file.",
    "The same transmission was written into the file twice, or the sender's program counted wrong.",
    _SAME,
    {"paper": _FILE, "value": "000000007"},
)
LINE_COUNT_DIFFERS = Cause(
    "x12.line-count-differs",
    Severity.WARNING,
    "The count of lines does not fit",
    "The document says that it has {stated}, and it has {found}.",
    "A line was lost or added, or the sender's program counts something else.",
    "Compare the lines with what the partner expected.",
    {"paper": "Number of lines", "value": "3", "stated": "3 lines", "found": "2"},
)

CAUSES = (
    SET_COUNT_DIFFERS,
    SET_CONTROL_DIFFERS,
    SET_CONTROL_REPEATS,
    GROUP_COUNT_DIFFERS,
    GROUP_CONTROL_DIFFERS,
    GROUP_CONTROL_REPEATS,
    INTERCHANGE_COUNT_DIFFERS,
    INTERCHANGE_CONTROL_DIFFERS,
    INTERCHANGE_CONTROL_REPEATS,
    LINE_COUNT_DIFFERS,
)
