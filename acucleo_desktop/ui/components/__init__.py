"""Painted parts that screens are made of."""
