"""Work out order, days, spans, numbers, lists and changes from the store, without a model."""

from scrubjay.recall.reckoning.reckoner import Reckoner

__all__ = ["Reckoner"]
