"""Every cause that X12 itself can have, by its id: what the manual, the window and the command line say of it."""

from __future__ import annotations

from collections.abc import Mapping

from acucleo_desktop.documents.cause import Cause, catalogue
from acucleo_desktop.x12.causes import (
    counts,
    elements,
    envelope,
    file_shape,
    grocery,
    reading,
    segments,
    ship_notice,
    values,
)

CAUSES: Mapping[str, Cause] = catalogue(
    (
        *file_shape.CAUSES,
        *reading.CAUSES,
        *envelope.CAUSES,
        *counts.CAUSES,
        *segments.CAUSES,
        *elements.CAUSES,
        *values.CAUSES,
        *ship_notice.CAUSES,
        *grocery.CAUSES,
    )
)
"""All causes whose ids begin with `x12.`, from the whole file down to a single value."""
