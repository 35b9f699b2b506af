"""How a comparison is said and coloured: field names, values, differences with their sign, what a choice writes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from PySide6.QtCore import QT_TR_NOOP, QDate, QLocale, Qt

from acucleo_desktop.documents.money import plain
from acucleo_desktop.rules.comparison import Choice, ComparisonRow, Resolution, Sign
from acucleo_desktop.ui.language import formats
from acucleo_desktop.ui.language.sentences import said
from acucleo_desktop.ui.language.words import tr

MINUS = "\N{MINUS SIGN}"
LATER = "\N{RIGHTWARDS ARROW}"
UNLIKE = "\N{NOT EQUAL TO}"
_HUNDRED = Decimal(100)
_FIELDS: Mapping[str, object] = {
    "price": QT_TR_NOOP("Price"),
    "amount": QT_TR_NOOP("Amount"),
    "quantity": QT_TR_NOOP("Quantity"),
    "date": QT_TR_NOOP("Date"),
    "item": QT_TR_NOOP("Item"),
    "line": QT_TR_NOOP("Whole line"),
    "unit": QT_TR_NOOP("Unit"),
    "terms": QT_TR_NOOP("Terms"),
    "place": QT_TR_NOOP("Ship to"),
    "charge": QT_TR_NOOP("Charge"),
    "text": QT_TR_NOOP("Text"),
}


@dataclass(frozen=True, slots=True)
class Mark:
    """A difference as it is shown.

    Attributes:
        sign: said before the words, so that no colour stands alone.
        family: colour family.
        is_filled: whether it is beyond what the partner's sheet allows.
    """

    sign: str
    words: str
    family: str
    is_filled: bool = True

    @property
    def text(self) -> str:
        """Sign and words."""
        return f"{self.sign} {self.words}".strip()


def field_name(row: ComparisonRow) -> str:
    """Return the name of a row's field; a row of the heading is named by its own place."""
    if is_of_a_line(row):
        return tr(str(_FIELDS.get(row.field, row.field)))
    return said(row.place) or tr(str(_FIELDS.get(row.field, row.field)))


def is_of_a_line(row: ComparisonRow) -> bool:
    """Whether a row speaks of one line, and not of the heading."""
    return row.place.startswith("Line ")


def shown(field: str, text: str, unit: str = "") -> str:
    """Return a value as people of this place write it: days with the month's name, numbers with their unit."""
    if field == "date":
        day = QDate.fromString(text, Qt.DateFormat.ISODate)
        return QLocale().toString(day, "d MMM yyyy") if day.isValid() else text
    if field == "quantity" and unit and text:
        return f"{_number(text)} {unit}"
    if field in {"price", "amount", "charge"} and text:
        return _money(text)
    return text


def ordered(row: ComparisonRow) -> str:
    """Return what we have, with what the vendor had confirmed where that was something else."""
    ours = row.fact("ordered") or row.ours
    told, confirmed = shown(row.field, ours, row.unit), row.fact("confirmed")
    if not confirmed or _decimal(confirmed) == _decimal(ours):
        return told
    return tr("{ours}, confirmed {confirmed}", ours=told, confirmed=shown(row.field, confirmed))


def received(row: ComparisonRow) -> str:
    """Return what was booked in, with what is on the way beyond it and what was billed of it before."""
    told, shipped, billed = row.fact("received"), row.fact("shipped"), row.fact("billed before")
    words = shown(row.field, told, row.unit)
    if shipped and _decimal(shipped) != _decimal(told):
        words = tr("{received}, shipped {shipped}", received=words, shipped=shipped)
    if _decimal(billed or "0"):
        words = tr("{received}, billed before {billed}", received=words, billed=billed)
    return words


def _number(text: str) -> str:
    value = _decimal(text)
    return formats.plain_number(value) if value is not None else text


def _money(text: str) -> str:
    """Return money with two decimals at least, more where a unit price has them."""
    value = _decimal(text)
    if value is None:
        return text
    decimals = max(2, -int(value.as_tuple().exponent))
    return formats.number(value, decimals)


def _decimal(text: str) -> Decimal | None:
    try:
        return Decimal(text)
    except InvalidOperation:
        return None


def mark_of(row: ComparisonRow) -> Mark:
    """Return how a row's difference looks (visual language, section 5)."""
    if row.sign is Sign.SAME:
        return Mark("", tr("same"), "green", is_filled=False)
    if row.field == "date":
        return _date_mark(row)
    if row.field == "line":
        if row.sign is Sign.REMOVED:
            return Mark("!", tr("not on theirs"), "red")
        return Mark("+", tr("not on ours"), "amber")
    if row.field == "item":
        return Mark(UNLIKE, tr("another item"), "violet")
    if row.sign in {Sign.MORE, Sign.LESS}:
        return _number_mark(row)
    if row.sign is Sign.ADDED:
        return Mark("+", tr("only on theirs"), "amber", is_filled=not row.fits)
    if row.sign is Sign.REMOVED:
        return Mark(MINUS, tr("only on ours"), "amber", is_filled=not row.fits)
    return Mark(UNLIKE, tr("differs"), "amber", is_filled=not row.fits)


def _date_mark(row: ComparisonRow) -> Mark:
    days = abs(int(row.difference.split(" ", 1)[0])) if row.difference else 0
    if not days:
        return Mark(LATER, tr("a date"), "blue", is_filled=not row.fits)
    words = tr("%n day(s) later", "", days) if row.sign is Sign.MORE else tr("%n day(s) earlier", "", days)
    return Mark(LATER, words, "blue", is_filled=not row.fits)


def _number_mark(row: ComparisonRow) -> Mark:
    is_less = row.sign is Sign.LESS
    size = row.difference.removeprefix("-")
    words = shown(row.field, size, row.unit)
    share = _percent(row)
    if share and row.field != "quantity":
        words = tr("{difference}, {percent} %", difference=words, percent=share)
    family = "red" if is_less and row.field == "quantity" else "amber"
    return Mark(MINUS if is_less else "+", words, family, is_filled=not row.fits)


def _percent(row: ComparisonRow) -> str:
    ours, difference = _decimal(row.ours), _decimal(row.difference)
    if not ours or difference is None:
        return ""
    return formats.number(abs(difference) * _HUNDRED / abs(ours), 1)


def title_in_side(row: ComparisonRow) -> str:
    """Return what a row is about, such as `Line 3, price`."""
    if not is_of_a_line(row):
        return field_name(row)
    return tr("{line}, {field}", line=said(row.place.split(",", 1)[0]), field=field_name(row).lower())


def what_is_written(row: ComparisonRow, resolution: Resolution | None) -> str:
    """Return what comes of a row by a choice."""
    ours, theirs = shown(row.field, row.ours, row.unit), shown(row.field, row.theirs, row.unit)
    if resolution is None:
        return tr("Not decided yet")
    if resolution.choice is Choice.KEEP:
        return tr("Stays {ours}", ours=ours) if ours else tr("Nothing is written")
    if resolution.choice is Choice.VALUE:
        return tr("{ours} to {typed}, typed", ours=ours or tr("nothing"), typed=shown_typed(row, resolution.value))
    if row.field == "line" or not ours:
        return next((said(option.label) for option in row.options if option.choice is Choice.ACCEPT), theirs)
    return tr("{ours} to {theirs}", ours=ours, theirs=theirs)


def shown_typed(row: ComparisonRow, text: str) -> str:
    """Return a typed value as it will be written."""
    value = _decimal(text.strip()) if row.field != "date" else None
    return shown(row.field, plain(value) if value is not None else text.strip(), row.unit)


def accessible(row: ComparisonRow, resolution: Resolution | None, theirs: str) -> str:
    """Return a row as one sentence for a screen reader."""
    return tr(
        "{place}, {field}: ours {ours}, {their_title} {theirs}, {difference}. {written}",
        place=said(row.place),
        field=field_name(row),
        ours=", ".join(part for part in (ordered(row), received(row)) if part) or tr("nothing"),
        their_title=said(theirs) or tr("theirs"),
        theirs=shown(row.field, row.theirs, row.unit) or tr("nothing"),
        difference=mark_of(row).text,
        written=what_is_written(row, resolution) if row.options else tr("Nothing to decide"),
    )
