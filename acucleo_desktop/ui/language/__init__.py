"""The languages of the window: texts of its own, and sentences that come from the engine."""
