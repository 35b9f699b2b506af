"""Values that remember the element they were read from, so that a fact can be lit in the X12 view.

The readers know best where a fact stands. Given a set of `placed_set`, they carry its places along in the values that
they put into the document, whatever the form; `element_places` collects them. An ordinary set costs nothing of this.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Iterator
from decimal import Decimal
from typing import Any, NamedTuple, TypeVar

from acucleo_desktop.x12.structure import Segment, TransactionSet

Read = TypeVar("Read")


class ElementPlace(NamedTuple):
    """Where an element stands.

    Attributes:
        position: of its segment in the transaction set, ST is 1.
        element: 1 to n.
        component: 1 to n in a composite; 0 for the whole element.
    """

    position: int
    element: int
    component: int = 0


class PlacedText(str):
    """The text of an element."""

    __slots__ = ("place",)
    place: ElementPlace

    def strip(self, chars: str | None = None, /) -> PlacedText:
        """Return the text without surrounding characters, with its place."""
        return _text(str.strip(self, chars), self.place)

    def upper(self) -> PlacedText:
        """Return the text in capitals, with its place."""
        return _text(str.upper(self), self.place)

    def partition(self, sep: str, /) -> tuple[str, str, str]:
        """Return the parts around a separator, each with the place."""
        before, found, after = str.partition(self, sep)
        return _text(before, self.place), found, _text(after, self.place)

    def split(self, sep: str | None = None, maxsplit: Any = -1) -> list[str]:
        """Return the components, each with its place."""
        parts = str.split(self, sep, maxsplit)
        return [_text(part, self.place._replace(component=number)) for number, part in enumerate(parts, 1)]

    def __add__(self, other: str) -> PlacedText:
        """Return two elements that make one fact, such as a trailer's initial and number."""
        return _text(str.__add__(self, other), self.place if self else place_of(other) or self.place)


class PlacedDecimal(Decimal):
    """A number read from an element."""

    place: ElementPlace


class PlacedDate(dt.date):
    """A date read from an element."""

    place: ElementPlace


class PlacedInteger(int):
    """A whole number read from an element."""

    place: ElementPlace


def _text(text: str, place: ElementPlace) -> PlacedText:
    made = PlacedText(text)
    made.place = place
    return made


def place_of(value: object) -> ElementPlace | None:
    """Return where a value was read; None when it does not know."""
    found = getattr(value, "place", None)
    return found if isinstance(found, ElementPlace) else None


def keep_place(source: object, value: Read) -> Read:
    """Return `value`, which was made of `source`, with the place of that where it has one."""
    place = place_of(source)
    if place is None:
        return value
    made: Any = value
    if isinstance(value, Decimal):
        made = PlacedDecimal(value)
    elif isinstance(value, dt.date) and not isinstance(value, dt.datetime):
        made = PlacedDate(value.year, value.month, value.day)
    elif isinstance(value, str):
        return _text(value, place)  # type: ignore[return-value]
    elif isinstance(value, int) and not isinstance(value, bool):
        made = PlacedInteger(value)
    else:
        return value
    made.place = place
    return made  # type: ignore[no-any-return]


def placed_set(transaction_set: TransactionSet) -> TransactionSet:
    """Return a set of which each element knows its place."""
    return dataclasses.replace(transaction_set, segments=tuple(_placed(s) for s in transaction_set.segments))


def _placed(segment: Segment) -> Segment:
    position = segment.position
    elements = tuple(_text(text, ElementPlace(position, n)) for n, text in enumerate(segment.elements, 1))
    return dataclasses.replace(segment, elements=elements)


def element_places(document: object) -> dict[str, ElementPlace]:
    """Return where each fact of a document was read.

    Args:
        document: read from a set of `placed_set`.

    Returns:
        Places by the fact's path in the document's plain data, such as `lines.2.unit`.
    """
    return {path: place for path, value in _leaves("", document) if (place := place_of(value)) is not None}


def _leaves(path: str, value: object) -> Iterator[tuple[str, object]]:
    """Yield the leaves of a document with their paths, which are those of `documents.kinds.to_plain`."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        for field in dataclasses.fields(value):
            yield from _leaves(f"{path}.{field.name}" if path else field.name, getattr(value, field.name))
    elif isinstance(value, tuple | list) and not isinstance(value, ElementPlace):
        for index, part in enumerate(value):
            yield from _leaves(f"{path}.{index}", part)
    elif value not in (None, ""):
        yield path, value
