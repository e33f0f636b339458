"""The arguments of each command, by what it is about."""
