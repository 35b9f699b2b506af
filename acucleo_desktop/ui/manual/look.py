"""How a page of the manual looks: the style sheet of its text in the theme and text size that are on."""

from __future__ import annotations

from PySide6.QtGui import QFontMetricsF

from acucleo_desktop.ui.theme.style import MONO_FAMILY, UI_FAMILY, font, scaled, theme

COLUMN = 760
"""Widest that a page gets, in pixels at the usual text size: pictures and tables take all of it."""
_LETTERS = 74


def text_width() -> int:
    """Return how wide a line of text is: some seventy letters, beyond which the eye loses the next line."""
    return round(QFontMetricsF(font("body")).averageCharWidth() * _LETTERS)


def style_sheet(column: int) -> str:
    """Return the style sheet of a page.

    Args:
        column: width of the page in pixels; text that is narrower keeps its distance at the end.
    """
    tokens = theme()
    rest = max(0, column - text_width())
    mono = f'font-family:"{MONO_FAMILY}"; font-size:{scaled(12)}px'
    return f"""
body {{ font-family:"{UI_FAMILY}"; font-size:{scaled(13)}px; color:{tokens.text}; }}
p {{ margin:0 {rest}px {scaled(10)}px 0; line-height:142%; }}
p.picture {{ margin:{scaled(6)}px 0 {scaled(18)}px 0; line-height:100%; }}
p.onward {{ margin:{scaled(4)}px 0 {scaled(32)}px 0; }}
p.noted {{ margin:0 0 {scaled(4)}px 0; }}
h1 {{ margin:0 {rest}px {scaled(14)}px 0; font-size:{scaled(24)}px; font-weight:600; color:{tokens.text}; }}
h2 {{ margin:{scaled(24)}px {rest}px {scaled(8)}px 0; font-size:{scaled(17)}px; font-weight:600; color:{tokens.text}; }}
h3 {{ margin:{scaled(18)}px {rest}px {scaled(6)}px 0; font-size:{scaled(14)}px; font-weight:600; color:{tokens.text}; }}
h4 {{ margin:{scaled(12)}px {rest}px {scaled(4)}px 0; font-size:{scaled(13)}px; font-weight:600;
  color:{tokens.text_2}; }}
ul, ol {{ margin:0 0 {scaled(10)}px 0; }}
li {{ margin:0 {rest}px {scaled(4)}px 0; line-height:142%; }}
strong {{ font-weight:600; }}
a {{ color:{tokens.accent_ink}; text-decoration:none; }}
code {{ {mono}; color:{tokens.text}; background-color:{tokens.grey.soft}; }}
span.key {{ font-size:{scaled(12)}px; font-weight:500; color:{tokens.text}; background-color:{tokens.grey.soft}; }}
pre {{ {mono}; color:{tokens.text}; margin:0; white-space:pre-wrap; }}
table.code, table.note {{ margin-top:{scaled(4)}px; margin-bottom:{scaled(14)}px; }}
td.code {{ background-color:{tokens.sunken}; border:1px solid {tokens.border}; }}
td.note {{ background-color:{tokens.accent_soft}; border:1px solid {tokens.border}; }}
table.rows {{ margin-top:{scaled(2)}px; margin-bottom:{scaled(8)}px; border-collapse:collapse; }}
table.rows th {{ color:{tokens.text_2}; font-weight:600; font-size:{scaled(12)}px;
  border-bottom:1px solid {tokens.border_strong}; }}
table.rows td {{ border-bottom:1px solid {tokens.border}; }}
hr {{ background-color:{tokens.border}; }}
"""
