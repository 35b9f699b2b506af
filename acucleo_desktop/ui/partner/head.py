"""The head of a sheet: who it is, whether in production, the figures, and the keys that lead to its cards."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QMenu, QSizePolicy, QVBoxLayout, QWidget

from acucleo_desktop.documents.flow import Flow
from acucleo_desktop.partners.profile import Partner
from acucleo_desktop.sync.partner_book import PartnerFacts
from acucleo_desktop.ui.components.bar_layout import BarLayout
from acucleo_desktop.ui.components.basics import label, line
from acucleo_desktop.ui.components.button import KeyButton
from acucleo_desktop.ui.components.flow_layout import FlowLayout
from acucleo_desktop.ui.components.glyphs import paint_glyph
from acucleo_desktop.ui.language import formats
from acucleo_desktop.ui.language.words import tr
from acucleo_desktop.ui.partner.cards import SheetView
from acucleo_desktop.ui.theme.style import font, is_text_large, scaled, theme

_SOLD = frozenset({Flow.SALES_ORDER, Flow.INVOICE})
_SIZE = 40


def initials(name: str) -> str:
    """Return at most two letters of a name."""
    words = [word for word in name.replace("-", " ").split() if word[0].isalnum()]
    letters = words[0][:2] if len(words) == 1 else "".join(word[0] for word in words[:2])
    return letters.upper()


class Avatar(QWidget):
    """The letters of a name on a soft square."""

    def __init__(self, size: int = _SIZE) -> None:
        super().__init__()
        self._text = ""
        self.setFixedSize(QSize(scaled(size), scaled(size)))

    def show_name(self, name: str) -> None:
        """Show the letters of a name."""
        self._text = initials(name)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the square."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(theme().accent_ink) if theme().name == "contrast" else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme().accent_soft))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        painter.setPen(QColor(theme().accent_ink))
        painter.setFont(font("section"))
        painter.drawText(QRectF(self.rect()), int(Qt.AlignmentFlag.AlignCenter), self._text)
        painter.end()


class _State(QWidget):
    """A filled pill in a family: in production, test, disabled."""

    def __init__(self) -> None:
        super().__init__()
        self._family = "green"
        self._label = label("", "small", weight=500)
        row = QHBoxLayout(self)
        row.setContentsMargins(scaled(20), 2, scaled(7), 2)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        row.addWidget(self._label)

    def show_state(self, family: str, text: str) -> None:
        self._family = family
        self._label.setText(text)
        self._label.setStyleSheet(f"color: {theme().family(family).ink};")
        self.setAccessibleName(text)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        shades = theme().family(self._family)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(shades.ink) if theme().name == "contrast" else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(shades.soft))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        size = scaled(8)
        left = scaled(7) if self.isLeftToRight() else self.width() - scaled(7) - size
        paint_glyph(painter, "dot", QRectF(left, (self.height() - size) / 2, size, size), shades.ink)
        painter.end()


class SheetHead(QWidget):
    """Name, state, one line about the partner, and the menu of everything else.

    Signals:
        wanted: `documents`, `practice`, `duplicate`, `export`, `template`, `disable`, `enable` or `delete`.
    """

    wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.avatar = Avatar()
        self.name = label("", "title", wraps=True)
        self.state = _State()
        self.about = label("", "small", theme().text_2, wraps=True)
        self.documents_button = KeyButton(tr("Documents"), "D", icon_name="paper")
        self.documents_button.clicked.connect(self._show_documents)
        self.practice_button = KeyButton(tr("Practice run"), "P", icon_name="practice")
        self.practice_button.setToolTip(tr("Its last documents examined under this sheet; nothing is touched."))
        self.practice_button.clicked.connect(self._practise)
        self.more_button = KeyButton(tr("More"), "Alt M", "flat", "more")
        self.menu = QMenu(self)
        self.more_button.clicked.connect(self.open_menu)
        title = QHBoxLayout()
        title.setSpacing(10)
        title.addWidget(self.name)
        title.addWidget(self.state, 0, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading)
        title.addStretch()
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addLayout(title)
        words.addWidget(self.about)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addWidget(self.avatar, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        if is_text_large():  # beside each other they would be wider than the page
            self.avatar.hide()
            title.setDirection(QHBoxLayout.Direction.TopToBottom)
            for button in (self.documents_button, self.practice_button, self.more_button):
                words.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)
        else:
            presses = QWidget()
            bar = BarLayout(presses, spacing=4)
            bar.turn()
            for button in (self.documents_button, self.practice_button, self.more_button):
                bar.addWidget(button)
            row.addWidget(presses, 0, Qt.AlignmentFlag.AlignTop)
        self._is_disabled = self._is_new = False

    def _show_documents(self) -> None:
        self.wanted.emit("documents")

    def _practise(self) -> None:
        self.wanted.emit("practice")

    def open_menu(self) -> None:
        """Open the menu below its button."""
        self.menu.clear()
        entries = [
            ("duplicate", tr("Duplicate this partner")),
            ("template", tr("Begin from a template")),
            ("export", tr("Export to a file")),
            ("enable", tr("Enable again")) if self._is_disabled else ("disable", tr("Disable")),
            ("delete", tr("Delete")),
        ]
        for word, text in entries:
            if self._is_new and word != "template":
                continue
            action = self.menu.addAction(text)
            action.setData(word)
            action.triggered.connect(self._chosen)
        self.menu.popup(self.more_button.mapToGlobal(self.more_button.rect().bottomLeft()))

    def _chosen(self) -> None:
        action = self.sender()
        word = action.property("data") if action is not None else None
        data = getattr(action, "data", lambda: word)()
        self.wanted.emit(str(data))

    def show_view(self, view: SheetView) -> None:
        """Show who it is."""
        partner = view.draft.preview()
        name = str(view.draft.value(("name",), ""))
        self._is_new, self._is_disabled = view.draft.is_new, partner.disabled
        for button in (self.documents_button, self.practice_button):
            button.setVisible(not self._is_new)
        self.avatar.show_name(name or "?")
        self.name.setText(name or tr("New partner"))
        self.about.setText(_about(partner))
        if partner.disabled:
            self.state.show_state("grey", tr("Disabled"))
        elif view.draft.is_new:
            self.state.show_state("amber", tr("Not saved yet"))
        elif partner.test:
            self.state.show_state("blue", tr("Test files only"))
        else:
            self.state.show_state("green", tr("In production"))


def _about(partner: Partner) -> str:
    is_customer = bool(partner.customer_id)
    if is_customer and partner.vendor_id:
        who = tr("Customer {customer} and vendor {vendor} in Acumatica")
    elif partner.vendor_id:
        who = tr("Vendor {vendor} in Acumatica")
    elif is_customer:
        who = tr("Customer {customer} in Acumatica")
    else:
        who = tr("Neither customer nor vendor in Acumatica yet")
    return who.format(customer=partner.customer_id, vendor=partner.vendor_id)


class _Figure(QWidget):
    """A figure and what it counts, with a line before it where another one stands there."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self._is_first = True
        self.figure = label("…", "title")
        self.figure.setAccessibleName(words)
        column = QVBoxLayout(self)
        column.setSpacing(0)
        column.addWidget(self.figure)
        column.addWidget(label(words, "small", theme().text_2))
        column.setContentsMargins(0, 0, scaled(12), 0)
        self.needed = self.sizeHint().width() + scaled(20)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def stand(self, *, is_first: bool) -> None:
        """Take the place at the margin, or keep away from the line before."""
        self._is_first = is_first
        before, layout = 0 if is_first else scaled(20), self.layout()
        if layout is not None:
            is_forward = self.isLeftToRight()
            sides = (before, scaled(12)) if is_forward else (scaled(12), before)
            layout.setContentsMargins(sides[0], 0, sides[1], 0)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the line."""
        del event
        if self._is_first:
            return
        painter = QPainter(self)
        painter.fillRect(0 if self.isLeftToRight() else self.width() - 1, 0, 1, self.height(), QColor(theme().border))
        painter.end()


class FactsStrip(QFrame):
    """The figures, side by side between two lines."""

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout()
        self._grid.setSpacing(0)
        self._grid.setVerticalSpacing(scaled(8))
        self._across = 0
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(line())
        layout.addLayout(self._grid)
        layout.addWidget(line())
        self._figures: dict[str, QLabel] = {}
        self._boxes: list[_Figure] = []
        for key, words in (
            ("week", tr("documents this week")),
            ("clean", tr("clean at once")),
            ("answer", tr("median to their 997")),
            ("mend", tr("to mend here")),
            ("all", tr("documents in all")),
        ):
            box = _Figure(words)
            self._figures[key] = box.figure
            self._boxes.append(box)
        self._arrange(len(self._boxes))

    def _arrange(self, across: int) -> None:
        """Put so many figures side by side, each with the same share of the width."""
        if across == self._across:
            return
        self._across = across
        for number, box in enumerate(self._boxes):
            self._grid.addWidget(box, number // across, number % across)
            box.stand(is_first=number % across == 0)
        for column in range(len(self._boxes)):
            self._grid.setColumnStretch(column, 1 if column < across else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Go on in a further line where the figures do not fit beside each other."""
        super().resizeEvent(event)
        widest = max(box.needed for box in self._boxes)
        self._arrange(max(1, min(len(self._boxes), self.contentsRect().width() // widest)))

    def show_facts(self, facts: PartnerFacts | None) -> None:
        """Show the figures; dots while they are looked up."""
        none = tr("none", "figure")
        texts = dict.fromkeys(self._figures, "…")
        if facts is not None:
            texts = {
                "week": formats.number(facts.this_week),
                "clean": formats.percent(facts.clean_percent) if facts.clean_percent is not None else none,
                "answer": _minutes(facts.answer_minutes) if facts.answer_minutes is not None else none,
                "mend": formats.number(facts.to_mend),
                "all": formats.number(facts.documents),
            }
        for key, text in texts.items():
            self._figures[key].setText(text)


def _minutes(minutes: int) -> str:
    if minutes < 120:  # noqa: PLR2004 - two hours are still told in minutes
        return tr("{count} min", count=minutes)
    return tr("{count} h", count=round(minutes / 60))


class JumpList(QWidget):
    """The titles of the cards, which lead to them. The key stands at the card itself, and here in the tip.

    Signals:
        wanted: name of the card.
    """

    wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._row = FlowLayout(spacing=0)
        self._buttons: list[KeyButton] = []
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(self._row)
        self.setAccessibleName(tr("Sections of this sheet"))

    def _pressed(self) -> None:
        sender = self.sender()
        if sender is not None:
            self.wanted.emit(str(sender.property("card")))

    def offer(self, name: str, title: str, key: str) -> None:
        """Add a card, in the order of the keys."""
        button = KeyButton(title, kind="flat")
        button.setProperty("card", name)
        button.setProperty("of", key)
        button.setToolTip(f"{title} ({key})")
        button.setAccessibleName(f"{title} ({key})")
        button.clicked.connect(self._pressed)
        self._buttons.append(button)
        self._buttons.sort(key=lambda one: str(one.property("of")))
        self._row.addWidget(button)
        self._row.arrange(list(self._buttons))
