"""Causes that a partner's answers give: 997 and TA1 read against our own documents."""

from __future__ import annotations

from acucleo_desktop.documents.cause import Cause
from acucleo_desktop.documents.finding import Severity

_INFO, _WARNING, _BLOCK = Severity.INFO, Severity.WARNING, Severity.BLOCK

REJECTED_VALUE = Cause(
    "partner.rejected-value",
    _BLOCK,
    "A value that the partner did not accept",
    "{place}: {partner} {refused}.",
    "Their program said in its 997: {said}.",
    "{todo}",
    {
        "paper": "Line 3, vanilla extract",
        "value": "EACH",
        "place": "Line 3, vanilla extract",
        "partner": "Hilltop Grocers",
        "refused": "refused the unit EACH, which is not an X12 unit code",
        "said": "the value is none of the codes that they take",
        "todo": "Use EA.",
    },
)
REJECTED_SEGMENT = Cause(
    "partner.rejected-segment",
    _BLOCK,
    "A part of the document that the partner did not accept",
    "{place}: {partner} {refused}.",
    "Their program said in its 997: {said}.",
    "Compare it with the guide of {partner}, correct the document or the partner sheet, then send it again.",
    {
        "paper": "References",
        "value": "REF",
        "place": "References",
        "partner": "Hilltop Grocers",
        "refused": "asks for the segment REF (Reference Identification), which our document does not have there",
        "said": "a segment that must be there is missing",
    },
)
REJECTED_DOCUMENT = Cause(
    "partner.rejected-document",
    _BLOCK,
    "A document that the partner did not accept",
    "{partner} did not accept this document.",
    "{said}",
    "Ask {partner} what was wrong, correct it, then send the document again.",
    {
        "paper": "The whole document",
        "value": "R",
        "partner": "Hilltop Grocers",
        "said": "Their program said in its 997: the number of segments is not the stated one.",
    },
)
GROUP_REFUSED = Cause(
    "partner.answer-group-refused",
    _BLOCK,
    "A group that the partner refused whole",
    "{partner} refused the whole group {group}, and this document with it.",
    "{said}",
    "Ask {partner} what was wrong with the envelope, correct the partner sheet, then send the document again.",
    {
        "paper": "The group's envelope",
        "value": "R",
        "partner": "Hilltop Grocers",
        "group": "117",
        "said": "Their program said in its 997: they do not take this version.",
    },
)
NOT_NAMED = Cause(
    "partner.answer-not-named",
    _WARNING,
    "An answer that does not name our document",
    "{partner} answered the group {group} and did not name this document.",
    "Its verdict on the group is {verdict}: {accepted} of {received} documents are accepted.",
    "Ask {partner} whether this document was accepted.",
    {
        "paper": "The whole document",
        "value": "P",
        "partner": "Hilltop Grocers",
        "group": "117",
        "verdict": "partly accepted",
        "accepted": "2",
        "received": "3",
    },
)
BEYOND_DOCUMENT = Cause(
    "partner.answer-beyond-document",
    _WARNING,
    "An answer about a place that our document does not have",
    "{partner} names segment {position}, and our document has {count}.",
    "The place in their 997 reads {raw}.",
    "Ask {partner} which document its answer is about.",
    {
        "paper": "The whole document",
        "value": "AK3*IT1*99**8",
        "partner": "Hilltop Grocers",
        "position": "99",
        "count": "31",
        "raw": "AK3*IT1*99**8",
    },
)
PLACE_DIFFERS = Cause(
    "partner.answer-place-differs",
    _INFO,
    "An answer that counts segments differently",
    "{partner} names {theirs} as segment {position}, where our document has {ours}.",
    "Their program counts the segments from another place than ST.",
    "Look at the {theirs} nearby; the fault may be there.",
    {
        "paper": "Line 3, vanilla extract",
        "value": "IT1",
        "partner": "Hilltop Grocers",
        "theirs": "IT1",
        "position": "12",
        "ours": "PID",
    },
)
COPY_DIFFERS = Cause(
    "partner.answer-copy-differs",
    _WARNING,
    "An answer that repeats another value than the one we sent",
    "{place}: the answer repeats {theirs} as the refused value, and our document has {ours} there.",
    "The program of {partner} counts the places differently, or changed the value before it checked it.",
    "Look at both values; when ours is right, ask {partner} where its value came from.",
    {
        "paper": "Line 3, vanilla extract",
        "value": "EACH",
        "place": "Line 3, vanilla extract",
        "theirs": "EACH",
        "ours": "EA",
        "partner": "Hilltop Grocers",
    },
)
LATE = Cause(
    "partner.answer-late",
    _INFO,
    "An answer that came late",
    "The answer of {partner} came {late} late.",
    "It was due {due} and came {came}, counted by the working calendar of {partner}.",
    "Nothing has to be done now; tell {partner} when it happens often.",
    {
        "paper": "The whole document",
        "partner": "Hilltop Grocers",
        "late": "3 hours",
        "due": "2026-11-24 09:00 UTC",
        "came": "2026-11-24 12:00 UTC",
    },
)
REPEATED = Cause(
    "partner.answer-repeated",
    _INFO,
    "The same answer once more",
    "{partner} answered {subject} once more, with the same verdict: {verdict}.",
    "Their program sent its answer twice, or the same file was left a second time.",
    "Nothing has to be done.",
    {
        "paper": "The whole document",
        "partner": "Hilltop Grocers",
        "subject": "invoice AR104",
        "verdict": "accepted",
    },
)
CAME_BEFORE = Cause(
    "partner.answer-came-before",
    _INFO,
    "An answer in a file that came before",
    "{partner} sent this answer before; it is here as document {earlier}.",
    "The same file was left a second time.",
    "Nothing has to be done.",
    {"paper": "The whole document", "value": "117", "partner": "Hilltop Grocers", "earlier": "204"},
)
CONTRADICTS = Cause(
    "partner.answer-contradicts",
    _WARNING,
    "Two answers that contradict each other",
    "{partner} answered {subject} twice: first {first}, then {second}.",
    "Both answers are kept; an answer cannot be taken back by a later one without somebody saying so.",
    "Ask {partner} which of the two counts, then settle it here.",
    {
        "paper": "The whole document",
        "partner": "Hilltop Grocers",
        "subject": "invoice AR104",
        "first": "accepted",
        "second": "rejected",
    },
)
ORPHAN = Cause(
    "partner.answer-orphan",
    _WARNING,
    "An answer that fits nothing we sent",
    "{partner} answers a group {kind} number {group}, and we sent it none.",
    "{reason}",
    "Ask {partner} what it answers; set the answer aside when it was meant for somebody else.",
    {
        "paper": "Top of the acknowledgment",
        "value": "99999",
        "partner": "Hilltop Grocers",
        "kind": "IN",
        "group": "99999",
        "reason": "No group of that number ever left for this partner.",
    },
)
UNKNOWN_SET = Cause(
    "partner.answer-unknown-document",
    _WARNING,
    "An answer about a document that is not in the answered group",
    "{partner} answers document {set_id} {control}, and our group {group} holds none of that number.",
    "Their program wrote another document number than the one it received.",
    "Ask {partner} which document it means.",
    {
        "paper": "Answer to 810 0007",
        "value": "0007",
        "partner": "Hilltop Grocers",
        "set_id": "810",
        "control": "0007",
        "group": "117",
    },
)
OF_ANSWER = Cause(
    "partner.answer-of-answer",
    _INFO,
    "An answer to an answer of ours",
    "{partner} acknowledges an acknowledgment of ours, group {group}.",
    "The standard answers documents and never answers; their program does it all the same.",
    "Nothing has to be done; it is kept and changes nothing.",
    {"paper": "Top of the acknowledgment", "value": "117", "partner": "Hilltop Grocers", "group": "117"},
)
ENVELOPE_REFUSED = Cause(
    "partner.envelope-refused",
    _BLOCK,
    "A file that the partner's system refused whole",
    "The system of {partner} refused the file {number} that carries this document: {reason}.",
    "Their TA1 has the note code {note}; the envelope does not fit what they have set up for you.",
    "Compare ids, version and separators on the sheet of {partner} with its guide, then send the document again.",
    {
        "paper": "The file's envelope",
        "value": "006",
        "partner": "Hilltop Grocers",
        "number": "000000117",
        "reason": "the sender's id is wrong",
        "note": "006",
    },
)
ENVELOPE_ERRORS = Cause(
    "partner.envelope-errors",
    _WARNING,
    "A file that the partner's system took with errors",
    "The system of {partner} took the file {number} that carries this document with errors: {reason}.",
    "Their TA1 has the note code {note}.",
    "Correct it on the sheet of {partner} before the next file leaves.",
    {
        "paper": "The file's envelope",
        "value": "020",
        "partner": "Hilltop Grocers",
        "number": "000000117",
        "reason": "its test flag is wrong",
        "note": "020",
    },
)
ENVELOPE_RECEIVED = Cause(
    "partner.envelope-received",
    _INFO,
    "A file that the partner's system has received",
    "The system of {partner} received the file {number} that carries this document.",
    "The partner answers envelopes as well as documents; what it thinks of the document comes apart.",
    "Nothing has to be done.",
    {"paper": "The file's envelope", "value": "000", "partner": "Hilltop Grocers", "number": "000000117"},
)
ENVELOPE_UNKNOWN = Cause(
    "partner.envelope-unknown",
    _WARNING,
    "An answer to a file that we did not send",
    "{partner} answers a file number {number}, and we sent it none.",
    "No file of that number ever left for this partner.",
    "Ask {partner} what it answers; set the answer aside when it was meant for somebody else.",
    {"paper": "The file's envelope", "value": "000000999", "partner": "Hilltop Grocers", "number": "000000999"},
)

CAUSES = (
    *(REJECTED_VALUE, REJECTED_SEGMENT, REJECTED_DOCUMENT, GROUP_REFUSED, NOT_NAMED, BEYOND_DOCUMENT, PLACE_DIFFERS),
    *(COPY_DIFFERS, LATE, REPEATED, CAME_BEFORE, CONTRADICTS, ORPHAN, UNKNOWN_SET, OF_ANSWER),
    *(ENVELOPE_REFUSED, ENVELOPE_ERRORS, ENVELOPE_RECEIVED, ENVELOPE_UNKNOWN),
)
