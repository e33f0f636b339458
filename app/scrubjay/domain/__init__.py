"""What exists: memories, feelings, conversations, forms, and how retention falls with time."""
