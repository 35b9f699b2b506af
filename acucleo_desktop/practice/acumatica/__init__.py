"""A practice Acumatica: the contract-based REST API over real HTTP, with enough business logic for the seven flows."""
