"""The manual in the window: contents and search at the side, the page beside them."""
