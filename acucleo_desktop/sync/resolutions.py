"""A person's word on each difference of a document: accept theirs, keep ours, or a typed value; kept and audited."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import replace

from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.ledger.ledger import Ledger
from acucleo_desktop.rules.comparison import Choice, Comparison, Resolution, comparison_of, resolved, typed
from acucleo_desktop.sync.waivers import accepted


def resolutions_of(ledger: Ledger, document_id: int) -> dict[str, Resolution]:
    """Return what was chosen for a document, by the key of the difference."""
    text = ledger.marks.get(_mark(document_id))
    known = {key: Resolution(Choice(choice), value) for key, (choice, value) in json.loads(text or "{}").items()}
    return {key: Resolution(Choice.ACCEPT) for key in accepted(ledger, document_id)} | known


def comparison_kept(ledger: Ledger, document_id: int) -> Comparison:
    """Return the compared fields of a document with what was chosen since; without rows when none was compared."""
    kept = comparison_of(ledger.comparisons.of(document_id))
    return replace(kept, rows=resolved(kept.rows, resolutions_of(ledger, document_id)))


def resolve_changes(ledger: Ledger, document_id: int, keys: Iterable[str], resolution: Resolution) -> int:
    """Remember a person's choice for the named differences of a document, for all open ones without a name.

    Returns:
        How many differences were decided.

    Raises:
        Problem: there is no such difference, it does not offer this choice, or the typed value does not fit.
    """
    wanted = list(keys) or [row.key for row in comparison_kept(ledger, document_id).open_rows]
    return decide_each(ledger, document_id, dict.fromkeys(wanted, resolution))


def decide_each(ledger: Ledger, document_id: int, choices: Mapping[str, Resolution]) -> int:
    """Remember a person's choice for each of some differences of a document; all of them, or none when one is refused.

    Returns:
        How many differences were decided.

    Raises:
        Problem: there is no such difference, it does not offer this choice, or the typed value does not fit.
    """
    comparison = comparison_kept(ledger, document_id)
    for key, resolution in choices.items():
        _require(comparison, key, resolution)
    with ledger.transaction():
        known = resolutions_of(ledger, document_id)
        for key, resolution in choices.items():
            old = known.get(key)
            known[key] = resolution
            ledger.audit.record(
                "resolved-change",
                document_id,
                old=f"{key} {old.choice} {old.value}".strip() if old is not None else "",
                new=f"{key} {resolution.choice} {resolution.value}".strip(),
            )
        plain = {key: [each.choice.value, each.value] for key, each in known.items()}
        ledger.marks.set(_mark(document_id), json.dumps(plain, sort_keys=True))
    return len(choices)


def value_problem(field: str, text: str) -> Problem | None:
    """Return what is wrong with a value that a person typed for a field, None when it fits."""
    if typed(field, text) is not None:
        return None
    wanted = "a day such as 2026-12-01" if field == "date" else "a number of 0 or more"
    return Problem("compare.value-does-not-fit", f"{text.strip()!r} is no {field}.", todo=f"Enter {wanted}.")


def _require(comparison: Comparison, key: str, resolution: Resolution) -> None:
    row = comparison.row(key)
    offered = [option.choice for option in row.options] if row is not None else []
    if row is None or not offered:
        open_keys = ", ".join(each.key for each in comparison.rows if each.options) or "none"
        raise Problem(
            "compare.no-such-difference",
            f"There is no difference {key!r} to decide in this document.",
            why="It was decided by the partner sheet, or nothing can be written for it.",
            todo=f"Those to decide are: {open_keys}.",
        )
    if resolution.choice not in offered:
        raise Problem(
            "compare.no-such-choice",
            f"The difference {key} cannot be decided by {resolution.choice.value}.",
            todo=f"Choose one of {', '.join(offered)}.",
        )
    if resolution.choice is Choice.VALUE:
        problem = value_problem(row.field, resolution.value)
        if problem is not None:
            raise problem


def _mark(document_id: int) -> str:
    return f"resolved.{document_id}"
