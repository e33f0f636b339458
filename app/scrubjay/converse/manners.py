"""Replies to what tells nothing: greetings, thanks, praise, goodbyes, "What can you do?".

A message is small talk where each of its clauses is. One clause that says anything else makes
it something told or asked: "Thanks, by the way my new number is …" is learnt.
"""

from __future__ import annotations

import enum
import re
from typing import Final


class Courtesy(enum.IntEnum):
    """What a clause is for; of several in one message the greatest is answered."""

    ASSENT = 1
    GREETING = 2
    PLEASED = 3
    PRAISE = 4
    THANKS = 5
    WELLBEING = 6
    FAREWELL = 7
    HELP = 8


_GOOD: Final = (
    r"(?:great|nice|good|cool|perfect|super|awesome|amazing|wonderful|brilliant|lovely|fantastic|"
    r"excellent|helpful|useful|clever|smart|sweet|kind|cute|funny|right|correct|fine|fun|"
    r"impressive|neat|"
    r"(?:the|a|an|my) (?:best|star|gem|angel|treasure|legend|lifesaver|life saver|darling|dear|"
    r"great help|real help|big help|good friend|genius|hero))"
)
_VERY: Final = r"(?:(?:so|very|really|just|such|quite|truly|all|always|too|pretty|simply) )*"
_NAME: Final = r"(?: (?:scrubjay|there|again|everyone|dear|my friend|buddy|mate))*"
_CLAUSES: Final = {
    Courtesy.HELP: r"help(?: me)?|what (?:can|could|do) you (?:actually |all )?do(?: for me)?|"
    r"what are you"
    r"(?: able to do| good at| for| capable of)|what (?:can|could|should|may) i "
    r"(?:ask|tell|say to|do with)(?: you)?(?: (?:about|here))?|how (?:do|can|should) i use "
    r"(?:you|this)|how do(?:es)? (?:you|this) work|who are you|what are you|what is scrubjay|"
    r"what's scrubjay|(?:can|could) you help(?: me)?",
    Courtesy.FAREWELL: rf"(?:bye|bye bye|goodbye|see you|see ya|good night|good ?night|"
    rf"sleep well|take care|"
    rf"until (?:tomorrow|later)|later|(?:see you|talk to you|speak) (?:later|soon|tomorrow)|"
    rf"have a (?:good|nice|great|lovely) (?:day|night|evening|weekend|one))(?: then)?{_NAME}",
    Courtesy.WELLBEING: rf"how are (?:you|things)(?: (?:doing|today|feeling))*{_NAME}|how(?:'s|"
    rf" is) it going|"
    rf"(?:what's|what is|whats) up{_NAME}|are you (?:ok|okay|well|there|awake)",
    Courtesy.THANKS: rf"(?:many |a thousand )?(?:thanks|thank you|thx|cheers|ty|thank u|thanx)"
    rf"(?: (?:so much|very much|a lot|a million|a bunch|again|you|for (?:that|this|it|"
    rf"everything|all(?: of (?:it|that))?|(?:your|the) (?:help|patience|reminder|answer)|asking|"
    rf"helping"
    rf"(?: me)?|listening|"
    rf"reminding me|being (?:there|here)|the quick answer)))*{_NAME}|i (?:really )?appreciate "
    rf"(?:it|that|this|you|your help)|much appreciated|that(?:'s| is)? (?:really )?"
    rf"(?:helps|helped)(?: me)?(?: (?:a lot|so much))?",
    Courtesy.PRAISE: rf"(?:you(?:'re| are|re)|that(?:'s| is| was|s)|this is|it(?:'s| is|"
    rf" was)) {_VERY}{_GOOD}"
    rf"(?: (?:of you|to know|to hear|you know|at this))?{_NAME}|"
    rf"(?:well done|good job|nice one|good (?:bot|girl|boy)|great (?:job|work)|nice work|"
    rf"i (?:{_VERY})?(?:love|like) (?:you|this|it|that|talking (?:to|with) you)|love you|"
    rf"i'm glad (?:you're|you are) here|you (?:{_VERY})?(?:rock|help(?:ed)?(?: me)?"
    rf"(?: a lot)?)|what a (?:good|great|nice|clever) (?:answer|memory|idea)){_NAME}",
    Courtesy.PLEASED: rf"{_VERY}(?:great|nice|perfect|super|awesome|amazing|wonderful|brilliant|"
    rf"lovely|fantastic|"
    rf"excellent|neat|yay|hooray)|sounds (?:good|great)",
    Courtesy.GREETING: rf"(?:hi|hello|hey|hallo|hiya|howdy|good (?:morning|evening|afternoon|"
    rf"day)|morning|"
    rf"nice to meet you|it's me(?: again)?|me again|i'm back|again|there|scrubjay){_NAME}",
    Courtesy.ASSENT: r"ok|okay|yes|no|yep|yeah|nope|sure|alright|all right|fine|good|cool|right|"
    r"correct|"
    r"lol|haha+|hm+|oh|ah|i see|"
    r"got it|understood|never ?mind|no problem|no worries|very much|so much|sorry|my bad|"
    r"please|then|and|"
    r"that's all|that is all|nothing(?: else)?|indeed|you too|same to you|i know|"
    r"not (?:now|yet|really)|maybe(?: later)?|of course|wow|exactly|true|so",
}
_KNOWN: Final = tuple(
    (courtesy, re.compile(rf"(?:{pattern})(?= |$)", re.IGNORECASE))
    for courtesy, pattern in _CLAUSES.items()
)
_ENDS: Final = r",.!?…;:()–—\n\U0001f300-\U0001faff\u2600-\u27bf\ufe0f"
_BETWEEN: Final = re.compile(rf"\s*[{_ENDS}][\s{_ENDS}]*")
LONGEST: Final = 120
"""Letters of the longest small talk."""

ABILITIES: Final = (
    "I remember what you tell me, and say it back when you ask. I live on this computer only, and "
    "I leave a blank rather than guess. For example:\n"
    "• Tell me things: “My sister Ada is allergic to nuts.” “Dentist on Friday at 9:15.”\n"
    "• Ask for them: “What is Ada allergic to?” “When is my dentist appointment?” "
    "“What do I have to do?”\n"
    "• Look back: “Summarise my year.” “What happened last week?” “Who am I?”\n"
    "• Ask about somebody: “What do you know about Ada?”\n"
    "• Ask what is fading: “What are you worried I forget?”\n"
    "• Put right or take back: “No, it is at 10.” “Undo that.” “Forget my ring size.”"
)
_REPLIES: Final = {
    Courtesy.ASSENT: "All right.",
    Courtesy.GREETING: (
        "Hello. Tell me something to remember, or ask me about something you told me."
    ),
    Courtesy.PLEASED: "Glad to hear it.",
    Courtesy.PRAISE: "That is kind of you, thank you.",
    Courtesy.THANKS: "You are welcome.",
    Courtesy.WELLBEING: "I am well, thank you. And you? Tell me how your day is, if you like.",
    Courtesy.FAREWELL: "Goodbye. What you told me is kept.",
    Courtesy.HELP: ABILITIES,
}
_BOTH: Final = "You are welcome, and thank you: that is kind of you."


def courtesies(text: str) -> frozenset[Courtesy]:
    """Return what each clause of a message is for; empty where one of them says anything else."""
    words = " ".join(text.replace("\u2019", "'").split())
    if not words or len(words) > LONGEST:
        return frozenset()
    found = [_read(each) for each in _BETWEEN.split(words) if each.strip()]
    return frozenset().union(*found) if all(found) else frozenset()


def is_small_talk(text: str) -> bool:
    """Report whether a message tells nothing and asks for nothing of one's own."""
    return bool(courtesies(text))


def asks_abilities(text: str) -> bool:
    """Report whether it asks what the companion can do."""
    return Courtesy.HELP in courtesies(text)


def answered(text: str) -> str:
    """Return what is said to small talk; "" to anything else."""
    found = courtesies(text)
    if not found:
        return ""
    if max(found) is Courtesy.THANKS and Courtesy.PRAISE in found:
        return _BOTH
    return _REPLIES[max(found)]


def _read(clause: str) -> frozenset[Courtesy]:
    """Return what the turns of phrase of one clause are for; empty where it says more."""
    read: set[Courtesy] = set()
    rest = clause.strip()
    while rest:
        ends = [(found.end(), it) for it, each in _KNOWN if (found := each.match(rest))]
        if not ends:
            return frozenset()
        end, courtesy = max(ends)
        read.add(courtesy)
        rest = rest[end:].strip()
    return frozenset(read)
