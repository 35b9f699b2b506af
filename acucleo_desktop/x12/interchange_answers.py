"""TA1 both ways as data: what a partner says of an envelope of ours, and what we say of one of theirs."""

from __future__ import annotations

from dataclasses import dataclass

from acucleo_desktop.documents.acceptance import AcceptancePolicy
from acucleo_desktop.x12.acknowledgment_codes import interchange_code
from acucleo_desktop.x12.interchange_acknowledgment import NOTE_WORDS
from acucleo_desktop.x12.structure import Interchange, Segment

ACCEPTED, WITH_ERRORS, REJECTED = "A", "E", "R"
NO_ERROR = "000"
_ALWAYS, _WHEN_NOT_CLEAN = "1", "3"


@dataclass(frozen=True, slots=True)
class InterchangeAnswer:
    """What a TA1 says.

    Attributes:
        control_number: TA101, ISA13 of the answered interchange.
        date, time: TA102 and TA103, its ISA09 and ISA10 as sent.
        status: TA104, `A` accepted, `E` accepted with errors, `R` rejected.
        note: TA105 (X12 I18), `000` where nothing is wrong.
    """

    control_number: str
    date: str
    time: str
    status: str
    note: str

    @property
    def reason(self) -> str:
        """The note in words, as the end of a sentence about the envelope."""
        return NOTE_WORDS.get(self.note, f"reason {self.note}" if self.note else "no reason is given")


def read_answer(segment: Segment) -> InterchangeAnswer:
    """Read a TA1 segment."""
    control, date, time, status, note = (segment.get(number).strip() for number in range(1, 6))
    return InterchangeAnswer(control, date, time, status.upper(), note)


def answer_interchange(interchange: Interchange, policy: AcceptancePolicy) -> Segment | None:
    """Return the TA1 for a received interchange, or None where none is asked for or none is given.

    ISA14 (X12 I13) `1` asks for a TA1 always, `2` only for a rejected interchange, `3` also for one with errors. An
    interchange whose groups were read is never rejected here: its faults are told as errors.
    """
    if not policy.answers_interchanges:
        return None
    header = interchange.header
    asked = header.get(14).strip()
    note = next((code for finding in interchange.findings if (code := interchange_code(finding))), NO_ERROR)
    status = ACCEPTED if note == NO_ERROR else WITH_ERRORS
    if asked != _ALWAYS and not (asked == _WHEN_NOT_CLEAN and status != ACCEPTED):
        return None
    return Segment("TA1", (header.get(13).strip(), header.get(9).strip(), header.get(10).strip(), status, note))
