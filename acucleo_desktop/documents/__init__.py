"""What the business talks about: orders, invoices, acknowledgments, ship notices, parties, lines, charges, money, time.

Frozen dataclasses without input or output. Everything else in the program speaks in these words.
"""
