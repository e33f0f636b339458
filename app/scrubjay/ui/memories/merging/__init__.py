"""Making one memory of several: the preview, and the search for those that say the same."""
