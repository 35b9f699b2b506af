"""How a partner misbehaves on purpose: named behaviours, several at once where they fit together.

They are set at the start (`acucleo practice serve --partner CODE=late,bills-twice`) and while the world runs (admin
address `/partners/behaviours`). A partner whose behaviour nobody set keeps to the story of the demonstration.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Final

from acucleo_desktop.practice.cleo.store import Store

BEHAVIOURS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "silent": "never answers: no 997, no 855, no shipment, no bill",
        "late": "answers everything 30 hours after it came, when 24 are agreed",
        "rejects": "refuses every document of ours in its 997",
        "rejects-first": "refuses the first document that it gets, and takes the others",
        "rejects-lines": "refuses every second set of ours by its AK5, and every second line of an order in its 855",
        "contradicts": "accepts in a 997, and refuses the same document in another one a step later",
        "answers-twice": "says the same in two 997s",
        "answers-envelopes": "answers the envelope by a TA1, then the group by a 997",
        "refuses-envelopes": "refuses the envelope by a TA1 and looks at nothing in it",
        "advises": "takes the document in its 997, and refuses its content by an 824",
        "ships-short": "ships and bills two less of the first line than were ordered",
        "ships-over": "ships and bills three more of the first line than were ordered",
        "bills-twice": "sends every bill a second time in a new envelope",
        "orders-twice": "sends every order a second time in a new envelope",
        "changes-orders": "sends other content under the same order number after it was confirmed",
        "cancels-late": "cancels an order after it was confirmed",
        "out-of-order": "bills before it ships, ships before it confirms, and acknowledges last of all",
        "corrupts-counts": "states a wrong number of segments, and sends the file again as it should be a step later",
        "corrupts-bytes": "damages bytes within a file, and sends it again as it should be a step later",
        "cuts-off": "sends half a file, and the whole one a step later",
    }
)
"""Every behaviour, and what the partner does."""
CORRUPTIONS: Final = ("corrupts-counts", "corrupts-bytes", "cuts-off")
WELL_BEHAVED, STORY = "well-behaved", "story"
"""What sets a partner to no misbehaviour at all, and back to the story of the demonstration."""
STORIES: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {"QUICKBASKET": ("silent",), "HILLTOP": ("rejects-first",), "TUSCANY": ("bills-twice",)}
)
"""What partners of the demonstration do anyway; `answers.py` has the vendors' manners with single lines."""
LATE_HOURS: Final = 30
_STATE = "behaviours"


class UnknownBehaviour(ValueError):
    """A behaviour or a partner that does not exist; the text is a sentence for a person."""


def parse_behaviours(text: str) -> tuple[str, ...] | None:
    """Read behaviours written with commas; None means the story of the demonstration.

    Raises:
        UnknownBehaviour: there is no such behaviour.
    """
    names = tuple(dict.fromkeys(part.strip() for part in text.split(",") if part.strip()))
    if names == (STORY,):
        return None
    if not names or names == (WELL_BEHAVED,):
        return ()
    for name in names:
        if name not in BEHAVIOURS:
            near = difflib.get_close_matches(name, BEHAVIOURS, 1)
            meant = f" Did you mean {near[0]}?" if near else ""
            known = ", ".join((*BEHAVIOURS, WELL_BEHAVED, STORY))
            raise UnknownBehaviour(f"There is no behaviour called {name}.{meant} Known ones: {known}.")
    return names


class Behaviours:
    """What was set, kept in the practice Cleo's state, so that it outlives a restart.

    Args:
        store: of the practice Cleo.
        partners: the partners that there are.
    """

    def __init__(self, store: Store, partners: Iterable[str]) -> None:
        self._store = store
        self._partners = frozenset(partners)

    def set(self, given: Mapping[str, str]) -> None:
        """Set the behaviours of partners; all of them or, when one is not known, none.

        Args:
            given: partner's code to behaviours with commas.

        Raises:
            UnknownBehaviour: a partner or a behaviour that does not exist.
        """
        known: dict[str, list[str]] = self._store.state(_STATE, {})
        for code, text in given.items():
            if code not in self._partners:
                known_ones = ", ".join(sorted(self._partners))
                raise UnknownBehaviour(f"There is no partner called {code}. Known ones: {known_ones}.")
            names = parse_behaviours(text)
            known.pop(code, None)
            if names is not None:
                known[code] = list(names)
        self._store.set_state(_STATE, known)

    def of(self, code: str) -> frozenset[str]:
        """Return what a partner does now."""
        known: dict[str, list[str]] = self._store.state(_STATE, {})
        return frozenset(known.get(code, STORIES.get(code, ())))

    def keeps_to_story(self, code: str) -> bool:
        """Whether nobody has set anything for a partner."""
        return code not in self._store.state(_STATE, {})

    def all(self) -> dict[str, list[str]]:
        """Return what was set, by partner."""
        found: dict[str, list[str]] = self._store.state(_STATE, {})
        return found
