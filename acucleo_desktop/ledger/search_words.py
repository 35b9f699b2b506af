"""What a document can be found by, and how a person's words become a query of the full-text search."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal

from acucleo_desktop.documents.money import to_money

_SEPARATOR = re.compile(r"[\W_]+")
_LETTERS_THEN_DIGITS = re.compile(r"[^\W\d_]+(\d+)")
_THOUSANDS = re.compile(r"\d{1,3}(,\d{3})+(\.\d*)?")


def folded(text: str) -> str:
    """Return `text` in small letters without accents, its words parted by single spaces."""
    bare = "".join(char for char in unicodedata.normalize("NFKD", text) if not unicodedata.combining(char))
    return " ".join(_SEPARATOR.sub(" ", bare.casefold()).split())


def words_to_find(texts: Iterable[str], amount: Decimal | None) -> str:
    """Return everything a document is found by, as one text.

    Numbers are found with and without leading zeros, and by the digits that follow letters: `INV000123` also as
    `000123` and `123`.
    """
    parts = [text for text in texts if text]
    if amount is not None:
        parts.append(str(to_money(amount)))
    extra = dict.fromkeys(variant for part in parts for variant in _variants(part))
    # Folded here as in the query, because SQLite's own folding differs for letters such as `ß`.
    return "\n".join(dict.fromkeys(map(folded, (*parts, *extra))))


def _variants(text: str) -> Iterator[str]:
    for token in _SEPARATOR.split(text):
        letters = _LETTERS_THEN_DIGITS.fullmatch(token)
        digits = letters.group(1) if letters else token
        if letters:
            yield digits
        if digits.isdigit() and digits.startswith("0") and digits.strip("0"):
            yield digits.lstrip("0")


def partner_token(code: str) -> str:
    """Return a single token that stands for a partner, whatever characters its code has."""
    return "p" + code.encode("utf-8", "surrogatepass").hex()


def match_expression(text: str, partners_of: Callable[[str], list[str]]) -> str:
    """Return the FTS5 query for a person's words: each must begin some word; empty when nothing can be searched.

    Args:
        text: as typed; quotes, hyphens and every other character are only text.
        partners_of: returns the codes of partners whose name or code begins with a word.
    """
    terms: list[str] = []
    for typed in text.split():
        word = typed.replace(",", "") if _THOUSANDS.fullmatch(typed) else typed
        tokens = folded(word)
        if not tokens:
            continue
        alternatives = [f'words : "{tokens}" *']
        alternatives += [f'partner : "{partner_token(code)}"' for code in partners_of(word)]
        terms.append("(" + " OR ".join(alternatives) + ")")
    return " AND ".join(terms)
