"""Every cause that translating a partner's codes can have, by its id."""

from __future__ import annotations

from collections.abc import Mapping

from acucleo_desktop.documents.cause import Cause, catalogue
from acucleo_desktop.partners.causes import items, places, units, writing

CAUSES: Mapping[str, Cause] = catalogue((*items.CAUSES, *units.CAUSES, *places.CAUSES, *writing.CAUSES))
"""All causes of this package, in the order of the manual."""
