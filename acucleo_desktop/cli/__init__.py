"""The same work without a window, one module per group of commands."""
