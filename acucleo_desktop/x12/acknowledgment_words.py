"""Every code of a 997 in plain words, as the end of a sentence about what the partner's program said."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from acucleo_desktop.x12.interchange_acknowledgment import NOTE_WORDS

ELEMENT_CODES: Mapping[str, str] = MappingProxyType(
    {
        "1": "an element that must be there is missing",
        "2": "an element that others make necessary is missing",
        "3": "there are more elements than the segment may have",
        "4": "the value is too short",
        "5": "the value is too long",
        "6": "the value has a character that may not stand there",
        "7": "the value is none of the codes that they take",
        "8": "the date cannot be read",
        "9": "the time cannot be read",
        "10": "the element may not stand beside another one that is there",
        "12": "the value is repeated more often than it may be",
        "13": "the value has more parts than it may have",
    }
)
"""X12 723, data element syntax error codes (997 AK403); 12 and 13 came with 005010."""

SEGMENT_CODES: Mapping[str, str] = MappingProxyType(
    {
        "1": "they do not know this segment",
        "2": "they did not expect this segment here",
        "3": "a segment that must be there is missing",
        "4": "a loop comes more often than it may",
        "5": "the segment comes more often than it may",
        "6": "the segment does not belong to this document",
        "7": "the segments are not in the right order",
        "8": "the segment has elements in error",
    }
)
"""X12 720, segment syntax error codes (997 AK304)."""

_SECURITY_SEGMENTS = "a security segment at the beginning or the end is missing"
SET_CODES: Mapping[str, str] = MappingProxyType(
    {
        "1": "they do not take this kind of document",
        "2": "the end of the document is missing",
        "3": "the control numbers at its beginning and end differ",
        "4": "the number of segments is not the stated one",
        "5": "one or more segments are in error",
        "6": "the kind of document cannot be told",
        "7": "the control number is missing or wrong",
        "8": "they do not know the name of the authentication key",
        "9": "they do not know the name of the encryption key",
        "10": "the security that was asked for is not offered",
        "11": "they do not know the recipient of the secured document",
        "12": "the encrypted message does not have the stated length",
        "13": "the message authentication code does not fit",
        "15": "they do not know the originator of the secured document",
        "16": "the decrypted text is not in order",
        "17": "they do not support secured documents",
        "18": "this kind of document does not belong in its group",
        "19": "they do not know the implementation guide that the document names",
        "23": "its control number is used twice in the group",
        **dict.fromkeys(("24", "25", "26", "27"), _SECURITY_SEGMENTS),
    }
)
"""X12 718, transaction set syntax error codes (997 AK502 to AK506)."""

GROUP_CODES: Mapping[str, str] = MappingProxyType(
    {
        "1": "they do not take this kind of group",
        "2": "they do not take this version",
        "3": "the end of the group is missing",
        "4": "the control numbers at its beginning and end differ",
        "5": "the number of documents is not the stated one",
        "6": "the control number of the group is not written as it should be",
        "10": "they do not know the name of the authentication key",
        "11": "they do not know the name of the encryption key",
        "12": "the security that was asked for is not offered",
        "13": "they do not know the recipient of the secured group",
        "14": "they do not know the originator of the secured group",
        "15": "the decrypted text is not in order",
        "16": "they do not support secured groups",
        "17": "the encrypted message does not have the stated length",
        "18": "the message authentication code does not fit",
        "19": "its control number is used twice in the file",
        **dict.fromkeys(("23", "24", "25", "26"), _SECURITY_SEGMENTS),
    }
)
"""X12 716, functional group syntax error codes (997 AK905 to AK909)."""

VERDICTS: Mapping[str, str] = MappingProxyType(
    {
        "A": "accepted",
        "E": "accepted with errors",
        "P": "partly accepted",
        "R": "rejected",
        "M": "rejected, because its authentication code does not fit",
        "W": "rejected, because its security could not be verified",
        "X": "rejected, because it could not be decrypted",
    }
)
"""X12 717 and 715 (997 AK501 and AK901)."""


def words(codes: Mapping[str, str], code: str) -> str:
    """Return a code in words, or the code itself where the standard has none."""
    return codes.get(code, f"code {code}" if code else "no code is given")


def render_tables() -> str:
    """Return the code words as the tables of the manual, in Markdown."""
    parts = (
        ("Segments (AK304, X12 720)", SEGMENT_CODES),
        ("Elements (AK403, X12 723)", ELEMENT_CODES),
        ("Documents (AK502 to AK506, X12 718)", SET_CODES),
        ("Groups (AK905 to AK909, X12 716)", GROUP_CODES),
        ("Envelopes (TA105, X12 I18)", NOTE_WORDS),
    )
    return "\n".join(_table(title, codes) for title, codes in parts)


def _table(title: str, codes: Mapping[str, str]) -> str:
    rows = "".join(f"| {code} | {said} |\n" for code, said in codes.items())
    return f"### {title}\n\n| code | their program says that |\n| --- | --- |\n{rows}"
