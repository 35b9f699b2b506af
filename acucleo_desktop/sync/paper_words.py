"""How paper writes values: amounts, days, terms, carriers, names of charges, cartons."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal, InvalidOperation
from typing import Any

from jinja2 import pass_context
from jinja2.runtime import Context

from acucleo_desktop.sync.fact_rules import used_item_id
from acucleo_desktop.x12.names import code_meaning

Words = Callable[[str], str]
"""Returns a label in the language of the reader."""
_MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
_SIGNS = {"USD": "$", "CAD": "CA$", "EUR": "€", "GBP": "£", "MXN": "MX$", "": "$"}
_SHORT_CODES = {
    "Assigned by buyer": "Code",
    "Assigned by Buyer or Buyer's Agent": "Code",
    "Assigned by Seller or Seller's Agent": "Our code",
}
_ITEM_CODES = {
    "UP": "UPC",
    "UA": "UPC",
    "UI": "UPC",
    "EN": "EAN",
    "UK": "GTIN",
    "IN": "Buyer's no.",
    "BP": "Buyer's no.",
    "VN": "Vendor's no.",
    "VP": "Vendor's no.",
    "SK": "SKU",
}
_LONGEST_WORD = 22
_TIME_DIGITS = 4


def number(value: object) -> Decimal | None:
    """Return a value as a number, None when it is none."""
    if value in (None, ""):
        return None
    try:
        return Decimal(str(value))
    except InvalidOperation:
        return None


def money(value: object) -> str:
    """Write an amount with thousands separators and at least two decimals; empty stays empty."""
    amount = number(value)
    if amount is None:
        return ""
    exponent = amount.normalize().as_tuple().exponent
    places = max(2, -exponent) if isinstance(exponent, int) else 2
    return f"{amount:,.{places}f}".replace("-", "\N{MINUS SIGN}")


def quantity(value: object) -> str:
    """Write a quantity without trailing zeros; empty stays empty."""
    counted = number(value)
    return "" if counted is None else f"{counted.normalize():,f}"


def total(value: object, currency: str) -> str:
    """Write a total with its currency: a sign where it has one of its own, the code behind it otherwise."""
    written = money(value)
    if not written:
        return ""
    sign = _SIGNS.get(currency)
    if sign is None:
        return f"{written} {currency}"
    return f"\N{MINUS SIGN}{sign}{written[1:]}" if written.startswith("\N{MINUS SIGN}") else f"{sign}{written}"


def day(value: object) -> str:
    """Write an ISO date as `20 Nov 2026`; other text stays as it is."""
    text = str(value or "")
    parts = text[:10].split("-")
    if len(parts) != len(("year", "month", "day")) or not all(part.isdigit() for part in parts):
        return text
    return f"{int(parts[2])} {_MONTHS[int(parts[1]) - 1]} {parts[0]}"


def clock(value: object) -> str:
    """Write HHMM as `15:42`."""
    text = str(value or "")
    return f"{text[:2]}:{text[2:4]}" if text[:_TIME_DIGITS].isdigit() and len(text) >= _TIME_DIGITS else text


def terms_words(terms: Mapping[str, Any], words: Words = str) -> str:
    """Write terms of payment: `2 % 10 days, net 30`."""
    parts = []
    if terms.get("discount_percent"):
        percent, days = quantity(terms["discount_percent"]), terms.get("discount_days")
        parts.append(words("{percent} % {days} days").format(percent=percent, days=days) if days else f"{percent} %")
    if terms.get("net_days"):
        parts.append(words("net {days}").format(days=terms["net_days"]))
    if parts:
        return ", ".join(parts)
    due = words("due {date}").format(date=words(day(terms["net_due"]))) if terms.get("net_due") else ""
    return str(terms.get("description") or due or terms.get("our_id") or "")


def carrier_words(routing: Mapping[str, Any], words: Words = str) -> str:
    """Write the carrier, with trailer and number where they are known."""
    name = str(routing.get("text") or routing.get("scac") or "")
    method = code_meaning("91", str(routing.get("method", "")), "")
    parts = (
        name or method,
        words("trailer {number}").format(number=routing["equipment"]) if routing.get("equipment") else "",
        routing.get("reference"),
    )
    return ", ".join(str(part) for part in parts if part)


def freight_words(freight: Mapping[str, Any]) -> str:
    """Write who pays the freight, and where the goods change hands."""
    paid = code_meaning("146", str(freight.get("payment", "")), "") or str(freight.get("payment", ""))
    place = freight.get("title_place") or freight.get("place")
    return ", ".join(str(part) for part in (paid[:1].upper() + paid[1:], place) if part)


def charge_name(charge: Mapping[str, Any], words: Words = str) -> str:
    """Return what an allowance or charge is for."""
    known = code_meaning("1300", str(charge.get("code", "")), "")
    usual = words("Allowance") if charge.get("is_allowance") else words("Charge")
    return str(charge.get("description") or (known[:1].upper() + known[1:]) or usual)


def short_code(name: str, words: Words = str) -> str:
    """Return the name of a kind of code as paper has room for it."""
    plain = words(_SHORT_CODES[name]) if name in _SHORT_CODES else name
    return plain if len(plain) <= _LONGEST_WORD else words("Code")


def item_code(qualifier: str, words: Words = str) -> str:
    """Return what paper calls an item number of a kind (X12 235)."""
    known = _ITEM_CODES.get(qualifier)
    return words(known) if known else short_code(code_meaning("235", qualifier, "") or words("Number"), words)


def by_carton(lines: Sequence[Mapping[str, Any]]) -> Iterator[tuple[Mapping[str, Any], bool]]:
    """Yield shipped lines, and whether another carton or pallet begins with each."""
    before: tuple[object, object] = ("", "")
    for line in lines or ():
        packed = (line.get("pallet") or "", line.get("carton") or "")
        yield line, packed != before
        before = packed


@pass_context
def is_used_id(context: Context, line: Mapping[str, Any], index: int) -> bool:
    """Whether a line's item number is the one by which the item is known; it is the same fact."""
    return bool(index == used_item_id(line, context.get("partner")))


def _spoken(write: Callable[[Any, Words], str]) -> Callable[[Context, Any], str]:
    """Return a filter that writes in the language of the paper, the word `_` of its templates."""

    @pass_context
    def spoken(context: Context, value: Any) -> str:
        return write(value, context["_"])

    return spoken


FILTERS: Mapping[str, Callable[..., Any]] = {
    "total": total,
    "clock": clock,
    "day": _spoken(lambda value, words: words(day(value))),
    "terms_words": _spoken(terms_words),
    "carrier_words": _spoken(carrier_words),
    "freight_words": freight_words,
    "charge_name": _spoken(charge_name),
    "short_code": _spoken(short_code),
    "item_code": _spoken(item_code),
    "by_carton": by_carton,
    "is_used_id": is_used_id,
}
