"""The paper view: a document as it would look in an envelope. One template per kind serves screen, print and PDF.

The HTML keeps to what QTextDocument can draw: nested tables, font size, weight, colour and cell borders. Every fact is
wrapped in a named anchor (`fact:line.3.unit`), by which a screen lights up the same fact in its other views.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from functools import lru_cache
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from acucleo_desktop.documents.finding import Finding
from acucleo_desktop.documents.flow import Flow
from acucleo_desktop.ledger.rows import DocumentRow
from acucleo_desktop.sync.resources import resources_folder
from acucleo_desktop.x12.names import code_meaning

TEMPLATES: Mapping[Flow, str] = {
    Flow.INVOICE: "invoice.html",
    Flow.BILL: "invoice.html",
    Flow.PURCHASE_ORDER: "purchase_order.html",
    Flow.SALES_ORDER: "purchase_order.html",
    Flow.ORDER_ACKNOWLEDGMENT: "order_acknowledgment.html",
    Flow.SHIP_NOTICE: "ship_notice.html",
    Flow.FUNCTIONAL_ACKNOWLEDGMENT: "functional_acknowledgment.html",
    Flow.APPLICATION_ADVICE: "application_advice.html",
    Flow.UNREADABLE: "unreadable.html",
}
COLUMNS: Mapping[str, Mapping[str, str]] = {
    theme: dict(zip(("ink", "ink2", "ink3", "line", "thin"), colors.split(), strict=True))
    for theme, colors in (
        ("light", "#1B1D21 #4B5059 #62676F #C6C7C2 #E3E3DE"),
        ("dark", "#ECEDEF #B9BDC5 #989DA7 #454850 #2D2F36"),
        ("contrast", "#FFFFFF #FFFFFF #E6E6E6 #FFFFFF #8C8C8C"),
    )
}
_MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]


def render_paper(
    row: DocumentRow,
    fields: Mapping[str, Any],
    findings: tuple[Finding, ...],
    company: str,
    *,
    theme: str = "light",
) -> str:
    """Render a document as HTML for screen, print or PDF.

    Args:
        row: the document's row.
        fields: the document as plain data (`documents.kinds.to_plain`).
        findings: printed when the document could not be read.
        company: our own name.
        theme: `light`, `dark` or `contrast`.
    """
    template = _environment().get_template(TEMPLATES[row.flow] if fields else "unreadable.html")
    html = template.render(
        row=row,
        document=_Lenient(fields),
        findings=findings,
        company=company or "Our company",
        color=COLUMNS[theme],
        outbound=row.direction == "out",
    )
    return str(html)


class _Lenient(dict[str, Any]):
    """Plain data in which a missing part reads as empty, also inside lists."""

    def __init__(self, fields: Mapping[str, Any]) -> None:
        super().__init__({name: _lenient(value) for name, value in fields.items()})

    def __missing__(self, key: str) -> str:
        return ""

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return self[name]


def _lenient(value: Any) -> Any:
    if isinstance(value, Mapping):
        return _Lenient(value)
    if isinstance(value, list):
        return [_lenient(part) for part in value]
    return value


@lru_cache(maxsize=1)
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(resources_folder() / "paper"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(money=money, quantity=quantity, day=day, fact=fact, code_name=code_name)
    environment.globals.update(party=find_party, extension=extension, event=find_event)
    return environment


def money(value: object) -> str:
    """Write an amount with thousands separators and at least two decimals; empty stays empty."""
    number = _number(value)
    if number is None:
        return ""
    exponent = number.normalize().as_tuple().exponent
    places = max(2, -exponent) if isinstance(exponent, int) else 2
    return f"{number:,.{places}f}".replace("-", "\N{MINUS SIGN}")


def quantity(value: object) -> str:
    """Write a quantity without trailing zeros; empty stays empty."""
    number = _number(value)
    return "" if number is None else f"{number.normalize():,f}"


def day(value: object) -> str:
    """Write an ISO date as `20 Nov 2026`; other text stays as it is."""
    text = str(value or "")
    parts = text[:10].split("-")
    if len(parts) != len(("year", "month", "day")) or not all(part.isdigit() for part in parts):
        return text
    return f"{int(parts[2])} {_MONTHS[int(parts[1]) - 1]} {parts[0]}"


def code_name(code: object, number: str, fallback: str) -> str:
    """Return the name of an X12 code with a capital letter.

    Args:
        code: as in the document; empty when it has none.
        number: element number of its list, such as `1300`.
        fallback: words for a code without a name.
    """
    name = code_meaning(number, str(code or ""), "")
    return name[:1].upper() + name[1:] if name else fallback


def fact(value: object, name: str) -> Markup:
    """Wrap a fact in its named anchor, by which screens find it again."""
    return Markup('<a name="fact:{}">{}</a>').format(name, value)


def extension(line: Mapping[str, Any]) -> str:
    """Return quantity times price of a line, as money; empty when either is missing."""
    amount, price = _number(line.get("quantity")), _number(line.get("unit_price"))
    return "" if amount is None or price is None else money((amount * price).quantize(Decimal("0.01")))


def find_party(document: Mapping[str, Any], *roles: str) -> Any:
    """Return the first party with one of `roles`, in that order; an empty one when there is none."""
    parties = document["parties"] or []
    for role in roles:
        for candidate in parties:
            if candidate["role"] == role:
                return candidate
    return _Lenient({})


def find_event(document: Mapping[str, Any], *qualifiers: str) -> str:
    """Return the date of the first event with one of `qualifiers`, written for people."""
    for qualifier in qualifiers:
        for event in document["dates"] or []:
            if event["qualifier"] == qualifier:
                return day(event["date"])
    return ""


def _number(value: object) -> Decimal | None:
    if value in (None, ""):
        return None
    try:
        return Decimal(str(value))
    except InvalidOperation:
        return None
