"""Which customer or vendor of ours a company in a document is: what speaks for each, and never a silent guess."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

from acucleo_desktop.documents.party import Party

MOST = 3
"""Candidates that are offered."""

_NAMES_ALIKE = 0.6
_NOISE = frozenset({"inc", "llc", "ltd", "co", "corp", "company", "the", "and", "of", "gmbh", "lp", "incorporated"})
_KINDS: Mapping[str, str] = MappingProxyType(
    {"UL": "GLN", "1": "D-U-N-S number", "9": "D-U-N-S number", "91": "your code", "92": "the partner's code"}
)
"""X12 66 qualifiers in a clerk's words."""

_GLN_LENGTH = 13
_EXACT, _ORDER, _ENVELOPE, _NAME = 100, 60, 50, 30


@dataclass(frozen=True, slots=True)
class Account:
    """A customer or vendor as Acumatica has it.

    Attributes:
        id: CustomerID or VendorID.
        references: other numbers by which it is known there.
        envelope_ids: ids of the envelopes of partners that are this account.
    """

    id: str
    name: str = ""
    references: tuple[str, ...] = ()
    envelope_ids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Candidate:
    """An account that may be meant.

    Attributes:
        reasons: what speaks for it, each as the end of a sentence that begins with `because`.
        score: the larger, the likelier.
        exact: whether a number says so that no other account has.
    """

    id: str
    name: str
    reasons: tuple[str, ...]
    score: int
    exact: bool = False

    @property
    def said(self) -> str:
        """The account with its reasons, such as `ORCHARD (Orchard Lane Produce), because the names are alike`."""
        named = f"{self.id} ({self.name})" if self.name and self.name != self.id else self.id
        return f"{named}, because {' and '.join(self.reasons)}"


@dataclass(slots=True)
class _Case:
    account: Account
    score: int = 0
    exact: bool = False
    reasons: list[str] = field(default_factory=list)

    def add(self, score: int, reason: str, *, exact: bool = False) -> None:
        self.score += score
        self.exact = self.exact or exact
        self.reasons.append(reason)


def match_accounts(
    parties: Sequence[Party],
    accounts: Iterable[Account],
    *,
    of_orders: Mapping[str, str] | None = None,
    envelope_ids: Sequence[str] = (),
) -> list[Candidate]:
    """Return the accounts that may be meant, the likeliest first.

    Args:
        parties: companies in the document that may be the account, the likeliest role first.
        accounts: all that there are.
        of_orders: account of each of our orders that the document names: account id to order number.
        envelope_ids: sender ids of the file.
    """
    cases = [_Case(account) for account in accounts]
    for case in cases:
        _by_number(case, parties)
        number = (of_orders or {}).get(case.account.id)
        if number:
            case.add(_ORDER, f"order {number} was placed with it")
        shared = [each for each in envelope_ids if each and each in case.account.envelope_ids]
        if shared:
            case.add(_ENVELOPE, f"its files come from {shared[0]}")
        _by_name(case, parties)
    found = sorted((case for case in cases if case.score), key=lambda case: (-case.score, case.account.id))
    exact = [case for case in found if case.exact]
    return [
        Candidate(
            case.account.id,
            case.account.name,
            tuple(case.reasons),
            case.score,
            exact=case.exact and len(exact) == 1,
        )
        for case in found[:MOST]
    ]


def taken(candidates: Sequence[Candidate]) -> str:
    """Return the account that is meant without a doubt, an empty text when a person has to say."""
    return next((each.id for each in candidates if each.exact), "")


def _by_number(case: _Case, parties: Sequence[Party]) -> None:
    for party in parties:
        number = party.identifier.strip()
        if not number or not _sound(party):
            continue
        known = {case.account.id, *case.account.references}
        if number in known or number.upper() in known or (party.qualifier == "9" and number[:9] in known):
            kind = _KINDS.get(party.qualifier, "code")
            case.add(_EXACT, f"it carries {kind} {number}", exact=True)
            return


def _sound(party: Party) -> bool:
    """Whether a number may be trusted: a GLN with a wrong check digit identifies nobody."""
    number = party.identifier.strip()
    if party.qualifier != "UL":
        return True
    if len(number) != _GLN_LENGTH or not (number.isascii() and number.isdigit()):
        return False
    total = sum(int(digit) * (3 if place % 2 else 1) for place, digit in enumerate(number))
    return total % 10 == 0


def _by_name(case: _Case, parties: Sequence[Party]) -> None:
    best = max((alike(party.name, case.account.name), party.name) for party in parties) if parties else (0.0, "")
    if best[0] >= 1:
        case.add(_NAME * 2, f"it has the name {best[1]}")
    elif best[0] >= _NAMES_ALIKE:
        case.add(round(_NAME * best[0]), f"its name is like {best[1]}")


def alike(first: str, second: str) -> float:
    """Return how much two company names are alike, from 0 to 1; words such as `Inc` do not count."""
    one, two = _words(first), _words(second)
    if not one or not two:
        return 0.0
    if one == two:
        return 1.0
    shared = len(set(one) & set(two)) / len(set(one) | set(two))
    return min(max(shared, difflib.SequenceMatcher(None, " ".join(one), " ".join(two)).ratio()), 0.99)


def _words(name: str) -> list[str]:
    plain = "".join(letter if letter.isalnum() else " " for letter in name.lower())
    return [word for word in plain.split() if word not in _NOISE]
