"""Every pair of text and ground that the window uses can be read: at least 4.5 to 1 in each theme."""

from __future__ import annotations

from itertools import product

import pytest

from acucleo_desktop.ui.theme.tokens import THEMES, Theme

LEAST = 4.5
GROUNDS = ("window", "surface", "raised", "sunken", "selection", "hover")
INKS = ("text", "text_2", "text_3")
FAMILIES = ("green", "amber", "red", "blue", "violet", "grey")


def luminance(color: str) -> float:
    parts = [int(color[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(ink: str, ground: str) -> float:
    light, dark = sorted((luminance(ink), luminance(ground)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def pairs(theme: Theme) -> list[tuple[str, str, str]]:
    found = [
        (f"{ink} on {ground}", getattr(theme, ink), getattr(theme, ground)) for ink, ground in product(INKS, GROUNDS)
    ]
    found += [
        (f"accent-ink on {ground}", theme.accent_ink, getattr(theme, ground)) for ground in ("surface", "selection")
    ]
    found.append(("on-accent on accent", theme.on_accent, theme.accent))
    found.append(("text on paper", theme.text, theme.paper))
    for family in FAMILIES:
        shades = theme.family(family)
        found.append((f"{family} ink on its soft", shades.ink, shades.soft))
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
