"""What one change did to a partner sheet, kept so that it alone can be taken back later, with all later ones left."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.ledger.partner_codec import partner_of, partner_text
from acucleo_desktop.partners.profile import CrossReference, Partner

_TABLE = "cross_references"


@dataclass(frozen=True, slots=True)
class SheetChange:
    """The difference between two states of one sheet.

    Attributes:
        partner: code of the partner.
        added, removed: cross-references.
        places: where each of the removed ones stood in the table; the order decides which code is written to a partner.
        values: path in the sheet to its value before and after, each in a list that is empty where there was none.
    """

    partner: str
    added: tuple[CrossReference, ...] = ()
    removed: tuple[CrossReference, ...] = ()
    places: tuple[int, ...] = ()
    values: Mapping[tuple[str, ...], tuple[list[Any], list[Any]]] = field(default_factory=lambda: MappingProxyType({}))

    def __bool__(self) -> bool:
        """Whether anything has changed."""
        return bool(self.added or self.removed or self.values)


def change_between(before: Partner, after: Partner) -> SheetChange:
    """Return what changed from one state of a sheet to the next."""
    old, new = json.loads(partner_text(before)), json.loads(partner_text(after))
    old.pop(_TABLE, None)
    new.pop(_TABLE, None)
    had, has = before.cross_references, after.cross_references
    removed = list((Counter(had) - Counter(has)).elements())
    return SheetChange(
        after.code,
        tuple((Counter(has) - Counter(had)).elements()),
        tuple(removed),
        tuple(had.index(each) for each in removed),
        dict(_differences(old, new, ())),
    )


def _differences(
    old: Any, new: Any, path: tuple[str, ...]
) -> Iterator[tuple[tuple[str, ...], tuple[list[Any], list[Any]]]]:
    if old == new:
        return
    if isinstance(old, dict) and isinstance(new, dict):
        for name in sorted(old.keys() | new.keys()):
            if name in old and name in new:
                yield from _differences(old[name], new[name], (*path, name))
            else:
                yield (*path, name), ([old[name]] if name in old else [], [new[name]] if name in new else [])
        return
    yield path, ([old], [new])


def taken_back(partner: Partner, change: SheetChange) -> Partner:
    """Return a sheet without a change that was made to it earlier; everything that was changed since stays.

    Raises:
        Problem: `fix.changed-since`, when what the change did was itself changed since.
    """
    references = list(partner.cross_references)
    for each in change.added:
        if each not in references:
            raise changed_since(partner, f"{each.theirs} does not mean {each.ours} any more")
        references.remove(each)
    taken = {(each.kind, each.theirs, each.qualifier): each.ours for each in references}
    for place, each in sorted(zip(change.places, change.removed, strict=True), key=lambda pair: pair[0]):
        if taken.get((each.kind, each.theirs, each.qualifier), each.ours) != each.ours:
            raise changed_since(partner, f"{each.theirs} would have two meanings")
        references.insert(place, each)
    plain = json.loads(partner_text(partner))
    for path, (old, new) in change.values.items():
        _put_back(plain, path, old, new, partner)
    plain[_TABLE] = [_plain(each) for each in references]
    return partner_of(json.dumps(plain))


def _put_back(plain: dict[str, Any], path: Sequence[str], old: list[Any], new: list[Any], partner: Partner) -> None:
    *parents, name = path
    place: Any = plain
    for parent in parents:
        place = place.get(parent) if isinstance(place, dict) else None
    now = [place[name]] if isinstance(place, dict) and name in place else []
    if not isinstance(place, dict) or now != new:
        raise changed_since(partner, f"{name.replace('_', ' ')} was changed")
    if old:
        place[name] = old[0]
    else:
        del place[name]


def changed_since(partner: Partner, what: str) -> Problem:
    """Return the refusal to take back what is not there any more."""
    return Problem(
        "fix.changed-since",
        f"The sheet of {partner.name} has changed since: {what}.",
        why="Taking the older change back would undo the newer one, too.",
        todo="Take the newer change back first, or change the sheet by hand.",
    )


def change_text(changes: Sequence[SheetChange]) -> str:
    """Return changes as JSON."""
    return json.dumps(
        [
            {
                "partner": each.partner,
                "added": [_plain(one) for one in each.added],
                "removed": [_plain(one) for one in each.removed],
                "places": list(each.places),
                "values": [[list(path), old, new] for path, (old, new) in each.values.items()],
            }
            for each in changes
        ]
    )


def changes_of(text: str) -> tuple[SheetChange, ...]:
    """Read what `change_text` wrote."""
    return tuple(
        SheetChange(
            each["partner"],
            tuple(CrossReference(**one) for one in each["added"]),
            tuple(CrossReference(**one) for one in each["removed"]),
            tuple(each["places"]),
            {tuple(path): (old, new) for path, old, new in each["values"]},
        )
        for each in json.loads(text or "[]")
    )


def _plain(each: CrossReference) -> dict[str, str]:
    return {"kind": each.kind, "theirs": each.theirs, "ours": each.ours, "qualifier": each.qualifier}
