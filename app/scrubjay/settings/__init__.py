"""Declare every setting once as data; load, save and migrate it."""
