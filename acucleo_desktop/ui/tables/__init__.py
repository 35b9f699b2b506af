"""Table models over ledger pages."""
