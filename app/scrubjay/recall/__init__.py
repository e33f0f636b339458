"""Go from a cue to a ranked, budgeted list of recollections with reasons, or abstain."""

from scrubjay.recall.ranking import CueReader
from scrubjay.recall.recall import Recall
from scrubjay.recall.weighing import Weights, load

__all__ = ["CueReader", "Recall", "Weights", "load"]
