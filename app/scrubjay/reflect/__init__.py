"""Think after the turn: triples, merges, summaries and the portrait."""

from scrubjay.reflect.post_think import PostThink
from scrubjay.reflect.thought import Thought, Unreadable, parse
from scrubjay.reflect.views import Group, Link, co_cited, merged

__all__ = ["Group", "Link", "PostThink", "Thought", "Unreadable", "co_cited", "merged", "parse"]
