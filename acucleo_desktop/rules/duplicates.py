"""Never twice: the verdict on a document that resembles another one, as a pure function of three answers."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from acucleo_desktop.documents.cause import Cause
from acucleo_desktop.documents.finding import Finding, Fix, Location
from acucleo_desktop.rules.causes import repeats


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
_CAUSES: Mapping[DuplicateVerdict, Cause] = MappingProxyType(
    {
        _V.EXACT_REPEAT: repeats.EXACT_REPEAT,
        _V.NEW_ENVELOPE: repeats.NEW_ENVELOPE,
        _V.CHANGED_VERSION: repeats.CHANGED_VERSION,
        _V.NUMBER_REUSED: repeats.NUMBER_REUSED,
        _V.SUSPICIOUS_TWIN: repeats.SUSPICIOUS_TWIN,
    }
)
_WAYS_OUT: Mapping[DuplicateVerdict, tuple[Fix, ...]] = MappingProxyType(
    {
        _V.EXACT_REPEAT: (_PROCESS,),
        _V.NEW_ENVELOPE: (_ASIDE, _PROCESS),
        _V.CHANGED_VERSION: (Fix("compare", "Compare the two"), _PROCESS, _ASIDE),
        _V.NUMBER_REUSED: (),
        _V.SUSPICIOUS_TWIN: (_PROCESS, _ASIDE),
    }
)


_ENDINGS = {1: "st", 2: "nd", 3: "rd"}
_TEENS, _TENS = 20, 10


def explain(found: DuplicateVerdict, noun: str, number: str, other: str = "", times: int = 2) -> Finding | None:
    """Return the finding for a verdict, None for a new document.

    Args:
        found: the verdict.
        noun: the kind of document in a clerk's words, such as `purchase order`.
        number: its business number.
        other: what it resembles, in a clerk's words, such as `purchase order 4711 of November 20`.
        times: how often it has come with this one.
    """
    cause = _CAUSES.get(found)
    if cause is None:
        return None
    return cause.found(
        Location("The whole document"),
        value=number,
        fixes=_WAYS_OUT[found],
        named=f"{noun} {number}",
        resembled=other or "one that is here",
        times=f"for the {times}{_ENDINGS.get(times if times < _TEENS else times % _TENS, 'th')} time",
    )
