"""Scrubjay remembers for one person, on their own machine."""
