"""A paper in a narrow pane: smaller first, then it scrolls sideways."""

from __future__ import annotations

from typing import Any

from acucleo_desktop.ui.document.paper_view import PaperView


def test_a_paper_fits_a_narrow_pane_down_to_what_can_be_read(themed: Any, qtbot: Any) -> None:
    cells = "".join(f'<td style="font-size:12px; padding:6px 5px">{word}</td>' for word in ("1,234.50",) * 6)
    fact = '<p><a name="fact:total">7,407.00</a></p>'
    view = PaperView()
    qtbot.addWidget(view)
    view.resize(700, 300)
    view.show()
    view.show_html(f"<table><tr>{cells}</tr></table>{fact}")
    bar, usual = view.browser.horizontalScrollBar(), text_pixels(view)
    assert usual == 12
    view.show_light("total")
    view.resize(int(view.browser.document().idealWidth()) - 40, 300)
    qtbot.waitUntil(lambda: text_pixels(view) < usual and bar.maximum() == 0)
    qtbot.waitUntil(lambda: len(view.browser.lit) == 1)
    view.resize(240, 300)
    qtbot.waitUntil(lambda: text_pixels(view) == 9)
    qtbot.waitUntil(lambda: bar.maximum() > 0)  # smaller could not be read: what is wider scrolls
    view.resize(700, 300)
    qtbot.waitUntil(lambda: text_pixels(view) == usual and bar.maximum() == 0)


def text_pixels(view: PaperView) -> int:
    """Return the size of the letters at the beginning of a paper."""
    sizes = []
    block = view.browser.document().begin()
    while block.isValid():
        pieces = block.begin()
        while not pieces.atEnd():
            sizes.append(pieces.fragment().charFormat().font().pixelSize())
            pieces += 1
        block = block.next()
    return int(sizes[0])
