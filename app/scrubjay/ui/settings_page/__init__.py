"""Settings: generated from their declaration, and the care of what is stored."""
