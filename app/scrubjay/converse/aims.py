"""What a message of the person does to where a chat stands: names a goal, opens, settles.

Rules over one sentence at a time, English only. They read aims ("help me plan …"), what is
left to do ("I still need to …", "we have not decided on …") and what closes either.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from scrubjay.domain.text import sentences

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

WORDS_AT_MOST: Final = 24
"""Words of a goal or a question that are kept."""
SLOT_WORDS: Final = 10

_STRONG: Final = re.compile(
    r"\b(?:(?:can|could|would|will) you (?:please )?help (?:me|us)|(?:please )?help (?:me|us)|"
    r"let's|let us|(?:my|our|the) (?:goal|aim|plan|project) (?:is|for (?:today|this chat) is)|"
    r"i(?:'m| am) (?:planning|organi[sz]ing|preparing|working on|putting together)|"
    r"we(?:'re| are) (?:planning|organi[sz]ing|preparing|working on|putting together)|"
    r"i need (?:your )?help (?:with|to))\b",
    re.IGNORECASE,
)
_NO_AIM: Final = re.compile(
    r"\blet's (?:see|say|hope|face it|talk about something else|change the subject|go back)\b",
    re.IGNORECASE,
)
_WEAK: Final = re.compile(
    r"\b(?:i|we)(?: really|'d| would)? (?:want|like|love|hope|am trying|are trying) to\b|"
    r"\b(?:i'm|we're) trying to\b",
    re.IGNORECASE,
)
_OPENS: Final = (
    re.compile(
        r"\b(?:i|we) (?:still |also |just ){0,2}(?:need|have|ought|has|got) to (?P<thing>.{3,200})",
        re.IGNORECASE,
    ),
    re.compile(r"\b(?:i|we) (?:still |also )?must (?P<thing>.{3,200})", re.IGNORECASE),
    re.compile(
        r"\b(?:don't|do not|don't let me) forget (?:to |about )?(?P<thing>.{3,200})",
        re.IGNORECASE,
    ),
    re.compile(r"\b(?:remind me|remember) to (?P<thing>.{3,200})", re.IGNORECASE),
    re.compile(r"^(?:to-?do|to do|open|still open|missing):\s*(?P<thing>.{3,200})", re.IGNORECASE),
    re.compile(
        r"\b(?:haven't|have not|hasn't|has not|not) (?:yet )?(?:decided|chosen|picked|settled|"
        r"agreed|fixed|found|booked)(?: on| about)?(?: yet)? (?P<thing>.{3,200})",
        re.IGNORECASE,
    ),
    re.compile(
        r"^(?:and |but |so )?(?P<thing>(?:the|my|our) .{2,80}?) (?:is|are) (?:still |not yet )?"
        r"(?:open|missing|undecided|unclear|unknown|to be (?:decided|confirmed|found)|tbd)\b",
        re.IGNORECASE,
    ),
)
_SETTLES: Final = re.compile(
    r"\b(?:booked|bought|called|paid|sent|done|finished|found|decided|settled|chose|chosen|picked|"
    r"fixed|sorted|ordered|wrote|written|asked|confirmed|cancelled|canceled|packed|signed|"
    r"reserved|got|made|took|will be|we take|i take|it's|is|are|was|no longer need|don't need)\b",
    re.IGNORECASE,
)
_STILL_OPEN: Final = re.compile(
    r"\b(?:still|not yet|haven't|have not|need to|open|missing|undecided|unclear|unknown|tbd|"
    r"have to|must)\b|\?\s*$",
    re.IGNORECASE,
)
_ALL_DONE: Final = re.compile(
    r"^(?:ok(?:ay)?[,. ]+|great[,. ]+|so[,. ]+|well[,. ]+)?(?:(?:that's|that is|it's|it is|this is|"
    r"we're|we are|i'm|i am) (?:all )?(?:done|settled|sorted|finished)|"
    r"never mind(?: (?:that|this|it))?|new topic|forget (?:about )?(?:that|it|this) (?:plan|idea)|"
    r"let's (?:talk about something else|change the subject)|mission accomplished)\b",
    re.IGNORECASE,
)
_LEAD: Final = re.compile(
    r"^(?:(?:and|so|but|hey|hi|hello|ok|okay|well|please|also|then)[ ,]+){1,4}", re.IGNORECASE
)
_BREAK: Final = re.compile(r"\s*(?:[,;:]|\.(?=\s|$)|[!?]| but | because | so that | and then )")
_FURTHER: Final = re.compile(r"\b(?:in|for|on|at|to|with|from|of|by|about|before|after|until)\b")
_WORD: Final = re.compile(r"[^\W_]{3,}")
COMMON: Final = frozenset(
    re.findall(
        r"\S+",
        "the and you your was were are for that this with have has had not but they them their his "
        "her she him from what when where who how why about would will can could did does been "
        "just like also there then than out into over some any all one our its need needs still "
        "yet must want plan help let please know tell think going get got should more much many "
        "very really too which whom whose don done isn",
    ),
)
_ENDING: Final = re.compile(r"(?<=\w{3})(?:ings?|ed|es|s|e|ies|y)$")
_STEM: Final = 6
_BEGIN: Final = 3
"""Letters that every stem has at least."""
"""Letters that are compared: "allergic" and "allergy" are about the same."""
_IRREGULAR: Final = {
    "met": "meet", "lent": "lend", "bought": "buy", "sold": "sell", "went": "go", "took": "take",
    "gave": "give", "told": "tell", "said": "say", "saw": "see", "seen": "see", "drove": "drive",
    "ate": "eat", "drank": "drink", "wrote": "write", "spoke": "speak", "built": "build",
    "left": "leave", "lost": "lose", "paid": "pay", "kept": "keep", "taught": "teach",
    "thought": "think", "brought": "bring", "found": "find", "made": "make", "came": "come",
    "ran": "run", "running": "run", "won": "win", "sent": "send", "slept": "sleep", "felt": "feel",
    "broke": "break", "chose": "choose", "wore": "wear", "rode": "ride", "flew": "fly",
    "sang": "sing", "swam": "swim", "swimming": "swim", "began": "begin", "grew": "grow",
    "fed": "feed", "got": "get", "knew": "know", "stole": "steal", "spent": "spend",
    "studied": "study", "children": "child", "wives": "wife",
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Aims:
    """What one message does to a chat.

    Attributes:
        goal: What the person wants now, or "".
        strong: It was asked for outright, and holds until it is done or replaced.
        opened: What is now left to do, each a few words.
        settled: Sentences that may settle what was open.
        finished: Everything the chat was about is done or given up.
    """

    goal: str = ""
    strong: bool = False
    opened: tuple[str, ...] = ()
    settled: tuple[str, ...] = ()
    finished: bool = False


def read(text: str) -> Aims:
    """Return what a message of the person does to the goal and what is open."""
    goal, strong, finished = "", False, False
    opened: list[str] = []
    settled: list[str] = []
    for sentence in sentences(text):
        if _ALL_DONE.search(sentence):
            finished = True
            continue
        found = _opened(sentence)
        if found:
            opened.append(found)
        elif _is_aim(sentence, _STRONG):
            goal, strong = cut(_LEAD.sub("", sentence), WORDS_AT_MOST), True
        elif not strong and _is_aim(sentence, _WEAK) and not sentence.endswith("?"):
            goal = cut(_LEAD.sub("", sentence), WORDS_AT_MOST)
        if not found and _SETTLES.search(sentence) and not _STILL_OPEN.search(sentence):
            settled.append(sentence)
    return Aims(
        goal=goal, strong=strong, opened=tuple(opened), settled=tuple(settled), finished=finished
    )


def cut(text: str, words: int) -> str:
    """Return the text on one line, cut after so many words."""
    parts = text.split()
    return " ".join(parts) if len(parts) <= words else " ".join(parts[:words]) + " …"


def telling(text: str) -> frozenset[str]:
    """Return the stems of the words that say what a text is about."""
    return frozenset(stem(word) for word in _WORD.findall(text.casefold()) if word not in COMMON)


def tells_any(stems: Collection[str]) -> Callable[[str], bool]:
    """Return what reports whether a text has a word of these stems, without stemming them all."""
    irregular = {word for word in _IRREGULAR if stem(word) in stems}
    begins = {each[:_BEGIN] for each in (*stems, *irregular)}

    def tells(text: str) -> bool:
        words = _WORD.findall(text.casefold())
        return any(each[:_BEGIN] in begins and stem(each) in stems for each in words)

    return tells


def stem(word: str) -> str:
    """Return what is compared of a word in lower case: "booked" and "book" are one."""
    return _ENDING.sub("", _IRREGULAR.get(word, word))[:_STEM]


def settles(sentence: str, thing: str) -> bool:
    """Report whether a sentence that may settle something speaks of this open thing.

    It has to name the thing itself: of "book the hotel in Lisbon" that is the hotel.
    """
    named = _WORD.findall(_FURTHER.split(thing.casefold(), maxsplit=1)[0])
    heads = [each for each in named if each not in COMMON]
    return bool(heads) and stem(heads[-1]) in telling(sentence)


def covers(told: frozenset[str], wanted: frozenset[str]) -> bool:
    """Report whether half of what is wanted, or more, was told."""
    return bool(wanted) and 2 * len(told & wanted) >= len(wanted)


def _is_aim(sentence: str, pattern: re.Pattern[str]) -> bool:
    return bool(pattern.search(sentence)) and not _NO_AIM.search(sentence)


def _opened(sentence: str) -> str:
    if sentence.endswith("?"):
        return ""
    for pattern in _OPENS:
        found = pattern.search(sentence)
        if found:
            return cut(
                _BREAK.split(found["thing"], maxsplit=1)[0].strip(" .!").removesuffix(" yet"),
                SLOT_WORDS,
            )
    return ""
