"""Dates, times, numbers and money as the language that is on writes them; moments in the person's own time."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Final

from PySide6.QtCore import QDate, QDateTime, QLocale, QTime

from acucleo_desktop.ui.language.words import tr

_CENTS: Final = 2
_MINUTE, _HOUR, _DAY = 60, 3600, 86_400
_STEP = 1000  # decimal units, as systems show them
_DIGITS = 15
MOMENT_TO_TYPE: Final = "ddd d MMM yyyy  HH:mm"
"""How a field shows a day and a time that a person may change."""
"""Digits that a float keeps; what has more is written by its text."""


def clock(moment: datetime, *, seconds: bool = False) -> str:
    """Return the time of day, `14:05`.

    Args:
        moment: aware; any zone.
        seconds: whether seconds are told too.
    """
    local = moment.astimezone()
    return locale().toString(QTime(local.hour, local.minute, local.second), "HH:mm:ss" if seconds else "HH:mm")


def day(value: date, *, weekday: bool = False, year: bool = False, padded: bool = False) -> str:
    """Return a day, `25 Nov`.

    Args:
        value: the day; a moment counts in the person's own time.
        weekday: whether its name goes first, `Wed 25 Nov`.
        year: whether the year is told too, `25 Nov 2026`.
        padded: whether days have two digits, so that columns stand straight: `05 Nov`.
    """
    pattern = f"{'ddd ' if weekday else ''}{'dd' if padded else 'd'} MMM{' yyyy' if year else ''}"
    return _written(locale().toString(_qdate(value), pattern))


def weekday(value: date) -> str:
    """Return the short name of a weekday, `Wed`; a moment counts in the person's own time."""
    return _written(locale().toString(_qdate(value), "ddd"))


def long_day(value: date) -> str:
    """Return a day in full with its weekday, `Wednesday 25 November`."""
    return locale().toString(_qdate(value), tr("dddd d MMMM", "pattern of a day in full"))


def full_day(value: date) -> str:
    """Return a day with the month's whole name and the year, `25 November 2026`."""
    return locale().toString(_qdate(value), tr("dd MMMM yyyy", "pattern of a day with its year"))


def exact(value: datetime) -> str:
    """Return a moment to the second, `25 November 2026 14:05:09`."""
    return tr("{day} {time}", day=full_day(value), time=clock(value, seconds=True))


def moment(value: datetime, *, year: bool = False, seconds: bool = False, padded: bool = False) -> str:
    """Return day and time, `25 Nov 14:05`.

    Args:
        value: aware; any zone.
        year: whether the year is told too.
        seconds: whether seconds are told too.
        padded: whether days have two digits.
    """
    return f"{day(value, year=year, padded=padded)} {clock(value, seconds=seconds)}"


def number(value: Decimal | float, decimals: int = 0) -> str:
    """Return a number with the marks of the language, `1,234` or `1.234`."""
    here = locale()
    text = f"{abs(value):.{decimals}f}"
    whole, _point, part = text.partition(".")
    if len(text) < _DIGITS:
        told = here.toString(float(text), "f", decimals)
    else:
        told = here.toString(int(whole)) + (here.decimalPoint() + part if part else "")
    return f"{here.negativeSign()}{told}" if value < 0 and text.strip("0.") else told


def plain_number(value: Decimal) -> str:
    """Return a number with as many decimals as it has, `1,234.5`."""
    exponent = value.as_tuple().exponent
    return number(value, max(0, -exponent) if isinstance(exponent, int) else 0)


def money(amount: Decimal | None, currency: str = "") -> str:
    """Return an amount with cents, `1,310.50 USD`; empty for None. More decimals than cents are kept."""
    if amount is None:
        return ""
    exponent = amount.normalize().as_tuple().exponent
    decimals = max(_CENTS, -exponent if isinstance(exponent, int) else _CENTS)
    return f"{number(amount, decimals)} {currency}".strip()


def percent(value: Decimal | float, decimals: int = 0) -> str:
    """Return a percentage, `12 %`; `value` is 12 for twelve in a hundred."""
    return tr("{number} %", number=number(value, decimals))


def hours(value: float) -> str:
    """Return a time in hours as a figure, `1.7 h`; below an hour in minutes, `42 min`."""
    if value < 1:
        return tr("{minutes} min", minutes=number(value * 60))
    return tr("{hours} h", hours=number(value, 0 if float(value).is_integer() else 1))


def duration(span: timedelta) -> str:
    """Return how long something lasts in its two largest units, `3 h 38 min`; seconds only below a minute."""
    seconds = max(0, round(span.total_seconds()))
    if seconds < _MINUTE:
        return tr("{seconds} s", seconds=number(seconds))
    minutes = seconds // _MINUTE
    if seconds < _HOUR:
        return tr("{minutes} min", minutes=number(minutes))
    if seconds < _DAY:
        rest = minutes % 60
        told = tr("{hours} h", hours=number(seconds // _HOUR))
        return tr("{hours} {minutes}", hours=told, minutes=tr("{minutes} min", minutes=number(rest))) if rest else told
    rest = seconds % _DAY // _HOUR
    told = tr("%n day(s)", "", seconds // _DAY)
    return tr("{days} {hours}", days=told, hours=tr("{hours} h", hours=number(rest))) if rest else told


def size(count: int) -> str:
    """Return a number of bytes in words, `4.1 MB`."""
    if count < _STEP:
        return tr("{number} bytes", number=number(count))
    amount = float(count)
    for unit in ("KB", "MB", "GB"):
        amount /= _STEP
        if amount < _STEP or unit == "GB":
            break
    return f"{number(amount, 1)} {unit}"


def locale() -> QLocale:
    """Return the locale that is on; the United States' before a language was put on, as `C` groups no digits."""
    here = QLocale()
    return QLocale("en_US") if here.language() is QLocale.Language.C else here


def _qdate(value: date) -> QDate:
    if isinstance(value, datetime):
        value = value.astimezone().date()
    return QDate(value.year, value.month, value.day)


def _written(text: str) -> str:
    """Return a date without the points that some languages put behind short months."""
    return text.replace(".", "")


def qt_moment(value: datetime) -> QDateTime:
    """Return a moment for Qt's own fields, in the person's own time."""
    return QDateTime.fromSecsSinceEpoch(round(value.timestamp()))
