"""Encode memories, find duplicates, supersede, link, and apply edits with history."""

from scrubjay.remember.doubt import Doubts
from scrubjay.remember.drawer import draw
from scrubjay.remember.drawn import Drawn
from scrubjay.remember.newer import Newer, Question
from scrubjay.remember.perceived import Perceived
from scrubjay.remember.remember import Remember
from scrubjay.remember.slots import current, revisions
from scrubjay.remember.taking_back import TakenBack, Wish
from scrubjay.remember.things import thing_of

__all__ = [
    "Doubts",
    "Drawn",
    "Newer",
    "Perceived",
    "Question",
    "Remember",
    "TakenBack",
    "Wish",
    "current",
    "draw",
    "revisions",
    "thing_of",
]
