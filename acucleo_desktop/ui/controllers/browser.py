"""The document browser: loading lists and their pages, the preview, and how each list looks."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut

from acucleo_desktop.documents.status import Check, Delivery
from acucleo_desktop.ledger.document_lists import Cut, Trait
from acucleo_desktop.ledger.rows import DocumentQuery, DocumentRow
from acucleo_desktop.sync.desk import Desk
from acucleo_desktop.sync.desk_types import DocumentDetail
from acucleo_desktop.sync.lists import Elsewhere, GroupBy
from acucleo_desktop.ui.controllers.bulk import BulkController
from acucleo_desktop.ui.controllers.context import Context
from acucleo_desktop.ui.controllers.list_menu import ListMenu
from acucleo_desktop.ui.controllers.views import ViewsController
from acucleo_desktop.ui.language.sentences import said_label
from acucleo_desktop.ui.language.words import tr
from acucleo_desktop.ui.screens.browser import BrowserPage
from acucleo_desktop.ui.screens.folders import COUNTED, LISTINGS, Listing
from acucleo_desktop.ui.screens.list_filter import Field, ListFilter
from acucleo_desktop.ui.screens.list_look import ListRequest, Look
from acucleo_desktop.ui.tables.sections import PAGE, Section, Sections, Want
from acucleo_desktop.ui.theme.style import theme

_PREVIEW = "preview"


@dataclass(frozen=True)
class Loaded:
    """A list that has been loaded.

    Attributes:
        total: how many documents it has; None when they are still to be counted.
        newest: the newest document of the ledger at that time.
    """

    request: ListRequest
    sections: list[Section]
    pages: list[tuple[int, int, list[DocumentRow]]]
    total: int | None
    names: dict[str, str]
    newest: int


class BrowserController(QObject):
    """Serves every folder, list and saved view of the left bar with one page."""

    def __init__(self, context: Context, page: BrowserPage) -> None:
        super().__init__(context.frame)
        self._context = context
        self.page = page
        self._listing = LISTINGS["all"]
        self._place = ""
        self._title = ""
        self._more_counts: dict[str, int] = {}
        self._looks: dict[str, str] = {}
        self._wanted: Mapping[str, object] | None = {}  # None once it is known how lists looked
        self.bulk = BulkController(context, page)
        self.views = ViewsController(context, page, self.show_view)
        self.menu = ListMenu(context, page, self.bulk, self.views)
        page.list_wanted.connect(self._load_list)
        page.pages_wanted.connect(self._load_pages)
        page.row_chosen.connect(self._load_preview)
        page.opened.connect(context.frame.open_document)
        page.look_changed.connect(self._keep_look)
        page.preview_wanted.connect(self._keep_preview)
        page.filters.choices_wanted.connect(self._load_choices)
        page.filters.place_wanted.connect(context.frame.show_place)
        page.empty.check_pressed.connect(context.frame.sync_now)
        page.empty.place_pressed.connect(context.frame.show_place)
        self._bind("Ctrl+E", self.menu.export_excel)
        self._bind("Ctrl+P", self.menu.print_selected)
        self._bind("Ctrl+D", self.views.name_view)
        context.lane.submit("looks", context.desk().lists.looks, self._looks_arrived)
        for name in LISTINGS:
            context.frame.add_place(name, page, self.show, page.refresh)

    def _bind(self, keys: str, action: object) -> None:
        shortcut = QShortcut(QKeySequence(keys), self.page)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(action)

    # Showing lists

    def show(self, place: str) -> None:
        """Show a folder or list by its name, as it looked the last time."""
        listing = LISTINGS[place]
        look = Look.read(self._looks.get(place, ""), Look(group=listing.group, layout=listing.layout))
        self._show(place, listing, replace(look, filter=Look().filter, text=""))

    def show_narrowed(self, place: str, query: DocumentQuery) -> None:
        """Show a list narrowed as a query is: its chips say so, and take it back."""
        listing = LISTINGS[place]
        look = Look.read(self._looks.get(place, ""), Look(group=listing.group, layout=listing.layout))
        self._show(place, listing, replace(look, filter=ListFilter.narrowing(query, listing.query), text=query.text))

    def _looks_arrived(self, looks: dict[str, str]) -> None:
        """Take how the lists looked the last time; one that is shown meanwhile is shown so now."""
        self._looks = {**looks, **self._looks}
        self.page.wants_preview = self._looks.get(_PREVIEW, "yes") == "yes"
        wanted, self._wanted = self._wanted, None
        if self._place in looks and self._context.frame.pages.currentWidget() is self.page:
            self.show(self._place)
            if wanted:
                self.restore(wanted)

    def show_view(self, place: str, title: str, query: DocumentQuery, look: Look) -> None:
        """Show a saved view."""
        self._show(place, Listing(title, query, tr("Nothing fits this view"), ""), look)

    def _show(self, place: str, listing: Listing, look: Look) -> None:
        frame = self._context.frame
        self._place, self._listing, self._title = place, listing, tr(listing.title)
        frame.show_page(self.page, self._title, "")
        self.page.show_query(listing.query, look)
        self.page.table.setFocus()

    def show_counts(self, counts: dict[str, int]) -> None:
        """Show beside the counts of the folders how many updates, bills and documents of views wait."""
        desk = self._context.desk()
        self._context.frame.left_bar.show_counts({**counts, **self._more_counts})

        def count() -> dict[str, int]:
            more = {name: desk.lists.total(query) for name, query in COUNTED.items()}
            return {**counts, **more, **self.views.counts(desk)}

        self._context.lane.submit("more-counts", count, self._counted)

    def _counted(self, counts: dict[str, int]) -> None:
        self._more_counts = {name: count for name, count in counts.items() if name in COUNTED or "view:" in name}
        self._context.frame.left_bar.show_counts(counts)

    # The same place after a restart

    def state(self) -> dict[str, object]:
        """Return which list is shown, and where a person is in it."""
        return {**self.page.state(), "place": self._place}

    def restore(self, state: Mapping[str, object]) -> None:
        """Go where `state` says, when its list is the one that is shown."""
        if state.get("place") != self._place:
            return
        if self._wanted is not None:
            self._wanted = state
        self.page.restore(state)

    # Loading

    def _load_list(self, request: ListRequest) -> None:
        desk = self._context.desk()
        self._context.lane.submit("list", lambda: load(desk, request), self._list_arrived)

    def _list_arrived(self, loaded: Loaded) -> None:
        page = self.page
        page.filters.show_names(loaded.names)
        page.newest = loaded.newest
        if not loaded.request.is_again or not any(section.count for section in loaded.sections):
            narrowed = not page.filters.filter.is_empty or bool(page.search.text().strip())
            title = tr("Nothing in this list fits") if narrowed else tr(self._listing.empty_title)
            page.empty.show_empty(
                self._listing.icon, title, "" if narrowed else tr(self._listing.empty), is_narrowed=narrowed
            )
        page.show_list(loaded.request, loaded.sections, loaded.pages)
        if not page.model.document_count():
            page.preview.setVisible(False)
            self._load_elsewhere()
        desk, query = self._context.desk(), loaded.request.query
        known = loaded.total

        def count() -> tuple[int, int]:
            stopped = desk.lists.total(_needing(query))
            return (desk.lists.total(query) if known is None else known), stopped

        self._context.lane.submit("list-total", count, self._total_arrived)

    def _total_arrived(self, counts: tuple[int, int]) -> None:
        total, needing = counts
        self.page.set_count(total)
        frame = self._context.frame
        if frame.pages.currentWidget() is not self.page:
            return
        words = tr("%n document(s)", "", total)
        if needing:
            words = tr("{documents}, %n (needs|need) you", "", needing, documents=words)
        frame.top_bar.show_place(self._title, words if total else tr("nothing to do"))

    def _load_pages(self, wants: list[Want]) -> None:
        desk = self._context.desk()

        def load_them() -> list[tuple[Want, list[DocumentRow]]]:
            return [(want, desk.lists.page(want.query, want.cut)) for want in wants]

        self._context.lane.submit("pages", load_them, self._pages_arrived)

    def _pages_arrived(self, pages: list[tuple[Want, list[DocumentRow]]]) -> None:
        self.page.model.fill(pages)

    def _load_choices(self, field: Field) -> None:
        desk, trait = self._context.desk(), Trait.PARTNER if field is Field.PARTNER else Trait.CAUSE
        if field is Field.HANDLER:
            names = lambda: (field, ["", *desk.handling.names()])  # noqa: E731 - one expression
            self._context.lane.submit("choices", names, self._choices_arrived)
            return
        base = replace(self._listing.query, order=self.page.query().order)

        def load_them() -> tuple[Field, list[str]]:
            counts = desk.lists.values(base, trait)
            return field, sorted(counts, key=lambda value: (-counts[value], value))

        self._context.lane.submit("choices", load_them, self._choices_arrived)

    def _choices_arrived(self, found: tuple[Field, list[str]]) -> None:
        self.page.filters.open_choices(found[0], tuple(found[1]))

    def _load_elsewhere(self) -> None:
        desk, place = self._context.desk(), self._place

        def look() -> tuple[str, Elsewhere]:
            status = desk.status()
            last = status.last_run.finished_at if status.last_run is not None else None
            return place, desk.lists.elsewhere(last, status.next_run)

        self._context.lane.submit("elsewhere", look, self._elsewhere_arrived)

    def _elsewhere_arrived(self, found: tuple[str, Elsewhere]) -> None:
        self.page.empty.show_elsewhere(found[1], found[0])

    def _load_preview(self, row: DocumentRow | None) -> None:
        if row is None or not self.page.has_preview():
            self.page.preview.setVisible(False)
            return
        desk, name, document_id = self._context.desk(), theme().name, row.id
        self._context.lane.submit(
            "preview", lambda: desk.document(document_id, theme=name, words=said_label), self._preview_arrived
        )

    def _preview_arrived(self, detail: DocumentDetail) -> None:
        if self.page.has_preview():
            self._context.frame.preview.setVisible(True)
            self._context.frame.preview.show_detail(detail)

    def _keep_look(self) -> None:
        """Keep how the list of a place looks; what it is narrowed to is for views."""
        if self._place not in LISTINGS:
            return
        look = replace(self.page.look(), filter=Look().filter, text="")
        self._keep(self._place, json.dumps(look.as_data()))

    def _keep_preview(self, is_wanted: bool) -> None:
        self._keep(_PREVIEW, "yes" if is_wanted else "no")

    def _keep(self, name: str, text: str) -> None:
        if self._looks.get(name) != text:
            desk = self._context.desk()
            self._looks[name] = text
            self._context.lane.submit(f"keep-{name}", lambda: desk.lists.keep_look(name, text))


def _needing(query: DocumentQuery) -> DocumentQuery:
    """Return what of a list waits for a person: blocked, failed or in doubt."""
    wanted = (Delivery.REVIEW, Delivery.FAILED, Delivery.IN_DOUBT)
    kept = tuple(one for one in wanted if not query.deliveries or one in query.deliveries)
    return replace(query, checks=(Check.BLOCKED,), deliveries=kept or wanted)


def load(desk: Desk, request: ListRequest) -> Loaded:
    """Load a list: its groups, or its first page; and the pages that are looked at."""
    query, lists = request.query, desk.lists
    newest = lists.newest()  # before anything else: what comes meanwhile was never shown
    names = {partner.code: partner.name for partner in desk.partners()}
    total: int | None
    pages: list[tuple[int, int, list[DocumentRow]]] = []
    if request.group is not GroupBy.NOTHING:
        groups = lists.groups(query, request.group)
        sections = [Section(one.query, one.count, one, one.key not in request.closed) for one in groups]
        total = sum(one.count for one in groups)
    elif request.is_again:
        total = lists.total(query)
        sections = [Section(query, total)]
    else:
        first = lists.page(query, Cut(PAGE))
        total = len(first) if len(first) < PAGE else None
        sections, pages = [Section(query, len(first))], [(0, 0, first)]
    known = Sections(sections)
    for number, page, rows in pages:
        known.store(number, page, rows)
    for want in known.missing(*request.rows):
        pages.append((want.section, want.page, lists.page(want.query, want.cut)))
    return Loaded(request, sections, pages, total, names, newest)
