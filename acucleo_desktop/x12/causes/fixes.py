"""Ways out that several causes of X12 offer."""

from __future__ import annotations

from acucleo_desktop.documents.finding import Fix

SET_ASIDE = (Fix("set-aside", "Set it aside"),)
"""For what has to come again: the damaged one is kept and waits for nobody."""
