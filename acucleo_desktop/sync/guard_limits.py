"""When the guard asks: thresholds that the settings give, apart from the rules, which only a pass needs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class GuardLimits:
    """When the guard asks.

    Attributes:
        is_on: whether it asks at all.
        factor: how many times the usual number of documents is far more; its inverse is far fewer.
        minimum: fewer documents than these a day are never too many.
        history_days: days with documents that must be known before a number of documents is judged.
        first_run: records that may be sent by the first look at Acumatica without asking.
        same_cause: documents of a partner on one day, all stopped by the same cause, from which it is asked.
        sheet: waiting documents that a changed partner sheet may change without asking.
        clock_minutes: how far the clocks may be apart.
    """

    is_on: bool = True
    factor: int = 4
    minimum: int = 50
    history_days: int = 8
    first_run: int = 200
    same_cause: int = 10
    sheet: int = 25
    clock_minutes: int = 15


USUAL_LIMITS: Final = GuardLimits()
