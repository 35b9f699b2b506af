"""Texts in the language that is on. Qt's own tools collect them: `lupdate` finds every call of `tr` with a literal."""

from __future__ import annotations

import re

from PySide6.QtCore import QCoreApplication

_FORMS = re.compile(r"\(([^()|]*)\|([^()|]*)\)|\(s\)")


def tr(text: str, remark: str = "", count: int = -1, /, **values: object) -> str:
    """Return a text of the window in the language that is on.

    Args:
        text: the English text as a literal; `{names}` stand for values, `%n` for the count, `(s)` and `(is|are)` for
            what depends on the count.
        remark: what tells two equal English texts apart; a literal too.
        count: a number that decides on singular or plural.
        **values: what stands for the names.
    """
    told = QCoreApplication.translate("", text, remark or None, count)
    if count >= 0:
        if told == text.replace("%n", str(count)):
            # A text that was marked in a table is kept without its plural, and Qt does not find that by a number.
            told = QCoreApplication.translate("", text, remark or None).replace("%n", str(count))
        told = counted(told, count)
    return told.format(**values) if values else told


def counted(told: str, count: int) -> str:
    """Return a text with the forms that a count asks for: `(s)` and `(is|are)`."""
    return _FORMS.sub(lambda found: _form(found, count), told)


def _form(found: re.Match[str], count: int) -> str:
    """Choose between singular and plural where the text writes both, as English ones do."""
    if found[0] == "(s)":
        return "" if count == 1 else "s"
    return str(found[1] if count == 1 else found[2])
