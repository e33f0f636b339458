"""Read feeling, entities, dates and salience; cut streams into episodes."""

from scrubjay.perceive.entities import EntityTagger
from scrubjay.perceive.feeling import AffectReader
from scrubjay.perceive.perceiver import Perceived, Perceiver

__all__ = ["AffectReader", "EntityTagger", "Perceived", "Perceiver"]
