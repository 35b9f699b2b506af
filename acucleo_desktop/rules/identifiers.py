"""Check digits of the GS1 numbers: GTIN (UPC, EAN, case code), GLN, SSCC; the form of a D-U-N-S."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType

from stdnum import ean

from acucleo_desktop.documents.application_advice import ApplicationAdvice
from acucleo_desktop.documents.finding import Finding, Location, Severity
from acucleo_desktop.documents.functional_acknowledgment import FunctionalAcknowledgment
from acucleo_desktop.documents.invoice import InvoiceLine
from acucleo_desktop.documents.kinds import BusinessDocument
from acucleo_desktop.documents.order_acknowledgment import OrderAcknowledgmentLine
from acucleo_desktop.documents.parts import ItemId
from acucleo_desktop.documents.party import Party
from acucleo_desktop.documents.purchase_order import PurchaseOrderLine
from acucleo_desktop.documents.ship_notice import ShipNotice
from acucleo_desktop.rules.places import line_location

GTIN_LENGTHS: Mapping[str, int] = MappingProxyType({"EO": 8, "UP": 12, "EN": 13, "UK": 14})
"""X12 235 qualifiers of GTINs with their check digit, and how many digits each has."""

CASE_CODE, CASE_CODE_LENGTH = "UA", 12
"""X12 235 UPC case code (438): number system, maker, case, and no check digit."""

GLN_QUALIFIER, GLN_LENGTH = "UL", 13
DUNS_LENGTHS: Mapping[str, int] = MappingProxyType({"1": 9, "9": 13})
SSCC_LENGTH, SSCC_WITH_IDENTIFIER = 18, 20
_WHY = "A digit was mistyped, or two were swapped; the last digit is computed from the others and does not fit."


def judge_identifiers(document: BusinessDocument) -> list[Finding]:
    """Return a warning for each number whose digits cannot be right."""
    if isinstance(document, FunctionalAcknowledgment | ApplicationAdvice):
        return []
    findings = _judge_parties(document.parties)
    if isinstance(document, ShipNotice):
        for order in document.orders:
            findings += _judge_parties(order.parties)
            for index, line in enumerate(order.lines, 1):
                place = line_location(line.number, index, line.description, "LIN")
                findings += judge_item_ids(line.item_ids, place)
                findings += judge_sscc(line.carton, Location(f"{place.paper}, carton", "MAN", element=2))
                findings += judge_sscc(line.pallet, Location(f"{place.paper}, pallet", "MAN", element=2))
        return list(dict.fromkeys(findings))
    lines: Sequence[PurchaseOrderLine | InvoiceLine | OrderAcknowledgmentLine] = document.lines
    for number, other in enumerate(lines, 1):
        findings += judge_item_ids(other.item_ids, line_location(other.number, number, other.description))
    return findings


def judge_item_ids(ids: Iterable[ItemId], place: Location) -> list[Finding]:
    """Check the GTINs of a line."""
    findings = []
    for item in ids:
        if item.qualifier == CASE_CODE and (not _is_digits(item.value) or len(item.value) != CASE_CODE_LENGTH):
            findings.append(_wrong_form("rules.gtin-form", "item number", item.value, CASE_CODE_LENGTH, place))
        length = GTIN_LENGTHS.get(item.qualifier)
        if length is None:
            continue
        if not _is_digits(item.value) or len(item.value) != length:
            findings.append(_wrong_form("rules.gtin-form", "item number", item.value, length, place))
        elif problem := _wrong_digit("rules.gtin-check-digit", "item number", item.value, place):
            findings.append(problem)
    return findings


def judge_sscc(value: str, place: Location) -> list[Finding]:
    """Check the serial number of a carton or pallet: 18 digits, or 20 with the application identifier 00."""
    if not _is_digits(value) or len(value) not in {SSCC_LENGTH, SSCC_WITH_IDENTIFIER}:
        return []
    bare = value[-SSCC_LENGTH:]
    problem = _wrong_digit("rules.sscc-check-digit", "carton or pallet number", bare, place)
    return [problem] if problem else []


def _judge_parties(parties: Iterable[Party]) -> list[Finding]:
    findings = []
    for party in parties:
        place = Location(party.name or f"Party {party.role}", "N1", element=4)
        value = party.identifier
        if party.qualifier == GLN_QUALIFIER and value:
            if not _is_digits(value) or len(value) != GLN_LENGTH:
                findings.append(_wrong_form("rules.gln-form", "location number", value, GLN_LENGTH, place))
            elif problem := _wrong_digit("rules.gln-check-digit", "location number", value, place):
                findings.append(problem)
        duns = DUNS_LENGTHS.get(party.qualifier)
        if duns and value and (len(value) != duns or not _is_digits(value[:9])):
            findings.append(_wrong_form("rules.duns-form", "D-U-N-S number", value, duns, place))
    return findings


def _is_digits(value: str) -> bool:
    return value.isascii() and value.isdigit()


def _wrong_digit(finding_id: str, noun: str, value: str, place: Location) -> Finding | None:
    wanted = str(ean.calc_check_digit(value[:-1]))
    if value[-1] == wanted:
        return None
    return Finding(
        finding_id,
        Severity.WARNING,
        f"The {noun} {value} cannot be right: its last digit would have to be {wanted}.",
        place,
        _WHY,
        "Compare the number with the package or the master data of the one who assigned it.",
        value,
    )


def _wrong_form(finding_id: str, noun: str, value: str, length: int, place: Location) -> Finding:
    return Finding(
        finding_id,
        Severity.WARNING,
        f"The {noun} {value} does not have {length} digits.",
        place,
        "Its qualifier announces a number of that length; leading zeros were lost, or the qualifier is another one.",
        "Compare the number with the package or the master data of the one who assigned it.",
        value,
    )
