"""Lanes, jobs, cancellation and the clock of chores. Knows nothing of what the work is."""
