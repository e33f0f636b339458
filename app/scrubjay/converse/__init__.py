"""Build the prompt, stream the reply, and check it against memory."""

from scrubjay.converse.reply import Asked, Reply, Responder

__all__ = ["Asked", "Reply", "Responder"]
