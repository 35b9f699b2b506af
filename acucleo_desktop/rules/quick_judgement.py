"""Tells of plain orders and invoices, from their accepted text alone, that no rule would find anything in them.

Most documents are plain: one unit, whole quantities, totals that add up, numbers whose check digits are right. For
these the document need not be built. Whatever is not surely plain is read and judged by the rules themselves, so
nothing here may be more lenient than they are; a test over damaged documents holds the two together.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from operator import mul
from types import MappingProxyType

from stdnum import ean

from acucleo_desktop.rules.identifiers import CHECKED, DUNS_LENGTHS, GLN_LENGTH, GLN_QUALIFIER, UNCHECKED
from acucleo_desktop.x12.acceptance.set_acceptor import ELEMENT, Accepted, Shape

_CERTAIN = 0.001
"""Dollars by which two sums in floating point may differ and still be the same cents."""

_LARGEST = 10_000_000_000.0
"""Up to here floating point tells every tenth of a cent."""

_UNRULED = frozenset(
    {"ST", "SE", "CUR", "REF", "PER", "N2", "N3", "N4", "PID", "CAD", "FOB", "TD5", "TD3", "CTT", "NTE", "MSG", "N9"}
)
"""Segments of which no rule that looks at the document alone speaks."""

_INVOICE = _UNRULED | {"BIG", "N1", "DTM", "ITD", "IT1", "SAC", "TXI", "TDS"}
_ORDER = _UNRULED | {"BEG", "N1", "DTM", "ITD", "PO1", "CSH"}
_SHIPPED = "011"
_REMEMBERED = 65_536
_REMEMBERED_SHAPES = 2_000
_finds_odd_price = re.compile(r"-|\.[0-9]{3}").search
"""Below zero, or with parts of cents, so that it matters where it is rounded."""

_PARTY_ID, _TERMS_BY_DAYS = 4, 7
_BILL_BACK = frozenset({"01", "15"})


def glance(set_id: str) -> Callable[[Accepted], bool]:
    """Return what tells whether no rule would find anything in a set of this kind; False where only the rules can."""
    return _JUDGES.get(set_id, _is_never_sure)


def _is_never_sure(_accepted: Accepted) -> bool:
    return False


@dataclass(frozen=True, slots=True)
class _Plan:
    """Where the segments stand of which the rules speak, for one order of segments.

    Attributes:
        lines: IT1 or PO1.
        charges: SAC.
        taxes: TXI.
        plain: those that are judged by themselves.
        date: the only DTM; 0 when there is none.
        total: TDS; 0 when there is none.
    """

    lines: tuple[int, ...]
    charges: tuple[int, ...]
    taxes: tuple[int, ...]
    plain: tuple[int, ...]
    date: int
    total: int


@lru_cache(maxsize=_REMEMBERED_SHAPES)
def _plan(shape: Shape, line: str, known: frozenset[str]) -> _Plan | None:
    """Return where to look in documents of this shape, None where a rule may speak of something else in them."""
    places = shape.places
    if not shape.ids <= known or line not in places or len(places.get("DTM", ())) > 1:
        return None
    return _Plan(
        places[line],
        places.get("SAC", ()),
        places.get("TXI", ()),
        tuple(place for name in ("N1", "ITD", "CTT") for place in places.get(name, ())),
        places.get("DTM", (0,))[0],
        places.get("TDS", (0,))[0],
    )


def _is_sound_invoice(accepted: Accepted) -> bool:
    plan = _plan(accepted.shape, "IT1", _INVOICE)
    if plan is None:
        return False
    segments = accepted.segments
    goods = _sum_of_lines([segments[place] for place in plan.lines])
    others = _sum_of_charges(segments, plan) if plan.charges or plan.taxes else 0.0
    due = segments[plan.total][4:]
    if goods is None or others is None or not due.isdecimal() or abs(goods + others - int(due) / 100) > _CERTAIN:
        return False
    _name, date, _number, ordered, *_rest = (*segments[1].split(ELEMENT, 4), "", "")
    return ordered <= date and _is_shipped_before(segments[plan.date], date) and _is_rest_plain(segments, plan)


def _is_sound_order(accepted: Accepted) -> bool:
    plan = _plan(accepted.shape, "PO1", _ORDER)
    if plan is None:
        return False
    segments = accepted.segments
    if _sum_of_lines([segments[place] for place in plan.lines]) is None or segments[1][4:6] != "00":
        return False
    return _is_rest_plain(segments, plan)


def _sum_of_lines(lines: Sequence[str]) -> float | None:
    """Return what the lines come to, None unless all are in one unit, of whole quantities above zero and plain ids."""
    # Name, number, quantity, unit, price, basis of the price, and the item's ids as one text.
    rows = [line.split(ELEMENT, 6) for line in lines]
    try:
        _names, _numbers, quantities, units, prices, _bases, ids = zip(*rows, strict=True)
        counts = list(map(int, quantities))
        total: float = sum(map(mul, counts, map(float, prices)))
    except ValueError:
        return None
    if min(counts) <= 0 or len(set(units)) != 1 or total > _LARGEST or _finds_odd_price(" ".join(prices)):
        return None
    if not all(map(_are_ids_right, ids)):
        return None
    return total


@lru_cache(maxsize=_REMEMBERED)
def _are_ids_right(ids: str) -> bool:
    """Whether the check digits of an item's ids fit; remembered, because the same items come every day."""
    parts = ids.split(ELEMENT)
    for qualifier, value in zip(parts[::2], parts[1::2], strict=False):
        if qualifier in UNCHECKED:
            return False
        length = CHECKED.get(qualifier)
        if length is not None and not (len(value) == length and _has_right_digit(value)):
            return False
    return True


def _sum_of_charges(segments: Sequence[str], plan: _Plan) -> float | None:
    """Return what charges, allowances and taxes add, None unless each states just its amount."""
    total = 0.0
    for place in plan.charges:
        charge = _simple_charge(segments[place])
        if charge is None:
            return None
        total += charge
    for place in plan.taxes:
        _name, _code, *amount = segments[place].split(ELEMENT)
        if len(amount) != 1 or not amount[0] or amount[0][0] == "-":
            return None
        total += float(amount[0])
    return total


def _simple_charge(segment: str) -> float | None:
    """Return what a charge adds, None for one that also says how it was computed."""
    # Name, kind, code, agency, its code, amount, six elements that tell how it was computed, handling, and the rest.
    parts = segment.split(ELEMENT)
    amount, computed, handling = "".join(parts[5:6]), parts[6:12], "".join(parts[12:13])
    if not amount.isdecimal() or any(computed):
        return None
    if handling in _BILL_BACK:
        return 0.0
    return int(amount) / 100 * (-1 if parts[1] == "A" else 1)


def _is_shipped_before(segment: str, invoice_date: str) -> bool:
    """Whether the only date of an invoice, if it has one, tells that the goods were shipped before they were billed."""
    name, qualifier, day, *_rest = (*segment.split(ELEMENT, 3), "", "")
    return name != "DTM" or (qualifier == _SHIPPED and "" < day <= invoice_date)


def _is_rest_plain(segments: Sequence[str], plan: _Plan) -> bool:
    """Whether the parties' numbers are right and the terms state nothing that could contradict itself."""
    return all(_is_plain(segments[place]) for place in plan.plain)


@lru_cache(maxsize=_REMEMBERED)
def _is_plain(segment: str) -> bool:
    """Judge a party, terms or count by itself; remembered, because they are the same in many documents."""
    name, *elements = segment.split(ELEMENT)
    if name == "N1":
        return len(elements) < _PARTY_ID or _is_party_id_right(elements[2], elements[3])
    return len(elements) <= (1 if name == "CTT" else _TERMS_BY_DAYS)


def _is_party_id_right(qualifier: str, value: str) -> bool:
    if qualifier == GLN_QUALIFIER:
        return len(value) == GLN_LENGTH and _has_right_digit(value)
    length = DUNS_LENGTHS.get(qualifier)
    return length is None or (len(value) == length and value.isdecimal())


def _has_right_digit(value: str) -> bool:
    return value.isascii() and value.isdecimal() and str(ean.calc_check_digit(value[:-1])) == value[-1]


_JUDGES: Mapping[str, Callable[[Accepted], bool]] = MappingProxyType(
    {"810": _is_sound_invoice, "850": _is_sound_order, "997": lambda _accepted: True}
)
