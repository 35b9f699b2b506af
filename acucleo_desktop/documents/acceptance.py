"""What a partner wants to hear of faults in its files: the acceptance policy behind our 997s and TA1s."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class FaultAnswer(StrEnum):
    """What becomes of a set with a fault that could be read past."""

    ACCEPT = "accept"
    """It is taken, and the fault is not mentioned."""
    ACCEPT_WITH_ERRORS = "accept-with-errors"
    """It is taken, and the fault is told."""
    REJECT = "reject"
    """It is refused, and not processed."""


@dataclass(frozen=True, slots=True)
class AcceptancePolicy:
    """How received documents of one partner are answered.

    A document that cannot be processed is refused whatever the policy says: accepting it would be untrue.

    Attributes:
        element_faults: for values against the standard (X12 997 AK4) that do not keep the document from being read.
        segment_faults: the same for whole segments (AK3): unknown, unexpected, too often, out of order.
        count_faults: for a set whose SE01 or SE02 is not what it should be (AK502 3 and 4).
        names_accepted_sets: whether AK2 and AK5 are written also for the accepted sets of an accepted group.
        knows_accepted_with_errors: False for partners that know A, P and R only; E is then written as A, without notes.
        answers_interchanges: whether a TA1 is written when ISA14 asks for one.
    """

    element_faults: FaultAnswer = FaultAnswer.ACCEPT_WITH_ERRORS
    segment_faults: FaultAnswer = FaultAnswer.ACCEPT_WITH_ERRORS
    count_faults: FaultAnswer = FaultAnswer.REJECT
    names_accepted_sets: bool = True
    knows_accepted_with_errors: bool = True
    answers_interchanges: bool = False


USUAL = AcceptancePolicy()
"""The policy of a partner that has asked for nothing else."""
