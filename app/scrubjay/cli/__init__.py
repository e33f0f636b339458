"""Serve scripts and tests: subcommands that print JSON."""
