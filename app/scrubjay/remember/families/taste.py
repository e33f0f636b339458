"""What the person likes, dislikes, prefers, and their favourites."""

from __future__ import annotations

import re
from typing import Final

from scrubjay.remember.rule import Rule
from scrubjay.remember.values import Value, one, several

_NO_TASTE: Final = re.compile(
    r"\s+(?:it|that|this|you|him|her|them|how|when|what|the (?:idea|way|look|sound|fact|"
    r"thought|new (?:one|look))|to (?:hear|know|say|think|see you)|your|these|those|if|"
    r"being (?:told|able)|me|us|each other|my (?:wife|husband|life|mother|mom|mum|dad|"
    r"father|kids|children|family|son|daughter|brother|sister|girlfriend|boyfriend|"
    r"partner|parents)\b|every(?:thing|body|one)|nothing|something|someone|what's|getting "
    r"(?:up|stuck)|her|his|their)\b",
    re.IGNORECASE,
)


def taste(words: str) -> tuple[Value, ...]:
    """What is liked: things in a list, or one activity."""
    if _NO_TASTE.match(words):
        return ()
    kept = re.split(
        r"\s+(?:more than|better than|than|over|rather than|instead of|the most|best|the best|"
        r"deeply|with all my heart|in general|for breakfast)\b",
        words,
        maxsplit=1,
    )[0]
    return several(kept)


def preferred(words: str) -> tuple[Value, ...]:
    """What is preferred; what it is preferred to belongs to it."""
    return () if _NO_TASTE.match(words) else one(words, longest=10)


def craft(words: str) -> tuple[Value, ...]:
    """Something one does: "chess", "the violin"."""
    kept = re.split(
        r"\s+(?:every|each|on (?:mon|tues|wednes|thurs|fri|satur|sun|week)\w*|with|for|in "
        r"(?:a|the|my)|at|once|twice)\b",
        words,
        maxsplit=1,
    )[0]
    return tuple(
        value
        for value in several(kept)
        if value.text.lower()
        not in ("a role", "role", "part", "game", "games with", "dumb", "along", "tricks")
    )


_LIKE: Final = (
    r"(?:like|likes|love|loves|adore|adores|enjoy|enjoys|fancy|dig|appreciate|cherish|"
    r"loved|liked|enjoyed)"
)
_HATE: Final = (
    r"(?:hate|hates|dislike|dislikes|detest|detests|loathe|loathes|despise|hated|can't "
    r"stand|cannot stand|can not stand|can't bear|cannot bear|can't abide)"
)
RULES: Final = (
    Rule(
        pattern=r"(?<!'d){do}\s+"
        + _LIKE
        + r"\b(?! (?:to (?:be|have|know|hear|see|think|say|thank|ask|tell|go there|try|buy|"
        r"learn)\b))",
        predicate="likes",
        read=taste,
        lasts=True,
        confidence=0.85,
    ),
    Rule(
        pattern=r"{adv}\s+" + _HATE + r"\b",
        predicate="likes",
        read=taste,
        polarity=False,
        lasts=True,
        confidence=0.85,
    ),
    Rule(
        pattern=r"{be}\s+(?:a (?:big|huge|massive|great|real|total|lifelong|keen|die-hard) "
        r")?(?:fan "
        r"of|fond of|keen on|crazy about|obsessed with|into|passionate about|mad about|hooked "
        r"on|addicted to|a lover of|partial to|in love with)\b",
        predicate="likes",
        read=taste,
        confidence=0.8,
    ),
    Rule(
        pattern=r"{be}\s+an?(?=\s+(?:coffee|tea|cat|dog|night|morning|beer|wine|book|city|country|"
        r"mountain|beach)\s+(?:person|owl|lover|addict))",
        predicate="likes",
        read=lambda words: one(words, bare=True, longest=2),
        confidence=0.7,
    ),
    Rule(pattern=r"{do}\s+prefer(?:s)?\b", predicate="prefers", read=preferred),
    Rule(
        pattern=r"\s+'?d(?: much| always)? rather (?:have|drink|eat|take|go by|travel by|"
        r"use)\b(?=[^.]{2,40} than )",
        predicate="prefers",
        read=preferred,
        confidence=0.7,
    ),
    Rule(
        pattern=r"{do}\s+(?:play|plays|playing)\b(?! (?:with|a (?:role|part|trick)|along|dumb|it|"
        r"on)\b)",
        predicate="plays",
        read=craft,
        headless=True,
    ),
    Rule(
        pattern=r"{do}\s+(?:collect|collects|collecting|restore|breed|brew|build|knit|crochet|sew|"
        r"keep bees)\b(?! (?:my|the|your|them|it|data)\b)",
        predicate="collects",
        read=several,
        confidence=0.8,
    ),
    Rule(
        pattern=r"{do}\s+(?:do|does|doing|practi[sc]e|practi[sc]es|go|goes|took up|taken up|"
        r"picked up|"
        r"started)(?=\s+(?:yoga|pilates|karate|judo|taekwondo|aikido|boxing|climbing|"
        r"bouldering|running|jogging|swimming|cycling|hiking|skiing|snowboarding|surfing|"
        r"sailing|rowing|dancing|ballet|salsa|tango|pottery|ceramics|painting|photography|"
        r"gardening|knitting|fishing|camping|birdwatching|bird-watching|meditation|tai chi|"
        r"fencing|archery|tennis|golf|crossfit|weightlifting|martial arts|improv|woodworking|"
        r"origami|calligraphy|kayaking|horse ?riding|gymnastics|parkour|spinning|zumba|chess|"
        r"the piano|the guitar|baking|triathlons?)\b)",
        predicate="does",
        read=craft,
        lasts=True,
    ),
    Rule(
        pattern=r"(?=\s+(?:run|jog|swim|cycle|bike|hike|climb|meditate|journal|ski|surf|dance|sing|"
        r"paint|garden|bake|walk|cook|go running|go swimming|go hiking|go to (?:the gym|yoga|"
        r"church|choir)|go jogging|do yoga)\b[^,.]{0,40}\b(?:every|each|on (?:mon|tues|wednes|"
        r"thurs|fri|satur|sun|week)\w*|daily|weekly|twice|once a|three times|in a choir|in a "
        r"band|most (?:days|mornings|evenings)|in my (?:free|spare) time))",
        predicate="does",
        read=lambda words: one(words, longest=9),
        confidence=0.8,
    ),
    Rule(
        pattern=r"(?=\s+(?:sing|play|drum|act|dance) in an? [\w-]+)",
        predicate="does",
        read=lambda words: one(words, longest=7),
        confidence=0.85,
    ),
)

FAVOURITE: Final = re.compile(
    r"(?:all-time |absolute |current |new |least )?favou?rite (?P<what>[\w-]+(?: (?!is\b|"
    r"are\b|was\b|has\b|will\b|would\b)[\w-]+){0,3}?)(?=\s+(?:is|are|isn't|aren't|"
    r"has always been|will "
    r"always be|would be|of all time|ever)\b|'s\b|\s*[:=])",
    re.IGNORECASE,
)
OF_ALL: Final = re.compile(
    r"(?P<value>.+?)\s+(?:is|are)\s+(?:definitely |still |just |hands down )?my "
    r"(?:all-time |absolute )?favou?rite (?P<what>[\w-]+(?: [\w-]+){0,2})",
    re.IGNORECASE,
)


def favourite(words: str) -> tuple[Value, ...]:
    """The value of a favourite."""
    return one(words, longest=10)
