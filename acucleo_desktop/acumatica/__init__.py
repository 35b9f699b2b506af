"""The ERP: sign-in, entities, and one module per entity that maps record <-> document."""
