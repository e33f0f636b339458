"""From a text to the terms that are compared: lower case, no stop words, stems.

Stems are those of Snowball's English stemmer; irregular forms ("went", "bought",
"children") are first brought to the word a question would use. Numbers are kept.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING, Final

import snowballstemmer

if TYPE_CHECKING:
    from collections.abc import Mapping

_STEMMER: Final = snowballstemmer.stemmer("english")
_WORD: Final = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
"""A run of letters and digits, with one apostrophe inside at most."""

STOP_WORDS: Final = frozenset(
    """
    a about after again all also am an and any are as at be because been before being both but
    by can could d did do does doing don done during each either else ever every few for from
    get gets getting got had has have having he her here hers herself him himself his how i if
    in into is it its itself just ll m many may me might more most much must my myself no nor
    not of off oh ok on once one only or other our ours ourselves out over own per re s same
    shall she should so some such t than that the their theirs them themselves then there these
    they this those through to too under until up upon us ve very was we were what when where
    which while who whom whose why will with would yes yet you your yours yourself
    """.split(),
)
"""Words that say nothing about what a line is about."""

_CLITICS: Final = frozenset(("", "s", "ve", "re", "ll", "d", "m"))
"""What may follow an apostrophe without being part of the word."""

_IRREGULAR: Final = """
awake awoke awoken|bear bore borne|beat beaten|become became|begin began begun|bend bent|bet|bind bound|
bite bit bitten|blow blew blown|break broke broken|bring brought|build built|burn burnt|buy bought|
catch caught|choose chose chosen|come came|cost|cut|deal dealt|dig dug|draw drew drawn|dream dreamt|
drink drank drunk|drive drove driven|eat ate eaten|fall fell fallen|feed fed|feel felt|fight fought|
find found|fly flew flown|forget forgot forgotten|forgive forgave forgiven|freeze froze frozen|
give gave given|go went gone|grow grew grown|hang hung|hear heard|hide hid hidden|hold held|keep kept|
kneel knelt|know knew known|lay laid|lead led|lean leant|learn learnt|leave left|lend lent|lie lain|
light lit|lose lost|make made|mean meant|meet met|pay paid|ride rode ridden|ring rang rung|
rise rose risen|run ran|say said|see saw seen|seek sought|sell sold|send sent|sew sewn|shake shook shaken|
shine shone|shoot shot|show shown|sing sang sung|sink sank sunk|sit sat|sleep slept|slide slid|
speak spoke spoken|spend spent|spin spun|spread|stand stood|steal stole stolen|stick stuck|strike struck|
swear swore sworn|sweep swept|swim swam swum|take took taken|teach taught|tear tore torn|tell told|
think thought|throw threw thrown|understand understood|wake woke woken|wear wore worn|weave wove woven|
win won|write wrote written|child children kid kids|man men|woman women|person people|foot feet|
tooth teeth|mouse mice|wife wives|life lives|leaf leaves|mother mom mum mommy mummy|
father dad daddy|grandmother grandma granny|grandfather grandpa|photo photograph picture pic pics|
television tv|bicycle bike|film movie|physician doctor|university college
"""


def _forms() -> Mapping[str, str]:
    families = (family.split() for family in _IRREGULAR.replace("\n", "").split("|"))
    return {form: family[0] for family in families for form in family[1:]}


_BASE: Final = _forms()


@lru_cache(maxsize=60_000)
def stem(word: str) -> str:
    """Return the stem of a word, "" for a stop word."""
    plain = "".join(
        letter
        for letter in unicodedata.normalize("NFKD", word.casefold())
        if not unicodedata.combining(letter)
    ).replace("’", "'")
    plain, _, rest = plain.partition("'")
    if plain in STOP_WORDS or not plain or rest == "t":  # "didn't" is no topic
        return ""
    if rest not in _CLITICS:  # a name such as O'Hara is one word
        plain += rest
    base = _BASE.get(plain) or _BASE.get(plain.removesuffix("s"), plain)
    return str(_STEMMER.stemWord(base))


def words(text: str) -> list[str]:
    """Return the words of a text as written, in order, stop words included."""
    return _WORD.findall(text)


def terms(text: str) -> list[str]:
    """Return the stems of the words that say something, in order, with repetitions."""
    return [found for found in map(stem, _WORD.findall(text)) if found]
