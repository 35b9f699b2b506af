"""What the window may change of the practice world while it runs: how its partners behave, and their next move."""

from __future__ import annotations

from collections.abc import Mapping

from acucleo_desktop.practice.partners.behaviours import BEHAVIOURS, STORY, WELL_BEHAVED
from acucleo_desktop.practice.serve import PracticeWorld


class PracticeControl:
    """The world's switches for people.

    Args:
        world: the running practice world.
    """

    def __init__(self, world: PracticeWorld) -> None:
        self._world = world

    @property
    def behaviours(self) -> Mapping[str, str]:
        """Every behaviour by its word, with what the partner then does."""
        return BEHAVIOURS

    @property
    def partners(self) -> Mapping[str, str]:
        """What was set: partner's code to behaviours with commas; empty for one that does nothing odd."""
        return {code: ",".join(names) for code, names in self._world.partners.behaviours.all().items()}

    def behave(self, code: str, behaviour: str) -> None:
        """Let a partner behave so; `well-behaved` for nothing odd, `story` for what the demonstration tells."""
        self._world.partners.behave({code: behaviour or WELL_BEHAVED})

    def step(self) -> int:
        """Let the partners make their next move now; return how many files they wrote."""
        return self._world.partners.step()

    @property
    def usual(self) -> str:
        """The word that sets a partner back to the demonstration's story."""
        return STORY
