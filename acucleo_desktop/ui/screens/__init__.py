"""The pages and sheets of the window."""
