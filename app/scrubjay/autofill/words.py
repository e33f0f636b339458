"""Words, the way labels and field names are compared."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

_HUMP: Final = re.compile(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
_WORD: Final = re.compile(r"[^\W\d_]+|\d+")


def plain(text: str) -> str:
    """Return the text in lower case without accents, as one form for all spellings."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(each for each in apart if not unicodedata.combining(each))


def words(text: str) -> tuple[str, ...]:
    """Return the words of a text or of a name such as `billingFirstName_2`."""
    return tuple(_WORD.findall(plain(_HUMP.sub(" ", text))))
