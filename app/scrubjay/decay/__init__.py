"""Apply time: strength, fading, archive and spaced resurfacing."""
