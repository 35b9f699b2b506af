"""After a restore: what may have left since the copy was made does not leave again without proof or a person's word.

A restored ledger has forgotten what was sent after its copy was made. It would draft the same invoices again, and send
what lay ready then. So every upload passes here first until the ledger has caught up: what the replaced ledger or Cleo
itself knows to have left counts as sent, and what nobody can tell is in doubt, to be settled by a person.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any, Final

from acucleo_desktop.cleo.mailbox import Mailbox
from acucleo_desktop.cleo.names import upload_name
from acucleo_desktop.documents.flow import Direction
from acucleo_desktop.documents.status import Delivery
from acucleo_desktop.ledger.ledger import Ledger
from acucleo_desktop.ledger.rows import DocumentRow
from acucleo_desktop.ledger.times import time_of, time_text
from acucleo_desktop.sync.outcome import Tally
from acucleo_desktop.sync.services import Services
from acucleo_desktop.sync.writes import Step
from acucleo_desktop.transport.problems import NotFound, NotPermitted, UnexpectedAnswer

STATE: Final = "restored.state"
_ASKED: Final = "restored.asked."
_SENT: Final = "restored.sent."
_ASIDE: Final = "restored.aside."
_CLOCKS_DIFFER: Final = timedelta(minutes=5)

_ROAD: Final[Mapping[Delivery, tuple[Delivery, ...]]] = {
    Delivery.REVIEW: (Delivery.QUEUED, Delivery.SENDING, Delivery.SENT),
    Delivery.HELD: (Delivery.QUEUED, Delivery.SENDING, Delivery.SENT),
    Delivery.FAILED: (Delivery.QUEUED, Delivery.SENDING, Delivery.SENT),
    Delivery.QUEUED: (Delivery.SENDING, Delivery.SENT),
    Delivery.SENDING: (Delivery.SENT,),
    Delivery.IN_DOUBT: (Delivery.SENT,),
}
"""The allowed moves to `sent` from where a document may stand."""


def begin_guard(ledger: Ledger, backup_at: datetime, restored_at: datetime) -> None:
    """Guard the uploads of a ledger that was just restored."""
    state = {
        "backup_at": time_text(backup_at),
        "restored_at": time_text(restored_at),
        "last_document": ledger.documents.last_id(),
        "caught_up": "",
    }
    ledger.marks.set(STATE, json.dumps(state, sort_keys=True))


def guard_state(ledger: Ledger) -> dict[str, Any]:
    """Return what is known of the last restore; empty when there was none."""
    text = ledger.marks.get(STATE)
    known: dict[str, Any] = json.loads(text) if text else {}
    return known


def note_pass(services: Services, direction: Direction | None, tally: Tally) -> None:
    """Note that the ledger has caught up, after a whole pass that met no trouble on either side."""
    state = guard_state(services.ledger)
    if not state or state["caught_up"] or direction is not None or tally.problems or services.stop.is_set():
        return
    state["caught_up"] = time_text(services.clock.now())
    with services.ledger.transaction():
        services.ledger.marks.set(STATE, json.dumps(state, sort_keys=True))
        services.ledger.audit.record("caught-up", why="a whole pass has seen both sides since the restore")


def remember_sent(ledger: Ledger, key: tuple[str, str, str], facts: Mapping[str, object]) -> None:
    """Remember that content (partner, flow, fingerprint) had left by the replaced ledger."""
    ledger.marks.set(_sent_mark(*key), json.dumps(dict(facts), sort_keys=True))


def remember_aside(ledger: Ledger, fingerprint: str, reason: str) -> None:
    """Remember that a person had set received content aside."""
    if fingerprint:
        ledger.marks.set(_ASIDE + fingerprint, reason or "set aside before the restore")


def set_aside_before(row: DocumentRow, services: Services) -> bool:
    """Set a received document aside again when a person had done so before the restore; tell whether it was."""
    reason = services.ledger.marks.get(_ASIDE + row.fingerprint) if row.fingerprint else ""
    mark = _ASKED + str(row.id)
    if not reason or services.ledger.marks.get(mark):
        return False
    with services.ledger.transaction():
        services.ledger.marks.set(mark, "aside")
        services.ledger.documents.move_delivery(row.id, Delivery.SET_ASIDE, f"{reason} (before the restore)")
    return True


def may_have_left(row: DocumentRow, state: Mapping[str, Any]) -> bool:
    """Tell whether a document may have left in the time that the restored ledger does not know.

    Everything that lay in the copy, everything drafted until the ledger has caught up, and whatever was last changed
    in Acumatica before the restore. A document that replaces another was wanted by a person afterwards.
    """
    if row.id <= state["last_document"]:
        return True
    if not state["caught_up"] or row.created_at <= time_of(state["caught_up"]):
        return True
    if not row.acumatica_stamp or row.replaces is not None:
        return False
    stamp = datetime.fromisoformat(row.acumatica_stamp)
    return stamp.tzinfo is None or stamp <= time_of(state["restored_at"]) + _CLOCKS_DIFFER


def held_back(row: DocumentRow, services: Services, mailbox: Mailbox, run_id: int | None, tally: Tally) -> bool:
    """Keep a queued document from leaving a second time; return whether it was kept.

    Asked once for each document: after a person has settled the doubt, it goes its way.
    """
    ledger = services.ledger
    state = guard_state(ledger)
    if not state or ledger.marks.get(_ASKED + str(row.id)) or not may_have_left(row, state):
        return False
    known = _known_sent(row, ledger)
    if known.get("was_sent"):
        why = f"the replaced ledger knows that it was sent on {known['sent_at'][:16]} UTC as {known['file_name']}"
        settle_sent(row, ledger, known, why, run_id)
        tally.add("recovered")
        return True
    name = _name_at_cleo(row, services, mailbox)
    if name:
        settle_sent(row, ledger, {"file_name": name}, f"Cleo lists {name}, which carries its control number", run_id)
        tally.add("recovered")
        return True
    _ask(row, services, state, str(known.get("file_name", "")), run_id)
    tally.add_row("in doubt", ledger.documents.get(row.id))
    return True


def settle_sent(row: DocumentRow, ledger: Ledger, known: Mapping[str, Any], why: str, run_id: int | None) -> None:
    """Let a document count as sent, with the name and control numbers under which it left."""
    changes = {
        name: known[name]
        for name in ("interchange_control", "group_control", "set_control", "file_id")
        if known.get(name) and known[name] != getattr(row, name)
    }
    with ledger.transaction():
        attempt = ledger.attempts.begin(row.id, Step.UPLOAD, _folder(row, ledger), known["file_name"], "", run_id)
        ledger.attempts.finish(attempt.id, "done", excerpt=why)
        for state in _ROAD[row.delivery]:
            ledger.documents.move_delivery(row.id, state, why)
        if changes:
            ledger.documents.update(row.id, **changes)
        ledger.marks.set(_ASKED + str(row.id), "sent")


def _ask(row: DocumentRow, services: Services, state: Mapping[str, Any], name: str, run_id: int | None) -> None:
    """Put a document in doubt: a person looks it up and says whether it had left."""
    ledger = services.ledger
    since, until = state["backup_at"][:16], state["restored_at"][:16]
    why = (
        f"the ledger was restored from a copy of {since.replace('T', ' ')} UTC, and this document may have left"
        f" between then and {until.replace('T', ' ')} UTC; look it up at Cleo or ask the partner, then settle it"
    )
    content = ledger.files.content(row.file_id) if row.file_id is not None else b""
    reference = name or row.file_name
    digest = hashlib.sha256(content).hexdigest()
    with ledger.transaction():
        attempt = ledger.attempts.begin(row.id, Step.UPLOAD, _folder(row, ledger), reference, digest, run_id)
        ledger.documents.move_delivery(row.id, Delivery.SENDING)
        ledger.attempts.finish(attempt.id, "in-doubt", excerpt=why)
        ledger.documents.move_delivery(row.id, Delivery.IN_DOUBT, why)
        ledger.marks.set(_ASKED + str(row.id), "in-doubt")


def _known_sent(row: DocumentRow, ledger: Ledger) -> dict[str, Any]:
    text = ledger.marks.get(_sent_mark(row.partner, row.flow.value, row.fingerprint)) if row.fingerprint else ""
    known: dict[str, Any] = json.loads(text) if text else {}
    return known


def _sent_mark(partner: str, flow: str, fingerprint: str) -> str:
    return f"{_SENT}{partner}|{flow}|{fingerprint}"


def _name_at_cleo(row: DocumentRow, services: Services, mailbox: Mailbox) -> str:
    """Return the name at Cleo that carries this document's set, partner and control number; empty without one."""
    whole = upload_name(row.set_id, row.partner, row.interchange_control, services.clock.now(), "x")
    start = whole.rsplit("_", 2)[0] + "_"
    try:
        files = mailbox.list_files(_folder(row, services.ledger))
    except (NotFound, NotPermitted, UnexpectedAnswer):
        return ""  # a folder that cannot be looked into proves nothing either way: a person is asked
    return next((file.name for file in files if file.name.startswith(start)), "")


def _folder(row: DocumentRow, ledger: Ledger) -> str:
    return ledger.files.get(row.file_id).folder if row.file_id is not None else ""
