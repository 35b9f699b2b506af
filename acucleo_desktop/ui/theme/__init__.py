"""Colours, type, icons and style: the visual language as constants, one instance for each theme."""
