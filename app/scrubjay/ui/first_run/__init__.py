"""The first minute: a name, the protection of the memories, a model, something to import."""
