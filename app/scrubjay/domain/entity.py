"""Named things in a text."""

from __future__ import annotations

import enum
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime


class EntityKind(enum.StrEnum):
    """What a mention names."""

    PERSON = "person"
    PLACE = "place"
    ORGANISATION = "organisation"
    DATE = "date"
    EMAIL = "email"
    PHONE = "phone"
    URL = "url"
    THING = "thing"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A span of text that names something.

    Attributes:
        start, end: Character offsets into the text, half open.
        value: Normal form: E.164 for phones, lower case for e-mail, ISO for dates.
        at: For dates: the moment meant, resolved against the message's time.
    """

    kind: EntityKind
    text: str
    start: int
    end: int
    value: str
    at: datetime | None = None
