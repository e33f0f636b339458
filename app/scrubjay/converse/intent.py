"""What a message wants: to tell, to ask about one's own life, to have forgotten, or to talk."""

from __future__ import annotations

import enum
import re
from typing import Final

from scrubjay.converse.foreign import is_foreign_command
from scrubjay.converse.manners import is_small_talk
from scrubjay.converse.typed import in_full, is_terse


class Intent(enum.StrEnum):
    """TELL states something, CORRECT takes something back, ASK_OWN asks memory.

    FORGET wants something gone for good; it is shown where that is done, and never kept.

    ASK_WORLD and TALK go to a model.
    """

    TELL = "tell"
    CORRECT = "correct"
    FORGET = "forget"
    ASK_OWN = "ask-own"
    ASK_WORLD = "ask-world"
    TALK = "talk"


_ASKS: Final = re.compile(
    r"^(?:(?:and|so|but|hey|ok|okay|well|please)[ ,]+)*"
    r"(?:(?:in|on|at|to|for|from|with|by|of|under) (?:who|whom|whose|what|which)\b|"
    r"who|whom|whose|what|what's|when|where|why|which|how|do|does|did|is|are|was|were|am|"
    r"has|have|had|can|could|will|would|should|tell me|remind me(?! to\b)|show me|list|find)\b",
    re.IGNORECASE,
)
_OWN: Final = re.compile(
    r"\b(?:i|i'm|i've|i'd|i'll|me|my|mine|myself|we|we've|our|ours|us|remember|remind)\b",
    re.IGNORECASE,
)
_FAVOUR: Final = re.compile(r"\b(?:tell|show|give|teach) me\b", re.IGNORECASE)
"""Asks for something, not about oneself."""
_TELLS: Final = re.compile(
    r"\b(?:i|i'm|i've|i'd|i'll|my|we|we're|our)\b|"
    r"^(?:please )?(?:remember|note|keep in mind|remind me to)\b",
    re.IGNORECASE,
)
_DIRECTS: Final = re.compile(
    r"^(?:(?:and|so|but|hey|hi|ok|okay|well|now|then|please|kindly|just|scrubjay|"
    r"(?:can|could|would|will) you|i(?:'d like| want) you to)[ ,]+){0,4}"
    r"(?:(?:summari[sz]e|sum up|recap|recapitulate|review|look back (?:on|at|over)|"
    r"go (?:over|through)|describe)(?: (?:for me|to me|me|up))?(?: (?:my|our|the|this|last|past|"
    r"what|everything|all|how)\b|(?= (?:in )?(?:(?:19|20)\d\d|january|"
    r"february|march|april|may|june|july|august|september|october|november|december)\b)|(?=\W*$))|"
    r"(?:give|make|write|draw up|create|compose|send) (?:me )?(?:(?:a|an|the|my|some) )?"
    r"(?:\w+ )?(?:summary|overview|recap|review|digest|poem|haiku|limerick|joke|story|rhyme|riddle)"
    r"\b|(?:define|translate|calculate|explain|compare|count|estimate) |"
    r"(?:suggest|recommend) (?:me )?(?:a|an|some|something)\b)",
    re.IGNORECASE,
)
"""What is asked of the companion as a command: "Summarise my year", "Explain tides"."""
_LATER: Final = re.compile(
    r"\b(?:to|for|with) (?:the |my |our )?(?!me\b|us\b)(?:[a-z]+ )?(?:boss|team|client|class|"
    r"meeting|school|work|[A-Z]\w+)\b|\b(?:tomorrow|tonight|on|by|until|before|at|next|"
    r"this (?:afternoon|"
    r"evening)) ?(?:\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day|noon|$|week|month)",
    re.IGNORECASE,
)
"""Somebody or a day it is meant for: then it is a task of the person's own, and is told."""
_CORRECTS: Final = re.compile(
    r"^(?:(?:oh|no|nope|sorry|wait|oops|hm+|well|but)[ ,.!-]+){0,3}(?:(?:please )?go back\b|"
    r"(?:please )?(?:undo|take back|revert|change) (?:that|it|this)\b|"
    r"(?:that|this|it)(?:'s| is| was) (?:wrong|not right|not true|incorrect|false|a mistake)\b|"
    r"(?:i meant|i mean|correction|make that|scratch that|rather)\b)|"
    r"^(?:no|nope|sorry|wait|oops|actually)[ ,.!-]+(?:it|that|this|my|i|he|she)\b",
    re.IGNORECASE,
)
_FORGETS: Final = re.compile(
    r"^\W*(?:(?:no|sorry|oops|wait|actually|ok|okay|well|hey|oh|and|just|now|then|please|kindly|"
    r"scrubjay|(?:can|could|would|will) you|you (?:can|should|may|must)|"
    r"(?:i want|i need|i'd like|i would like) you to|i wish you(?:'d| would))\b[\s,.!-]*){0,6}"
    r"(?:(?:forget|unlearn)(?![\w-])(?! to\b)(?: about\b)?(?: that\b(?= \w))?(?! to\b)|"
    r"(?:delete|erase|remove|wipe|(?:don't|do not|stop) (?:remember|keep|stor|sav)(?:e|ing)?)(?= "
    r"(?:that|this|it|all|everything|what i|where i|who i|when i|how i|i|my|me|the memory|"
    r"the fact)\b))"
    r"(?P<what>[^.!?,;:]{0,80}?)(?:,? (?:please|thanks|thank you|again|now|for good|for ever|"
    r"forever))*[\s.!?]*$",
    re.IGNORECASE,
)
_MEANS_LAST: Final = re.compile(
    r"\s*(?:(?:about )?(?:that|this|it|all (?:of )?(?:that|this|it))(?: again)?|"
    r"(?:what|that|everything|all) i (?:have |'ve )?(?:just )?(?:said|told you|wrote))?\s*",
    re.IGNORECASE,
)
"""What was said last, without a word of what it is."""
_SAID_THAT: Final = re.compile(
    r"^(?:(?:what |that )?i (?:have |'ve )?(?:just )?(?:said|told you|mentioned|wrote)"
    r"(?: (?:that|about|on))?|(?:everything|all|anything) (?:about|on)|"
    r"the (?:fact|part) (?:that|about)) ",
    re.IGNORECASE,
)
_TAKES_BACK: Final = re.compile(
    r"(?:(?:oh|no|nope|sorry|wait|oops|well|ok|okay)[ ,.!-]+){0,3}(?:please )?(?:go back|"
    r"(?:undo|revert) (?:that|it|this)|take (?:that|it|this) back)(?:,? please)?[ .!]*",
    re.IGNORECASE,
)
_PORTRAIT: Final = re.compile(
    r"\b(?:what|everything|all)\b[^.?!]{0,40}\byou (?:know|remember|learnt|learned|have learned) "
    r"(?:about|of) me\b|^who am i\b(?!\W*\w)|^(?:please )?(?:describe me|"
    r"tell me (?:something |everything )?about (?:me|myself))\b",
    re.IGNORECASE,
)
_HISTORY: Final = re.compile(
    r"\b(?:used to|previous(?:ly)?|former(?:ly)?|before|earlier|back then|in the past|old|history|"
    r"changed?|first|originally|until)\b",
    re.IGNORECASE,
)


def asks_portrait(text: str) -> bool:
    """Report whether it asks for all that is known about the person."""
    return _PORTRAIT.search(text.strip()) is not None


def asks_history(text: str) -> bool:
    """Report whether it asks how things were, so that old values are what is wanted."""
    return _HISTORY.search(text) is not None


def to_forget(text: str) -> str | None:
    """Return what the person wants forgotten, "" for what was said last, None when nothing.

    A wish at the end takes back what the same message said before it ("I live in Graz.
    Please forget that."); one that names something stands alone.
    """
    parts = [each for each in _sentences(text) if not is_small_talk(each)]
    found = _FORGETS.match(parts[-1]) if parts else None
    if found is None:
        return None
    if _MEANS_LAST.fullmatch(found["what"]):
        return ""
    alone = all(_FORGETS.match(each) for each in parts)
    return _SAID_THAT.sub("", found["what"].strip()) if alone else None


def directs(sentence: str) -> bool:
    """Report whether a sentence commands something of the companion, and is no task of one's own.

    "Explain tides" asks; "Explain tides to the class on Friday" is to be remembered.
    """
    found = _DIRECTS.match(sentence.strip())
    return found is not None and not _LATER.search(sentence[found.end() :])


def intent(text: str, *, names_known: bool = False) -> Intent:
    """Return what the message wants.

    Args:
        text: The person's message.
        names_known: It names somebody or something that memory knows.
    """
    stripped = text.strip()
    if to_forget(stripped) is not None:
        return Intent.FORGET
    if is_small_talk(stripped):
        return Intent.TALK
    last = re.split(r"(?<=[.!])\s+", stripped)[-1]
    asks = stripped.endswith("?") or bool(_ASKS.match(last)) or directs(last)
    asks = asks or is_foreign_command(last)
    if not asks and is_terse(last):
        asks, stripped = True, in_full(last)
    if asks_portrait(stripped):
        return Intent.ASK_OWN
    if asks:
        own = names_known or bool(_OWN.search(_FAVOUR.sub("", stripped)))
        return Intent.ASK_OWN if own else Intent.ASK_WORLD
    if _CORRECTS.search(stripped):
        return Intent.CORRECT
    return Intent.TELL if _TELLS.search(stripped) else Intent.TALK


def is_memorable(text: str) -> bool:
    """Report whether there is anything in it to remember.

    Not in questions: one kept as a memory would come back as the best match for itself.
    Not in greetings and thanks, nor in "undo that", and least of all in what is to be forgotten.
    """
    stripped = text.strip()
    if is_small_talk(stripped) or _TAKES_BACK.fullmatch(stripped):
        return False
    return to_forget(stripped) is None and not _only_asks(stripped)


def _only_asks(text: str) -> bool:
    said = [each for each in _sentences(text) if not is_small_talk(each)]
    asking = (Intent.ASK_OWN, Intent.ASK_WORLD)
    return bool(said) and all(intent(each) in asking for each in said)


def _sentences(text: str) -> list[str]:
    return [each for each in re.split(r"(?<=[.!?])\s+|\n+", text.strip()) if each.strip()]
