"""Run work off the window's thread: lanes, jobs, cancellation and the clockwork."""
