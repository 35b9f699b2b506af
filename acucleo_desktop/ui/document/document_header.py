"""The head of a document: what it is, its three states with their times, and what can be done with it now."""

from __future__ import annotations

from datetime import datetime, timedelta

from PySide6.QtCore import QT_TRANSLATE_NOOP, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from acucleo_desktop.documents.flow import Direction, Flow
from acucleo_desktop.documents.status import Answer, Check, Delivery
from acucleo_desktop.ledger.rows import DocumentRow, HandlingRow
from acucleo_desktop.ui.components.bar_layout import BarLayout
from acucleo_desktop.ui.components.basics import label
from acucleo_desktop.ui.components.button import KeyButton
from acucleo_desktop.ui.components.pills import Pill
from acucleo_desktop.ui.components.states import ANSWERS, CHECKS, Look, delivery_look
from acucleo_desktop.ui.components.text_parts import CutText
from acucleo_desktop.ui.language import formats
from acucleo_desktop.ui.language.words import tr
from acucleo_desktop.ui.tables.documents import numbers_of
from acucleo_desktop.ui.theme.style import is_text_large

_ANSWERED = frozenset(
    {Answer.ACCEPTED, Answer.ACCEPTED_WITH_ERRORS, Answer.PARTLY_ACCEPTED, Answer.REJECTED, Answer.ANSWERED_TWICE}
)
_KINDS = {
    Flow.INVOICE: QT_TRANSLATE_NOOP("", "Invoice"),
    Flow.BILL: QT_TRANSLATE_NOOP("", "Invoice"),
    Flow.PURCHASE_ORDER: QT_TRANSLATE_NOOP("", "Purchase order"),
    Flow.SALES_ORDER: QT_TRANSLATE_NOOP("", "Order"),
    Flow.ORDER_ACKNOWLEDGMENT: QT_TRANSLATE_NOOP("", "Order answer"),
    Flow.SHIP_NOTICE: QT_TRANSLATE_NOOP("", "Ship notice"),
    Flow.FUNCTIONAL_ACKNOWLEDGMENT: QT_TRANSLATE_NOOP("", "Acknowledgment"),
    Flow.APPLICATION_ADVICE: QT_TRANSLATE_NOOP("", "Advice"),
    Flow.UNREADABLE: QT_TRANSLATE_NOOP("", "File"),
}
_WEEK = timedelta(days=6)
Action = tuple[str, str, str, str]
"""Action word, text, key, icon."""


def actions_of(row: DocumentRow) -> list[Action]:
    """Return what can be done with a document now, the most likely first."""
    found: list[Action] = []
    if row.delivery is Delivery.REVIEW and row.check in {Check.CLEAN, Check.WARNINGS}:
        found.append(("approve", tr("Approve"), "A", "approve"))
    if row.delivery in {Delivery.HELD, Delivery.QUEUED}:
        found.append(("take_back", tr("Take back"), "U", "take-back"))
    if row.delivery is Delivery.IN_DOUBT:
        found.append(("resolve", tr("It arrived"), "A", "check"))
    if row.delivery in {Delivery.FAILED, Delivery.SET_ASIDE} or (
        row.delivery is Delivery.REVIEW and row.check is Check.BLOCKED
    ):
        found.append(("replay", tr("Run again"), "R", "replay"))
    if row.match:
        found.append(("compare", tr("Compare"), "C", "compare"))
    if row.delivery in {Delivery.REVIEW, Delivery.FAILED, Delivery.DUPLICATE, Delivery.RECEIVED}:
        found.append(("set_aside", tr("Set aside", "a press"), "S", "set-aside"))
    return found


def title_of(row: DocumentRow) -> str:
    """Return the words on top of a document."""
    kind, number = tr(str(_KINDS.get(row.flow, "File"))), numbers_of(row)
    name = row.partner_name or row.sender or tr("an unknown sender")
    if row.direction is Direction.OUT:
        return tr("{kind} {number} to {partner}", kind=kind, number=number, partner=name)
    return tr("{kind} {number} from {partner}", kind=kind, number=number, partner=name)


def time_words(moment: datetime, now: datetime) -> str:
    """Return when something happened: the time today, day and time this week, the date before."""
    if moment.astimezone().date() == now.astimezone().date():
        return formats.clock(moment)
    if abs(now - moment) >= _WEEK:
        return formats.day(moment)
    return tr("{day} {time}", day=formats.weekday(moment), time=formats.clock(moment))


def pills_of(row: DocumentRow, now: datetime) -> list[tuple[Look, str]]:
    """Return the looks and words of the three states, with the time that belongs to each."""
    delivery, answer = delivery_look(row.delivery), ANSWERS[row.answer]
    moments: dict[Delivery, datetime | None] = {Delivery.SENT: row.sent_at, Delivery.HELD: row.hold_until}
    at = moments.get(row.delivery, row.updated_at if row.delivery is Delivery.WRITTEN else None)
    found = [(CHECKS[row.check], CHECKS[row.check].word)]
    if at is not None and row.delivery is Delivery.HELD:
        found.append((delivery, tr("{state} until {time}", state=delivery.word, time=time_words(at, now))))
    else:
        found.append((delivery, f"{delivery.word} {time_words(at, now)}" if at is not None else delivery.word))
    if row.answer in _ANSWERED and row.answered_at is not None:
        found.append((answer, f"{answer.word} {time_words(row.answered_at, now)}"))
    elif row.answer in {Answer.WAITING, Answer.OVERDUE} and row.answer_due is not None:
        due = time_words(row.answer_due, now)
        said = tr("{state}, due {time}", state=answer.word, time=due)
        found.append((answer, said))
    elif row.direction is Direction.OUT:
        found.append((answer, answer.word))
    return found


def handling_pills(handling: HandlingRow | None, now: datetime) -> list[tuple[Look, str]]:
    """Return pills for a document that was put off or handed over."""
    if handling is None:
        return []
    found = []
    if handling.is_asleep(now) and handling.until is not None:
        said = tr("Put off until {time}", time=time_words(handling.until, now))
        found.append((Look("grey", "clock", "", is_filled=True), said))
    if handling.who:
        found.append((Look("blue", "dot", "", is_filled=True), tr("With {name}", name=handling.who)))
    return found


class DocumentHeader(QFrame):
    """Title, pills and buttons of a document.

    Signals:
        action_pressed: the action word.
    """

    action_pressed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("surface")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(20, 8, 13, 8)
        outer.setSpacing(4)
        self._outer = outer
        self._parts: tuple[object, ...] = ()
        self._title = label("", "heading", wraps=True) if is_text_large() else CutText("", "heading", "text", least=160)
        self._title.setParent(self)  # never a window of its own, which would take the keys away
        bar = QWidget()
        self._layout = BarLayout(bar)
        if is_text_large():  # title and buttons do not fit beside each other
            outer.addWidget(self._title)
        outer.addWidget(bar)

    def show_row(
        self, row: DocumentRow, now: datetime, handling: HandlingRow | None = None, *, compact: bool = False
    ) -> None:
        """Show a document; a compact head has its states and the likeliest action only."""
        self._title.setText(title_of(row))
        self._title.setToolTip(title_of(row))
        found = actions_of(row)[: 1 if compact else 9]
        parts = (pills_of(row, now), handling_pills(handling, now), found, compact)
        if parts != self._parts:  # the next one of a list mostly stands as the one before did
            self._parts = parts
            self._fill([*parts[0], *parts[1]], found, compact=compact)

    def _fill(self, pills: list[tuple[Look, str]], found: list[Action], *, compact: bool) -> None:
        while (item := self._layout.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None and widget is not self._title:
                widget.hide()
                widget.deleteLater()
        self._title.setVisible(not compact)
        if not compact and not is_text_large():
            self._layout.addWidget(self._title)
        for look, text in pills:
            self._layout.addWidget(Pill(look, text))
        self._layout.turn()
        if not compact:
            for action in (("timeline", tr("Timeline"), "T", "timeline"), ("note", tr("Note"), "N", "note")):
                self._add(action, "flat")
        for action in found:
            self._add(action, "primary" if action[0] == "approve" else "normal")
        # The cap of a flat button ends where the edge of another one would.
        self._outer.setContentsMargins(20, 8, 13 if found or compact else 3, 8)
        for place in range(self._layout.count()):
            item = self._layout.itemAt(place)
            widget = item.widget() if item is not None else None
            if widget is not None and widget is not self._title:
                widget.show()  # at once: a layout does so a turn later, and the head would be empty meanwhile
        self._layout.activate()

    def _add(self, action: Action, kind: str) -> None:
        word, text, key, icon_name = action
        button = KeyButton(text, key, kind, icon_name)  # type: ignore[arg-type]
        button.setProperty("action", word)
        button.clicked.connect(self._pressed)
        self._layout.addWidget(button)

    def _pressed(self) -> None:
        sender = self.sender()
        if sender is not None:
            self.action_pressed.emit(str(sender.property("action")))
