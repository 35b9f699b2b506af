"""What a partner file calls a value, in the words of the window: which field it is, and what it takes."""

from __future__ import annotations

from acucleo_desktop.documents.problem import Problem

# (table of the partner file, key in it) to (key of the field, its name).
PLACES: dict[tuple[str, str], tuple[str, str]] = {
    ("", "name"): ("name", "Name"),
    ("", "code"): ("code", "Short name"),
    ("", "customer_id"): ("customer_id", "Acumatica customer"),
    ("", "vendor_id"): ("vendor_id", "Acumatica vendor"),
    ("isa", "qualifier"): ("qualifier", "Their ISA qualifier"),
    ("isa", "id"): ("isa_id", "Their ISA id"),
    ("gs", "id"): ("gs_id", "Their GS id"),
    ("us", "isa_qualifier"): ("us_qualifier", "Our ISA qualifier"),
    ("us", "isa_id"): ("us_isa_id", "Our ISA id"),
    ("us", "gs_id"): ("us_gs_id", "Our GS id"),
}


def explain(problem: Problem) -> tuple[str, str]:
    """Return the key of the field that a problem of a partner file is about, and a sentence that fits beside it.

    The key is empty, and the sentence the problem's own, when it is about something that has no field of its own.
    """
    table = next((name for name in ("isa", "gs", "us") if f"[{name}]" in problem.what), "")
    place = PLACES.get((table, problem.field))
    if place is None:
        return "", " ".join(part for part in (problem.what, problem.todo) if part)
    key, name = place
    if problem.code == "file.missing-key":
        return key, f"{name} is missing."
    return key, f"{name}: {problem.todo[:1].lower()}{problem.todo[1:]}"
