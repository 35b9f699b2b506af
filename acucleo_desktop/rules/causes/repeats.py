"""Causes about documents that come again: against what is here, and within one file."""

from __future__ import annotations

from acucleo_desktop.documents.cause import Cause
from acucleo_desktop.documents.finding import Severity

_WHOLE = {"paper": "The whole document", "value": "4711", "named": "purchase order 4711", "times": "for the 2nd time"}

EXACT_REPEAT = Cause(
    "rules.exact-repeat",
    Severity.INFO,
    "The very same document once more",
    "This {named} has come {times}, in the same envelope and with the same content.",
    "The partner's program or the line sent the same file again.",
    "Nothing needs to be done.",
    _WHOLE,
    "It is kept among the duplicates and answered like the first one.",
)
NEW_ENVELOPE = Cause(
    "rules.repeat-in-new-envelope",
    Severity.WARNING,
    "The same document in a new envelope",
    "This {named} is here already with the same content, under another control number.",
    "The partner sent it again, perhaps because it saw no answer.",
    "Leave it among the duplicates, or process it with a reason.",
    _WHOLE,
)
CHANGED_VERSION = Cause(
    "rules.changed-version",
    Severity.BLOCK,
    "A changed version of a document that is here",
    "This is a changed version of {named}, which is here already.",
    "The partner corrected it and sent it again under the same number.",
    "Compare the two and take over what changed; it never becomes a second one by itself.",
    _WHOLE,
)
NUMBER_REUSED = Cause(
    "rules.control-number-reused",
    Severity.WARNING,
    "A control number that was used before",
    "The partner used the control numbers of this {named} before, for something else.",
    "The counter of the partner's program was set back, or it runs on two machines.",
    "Process it, and tell the partner.",
    _WHOLE,
)
SUSPICIOUS_TWIN = Cause(
    "rules.suspicious-twin",
    Severity.BLOCK,
    "The same content under another number",
    "This {named} has the same content as {resembled}.",
    "The partner may have keyed the same thing twice under two numbers.",
    "Ask the partner; process it when both are meant.",
    {**_WHOLE, "resembled": "purchase order 4710"},
)
REPEATED_IN_FILE = Cause(
    "rules.repeated-in-file",
    Severity.WARNING,
    "A document that stands twice in one file",
    "{named} stands {times} times in this file, with the same content.",
    "The sender's program put it into the file more than once.",
    "Take it once; the others are doubles.",
    {**_WHOLE, "named": "Purchase order 4711", "times": "2"},
)
VERSIONS_IN_FILE = Cause(
    "rules.versions-in-file",
    Severity.WARNING,
    "Two versions of a document in one file",
    "{named} stands {times} times in this file, and the contents differ.",
    "It was changed between two transmissions that went out together, or two documents got the same number.",
    "Compare them, and ask the sender which one counts.",
    {**_WHOLE, "named": "Purchase order 4711", "times": "2"},
)

CAUSES = (
    EXACT_REPEAT,
    NEW_ENVELOPE,
    CHANGED_VERSION,
    NUMBER_REUSED,
    SUSPICIOUS_TWIN,
    REPEATED_IN_FILE,
    VERSIONS_IN_FILE,
)
