"""How telling a word is: rare in everyday talk, and the name of a thing rather than of a deed.

Both are learnt from everyday comments by tests/evaluation/train_words.py. A word that mostly
follows "the", "my" or "of" names a thing; one that mostly follows "I", "to" or "is" does not.
No tagger is needed for that, and a person's first three memories are read as well as the
next hundred thousand: nothing has to be counted in them first.
"""

from __future__ import annotations

import re
import zlib
from io import BytesIO
from math import exp
from typing import TYPE_CHECKING, Final
from zipfile import BadZipFile

import numpy as np

from scrubjay.domain.errors import KnownError

if TYPE_CHECKING:
    from pathlib import Path

BUCKETS: Final = 1 << 18
WORD: Final = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
"""A run of letters, with apostrophes and hyphens inside."""

EVERYDAY: Final = 0.36
"""Rarity of a word that says nothing about what a text is about ("great", "people")."""
_STEPS: Final = 255.0
_ODDS: Final = tuple((step - 256 if step > 127 else step) / 32.0 for step in range(256))  # noqa: PLR2004 (signed bytes)
"""Log-odds of a thing by stored byte."""
_DEED: Final = 0.2
"""What a word says that surely names no thing, as a share of what a thing would."""
_DEEDS: Final = ("ed", "ly")
_LEAST: Final = 3
"""Shorter words are not folded: "gas" is not the plural of "ga"."""


def folded(word: str) -> str:
    """Return the form under which a word is counted: lower case, singular, no 's."""
    plain = word.casefold().replace("’", "'").removesuffix("'s").removesuffix("'")
    if len(plain) > _LEAST + 1 and plain.endswith("ies"):
        return f"{plain[:-3]}y"
    if len(plain) > _LEAST and plain.endswith("s") and not plain.endswith(("ss", "us", "is")):
        return plain[:-1]
    return plain


def bucket(word: str) -> int:
    """Return the bucket of a folded word, in 0…BUCKETS-1."""
    return zlib.crc32(word.encode("utf-8", "surrogatepass")) % BUCKETS


VAGUE: Final = frozenset(
    folded(word)
    for line in (
        "time day week weekend month year hour minute moment morning evening night afternoon",
        "today yesterday tomorrow summer winter spring autumn fall past future start end",
        "difference joy journey blast story support dream track pic picture photo image view",
        "point bit lot kind sort part way thing stuff idea plan feeling passion courage strength",
        "gratitude acceptance encouragement impact goal success effort determination hope",
        "motivation inspiration happiness peace experience opportunity chance challenge life",
        "world people person place step reason matter memory adventure own amazing awesome great",
        "inspiring beautiful lovely special new big positive connection beauty energy progress",
        "change growth sense value help word conversation talk chat news update creativity",
        "important hard fun tough best favorite favourite perspective faith heart mind emotion",
        "vibe bond love willingness confidence each other half couple guy buddy spot boost",
        "show key striving importance achievement reminder path purpose comfort team meantime",
        "solution action voice understanding nearby we've i've they've you've",
    )
    for word in line.split()
)
"""Rare enough, and still no topic: times, feelings, photos, words of talk."""


class Words:
    """Weighs words. Holds nothing but what was learnt.

    Args:
        path: resources/weights/words.npz: "rarity" (uint8, 255 is never met) and "thing"
            (int8, log-odds in steps of 1/32), shape (BUCKETS,) both.

    Raises:
        KnownError: The weights cannot be read.
    """

    def __init__(self, path: Path) -> None:
        try:
            # From bytes: numpy leaves the file open when the archive is damaged.
            with np.load(BytesIO(path.read_bytes()), allow_pickle=False) as held:
                # Plain bytes are looked into four times as fast as arrays, word by word.
                self._rarity: bytes = held["rarity"].tobytes()
                self._thing: bytes = held["thing"].tobytes()
        except (OSError, EOFError, ValueError, KeyError, BadZipFile) as fault:
            raise _unreadable(path) from fault
        if len(self._rarity) != BUCKETS or len(self._thing) != BUCKETS:
            raise _unreadable(path)

    def rarity(self, word: str) -> float:
        """Return how rare a word is in everyday talk: 0 is "the", 1 was never met."""
        return self._rarity[bucket(folded(word))] / _STEPS

    def is_thing(self, word: str) -> bool:
        """Report whether a word names a thing, as far as is known."""
        odds = _ODDS[self._thing[bucket(folded(word))]]
        return odds > 0.0 or (odds == 0.0 and not word.casefold().endswith(_DEEDS))

    def knows_thing(self, word: str) -> bool:
        """Report whether a word was learnt to name a thing; one never met was not."""
        return _ODDS[self._thing[bucket(folded(word))]] > 0.0

    def telling(self, word: str) -> float:
        """Return how much a word says about what a text is about, 0…1.

        How far it is rarer than everyday words, times the chance that it names a thing;
        that chance is never quite 0, because deeds say something as well.
        """
        return self._weight(folded(word))

    def topical(self, word: str) -> float:
        """Return how well a word names a topic, 0…1: what it tells, unless it is vague."""
        form = folded(word)
        return 0.0 if form in VAGUE else self._weight(form)

    def _weight(self, form: str) -> float:
        place = bucket(form)
        above = self._rarity[place] / _STEPS - EVERYDAY
        if above <= 0.0:
            return 0.0
        odds = _ODDS[self._thing[place]]
        if odds == 0.0 and form.endswith(_DEEDS):
            odds = -1.0
        return above / (1.0 - EVERYDAY) * (_DEED + (1.0 - _DEED) / (1.0 + exp(-odds)))


def _unreadable(path: Path) -> KnownError:
    return KnownError(
        f"The weights of words in {path.name} cannot be read.",
        "Install Scrubjay again; memories are not affected.",
    )
