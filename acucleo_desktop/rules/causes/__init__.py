"""Causes that judging a document can have, one module per topic."""
