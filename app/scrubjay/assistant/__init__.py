"""Compose the stages: the façade that the window and the command line talk to."""
