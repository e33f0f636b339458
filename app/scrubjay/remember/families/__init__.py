"""The families of patterns, one module each; the drawer reads them all."""
