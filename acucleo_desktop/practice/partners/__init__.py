"""Scripted trading partners: they order, answer, ship, bill and acknowledge, and some misbehave on purpose."""
