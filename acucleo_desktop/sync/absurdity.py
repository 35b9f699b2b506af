"""What is too odd to be carried out without asking: judged from numbers alone, with no ledger and no network.

Every rule compares with what is usual here, by medians, which a few odd days do not move, and keeps quiet where little
is known: a small or a young home is never asked about single documents. Each returns a question or None.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from statistics import median
from typing import Final

from acucleo_desktop.ledger.questions import NewQuestion, Scope
from acucleo_desktop.sync.guard_limits import GuardLimits

MORE, FEWER, AGAIN, OLD_FILES = "more", "fewer", "again", "old-files"
FOLDER_GONE, FOLDER_EMPTY = "folder-gone", "folder-empty"
CLOCK_BACK, CLOCK_SERVICE = "clock-back", "clock-service"
AMOUNTS, PRICES, SAME_CAUSE, SHEET = "amounts", "prices", "same-cause", "sheet"

STANDING: Final = frozenset({FOLDER_GONE, FOLDER_EMPTY, CLOCK_BACK, CLOCK_SERVICE, FEWER})
"""Kinds whose "no" keeps the part back for as long as things are as they are."""
SAME_WEEKDAYS: Final = 4
SPREADS: Final = 6.0
_TO_DEVIATION: Final = 1.4826  # median absolute deviation of a normal distribution to its standard deviation
_BATCH: Final = 5
_LINES: Final = 10
_ITEMS: Final = 20
_PAST_AMOUNTS: Final = 20
_TIMES: Final = 8.0
_EXAMPLES: Final = 3
_ASKED_ANEW: Final = 2


@dataclass(frozen=True, slots=True)
class Part:
    """Documents of one kind with one partner.

    Attributes:
        noun: what people call one of them.
        name: of the partner; empty for all partners.
    """

    direction: str
    flow: str
    partner: str
    noun: str
    name: str

    @property
    def scope(self) -> Scope:
        """What a question about the part keeps back."""
        return Scope(self.direction, self.flow, self.partner)

    @property
    def key(self) -> str:
        """The part as text."""
        return f"{self.direction}/{self.flow}/{self.partner}"

    def counted(self, count: int) -> str:
        """Return `count` documents of this part in words, such as `400 orders from Fresh Mart`."""
        noun = self.noun if count == 1 else f"{self.noun}s"
        preposition = "to" if self.direction == "out" else "from"
        return f"{count} {noun} {preposition} {self.name}" if self.name else f"{count} {noun}"


@dataclass(frozen=True, slots=True)
class Day:
    """How many documents of a part one past day had.

    Attributes:
        until_now: those that had come by this time of day.
    """

    day: date
    count: int
    until_now: int


@dataclass(frozen=True, slots=True)
class Lines:
    """What the lines of waiting documents of one part say.

    Attributes:
        amounts: totals in cents, one for each document that has one.
        prices: price of each line, as written.
        items: item of each line.
        examples: numbers of some documents.
    """

    documents: int = 0
    amounts: tuple[int, ...] = ()
    prices: tuple[str, ...] = ()
    items: tuple[str, ...] = ()
    examples: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Usually:
    """A robust picture of numbers: median, and how far they lie from it (scaled median absolute deviation)."""

    middle: float
    spread: float
    least: float
    most: float
    count: int


def usually(values: Sequence[float]) -> Usually:
    """Return the robust picture of at least one number."""
    middle = median(values)
    spread = _TO_DEVIATION * median(abs(value - middle) for value in values)
    return Usually(middle, spread, min(values), max(values), len(values))


def too_many(part: Part, today: int, day: date, history: Sequence[Day], limits: GuardLimits) -> NewQuestion | None:
    """Ask about far more documents of a part today than on any usual day."""
    active = [known.count for known in history if known.count]
    if today <= limits.minimum or len(active) < limits.history_days:
        return None
    samples = [usually(active)]
    same = [known.count for known in history if known.day.weekday() == day.weekday()]
    if len(same) >= SAME_WEEKDAYS:
        samples.append(usually(same))
    limit = max(
        max(limits.factor * usual.middle, usual.middle + SPREADS * usual.spread, 1.5 * usual.most) for usual in samples
    )
    if today <= limit:
        return None
    usual = samples[-1]
    whose = f"{day:%A}s" if len(samples) > 1 else "days"
    return NewQuestion(
        MORE,
        f"{day.isoformat()} {part.key}",
        part.scope,
        today,
        f"{part.counted(today)} today: is that right?",
        (
            f"Usual on {whose}: {usual.middle:g}, at most {usual.most:g} ({usual.count} days known).",
            "A repeated export, a wrong date filter or a lost mark looks like this; so does a big promotion.",
        ),
        *_document_answers(part),
        {"today": today, "usual": usual.middle, "most": usual.most, "days": usual.count},
    )


def too_few(part: Part, today: int, day: date, history: Sequence[Day], limits: GuardLimits) -> NewQuestion | None:
    """Ask about far fewer documents of a part than had come by this time on all the same weekdays before."""
    same = [known.until_now for known in history if known.day.weekday() == day.weekday()]
    if len(same) < SAME_WEEKDAYS:
        return None
    usual = usually(same)
    floor = limits.minimum / 2
    is_few = today * limits.factor < usual.middle and today < usual.middle - SPREADS * usual.spread
    if usual.middle < floor or not is_few or today * 2 > usual.least:
        return None
    return NewQuestion(
        FEWER,
        f"{day.isoformat()} {part.key}",
        part.scope,
        today,
        f"Only {part.counted(today)} so far: is something missing?",
        (
            f"By this time on {day:%A}s there were {usual.middle:g}, at least {usual.least:g} ({usual.count} known).",
            "A holiday looks like this; so does a stopped export, a moved folder or a changed password elsewhere.",
        ),
        "It is right: go on with what there is.",
        f"Something is missing: {_what(part)} wait until more have come or the day is over.",
        {"today": today, "usual": usual.middle, "least": usual.least, "days": usual.count},
    )


@dataclass(frozen=True, slots=True)
class Changed:
    """Records of Acumatica that would be made into documents for the first time.

    Attributes:
        mark: how far Acumatica was polled; empty for never.
        newest_known: newest stamp of a record that was made into a document; empty for none.
        stamps: their change stamps.
        numbers: their numbers.
        was_polled: whether a pass has ended before, so that an empty mark is a lost one and not the first look.
    """

    flow: str
    noun: str
    mark: str
    newest_known: str
    stamps: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()
    was_polled: bool = False


def sent_again(changed: Changed, send_since: str, limits: GuardLimits) -> NewQuestion | None:
    """Ask before hundreds of records are sent by a first look at Acumatica, or by a look that reaches too far back."""
    count = len(changed.numbers)
    first = not changed.newest_known
    if first and (changed.mark or send_since or count <= limits.first_run):
        return None
    is_lost = not changed.mark and changed.was_polled
    older = count if is_lost else sum(stamp < changed.newest_known for stamp in changed.stamps)
    went_back = not changed.mark or changed.mark < changed.newest_known
    if not first and (not went_back or older <= limits.minimum):
        return None
    numbers = f"Such as {', '.join(changed.numbers[:_EXAMPLES])}."
    if first:
        known = (
            f"Acumatica is asked for the first time, and has {count}. {numbers}",
            "To send only new ones, answer no, or set `send_since` to a day.",
        )
    else:
        known = (
            f"{older} of them should have been seen before ({changed.newest_known[:10]} was). {numbers}",
            "A lost mark or a ledger restored from a backup looks like this.",
        )
    return NewQuestion(
        AGAIN,
        f"{changed.flow} {changed.mark or 'never polled'}",
        Scope("out", changed.flow),
        count,
        f"{count} {changed.noun}s of Acumatica would be made into files: are all of them to be sent?",
        known,
        f"All {count} are to be sent.",
        "They are left alone; only those changed from now on are sent.",
        {"records": count, "older": older, "newest": max(changed.stamps, default="")},
    )


def odd_amounts(part: Part, day: date, lines: Lines, past: Sequence[int]) -> NewQuestion | None:
    """Ask when the totals of a part are all zero, or about ten or a hundred times the usual (or a part of it)."""
    if len(lines.amounts) < _BATCH or len(past) < _PAST_AMOUNTS:
        return None
    usual = median(past)
    now = median(lines.amounts)
    if usual <= 0:
        return None
    examples = f"Such as {', '.join(lines.examples[:_EXAMPLES])}."
    if not any(lines.amounts):
        title = f"All {part.counted(len(lines.amounts))} come to zero: is that right?"
    else:
        if now <= 0 or not _is_far(now, usual, past):
            return None
        times = now / usual
        said = f"about {times:.0f} times the usual" if times > 1 else f"about a {1 / times:.0f}th of the usual"
        title = f"{part.counted(len(lines.amounts))} come to {said}: is that right?"
    return NewQuestion(
        AMOUNTS,
        f"{day.isoformat()} {part.key}",
        part.scope,
        len(lines.amounts),
        title,
        (
            f"Usual total: {usual / 100:,.2f}; now {now / 100:,.2f}. {examples}",
            "A lost decimal point, another unit or another currency looks like this.",
        ),
        *_document_answers(part),
        {"documents": len(lines.amounts), "usual_cents": usual, "now_cents": now},
    )


def _is_far(now: float, usual: float, past: Sequence[int]) -> bool:
    """Whether a median is many times another, and outside of how the past ones differ among themselves."""
    logs = [math.log10(value) for value in past if value > 0]
    distance = abs(math.log10(now / usual))
    return distance >= math.log10(_TIMES) and distance > SPREADS / 2 * usually(logs).spread


def odd_prices(part: Part, day: date, lines: Lines) -> NewQuestion | None:
    """Ask when all prices of a part are zero, or all the same over many items."""
    if lines.documents < _BATCH or len(lines.prices) < _LINES:
        return None
    different = {_plain_number(price) for price in lines.prices}
    if len(different) > 1:
        return None
    (price,) = different
    if price != 0 and len(set(lines.items)) < _ITEMS:
        return None
    said = "are zero" if price == 0 else f"are {lines.prices[0]}, over {len(set(lines.items))} items"
    return NewQuestion(
        PRICES,
        f"{day.isoformat()} {part.key}",
        part.scope,
        lines.documents,
        f"All {len(lines.prices)} prices of {part.counted(lines.documents)} {said}: is that right?",
        (f"Such as {', '.join(lines.examples[:_EXAMPLES])}.", "A price list that was not loaded looks like this."),
        *_document_answers(part),
        {"documents": lines.documents, "lines": len(lines.prices), "price": lines.prices[0]},
    )


def same_cause(
    part: Part, day: date, causes: Counter[str], documents: int, text: str, limits: GuardLimits
) -> NewQuestion | None:
    """Ask when everything of a partner is stopped by one and the same cause: then it is hardly the documents' fault."""
    if documents < limits.same_cause or len(causes) != 1 or sum(causes.values()) < documents:
        return None
    (cause,) = causes
    return NewQuestion(
        SAME_CAUSE,
        f"{day.isoformat()} {part.key} {cause}",
        part.scope,
        documents,
        f"All {part.counted(documents)} today are stopped by the same cause: is it the partner sheet?",
        (f"{cause}: {text}", "A changed sheet, item list or version stops everything at once."),
        "It is right: they are looked at one by one.",
        "It is not right: nothing of this kind goes on; all of it waits for review.",
        {"documents": documents, "cause": cause},
    )


def sheet_change(
    code: str, name: str, changed: int, examples: Sequence[str], limits: GuardLimits
) -> NewQuestion | None:
    """Ask before a changed partner sheet writes many waiting documents anew."""
    if changed <= limits.sheet:
        return None
    return NewQuestion(
        SHEET,
        code,
        Scope("out", "", code),
        changed,
        f"The changed sheet of {name} would write {changed} waiting documents anew: is that meant?",
        (f"Such as {', '.join(examples[:_EXAMPLES])}.", "Their old control numbers become explained gaps."),
        f"All {changed} are written anew by the changed sheet.",
        "The sheet is put back as it was, and the documents stay as they are.",
        {"documents": changed},
    )


def is_asked_anew(answered_size: int, size: int) -> bool:
    """Whether a case has grown so much since it was answered that the answer does not count for it any more."""
    return size >= _ASKED_ANEW * max(answered_size, 1)


def _what(part: Part) -> str:
    return f"{part.noun}s {'to' if part.direction == 'out' else 'from'} {part.name}" if part.name else f"{part.noun}s"


def _document_answers(part: Part) -> tuple[str, str]:
    verb = "sent" if part.direction == "out" else "written"
    return f"It is right: they are {verb}.", "It is not right: none goes by itself; all of them wait for review."


def _plain_number(text: str) -> float:
    try:
        return float(text)
    except ValueError:
        return math.nan
