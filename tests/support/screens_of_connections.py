"""The connections and the diagnosis, in the state in which their keys work."""

from __future__ import annotations

from typing import Any

from key_presses import press
from PySide6.QtWidgets import QApplication

from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.documents.steps import StepResult
from acucleo_desktop.ui.screens.diagnosis import DiagnosisPage


def show_connections(desktop: Any) -> None:
    """Show both forms as they are before any test."""
    page = desktop.application.connections
    stop_diagnosis(desktop)
    desktop.window.show_place("connections")
    for form in page.forms.values():
        desktop.until(lambda form=form: form.test_button.isEnabled() and form.save_button.isEnabled())
        form.chain.clear()
    desktop.window.banner.hide()
    QApplication.clipboard().clear()
    page.setFocus()


def fail_step(desktop: Any) -> None:
    """Show a step of a test that failed."""
    problem = Problem("x", "That version is not there.", todo="Take 24.200.001.", field="endpoint_version")
    desktop.application.connections.forms["acumatica"].show_step(StepResult("Endpoint", ok=False, problem=problem))


def fail_step_of_cleo(desktop: Any) -> None:
    """Both tests have failed: each has keys of its own."""
    fail_step(desktop)
    problem = Problem("y", "The mailbox is not there.")
    desktop.application.connections.forms["cleo"].show_step(StepResult("Sign in", ok=False, problem=problem))


def of_connections(desktop: Any) -> object:
    """Return what the keys of the connections change."""
    return desktop.application.tests._number, QApplication.clipboard().text()


def has_walked(desktop: Any) -> DiagnosisPage:
    """Leave few folders at the practice Cleo, once, so that a walk through them is short; return the page."""
    if not hasattr(desktop, "has_few_folders"):
        desktop.has_few_folders = True
        wanted = {"upload", "download", "upload/FRESHMART", "download/FRESHMART"}
        paths = {folder.path for folder in desktop.world.cleo.store.folders()}
        desktop.world.cleo.faults.set("vanish", ",".join(paths - wanted))
    page: DiagnosisPage = desktop.application.connections_controller.diagnosis.page
    return page


def stop_diagnosis(desktop: Any) -> None:
    """End a diagnosis that is under way."""
    controller = desktop.application.connections_controller
    if controller._diagnosis is not None:
        controller.diagnosis.stop()
        desktop.until(lambda: not controller.diagnosis._is_running)


def show_diagnosis(desktop: Any) -> None:
    """Wait for the question that comes next, of a diagnosis that is begun anew when the last one is over."""
    page = has_walked(desktop)
    controller = desktop.application.connections_controller.diagnosis
    if desktop.window.pages.currentWidget() is page and page.card is None:
        desktop.until(lambda: page.card is not None or not controller._is_running)
    if page.card is None and not hasattr(desktop, "has_ended"):
        show_connections(desktop)
        press("Alt+D")
        desktop.until(lambda: page.card is not None and page.card.isVisible())


def of_diagnosis(desktop: Any) -> object:
    """Return what the keys of a diagnosis change."""
    page = has_walked(desktop)
    return page.card.question.key if page.card is not None else "", page.subline.text()


def choose_folder(desktop: Any) -> None:
    """Choose what the question offers first."""
    has_walked(desktop).card.choice.setCurrentIndex(0)


def end_diagnosis(desktop: Any) -> None:
    """Show the end of one that has found settings that differ; how it finds them: test_diagnosis_window.py."""
    page = has_walked(desktop)
    if not hasattr(desktop, "has_ended"):
        desktop.has_ended = True
        stop_diagnosis(desktop)
        page.use_pressed.connect(lambda: desktop.asked.update(["use"]))
    page.end(is_usable=True, has_preset=True, differs=True)
    page.setFocus()
