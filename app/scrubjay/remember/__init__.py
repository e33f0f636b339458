"""Encode memories, find duplicates, supersede, link, and apply edits with history."""
