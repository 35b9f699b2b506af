"""Putting a theme on the application: palette, style sheet, fonts; and asking for the one that is on."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import fontpkg_inter
import fontpkg_jetbrains_mono
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontMetricsF, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory

from acucleo_desktop.ui.theme.following import system_theme
from acucleo_desktop.ui.theme.tokens import LIGHT, THEMES, Theme

LARGE_PERCENT = 130
UI_FAMILY = "Inter"
MONO_FAMILY = "JetBrains Mono"
_SIZES = {"number": 28, "title": 20, "section": 16, "heading": 13, "body": 13, "small": 12, "caption": 11, "code": 12}
_WEIGHTS = {"number": 600, "title": 600, "section": 600, "heading": 600, "caption": 500}


class _Current:
    """The theme and text size that are on."""

    theme: Theme = LIGHT
    percent: int = 100
    has_fonts: bool = False


def theme() -> Theme:
    """Return the theme that is on."""
    return _Current.theme


def scaled(pixels: float) -> int:
    """Return a measure in pixels at the text size that is on."""
    return round(pixels * _Current.percent / 100)


def is_text_large() -> bool:
    """Whether the text is so large that parts go below each other which stand side by side at the usual size."""
    return _Current.percent >= LARGE_PERCENT


def font(style: str, *, weight: int | None = None, figures: bool = False) -> QFont:
    """Return a font by its name in the visual language: number, title, section, heading, body, small, caption, code.

    Args:
        style: its name.
        weight: 400 to 600; None for the style's own.
        figures: whether all figures are equally wide, for numbers below each other and those that count down. Not for
            words: the type's hyphen is as wide as a figure then.
    """
    return QFont(_made(style, weight or _WEIGHTS.get(style, 400), figures, _Current.percent))


@lru_cache(maxsize=128)
def _made(style: str, weight: int, figures: bool, _percent: int) -> QFont:
    """Make a font once: a delegate asks for several in every row."""
    family = MONO_FAMILY if style == "code" else UI_FAMILY
    made = QFont(family)
    made.setPixelSize(max(8, scaled(_SIZES[style])))
    set_weight(made, weight)
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    made.setFeature(QFont.Tag("zero" if style == "code" else "cv11"), 1)
    if figures:
        set_figures(made)
    if style in {"number", "title", "section"}:
        made.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 98.5)
    return made


def advance(text: str, style: str, *, weight: int | None = None, figures: bool = False) -> float:
    """Return how wide a text is in a style, in pixels: layouts ask for the same few words all the time."""
    return _advance(text, style, weight or _WEIGHTS.get(style, 400), figures, _Current.percent)


@lru_cache(maxsize=4096)
def _advance(text: str, style: str, weight: int, figures: bool, percent: int) -> float:
    return QFontMetricsF(_made(style, weight, figures, percent)).horizontalAdvance(text)


def set_figures(face: QFont) -> None:
    """Make all figures of a font equally wide."""
    face.setFeature(QFont.Tag("tnum"), 1)


def set_weight(face: QFont, weight: int) -> None:
    """Set the weight of a font and, since the type is variable and has no bold files, its weight axis."""
    face.setWeight(QFont.Weight(weight))
    face.setVariableAxis(QFont.Tag("wght"), float(weight))


def apply_theme(app: QApplication, name: str, percent: int = 100) -> Theme:
    """Put a theme on the application.

    Args:
        app: the application.
        name: `light`, `dark`, `contrast`, or `system` for what the desktop says.
        percent: text size, 100 is the usual.
    """
    load_fonts()
    hints = app.styleHints()
    if name == "system":
        hints.unsetColorScheme()
        name = system_theme(hints)
    else:  # the frame that the desktop draws round the window goes with it
        hints.setColorScheme(Qt.ColorScheme.Light if name == "light" else Qt.ColorScheme.Dark)
    chosen = THEMES.get(name, LIGHT)
    _Current.theme, _Current.percent = chosen, percent
    app.setStyle(QStyleFactory.create("Fusion"))
    app.setPalette(_palette(chosen))
    app.setFont(font("body"))
    app.setStyleSheet(_style_sheet(chosen))
    return chosen


def load_fonts() -> None:
    """Load the type that comes with the program, once."""
    if _Current.has_fonts:
        return
    for package in (fontpkg_inter, fontpkg_jetbrains_mono):
        for path in sorted((Path(package.__file__ or "").parent / "files").glob("*.ttf")):
            if "Italic" not in path.name:
                QFontDatabase.addApplicationFont(str(path))
    _Current.has_fonts = True


def header_sheet(lead: int, trail: int = 8) -> str:
    """Return the style sheet that lets the outer headings of a table stand where the texts below them do.

    Args:
        lead: pixels before the texts of the first column.
        trail: pixels behind those of the last column.
    """
    is_forward = QApplication.layoutDirection() == Qt.LayoutDirection.LeftToRight
    sides = (f"0 8px 0 {lead}px", f"0 {trail}px 0 8px") if is_forward else (f"0 {lead}px 0 8px", f"0 8px 0 {trail}px")
    ends = zip(("first", "last"), sides, strict=True)
    return " ".join(f"QHeaderView::section:{end} {{ padding: {side}; }}" for end, side in ends)


def _palette(tokens: Theme) -> QPalette:
    palette = QPalette()
    roles = {
        QPalette.ColorRole.Window: tokens.window,
        QPalette.ColorRole.WindowText: tokens.text,
        QPalette.ColorRole.Base: tokens.surface,
        QPalette.ColorRole.AlternateBase: tokens.sunken,
        QPalette.ColorRole.Text: tokens.text,
        QPalette.ColorRole.Button: tokens.raised,
        QPalette.ColorRole.ButtonText: tokens.text,
        QPalette.ColorRole.BrightText: tokens.on_accent,
        QPalette.ColorRole.Highlight: tokens.selection,
        QPalette.ColorRole.HighlightedText: tokens.text,
        QPalette.ColorRole.ToolTipBase: tokens.raised,
        QPalette.ColorRole.ToolTipText: tokens.text,
        QPalette.ColorRole.PlaceholderText: tokens.text_3,
        QPalette.ColorRole.Link: tokens.accent_ink,
        QPalette.ColorRole.Light: tokens.raised,
        QPalette.ColorRole.Mid: tokens.border,
        QPalette.ColorRole.Dark: tokens.border_strong,
        QPalette.ColorRole.Accent: tokens.accent,
    }
    for role, color in roles.items():
        palette.setColor(role, QColor(color))
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(tokens.text_3))
    return palette


_SHEET = """
QHeaderView, QHeaderView::section { background: @sunken; border: 0; }
QHeaderView::section { color: @text_3; border-bottom: 1px solid @border; padding: 0 8px;
  font: 500 @caption_px "Inter"; }
QTableWidget::item { padding: 0 5px; }
QListWidget#notes::item { padding: 8px 17px; color: @text; border-bottom: 1px solid @border; }
QListWidget#notes::item:selected { background: @selection; color: @text; }
QListWidget#notes::item:disabled { color: @text_2; border: 0; }
QLineEdit, QComboBox, QAbstractSpinBox, QPlainTextEdit#note { background: @surface; border: 1px solid @border_strong;
  border-radius: 6px; padding: 0 8px; min-height: @field_px; color: @text; }
QLineEdit { placeholder-text-color: @text_3; }
QLineEdit:focus, QComboBox:focus, QAbstractSpinBox:focus { border: 2px solid @focus; padding: 0 7px;
  min-height: @focused_px; }
QAbstractSpinBox QLineEdit { border: 0; padding: 0 6px; min-height: 0; background: transparent; }
QLineEdit[error="true"] { border-color: @red_dot; }
QLineEdit#fixed { background: @sunken; border-color: @border; }
QLineEdit#fixed:focus { border-color: @focus; }
QLineEdit#plain, QLineEdit#plain:focus { border: 0; background: transparent; padding: 0; }
QComboBox::drop-down { border: 0; width: @drop_px; }
QComboBox::down-arrow { image: none; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { border: 0; width: 0; height: 0; }
QScrollBar:vertical { background: transparent; width: 10px; }
QScrollBar:horizontal { background: transparent; height: 10px; }
QScrollBar::handle { background: @border_strong; border-radius: 3px; margin: 2px; }
QScrollBar::handle:hover { background: @text_3; }
QScrollBar::handle:vertical { min-height: 32px; } QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QAbstractScrollArea::corner { background: transparent; border: 0; }
QMenu { background: @raised; border: 1px solid @border_strong; padding: 4px; }
QMenu::item { padding: 4px 24px 4px 12px; border-radius: 4px; }
QMenu::item:selected { background: @selection; color: @text; }
QMenu::separator { height: 1px; background: @border; margin: 4px 8px; }
QProgressBar { background: @grey_soft; border: 0; border-radius: 3px; max-height: 6px; }
QProgressBar::chunk { background: @accent; border-radius: 3px; }
QSplitter::handle { background: @border; }
QToolTip { background: @raised; color: @text; border: 1px solid @border_strong; padding: 6px 8px; }
QFrame#line { background: @border; border: 0; }
QFrame#bar { background: @window; border: 0; }
QFrame#surface, QWidget#surface { background: @surface; }
QFrame#sunken, QWidget#sunken { background: @sunken; }
QFrame#desk, QWidget#desk { background: @desk; }
QFrame#palette, QFrame#sheet { background: @surface; border: 1px solid @border_strong; border-radius: 8px; }
QFrame#palette-foot { background: @sunken; border-bottom-left-radius: 7px; border-bottom-right-radius: 7px; }
QFrame#card { background: @surface; border: 1px solid @border; border-radius: 8px; }
QScrollArea { border: 0; background: transparent; }
"""


def _style_sheet(tokens: Theme) -> str:
    sheet = _SHEET
    for name, pixels in (
        ("caption", scaled(11)),
        ("drop", scaled(24)),
        ("field", scaled(28) - 2),
        ("focused", scaled(28) - 4),
    ):
        sheet = sheet.replace(f"@{name}_px", f"{pixels}px")
    for family in ("green", "amber", "red", "blue", "violet", "grey"):
        shades = tokens.family(family)
        for part in ("ink", "soft", "dot"):
            sheet = sheet.replace(f"@{family}_{part}", getattr(shades, part))
    names = sorted((name for name in Theme.__slots__ if name != "name"), key=len, reverse=True)
    for name in names:
        value = getattr(tokens, name)
        if isinstance(value, str):
            sheet = sheet.replace(f"@{name}", value)
    return sheet
