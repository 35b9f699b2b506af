"""Every colour of the window, by what it is for. Widgets name a token and never a colour."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

ThemeName = Literal["light", "dark", "contrast"]
Family = Literal["green", "amber", "red", "blue", "violet", "grey"]


@dataclass(frozen=True, slots=True)
class Shades:
    """One colour family: ink for text and glyphs, soft for fills, dot for small marks."""

    ink: str
    soft: str
    dot: str


@dataclass(frozen=True, slots=True)
class Theme:
    """All tokens of one theme."""

    name: ThemeName
    window: str
    surface: str
    raised: str
    sunken: str
    desk: str
    paper: str
    hover: str
    selection: str
    border: str
    border_strong: str
    text: str
    text_2: str
    text_3: str
    accent: str
    on_accent: str
    accent_ink: str
    accent_soft: str
    focus: str
    green: Shades
    amber: Shades
    red: Shades
    blue: Shades
    violet: Shades
    grey: Shades
    light_bg: str
    light_line: str
    light_ink: str
    chart_in: str
    chart_out: str

    def family(self, name: str) -> Shades:
        """Return a colour family by its name."""
        shades: Shades = getattr(self, name)
        return shades


LIGHT = Theme(
    "light",
    window="#F4F4F1",
    surface="#FFFFFF",
    raised="#FFFFFF",
    sunken="#F9F9F7",
    desk="#EBEBE7",
    paper="#FFFFFF",
    hover="#F3F3F0",
    selection="#E6EAFB",
    border="#E3E3DE",
    border_strong="#C6C7C2",
    text="#1B1D21",
    text_2="#4B5059",
    text_3="#62676F",
    accent="#3D4EC6",
    on_accent="#FFFFFF",
    accent_ink="#3443B0",
    accent_soft="#ECEEFB",
    focus="#3D4EC6",
    green=Shades("#1B673C", "#E3F3E9", "#2C9A5B"),
    amber=Shades("#7F4D00", "#FBEFD6", "#D08700"),
    red=Shades("#A82419", "#FBE7E4", "#D2382B"),
    blue=Shades("#1A578E", "#E2EEF9", "#2E7DC4"),
    violet=Shades("#643BA1", "#F0E9FA", "#8457CC"),
    grey=Shades("#4F545D", "#EDEDE9", "#868B94"),
    light_bg="#FFF0AE",
    light_line="#B98A00",
    light_ink="#463700",
    chart_in="#3D4EC6",
    chart_out="#A9B3EC",
)
DARK = Theme(
    "dark",
    window="#16171A",
    surface="#1C1D21",
    raised="#25272C",
    sunken="#191A1E",
    desk="#121316",
    paper="#222429",
    hover="#22242A",
    selection="#272C4B",
    border="#2D2F36",
    border_strong="#454850",
    text="#ECEDEF",
    text_2="#B9BDC5",
    text_3="#989DA7",
    accent="#5A69E0",
    on_accent="#FFFFFF",
    accent_ink="#AEB8FF",
    accent_soft="#262A45",
    focus="#8C9AFF",
    green=Shades("#86D9A8", "#18301F", "#45C081"),
    amber=Shades("#F2C06A", "#392B12", "#E3A437"),
    red=Shades("#FF9F95", "#42211E", "#F2685D"),
    blue=Shades("#92C8F5", "#172E44", "#4FA3E4"),
    violet=Shades("#CBB0F7", "#2F2448", "#A17DE6"),
    grey=Shades("#B3B8C1", "#2B2D33", "#7F858F"),
    light_bg="#4A3E12",
    light_line="#DDBB4A",
    light_ink="#FFE9A6",
    chart_in="#8C9AFF",
    chart_out="#4A549C",
)
CONTRAST = Theme(
    "contrast",
    window="#000000",
    surface="#000000",
    raised="#000000",
    sunken="#000000",
    desk="#000000",
    paper="#000000",
    hover="#1F1F1F",
    selection="#003A5C",
    border="#8C8C8C",
    border_strong="#FFFFFF",
    text="#FFFFFF",
    text_2="#FFFFFF",
    text_3="#E6E6E6",
    accent="#FFD60A",
    on_accent="#000000",
    accent_ink="#FFD60A",
    accent_soft="#000000",
    focus="#FFD60A",
    green=Shades("#6BFFA8", "#000000", "#6BFFA8"),
    amber=Shades("#FFD166", "#000000", "#FFD166"),
    red=Shades("#FF9A91", "#000000", "#FF9A91"),
    blue=Shades("#8ACFFF", "#000000", "#8ACFFF"),
    violet=Shades("#DDBFFF", "#000000", "#DDBFFF"),
    grey=Shades("#FFFFFF", "#000000", "#E6E6E6"),
    light_bg="#FFD60A",
    light_line="#FFD60A",
    light_ink="#000000",
    chart_in="#8ACFFF",
    chart_out="#FFFFFF",
)
THEMES: dict[str, Theme] = {"light": LIGHT, "dark": DARK, "contrast": CONTRAST}
