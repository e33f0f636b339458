"""What hangs together around one memory: looked up, placed, drawn, and told in words."""
