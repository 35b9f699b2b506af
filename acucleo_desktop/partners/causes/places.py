"""Causes about places: a ship-to that we do not know, and places of ours that they would not know."""

from __future__ import annotations

from acucleo_desktop.documents.cause import Cause
from acucleo_desktop.documents.finding import Severity

SHIP_TO_UNKNOWN = Cause(
    "partner.ship-to-unknown",
    Severity.BLOCK,
    "A ship-to that is none of the known places",
    "The ship-to {named} is none of the locations you know of {partner}.",
    "The place is new, or its code is missing in the partner's cross-references.",
    "Choose the customer's location for it; it is remembered.",
    {"paper": "Ship to", "value": "0047", "named": "0047 (Store 47)", "partner": "Fresh Mart"},
    "Where many places are to be expected, the partner sheet may allow that new ones become locations by themselves.",
)
SHIP_TO_WITHOUT_CODE = Cause(
    "partner.ship-to-without-code",
    Severity.WARNING,
    "A ship-to with a name and no code",
    "The ship-to {named} has no code.",
    "{partner} wrote a name or address only; the order goes to the customer's default location.",
    "Compare the address with the default location before the order is shipped.",
    {"paper": "Ship to", "value": "Store 47", "named": "Store 47", "partner": "Fresh Mart"},
)
LOCATION_WITHOUT_CODE = Cause(
    "partner.location-code-missing",
    Severity.BLOCK,
    "A place of ours for which the partner has no code",
    "{partner} has no code for our location {place}.",
    "The other locations of this partner have codes, so it will look for one here too.",
    "Enter the code that {partner} uses for it; it is remembered.",
    {"paper": "Ship to", "value": "WHSE-2", "place": "WHSE-2", "partner": "Fresh Mart"},
)

CAUSES = (SHIP_TO_UNKNOWN, SHIP_TO_WITHOUT_CODE, LOCATION_WITHOUT_CODE)
