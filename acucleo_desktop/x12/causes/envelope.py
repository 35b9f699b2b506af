"""Causes about what the envelopes say of themselves: ids, versions, dates, codes (X12 ISA, GS; 997 AK905)."""

from __future__ import annotations

from dataclasses import replace

from acucleo_desktop.documents.cause import Cause
from acucleo_desktop.documents.finding import Severity

_FILE = "The file's envelope"
_GROUP = "The group's envelope"
_NOTHING = "Nothing has to be done."

ISA_WIDTH = Cause(
    "x12.isa-width",
    Severity.INFO,
    "An envelope of another width",
    "The first segment of the file (ISA) does not have its fixed width of 106 characters.",
    "The sender's program left out the padding, or the file was wrapped into lines.",
    _NOTHING,
    {"paper": _FILE},
)
ISA_ELEMENTS = Cause(
    "x12.isa-elements",
    Severity.BLOCK,
    "An envelope with values missing",
    "The first segment of the file (ISA) has {count} values, and X12 wants 16.",
    "A value was lost, or the separator stands inside one of them.",
    "Ask the partner to mend it and to send the document again.",
    {"paper": _FILE, "count": "15"},
)
SEPARATORS_ODD = Cause(
    "x12.separators-odd",
    Severity.BLOCK,
    "Separators that cannot be told apart",
    "The separators of the file cannot be told apart.",
    "Two of them are the same character, or a letter, a digit or a blank stands in their place.",
    "Ask the partner to mend it and to send the document again.",
    {"paper": _FILE, "value": "* ~ *"},
    more="Every file says in its first segment which characters separate its values, the parts of a value, and its"
    " segments. When two of them are the same, nobody can tell where a value ends.",
)
REPETITION_SEPARATOR_ODD = Cause(
    "x12.repetition-separator-odd",
    Severity.INFO,
    "No usable sign for repeated values",
    "The file's envelope names {shown} as the sign between repeated values, which cannot be one.",
    "Files of this version list repeated values; the sender's program kept what older versions wrote in this place,"
    " or took a character that has another meaning.",
    "Nothing has to be done: repeated values are rare, and everything else was read.",
    {"paper": _FILE, "value": "U", "shown": "U"},
)
VERSION_DIFFERS = Cause(
    "x12.version-differs",
    Severity.WARNING,
    "Two versions in one file",
    "The file's envelope says version {value}, and the group says {version}.",
    "The two are set in different places of the sender's program.",
    "Nothing has to be done: the documents are read as {version}.",
    {"paper": _GROUP, "value": "00401", "version": "005010"},
)
VERSION_DIFFERS_SLIGHTLY = replace(VERSION_DIFFERS, severity=Severity.INFO)
VERSION_UNKNOWN = Cause(
    "x12.version-unknown",
    Severity.WARNING,
    "A version that is not described here",
    "Version {value} is judged by the rules of {base}.",
    "Only releases 4010 and 5010 and their neighbours are described here; {base} is the nearest.",
    "Ask the partner for version {base}.",
    {"paper": _GROUP, "value": "003060", "base": "004010"},
)
VERSION_MISSING = replace(
    VERSION_UNKNOWN,
    what="The group does not say its version; it is judged by the rules of {base}.",
    why="The sender's program left it out, and {base} is what most partners use.",
    todo="Ask the partner which version it sends.",
    example={"paper": _GROUP, "base": "004010"},
)
ENVELOPE_CODE_UNKNOWN = Cause(
    "x12.envelope-code-unknown",
    Severity.INFO,
    "A code in the envelope that X12 does not have",
    "The {name} is given as {shown}, which is not an X12 code.",
    "The sender's program is set up with a code of its own, or the value stands in the wrong place.",
    "Tell the partner; the documents can be used.",
    {"paper": _FILE, "value": "X9", "shown": "X9", "name": "kind of the sender's id"},
)
USAGE_UNKNOWN = Cause(
    "x12.usage-unknown",
    Severity.WARNING,
    "Neither test nor production",
    "The file's envelope does not say whether this is a test or the real thing: {shown} is neither P nor T.",
    "P stands for production and T for test; the sender's program wrote something else.",
    "Ask the partner whether it is a test before you process its documents.",
    {"paper": _FILE, "value": "X", "shown": "X"},
)
INTERCHANGE_PARTY_MISSING = Cause(
    "x12.interchange-party-missing",
    Severity.WARNING,
    "An envelope without sender or receiver",
    "The file's envelope does not say who {role} it.",
    "The sender's program left the id empty.",
    "Ask the partner to set up the ids; without them nobody can tell whose file it is.",
    {"paper": _FILE, "role": "sent"},
)
GROUP_PARTY_MISSING = Cause(
    "x12.group-party-missing",
    Severity.WARNING,
    "A group without sender or receiver",
    "The group's envelope does not say who {role} it.",
    "The sender's program left the id empty.",
    "Tell the partner; the ids of the file's envelope are used.",
    {"paper": _GROUP, "role": "sent"},
)
ENVELOPE_DATE_FORM = Cause(
    "x12.envelope-date-form",
    Severity.INFO,
    "A date or time in the envelope that is none",
    "The {name} is given as {shown}, which cannot be right.",
    "The sender's program wrote it in a form of its own, or left it out.",
    "Nothing has to be done: the time at which the file came counts.",
    {"paper": _FILE, "value": "261323", "shown": "261323", "name": "date of the file"},
)
GROUP_DATE_FORM = Cause(
    "x12.group-date-form",
    Severity.INFO,
    "A group's date with a short year",
    "The group's date {value} does not have eight digits.",
    "Releases before 004010 wrote dates with six digits.",
    _NOTHING,
    {"paper": _GROUP, "value": "261123"},
)
GROUP_KIND_UNKNOWN = Cause(
    "x12.group-kind-unknown",
    Severity.WARNING,
    "A group of a kind that X12 does not have",
    "The group says that it holds documents of kind {shown}, which X12 does not have.",
    "The sender's program wrote a code of its own; PO stands for orders and IN for invoices.",
    "Tell the partner; each document was read by its own number.",
    {"paper": _GROUP, "value": "P9", "shown": "P9"},
)
GROUP_KIND_DIFFERS = Cause(
    "x12.group-kind-differs",
    Severity.WARNING,
    "A document in a group of another kind",
    "A document of kind {kind} belongs in a group of kind {wanted}, and stands in a group of kind {group}.",
    "The sender's program wrote the wrong kind into the group's envelope, or put different documents together.",
    "Tell the partner; the document was read by its own number.",
    {
        "paper": "The document's envelope",
        "value": "IN",
        "kind": "850 (purchase order)",
        "wanted": "PO (purchase order)",
        "group": "IN (invoice)",
    },
)
INTERCHANGE_CONTROL_FORM = Cause(
    "x12.interchange-control-form",
    Severity.WARNING,
    "An envelope number that is no number",
    "The number of the file's envelope is {shown}, and X12 wants nine digits.",
    "The sender's program left it out or counts with letters.",
    "Tell the partner: without a number nobody can tell a file from its repeat.",
    {"paper": _FILE, "value": "A00000007", "shown": "A00000007"},
)
GROUP_CONTROL_FORM = Cause(
    "x12.group-control-form",
    Severity.WARNING,
    "A group number that is no number",
    "The number of the group is {shown}, and X12 wants one to nine digits.",
    "The sender's program left it out or counts with letters.",
    "Tell the partner; the documents can be used.",
    {"paper": _GROUP, "value": "A7", "shown": "A7"},
)
SET_CONTROL_MISSING = Cause(
    "x12.set-control-missing",
    Severity.WARNING,
    "A document without its number in the file",
    "The document has no number in this file.",
    "The sender's program left it out; every document of a file has one, such as 0001.",
    "Tell the partner; the document is known by its place in the file.",
    {"paper": "The document's envelope"},
)
SET_ID_MISSING = Cause(
    "x12.set-id-missing",
    Severity.BLOCK,
    "A document that does not say what it is",
    "The document does not say what it is.",
    "The number of its kind, such as 850 for an order, was left out by the sender's program.",
    "Ask the partner to mend it and to send the document again.",
    {"paper": "The document's envelope"},
)
SET_NOT_SUPPORTED = Cause(
    "x12.set-not-supported",
    Severity.BLOCK,
    "A kind of document that is not processed",
    "Documents of kind {kind} are not processed.",
    "Orders, invoices, order answers, ship notices and acknowledgments are; this is another kind.",
    "Read it in the X12 view, deal with it by hand, and set it aside.",
    {"paper": "The whole document", "value": "864", "kind": "864 (text message)"},
)
ENVELOPE_ACCEPTED = Cause(
    "x12.envelope-accepted",
    Severity.INFO,
    "The partner received an envelope of ours",
    "The partner's system received your envelope {value}.",
    "The partner answers envelopes as well as documents.",
    _NOTHING,
    {"paper": _FILE, "value": "000000007"},
)
ENVELOPE_REFUSED = Cause(
    "x12.envelope-refused",
    Severity.WARNING,
    "The partner refused an envelope of ours",
    "The partner's system {did} your envelope {number}: {reason}.",
    "The envelope did not fit what the partner has set up for you.",
    "Compare the ids, the version and the separators on the partner sheet with the partner's guide, then send the"
    " documents again.",
    {
        "paper": _FILE,
        "value": "025",
        "did": "refused",
        "number": "000000007",
        "reason": "its control number was used before",
    },
    more="Nothing in a refused envelope was read by the partner.",
)

CAUSES = (
    ISA_WIDTH,
    ISA_ELEMENTS,
    SEPARATORS_ODD,
    REPETITION_SEPARATOR_ODD,
    VERSION_DIFFERS,
    VERSION_UNKNOWN,
    ENVELOPE_CODE_UNKNOWN,
    USAGE_UNKNOWN,
    INTERCHANGE_PARTY_MISSING,
    GROUP_PARTY_MISSING,
    ENVELOPE_DATE_FORM,
    GROUP_DATE_FORM,
    GROUP_KIND_UNKNOWN,
    GROUP_KIND_DIFFERS,
    INTERCHANGE_CONTROL_FORM,
    GROUP_CONTROL_FORM,
    SET_CONTROL_MISSING,
    SET_ID_MISSING,
    SET_NOT_SUPPORTED,
    ENVELOPE_ACCEPTED,
    ENVELOPE_REFUSED,
)
VARIANTS = (VERSION_MISSING, VERSION_DIFFERS_SLIGHTLY)
"""The same causes where other words or another severity fit better."""
