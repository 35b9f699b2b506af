"""First contact with a site: what it offers, what each flow lacks, how items and orders are set up.

It reads only, but for the rights to write, which are tried in a test tenant whose name a person has typed.
"""
