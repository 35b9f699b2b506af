"""The acceptance policy and the working calendar in a partner file: keys, reading, writing."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, time
from enum import StrEnum
from types import MappingProxyType
from typing import Any
from zoneinfo import ZoneInfoNotFoundError

from acucleo_desktop.documents.acceptance import USUAL, AcceptancePolicy, FaultAnswer
from acucleo_desktop.documents.working_calendar import ALWAYS, DAY_NAMES, WorkingCalendar
from acucleo_desktop.partners.file_values import Table, wrong_value

POLICY_KEYS: Mapping[str, str] = MappingProxyType(
    {
        "element_faults": "element_faults",
        "segment_faults": "segment_faults",
        "count_faults": "count_faults",
        "names_accepted_sets": "names_accepted_sets",
        "accepted_with_errors": "knows_accepted_with_errors",
        "answers_interchanges": "answers_interchanges",
    }
)
"""Keys of `[flows.functional-acknowledgment]` that say how received documents are answered, and what each sets."""

CALENDAR_KEYS = ("working_days", "holidays", "time_zone", "opens", "closes")
"""Keys of `[calendar]`."""

_CLOCK = re.compile(r"([01][0-9]|2[0-3]):[0-5][0-9]\Z")


def read_policy(table: Table) -> AcceptancePolicy:
    """Read the policy out of the flow's table.

    Raises:
        Problem: `file.wrong-value` for a value that does not fit its key.
    """
    return AcceptancePolicy(
        element_faults=_fault_answer(table, "element_faults"),
        segment_faults=_fault_answer(table, "segment_faults"),
        count_faults=_fault_answer(table, "count_faults"),
        names_accepted_sets=table.flag("names_accepted_sets", default=USUAL.names_accepted_sets),
        knows_accepted_with_errors=table.flag("accepted_with_errors", default=USUAL.knows_accepted_with_errors),
        answers_interchanges=table.flag("answers_interchanges", default=USUAL.answers_interchanges),
    )


def _fault_answer(table: Table, key: str) -> FaultAnswer:
    text = table.text(key, getattr(USUAL, key).value)
    if text not in set(FaultAnswer):
        raise wrong_value(key, text, " or ".join(f"{word.value!r}" for word in FaultAnswer), table.place)
    return FaultAnswer(text)


def written_policy(policy: AcceptancePolicy) -> dict[str, str | bool]:
    """Return the keys and values of a policy that are not as usual, as a partner file has them."""
    values = {key: getattr(policy, name) for key, name in POLICY_KEYS.items()}
    usual = {key: getattr(USUAL, name) for key, name in POLICY_KEYS.items()}
    return {key: _plain(value) for key, value in values.items() if value != usual[key]}


def _plain(value: Any) -> str | bool:
    return value.value if isinstance(value, StrEnum) else bool(value)


def policy_of(plain: Mapping[str, Any]) -> AcceptancePolicy:
    """Read a policy as the ledger keeps it: by the names of its attributes, with words for fault answers."""
    values: dict[str, Any] = {
        name: FaultAnswer(plain[name]) if isinstance(getattr(USUAL, name), FaultAnswer) else bool(plain[name])
        for name in POLICY_KEYS.values()
        if name in plain
    }
    return AcceptancePolicy(**values)


def read_calendar(values: object) -> WorkingCalendar:
    """Read the table `[calendar]`; an empty one is a calendar in which every hour counts.

    Raises:
        Problem: `file.wrong-value` for a value that does not fit its key, `file.unknown-key` for another key.
    """
    table = Table(values, "The table [calendar]", CALENDAR_KEYS)
    usual = ALWAYS
    days = table.texts("working_days", DAY_NAMES)
    if not days or not set(days) <= set(DAY_NAMES):
        raise wrong_value("working_days", list(days), f"at least one of {', '.join(DAY_NAMES)}", table.place)
    opens, closes = _time(table, "opens"), _time(table, "closes")
    if closes != usual.closes and closes <= opens:
        raise wrong_value("closes", f"{closes:%H:%M}", "a time after that of opens", table.place)
    zone = table.text("time_zone", usual.time_zone)
    try:
        return WorkingCalendar(
            tuple(number for number, name in enumerate(DAY_NAMES) if name in days),
            tuple(sorted(set(_holidays(table)))),
            zone,
            opens,
            closes,
        )
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        wanted = "the name of a time zone such as America/Chicago"
        raise wrong_value("time_zone", zone, wanted, table.place) from error


def _time(table: Table, key: str) -> time:
    text = table.text(key, "00:00")
    if not _CLOCK.match(text):
        raise wrong_value(key, text, "a time such as '08:30'", table.place)
    return time(int(text[:2]), int(text[3:]))


def _holidays(table: Table) -> list[date]:
    wanted = "a list of days such as [2026-12-25]"
    values = table.values.get("holidays", [])
    if not isinstance(values, list | tuple):
        raise wrong_value("holidays", values, wanted, table.place)
    found = []
    for value in values:
        try:
            day = date.fromisoformat(value) if isinstance(value, str) else value
        except ValueError:
            day = None
        if type(day) is not date:
            raise wrong_value("holidays", str(value), wanted, table.place)
        found.append(day)
    return found


def written_calendar(calendar: WorkingCalendar) -> dict[str, object]:
    """Return the keys and values of a calendar that are not as usual, as a partner file and the ledger have them."""
    usual = ALWAYS
    written: dict[str, object] = {}
    if calendar.working_days != usual.working_days:
        written["working_days"] = [DAY_NAMES[number] for number in calendar.working_days]
    if calendar.holidays:
        written["holidays"] = [day.isoformat() for day in calendar.holidays]
    if calendar.time_zone != usual.time_zone:
        written["time_zone"] = calendar.time_zone
    for key in ("opens", "closes"):
        if getattr(calendar, key) != getattr(usual, key):
            written[key] = f"{getattr(calendar, key):%H:%M}"
    return written
