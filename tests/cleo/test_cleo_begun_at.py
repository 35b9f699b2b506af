"""A test of a connection that goes on where it stopped."""

from __future__ import annotations

from acucleo_desktop.cleo.checks import step_names
from acucleo_desktop.cleo.connection import CleoConnection
from acucleo_desktop.documents.steps import begun_at


def test_steps_begin_at_the_failed_one_and_the_first_makes_ready() -> None:
    steps = [(name, str) for name in ("Check", "Reach", "Sign in", "Read")]
    assert [(name, told) for name, _work, told in begun_at(steps, "Sign in")] == [
        ("Check", False),
        ("Sign in", True),
        ("Read", True),
    ]
    assert [told for _name, _work, told in begun_at(steps, "")] == [True] * 4
    assert [told for _name, _work, told in begun_at(steps, "Reach another site")] == [True] * 4, "settings were changed"


def test_the_names_are_known_before_anybody_is_asked() -> None:
    names = step_names(CleoConnection(name="Cleo", tenant="bellweather", username="edi"), ("upload/A",))
    assert names[0] == "Check the settings"
    assert "Sign in as edi" in names
    assert "Find the folder upload/A" in names
