"""PySide6 6.12.0 drops references of None and True on Python 3.10 and 3.11; a running window then aborts."""

from __future__ import annotations

import sys

from PySide6.QtCore import QObject, Signal

ROUNDS = 200
SLACK = 100


class _Sender(QObject):
    told = Signal(int)


def test_pyside_keeps_its_references(qapp: object) -> None:
    sender = _Sender()
    sender.told.connect(lambda _number: None)
    before = sys.getrefcount(None), sys.getrefcount(True)
    for _ in range(ROUNDS):
        sender.setObjectName("x")
        sender.told.emit(1)
    after = sys.getrefcount(None), sys.getrefcount(True)
    assert after[0] > before[0] - SLACK
    assert after[1] > before[1] - SLACK
