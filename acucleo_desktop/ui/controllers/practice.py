"""Practice: the strip that says so at all times, the script at the side, and partners who misbehave on purpose."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QDockWidget, QFrame, QHBoxLayout, QToolBar, QWidget

from acucleo_desktop.sync.practice_script import ScriptState
from acucleo_desktop.ui.components.basics import icon_label, label
from acucleo_desktop.ui.components.button import KeyButton
from acucleo_desktop.ui.components.practice_panel import PracticePanel
from acucleo_desktop.ui.components.turns import paint_apart
from acucleo_desktop.ui.controllers.context import Context
from acucleo_desktop.ui.language.words import tr
from acucleo_desktop.ui.theme.style import is_text_large, theme

if TYPE_CHECKING:
    from acucleo_desktop.ui.surroundings import PracticeControl

_TOPIC = "practice-script"
_LOOK_MS = 600
_SHEETS = {"KeysSheet": "keys", "Palette": "find"}
"""What an open sheet is to the script, by the name of its class."""


class PracticeController(QObject):
    """Leads a new clerk through her day.

    Args:
        context: the window around it.
        control: switches of the practice world; None where it runs in another process.
    """

    def __init__(self, context: Context, control: PracticeControl | None) -> None:
        super().__init__(context.frame)
        self._context = context
        self._control = control
        self._shown: set[str] = set()
        self._told: frozenset[str] = frozenset()
        self._add_strip()
        self.panel = PracticePanel()
        self.panel.skip_wanted.connect(self._skip)
        self.panel.restart_wanted.connect(self._restart)
        self.panel.close_wanted.connect(self.toggle)
        self.panel.behaviour_wanted.connect(self._behave)
        self.panel.step_wanted.connect(self._step)
        self.dock = QDockWidget(tr("Practice script"), context.frame)
        self.dock.setObjectName("practice")
        self.dock.setFeatures(QDockWidget.DockWidgetFeature.NoDockWidgetFeatures)
        self.dock.setTitleBarWidget(QWidget(self.dock))
        self.dock.setWidget(self.panel)
        context.frame.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self.dock)
        self.dock.hide()
        context.frame.modes.append("Practice")
        context.frame.commands.bind_name("practice", self.toggle)
        context.frame.setWindowTitle(tr("Practice: {title}", title=context.frame.windowTitle()))
        context.lane.done.connect(self._lane_done)
        context.loop.finished.connect(self._look)
        self._watch = QTimer(self)
        self._watch.setInterval(_LOOK_MS)
        self._watch.timeout.connect(self._notice)

    def _add_strip(self) -> None:
        """Add the strip over the window: nobody takes practice for real work, or real work for practice."""
        shades = theme().blue
        strip = QFrame()
        strip.setObjectName("practiceStrip")
        strip.setStyleSheet(f"QFrame#practiceStrip {{ background: {shades.soft}; border: 0; }}")
        row = QHBoxLayout(strip)
        row.setContentsMargins(16, 2, 8, 2)
        row.setSpacing(10)
        row.addWidget(icon_label("practice", shades.ink, 16))
        words = tr("Practice: a made-up company. Nothing leaves this computer.")
        shown = label(tr("Practice") if is_text_large() else words, "small", shades.ink, weight=500)
        shown.setToolTip(words)
        row.addWidget(shown, 1)
        self.script_button = KeyButton(tr("Practice script"), "Ctrl F9", "flat")
        self.script_button.clicked.connect(self.toggle)
        row.addWidget(self.script_button)
        strip.setAccessibleName(words)
        bar = QToolBar(tr("Practice"), self._context.frame)
        bar.setObjectName("practice-strip")
        bar.setMovable(False)
        bar.setFloatable(False)
        bar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        bar.setStyleSheet("QToolBar { border: 0; padding: 0; spacing: 0; }")
        bar.addWidget(strip)
        around = bar.layout()
        if around is not None:
            around.setContentsMargins(0, 0, 0, 0)
        self.strip = bar
        self._context.frame.addToolBar(Qt.ToolBarArea.TopToolBarArea, bar)

    def toggle(self) -> None:
        """Show the script, or hide it."""
        is_shown = self.dock.isHidden()
        paint_apart(self.dock, self._context.frame.pages)  # what it leaves to the pages is laid out anew
        self.dock.setVisible(is_shown)
        if is_shown:
            self._watch.start()
            self._look()
            self._offer_partners()
        else:
            self._watch.stop()

    # Noticing

    def _notice(self) -> None:
        """Take note of what the window shows; the ledger is asked only when that is something new."""
        frame = self._context.frame
        if frame.shows("plan"):
            self._shown.add("dry-run")
        word = _SHEETS.get(type(frame.sheet).__name__, "")
        if word:
            self._shown.add(word)
        if self._shown != self._told:
            self._look()

    def _lane_done(self, topic: str, _result: object) -> None:
        if topic not in {_TOPIC, "counts", "status"} and not self.dock.isHidden():
            self._look()

    def _look(self, _summary: object = None) -> None:
        if self.dock.isHidden():
            return
        script, shown = self._context.desk().practice_script, frozenset(self._shown)
        self._told = shown
        self._context.lane.submit(_TOPIC, lambda: script.state(shown), self._arrived)

    def _arrived(self, state: ScriptState) -> None:
        self.panel.show_state(state)

    def _skip(self) -> None:
        self._context.lane.submit(_TOPIC, self._context.desk().practice_script.skip, self._arrived)

    def _restart(self) -> None:
        self._shown, self._told = set(), frozenset()
        self._context.lane.submit(_TOPIC, self._context.desk().practice_script.restart, self._arrived)

    # Partners

    def _offer_partners(self) -> None:
        control = self._control
        if control is None:
            return
        names = {partner.code: partner.name for partner in self._context.desk().partners()}
        self.panel.offer_partners(names, control.behaviours, control.partners)

    def _behave(self, code: str, behaviour: str) -> None:
        control = self._control
        if control is not None:
            control.behave(code, behaviour)
            self._offer_partners()

    def _step(self) -> None:
        control = self._control
        if control is not None:
            self._context.lane.submit("practice-step", control.step, self._stepped)

    def _stepped(self, files: int) -> None:
        self._context.frame.banner.say(
            "blue", "info", tr("Partners have left %n file(s) at Cleo.", "", files), tr("The next sync brings them in.")
        )
