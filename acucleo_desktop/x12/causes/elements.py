"""Causes about single values against the standard: missing, too long, no code, no date (X12 723, 997 AK403)."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType

from acucleo_desktop.documents.cause import Cause
from acucleo_desktop.documents.finding import Severity

_TELL = "Tell the partner; the document can be used."
_NOTHING = "Nothing has to be done."
_LINE = "Line 3, vanilla extract"

ELEMENT_MISSING = Cause(
    "x12.element-missing",
    Severity.WARNING,
    "A required value is missing",
    "The {name} is missing.",
    "X12 requires it, and the sender's program left it empty.",
    _TELL,
    {"paper": "Top of the order", "name": "kind of order"},
)
ELEMENT_CONDITION = Cause(
    "x12.element-condition",
    Severity.WARNING,
    "A value is missing that another one needs",
    "The {name} is missing.",
    "By the rules of X12, {condition}.",
    _TELL,
    {
        "paper": "Ship to",
        "name": "code of the party",
        "condition": "the kind of the party's code (N103) and the code of the party (N104) go together: both, or"
        " neither",
    },
    more="X12 ties values together by four such rules: all or none, at least one, all others when the first is there,"
    " and at least one other when the first is there. A fifth forbids values beside each other and has a page of its"
    " own.",
)
ELEMENT_EXCLUDED = Cause(
    "x12.element-excluded",
    Severity.WARNING,
    "Two values that exclude each other",
    "The {name} is given beside another value that rules it out.",
    "By the rules of X12, {condition}.",
    "Ask the partner which of them counts.",
    {
        "paper": _LINE,
        "name": "measured value",
        "condition": "only one of the measured property (MEA08) and the measured value (MEA03) may be there",
    },
)
ELEMENTS_TOO_MANY = Cause(
    "x12.elements-too-many",
    Severity.WARNING,
    "More values than a segment has",
    "The {segment} has more values than the {most} that X12 knows.",
    "A separator stands inside a text, or the sender's program appended something of its own.",
    _TELL,
    {"paper": "Ship to", "value": "c", "segment": "street of a party (segment N3)", "most": "2"},
)
COMPONENTS_TOO_MANY = Cause(
    "x12.components-too-many",
    Severity.WARNING,
    "A value with too many parts",
    "The {name} {value} has more parts than the {most} that X12 knows.",
    "The character that separates parts stands inside a text, or the sender's program appended something of its own.",
    _TELL,
    {"paper": _LINE, "value": "LB>1>1>1", "name": "composite unit of measure", "most": "3"},
)
REPETITIONS_TOO_MANY = Cause(
    "x12.repetitions-too-many",
    Severity.WARNING,
    "A value that is repeated too often",
    "The {name} {value} lists several values separated by {mark}, and X12 allows only {most} here.",
    "The sender's program lists values where X12 wants fewer, or the character belongs to the value.",
    "Tell the partner; it was read as one value.",
    {"paper": "Ship to", "value": "ST^BT", "name": "role of the party", "mark": "^", "most": "1"},
    more="From release 00402 on every file names a character that separates repetitions. It cannot be used in texts,"
    " because X12 has no way to mark it as text.",
)
REPETITION_SIGN_IN_TEXT = replace(
    REPETITIONS_TOO_MANY,
    severity=Severity.INFO,
    what="The {name} {value} holds {mark}, which this file uses to list several values.",
    why="X12 has no way to mark it as text, and the sender's program did not replace it.",
    todo="Nothing has to be done: it was read as text, here and in the rest of the document.",
)
ELEMENT_TOO_SHORT = Cause(
    "x12.element-too-short",
    Severity.WARNING,
    "A value that is too short",
    "The {name} {value} is too short: X12 wants at least {shortest} characters.",
    "The sender's program wrote it so; leading zeros may have been lost.",
    _TELL,
    {"paper": "Ship to", "value": "1", "name": "code of the party", "shortest": "2"},
)
ELEMENT_TOO_LONG = Cause(
    "x12.element-too-long",
    Severity.WARNING,
    "A value that is too long",
    "The {name} {value} is too long: X12 allows {longest} characters.",
    "The sender's program did not cut it to the length that X12 has for it.",
    "Tell the partner; it was read in full.",
    {"paper": "Top of the order", "value": "47110815000000000000012", "name": "order number", "longest": "22"},
)
ELEMENT_CHARACTER = Cause(
    "x12.element-character",
    Severity.WARNING,
    "A character that X12 does not have",
    "The {name} {value} holds {character}, which X12 does not have.",
    "X12 knows plain letters, digits and signs only; accents and curly quotes come from a word processor.",
    _TELL,
    {"paper": "Ship to", "value": "Café Central", "name": "name of the party", "character": "é"},
)
ELEMENT_BLANKS = Cause(
    "x12.element-blanks",
    Severity.INFO,
    "Blanks around a value",
    "The {name} {value} begins or ends with blanks.",
    "The sender's program fills its fields up to a fixed width.",
    "Nothing has to be done: the blanks are left off.",
    {"paper": "Ship to", "value": "Dayton", "name": "city"},
)
NUMBER_FORM = Cause(
    "x12.number-form",
    Severity.WARNING,
    "A number in another form",
    "The {name} {value} is not a number as X12 writes it.",
    "X12 writes {form}; the sender's program wrote something else.",
    _TELL,
    {
        "paper": _LINE,
        "value": "1,000",
        "name": "ordered quantity",
        "form": "numbers with digits and at most one point, and without thousands separators",
    },
)
CODE_UNKNOWN = Cause(
    "x12.code-unknown",
    Severity.WARNING,
    "A code that X12 does not have",
    "The {name} is given as {value}, which is not an X12 code.",
    "X12 lists the codes that may stand here, and this is none of them.",
    _TELL,
    {"paper": "Top of the order", "value": "99", "name": "purpose of the order"},
)
CODE_LOWER_CASE = replace(
    CODE_UNKNOWN,
    why="X12 codes are written in capital letters, and the sender's program wrote small ones.",
    todo="Tell the partner to write it in capital letters; the document can be used.",
    example={"paper": "Ship to", "value": "st", "name": "role of the party"},
)
UNIT_CODE_UNKNOWN = Cause(
    "x12.unit-code-unknown",
    Severity.WARNING,
    "A unit that is no X12 code",
    "Unit {value} is not an X12 unit code.",
    "The unit came straight from a display field.",
    "Use {better} instead.",
    {"paper": _LINE, "value": "EACH", "better": "EA"},
    more="X12 has a list of some hundred two-letter units, such as EA for each and CA for case.",
)
UNIT_UNCLEAR = replace(
    UNIT_CODE_UNKNOWN,
    todo="Ask the partner which unit is meant.",
    example={"paper": _LINE, "value": "WHATEVER"},
)
DATE_FORM = Cause(
    "x12.date-form",
    Severity.WARNING,
    "A date that is none",
    "The {name} {value} is not a date.",
    "X12 writes dates with eight digits, year first: 20261123 is November 23, 2026.",
    _TELL,
    {"paper": "Dates", "value": "20261323", "name": "date"},
)
DATE_SIX_DIGITS = Cause(
    "x12.date-six-digits",
    Severity.WARNING,
    "A date with a short year",
    "The {name} {value} has {digits} digits, and dates have eight.",
    "Releases before 004010 wrote the year with two digits.",
    _TELL,
    {"paper": "Top of the order", "value": "261123", "name": "order date", "digits": "6"},
)
DATE_SIX_DIGITS_OF_OLD = replace(DATE_SIX_DIGITS, severity=Severity.INFO, todo=_NOTHING)
TIME_FORM = Cause(
    "x12.time-form",
    Severity.WARNING,
    "A time that is none",
    "The {name} {value} is not a time.",
    "X12 writes times with four to eight digits, hours first, from 0000 to 2359.",
    _TELL,
    {"paper": "Top of the ship notice", "value": "2515", "name": "time of the ship notice"},
)
COMPONENT_SEPARATOR_IN_TEXT = Cause(
    "x12.component-separator-in-text",
    Severity.INFO,
    "A separator inside a text",
    "The {name} {value} holds {mark}, which this file uses to separate parts of a value.",
    "X12 has no way to mark it as text, and the sender's program did not replace it.",
    "Nothing has to be done: it was read as text, here and in the rest of the document.",
    {"paper": "Ship to", "value": "5 > 4", "name": "address", "mark": ">"},
)
TEXT_CLEANED = Cause(
    "x12.text-cleaned",
    Severity.INFO,
    "A text that was changed for writing",
    "{value} is written as {written}.",
    "X12 has no accents, and a character that separates values must not occur in a text.",
    _NOTHING,
    {"paper": "Ship to", "value": "Crème brûlée", "written": "Creme brulee"},
)

CAUSES = (
    ELEMENT_MISSING,
    ELEMENT_CONDITION,
    ELEMENTS_TOO_MANY,
    ELEMENT_TOO_SHORT,
    ELEMENT_TOO_LONG,
    ELEMENT_CHARACTER,
    ELEMENT_BLANKS,
    NUMBER_FORM,
    CODE_UNKNOWN,
    UNIT_CODE_UNKNOWN,
    DATE_FORM,
    DATE_SIX_DIGITS,
    TIME_FORM,
    ELEMENT_EXCLUDED,
    REPETITIONS_TOO_MANY,
    COMPONENTS_TOO_MANY,
    COMPONENT_SEPARATOR_IN_TEXT,
    TEXT_CLEANED,
)
STOPPING = MappingProxyType(
    {
        cause.id: replace(
            cause,
            severity=Severity.BLOCK,
            todo="Ask the partner to mend it and to send the document again; it cannot be understood as it is.",
        )
        for cause in (ELEMENT_MISSING, NUMBER_FORM, DATE_FORM)
    }
)
"""The causes that stop a document where they concern its number, its date, or what a line is about."""

VARIANTS = (*STOPPING.values(), REPETITION_SIGN_IN_TEXT, CODE_LOWER_CASE, UNIT_UNCLEAR, DATE_SIX_DIGITS_OF_OLD)
"""The same causes where other words or another severity fit better."""
