"""Every model keeps the rules of Qt while it changes, under Qt's own tester and that of pytest-qt."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, Qt, QtMsgType, qInstallMessageHandler
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QListView, QTableView

import acucleo_desktop.ui
from tests.support.model_cases import CASES

WARNING = QAbstractItemModelTester.FailureReportingMode.Warning


def every_model() -> set[type[QAbstractItemModel]]:
    """Return every class of model in the window, wherever it is written."""
    found: set[type[QAbstractItemModel]] = set()
    for module in pkgutil.walk_packages(acucleo_desktop.ui.__path__, f"{acucleo_desktop.ui.__name__}."):
        for each in vars(importlib.import_module(module.name)).values():
            is_ours = isinstance(each, type) and each.__module__.startswith("acucleo_desktop.")
            if is_ours and issubclass(each, QAbstractItemModel):
                found.add(each)
    return found


@pytest.fixture
def said() -> Iterator[list[str]]:
    """What Qt says meanwhile: its tester warns, where it would otherwise end the whole run."""
    heard: list[str] = []

    def hear(kind: QtMsgType, context: Any, text: str) -> None:
        del context
        if kind is not QtMsgType.QtDebugMsg:
            heard.append(text)

    before = qInstallMessageHandler(hear)
    yield heard
    qInstallMessageHandler(before)


class Watch:
    """Follows the signals of a model and knows how many rows there should be by them."""

    def __init__(self, model: QAbstractItemModel) -> None:
        self.model = model
        self.count = model.rowCount()
        model.rowsInserted.connect(self._came)
        model.rowsRemoved.connect(self._went)
        model.modelReset.connect(self._again)

    def _came(self, _parent: QModelIndex, first: int, last: int) -> None:
        self.count += last - first + 1

    def _went(self, _parent: QModelIndex, first: int, last: int) -> None:
        self.count -= last - first + 1

    def _again(self) -> None:
        self.count = self.model.rowCount()


def test_there_is_a_case_for_every_model() -> None:
    assert every_model() == set(CASES)


@pytest.mark.parametrize("kind", sorted(CASES, key=lambda kind: kind.__name__), ids=lambda kind: kind.__name__)
def test_a_model_keeps_the_rules_while_it_changes(
    themed: Any, qtmodeltester: Any, qtbot: Any, said: list[str], kind: type[QAbstractItemModel]
) -> None:
    make, change = CASES[kind]
    model = make()
    tester = QAbstractItemModelTester(model, WARNING)
    assert tester.failureReportingMode() == WARNING
    view = QListView() if isinstance(model, QAbstractListModel) else QTableView()
    qtbot.addWidget(view)
    view.setModel(model)
    view.resize(400, 300)
    view.show()
    watch = Watch(model)
    qtmodeltester.check(model, force_py=True)  # it looks on from now on
    for number, count in enumerate(change(model)):
        assert model.rowCount() == count, f"after change {number}"
        assert watch.count == count, f"views were not told of change {number}"
        texts = [model.index(row, 0).data(Qt.ItemDataRole.DisplayRole) for row in range(min(count, 50))]
        assert all(text is None or isinstance(text, str) for text in texts)
        themed.processEvents()
    assert not said, said[:5]


class Liar(QAbstractListModel):
    """Says nothing of the rows that come, and has a parent in itself."""

    def __init__(self) -> None:
        super().__init__()
        self.names = ["one"]

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008
        del parent
        return len(self.names)

    def data(self, index: QModelIndex, role: int = 0) -> object:
        return 7 if role == Qt.ItemDataRole.TextAlignmentRole.value else index.row()


def test_a_model_that_breaks_the_rules_is_noticed(themed: Any, said: list[str]) -> None:
    del themed
    model = Liar()
    tester = QAbstractItemModelTester(model, WARNING)
    watch = Watch(model)
    model.beginInsertRows(QModelIndex(), 1, 1)
    model.endInsertRows()
    assert watch.count != model.rowCount()
    assert said, "Qt's tester says that a row was announced and has not come"
    assert tester.model() is model
