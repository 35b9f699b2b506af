"""The manual as the window reads it: pages, contents, search, and which page belongs to which screen; no Qt."""
