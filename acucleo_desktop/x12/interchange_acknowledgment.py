"""The TA1 segment: the partner's answer to one of our envelopes, written between ISA and the first group."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from acucleo_desktop.documents.finding import Finding, Location
from acucleo_desktop.x12.causes import envelope
from acucleo_desktop.x12.structure import Segment

# X12 I18, in our own words.
_REASONS = {
    "000": "there is nothing wrong with it",
    "001": "its control numbers differ",
    "002": "its standard is not supported",
    "003": "its version is not supported",
    "004": "its segment terminator is wrong",
    "005": "the sender's qualifier is wrong",
    "006": "the sender's id is wrong",
    "007": "the receiver's qualifier is wrong",
    "008": "the receiver's id is wrong",
    "009": "the receiver is unknown",
    "010": "the authorization qualifier is wrong",
    "011": "the authorization is wrong",
    "012": "the security qualifier is wrong",
    "013": "the security information is wrong",
    "014": "its date is wrong",
    "015": "its time is wrong",
    "016": "its standard's name is wrong",
    "017": "its version is wrong",
    "018": "its control number is wrong",
    "019": "its request for an answer is wrong",
    "020": "its test flag is wrong",
    "021": "its count of groups is wrong",
    "022": "its structure is wrong",
    "023": "it ends too early",
    "024": "its content is wrong",
    "025": "its control number was used before",
    "026": "its separator of elements is wrong",
    "027": "its separator of components is wrong",
}


def read_acknowledgment(segment: Segment) -> Finding:
    """Return what a TA1 says about the envelope that it answers (TA101 number, TA104 verdict, TA105 reason)."""
    number, verdict, code = segment.get(1).strip(), segment.get(4).strip().upper(), segment.get(5).strip()
    place = Location("The file's envelope", "TA1", byte_offset=segment.offset)
    if verdict == "A":
        return envelope.ENVELOPE_ACCEPTED.found(place, value=number)
    unlisted = f"for a reason that X12 does not list ({code})" if code else "no reason is given"
    return envelope.ENVELOPE_REFUSED.found(
        place,
        value=code,
        did="refused" if verdict == "R" else "accepted with errors",
        number=number or "without a number",
        reason=_REASONS.get(code, unlisted),
    )


NOTE_WORDS: Mapping[str, str] = MappingProxyType(_REASONS)
"""X12 I18 (TA105), as the end of a sentence about an envelope."""
