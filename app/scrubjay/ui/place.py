"""Where one can go in the main window."""

from __future__ import annotations

import enum


class Place(enum.StrEnum):
    """The pages, in the order of the rail and of the keys Ctrl+1 to Ctrl+6."""

    CHAT = "chat"
    MEMORIES = "memories"
    YOU = "you"
    REVIEW = "review"
    FORMS = "forms"
    SETTINGS = "settings"
