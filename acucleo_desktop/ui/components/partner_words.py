"""What a partner file calls a value, in the words of the window: which field it is, and what it takes."""

from __future__ import annotations

from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.ui.language.noop import QT_TR_NOOP
from acucleo_desktop.ui.language.sentences import said
from acucleo_desktop.ui.language.words import tr

# (table of the partner file, key in it) to (key of the field, its name).
PLACES: dict[tuple[str, str], tuple[str, str]] = {
    ("", "name"): ("name", QT_TR_NOOP("Name")),
    ("", "code"): ("code", QT_TR_NOOP("Short name")),
    ("", "customer_id"): ("customer_id", QT_TR_NOOP("Acumatica customer")),
    ("", "vendor_id"): ("vendor_id", QT_TR_NOOP("Acumatica vendor")),
    ("isa", "qualifier"): ("qualifier", QT_TR_NOOP("Their ISA qualifier")),
    ("isa", "id"): ("isa_id", QT_TR_NOOP("Their ISA id")),
    ("gs", "id"): ("gs_id", QT_TR_NOOP("Their GS id")),
    ("us", "isa_qualifier"): ("us_qualifier", QT_TR_NOOP("Our ISA qualifier")),
    ("us", "isa_id"): ("us_isa_id", QT_TR_NOOP("Our ISA id")),
    ("us", "gs_id"): ("us_gs_id", QT_TR_NOOP("Our GS id")),
}


def explain(problem: Problem) -> tuple[str, str]:
    """Return the key of the field that a problem of a partner file is about, and a sentence that fits beside it.

    The key is empty, and the sentence the problem's own, when it is about something that has no field of its own.
    """
    table = next((name for name in ("isa", "gs", "us") if f"[{name}]" in problem.what), "")
    place = PLACES.get((table, problem.field))
    if place is None:
        return "", " ".join(said(part) for part in (problem.what, problem.todo) if part)
    key, name = place
    if problem.code == "file.missing-key":
        return key, tr("{field} is missing.", field=tr(name))
    todo = said(problem.todo)
    return key, tr("{field}: {what}", field=tr(name), what=f"{todo[:1].lower()}{todo[1:]}")
