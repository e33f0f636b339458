"""Fulfil the ports: one module per outside library."""
