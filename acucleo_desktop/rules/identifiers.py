"""Check digits and forms of the numbers in a document: items, places, cartons and pallets, companies."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType

from acucleo_desktop.documents.application_advice import ApplicationAdvice
from acucleo_desktop.documents.cause import Cause
from acucleo_desktop.documents.finding import Finding, Fix, Location, Severity
from acucleo_desktop.documents.functional_acknowledgment import FunctionalAcknowledgment
from acucleo_desktop.documents.invoice import InvoiceLine
from acucleo_desktop.documents.kinds import BusinessDocument
from acucleo_desktop.documents.order_acknowledgment import OrderAcknowledgmentLine
from acucleo_desktop.documents.parts import ItemId
from acucleo_desktop.documents.party import Party
from acucleo_desktop.documents.purchase_order import PurchaseOrderLine
from acucleo_desktop.documents.ship_notice import ShipNotice
from acucleo_desktop.rules.causes import identifiers as causes
from acucleo_desktop.rules.check_digits import (
    GTIN_LENGTHS,
    UPC,
    bare_sscc,
    check_digit,
    corrected,
    full_upc,
    is_digits,
    is_sound,
)
from acucleo_desktop.rules.places import line_location
from acucleo_desktop.rules.wording import role_name

CHECKED: Mapping[str, int] = MappingProxyType({"EO": 8, "UP": 12, "EN": 13, "UK": 14})
"""X12 235 qualifiers of GTINs with their check digit, and how many digits each has."""

UNCHECKED: Mapping[str, int] = MappingProxyType({"UI": 11, "UA": 12, "UN": 12, "U2": 13})
"""X12 235 qualifiers of UPC numbers without a check digit (1-5-5, 2-5-5, 1-1-5-5, 1-2-5-5) and their digits."""

GLN_QUALIFIER, GLN_LENGTH = "UL", 13
DUNS, DUNS_WITH_PLACE = "1", "9"
DUNS_LENGTHS: Mapping[str, int] = MappingProxyType({DUNS: 9, DUNS_WITH_PLACE: 13})
_DUNS_DIGITS = 9
_MOST_ZEROS = 2
"""Zeros that a spreadsheet takes off a real number; of a shorter one nothing can be told."""
_KINDS: Mapping[int, str] = MappingProxyType({8: "EAN of 8 digits", 12: "UPC", 13: "EAN", 14: "case GTIN"})
_ANNOUNCED: Mapping[str, str] = MappingProxyType(
    {"EO": "an EAN of 8 digits", "UP": "a UPC", "EN": "an EAN", "UK": "a case GTIN"}
)


def judge_identifiers(document: BusinessDocument) -> list[Finding]:
    """Return a finding for each number whose digits cannot be right, or which is in an unusual form."""
    if isinstance(document, FunctionalAcknowledgment | ApplicationAdvice):
        return []
    findings = judge_parties(document.parties)
    if isinstance(document, ShipNotice):
        for order in document.orders:
            findings += judge_parties(order.parties)
            for index, line in enumerate(order.lines, 1):
                place = line_location(line.number, index, line.description, "LIN")
                findings += judge_item_ids(line.item_ids, place)
                findings += judge_sscc(line.carton, Location(f"{place.paper}, carton", "MAN", element=2))
                findings += judge_sscc(line.pallet, Location(f"{place.paper}, pallet", "MAN", element=2))
        return _each_number_once(findings)
    lines: Sequence[PurchaseOrderLine | InvoiceLine | OrderAcknowledgmentLine] = document.lines
    for number, other in enumerate(lines, 1):
        findings += judge_item_ids(other.item_ids, line_location(other.number, number, other.description))
    return findings


def _each_number_once(findings: Sequence[Finding]) -> list[Finding]:
    """Return the first finding of each kind about a number: a carton's mark stands with every item in it."""
    first: dict[tuple[str, str, str], Finding] = {}
    for finding in findings:
        where = "" if finding.location.segment == "MAN" else finding.location.paper
        first.setdefault((finding.id, finding.value, where), finding)
    return list(first.values())


def judge_item_ids(ids: Iterable[ItemId], place: Location) -> list[Finding]:
    """Check the GTINs and UPC numbers of a line."""
    found = (_judge_item_id(item, place) for item in ids)
    return [finding for finding in found if finding is not None]


def _judge_item_id(item: ItemId, place: Location) -> Finding | None:
    value = item.value
    if item.qualifier in UNCHECKED:
        length = UNCHECKED[item.qualifier]
        fits = is_digits(value) and len(value) in {length, length + 1}
        return None if fits else _wrong_form(causes.GTIN_FORM, value, length, place)
    length = CHECKED.get(item.qualifier, 0)
    if not length:
        return None
    if is_digits(value) and len(value) == length:
        return None if is_sound(value) else _wrong_digit(causes.GTIN_CHECK, value, place)
    return _other_form(item, length, place)


def _other_form(item: ItemId, length: int, place: Location) -> Finding:
    """Say what a number of another length is: cut short, without its last digit, in short form, of another kind."""
    value = item.value
    if not is_digits(value):
        return _wrong_form(causes.GTIN_FORM, value, length, place)
    full = full_upc(value) if length == UPC else ""
    if full:
        return causes.GTIN_SHORT_FORM.found(place, value=value, fixes=_use(value, full), better=full)
    if len(value) in GTIN_LENGTHS and is_sound(value):
        announced = _ANNOUNCED[item.qualifier]
        return causes.GTIN_OTHER_KIND.found(place, value=value, announced=announced, found=_KINDS[len(value)])
    padded = value.zfill(length)
    if length - _MOST_ZEROS <= len(value) < length and is_sound(padded):
        return causes.GTIN_ZEROS_LOST.found(place, value=value, fixes=_use(value, padded), better=padded)
    if length == UPC and len(value) == UPC - 1:
        better = value + check_digit(value)
        return causes.GTIN_WITHOUT_CHECK.found(place, value=value, fixes=_use(value, better), better=better)
    return _wrong_form(causes.GTIN_FORM, value, length, place)


def judge_sscc(value: str, place: Location) -> list[Finding]:
    """Check the serial number of a carton or pallet: 18 digits, or 20 with the application identifier 00."""
    bare = bare_sscc(value)
    if not bare or is_sound(bare):
        return []
    return [_wrong_digit(causes.SSCC_CHECK, value, place)]


def judge_parties(parties: Iterable[Party]) -> list[Finding]:
    """Check the GLNs (N103 `UL`) and the form of the D-U-N-S numbers (`1`, `9`) of companies and places."""
    findings: list[Finding] = []
    for party in parties:
        value = party.identifier
        place = Location(party.name.strip() or role_name(party.role), "N1", element=4)
        if party.qualifier == GLN_QUALIFIER and value:
            if not is_digits(value) or len(value) != GLN_LENGTH:
                findings.append(_wrong_form(causes.GLN_FORM, value, GLN_LENGTH, place))
            elif not is_sound(value):
                findings.append(_wrong_digit(causes.GLN_CHECK, value, place))
        duns = DUNS_LENGTHS.get(party.qualifier)
        if duns and value and not _is_duns(value, duns):
            findings.append(_wrong_duns(value, duns, place))
    return findings


def _is_duns(value: str, length: int) -> bool:
    """Whether a number has the form of a D-U-N-S; hyphens between its digits are usual, and its suffix is any text."""
    bare = value.replace("-", "")
    return len(bare) == length and is_digits(bare[:_DUNS_DIGITS])


def _wrong_duns(value: str, length: int, place: Location) -> Finding:
    """Say that a D-U-N-S has another length; one of the other kind names the same company and is only mentioned."""
    other = any(_is_duns(value, each) for each in DUNS_LENGTHS.values())
    severity = Severity.INFO if other else Severity.WARNING
    return causes.DUNS_FORM.found(place, value=value, severity=severity, length=length)


def _wrong_digit(cause: Cause, value: str, place: Location) -> Finding:
    better = corrected(value)
    return cause.found(place, value=value, fixes=_use(value, better), digit=better[-1])


def _wrong_form(cause: Cause, value: str, length: int, place: Location) -> Finding:
    return cause.found(place, value=value, length=length)


def _use(value: str, better: str) -> tuple[Fix, ...]:
    return (Fix("replace-value", f"Read {better} for {value}", {"old": value, "new": better}),)
