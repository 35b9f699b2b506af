"""The paper view: a document as it would look in an envelope. One template per kind serves screen, print and PDF.

The HTML keeps to what QTextDocument can draw: nested tables, font size, weight, colour and cell borders. Every fact is
wrapped in an anchor with its name (`fact:lines.2.unit`), by which a screen lights up the same fact in its other views.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from copy import copy
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from acucleo_desktop.documents.finding import Finding
from acucleo_desktop.documents.flow import Flow
from acucleo_desktop.ledger.rows import DocumentRow
from acucleo_desktop.partners.profile import Partner
from acucleo_desktop.sync import paper_words as words
from acucleo_desktop.sync.paper_words import money, number, quantity
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
LINES_ON_A_PAGE = 20
COLUMNS: Mapping[str, Mapping[str, str]] = {
    theme: dict(zip(("ink", "ink2", "ink3", "line", "thin", "shade"), colors.split(), strict=True))
    for theme, colors in (
        ("light", "#1B1D21 #4B5059 #62676F #C6C7C2 #E3E3DE #F4F4F1"),
        ("dark", "#ECEDEF #B9BDC5 #989DA7 #454850 #34373F #2A2D33"),
        ("contrast", "#FFFFFF #FFFFFF #E6E6E6 #FFFFFF #8C8C8C #000000"),
    )
}


def render_paper(
    row: DocumentRow,
    fields: Mapping[str, Any],
    findings: tuple[Finding, ...],
    company: str,
    *,
    theme: str = "light",
    partner: Partner | None = None,
    words: Callable[[str], str] = str,
) -> str:
    """Render a document as HTML for screen, print or PDF.

    Args:
        row: the document's row.
        fields: the document as plain data (`documents.kinds.to_plain`).
        findings: printed when the document could not be read.
        company: our own name.
        theme: `light`, `dark` or `contrast`.
        partner: whose cross-references tell by which number an item is known.
        words: returns a label in the language of the reader; what the document says is never given to it.
    """
    return _render(row, _Lenient(fields, ""), Surroundings(findings, company, theme, partner, words), _WHOLE)


def render_pages(
    row: DocumentRow,
    fields: Mapping[str, Any],
    findings: tuple[Finding, ...],
    company: str,
    *,
    theme: str = "light",
    partner: Partner | None = None,
    words: Callable[[str], str] = str,
) -> tuple[str, ...]:
    """Render a document in pages of `LINES_ON_A_PAGE` lines, which a screen can lay out one at a time; see above."""
    document = _Lenient(fields, "")
    counts = [len(lines) for lines in _line_lists(document)]
    pages = max(1, -(-sum(counts) // LINES_ON_A_PAGE))
    if pages == 1 or row.flow not in TEMPLATES:
        return (render_paper(row, fields, findings, company, theme=theme, partner=partner, words=words),)
    surroundings = Surroundings(findings, company, theme, partner, words)
    return tuple(
        _render(row, _part_of(document, number * LINES_ON_A_PAGE), surroundings, Page(number + 1, pages))
        for number in range(pages)
    )


@dataclass(frozen=True, slots=True)
class Page:
    """One page of a paper: the heading stands on the first, the totals on the last."""

    number: int = 1
    count: int = 1

    @property
    def is_first(self) -> bool:
        """Whether parties and terms stand on it."""
        return self.number == 1

    @property
    def is_last(self) -> bool:
        """Whether the totals stand on it."""
        return self.number == self.count


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a paper needs beside the document; see `render_paper`."""

    findings: tuple[Finding, ...]
    company: str
    theme: str
    partner: Partner | None
    words: Callable[[str], str]


_WHOLE = Page()


def _render(row: DocumentRow, document: _Lenient, around: Surroundings, page: Page) -> str:
    template = _environment().get_template(TEMPLATES[row.flow] if document else "unreadable.html")
    html = template.render(
        row=row,
        document=document,
        findings=around.findings,
        company=around.company or around.words("Our company"),
        color=COLUMNS[around.theme],
        outbound=row.direction == "out",
        partner=around.partner,
        page=page,
        _=around.words,
    )
    return str(html)


def _line_lists(document: Mapping[str, Any]) -> list[list[Any]]:
    orders = document.get("orders") or []
    return [document.get("lines") or [], *(order.get("lines") or [] for order in orders)]


def _part_of(document: _Lenient, start: int) -> _Lenient:
    """Return a document with the lines of one page only, each still knowing its place in the whole."""
    stop = start + LINES_ON_A_PAGE
    part = copy(document)
    if document.get("lines"):
        part["lines"] = document["lines"][start:stop]
        return part
    orders, before = [], 0
    for order in document.get("orders") or []:
        lines = order.get("lines") or []
        shown = lines[max(0, start - before) : max(0, stop - before)]
        if shown:
            page_order = copy(order)
            page_order["lines"] = shown
            orders.append(page_order)
        before += len(lines)
    part["orders"] = orders
    return part


class _Lenient(dict[str, Any]):
    """Plain data in which a missing part reads as empty, also inside lists; `where` is its path in the document."""

    def __init__(self, fields: Mapping[str, Any], where: str) -> None:
        stem = f"{where}." if where else ""
        super().__init__({name: _lenient(value, stem + name) for name, value in fields.items()})
        self.where = where

    def __missing__(self, key: str) -> str:
        return ""

    def __copy__(self) -> _Lenient:
        made = _Lenient({}, self.where)
        made.update(self)
        return made

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return self[name]


def _lenient(value: Any, where: str) -> Any:
    if isinstance(value, Mapping):
        return _Lenient(value, where)
    if isinstance(value, list):
        return [_lenient(part, f"{where}.{index}") for index, part in enumerate(value)]
    return value


@lru_cache(maxsize=1)
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(resources_folder() / "paper"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.do"],
    )
    environment.filters.update(
        money=money,
        quantity=quantity,
        fact=fact,
        filled=filled,
        code_name=code_name,
        after_break=after_break,
        **words.FILTERS,
    )
    environment.globals.update(party=find_party, extension=extension, goods=goods)
    return environment


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
    if value in (None, ""):
        return Markup("")
    return Markup(f'<a name="fact:{escape(name)}">{escape(value)}</a>')  # noqa: S704 - both are escaped


def after_break(html: str) -> Markup:
    """Return lines of an address without the break before the first of them."""
    return Markup(html.strip().removeprefix("<br>"))  # noqa: S704 - made by a template


def filled(text: str, **values: object) -> Markup:
    """Put facts into a text, each with its anchor; a text and values without one are escaped."""
    return Markup(escape(text)).format(**values)  # noqa: S704 - it is escaped


def extension(line: Mapping[str, Any]) -> str:
    """Return quantity times price of a line, as money; empty when either is missing."""
    amount, price = number(line.get("quantity")), number(line.get("unit_price"))
    return "" if amount is None or price is None else money((amount * price).quantize(Decimal("0.01")))


def find_party(document: Mapping[str, Any], *roles: str) -> Any:
    """Return the first party with one of `roles`, in that order; an empty one when there is none."""
    parties = document["parties"] or []
    for role in roles:
        for candidate in parties:
            if candidate["role"] == role:
                return candidate
    return _Lenient({}, "")


def goods(document: Mapping[str, Any]) -> Decimal:
    """Return what the lines come to, without charges and taxes of the whole document."""
    total = Decimal(0)
    for line in document["lines"] or []:
        amount, price = number(line.get("quantity")), number(line.get("unit_price"))
        if amount is not None and price is not None:
            total += (amount * price).quantize(Decimal("0.01"))
    return total
