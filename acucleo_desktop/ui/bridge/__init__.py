"""Between the window and the work: worker threads whose results arrive in the main thread."""
