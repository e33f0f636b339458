"""Words, word pairs and word pieces of a text as numbers of buckets, for the reader of feeling.

Hashing keeps the weights small and no vocabulary is shipped. Up to three words after
a negation are marked, so that "not happy" does not count as "happy".
"""

from __future__ import annotations

import re
import zlib
from functools import lru_cache
from itertools import pairwise
from typing import Final

BUCKETS: Final = 1 << 15
_TOKEN: Final = re.compile(
    r"[a-z]+(?:'[a-z]+)?|\d+|[!?]+|\.{2,}|[:;=]-?[)(DPpo/|]|<3|[^\w\s.,'\"()\[\]:;-]",
)
"""Words, numbers, runs of ! or ?, dots, faces made of signs, and anything rare such as emoji."""
_PICTURES: Final = {
    "😀😃😄😁😊🙂😺🎉🥳": "happy",
    "😂🤣😆": "lol haha",
    "❤💕💖💗💙💚💛💜🧡😍🥰😘": "love",
    "👍🙌👏💪": "great awesome",
    "🙏": "thank you",
    "😢😭💔☹🙁😞😔😿": "sad crying",
    "😡😠🤬👿": "angry",
    "😱😨😰": "scared terrified",
    "😮😲😯🤯": "wow surprised",
    "🤮🤢": "disgusting",
    "😬😳": "embarrassed awkward",
    "🤔": "wonder",
    "🤞": "hope",
}
_SAID: Final = {ord(sign): f" {word} " for signs, word in _PICTURES.items() for sign in signs}
"""Pictures are read as the words they stand for: few of them occur in the texts learnt from."""
_NEGATIONS: Final = frozenset(
    ("not", "no", "never", "nothing", "nobody", "without", "hardly", "cannot", "isnt", "dont"),
)
_REACH: Final = 3
_PIECES: Final = (3, 4)
_LONGEST_PIECED: Final = 20


def tokens(text: str) -> list[str]:
    """Return the tokens of a text in order, those within reach of a negation marked "~"."""
    found: list[str] = []
    left = 0
    for token in _TOKEN.findall(text.casefold().replace("’", "'").translate(_SAID)):
        if token in _NEGATIONS or token.endswith("n't"):
            left = _REACH + 1
        elif not token[0].isalnum():
            left = 0
        found.append(f"~{token}" if 0 < left <= _REACH else token)
        left -= left > 0
    return found


def buckets(text: str) -> list[int]:
    """Return the different buckets of a text, each in 0…BUCKETS-1, ascending."""
    found = tokens(text)
    numbers = {bucket for token in found for bucket in _of_word(token)}
    numbers.update(_bucket(f"2{one} {two}") for one, two in pairwise(found))
    if any(word.isupper() and len(word) > 2 for word in text.split()):  # noqa: PLR2004 - "I" and "OK" are not shouted
        numbers.add(_bucket("shouted"))
    return sorted(numbers)


@lru_cache(maxsize=50_000)
def _of_word(token: str) -> tuple[int, ...]:
    found = [_bucket(f"1{token}")]
    if token.isalpha() and len(token) <= _LONGEST_PIECED:
        edged = f"<{token}>"
        for size in _PIECES:
            found += [
                _bucket(f"3{edged[start : start + size]}") for start in range(len(edged) - size + 1)
            ]
    return tuple(found)


def _bucket(feature: str) -> int:
    return zlib.crc32(feature.encode("utf-8", "surrogatepass")) % BUCKETS
