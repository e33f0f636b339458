"""Talking with the companion: one presenter, shown by the chat page and the companion window."""
