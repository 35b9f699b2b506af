"""What the codes of the grocery segments (UCS) mean in the codes that our documents keep.

A code with the same meaning becomes the code of the documents; any other stays as it is. It cannot be mistaken: date
qualifiers of 432 have two characters and those of 374 three, kinds of charge of 340 have at most three and those of
1300 four, order states of 473 have one and purposes of 353 two.

Source: the names of the codes in X12 004010 (005010 only adds some). Not verified against any partner's guide: the
meaning of the codes that are translated although their names differ (each is marked), and that charges of 340 below 500
are charges by their names.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

_SAME_DATES = (*range(1, 14), *range(15, 31), *range(33, 40))
_DATES: Mapping[str, str] = MappingProxyType(
    {f"{number:02d}": f"{number:03d}" for number in _SAME_DATES}
    # names differ, meaning does not: deliver not before, not later than, in the week of
    | {"53": "064", "54": "063", "55": "077"}
)
"""X12 432 to 374: the first forty are the same but for a zero in front; 14, 31 and 32 have other names."""

_READ_ONLY_DATES: Mapping[str, str] = MappingProxyType({"68": "002"})
"""Qualifiers that say the same as another one (68 requested delivery date, 02 delivery requested on this date)."""

_DATES_BACK: Mapping[str, str] = MappingProxyType({ours: code for code, ours in _DATES.items()})

TIMES: Mapping[str, str] = MappingProxyType(
    {
        "002": "Z",
        "010": "Y",
        "011": "A",
        "017": "E",
        "035": "9",
        "037": "EP",
        "038": "LP",
        "063": "LD",
        "064": "ED",
    }
)
"""X12 374 to 176: which time of day belongs to which date. Not verified: that partners write these."""

_PURPOSES: Mapping[str, str] = MappingProxyType(
    {
        "N": "00",
        "F": "01",
        "D": "03",
        "R": "04",
        "L": "05",  # not verified: "line item replace" and "replace"
        "C": "06",
        "T": "15",
        "A": "22",
        "X": "77",
    }
)
"""X12 473 order status to 353 purpose."""

_PURPOSES_BACK: Mapping[str, str] = MappingProxyType({ours: code for code, ours in _PURPOSES.items()})
_ONLY_SINCE_5010 = frozenset({"A"})

PLACES_OF_TRANSFER: Mapping[str, str] = MappingProxyType({"01": "CI", "02": "DE", "03": "PL", "04": "OR"})
"""X12 433 F.O.B. point to 309 location qualifier: city, destination, plant, origin."""

PLACES_BACK: Mapping[str, str] = MappingProxyType({ours: code for code, ours in PLACES_OF_TRANSFER.items()})

_ALLOWANCES: Mapping[str, str] = MappingProxyType(
    {
        "1": "D170",
        "2": "G860",
        "3": "B780",
        "5": "A400",
        "40": "G930",
        "41": "H970",
        "42": "B000",
        "43": "C320",
        "44": "C540",
        "45": "E710",
        "46": "E770",
        "47": "F670",
        "48": "H010",
        "50": "E470",
        "51": "I170",
        "52": "F910",
        "53": "D240",
        "54": "F340",
        "55": "I570",
        "58": "I410",
        "60": "E160",
        "61": "D500",
        "62": "D250",
        "63": "D080",
        "64": "D290",
        "65": "E730",
        "66": "G960",
        "67": "E720",
        "70": "A390",
        "80": "B280",
        "90": "F280",
        "93": "B210",
        "94": "B130",
        "95": "H560",
        "97": "B010",
        "100": "A260",
        "105": "F180",
        "491": "H806",
        "499": "F050",
    }
)
_CHARGES: Mapping[str, str] = MappingProxyType(
    {
        "10": "C420",
        "21": "H430",
        "26": "I390",
        "502": "A960",
        "503": "H090",
        "504": "D240",
        "505": "D980",
        "508": "I440",
        "509": "E170",
        "511": "I570",
        "512": "F190",
        "514": "H550",
        "516": "C040",
        "517": "C080",
        "518": "G740",
        "519": "E340",
        "525": "C090",
        "526": "H625",
        "999": "F050",
    }
)
"""X12 340 to 1300, where both lists name the same thing."""

_NUMBERS: Mapping[tuple[bool, str], str] = MappingProxyType(
    {(True, code): number for number, code in _ALLOWANCES.items()}
    | {(False, code): number for number, code in _CHARGES.items()}
)

TAXES: Mapping[str, str] = MappingProxyType({"501": "TX", "537": "SP"})
"""X12 340 codes that are taxes, to 963: all taxes, state or province tax."""

_TAX_NUMBERS: Mapping[str, str] = MappingProxyType({"SP": "537", "ST": "537"})
_ANY_TAX = "501"
_OTHER = {True: "499", False: "999"}
_PAID_BY_CUSTOMER = "06"
_FIRST_CHARGE = 500
_CHARGES_BELOW = frozenset({"6", "7", *(str(number) for number in range(10, 35))})
_LONGEST_NUMBER = 3


def read_date_qualifier(code: str) -> str:
    """Return the X12 374 code that means the same as a 432 code, or the code itself."""
    return _DATES.get(code) or _READ_ONLY_DATES.get(code, code)


def write_date_qualifier(qualifier: str) -> str:
    """Return the X12 432 code of a document's date, or an empty text when there is none."""
    return _DATES_BACK.get(qualifier) or (qualifier if len(qualifier) == len("02") else "")


def read_purpose(code: str) -> str:
    """Return the X12 353 purpose of a 473 order status, or the status itself."""
    return _PURPOSES.get(code, code)


def write_purpose(purpose: str, *, since_5010: bool) -> str:
    """Return the X12 473 order status of a purpose; `N` (original) where there is none or none that fits."""
    status = _PURPOSES_BACK.get(purpose) or (purpose if len(purpose) == 1 else "")
    return "N" if not status or (status in _ONLY_SINCE_5010 and not since_5010) else status


def is_allowance(number: str, handling: str) -> bool:
    """Return whether a G72 lowers what is paid, by its codes.

    X12 340 numbers allowances from 1 to 499 and charges from 500 (note of release 002001); the services that later
    releases added below 500 (pallet charge, drayage, unloading, ...) are charges. Handling 06, charge to be paid by the
    customer, is a charge in any case.
    """
    if handling == _PAID_BY_CUSTOMER or number in _CHARGES_BELOW:
        return False
    # a longer number is no code, and Python refuses to read thousands of digits
    return not number.isdecimal() or len(number) > _LONGEST_NUMBER or int(number) < _FIRST_CHARGE


def read_kind(number: str) -> str:
    """Return the X12 1300 code of a 340 code, or the 340 code itself."""
    return _ALLOWANCES.get(number) or _CHARGES.get(number, number)


def write_kind(code: str, *, allowance: bool) -> str:
    """Return the X12 340 code of a charge's kind; 499 or 999 (other) where there is none."""
    known = _NUMBERS.get((allowance, code), "")
    if known:
        return known
    return code if code.isdecimal() and len(code) <= _LONGEST_NUMBER else _OTHER[allowance]


def write_tax(code: str) -> str:
    """Return the X12 340 code of a tax (963); 501, taxes, where there is none of its own."""
    return _TAX_NUMBERS.get(code, _ANY_TAX)
