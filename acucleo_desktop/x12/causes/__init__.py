"""The causes that the checks of X12 can find, one module for each topic."""
