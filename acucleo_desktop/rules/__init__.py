"""Judgement: partner rules, arithmetic, prices, match levels, duplicates, and their explanations."""
