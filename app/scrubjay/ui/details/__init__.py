"""The details that forms ask for: of whom, in groups, with where each comes from."""
