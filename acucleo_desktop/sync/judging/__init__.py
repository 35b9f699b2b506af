"""Judging inbound documents: what they would cause, what speaks against it, and how to mend that. Pure of effects."""

from acucleo_desktop.sync.judging.judge import Judge
from acucleo_desktop.sync.judging.judgement import Judgement

__all__ = ["Judge", "Judgement"]
