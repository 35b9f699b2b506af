"""Marking a text for translation where it is written and not yet shown; Qt's own function, typed for texts."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:

    def QT_TR_NOOP(text: str, /) -> str:
        """Return the text as it is; `lupdate` collects it."""
        ...

else:
    from PySide6.QtCore import QT_TR_NOOP

__all__ = ["QT_TR_NOOP"]
