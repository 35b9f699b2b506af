"""Following the desktop: its light or dark scheme, and its wish for high contrast, also while the window is open."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QStyleHints
from PySide6.QtWidgets import QApplication

from acucleo_desktop.ui.theme.tokens import ThemeName


def system_theme(hints: QStyleHints) -> ThemeName:
    """Return the theme that the desktop asks for."""
    if _wants_contrast(hints):
        return "contrast"
    return "dark" if hints.colorScheme() == Qt.ColorScheme.Dark else "light"


def _wants_contrast(hints: QStyleHints) -> bool:
    """Whether the desktop asks for high contrast; Qt knows it since 6.10."""
    accessibility = getattr(hints, "accessibility", None)
    if accessibility is None:
        return False
    return bool(accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast)


class DesktopLook(QObject):
    """Tells when the desktop asks for another look.

    Signals:
        changed.
    """

    changed = Signal()

    def __init__(self, app: QApplication, parent: QObject | None = None) -> None:
        super().__init__(parent)
        hints = app.styleHints()
        hints.colorSchemeChanged.connect(self._changed)
        accessibility = getattr(hints, "accessibility", None)
        if accessibility is not None:
            accessibility().contrastPreferenceChanged.connect(self._changed)

    def _changed(self, _now: object) -> None:
        self.changed.emit()
