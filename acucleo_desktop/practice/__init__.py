"""A local Acumatica and a local Cleo to try, to train and to test against."""
