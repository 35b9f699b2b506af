"""A functional acknowledgment (997): whether a group could be read. Not whether it was liked."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ElementNote:
    """A fault in one element, X12 AK4.

    Attributes:
        position: element position in its segment, 1 to n.
        component: component position; 0 for the whole element.
        element_number: X12 data element number; empty when unknown.
        code: X12 723.
        value: copy of the bad value.
    """

    position: int
    code: str
    component: int = 0
    element_number: str = ""
    value: str = ""


@dataclass(frozen=True, slots=True)
class SegmentNote:
    """A fault in one segment, X12 AK3.

    Attributes:
        position: position in the transaction set, ST is 1.
        code: X12 720; `8` when only its elements are at fault.
    """

    segment: str
    position: int
    code: str = ""
    loop: str = ""
    elements: tuple[ElementNote, ...] = ()


@dataclass(frozen=True, slots=True)
class SetAnswer:
    """The verdict on one transaction set, X12 AK2 to AK5.

    Attributes:
        set_id: ST01 of the answered set, such as `810`.
        control_number: ST02 of the answered set.
        status: AK501: A accepted, E accepted with errors, R rejected (also M, W, X).
        codes: AK502 to AK506.
    """

    set_id: str
    control_number: str
    status: str
    codes: tuple[str, ...] = ()
    segments: tuple[SegmentNote, ...] = ()


@dataclass(frozen=True, slots=True)
class FunctionalAcknowledgment:
    """The verdict on one functional group, X12 997.

    Attributes:
        group_id: GS01 of the answered group, such as `IN`.
        group_control_number: GS06 of the answered group.
        status: AK901: A accepted, E accepted with errors, P partly accepted, R rejected.
        included: AK902, sets that the group said it holds.
        received: AK903, sets counted.
        accepted: AK904, sets accepted.
        sets: verdicts on single sets; may be empty when the whole group is accepted.
    """

    group_id: str
    group_control_number: str
    status: str
    included: int = 0
    received: int = 0
    accepted: int = 0
    codes: tuple[str, ...] = ()
    sets: tuple[SetAnswer, ...] = ()
