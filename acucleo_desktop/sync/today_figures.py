"""The charts of Today: how much came and went, how fast partners acknowledge, and why documents stopped."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime

from acucleo_desktop.ledger.ledger import Ledger
from acucleo_desktop.sync.desk_types import CauseCount, DayLag, DayVolume, TodayFigures
from acucleo_desktop.sync.today_words import cause_family, cause_words

_VOLUME_DAYS = 7
_LAG_DAYS = 14
_MOST_CAUSES = 5


def today_figures(ledger: Ledger, now: datetime) -> TodayFigures:
    """Count what the charts show.

    Args:
        ledger: where everything is.
        now: the present moment, UTC; its day in the computer's own zone is the last one.
    """
    zone = now.astimezone().tzinfo or UTC
    volume = ledger.statistics.volume(_VOLUME_DAYS, zone)
    causes = ledger.statistics.causes(_VOLUME_DAYS, _MOST_CAUSES)
    lag = ledger.statistics.lag_by_day(_LAG_DAYS, zone)
    return TodayFigures(
        tuple(DayVolume(day.day, day.inbound, day.outbound) for day in volume),
        tuple(CauseCount(cause, cause_words(cause), count, cause_family(cause)) for cause, count in causes),
        tuple(DayLag(day.day, day.median_hours, day.answered, day.late) for day in lag),
        _usual_limit(ledger),
    )


def _usual_limit(ledger: Ledger) -> float | None:
    limits = [options.answer_hours for partner in ledger.partners.all() for options in partner.flows.values()]
    known = Counter(hours for hours in limits if hours > 0).most_common(1)
    return float(known[0][0]) if known else None
