"""Reads the answer to an upload: anything from a full entry to nothing at all is a receipt."""

from __future__ import annotations

from collections.abc import Mapping

from acucleo_desktop.cleo.listing import first_value, id_of, whole_number
from acucleo_desktop.cleo.mailbox import UploadReceipt
from acucleo_desktop.cleo.profile import Profile
from acucleo_desktop.transport import json_text
from acucleo_desktop.transport.answer import Answer


def receipt_of(answer: Answer, name: str, size: int, profile: Profile) -> UploadReceipt:
    """Return the receipt; the stored name is the one of the answer, as the service may choose another.

    The link to itself in the answer is not followed: it does not always lead anywhere.
    """
    entry = _entry_in(answer, profile)
    stored = first_value(entry, profile.names("fields.file.name"))
    told = whole_number(first_value(entry, profile.names("fields.file.size")))
    return UploadReceipt(
        file_id=id_of(entry, profile),
        stored_name=stored if isinstance(stored, str) and stored else name,
        size=size if told is None else told,
        status=answer.status,
        request_id=answer.request_id,
        excerpt=answer.excerpt(),
    )


def _entry_in(answer: Answer, profile: Profile) -> Mapping[str, object]:
    """Find the stored file in the answer: alone, as the only one of a list, or not at all."""
    try:
        body = json_text.decode(answer.content)
    except ValueError:
        return {}
    items = first_value(body, profile.names("paging.items")) if isinstance(body, Mapping) else None
    if isinstance(items, list):
        body = items
    if isinstance(body, list):
        body = body[0] if len(body) == 1 else None
    return body if isinstance(body, Mapping) else {}
