"""Stores of the ledger that Today does without, each imported and made when it is first wanted."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from acucleo_desktop.ledger.attempts import Attempts
    from acucleo_desktop.ledger.audit import Audit
    from acucleo_desktop.ledger.comparisons import Comparisons
    from acucleo_desktop.ledger.control_numbers import ControlNumbers
    from acucleo_desktop.ledger.core import Core
    from acucleo_desktop.ledger.links import Links
    from acucleo_desktop.ledger.notes import Notes
    from acucleo_desktop.ledger.number_report import NumberReports
    from acucleo_desktop.ledger.partners import Partners
    from acucleo_desktop.ledger.statistics import Statistics
    from acucleo_desktop.ledger.usual import Usual
    from acucleo_desktop.ledger.views import Views


class LateStores:
    """The stores by name, as `ledger.attempts`.

    None of them keeps anything that counts between two calls, so that a second one, made by another thread at the same
    moment, does no harm.
    """

    audit: Audit
    partners: Partners

    def __init__(self, core: Core) -> None:
        self._core = core

    @cached_property
    def attempts(self) -> Attempts:
        """What was tried at the two sides."""
        from acucleo_desktop.ledger.attempts import Attempts

        return Attempts(self._core, self.audit)

    @cached_property
    def control_numbers(self) -> ControlNumbers:
        """Numbers of envelopes, given out and received."""
        from acucleo_desktop.ledger.control_numbers import ControlNumbers

        return ControlNumbers(self._core, self.audit)

    @cached_property
    def number_reports(self) -> NumberReports:
        """Which of these numbers there were."""
        from acucleo_desktop.ledger.number_report import NumberReports

        return NumberReports(self._core, self.control_numbers, self.partners)

    @cached_property
    def notes(self) -> Notes:
        """What people wrote about documents."""
        from acucleo_desktop.ledger.notes import Notes

        return Notes(self._core, self.audit)

    @cached_property
    def links(self) -> Links:
        """Which documents belong together."""
        from acucleo_desktop.ledger.links import Links

        return Links(self._core, self.audit)

    @cached_property
    def statistics(self) -> Statistics:
        """Figures over days."""
        from acucleo_desktop.ledger.statistics import Statistics

        return Statistics(self._core, self.partners)

    @cached_property
    def usual(self) -> Usual:
        """What usually comes at which hour."""
        from acucleo_desktop.ledger.usual import Usual

        return Usual(self._core)

    @cached_property
    def views(self) -> Views:
        """Saved views of lists."""
        from acucleo_desktop.ledger.views import Views

        return Views(self._core)

    @cached_property
    def comparisons(self) -> Comparisons:
        """Documents beside ours."""
        from acucleo_desktop.ledger.comparisons import Comparisons

        return Comparisons(self._core)
