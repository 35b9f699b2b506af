"""A day as data: rows of steps, each with what is pressed and what proves that it happened; and playing it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from driver import Hands
from pictures import Pictures
from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication
from stage import Stage
from watchdog import Watchdog

from acucleo_desktop.app import WindowSurroundings
from acucleo_desktop.documents.flow import Flow
from acucleo_desktop.ledger.rows import DocumentQuery, DocumentRow
from acucleo_desktop.practice.control import PracticeControl
from acucleo_desktop.sync.desk import Desk
from acucleo_desktop.ui.application import Application
from acucleo_desktop.ui.screens.main_window import MainWindow

WIDTH, HEIGHT = 1440, 900
ROOM = WIDTH, HEIGHT
"""Size of the window in the units of the screen."""


class Mails(QObject):
    """Stands where the mail program would be, and keeps the addresses that it was opened with."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []
        QDesktopServices.setUrlHandler("mailto", self, "take")

    @Slot(QUrl)
    def take(self, url: QUrl) -> None:
        self.opened.append(url.toString())

    def stop(self) -> None:
        QDesktopServices.unsetUrlHandler("mailto")


@dataclass
class Day:
    """A day under way.

    Attributes:
        kept: what a step has noted for the proof of another one.
        documents: the person's own folder for documents.
    """

    stage: Stage
    hands: Hands
    mails: Mails
    documents: Path
    kept: dict[str, Any] = field(default_factory=dict)

    @property
    def desk(self) -> Desk:
        return self.stage.desk

    @property
    def window(self) -> MainWindow:
        return self.hands.window

    def rows(self, **parts: Any) -> list[DocumentRow]:
        """Return documents of the ledger, the newest first."""
        return self.desk.documents(DocumentQuery(**{"limit": 1000, **parts}))

    def of_number(self, number: str, flow: Flow) -> DocumentRow:
        """Return the newest document of a number."""
        return next(row for row in self.rows(flows=(flow,)) if row.number == number)

    def now(self, document_id: int) -> DocumentRow:
        """Return a document as the ledger has it now."""
        return self.stage.opened.ledger.documents.get(document_id)

    def shown(self) -> DocumentRow | None:
        """Return the document that lies open; None when none does."""
        return self.now(found) if (found := self.window.open_document_id()) else None

    def acumatica(self, entity: str, **fields: str) -> list[dict[str, Any]]:
        """Return records of the practice Acumatica in which these fields say this."""
        records = self.stage.world.acumatica.store.all(entity)
        return [each for each in records if all(str(each.get(name)) == text for name, text in fields.items())]

    def uploads(self) -> list[bytes]:
        """Return what we have left at the practice Cleo, oldest first."""
        store = self.stage.world.cleo.store
        return [store.content(file.id) for file in store.files(origin="us")]

    def writes(self) -> int:
        """Return how many requests have changed something at either service."""
        changing = {"PUT", "POST", "DELETE"}
        signs = ("login", "logout", "token", "authentication")
        return sum(
            each.method in changing and not any(word in each.path.lower() for word in signs)
            for each in self.stage.world.requests.arrivals()
        )


Do = Callable[[Day], object]


def nothing(_day: Day) -> None:
    """Do nothing."""


@dataclass(frozen=True)
class Step:
    """Something that the clerk does.

    Attributes:
        name: of the picture; empty for none.
        does: what it is, in words, for who reads a report.
        keys: what is pressed, as `Hands.press` takes it; a function where it depends on what is shown.
        typed: what is typed after them.
        act: what is done with the mouse or by several presses, after the keys.
        before: what the world does before; not of the clerk's doing.
        proof: whether it happened.
        counts: whether its presses are those of the row; else they lead there, or are beside it.
    """

    name: str
    does: str
    keys: tuple[str, ...] | Callable[[Day], tuple[str, ...]] = ()
    typed: str | Callable[[Day], str] = ""
    act: Do = nothing
    before: Do = nothing
    proof: Do = nothing
    counts: bool = False


@dataclass(frozen=True)
class Row:
    """A row of the clerk's day.

    Attributes:
        when, wants, screen, allowed: as `clerk.md`, section 2, has them; `allowed` is its column "one press".
        most: how many presses that is.
        how: what she does, in a line.
    """

    when: str
    wants: str
    screen: str
    allowed: str
    most: int
    how: str
    steps: tuple[Step, ...]


@dataclass(frozen=True)
class Counted:
    """What a row took: the presses that count, and those that led there or are beside it."""

    row: Row
    pressed: tuple[str, ...]
    beside: tuple[str, ...]


def play(day: Day, rows: tuple[Row, ...], pictures: Pictures, dog: Watchdog | None = None) -> list[Counted]:
    """Play rows; return what each took.

    Raises:
        NothingHappened: a step's proof did not come.
    """
    counted = []
    for row in rows:
        pressed: list[str] = []
        beside: list[str] = []
        for step in row.steps:
            (pressed if step.counts else beside).extend(_take(day, step, pictures, dog))
        counted.append(Counted(row, tuple(pressed), tuple(beside)))
    return counted


def _take(day: Day, step: Step, pictures: Pictures, dog: Watchdog | None) -> list[str]:
    hands = day.hands
    step.before(day)
    if dog is not None:
        dog.during, hands.rested = step.does, dog.rest
    hands.rested()
    hands.begin()
    for keys in step.keys(day) if callable(step.keys) else step.keys:
        hands.press(keys)
    typed = step.typed(day) if callable(step.typed) else step.typed
    if typed:
        hands.type(typed)
    step.act(day)
    if step.proof is not nothing:
        hands.until(lambda: step.proof(day), f"{step.name or '-'}: {step.does}")
    hands.settle()
    if step.name:
        if pictures.are_wanted:
            hands.stand_still(day.window)
        pictures.take(day.window, step.name)
        hands.rested()
    return hands.pressed


@contextmanager
def begun(app: QApplication, stage: Stage, documents: Path) -> Iterator[Day]:
    """Open the window over a stage, as the program does, and close it at the end."""
    mails = Mails()
    surroundings = WindowSurroundings(stage.opened, PracticeControl(stage.world))
    application = Application(app, surroundings)
    try:
        application.window.resize(*ROOM)
        application.start()
        day = Day(stage, Hands(application, app), mails, documents)
        day.hands.until(application.window.isActiveWindow, "the window is active")
        yield day
    finally:
        mails.stop()
        application.close()
        application.window.close()
        application.window.deleteLater()
