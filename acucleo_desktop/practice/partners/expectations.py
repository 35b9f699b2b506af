"""What a script means to go wrong, so that a demonstration can tell it from what should not."""

from __future__ import annotations

from dataclasses import asdict, dataclass

from acucleo_desktop.practice.cleo.store import Store

_STATE = "expectations"


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


class Expectations:
    """All expectations so far, kept in the practice Cleo's state."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def add(self, expectations: list[Expectation]) -> None:
        """Note further ones."""
        if expectations:
            self._store.set_state(_STATE, [*self.all(), *(expectation.data() for expectation in expectations)])

    def all(self) -> list[dict[str, str]]:
        """Return them as plain data."""
        found: list[dict[str, str]] = self._store.state(_STATE, [])
        return found


def expected_answer(vendor: str, number: str) -> list[Expectation]:
    """Return what the story means to go wrong with a vendor's 855."""
    reasons = {
        "COASTLINE": "the vendor confirms less than was ordered",
        "GREENVALLEY": "the vendor raises a price",
        "ORCHARD": "the vendor rejects a line",
    }
    return [Expectation(vendor, "855", number, "question", reasons[vendor])] if vendor in reasons else []


def expected_shipment(vendor: str, number: str) -> list[Expectation]:
    """Return what the story means to go wrong with a vendor's 856."""
    reasons = {
        "COASTLINE": "the vendor ships less than was ordered",
        "TUSCANY": "the vendor ships more than was ordered",
        "ORCHARD": "the vendor ships without the rejected line",
    }
    shipment = f"S{number[-6:]}"
    return [Expectation(vendor, "856", shipment, "question", reasons[vendor])] if vendor in reasons else []
