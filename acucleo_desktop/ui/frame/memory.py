"""The same place after a restart: page, filter, selection, what was half typed, how wide the panes are."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Protocol, runtime_checkable

from PySide6.QtCore import QByteArray, QObject, QTimer
from PySide6.QtWidgets import QSplitter, QWidget

from acucleo_desktop.ledger.core import UnknownRow

if TYPE_CHECKING:
    from acucleo_desktop.ui.screens.main_window import MainWindow

_LOG = logging.getLogger("acucleo.window")
_LOOK_MS = 1500
VIEW = "view:"
"""How the name of a saved view begins in the left bar."""


@runtime_checkable
class Restorable(Protocol):
    """A page, or its controller, that can say where a person is in it, and go there again."""

    def state(self) -> Mapping[str, object]:
        """Return filter, selection, scroll position and what is half typed, as plain JSON values."""
        ...

    def restore(self, state: Mapping[str, object]) -> None:
        """Go where `state` says; what is not there any more is left out, and an unknown value does nothing."""
        ...


class PlaceStore(Protocol):
    """Where the state is kept."""

    def read(self) -> Mapping[str, Any]:
        """Return what was kept; nothing when it cannot be read."""
        ...

    def write(self, state: Mapping[str, Any]) -> None:
        """Keep a state."""
        ...


class PlaceMemory(QObject):
    """Looks now and then where a person is, and keeps it when it has changed.

    Args:
        window: the window.
        store: where it is kept; None for nowhere.
    """

    def __init__(self, window: MainWindow, store: PlaceStore | None) -> None:
        super().__init__(window)
        self._window = window
        self._store = store
        self._parts: dict[str, Restorable] = {}
        self._kept: dict[str, Any] = dict(store.read()) if store is not None else {}
        self._written: dict[str, Any] = dict(self._kept)
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self._look)

    def add(self, name: str, part: object) -> None:
        """Keep where a person is in a page, if it can say so."""
        if isinstance(part, Restorable):
            self._parts[name] = part

    def start(self) -> None:
        """Begin to keep."""
        if self._store is not None:
            self._timer.start()

    def stop(self) -> None:
        """Keep the last state here and now: the window closes."""
        if self._timer.isActive():
            self._timer.stop()
            self._write(in_lane=False)

    def _look(self) -> None:
        self._write(in_lane=True)

    def _write(self, *, in_lane: bool) -> None:
        store, state = self._store, self.state()
        if store is None or state == self._written:
            return
        self._written = state
        if in_lane:
            self._window.context.lane.submit("place", lambda: store.write(state))
        else:
            store.write(state)

    # What is kept

    def state(self) -> dict[str, Any]:
        """Return where a person is now; what was not opened this time stays as it was kept."""
        window = self._window
        parts = dict(_mapping(self._kept.get("parts")))
        parts |= {name: dict(part.state()) for name, part in self._parts.items()}
        splitters = dict(_mapping(self._kept.get("splitters"))) | _splitters(window.described_pages())
        state: dict[str, Any] = {
            "geometry": bytes(window.saveGeometry().toBase64().data()).decode(),
            "place": window.place,
            "document": window.open_document_id(),
            "fold": window.fold_wish,
            "recent": list(window.recent.documents),
            "drafts": dict(window.drafts.texts),
            "asking": window.drafts.asking,
            "parts": parts,
            "splitters": splitters,
        }
        self._kept = state
        return state

    def take_over(self, other: PlaceMemory) -> None:
        """Go on where another window was: theme or language have changed."""
        self._kept = other.state()

    # Going there again

    def restore(self, place: str = "") -> None:
        """Go where the person was.

        Args:
            place: to show this place and nothing over it; empty for what was kept.
        """
        window, kept = self._window, self._kept
        geometry = kept.get("geometry")
        if isinstance(geometry, str) and geometry:
            window.restoreGeometry(QByteArray.fromBase64(geometry.encode()))
        fold = kept.get("fold")
        window.wish_fold(fold if isinstance(fold, bool) else None)
        recent = kept.get("recent")
        window.recent.restore(recent if isinstance(recent, list) else ())
        window.drafts.restore(_mapping(kept.get("drafts")))
        wanted = place or str(kept.get("place", ""))
        window.show_place(wanted if wanted in window.offered() else "today")
        self.restore_parts()
        if wanted.startswith(VIEW):
            self._show_view(wanted)
        document = kept.get("document")
        if not place and isinstance(document, int) and not isinstance(document, bool) and document > 0:
            self._open_again(document, kept.get("asking"))

    def _show_view(self, place: str) -> None:
        """Show a saved view as soon as the views have come out of the ledger."""
        window = self._window
        _ = window.lists

        def there(_nothing: object) -> None:
            if place in window.offered() and window.place == "today" and not window.is_over():
                window.show_place(place)
                self.restore_parts("lists")

        window.context.lane.submit("place-view", lambda: None, there)

    def restore_parts(self, only: str = "") -> None:
        """Bring the pages that are made back to their state, or only one of them."""
        parts = _mapping(self._kept.get("parts"))
        for name, part in self._parts.items():
            state = _mapping(parts.get(name))
            if not state or (only and name != only):
                continue
            try:
                part.restore(state)
            except (TypeError, ValueError, KeyError, IndexError) as error:
                _LOG.warning("the place in %s is not understood and is forgotten: %s", name, error)
        sizes = _mapping(self._kept.get("splitters"))
        for name, page in self._window.described_pages().items():
            _set_splitters(page, sizes.get(name))

    def _open_again(self, document_id: int, asking: object) -> None:
        """Open the document that was open, unless it has left this ledger, and ask what was asked there."""
        window, desk = self._window, self._window.context.desk()

        def look() -> bool:
            try:
                desk.services.ledger.documents.get(document_id)
            except UnknownRow:
                return False
            return True

        def ask_again(_nothing: object) -> None:
            if isinstance(asking, str) and asking and window.open_document_id() == document_id:
                window.decisions.act(document_id, asking)

        def then(is_there: bool) -> None:
            if is_there:
                window.open_document(document_id)
                self.restore_parts("document")
                # The lane works in order: this comes after the document itself.
                window.context.lane.submit("place-asking", lambda: None, ask_again)

        window.context.lane.submit("place-document", look, then)


def _mapping(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, dict) else {}


def _splitters(pages: Mapping[str, QWidget]) -> dict[str, list[list[int]]]:
    """Return the sizes of all panes of the page that is shown."""
    found = {}
    for name, page in pages.items():
        # A large page has a thousand parts: only the one that is shown is looked through, every few seconds.
        splitters = page.findChildren(QSplitter) if page.isVisible() else []
        if splitters:
            found[name] = [list(each.sizes()) for each in splitters]
    return found


def _set_splitters(page: QWidget, sizes: object) -> None:
    splitters = page.findChildren(QSplitter)
    if not isinstance(sizes, list) or len(sizes) != len(splitters):
        return
    for splitter, one in zip(splitters, sizes, strict=True):
        if isinstance(one, list) and len(one) == splitter.count() and all(isinstance(each, int) for each in one):
            splitter.setSizes(one)
