"""The icons, coloured by token: one SVG set whose `currentColor` is replaced."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from acucleo_desktop.sync.resources import resources_folder


@lru_cache(maxsize=512)
def _svg(name: str) -> str:
    return (resources_folder() / "icons" / f"{name}.svg").read_text("utf-8")


def pixmap(name: str, color: str, size: int, *, is_turned: bool = False) -> QPixmap:
    """Return an icon as a picture.

    Args:
        name: file name without its ending.
        color: hex colour of its lines.
        size: edge in pixels before the screen's own scale.
        is_turned: whether it points to the other side, as chevrons do from right to left.
    """
    app = QApplication.instance()
    ratio = app.devicePixelRatio() if isinstance(app, QApplication) else 1.0
    return _render(name, color, size, ratio, is_turned)


@lru_cache(maxsize=1024)
def _render(name: str, color: str, size: int, ratio: float, is_turned: bool) -> QPixmap:
    made = QPixmap(round(size * ratio), round(size * ratio))
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if is_turned:
        painter.translate(size, 0)
        painter.scale(-1, 1)
    QSvgRenderer(QByteArray(_svg(name).replace("currentColor", color).encode())).render(
        painter, QRectF(0, 0, size, size)
    )
    painter.end()
    return made


def icon(name: str, color: str, size: int = 20) -> QIcon:
    """Return an icon for actions and menus."""
    return QIcon(pixmap(name, color, size))
