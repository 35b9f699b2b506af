"""The numbered steps that bring a database to the present form. A released file is never changed; add a new one."""
