"""Build the prompt, stream the reply, and check it against memory."""
