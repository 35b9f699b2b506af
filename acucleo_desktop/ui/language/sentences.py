"""Sentences of the engine in the language that is on; the ledger keeps them in English, whoever reads them."""

from __future__ import annotations


def said(sentence: str) -> str:
    """Return a sentence that the engine wrote, in the language that is on; English where it is not known."""
    return sentence
