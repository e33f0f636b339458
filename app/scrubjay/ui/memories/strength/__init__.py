"""How strong all memories are together."""
