"""Health, and faults of the program's own, in the state in which their keys work."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QApplication


def show_health(desktop: Any) -> None:
    """Show the health after a look at everything."""
    window = desktop.window
    page = desktop.application.health.page
    if window.pages.currentWidget() is not page:
        window.show_place("today")
        desktop.application.open_health()
    desktop.until(page.again_button.isEnabled)
    desktop.until(lambda: page.rows.is_complete)
    window.banner.hide()
    QApplication.clipboard().clear()
    page.setFocus()


def of_health(desktop: Any) -> object:
    """Return what its keys change."""
    return desktop.application.checks._number, QApplication.clipboard().text()


def show_fault(desktop: Any) -> None:
    """Show what is told after a fault."""
    bar = desktop.window.fault_bar
    if not bar.isVisible():
        desktop.window.show_place("today")
        desktop.application.faults.faults.meet(ValueError("on purpose"))
        desktop.until(bar.isVisible)
    QApplication.clipboard().clear()


def of_fault(desktop: Any) -> object:
    """Return what its keys change."""
    return desktop.window.fault_bar.isVisible(), QApplication.clipboard().text()
