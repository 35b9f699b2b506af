"""Groups of what can be done at the desk, each in a class of its own that is imported when it is first wanted."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from acucleo_desktop import __version__

if TYPE_CHECKING:
    from acucleo_desktop.sync.chasing import Chases
    from acucleo_desktop.sync.comparing import Comparing
    from acucleo_desktop.sync.cross_references import CrossReferences
    from acucleo_desktop.sync.handling import Handlings
    from acucleo_desktop.sync.lists import Lists
    from acucleo_desktop.sync.new_version import NewsOfVersions
    from acucleo_desktop.sync.partner_book import PartnerBook
    from acucleo_desktop.sync.pass_lock import PassLock
    from acucleo_desktop.sync.practice_script import PracticeScript
    from acucleo_desktop.sync.remembered_fixes import RememberedFixes
    from acucleo_desktop.sync.reports import Reports
    from acucleo_desktop.sync.schedule_book import ScheduleBook
    from acucleo_desktop.sync.services import Services


class DeskGroups:
    """What belongs together, by name: `desk.lists`, `desk.comparing`.

    None of the groups keeps anything between two calls, so that a second one, made by another thread at the same
    moment, does no harm.

    Args:
        services: the engine's surroundings.
        lock: keeps two passes over the same ledger apart.
        schedule: when syncs run by themselves, and what keeps them from it.
    """

    def __init__(self, services: Services, lock: PassLock, schedule: ScheduleBook) -> None:
        self._services = services
        self._ledger = services.ledger
        self._lock = lock
        self.schedule = schedule

    @cached_property
    def lists(self) -> Lists:
        """Everything about lists of documents."""
        from acucleo_desktop.sync.lists import Lists

        return Lists(self._services)

    @cached_property
    def handling(self) -> Handlings:
        """Putting off and handing over."""
        from acucleo_desktop.sync.handling import Handlings

        return Handlings(self._ledger, self._services.clock)

    @cached_property
    def comparing(self) -> Comparing:
        """A document beside ours."""
        from acucleo_desktop.sync.comparing import Comparing

        return Comparing(self._services)

    @cached_property
    def remembered(self) -> RememberedFixes:
        """Fixes that count again next time."""
        from acucleo_desktop.sync.remembered_fixes import RememberedFixes

        return RememberedFixes(self._services, self._lock, lambda: "acumatica" not in self.schedule.pauses.refused())

    @cached_property
    def cross_references(self) -> CrossReferences:
        """Codes that stand for others."""
        from acucleo_desktop.sync.cross_references import CrossReferences

        return CrossReferences(self._services, self.remembered)

    @cached_property
    def partner_book(self) -> PartnerBook:
        """The sheets of partners and what belongs to them."""
        from acucleo_desktop.sync.partner_book import PartnerBook

        return PartnerBook(self._services)

    @cached_property
    def practice_script(self) -> PracticeScript:
        """How far a new clerk is."""
        from acucleo_desktop.sync.practice_script import PracticeScript

        return PracticeScript(self._ledger)

    @cached_property
    def chases(self) -> Chases:
        """Asking a partner for what is owed."""
        from acucleo_desktop.sync.chasing import Chases

        return Chases(self._ledger, self._services.clock, self._services.policy.company_name)

    @cached_property
    def reports(self) -> Reports:
        """Figures over a span of days."""
        from acucleo_desktop.sync.reports import Reports

        return Reports(self._ledger, self._services.clock)

    @cached_property
    def news(self) -> NewsOfVersions:
        """What is known of newer versions of the program."""
        from acucleo_desktop.sync.new_version import NewsOfVersions

        return NewsOfVersions(self._ledger, self._services.clock, __version__)
