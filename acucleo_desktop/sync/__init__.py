"""The engine: the table of flows, plan, actions, recovery, replay, schedule."""
