"""Every cause that X12 itself can have, by its id."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from acucleo_desktop.documents.cause import Cause

CAUSES: Mapping[str, Cause] = MappingProxyType({})
"""All causes whose ids begin with `x12.`."""
