"""The You page: the portrait, interests and tasks."""
