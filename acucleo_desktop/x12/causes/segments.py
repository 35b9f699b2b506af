"""Causes about whole segments of a document: unknown, missing, out of place, too often (X12 720, 997 AK304)."""

from __future__ import annotations

from dataclasses import replace

from acucleo_desktop.documents.cause import Cause
from acucleo_desktop.documents.finding import Severity

_ASK = "Ask the partner to mend it and to send the document again."
_TELL = "Tell the partner; the document can be used."

SEGMENT_UNKNOWN = Cause(
    "x12.segment-unknown",
    Severity.WARNING,
    "Text in a document that is no segment",
    "The document holds “{value}”, which X12 does not know.",
    "Text from elsewhere got into the document, or its separators changed in the middle.",
    "Look whether a line is missing; when one is, ask the partner to send the document again.",
    {"paper": "Line 2, vanilla extract", "value": "hello world"},
    more="Every part of an X12 document begins with the name of a segment, two or three letters and digits. What"
    " follows is passed over here and read again from the next name that is known.",
)
SEGMENT_UNEXPECTED = Cause(
    "x12.segment-unexpected",
    Severity.WARNING,
    "A segment where it does not belong",
    "The {segment} stands where it does not belong.",
    "It belongs to another part of this document; it is kept and may not be used.",
    "Look on paper whether something is missing there; if so, tell the partner.",
    {"paper": "Terms", "segment": "reference number (segment REF)"},
)
SEGMENT_NOT_IN_SET = Cause(
    "x12.segment-not-in-set",
    Severity.WARNING,
    "A segment of another kind of document",
    "The {segment} does not belong to this kind of document.",
    "It belongs to another kind of document; it is kept and not used.",
    _TELL,
    {"paper": "References", "segment": "top of the invoice with its number and date (segment BIG)"},
)
SEGMENT_OUT_OF_ORDER = Cause(
    "x12.segment-out-of-order",
    Severity.WARNING,
    "Segments in another order",
    "The {segment} stands at another place than X12 says.",
    "The sender's program writes the segments in an order of its own.",
    _TELL,
    {"paper": "Total", "segment": "invoice total (segment TDS)"},
)
SEGMENT_MISSING = Cause(
    "x12.segment-missing",
    Severity.BLOCK,
    "A required segment is missing",
    "The {segment} is missing.",
    "X12 requires it here, and the sender's program left it out or it was lost on the way.",
    _ASK,
    {"paper": "Total", "segment": "invoice total (segment TDS)"},
)
LOOP_TOO_OFTEN = Cause(
    "x12.loop-too-often",
    Severity.WARNING,
    "A part of the document comes too often",
    "The {segment}, with what belongs to it, comes more often than {most}.",
    "X12 limits how often it may come, and the sender's program wrote more.",
    _TELL,
    {"paper": "Charges and allowances", "segment": "charge or allowance (segment SAC)", "most": "25 times"},
)
SEGMENT_TOO_OFTEN = Cause(
    "x12.segment-too-often",
    Severity.WARNING,
    "A segment comes too often",
    "The {segment} comes more often than {most}.",
    "X12 limits how often it may come, and the sender's program wrote more.",
    _TELL,
    {"paper": "Currency", "segment": "currency (segment CUR)", "most": "once"},
)
SEGMENT_LOWER_CASE = Cause(
    "x12.segment-lower-case",
    Severity.WARNING,
    "Segment names in lower case",
    "The segment name {value} is written in lower case.",
    "The sender's program, or somebody's editor, wrote it so.",
    "Tell the partner; it was read all the same.",
    {"paper": "Top of the order", "value": "beg"},
)

CAUSES = (
    SEGMENT_UNKNOWN,
    SEGMENT_UNEXPECTED,
    SEGMENT_MISSING,
    LOOP_TOO_OFTEN,
    SEGMENT_TOO_OFTEN,
    SEGMENT_NOT_IN_SET,
    SEGMENT_OUT_OF_ORDER,
    SEGMENT_LOWER_CASE,
)


def allowed_elsewhere(cause: Cause) -> Cause:
    """Return a cause as it is told of a `{release}` beside those that are described: it may well be allowed there.

    Args:
        cause: one that depends on the release, such as a segment or a code that a later release has.
    """
    return replace(
        cause,
        severity=Severity.INFO,
        why="The document is of release {release}, which may allow it; it is judged by the nearest release that is"
        " described here.",
        todo="Nothing has to be done.",
        example={**cause.example, "release": "004030"},
    )
