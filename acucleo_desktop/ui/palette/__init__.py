"""The palette of Ctrl+K: find anything, do anything."""
