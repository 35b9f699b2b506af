"""First contact with a tenant: turns what is open about its interface into facts and a preset, without risk."""
