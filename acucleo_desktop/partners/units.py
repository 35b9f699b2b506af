"""Units of measure: X12 355 codes beside the words that Acumatica companies commonly use."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

COMMON_WORDS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "EA": ("EACH", "UNIT", "PC", "PIECE", "PCS"),
        "UN": ("UNIT", "EACH"),
        "PC": ("PIECE", "PCS", "EACH"),
        "CA": ("CASE", "CS", "CAS"),
        "CT": ("CARTON", "CTN", "CASE"),
        "BX": ("BOX", "BOXES"),
        "PK": ("PACK", "PACKAGE", "PKG"),
        "PH": ("PACK",),
        "DZ": ("DOZEN", "DOZ", "DZN"),
        "LB": ("POUND", "LBS", "POUNDS"),
        "01": ("LB", "POUND", "LBS"),
        "OZ": ("OUNCE", "OUNCES"),
        "KG": ("KILOGRAM", "KILO"),
        "GR": ("GRAM", "G"),
        "GA": ("GALLON", "GAL"),
        "LT": ("LITER", "LITRE", "L"),
        "PL": ("PALLET", "PLT"),
        "BG": ("BAG", "BAGS"),
        "BO": ("BOTTLE", "BTL"),
        "CN": ("CAN",),
        "JR": ("JAR",),
        "PA": ("PAIL",),
        "KE": ("KEG",),
        "DS": ("DISPLAY",),
        "BD": ("BUNDLE", "BDL"),
    }
)
"""For each X12 code our words for it, the most usual first. `CS` means case in Acumatica, and cassette in X12."""

_MISLEADING = frozenset({"CS"})
"""Our words that are X12 codes of something else and so must never be written as they are."""

_CODES: Mapping[str, str] = MappingProxyType(
    {word: code for code, words in reversed(list(COMMON_WORDS.items())) for word in words if code not in {"01", "PH"}}
    | {"UNIT": "UN", "PIECE": "PC", "PCS": "PC"}
)
"""For each of our words its X12 code; of several codes the first in the table above."""


def our_unit(code: str, sold_in: Sequence[str]) -> str:
    """Return the one of our units that an X12 unit code means; empty when none of them does.

    Args:
        code: X12 355 code as sent.
        sold_in: units of the item, as Acumatica writes them.
    """
    by_upper = {unit.upper(): unit for unit in sold_in}
    for word in (code.upper(), *COMMON_WORDS.get(code.upper(), ())):
        if word in by_upper:
            return by_upper[word]
    return ""


def x12_unit(unit: str) -> str:
    """Return the X12 355 code for a unit of ours; empty when there is no well-known one."""
    word = unit.strip().upper()
    if word in COMMON_WORDS and word not in _MISLEADING:
        return word
    return _CODES.get(word, "")
