"""Clocks of the Today board: by when something has to be done, always by the partner's own hours and calendar.

One rule for all: where the ledger keeps a due time (`answer_due` of what we sent, the end of a hold) that one counts;
everything else is due `answer_hours` of its flow after it came or was stopped, counted in the partner's calendar
(`documents.working_calendar`), as acknowledgments are. Where the partner sheet says nothing, a day is meant.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from acucleo_desktop.documents.flow import Flow
from acucleo_desktop.documents.working_calendar import due_at
from acucleo_desktop.ledger.ledger import Ledger
from acucleo_desktop.ledger.rows import DocumentRow

if TYPE_CHECKING:
    from acucleo_desktop.partners.profile import Partner

USUAL_HOURS = 24
_DELIVERY = ("002", "017", "010", "037", "038", "106")
"""X12 374 qualifiers of the dates by which goods are wanted, the surest first."""
_HALF_DAY, _EVENING = 12, 17


class Clocks:
    """Due times by the partner sheets of one ledger, read once."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self.partners: Mapping[str, Partner] = {partner.code: partner for partner in ledger.partners.all()}

    def due(self, partner: str, flow: Flow, begin: datetime) -> datetime:
        """Return when work on a document is due that came, or was stopped, at `begin`."""
        known = self.partners.get(partner)
        if known is None:
            return begin + timedelta(hours=USUAL_HOURS)
        options = known.options(flow)
        hours = options.answer_hours if options is not None and options.answer_hours > 0 else USUAL_HOURS
        return due_at(begin, hours, known.calendar)

    def trading(self, flow: Flow) -> list[str]:
        """Return the codes of the partners with whom a flow is set up and who answer it in some time."""
        found = []
        for code, partner in self.partners.items():
            options = partner.options(flow)
            if options is not None and options.answer_hours > 0:
                found.append(code)
        return found

    def name(self, code: str) -> str:
        """Return the name of a partner; its code where no sheet names it."""
        known = self.partners.get(code)
        return known.name if known is not None else code

    def opening(self, partner: str, day: date) -> datetime:
        """Return when a day begins at a partner, UTC: goods that are wanted that day have to be told before."""
        known = self.partners.get(partner)
        hours = known.calendar.hours_of(day) if known is not None else None
        if hours is not None:
            return hours[0]
        return datetime.combine(day, time.min).astimezone()

    def wanted_by(self, row: DocumentRow) -> date | None:
        """Return the day by which the goods of an order are wanted, None where it does not say."""
        fields = self._ledger.documents.fields(row.id)
        heading = _dates(fields.get("dates"))
        for line in _maps(fields.get("lines")):
            heading += _dates(line.get("dates"))
        for qualifier in _DELIVERY:
            days = [day for code, day in heading if code == qualifier]
            if days:
                return min(days)
        return None

    def paid_by(self, row: DocumentRow) -> date | None:
        """Return the day on which an invoice has to be paid, None where its terms do not say."""
        fields = self._ledger.documents.fields(row.id)
        terms = fields.get("terms")
        if not isinstance(terms, Mapping):
            return None
        net, days, dated = _day(terms.get("net_due")), terms.get("net_days"), _day(fields.get("date"))
        if net is not None:
            return net
        return dated + timedelta(days=int(days)) if dated is not None and isinstance(days, int | str) and days else None


def by_when(now: datetime) -> tuple[datetime, str]:
    """Return the next moment that people divide a day by, UTC, and its name: noon, then the evening, then tomorrow."""
    local = now.astimezone()
    noon = local.replace(hour=_HALF_DAY, minute=0, second=0, microsecond=0)
    if local < noon:
        return noon.astimezone(now.tzinfo), "noon"
    evening = local.replace(hour=_EVENING, minute=0, second=0, microsecond=0)
    if local < evening:
        return evening.astimezone(now.tzinfo), "17:00"
    return (noon + timedelta(days=1)).astimezone(now.tzinfo), "tomorrow noon"


def tomorrow_morning(now: datetime) -> datetime:
    """Return tomorrow nine o'clock by this computer's clock: what is due until then is due soon."""
    local = now.astimezone() + timedelta(days=1)
    return local.replace(hour=9, minute=0, second=0, microsecond=0).astimezone(now.tzinfo)


def midnight(now: datetime) -> datetime:
    """Return when the local day began, UTC."""
    return now.astimezone().replace(hour=0, minute=0, second=0, microsecond=0).astimezone(now.tzinfo)


def _maps(value: object) -> Iterable[Mapping[str, object]]:
    return [each for each in value if isinstance(each, Mapping)] if isinstance(value, list | tuple) else []


def _dates(value: object) -> list[tuple[str, date]]:
    found = []
    for each in _maps(value):
        day = _day(each.get("date"))
        if day is not None:
            found.append((str(each.get("qualifier", "")), day))
    return found


def _day(value: object) -> date | None:
    if isinstance(value, date):
        return value
    try:
        return date.fromisoformat(str(value)[:10]) if value else None
    except ValueError:  # a date as nobody writes it has its own finding
        return None
