"""Saved views: lists under a name in the left bar, to be kept, renamed and deleted, each with an undo."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject

from acucleo_desktop.ledger.rows import DocumentQuery
from acucleo_desktop.ledger.views import SavedView
from acucleo_desktop.sync.desk import Desk
from acucleo_desktop.ui.components.left_bar import Place
from acucleo_desktop.ui.components.overlay import ReasonSheet
from acucleo_desktop.ui.controllers.context import Context
from acucleo_desktop.ui.frame.memory import VIEW
from acucleo_desktop.ui.language.words import tr
from acucleo_desktop.ui.screens.browser import BrowserPage
from acucleo_desktop.ui.screens.folders import LISTINGS
from acucleo_desktop.ui.screens.list_look import Look

_TOPIC = "views"
ShowView = Callable[[str, str, DocumentQuery, Look], None]


class ViewsController(QObject):
    """Keeps the views of the left bar as the ledger has them."""

    def __init__(self, context: Context, page: BrowserPage, show: ShowView) -> None:
        super().__init__(context.frame)
        self._context = context
        self._page = page
        self._show = show
        self._views: dict[str, SavedView] = {}
        self.load()

    @property
    def current(self) -> SavedView | None:
        """The view that is shown, if one is."""
        return self._views.get(self._context.frame.place)

    def load(self) -> None:
        """Load the views and show them in the left bar."""
        desk = self._context.desk()
        self._context.lane.submit(_TOPIC, desk.lists.views, self._arrived)

    def _arrived(self, views: list[SavedView]) -> None:
        frame = self._context.frame
        self._views = {VIEW + view.name: view for view in views}
        frame.left_bar.show_views([Place(place, view.name, "filter") for place, view in self._views.items()])
        for place in self._views:
            frame.add_place(place, self._page, self.open, self._page.refresh)
        frame.left_bar.select(frame.place)
        frame.refresh_counts()

    def counts(self, desk: Desk) -> dict[str, int]:
        """Return how many documents each view has; done in the lane."""
        return {place: desk.lists.total(self._query(view)) for place, view in self._views.items()}

    def _query(self, view: SavedView) -> DocumentQuery:
        """Return the query of a view today: a period moves with the day."""
        listing = LISTINGS.get(str(view.look.get("place", "")))
        if listing is None:
            return view.query
        look = Look.of(view.look)
        return look.filter.query(listing.query, look.text, self._context.now())

    def open(self, place: str) -> None:
        """Show a view."""
        view = self._views.get(place)
        if view is None:
            self._context.frame.show_place("all")
            return
        listing = LISTINGS.get(str(view.look.get("place", "")))
        base = listing.query if listing is not None else view.query
        self._show(place, view.name, base, Look.of(view.look))

    # Keeping, renaming, deleting

    def name_view(self) -> None:
        """Ask for a name and keep the list under it as it is narrowed, grouped and ordered now."""
        self._ask(
            tr("Under which name is this list kept?"),
            tr("For example: Over $10,000"),
            tr("Keep the view"),
            self.keep,
        )

    def keep(self, name: str) -> None:
        """Keep the list that is shown."""
        frame, desk = self._context.frame, self._context.desk()
        shown = self.current
        place = str(shown.look.get("place", "all")) if shown is not None else frame.place
        look = {**self._page.look().as_data(), "place": place}
        query = self._page.query()
        before = self._views.get(VIEW + " ".join(name.split()))

        def keep() -> str:
            return desk.lists.save_view(name, query, look).name

        self._context.lane.submit("view-kept", keep, partial(self._kept, before))

    def _kept(self, before: SavedView | None, name: str) -> None:
        self._page.undo_bar.offer(tr("The view {name} is kept", name=name), partial(self._restore, name, before))
        self._context.frame.place = VIEW + name
        self.load()

    def rename_view(self) -> None:
        """Ask for another name of the view that is shown."""
        view = self.current
        if view is not None:
            self._ask(
                tr("What is the view {name} called from now on?", name=view.name),
                view.name,
                tr("Rename the view"),
                partial(self.rename, view.name),
            )

    def rename(self, old: str, new: str) -> None:
        """Give a view another name."""
        desk = self._context.desk()

        def renamed(_nothing: object) -> None:
            name = " ".join(new.split())
            words = tr("The view {old} is called {new} now", old=old, new=name)
            self._page.undo_bar.offer(words, partial(self.rename, name, old))
            self._context.frame.place = VIEW + name
            self._context.frame.top_bar.show_place(name, "")
            self.load()

        self._context.lane.submit("view-renamed", lambda: desk.lists.rename_view(old, new), renamed)

    def delete_view(self) -> None:
        """Forget the view that is shown; the documents stay where they are."""
        view = self.current
        if view is None:
            return
        desk, frame = self._context.desk(), self._context.frame

        def removed(gone: SavedView | None) -> None:
            words = tr("The view {name} is deleted", name=view.name)
            self._page.undo_bar.offer(words, partial(self._restore, view.name, gone))
            frame.show_place(str(view.look.get("place", "all")))
            self.load()

        self._context.lane.submit("view-removed", lambda: desk.lists.remove_view(view.name), removed)

    def _restore(self, name: str, before: SavedView | None) -> None:
        """Undo: keep a view as it was, or forget one that was not there before."""
        desk = self._context.desk()

        def restore() -> None:
            if before is None:
                desk.lists.remove_view(name)
            else:
                desk.lists.save_view(before.name, before.query, before.look)

        def restored(_nothing: object) -> None:
            frame = self._context.frame
            if before is None and frame.place == VIEW + name:
                frame.show_place("all")
            self.load()

        self._context.lane.submit("view-restored", restore, restored)

    def _ask(self, title: str, hint: str, button: str, then: Callable[[str], None]) -> None:
        sheet = ReasonSheet(self._context.frame, title, hint, {button: then})
        self._context.frame.open_sheet(sheet)
        sheet.field.setFocus()
