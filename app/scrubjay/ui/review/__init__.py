"""The Review page: what waits for a word, what fades soon, what is worth keeping."""
