"""How some places of the walk are brought up that need more than a press: what was found is told to the page."""

from __future__ import annotations

from typing import Any

from acucleo_desktop.cleo.diagnosis.codes import code_question
from acucleo_desktop.cleo.diagnosis.run import step_names
from acucleo_desktop.documents.diagnosis import Found, Outcome, Question, StepReport
from acucleo_desktop.sync.health.rows import Level, Press, Row
from acucleo_desktop.ui.screens.diagnosis import DiagnosisPage
from tests.support.walker import settle

_FOUND = (
    Found(Outcome.FOUND, ("An empty sign-in at /api/authentication is answered with 400; addresses asked: 1.",)),
    Found(
        Outcome.DIFFERS, ("The token is taken after the word Token, not after Bearer.",), ("auth.scheme is 'Token'.",)
    ),
    Found(Outcome.UNKNOWN, ("No list has two entries, so that pages could not be tried.",)),
    Found(
        Outcome.FAILED,
        ("No list of files was found.",),
        ("Ask where a folder lists its files (operations.list_files).",),
    ),
    Found(Outcome.LEFT_OUT, ("Nobody agreed to a try.",)),
)
_QUESTION = Question(
    "upload",
    "Into which folder may one test file be sent?",
    "It holds two sentences and no business document, under a name that was never used. What Cleo does with files"
    " of this folder happens to it as well, so choose one whose data flow does no harm. Nothing is sent without"
    " your answer.",
    ("upload/FRESHMART", "upload/HILLTOP"),
)


def show_question(desktop: Any) -> None:
    """Show a diagnosis that waits for an answer."""
    page = _begun(desktop)
    page.ask(_QUESTION)
    settle()


def show_code_question(desktop: Any) -> None:
    """Show a diagnosis that waits for a further code of an authenticator app."""
    page = _begun(desktop)
    page.ask(code_question(is_further=True))
    settle()


def show_ended(desktop: Any) -> None:
    """Show a diagnosis that has come to its end, with everything that can be done with it."""
    page = _begun(desktop)
    for name in step_names()[len(_FOUND) :]:
        page.show_step(StepReport(name, _FOUND[0], 0.1))
    page.end(is_usable=True, has_preset=True, differs=True)
    settle()


def _begun(desktop: Any) -> DiagnosisPage:
    desktop.window.show_place("connections")
    page: DiagnosisPage = desktop.application.connections_controller.diagnosis.page
    desktop.window.show_page(page, "Cleo", "")
    names = step_names()
    page.begin("cleo", names)
    for name, found in zip(names, _FOUND, strict=False):
        page.show_step(StepReport(name, found, 1.5))
    settle()
    return page


_ROOM = "Make room on the disk: copies and what is received need it."
_COPY = "Make a copy now, and keep one on another disk."
_ROWS = (
    Row(
        "disk",
        "Room on the disk",
        Level.BAD,
        ("50.0 MB are free where the history lies; the history takes 2.5 GB.",),
        _ROOM,
    ),
    Row("backup", "Last backup", Level.LOOK, ("There is no daily copy yet.",), _COPY, Press.BACK_UP),
    Row("clock", "Clock of this computer", Level.OPEN, ("No service has told its time.",)),
)


def show_health(desktop: Any) -> None:
    """Show the health after a look at everything, with a row of each level."""
    desktop.application.open_health()
    controller = desktop.application.health
    desktop.until(controller.page.again_button.isEnabled)
    known = {row.key for row in _ROWS}
    controller.page.end([*_ROWS, *(row for row in controller.rows if row.key not in known)])
    desktop.until(lambda: controller.page.rows.is_complete)
    settle()


def show_fault(desktop: Any) -> None:
    """Show what is told after a fault of the program's own."""
    desktop.window.show_place("today")
    desktop.application.faults.faults.meet(ValueError("on purpose"))
    desktop.until(desktop.window.fault_bar.isVisible)
    settle()


def hide_fault(desktop: Any) -> None:
    """Close it."""
    desktop.window.fault_bar.dismiss()
    settle()


SHOWN: tuple[tuple[Any, ...], ...] = (
    ("diagnosis with a question", show_question),
    ("diagnosis that asks for a code", show_code_question),
    ("diagnosis at its end", show_ended),
    ("health", show_health),
    ("after a fault", show_fault, hide_fault),
)
"""Name, what shows it, and what takes it away again."""
