"""The three-way light: which fact is lit, and what each view shows of it. The facts themselves come from the desk."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from acucleo_desktop.documents.finding import Finding, Severity
from acucleo_desktop.sync.desk_types import DocumentDetail, X12View
from acucleo_desktop.sync.fact_types import Element, Fact, Facts, RecordForm
from acucleo_desktop.ui.document.paper_view import PaperView
from acucleo_desktop.ui.document.record_view import RecordView
from acucleo_desktop.ui.document.x12_list import X12ListView

LONG = 600
"""Segments from which on the views are filled one after the other."""

_FAMILIES = {Severity.BLOCK: "red", Severity.WARNING: "amber"}


class Lights(QObject):
    """Keeps paper, X12 and record on the same fact, whichever of them the caret is in.

    Signals:
        moved: place of the lit field among all fields from 1, and their number; 0 when none is lit.
    """

    moved = Signal(int, int)

    def __init__(self, paper: PaperView, x12: X12ListView, record: RecordView, parent: QObject) -> None:
        super().__init__(parent)
        self._paper, self._x12, self._record = paper, x12, record
        self._facts = Facts()
        self._order: list[str] = []
        self._place_of: dict[str, int] = {}
        self._lines: dict[int, int] = {}
        self.name = ""
        self._stages: list[Callable[[], None]] = []
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._next_stage)
        paper.browser.takes_tab = True
        for view in (paper, x12, record):
            view.step_wanted.connect(self.step)
        paper.fact_pressed.connect(self.light)
        x12.element_chosen.connect(self._element_chosen)
        record.field_chosen.connect(self._field_chosen)

    def show_detail(self, detail: DocumentDetail, empty: str) -> None:
        """Show a document in the three views; the light stays where it was when it is the same document again."""
        before = self.name
        self._timer.stop()
        self._facts = detail.facts
        self._lines = {line.position: line.number for line in detail.x12.lines if line.position}
        underlined = self._underlined(detail.findings)
        warned = frozenset(
            name for (line, element), family in underlined.items() if family and (name := self._facts.at(line, element))
        )
        self._paper.show_pages(detail.paper_pages or (detail.paper,), warned)
        paths = frozenset(path for name in warned for path in self._facts.by_name[name].records)
        on_paper = self._paper.fact_names()
        self._order = list(dict.fromkeys((*on_paper, *self._facts.by_name)))
        self._place_of = {name: place for place, name in enumerate(self._order, 1)}
        self.name = before if before in self._place_of else ""
        self._stages = [
            partial(self._x12.show_view, detail.x12, underlined),
            partial(self._record.show_form, detail.form, detail.facts, empty, paths),
            self._light_again,
        ]
        if len(detail.x12.lines) > LONG:
            # One view after the other, so that keys and clicks are heard in between.
            self._x12.show_view(X12View(), {})
            self._record.show_form(RecordForm(), Facts(), "")
            self._timer.start()
        while self._stages and not self._timer.isActive():
            self._stages.pop(0)()

    @property
    def is_complete(self) -> bool:
        """Whether all three views show the document."""
        return not self._stages

    def _next_stage(self) -> None:
        if self._stages:
            self._stages.pop(0)()
        if self._stages:
            self._timer.start()

    def _light_again(self) -> None:
        self.light(self.name)

    def _underlined(self, findings: tuple[Finding, ...]) -> dict[tuple[int, int], str]:
        found: dict[tuple[int, int], str] = {}
        for finding in findings:
            line, family = self._lines.get(finding.location.segment_position), _FAMILIES.get(finding.severity)
            if line is not None and family is not None:
                key = (line, finding.location.element)
                found[key] = "red" if "red" in {family, found.get(key)} else family
        return found

    def forget(self) -> None:
        """Let the light go out, as another document is opened."""
        self.name = ""

    def light(self, name: str) -> None:
        """Light a fact in all three views; an empty name lights none."""
        fact = self._facts.by_name.get(name, Fact(name)) if name else Fact("")
        self.name = name
        self._paper.show_light(name)
        self._x12.show_light(fact.elements)
        self._record.show_light(fact.records)
        self._tell()

    def step(self, step: int) -> None:
        """Light the next field, or the one before."""
        if self._order:
            here = self._place_of.get(self.name, 0 if step > 0 else 1) - 1
            self.light(self._order[(here + step) % len(self._order)])

    def light_finding(self, finding: Finding) -> None:
        """Light the fact that a finding is about, or put the caret of X12 on its segment."""
        place = finding.location
        line = self._lines.get(place.segment_position)
        if line is None:
            line = self._line_named(finding)
        if line is None:
            self.light("")
        else:
            self._element_chosen(line, place.element)

    def _line_named(self, finding: Finding) -> int | None:
        """Return the segment that a finding means which knows its name only: the one whose value its sentence says."""
        place = finding.location
        lines = [each for each in self._x12.segments.view.lines if each.segment == place.segment]
        for each in lines:
            texts = [element.text for element in each.elements if element.number == place.element]
            if any(text and text in finding.what for text in texts):
                return each.number
        return lines[0].number if lines else None

    def _element_chosen(self, line: int, element: int) -> None:
        name = self._facts.at(line, element)
        fact = self._facts.by_name.get(name, Fact(""))
        self.name = name
        self._paper.show_light(name)
        self._x12.show_light(fact.elements or (Element(line, element),), Element(line, element))
        self._record.show_light(fact.records)
        self._tell()

    def _field_chosen(self, path: str) -> None:
        name = self._facts.by_record.get(path, "")
        fact = self._facts.by_name.get(name, Fact(""))
        self.name = name
        self._paper.show_light(name)
        self._x12.show_light(fact.elements)
        self._record.show_light(fact.records or (path,), path)
        self._tell()

    def _tell(self) -> None:
        self.moved.emit(self._place_of.get(self.name, 0), len(self._order))
