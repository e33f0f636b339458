"""Assemble the application: the only module that names adapters."""
