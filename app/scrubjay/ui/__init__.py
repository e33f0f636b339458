"""Windows: the only package that imports Qt."""
