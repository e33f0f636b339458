"""Read what the person brings from elsewhere, bounded and record by record."""
