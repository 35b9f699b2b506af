"""A practice Cleo: sign-in, folders and files over real HTTP, with both presets and a fault for every known quirk."""
