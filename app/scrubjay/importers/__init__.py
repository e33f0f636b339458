"""Read what the person brings from elsewhere, bounded and record by record."""

from scrubjay.importers.lines import Bounds, Skipped
from scrubjay.importers.reading import ImportKind, Inspection, inspect, read

__all__ = ["Bounds", "ImportKind", "Inspection", "Skipped", "inspect", "read"]
