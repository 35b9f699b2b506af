"""Steps of a pass as they happen: sentences as before, which also say which stage they belong to.

A step is a text, so that a command line prints it as it is; a window makes a list of stages with counts from it.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Self


class Stage(StrEnum):
    """A part of a pass, in the order in which they come."""

    CLEO_IN = "cleo-in"
    CHECK = "check"
    WRITE = "write"
    ACUMATICA_OUT = "acumatica-out"
    CLEO_OUT = "cleo-out"
    CLOCKS = "clocks"


class PassStep(str):
    """A sentence of progress with its stage.

    Attributes:
        stage: the part of the pass that it belongs to.
        counts: whether it stands for one document or file that is worked on, and is counted.
        of: how many of these the stage has in all, as far as known; 0 where it is not.
    """

    __slots__ = ("counts", "of", "stage")
    stage: Stage
    counts: bool
    of: int

    def __new__(cls, stage: Stage, sentence: str, *, counts: bool = False, of: int = 0) -> Self:
        """Make a step of a stage."""
        made = super().__new__(cls, sentence)
        made.stage, made.counts, made.of = stage, counts, of
        return made
