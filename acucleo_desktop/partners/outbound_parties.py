"""Which parties a document of ours names, in which order, by which codes, with or without their addresses."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from acucleo_desktop.documents.party import Address, Party
from acucleo_desktop.partners.conventions import WritingConventions

REMIT_TO = frozenset({"RE", "RI"})


def write_parties_as_agreed(parties: Sequence[Party], writing: WritingConventions) -> tuple[Party, ...]:
    """Return the parties of a document as a partner wants them."""
    named = [_with_role(party, writing) for party in parties]
    for fixed in (_with_role(party, writing) for party in writing.parties):
        named = _with_fixed(named, fixed)
    if writing.party_roles:
        rank = {role: index for index, role in enumerate(writing.party_roles)}
        named = sorted((party for party in named if party.role in rank), key=lambda party: rank[party.role])
    if writing.addresses == "unidentified":
        named = [replace(party, address=Address()) if party.identifier else party for party in named]
    return tuple(named)


def _with_role(party: Party, writing: WritingConventions) -> Party:
    """Return the party, as remit-to under the one of its two X12 names that the partner accepts."""
    return replace(party, role=writing.remit_to_role) if party.role in REMIT_TO else party


def _with_fixed(parties: list[Party], fixed: Party) -> list[Party]:
    """Return the parties with what the partner sheet knows of one: blanks are filled, what the record says is kept."""
    index = next((index for index, party in enumerate(parties) if party.role == fixed.role), None)
    if index is None:
        return parties if fixed.our_id else [*parties, fixed]
    own = parties[index]
    if fixed.our_id and fixed.our_id != own.our_id:
        return parties
    identified = bool(own.identifier)
    filled = replace(
        own,
        name=own.name or fixed.name,
        qualifier=own.qualifier if identified else fixed.qualifier,
        identifier=own.identifier or fixed.identifier,
        address=fixed.address if own.address.is_empty else own.address,
    )
    return [*parties[:index], filled, *parties[index + 1 :]]
