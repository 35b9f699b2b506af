"""Every pair of text and ground that the window uses can be read: at least 4.5 to 1 in each theme."""

from __future__ import annotations

from itertools import product

import pytest

from acucleo_desktop.ui.theme.tokens import THEMES, Theme
from tests.support.contrast import LEAST, contrast

GROUNDS = ("window", "surface", "raised", "sunken", "selection", "hover")
INKS = ("text", "text_2", "text_3")
FAMILIES = ("green", "amber", "red", "blue", "violet", "grey")


# Where each ink lies, beside the plain texts: the widget that paints it is named for whoever changes one.
PAIRS = (
    *(("accent_ink", ground) for ground in ("surface", "selection", "raised", "sunken", "hover", "window")),
    ("accent_ink", "accent_soft"),  # chips that are on, areas of charts
    ("text_2", "accent_soft"),
    ("on_accent", "accent"),  # primary buttons, active segments, the mark
    ("text", "paper"),
    ("text_2", "paper"),
    ("text_3", "paper"),
    ("accent_ink", "paper"),
    ("light_ink", "light_bg"),  # the three-way light
    ("accent_ink", "desk"),
    ("text_3", "desk"),
    ("text_2", "desk"),
)
# Lines and marks that carry a meaning: 3 to 1 by the guideline for what is not text.
MARKS = (
    *(("focus", ground) for ground in ("surface", "window", "raised", "sunken", "selection")),
    ("light_line", "paper"),
    ("chart_in", "surface"),
    ("accent", "surface"),
    ("text_3", "surface"),
)
LEAST_OF_MARKS = 3.0


def pairs(theme: Theme) -> list[tuple[str, str, str]]:
    wanted = [*product(INKS, GROUNDS), *PAIRS]
    found = [(f"{ink} on {ground}", getattr(theme, ink), getattr(theme, ground)) for ink, ground in wanted]
    for family in FAMILIES:
        shades = theme.family(family)
        found.append((f"{family} ink on its soft", shades.ink, shades.soft))  # pills, banners
        # Counts that alarm in the left bar, differences in a list, findings on a page.
        found += [(f"{family} ink on {ground}", shades.ink, getattr(theme, ground)) for ground in GROUNDS]
    return found


@pytest.mark.parametrize("name", sorted(THEMES))
def test_words_can_be_read(name: str) -> None:
    weak = [
        f"{what}: {contrast(ink, ground):.2f}"
        for what, ink, ground in pairs(THEMES[name])
        if contrast(ink, ground) < LEAST
    ]
    assert not weak


def test_contrast_is_computed_as_the_guideline_says() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("name", sorted(THEMES))
def test_marks_can_be_seen(name: str) -> None:
    theme = THEMES[name]
    found = [(f"{ink} on {ground}", getattr(theme, ink), getattr(theme, ground)) for ink, ground in MARKS]
    weak = [f"{what}: {contrast(*pair):.2f}" for what, *pair in found if contrast(*pair) < LEAST_OF_MARKS]
    assert not weak
