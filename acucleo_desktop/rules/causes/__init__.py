"""The causes that judging a document can have, a module for each topic; all of them are put together in `every`."""
