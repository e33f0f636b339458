"""Think after the turn: triples, merges, summaries and the portrait."""

from scrubjay.reflect.post_think import PostThink
from scrubjay.reflect.thought import Thought, Unreadable, parse
from scrubjay.reflect.ties import Ties, co_cited
from scrubjay.reflect.views import Group, merged

__all__ = ["Group", "PostThink", "Thought", "Ties", "Unreadable", "co_cited", "merged", "parse"]
