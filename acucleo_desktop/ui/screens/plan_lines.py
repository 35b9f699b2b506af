"""The lines of a dry run: what a sync would do, by what it does and to what, each document with its sum."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QT_TR_NOOP

from acucleo_desktop.documents.flow import Flow
from acucleo_desktop.sync.desk_types import Plan, PlannedAction
from acucleo_desktop.ui.components.line_list import Line
from acucleo_desktop.ui.language import formats
from acucleo_desktop.ui.language.sentences import said
from acucleo_desktop.ui.language.words import tr

DOES = ("create", "update", "upload", "acknowledge", "answer", "review")
_TITLES: Mapping[tuple[str, Flow | None], str] = {
    ("create", Flow.SALES_ORDER): str(QT_TR_NOOP("sales order(s) will be created")),
    ("create", Flow.BILL): str(QT_TR_NOOP("bill(s) will be created")),
    ("create", None): str(QT_TR_NOOP("record(s) will be created")),
    ("update", Flow.ORDER_ACKNOWLEDGMENT): str(QT_TR_NOOP("purchase order update(s) will be written")),
    ("update", Flow.SHIP_NOTICE): str(QT_TR_NOOP("ship notice(s) will be written to purchase orders")),
    ("update", None): str(QT_TR_NOOP("record(s) will be changed")),
    ("upload", Flow.INVOICE): str(QT_TR_NOOP("invoice(s) will go to Cleo")),
    ("upload", Flow.PURCHASE_ORDER): str(QT_TR_NOOP("purchase order(s) will go to Cleo")),
    ("upload", None): str(QT_TR_NOOP("file(s) will go to Cleo")),
    ("acknowledge", None): str(QT_TR_NOOP("acknowledgment(s) (997) will go to Cleo")),
    ("answer", None): str(QT_TR_NOOP("answer(s) of partners will be matched")),
    ("review", None): str(QT_TR_NOOP("document(s) will wait for your look")),
}
_HINTS: Mapping[str, str] = {
    "create": str(QT_TR_NOOP("in Acumatica")),
    "update": str(QT_TR_NOOP("in Acumatica")),
    "upload": str(QT_TR_NOOP("to the partner's folder")),
    "acknowledge": str(QT_TR_NOOP("after what came in is stored")),
    "answer": str(QT_TR_NOOP("to what we sent")),
    "review": str(QT_TR_NOOP("nothing happens before you approve")),
}
_ICONS = {
    "create": "database",
    "update": "compare",
    "upload": "cloud",
    "acknowledge": "approve",
    "answer": "clock",
    "review": "inbox",
}
Groups = list[tuple[Line | None, list[Line]]]


def groups_of(plan: Plan) -> Groups:
    """Return the lines of a plan: trouble first, then what would be done, by kind and document."""
    found: Groups = []
    if plan.problems:
        head = Line("problem", tr("could not be looked at"), icon="offline", family="amber", is_head=True)
        lines = [
            Line(f"problem/{number}", said(each.what), said(each.todo or each.why), icon="warning", family="amber")
            for number, each in enumerate(plan.problems)
        ]
        found.append((head, ended(lines)))
    sorted_actions: dict[tuple[str, Flow | None], list[PlannedAction]] = {}
    for kind in DOES:
        for section in plan.sections:
            for action in section.actions:
                if action.kind == kind:
                    key = (kind, action.flow) if (kind, action.flow) in _TITLES else (kind, None)
                    sorted_actions.setdefault(key, []).append(action)
    for (kind, flow), actions in sorted_actions.items():
        name = f"{kind}/{flow.value if flow is not None else ''}"
        title, count = tr(_TITLES[kind, flow], "", len(actions)), len(actions)
        head = Line(name, title, tr(_HINTS[kind]), icon=_ICONS[kind], count=count, is_head=True)
        found.append((head, ended([_line(f"{name}/{at}", action) for at, action in enumerate(actions)])))
    return found


def _line(key: str, action: PlannedAction) -> Line:
    by_subject = bool(action.partner and action.subject)
    more = action.detail if by_subject else ""
    if action.kind in {"create", "update"}:
        more = action.sentence
    return Line(
        key,
        said(action.subject) if by_subject else said(action.sentence),
        said(more) if by_subject else said(action.detail),
        lead=action.partner,
        trailing=action.amount,
        opens=action,
    )


def ended(lines: list[Line]) -> list[Line]:
    """Return lines of which the last one ends its card."""
    return [*lines[:-1], replace(lines[-1], is_last=True)] if lines else lines


def actions_of(plan: Plan, kind: str) -> list[PlannedAction]:
    """Return the actions of one kind."""
    return [action for section in plan.sections for action in section.actions if action.kind == kind]


def headline(plan: Plan) -> str:
    """Return what a sync would do, in a sentence."""
    does = plan.does
    if does:
        return tr("A sync now would do %n thing(s)", "", does)
    waits = len(actions_of(plan, "review"))
    if waits:
        return tr("A sync now would bring %n document(s) for your look", "", waits)
    return tr("A sync now would change nothing")


def subline(plan: Plan) -> str:
    """Return when it was read, how long that took, and that nothing was written."""
    time, seconds = formats.clock(plan.at), formats.number(plan.seconds, 1)
    read = tr("Read at {time}, in {seconds} s. Nothing has been written.", time=time, seconds=seconds)
    if plan.is_cut:
        read = tr("Stopped at {time}: this is what was found until then. Nothing has been written.", time=time)
    needs = len(actions_of(plan, "question"))
    if not needs:
        return read
    return read + " " + tr("%n (document needs|documents need) you and (stays|stay) where (it is|they are).", "", needs)
