"""Faults that the walker finds and that stay for a reason, which stands beside each."""

from __future__ import annotations

KNOWN: tuple[tuple[str, str], ...] = ()
