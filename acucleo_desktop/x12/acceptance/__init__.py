"""The fast acceptance: says of most clean documents that they are clean, and of everything else nothing.

Patterns are generated from the standard's tables. They are never more lenient than the full check: what they accept has
no finding there; what they do not accept may be clean all the same and goes to the full check.
"""
