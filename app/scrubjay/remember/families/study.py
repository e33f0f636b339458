"""School and study: where, what, and which degree."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from scrubjay.remember.rule import Attribute, Rule
from scrubjay.remember.values import Value, one

if TYPE_CHECKING:
    from collections.abc import Mapping


def subject(words: str) -> tuple[Value, ...]:
    """A field of study."""
    degree = re.match(
        r"\s+(?:an?|my)\s+(?:phd|doctorate|master'?s?|bachelor'?s?|degree|ba|ma|bsc|msc|mba)"
        r"(?: degree)? in(?= )",
        words,
        re.IGNORECASE,
    )
    lead = degree.end() if degree else 0
    kept = re.split(r"\s+(?:at|in|with|from|for|on)\s+", words[lead:], maxsplit=1)[0]
    found = tuple(
        replace(each, start=lead + each.start, end=lead + each.end) for each in one(kept, longest=5)
    )
    return (
        ()
        if found
        and re.match(
            r"(?:hard|abroad|a lot|every|all|late|with|at|my|tonight|together|too)\b",
            found[0].text,
            re.IGNORECASE,
        )
        else found
    )


def school(words: str) -> tuple[Value, ...]:
    """A school or a university."""
    kept = re.split(r"\s+(?:in (?:19|20)\d\d|with a)\b", words, maxsplit=1)[0]
    found = one(kept, longest=7)
    return (
        found
        if found and re.search(r"[A-Z]|uni|school|college|academy|institute", found[0].text)
        else ()
    )


RULES: Final = (
    Rule(
        pattern=r"{do}\s+(?:study|studies|studying|studied|major|majoring|read|reading|doing)(?: "
        r"in)?(?= [^.]{2,40} at (?:the )?(?-i:[A-Z]))",
        predicate="studies",
        read=subject,
    ),
    Rule(
        pattern=r"{do}\s+(?:study|studies|studying|major in|majoring in|majored in|enrolled in"
        r"|doing a (?:degree|phd|master's?|bachelor's?) in|taking a degree in)(?= [A-Za-z])(?! "
        r"(?:at|for|in|with|hard|abroad|until|a lot|all|every|late|here)\b)",
        predicate="studies",
        read=subject,
        lasts=True,
        headless=True,
    ),
    Rule(
        pattern=r"{do}\s+(?:stud(?:y|ies|ying|ied)|doing|do|working|reading|finishing)(?: for| "
        r"on)?(?: an?| my)? (?:master's|bachelor's|phd|doctorate|degree|msc|bsc|ma|mba)(?: "
        r"degree)?\s+in\b",
        predicate="studies",
        read=subject,
        lasts=True,
    ),
    Rule(
        pattern=r"{be}\s+in (?:my|the) (?:first|second|third|fourth|final|last|\dst|\dnd|\drd|\dth)"
        r" year(?: (?:of|at) (?:uni|university|college|my (?:degree|course)))?,? (?:doing|studying"
        r"|reading|of)\b(?! (?:uni|university|college|school|my)\b)",
        predicate="studies",
        read=subject,
    ),
    Rule(
        pattern=r"(?P<was>\s+studied)(?= [A-Za-z])(?! (?:at|for|in|hard|abroad)\b)",
        predicate="studies",
        read=subject,
    ),
    Rule(
        pattern=r"{do}\s+(?:study|studies|studying|enrolled|a student|go to school|attend|attends"
        r"|attending|doing (?:my|a) \w+)(?:\s+[^,.]{2,60}?)?\s+at(?= (?:the "
        r")?(?-i:[A-Z])[^,.]{0,40})",
        predicate="school",
        read=school,
    ),
    Rule(
        pattern=r"{do}\s+(?:attend|attends|attending|go to|goes to|going to|graduated from"
        r"|(?:study|studies|studying|studied|read) [^,.]{2,40}? at|studied at|went to|got my "
        r"degree from|study at|studying at|studies at|enrolled at|a student at)(?= "
        r"[^.]{0,50}(?:[Uu]niversity|[Cc]ollege|[Ss]chool|[Aa]cademy|[Ii]nstitute|High\b|Grammar"
        r"|Sixth Form|MIT|ETH|TU |UCL"
        r"|Polytechnic|Gymnasium))",
        predicate="school",
        read=school,
        lasts=True,
    ),
    Rule(
        pattern=r"{do}\s+graduated from(?= (?:the )?(?-i:[A-Z]))",
        predicate="school",
        read=school,
        lasts=True,
        headless=True,
    ),
    Rule(
        pattern=r"{be}\s+(?:an?\s+)?(?:[\w-]+ ){0,3}(?:student|undergraduate|graduate|postdoc"
        r"|professor|lecturer)\s+(?:at|of)\b",
        predicate="school",
        read=school,
    ),
    Rule(
        pattern=r"{do}\s+(?:teach|teaches|teaching)\b(?! (?:me|you|him|her|us|them|myself|others"
        r"|people|someone)\b)",
        predicate="teaches",
        read=subject,
        confidence=0.85,
    ),
    Rule(
        pattern=r"{do}\s+(?:graduated|got my (?:degree|phd|master's|bachelor's)|finished "
        r"(?:university|college|school)|have a (?:degree|phd|master's|bachelor's))\s+(?:in|with a "
        r"degree in)(?= [a-zA-Z])",
        predicate="studied",
        read=subject,
        lasts=True,
    ),
)

ATTRIBUTES: Final[Mapping[str, Attribute]] = {
    **dict.fromkeys(
        ("school", "university", "college", "alma mater", "uni"),
        Attribute(predicate="school", read=school),
    ),
    **dict.fromkeys(
        ("major", "field", "field of study", "degree", "subject"),
        Attribute(predicate="studies", read=subject),
    ),
}
