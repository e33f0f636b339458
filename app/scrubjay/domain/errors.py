"""Failures, in one tree.

ScrubjayError
└── KnownError      the world's fault: has a sentence and a remedy, shown kindly
    └── Cancelled   the person (or a more urgent job) stopped the work

Every other exception is a bug and reaches the crash report.
"""

from __future__ import annotations


class ScrubjayError(Exception):
    """Root of every exception raised on purpose."""


class KnownError(ScrubjayError):
    """The world's fault, told in one sentence, with what to do about it.

    Args:
        sentence: What happened and where, ending with a full stop.
        remedy: What the person can do, ending with a full stop; may be empty.
    """

    def __init__(self, sentence: str, remedy: str = "") -> None:
        """Keep the two halves apart so that a window can lay them out."""
        self.sentence = sentence
        self.remedy = remedy
        super().__init__(f"{sentence} {remedy}".strip())


class Cancelled(KnownError):  # noqa: N818 - being stopped is not an error
    """The work was stopped on request; whatever was done so far is kept."""

    def __init__(self, sentence: str = "Stopped.") -> None:
        """Say what was stopped; there is nothing to remedy."""
        super().__init__(sentence)
