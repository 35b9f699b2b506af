"""What was looked at last: documents by their ids, and what was searched for while the window is open."""

from __future__ import annotations

from collections.abc import Iterable

MOST_DOCUMENTS, MOST_SEARCHES = 8, 6


class Recent:
    """The newest first, each once."""

    def __init__(self) -> None:
        self.documents: list[int] = []
        self.searches: list[str] = []

    def opened(self, document_id: int) -> None:
        """Note that a document was opened."""
        self.documents = [document_id, *(each for each in self.documents if each != document_id)][:MOST_DOCUMENTS]

    def searched(self, text: str) -> None:
        """Note what something was found by."""
        wanted = text.strip()
        if wanted and wanted[0] not in ">@":
            others = (each for each in self.searches if each.casefold() != wanted.casefold())
            self.searches = [wanted, *others][:MOST_SEARCHES]

    def restore(self, documents: Iterable[object]) -> None:
        """Take over the ids of an earlier window; anything that is no id is left out."""
        ids = [each for each in documents if isinstance(each, int) and not isinstance(each, bool) and each > 0]
        self.documents = list(dict.fromkeys([*self.documents, *ids]))[:MOST_DOCUMENTS]
