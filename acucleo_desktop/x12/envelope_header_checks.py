"""What the beginnings of the envelopes say, checked by itself: ids, codes, dates, numbers (X12 ISA, GS).

A TA1 would answer the first with its reasons 005 to 027, a 997 the second with its reasons 1 and 6.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

from acucleo_desktop.documents.cause import shown
from acucleo_desktop.documents.finding import Finding, Location
from acucleo_desktop.x12.causes import envelope as causes
from acucleo_desktop.x12.releases import has_repetition_separator, interchange_version
from acucleo_desktop.x12.structure import Delimiters, Segment
from acucleo_desktop.x12.tables import tables

ISA_ELEMENTS = 16
_ID_QUALIFIERS = frozenset(
    (*(f"{number:02d}" for number in range(1, 39) if number not in {5, 6}), "AM", "NR", "SA", "SN", "ZZ")
)
_ISA_CODES: Mapping[int, tuple[str, frozenset[str]]] = MappingProxyType(
    {
        1: ("kind of authorization", frozenset(f"{number:02d}" for number in range(8))),
        3: ("kind of security", frozenset({"00", "01"})),
        5: ("kind of the sender's id", _ID_QUALIFIERS),
        7: ("kind of the receiver's id", _ID_QUALIFIERS),
        14: ("request for an answer", frozenset({"0", "1"})),
    }
)
"""X12 I01, I03, I05 and I13: place in the ISA, its name in words, and the codes that may stand there."""

_USAGES = frozenset({"P", "T", "I"})
_AGENCIES = frozenset({"X", "T"})
_OLD_STANDARDS_ID = "U"
_DAY = re.compile(r"[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])\Z")
_HOUR = re.compile(r"(?:[01][0-9]|2[0-3])[0-5][0-9](?:[0-5][0-9])?[0-9]{0,2}\Z")
_ISA_NUMBER = re.compile(r"[0-9]{1,9}\Z")
_VERSION = re.compile(r"[0-9]{5}\Z")
_FAMILY = 3
_LONG_DATE = 8
_FILE, _GROUP = "The file's envelope", "The group's envelope"


def is_group_kind(functional_id: str) -> bool:
    """Whether X12 has groups of this kind (GS01, X12 479)."""
    return functional_id in tables("").codes.get("479", frozenset())


def interchange_header_findings(header: Segment, delimiters: Delimiters) -> list[Finding]:
    """Check an ISA by itself; one that has lost elements is told elsewhere and not looked at further."""
    if len(header.elements) != ISA_ELEMENTS:
        return []
    found = [
        causes.ENVELOPE_CODE_UNKNOWN.found(
            _isa(number), value=_text(header, number), shown=_shown(header, number), name=name
        )
        for number, (name, codes) in _ISA_CODES.items()
        if _text(header, number) not in codes
    ]
    if _text(header, 15) not in _USAGES:
        found.append(causes.USAGE_UNKNOWN.found(_isa(15), value=_text(header, 15), shown=_shown(header, 15)))
    for number, role in ((6, "sent"), (8, "is to receive")):
        if not _text(header, number):
            found.append(causes.INTERCHANGE_PARTY_MISSING.found(_isa(number), role=role))
    for number, form, name in ((9, _DAY, "date of the file"), (10, _HOUR, "time of the file")):
        if not form.match(_text(header, number)):
            found.append(_odd_date(header, _isa(number), number, name))
    found.extend(_version_findings(header, delimiters))
    if not _ISA_NUMBER.match(_text(header, 13)):
        found.append(causes.INTERCHANGE_CONTROL_FORM.found(_isa(13), value=_text(header, 13), shown=_shown(header, 13)))
    return found


def _version_findings(header: Segment, delimiters: Delimiters) -> list[Finding]:
    """Check ISA11 and ISA12, of which the second says what the first means."""
    sign, version = _text(header, 11), _text(header, 12)
    if not _VERSION.match(version):
        return [
            causes.ENVELOPE_CODE_UNKNOWN.found(
                _isa(12), value=version, shown=_shown(header, 12), name="version of the file"
            )
        ]
    if not has_repetition_separator(version):
        if sign == _OLD_STANDARDS_ID:
            return []
        return [
            causes.ENVELOPE_CODE_UNKNOWN.found(
                _isa(11), value=sign, shown=_shown(header, 11), name="standard of the file"
            )
        ]
    others = {delimiters.element, delimiters.segment, delimiters.component}
    if delimiters.repetition and delimiters.repetition not in others:
        return []
    return [causes.REPETITION_SEPARATOR_ODD.found(_isa(11), value=sign, shown=sign or "a blank")]


def group_header_findings(header: Segment, interchange: Segment) -> list[Finding]:
    """Check one group's GS by itself and against the ISA around it."""
    found = []
    kind = _text(header, 1)
    if not is_group_kind(kind):
        found.append(causes.GROUP_KIND_UNKNOWN.found(_gs(header, 1), value=kind, shown=_shown(header, 1)))
    for number, role in ((2, "sent"), (3, "is to receive")):
        if not _text(header, number):
            found.append(causes.GROUP_PARTY_MISSING.found(_gs(header, number), role=role))
    found.extend(_group_time(header))
    if not _ISA_NUMBER.match(_text(header, 6)):
        found.append(causes.GROUP_CONTROL_FORM.found(_gs(header, 6), value=_text(header, 6), shown=_shown(header, 6)))
    if _text(header, 7) not in _AGENCIES:
        found.append(
            causes.ENVELOPE_CODE_UNKNOWN.found(
                _gs(header, 7), value=_text(header, 7), shown=_shown(header, 7), name="keeper of the standard"
            )
        )
    stated, version = interchange.get(12).strip(), header.get(8).strip()
    if _VERSION.match(stated) and version and stated != interchange_version(version):
        cause = causes.VERSION_DIFFERS_SLIGHTLY if stated[:_FAMILY] == version[:_FAMILY] else causes.VERSION_DIFFERS
        found.append(cause.found(_gs(header, 8), value=stated, version=shown(version)))
    return found


def _group_time(header: Segment) -> list[Finding]:
    found = []
    date = _text(header, 4)
    if len(date) not in {0, _LONG_DATE}:
        found.append(causes.GROUP_DATE_FORM.found(_gs(header, 4), value=date))
    elif not _DAY.match(date[2:]) or not date.isdecimal():
        found.append(_odd_date(header, _gs(header, 4), 4, "date of the group"))
    if not _HOUR.match(_text(header, 5)):
        found.append(_odd_date(header, _gs(header, 5), 5, "time of the group"))
    return found


def _odd_date(segment: Segment, place: Location, number: int, name: str) -> Finding:
    return causes.ENVELOPE_DATE_FORM.found(
        place, value=_text(segment, number), shown=_shown(segment, number), name=name
    )


def _text(segment: Segment, number: int) -> str:
    return segment.get(number).strip()


def _shown(segment: Segment, number: int) -> str:
    """Return an element as it is spoken of; an empty one has words too."""
    return shown(_text(segment, number)) or "blank"


def _isa(number: int) -> Location:
    return Location(_FILE, "ISA", element=number)


def _gs(header: Segment, number: int) -> Location:
    return Location(_GROUP, header.id, header.position, number)
