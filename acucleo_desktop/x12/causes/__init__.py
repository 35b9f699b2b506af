"""The causes that this package can find, one module per topic."""
