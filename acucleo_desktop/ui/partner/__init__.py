"""The sheet of one trading partner: cards that show, and the same cards opened for editing."""
