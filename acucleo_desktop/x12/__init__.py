"""From bytes to documents and back: envelopes, transaction sets, checking, acknowledgments."""
