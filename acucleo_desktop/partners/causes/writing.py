"""What is found when a document is written as a partner wants it."""

from __future__ import annotations

from acucleo_desktop.documents.cause import Cause
from acucleo_desktop.documents.finding import Severity

PRICE_ROUNDED = Cause(
    "partner.price-rounded",
    Severity.BLOCK,
    "A price that the partner's decimals cannot hold",
    "{line} costs {price} a unit, and {partner} takes prices with {decimals} decimals: with {rounded} the line comes "
    "to {becomes} instead of {amount}.",
    "A price with more decimals than the partner reads would be cut at its side, and its total would differ from ours.",
    "Round the price in Acumatica, or allow more decimals on the sheet of {partner}.",
    example={
        "line": "Line 3",
        "price": "1.2345",
        "partner": "Fresh Mart",
        "decimals": "2",
        "rounded": "1.23",
        "becomes": "1,230.00",
        "amount": "1,234.50",
        "paper": "Line 3, vanilla extract",
        "value": "1.2345",
    },
)

SHIPPED_UNITS_DIFFER = Cause(
    "partner.shipped-units-differ",
    Severity.WARNING,
    "Shipped units that cannot be added up",
    "{partner} wants to be told how many units were shipped in total, and the lines are counted in {units}.",
    "Cases, pieces and pounds have no common sum, so the total is left out.",
    "Send it as it is; if {partner} refuses it, bill these lines in one unit.",
    example={"partner": "Fresh Mart", "units": "CA and EA", "paper": "Shipped units", "value": "CA, EA"},
)

CAUSES = (PRICE_ROUNDED, SHIPPED_UNITS_DIFFER)
