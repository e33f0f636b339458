"""What the person likes, dislikes, prefers, and their favourites."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from scrubjay.remember.rule import Attribute, Rule
from scrubjay.remember.values import Value, one, several

if TYPE_CHECKING:
    from collections.abc import Mapping

_NO_TASTE: Final = re.compile(
    r"\s+(?:it|that|this|you|all (?:the|these|those|of)|having (?:you|him|her|them)|an? |him|her"
    r"|them|how|when|what|the (?:idea|way|look|sound|fact|thought|new (?:one|look))|to (?:hear"
    r"|know|say|think|see you)|your|these|those|if|being (?:told|able)|me|us|each other|my (?:wife"
    r"|husband|life|mother|mom|mum|dad|father|kids|children|family|son|daughter|brother|sister"
    r"|girlfriend|boyfriend|partner|parents)\b|every(?:thing|body|one)|nothing|something|someone"
    r"|what's|being an?|becoming|getting (?:up|stuck)|her|his|their)\b",
    re.IGNORECASE,
)


def taste(words: str) -> tuple[Value, ...]:
    """What is liked: things in a list, or one activity."""
    if (
        _NO_TASTE.match(words)
        or re.search(r"\bas much\b", words)
        or re.match(r"\s*(?:and|or|but|,)\b", words)
    ):
        return ()
    kept = re.split(
        r"\s+(?:more than|better than|than|over|rather than|instead of|the most|best|the best"
        r"|deeply|with all my heart|in general|for breakfast)\b",
        words,
        maxsplit=1,
    )[0]
    doing = re.match(r"\s+\w+ing\b\s+\S+", kept)
    return one(kept, longest=7) if doing else several(kept)


def supported(words: str) -> tuple[Value, ...]:
    """Whose fan someone is."""
    found = re.match(r"\s*(?P<whom>[\w' -]{2,40}?) (?:fan|supporter)\b", words)
    if found is None:
        return ()
    return (Value(text=found["whom"], start=found.start("whom"), end=found.end("whom")),)


def preferred(words: str) -> tuple[Value, ...]:
    """What is preferred; what it is preferred to belongs to it."""
    return () if _NO_TASTE.match(words) else one(words, longest=10)


def craft(words: str) -> tuple[Value, ...]:
    """Something one does: "chess", "the violin"."""
    kept = re.split(
        r"\s+(?:every|each|on (?:mon|tues|wednes|thurs|fri|satur|sun|week)\w*|with|for|in (?:a|the"
        r"|my)|at|once|twice)\b",
        words,
        maxsplit=1,
    )[0]
    return tuple(
        value
        for value in several(kept)
        if value.text.lower()
        not in (
            "a role",
            "role",
            "hard",
            "part",
            "hard",
            "game",
            "games with",
            "dumb",
            "along",
            "tricks",
        )
    )


_LIKE: Final = (
    r"(?:like|likes|love|loves|adore|adores|enjoy|enjoys|fancy|dig|appreciate|cherish|loved|liked"
    r"|enjoyed)"
)
_HATE: Final = (
    r"(?:hate|hates|cant stand|dislike|dislikes|detest|detests|loathe|loathes|despise|hated"
    r"|can't stand"
    r"|cannot stand|can not stand|can't bear|cannot bear|can't abide)"
)
RULES: Final = (
    Rule(
        pattern=r"(?<!'d){aux}\s+"
        + _LIKE
        + r"\b(?! (?:to (?:be|have|know|hear|see|think|say|thank|ask|tell|go there|try|buy"
        r"|learn)\b))",
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
        headless=True,
        confidence=0.85,
    ),
    Rule(
        pattern=r"(?:\s*'ve|\s+have|\s*'m|\s+am|\s+got)?{adv}\s+(?:gone off|went off|go off"
        r"|fed up with"
        r"|sick of|tired of|bored (?:of|with)|grown out of|grew out of|lost my (?:taste|love) for"
        r"|(?:no longer|don't|do not) (?:really )?care for)\b(?! (?:on|to|at|with|being|the (?:way"
        r"|whole|rain|noise))\b)",
        predicate="likes",
        read=taste,
        polarity=False,
        lasts=True,
        confidence=0.8,
    ),
    Rule(
        pattern=r"(?:\s*'ve|\s+have)?{adv}\s+(?:started to (?:like|love|enjoy)|started (?:liking"
        r"|loving"
        r"|enjoying)|come to (?:like|love)|came to (?:like|love)|begun to (?:like|love|enjoy)"
        r"|learn(?:t|ed) to"
        r" (?:like|love)|fallen in love with)\b",
        predicate="likes",
        read=taste,
        lasts=True,
        confidence=0.8,
    ),
    Rule(
        pattern=r"{be}\s+an?\s+(?:(?:big|huge|massive|great|real|total|lifelong|keen"
        r"|die-hard)\s+)?(?=(?-i:[A-Z])[\w' -]{1,40} (?:fan|supporter)\b)",
        predicate="likes",
        read=supported,
        confidence=0.8,
    ),
    Rule(
        pattern=r"{be}\s+(?:afraid|scared|terrified|frightened|petrified) of\b",
        predicate="afraid-of",
        read=several,
        headless=True,
    ),
    Rule(
        pattern=r"{be}\s+an?(?=\s+(?:introvert|extrovert|ambivert|night owl|early bird|morning "
        r"person)\b)",
        predicate="personality",
        read=lambda words: one(words, bare=True, longest=2),
    ),
    Rule(
        pattern=r"{do}(?=\s+(?:smoke|smokes|vape|vapes)\b)",
        predicate="does",
        read=lambda words: one(words, longest=2),
    ),
    Rule(
        pattern=r"(?:\s+usually|\s+always|\s+normally)?(?=\s+(?:(?:wake up|get up|go to bed|go to "
        r"sleep) (?:at|around) \d|keep (?:bees|chickens|hens|goats|rabbits)))",
        predicate="does",
        read=lambda words: one(words, longest=8),
    ),
    Rule(
        pattern=r"{be}\s+(?:(?:an? )?(?:(?:big|huge|massive|great|real|total|lifelong|keen"
        r"|die-hard) )?fan of|fond of|keen on|crazy about|obsessed with|really into|into"
        r"|passionate about|mad "
        r"about|hooked on|addicted to|a lover of|partial to|in love with)\b",
        predicate="likes",
        read=taste,
        headless=True,
        confidence=0.8,
    ),
    Rule(
        pattern=r"{be}(?:\s+more of)?\s+an?(?=\s+(?:coffee|tea|cat|dog|night|morning|beer|wine|book"
        r"|city|country"
        r"|mountain|beach)\s+(?:person|owl|lover|addict))",
        predicate="likes",
        read=lambda words: one(words, bare=True, longest=2),
        confidence=0.7,
    ),
    Rule(
        pattern=r"(?:\s*'ve|\s+have|\s+has)?\s+(?:quit|gave up|given up|stopped)(?=\s+(?:smoking"
        r"|drinking|vaping|gambling)\b)",
        predicate="does",
        read=lambda words: one(words, longest=1),
        polarity=False,
        headless=True,
    ),
    Rule(
        pattern=r"{do}\s+joined(?= an? (?:[\w+-]+ ){0,4}(?:group|club|band|choir|team|gym|"
        r"orchestra|society))",
        predicate="member-of",
        read=one,
        lasts=True,
        confidence=0.75,
    ),
    Rule(
        pattern=r"{be}\s+an?\s+(?:\w+ )?member of\b",
        predicate="member-of",
        read=one,
    ),
    Rule(
        pattern=r"{adv}\s+can(?:'t|not) get enough of\b",
        predicate="likes",
        read=taste,
        headless=True,
        lasts=True,
        confidence=0.8,
    ),
    Rule(
        pattern=r"{do}\s+(?:support|root for|cheer for)(?= (?:the )?(?-i:[A-Z]))",
        predicate="team",
        read=lambda words: one(words, longest=4),
        confidence=0.75,
    ),
    Rule(pattern=r"{do}\s+prefer(?:s)?\b", predicate="prefers", read=preferred, headless=True),
    Rule(
        pattern=r"{adv}\s+(?:love|adore|enjoy)\b(?! (?:is|was|you|to|him|her|me|us|and|or|at|from"
        r"|in|of|the (?:new|way|idea|look|sound))\b)(?= [a-z])",
        predicate="likes",
        read=taste,
        headless=True,
        confidence=0.8,
    ),
    Rule(
        pattern=r"\s*'d(?: much| always)? rather (?:have|drink|eat|take|go by|travel by"
        r"|use)\b(?=[^.]{2,40} than )",
        predicate="prefers",
        read=preferred,
        confidence=0.7,
    ),
    Rule(
        pattern=r"{do}\s+(?:play|plays|playing)\b(?! (?:with|a (?:role|part|trick|lot|bit)|along"
        r"|dumb|it"
        r"|on)\b)",
        predicate="plays",
        read=craft,
        headless=True,
    ),
    Rule(
        pattern=r"{do}\s+(?:collect|collects|collecting|restore|breed|brew|build|knit|crochet|sew"
        r"|keep bees)\b(?! (?:and|or|my|the|your|them|it|data)\b)",
        predicate="collects",
        read=several,
        confidence=0.8,
    ),
    Rule(
        pattern=r"{do}\s+(?:do|does|doing|practi[sc]e|practi[sc]es|go|goes|took up|taken up"
        r"|picked up|started)(?=\s+(?:yoga|pilates|karate|judo|taekwondo|aikido|boxing|climbing"
        r"|bouldering|running|jogging|swimming|cycling|hiking|skiing|snowboarding|surfing|sailing"
        r"|rowing|dancing|ballet|salsa|tango|pottery|ceramics|painting|photography|gardening"
        r"|knitting|fishing|camping|birdwatching|bird-watching|meditation|tai chi|fencing|archery"
        r"|tennis|golf|crossfit|weightlifting|martial arts|improv|woodworking|origami|calligraphy"
        r"|kayaking|horse ?riding|gymnastics|parkour|spinning|zumba|chess|the piano|the guitar"
        r"|baking|triathlons?)\b)",
        predicate="does",
        read=craft,
        headless=True,
        lasts=True,
    ),
    Rule(
        pattern=r"{do}\s+(?:took up|taken up)\b(?! (?:an?|my|your|the|too|most|all|half|so|some"
        r"|space"
        r"|room|time|arms|residence|with|where|on|enough|much|more|to|smoking|yoga|pilates"
        r"|running)\b)(?= [a-z])",
        predicate="does",
        read=craft,
        headless=True,
        lasts=True,
        confidence=0.75,
    ),
    Rule(
        pattern=r"(?:\s+(?:only|now|usually|mostly|also|always))?(?=\s+(?:run|jog|swim|cycle"
        r"|bike|hike|climb|meditate|journal|ski|surf|dance|sing"
        r"|paint|garden|bake|walk|cook|go to (?:the gym|yoga"
        r"|church|choir))\b[^,.]{0,40}\b(?:every|each|on (?:mon|tues|wednes"
        r"|thurs|fri|satur|sun|week)\w*|daily|weekly|twice|once a|three times|in a choir|in a band"
        r"|most (?:days|mornings|evenings)|in my (?:free|spare) time))",
        predicate="does",
        read=lambda words: one(words, longest=9),
        confidence=0.8,
    ),
    Rule(
        pattern=r"(?=\s+(?:sing|play|drum|act|dance)s?(?: (?!in\b)[\w-]+){0,3} in (?:an?|the|my"
        r"|our) [\w-]+)",
        predicate="does",
        read=lambda words: one(words, longest=7),
        confidence=0.85,
    ),
)

FAVOURITE: Final = re.compile(
    r"(?:all-time |absolute |current |new |least )?(?:favou?rite|fave?|go-to) (?P<what>[\w-]+(?: "
    r"(?!is\b"
    r"|are\b|was\b|has\b|will\b|would\b)[\w-]+){0,3}?)(?=\s+(?:is|are|was|isn't|aren't|has always "
    r"been|will always be|would be|of all time|ever)\b|'s\b|\s*[:=])",
    re.IGNORECASE,
)
OF_ALL: Final = re.compile(
    r"(?P<value>.+?)\s+(?:is|are)\s+(?:definitely |still |just |hands down )?my (?:all-time "
    r"|absolute )?favou?rite(?: (?P<what>[\w-]+(?: [\w-]+){0,2})|\s*$)",
    re.IGNORECASE,
)


def favourite(words: str) -> tuple[Value, ...]:
    """The value of a favourite."""
    return one(words, longest=10)


ATTRIBUTES: Final[Mapping[str, Attribute]] = {
    **dict.fromkeys(
        ("hobby", "hobbies", "main hobby", "passion", "favourite hobby"),
        Attribute(predicate="does", read=several),
    ),
    **dict.fromkeys(
        ("team", "football team", "favourite team"),
        Attribute(predicate="team", read=lambda words: one(words, longest=4)),
    ),
}
