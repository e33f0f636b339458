"""Map form fields to facts and draft values with source and confidence; never submit."""
