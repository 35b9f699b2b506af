"""The rows of the whole day, in the order of `clerk.md`, section 2."""

from __future__ import annotations

from afternoon_rows import AFTERNOON
from morning_rows import MORNING

ROWS = (*MORNING, *AFTERNOON)
