"""Build the prompt, stream the reply, and check it against memory."""

from scrubjay.converse.asked import Asked, Reply
from scrubjay.converse.grounds import Grounds, settle
from scrubjay.converse.reply import Responder
from scrubjay.converse.state import States

__all__ = ["Asked", "Grounds", "Reply", "Responder", "States", "settle"]
