"""What both services share: one HTTP session with rate limit, retry table, token renewal and redaction."""
