"""The Memories page: find, read, correct, keep and forget."""
