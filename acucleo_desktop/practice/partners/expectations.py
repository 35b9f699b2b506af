"""What a script means to go wrong, so that a demonstration can tell it from what should not."""

from __future__ import annotations

from dataclasses import asdict, dataclass


@dataclass(frozen=True, slots=True)
class Expectation:
    """One document that is scripted not to go through by itself.

    Attributes:
        number: business number; empty when the document has none that can be read.
        outcome: `failed`, `question`, `duplicate` or `rejected`.
    """

    partner: str
    set_id: str
    number: str
    outcome: str
    reason: str

    def data(self) -> dict[str, str]:
        """Return it as plain data."""
        return asdict(self)
