"""Serve the subcommands: JSON on standard output, one sentence on standard error."""
