"""The command palette: everything one can go to or do, found by a few letters."""
