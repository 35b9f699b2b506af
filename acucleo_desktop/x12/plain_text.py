"""Making text fit for X12: plain ASCII, none of the separators, no blanks at the ends.

X12 has no escape character, so what cannot be written is replaced, and the replacement is told.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Collection

_PLAIN = {
    "\N{LEFT SINGLE QUOTATION MARK}": "'",
    "\N{RIGHT SINGLE QUOTATION MARK}": "'",
    "\N{LEFT DOUBLE QUOTATION MARK}": '"',
    "\N{RIGHT DOUBLE QUOTATION MARK}": '"',
    "\N{EN DASH}": "-",
    "\N{EM DASH}": "-",
    "\N{HORIZONTAL ELLIPSIS}": "...",
    "\N{NO-BREAK SPACE}": " ",
    "\N{MULTIPLICATION SIGN}": "x",
    "\N{LATIN SMALL LETTER SHARP S}": "ss",
    "\N{LATIN SMALL LETTER O WITH STROKE}": "o",
    "\N{LATIN CAPITAL LETTER O WITH STROKE}": "O",
    "\N{LATIN SMALL LETTER AE}": "ae",
    "\N{LATIN CAPITAL LETTER AE}": "AE",
    "\N{LATIN CAPITAL LETTER L WITH STROKE}": "L",
    "\N{LATIN SMALL LETTER L WITH STROKE}": "l",
    "\N{LATIN CAPITAL LETTER D WITH STROKE}": "D",
    "\N{LATIN SMALL LETTER D WITH STROKE}": "d",
    "\N{FRACTION SLASH}": "/",
    "\N{ACUTE ACCENT}": "'",
    "\N{BULLET}": "-",
    "\N{EURO SIGN}": "EUR",
    "\N{TRADE MARK SIGN}": "TM",
    "^": "'",
    "`": "'",
    "\t": " ",
    "\r": " ",
    "\n": " ",
}
_REFUSED = ("^", "`")
"""In ASCII, and yet not in the extended character set of X12 004010."""


def foreign_character(text: str) -> str:
    """Return the first character of `text` that X12 does not have, as a person can see it; empty when there is none."""
    for letter in text:
        if letter in _REFUSED or not letter.isascii():
            return letter if letter.isprintable() else "a sign that cannot be shown"
        if not letter.isprintable():
            return "a control character"
    return "a character"


def clean_text(text: str, separators: Collection[str]) -> str:
    """Return `text` in the X12 extended character set without any of `separators`.

    Accents are taken off, curly quotes and dashes become plain ones, a separator becomes a blank, anything else unknown
    becomes a question mark; blanks at both ends are left off.
    """
    if text.isascii() and text.isprintable() and not any(mark in text for mark in (*separators, *_REFUSED) if mark):
        return text.strip()
    letters = "".join(_PLAIN.get(letter, letter) for letter in text)
    decomposed = unicodedata.normalize("NFKD", letters)
    plain = "".join(_PLAIN.get(letter, letter) for letter in decomposed if not unicodedata.combining(letter))
    written = "".join(letter if letter.isascii() and letter.isprintable() else "?" for letter in plain)
    for mark in separators:
        if mark:
            written = written.replace(mark, " ")
    return " ".join(written.split())
