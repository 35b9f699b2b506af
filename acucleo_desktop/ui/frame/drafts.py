"""What was half typed into a sheet: it is there again when the same is asked of the same document."""

from __future__ import annotations

from collections.abc import Mapping

_MOST, _LONGEST = 20, 4000


class Drafts:
    """Texts by what they answer.

    Attributes:
        texts: by key, newest last.
        asking: action word of the sheet that is open on the open document; empty when none is.
    """

    def __init__(self) -> None:
        self.texts: dict[str, str] = {}
        self.asking = ""

    def keep(self, key: str, text: str) -> None:
        """Keep a text, or forget it when nothing is left of it."""
        self.texts.pop(key, None)
        if text.strip():
            self.texts[key] = text[:_LONGEST]
        for oldest in list(self.texts)[:-_MOST]:
            self.texts.pop(oldest)

    def of(self, key: str) -> str:
        """Return what was typed; empty when nothing was."""
        return self.texts.get(key, "")

    def restore(self, texts: Mapping[str, object]) -> None:
        """Take over what an earlier window kept."""
        for key, text in texts.items():
            if isinstance(text, str):
                self.keep(key, text)
