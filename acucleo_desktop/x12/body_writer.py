"""Building the segments of a transaction set: values become element texts by the rules of their X12 types."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal

from acucleo_desktop.documents.money import plain, to_cents
from acucleo_desktop.x12.structure import Segment

Value = str | Decimal | int | dt.date | None
"""What an element may be made of; None and empty text leave the element empty."""

COMPONENT = ">"
"""Separator of components in segments that we make; the serializer turns it into the partner's."""


class BodyWriter:
    """Collects the segments between ST and SE.

    Attributes:
        version: GS08 as it will be written, such as `005010VICS`.
        segments: what was added so far.
    """

    def __init__(self, version: str) -> None:
        self.version = version
        self.segments: list[Segment] = []

    @property
    def is_5010(self) -> bool:
        """Whether the base release is 005010 or later."""
        return self.version[:3] >= "005"

    def add(self, segment_id: str, *values: Value, keep: bool = False) -> None:
        """Append a segment, trailing empty elements left off; a segment without any data is left out unless `keep`."""
        elements = [to_text(value) for value in values]
        while elements and not elements[-1]:
            elements.pop()
        if elements or keep:
            self.segments.append(Segment(segment_id, tuple(elements)))

    def add_text(self, text: str, code: str = "") -> None:
        """Append free text of an 850 or 855: MSG (264 characters each), since 005010 MTX (4096 each)."""
        if self.is_5010:
            for piece in pieces(text, 4096):
                self.add("MTX", code, piece)
        else:
            for piece in pieces(text, 264):
                self.add("MSG", piece)


def to_text(value: Value) -> str:
    """Write a value by its X12 type: Decimal as R, int as N0, dates as CCYYMMDD, text without outer spaces."""
    match value:
        case None:
            return ""
        case str():
            return value.strip()
        case Decimal():
            return plain(value)
        case dt.date():
            return f"{value.year:04d}{value.month:02d}{value.day:02d}"
        case _:
            return str(value)


def cents(amount: Decimal | None) -> int | None:
    """Return an amount as X12 type N2, whole cents."""
    return None if amount is None else to_cents(amount)


def cut(text: str, limit: int) -> str:
    """Shorten descriptive text to `limit` characters; for text only, a shortened number would be a wrong one."""
    return text.strip()[:limit].rstrip()


def pieces(text: str, limit: int) -> Iterator[str]:
    """Break text into lines of at most `limit` characters, at spaces where it can be."""
    for line in text.splitlines():
        rest = line.strip()
        while len(rest) > limit:
            end = rest.rfind(" ", 0, limit + 1)
            end = end if end > 0 else limit
            yield rest[:end].rstrip()
            rest = rest[end:].lstrip()
        if rest:
            yield rest
