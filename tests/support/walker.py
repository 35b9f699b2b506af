"""Judges a window: every control has a name and a role, every text fits, all lies inside and nothing on another.

`look` renders what is shown and returns its faults; `tests/support/key_walk.py` adds what no key reaches. A fault names
the rule and the widget in words that stay the same from run to run, so that known ones can be listed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QModelIndex, QPoint, QRect, QRectF, Qt, QTimer
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QSplitterHandle,
    QTextEdit,
    QWidget,
)

from acucleo_desktop.ui.components.button import KeyButton
from acucleo_desktop.ui.components.chip import Chip
from tests.support.contrast import weak_texts
from tests.support.control_texts import paints_itself, text_faults, words_of
from tests.support.painted_text import DOTS, Painted, Recorder

CONTROLS = (QAbstractButton, QLineEdit, QComboBox, QAbstractSpinBox, QAbstractItemView, QTextEdit, QPlainTextEdit)
_DUMB = {QAccessible.Role.NoRole, QAccessible.Role.Client, QAccessible.Role.Pane}
_BLEED = 1
SOON_MS = 1000
"""What a timer does later than this is for a person who waits, not for the picture."""


@dataclass(frozen=True, order=True)
class Fault:
    """One fault.

    Attributes:
        rule: name, role, keys, text, painted, contrast, inside, overlap or window.
        who: class of the widget and its words.
        more: what is wrong, with figures; two faults that differ only here are the same.
    """

    rule: str
    who: str
    more: str = ""

    def __str__(self) -> str:
        return f"{self.rule}: {self.who}: {self.more}"


def told(widget: QWidget) -> str:
    """Return the class of a widget, and the words that it shows or is called by."""
    words = widget.accessibleName() or words_of(widget) or widget.objectName()
    if not words and widget.parentWidget() is not None:
        words = f"in {type(widget.parentWidget()).__name__}"
    return f"{type(widget).__name__} {words[:60]!r}"


def is_control(widget: QWidget) -> bool:
    """Whether a person presses, types or chooses there."""
    if isinstance(widget, QHeaderView | QSplitterHandle):
        return False
    if isinstance(widget, CONTROLS):
        return not _is_inner(widget)
    takes_focus = bool(widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value)
    return takes_focus and not isinstance(widget, QAbstractScrollArea) and not _is_inner(widget)


def _is_inner(widget: QWidget) -> bool:
    """Whether it is a part of a control, such as the field of a spin box or the list of a drop-down one."""
    parent = widget.parentWidget()
    while parent is not None and not parent.isWindow():
        if isinstance(parent, QAbstractSpinBox | QComboBox | QAbstractItemView | QLineEdit):
            return True
        parent = parent.parentWidget()
    return False


def shown_below(root: QWidget) -> list[QWidget]:
    """Return what is shown of a window or a part of it, itself first."""
    found = [each for each in root.findChildren(QWidget) if each.isVisible() and not each.size().isEmpty()]
    return [root, *found]


def look(root: QWidget, recorder: Recorder) -> list[Fault]:
    """Render a window or a part of it and return all that is wrong with what is shown."""
    recorder.take()
    recorder.is_on = True
    image = root.grab().toImage()
    recorder.is_on = False
    painted = recorder.take()
    shown = [each for each in shown_below(root) if not isinstance(each, QSplitterHandle)]
    faults = list(_painted_faults(painted))
    for widget in shown:
        faults += _name_faults(widget)
        faults += _squeezed(widget)
        faults += [Fault(rule, told(widget), more) for rule, more in text_faults(widget)]
    labels = [each for each in shown if isinstance(each, QLabel) and not paints_itself(each)]
    for widget, text, more in weak_texts(root, image, painted, labels):
        faults.append(Fault("contrast", told(widget), f"{text[:30]!r}: {more}"))
    speaking = [each for each in shown if is_control(each) or words_of(each)]
    faults += _place_faults(root, speaking)
    faults += _overlap_faults(root, speaking)
    return sorted(set(faults))


def _name_faults(widget: QWidget) -> Iterator[Fault]:
    if not is_control(widget):
        return
    interface = QAccessible.queryAccessibleInterface(widget)
    name = interface.text(QAccessible.Text.Name) if interface is not None else widget.accessibleName()
    if not name.strip():
        yield Fault("name", told(widget), "has no accessible name")
    if interface is None or (interface.role() in _DUMB and not _holds_controls(widget)):
        yield Fault("role", told(widget), "says nothing of what it is")


def _squeezed(widget: QWidget) -> Iterator[Fault]:
    """Find a button that has less room than its words want: with an icon or a key it would not show them at all."""
    if isinstance(widget, KeyButton) and widget.text() and widget.minimumSizeHint() == widget.sizeHint():
        wanted = widget.sizeHint().width()
        if widget.width() < wanted - _BLEED:
            yield Fault("painted", told(widget), f"wants {wanted}, has {widget.width()}")


def _holds_controls(widget: QWidget) -> bool:
    """Whether it is a page that takes keys for what is in it."""
    return bool(widget.findChildren(QWidget))


# Texts that are painted


def _painted_faults(painted: Sequence[Painted]) -> Iterator[Fault]:
    by_widget: dict[int, list[Painted]] = {}
    for each in painted:
        by_widget.setdefault(id(each.widget), []).append(each)
        if each.is_cut and not _is_marked_as_cut(each, painted):
            yield Fault("painted", _painter(each), f"{each.text!r} is cut: {_measures(each)}")
        elif each.is_shortened and not _may_be_shortened(each):
            yield Fault("painted", _painter(each), f"{each.full!r} is shortened to {each.text!r}")
        elif _leaves_widget(each):
            yield Fault("painted", _painter(each), f"{each.text!r} leaves its widget")
    for each in by_widget.values():
        yield from _painted_overlaps(each)


def _painter(painted: Painted) -> str:
    parent = painted.widget.parentWidget()
    if isinstance(parent, QAbstractScrollArea) and parent.viewport() is painted.widget:
        return told(parent)
    return told(painted.widget)


def _measures(painted: Painted) -> str:
    room = painted.room if painted.room is not None else painted.clip
    assert room is not None
    glyphs = painted.glyphs
    return f"{glyphs.width():.0f} x {glyphs.height():.0f} in {room.width():.0f} x {room.height():.0f}"


def _may_be_shortened(painted: Painted) -> bool:
    """Whether it is data of any length, and the whole text is to be had: by the tip of its cell or widget."""
    if painted.full.endswith(DOTS) and painted.full == painted.text:
        return True
    widget = painted.widget
    view = widget.parentWidget()
    if isinstance(view, QHeaderView):
        return False
    if isinstance(view, QAbstractItemView) and view.viewport() is widget:
        index = view.indexAt(painted.glyphs.center().toPoint())
        return any(_cell_tells(index, each) for each in (painted.full, *painted.others))
    if isinstance(widget, KeyButton | Chip):
        return False
    tells = [widget.toolTip(), widget.accessibleDescription()]
    tells += [] if isinstance(widget, QAbstractButton) else [widget.accessibleName()]
    return any(text in each for each in tells for text in (painted.full, *painted.others))


def _is_marked_as_cut(painted: Painted, others: Sequence[Painted]) -> bool:
    """Whether dots stand at the end of its line, and its row has the whole text for who hears the screen."""
    view, glyphs = painted.widget.parentWidget(), painted.glyphs
    if not isinstance(view, QAbstractItemView) or not _cell_tells(
        view.indexAt(QPoint(4, round(glyphs.center().y()))), painted.text
    ):
        return False
    level = glyphs.center().y()
    return any(
        each.text == DOTS and each.widget is painted.widget and each.glyphs.top() <= level <= each.glyphs.bottom()
        for each in others
    )


def _cell_tells(index: QModelIndex, full: str) -> bool:
    if not index.isValid():
        return False
    roles = (
        Qt.ItemDataRole.ToolTipRole,
        Qt.ItemDataRole.AccessibleTextRole,
        Qt.ItemDataRole.AccessibleDescriptionRole,
    )
    return any(full in str(index.data(role) or "") for role in roles)


def _leaves_widget(painted: Painted) -> bool:
    """Whether a text runs over the edge of the widget that paints it; lists are scrolled, others are not."""
    parent = painted.widget.parentWidget()
    if isinstance(parent, QAbstractScrollArea) and parent.viewport() is painted.widget:
        return False
    inside = QRectF(painted.widget.rect())
    glyphs = painted.glyphs
    return glyphs.left() < inside.left() - 1.5 or glyphs.right() > inside.right() + 1.5


def _painted_overlaps(texts: list[Painted]) -> Iterator[Fault]:
    """Find texts of one widget that lie on each other."""
    texts = [replace(each, glyphs=each.glyphs.intersected(each.clip)) if each.clip else each for each in texts]
    ordered = sorted(texts, key=lambda each: each.glyphs.top())
    for number, first in enumerate(ordered):
        for second in ordered[number + 1 :]:
            if DOTS in {first.text, second.text}:
                continue
            if second.glyphs.top() > first.glyphs.bottom() - 4:
                break
            common = first.glyphs.intersected(second.glyphs)
            if common.width() > 2 and common.height() > 4 and first.text != second.text:
                yield Fault("overlap", _painter(first), f"{first.text!r} lies on {second.text!r}")


# Where things lie


def _ancestors(widget: QWidget, root: QWidget) -> Iterator[QWidget]:
    parent = widget.parentWidget()
    while parent is not None:
        yield parent
        if parent is root:
            return
        parent = parent.parentWidget()


def _place_faults(root: QWidget, shown: Sequence[QWidget]) -> Iterator[Fault]:
    for widget in shown:
        if widget is root or _is_inner(widget):
            continue
        if isinstance(widget.parentWidget(), QAbstractScrollArea) and widget.parentWidget() is not root:
            continue
        yield from _leaves_its_place(widget, root)


def _leaves_its_place(widget: QWidget, root: QWidget) -> Iterator[Fault]:
    """Find what hides a part of a widget; in an area that scrolls, only its width counts."""
    for outer in _ancestors(widget, root):
        place, edge = QRect(widget.mapTo(outer, QPoint(0, 0)), widget.size()), outer.rect()
        area = outer.parentWidget()
        if isinstance(area, QAbstractScrollArea) and area.viewport() is outer:
            scrolls = area.horizontalScrollBar().maximum() > 0
            is_allowed = area.horizontalScrollBarPolicy() != Qt.ScrollBarPolicy.ScrollBarAlwaysOff
            is_wide = place.left() < edge.left() - _BLEED or place.right() > edge.right() + _BLEED
            if is_wide and not (scrolls and is_allowed):
                yield Fault("inside", told(widget), f"{_told(place)} leaves the width of {_told(edge)}")
            return
        if not edge.adjusted(-_BLEED, -_BLEED, _BLEED, _BLEED).contains(place):
            yield Fault("inside", told(widget), f"{_told(place)} leaves {type(outer).__name__} {_told(edge)}")
            return


def _told(rect: QRect) -> str:
    return f"({rect.left()}, {rect.top()}, {rect.width()} x {rect.height()})"


def _overlap_faults(root: QWidget, speaking: Sequence[QWidget]) -> Iterator[Fault]:
    """Find siblings with words that lie on each other; what floats over a page is no sibling of its words."""
    by_parent: dict[int, list[QWidget]] = {}
    for widget in speaking:
        if widget is not root and widget.parentWidget() is not None and not _floats(widget):
            by_parent.setdefault(id(widget.parentWidget()), []).append(widget)
    for siblings in by_parent.values():
        for number, first in enumerate(siblings):
            for second in siblings[number + 1 :]:
                common = first.geometry().intersected(second.geometry())
                if common.width() > 2 and common.height() > 2:
                    yield Fault("overlap", told(first), f"lies on {told(second)}: {_told(common)}")


def _floats(widget: QWidget) -> bool:
    """Whether no layout of its parent has placed it."""
    parent = widget.parentWidget()
    layout = parent.layout() if parent is not None else None
    return layout is not None and not paints_itself(widget) and _never_in(layout, widget)


def _never_in(layout: object, widget: QWidget) -> bool:
    from PySide6.QtWidgets import QLayout

    assert isinstance(layout, QLayout)
    if layout.indexOf(widget) >= 0:
        return False
    for number in range(layout.count()):
        inner = layout.itemAt(number).layout() if layout.itemAt(number) is not None else None
        if inner is not None and not _never_in(inner, widget):
            return False
    return True


def rest(desktop: Any) -> None:
    """Wait until the lane has answered all that was asked, and what is asked a moment later."""
    for _ in range(2):
        desktop.until(lambda: not any(_is_about_to_act(timer) for timer in desktop.window.findChildren(QTimer)))
        answered: list[object] = []
        desktop.application.lane.submit("walker", lambda: "done", answered.append)
        desktop.until(lambda answered=answered: bool(answered))
    settle()


def _is_about_to_act(timer: QTimer) -> bool:
    return timer.isActive() and timer.isSingleShot() and timer.remainingTime() < SOON_MS


def settle() -> None:
    """Let layouts and what was put off for a turn of the loop have their turn."""
    for _ in range(3):
        QApplication.sendPostedEvents(None, 0)
        QApplication.processEvents()
