"""Answers "I feel sad today" with care, and with something that once lifted the person.

What was said is kept with its feeling like any line (`moods` finds it again); only the receipt
is another. The line offered is one of the person's own that felt like joy: nothing that came to be
otherwise, nothing of somebody who died or left, and nothing where there is no such line.
"""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from scrubjay.converse.asked import Reply
from scrubjay.converse.moods import LOOKED_THROUGH, STRONG, own_lines, share
from scrubjay.converse.wording import shortened
from scrubjay.domain.memory import PUT_AWAY, MemoryKind, MemoryState
from scrubjay.domain.recollection import Filters
from scrubjay.domain.span import day_words

if TYPE_CHECKING:
    from datetime import datetime

    from scrubjay.domain.memory import Memory
    from scrubjay.ports.stores import MemoryStore

WITHIN: Final = timedelta(days=366)
"""How far back something that lifted the person is looked for."""
_LOW: Final = (
    r"sad|unhappy|down|low|blue|miserable|lonely|depressed|heartbroken|awful|terrible|horrible|"
    r"anxious|worried|nervous|scared|afraid|overwhelmed|stressed(?: out)?|exhausted|angry|furious|"
    r"upset|frustrated|hopeless|empty|lost|rotten|gloomy|homesick|hurt|drained|bad|crappy|shitty"
)
_HIGH: Final = (
    r"happy|glad|wonderful|fantastic|excited|proud|relieved|grateful|thrilled|overjoyed|cheerful|"
    r"delighted|over the moon|so good|really good|amazing|joyful|blessed"
)
_MUCH: Final = r"(?:(?:so|very|really|quite|a bit|a little|pretty|rather|just|still|too) ){0,3}"
_WHEN: Final = (
    r"(?:,? (?:today|tonight|now|right now|at the moment|lately|again|these days|all day|"
    r"this (?:morning|afternoon|evening|week)|and (?:lonely|tired|alone|sad|empty|down|anxious)))*"
)
_FELT: Final = re.compile(
    rf"^(?:(?:oh|ugh|hi|hey|well|god|honestly|sorry)[ ,!.]+){{0,2}}(?:(?:today |right now )?i"
    rf"(?:'m| am|'ve been| have been)?(?: just)?(?: feel| feeling)?|feeling|feel) {_MUCH}"
    rf"(?:(?P<low>{_LOW})|(?P<high>{_HIGH})){_WHEN}(?P<why>,? (?:because|since|as|about|that) .+)?"
    rf"[\s.!…]*$",
    re.IGNORECASE | re.DOTALL,
)
_DAY: Final = re.compile(
    rf"^(?:i(?:'ve)? had|it(?:'s| is| was| has been)|today (?:was|is)|what)(?: such)? an? {_MUCH}"
    rf"(?:(?P<low>bad|hard|terrible|awful|horrible|rough|long|tough|sad)|"
    rf"(?P<high>good|great|wonderful|lovely|perfect|fantastic|happy|beautiful)) "
    rf"(?:day|week|night|evening){_WHEN}[\s.!…]*$",
    re.IGNORECASE,
)
_ENDED: Final = re.compile(
    r"\b(?:died|dead|death|passed away|funeral|killed|broke up|split up|divorced?|left me)\b",
    re.IGNORECASE,
)
_NAME: Final = re.compile(r"\b[A-Z][\w-]{2,}")

SORRY: Final = "I am sorry that you feel this way. I am here."
SORRY_DAY: Final = "I am sorry that it was so hard. I am here."
GLAD: Final = "How lovely."
KEPT: Final = "I keep it with how it felt."


def only_feels(text: str) -> bool:
    """Report whether a text says how the person feels, and nothing else."""
    words = " ".join(text.replace("\u2019", "'").split())
    found = _FELT.match(words)
    return _DAY.match(words) is not None if found is None else not found["why"]


def solace(text: str, store: MemoryStore, now: datetime, *, keeps: bool = True) -> Reply | None:
    """Return what is said to somebody who says only how they feel; None to anything else.

    Args:
        text: The whole message.
        store: Is read for something that lifted the person.
        now: What was said later is not known yet.
        keeps: Whether the chat adds to memory.
    """
    words = " ".join(text.replace("\u2019", "'").split())
    found = _FELT.match(words) or _DAY.match(words)
    if found is None:
        return None
    kept = f" {KEPT}" if keeps else ""
    if found["high"]:
        return Reply(text=f"{GLAD}{kept}")
    sorry = f"{SORRY if _FELT.match(words) else SORRY_DAY}{kept}"
    lifted = _lifted(words, store, now)
    if lifted is None:
        return Reply(text=sorry)
    said = shortened(lifted.source.words or lifted.text)
    return Reply(
        text=f"{sorry}\nIf it helps to think back, on {day_words(lifted.at)} you told me: “{said}”",
        cited=(lifted,),
        injected=(lifted,),
        unsure=True,
    )


def _lifted(text: str, store: MemoryStore, now: datetime) -> Memory | None:
    """Return the line of the last year that felt most like joy, and still holds."""
    lines = own_lines(store, now, now - WITHIN)
    gone = {
        each.source.episode
        for each in store.statements(None, None)
        if each.superseded_by or each.valid_to or each.state is MemoryState.TRASHED
    }
    hushed = _died(store, now) | set(_NAME.findall(text))
    glad = [
        each
        for each in lines
        if each.id not in gone
        and PUT_AWAY not in each.tags
        and not only_feels(each.text)
        and share(each, "joy") >= STRONG
        and each.affect.joy >= max(each.affect.sadness, each.affect.fear, each.affect.anger)
        and hushed.isdisjoint(_NAME.findall(each.text))
    ]
    return max(glad, key=lambda each: (each.affect.joy * each.salience, each.at), default=None)


def _died(store: MemoryStore, now: datetime) -> set[str]:
    """Return the names in lines that tell of a death or of a parting."""
    wanted = Filters(kinds=(MemoryKind.EPISODE,), before=now)
    ended = [each for each in store.select(wanted, LOOKED_THROUGH) if _ENDED.search(each.text)]
    return {name for each in ended for name in _NAME.findall(each.text)}
