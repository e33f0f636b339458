"""Think after the turn: triples, merges, summaries and the portrait."""
