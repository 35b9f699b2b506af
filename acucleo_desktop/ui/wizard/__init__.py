"""The first run: Acumatica, Cleo and the first trading partner, each page with its own proof."""
