"""A cause that a check can find, described once: window, command line, tests and manual all speak from here."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from acucleo_desktop.documents.finding import Finding, Fix, Location, Severity

LONGEST_SPOKEN = 60
"""Characters of a value in a sentence; the finding itself keeps the whole value."""


@dataclass(frozen=True, slots=True)
class Cause:
    """One cause, with sentences in which `{names}` stand for the values of the document at hand.

    Attributes:
        id: stable identifier such as `x12.unit-code-unknown`; kept in ledgers, so it is never renamed.
        severity: how much it usually matters.
        title: its name in lists and in the manual, without values: `A unit that is no X12 code`.
        what: one sentence with the document's own values.
        why: why it happens, one sentence.
        todo: what to do, one sentence.
        example: a value for every `{name}`, and for `paper` and `value`, from which the manual makes its example.
        more: a further paragraph for the manual; may be empty.
    """

    id: str
    severity: Severity
    title: str
    what: str
    why: str
    todo: str
    example: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    more: str = ""

    def found(
        self,
        location: Location = Location(),  # noqa: B008 - frozen
        *,
        value: str = "",
        severity: Severity | None = None,
        fixes: tuple[Fix, ...] = (),
        **words: object,
    ) -> Finding:
        """Return the finding of this cause in a document.

        Args:
            location: where it is.
            value: the offending value as sent; the sentences may name it as `{value}`, where a long one is cut.
            severity: another severity than the usual one.
            fixes: offered ways out, best first.
            **words: a value for every `{name}` in the sentences.

        Raises:
            KeyError: a sentence names a value that was not given.
        """
        spoken = {name: str(word) for name, word in words.items()}
        return self._filled(location, value, severity if severity is not None else self.severity, fixes, spoken)

    def as_example(self) -> Finding:
        """Return the example of the manual.

        Raises:
            KeyError: the example lacks a value that a sentence names.
        """
        words = {name: word for name, word in self.example.items() if name not in {"paper", "value"}}
        place = Location(self.example.get("paper", ""))
        return self._filled(place, self.example.get("value", ""), self.severity, (), words)

    def _filled(
        self,
        location: Location,
        value: str,
        severity: Severity,
        fixes: tuple[Fix, ...],
        words: Mapping[str, str],
    ) -> Finding:
        spoken = {"value": shown(value), **words}
        what, why, todo = (sentence.format_map(spoken) for sentence in (self.what, self.why, self.todo))
        return Finding(self.id, severity, what, location, why, todo, value, fixes)


def shown(value: str) -> str:
    """Return a value as it is spoken of in a sentence: at most `LONGEST_SPOKEN` characters of it."""
    return value if len(value) <= LONGEST_SPOKEN else f"{value[:LONGEST_SPOKEN]}..."


def catalogue(causes: Iterable[Cause]) -> Mapping[str, Cause]:
    """Return causes by their ids.

    Raises:
        ValueError: two causes have the same id.
    """
    known: dict[str, Cause] = {}
    for cause in causes:
        if cause.id in known:
            raise ValueError(f"the cause {cause.id} is described twice")
        known[cause.id] = cause
    return MappingProxyType(known)
