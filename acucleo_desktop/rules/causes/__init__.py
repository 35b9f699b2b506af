"""Every cause that the rules can find, one module for each topic."""
