"""Texts in tables of constants, marked for Qt's tools; Qt's own mark has no type that a table of texts could have."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:

    def QT_TR_NOOP(text: str) -> str:
        """Return the text as it is."""
        ...
else:
    from PySide6.QtCore import QT_TR_NOOP

__all__ = ["QT_TR_NOOP"]
