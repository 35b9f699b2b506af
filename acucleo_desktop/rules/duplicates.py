"""Never twice: the verdict on a document that resembles another one, as a pure function of three answers."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from acucleo_desktop.documents.finding import Finding, Fix, Location, Severity


class DuplicateVerdict(StrEnum):
    """What a document is beside what is here already."""

    NEW = "new"
    EXACT_REPEAT = "exact-repeat"
    NEW_ENVELOPE = "new-envelope"
    CHANGED_VERSION = "changed-version"
    NUMBER_REUSED = "number-reused"
    SUSPICIOUS_TWIN = "suspicious-twin"


_V = DuplicateVerdict
VERDICTS: Mapping[tuple[bool, bool, bool], DuplicateVerdict] = MappingProxyType(
    {
        (True, True, True): _V.EXACT_REPEAT,
        (False, True, True): _V.NEW_ENVELOPE,
        (True, True, False): _V.CHANGED_VERSION,
        (False, True, False): _V.CHANGED_VERSION,
        (True, False, False): _V.NUMBER_REUSED,
        (False, False, True): _V.SUSPICIOUS_TWIN,
        (True, False, True): _V.SUSPICIOUS_TWIN,
        (False, False, False): _V.NEW,
    }
)
"""Control number seen, business number seen, content seen: the verdict."""


def verdict(control_seen: bool, business_seen: bool, content_seen: bool) -> DuplicateVerdict:
    """Return what a document is.

    Args:
        control_seen: this sender has used the same control numbers before.
        business_seen: this partner has sent the same order, invoice or shipment number before.
        content_seen: the same content is here, whatever its envelope or file name.
    """
    return VERDICTS[control_seen, business_seen, content_seen]


_PROCESS = Fix("process-anyway", "Process it anyway")
_ASIDE = Fix("set-aside", "Set it aside")


def explain(found: DuplicateVerdict, noun: str, number: str, other: str = "") -> Finding | None:
    """Return the finding for a verdict, None for a new document.

    Args:
        found: the verdict.
        noun: the kind of document in a clerk's words, such as `purchase order`.
        number: its business number.
        other: what it resembles, in a clerk's words, such as `purchase order 4711 of November 20`.
    """
    place = Location("The whole document")
    named = f"{noun} {number}"
    resembled = other or "one that is here"
    match found:
        case DuplicateVerdict.NEW:
            return None
        case DuplicateVerdict.EXACT_REPEAT:
            return Finding(
                "rules.exact-repeat",
                Severity.INFO,
                f"This {named} is here already, in the same envelope and with the same content.",
                place,
                "The partner's program or the line sent the same file again.",
                "Nothing needs to be done.",
                number,
                (_PROCESS,),
            )
        case DuplicateVerdict.NEW_ENVELOPE:
            return Finding(
                "rules.repeat-in-new-envelope",
                Severity.WARNING,
                f"This {named} is here already with the same content, under another control number.",
                place,
                "The partner sent it again, perhaps because it saw no answer.",
                "Leave it among the duplicates, or process it with a reason.",
                number,
                (_ASIDE, _PROCESS),
            )
        case DuplicateVerdict.CHANGED_VERSION:
            return Finding(
                "rules.changed-version",
                Severity.BLOCK,
                f"This is a changed version of {named}, which is here already.",
                place,
                "The partner corrected it and sent it again under the same number.",
                "Compare the two and take over what changed; it never becomes a second one by itself.",
                number,
                (Fix("compare", "Compare the two"), _PROCESS, _ASIDE),
            )
        case DuplicateVerdict.NUMBER_REUSED:
            return Finding(
                "rules.control-number-reused",
                Severity.WARNING,
                f"The partner used the control numbers of this {named} before, for something else.",
                place,
                "The counter of the partner's program was set back, or it runs on two machines.",
                "Process it, and tell the partner.",
                number,
            )
        case DuplicateVerdict.SUSPICIOUS_TWIN:
            return Finding(
                "rules.suspicious-twin",
                Severity.BLOCK,
                f"This {named} has the same content as {resembled}.",
                place,
                "The partner may have keyed the same thing twice under two numbers.",
                "Ask the partner; process it when both are meant.",
                number,
                (_PROCESS, _ASIDE),
            )
