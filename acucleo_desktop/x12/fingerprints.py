"""The fingerprint of a document: the same for the same content, whatever its envelope and its separators are."""

from __future__ import annotations

import hashlib

from acucleo_desktop.x12.structure import Delimiters, TransactionSet

PLAIN_DELIMITERS = Delimiters("*", "~", ">", "^")


def fingerprint(transaction_set: TransactionSet) -> str:
    """Return the SHA-256 of a set's content without its ST and SE."""
    digest = hashlib.sha256()
    for segment in transaction_set.segments:
        if segment.id not in {"ST", "SE"}:
            digest.update(segment.to_text(PLAIN_DELIMITERS).encode("latin-1", "replace"))
    return digest.hexdigest()
