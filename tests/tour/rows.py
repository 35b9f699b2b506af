"""The rows of the whole day, in the order of `clerk.md`, section 2."""

from __future__ import annotations

from afternoon import AFTERNOON
from morning import MORNING

ROWS = (*MORNING, *AFTERNOON)
