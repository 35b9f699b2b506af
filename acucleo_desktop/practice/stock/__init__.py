"""A seeded, believable food distributor: customers, vendors, items, orders, invoices, and its trading partners."""
