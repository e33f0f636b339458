"""How work changes: a post at a new place, the first day there, retirement."""

from __future__ import annotations

import re
from typing import Final

from scrubjay.remember.families.work import employer, role
from scrubjay.remember.rule import Rule
from scrubjay.remember.values import Value

FIRST_DAY: Final = (
    r"(?:very )?first (?:day|week|shift)(?: (?:back|of work))? (?:at|with)(?P<at>)(?= )"
)
_NO_WORKPLACE: Final = re.compile(
    r"\s+(?:(?:my|our|the|an?|his|her|their|new|big|local) ){0,3}(?:[\w-]+ )?(?:school|uni"
    r"|university|college|nursery|kindergarten|camp|gym|beach|pool|races|festival|clinic|sea|spa"
    r"|resort|conference|fair|hotel|course|home|work|museum|park|lake)\b|\s+\w+'s\b",
    re.IGNORECASE,
)
"""Where one's first day need not be one of work."""

_AND_SO: Final = re.compile(r"\s+(?:was|is|went|felt|has|had|done|over|and)\b", re.IGNORECASE)


def workplace(words: str) -> tuple[Value, ...]:
    """A firm or an institution in which a first day is one of work."""
    kept = _AND_SO.split(words, maxsplit=1)[0]
    return () if _NO_WORKPLACE.match(kept) else employer(kept)


def retirement(words: str) -> tuple[Value, ...]:
    """Retiring from work; one also retires to bed, hurt, or an old coat."""
    found = re.match(
        r"\s+(?P<how>retired)(?=\s*(?:$|,)|\s+(?:last|this|yesterday|today|recently|early|in|at \d"
        r"|at the age|after|an?|two|three|four|five|six|\d+|and|now|but)\b)",
        words,
        re.IGNORECASE,
    )
    if found is None:
        return ()
    return (Value(text=found["how"], start=found.start("how"), end=found.end("how")),)


RULES: Final = (
    Rule(
        pattern=r"{do}\s+(?:work|works|working|start|starting|started|join|joined|joining)"
        r"(?: (?:at|for|with))? [^,.;]{2,60}?\s+as(?! (?:long|soon|well|hard|much|usual|if|though"
        r"|often|far|it|we|he|she|they|i|my|part|planned|always|of|expected)\b)(?: an?| the)?(?= )",
        predicate="organization-title",
        read=role,
        headless=True,
        confidence=0.8,
    ),
    Rule(
        pattern=r"(?:\s*'ve|\s+have|\s+has)?{adv}(?=\s+retired\b)",
        predicate="employment",
        read=retirement,
        lasts=True,
        headless=True,
    ),
)
