"""Work: employer, title, and how they end."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from scrubjay.remember.families.trades import role, trade
from scrubjay.remember.rule import Attribute, Rule
from scrubjay.remember.values import Value, one

if TYPE_CHECKING:
    from collections.abc import Mapping


def employer(words: str) -> tuple[Value, ...]:
    """A firm or an institution."""
    kept = re.split(
        r"\s+as\s+(?=(?:an?|the|their|head|chief|lead|senior|deputy|director|manager)\b|[\w-]+\s*$)"
        r"|\s+(?:till?|until|today|yesterday|now|since)\b"
        r"|\s+to (?:start|become|be|go|take|study|work|join|have|pursue)\b"
        r"|\s+(?:in|on|near) (?=[A-Z])"
        r"|\s+(?:on|next|this) (?=(?:the )?\d|mon|tue|wed|thu|fri|sat|sun|week|month)",
        words,
        maxsplit=1,
    )[0]
    found = one(kept, longest=7)
    if not found or re.match(
        r"(?:home|a living\b|nights?\b|the moment|least|all|my desk|my own|it\b|weekends"
        r"|the weekend|it's"
        r"|heart|risk|ease|last|first|peace|war|\d|the (?:beach|pool|door|table"
        r"|end|doctor|dentist|gym)\b)",
        found[0].text,
        re.IGNORECASE,
    ):
        return ()
    return found


def employed_as(words: str) -> tuple[Value, ...]:
    """Where someone is something: "a nurse at St Luke's"; a trade must be named."""
    named = trade(words)
    if not named:
        return ()
    at = re.match(r"\s+(?:at|for|with)(?= (?:an?|the|our|[A-Z]))", words[named[0].end :])
    if at is None:
        return ()
    start = named[0].end + at.end()
    return tuple(
        replace(each, start=start + each.start, end=start + each.end)
        for each in employer(words[start:])
    )


def post(words: str) -> tuple[Value, ...]:
    """What someone's job is said to be; "boring" is no job."""
    named = trade(words)
    written = re.match(r"\s+(?:an?|the|as|to|[A-Z]|[\w-]+ (?:of|manager|officer|lead)\b)", words)
    return named or (role(words) if written and not re.match(r"\s+an? \w+ing\b", words) else ())


def standing(words: str) -> tuple[Value, ...]:
    """How someone stands to work: "retired", "between jobs"."""
    found = re.match(
        r"\s+(?P<how>retired|unemployed|self[- ]employed|(?:a )?freelancer?|between jobs|on "
        r"(?:parental"
        r"|maternity|paternity|sick) leave|on sabbatical|an? stay[- ]at[- ]home \w+)\b",
        words,
        re.IGNORECASE,
    )
    return (
        (Value(text=found["how"], start=found.start("how"), end=found.end("how")),) if found else ()
    )


def venture(words: str) -> tuple[Value, ...]:
    """One's own firm: by its name where it has one ("company, Bluefin Labs")."""
    named = re.match(r"\s+[a-z][\w -]{2,30}?(?:,| called| named)(?= [A-Z])", words)
    if named is None:
        return one(words, longest=6)
    return tuple(
        replace(each, start=named.end() + each.start, end=named.end() + each.end)
        for each in one(words[named.end() :], longest=5)
    )


_JOB: Final = r"(?:job|position|role|post|gig|contract|internship|apprenticeship)"
_LATELY: Final = r"(?:\s*'ve|\s+have)?(?:\s+(?:just|finally|recently|sadly|officially))?"
RULES: Final = (
    Rule(
        pattern=r"{do}\s+(?:work|works|working|worked|employed|freelance"
        r"|freelancing)(?:\s+(?:full[- ]time|part[- ]time|remotely|nights|days|from home|at home"
        r"|here|there|mostly)){0,3}\s+as(?: an?)?(?= )",
        predicate="organization-title",
        read=role,
        headless=True,
    ),
    Rule(
        pattern=r"(?P<was>\s+worked)(?:\s+for \w+ years?)?\s+as(?: an?)?(?= )",
        predicate="organization-title",
        read=role,
    ),
    Rule(
        pattern=r"{do}\s+(?:work|works|working|employed)(?:\s+(?:full[- ]time|part[- ]time"
        r"|remotely|(?:night|day|early|late) shifts?|as [^,]{3,50}?|in [a-z][\w ]{2,25}?|nights"
        r"|days|mostly|there))?\s+(?:at"
        r"|for)\b(?! (?:home|a living|free|myself|my own|years|\w+ (?:years|months|hours))\b)",
        predicate="organization",
        read=employer,
        headless=True,
    ),
    Rule(
        pattern=r"(?:\s*'ve|ve|\s+have|\s+has)(?:\s+\w+ly|\s+always|\s+now)?\s+(?:worked|been "
        r"working|been employed|been)(?:\s+as [^,]{3,40}?)?\s+(?:at|for|with)\b(?= (?:the\b|an?\b"
        r"|(?-i:[A-Z])))(?! (?:\w+ (?:years|months|hours)|the (?:last|past)|a (?:while|long|few"
        r"|couple"
        r"|decade|year|month))\b)",
        predicate="organization",
        read=employer,
        lasts=True,
    ),
    Rule(
        pattern=r"(?P<was>\s+worked|\s+was working|\s+was employed)(?:\s+as [^,]{3,50}?)?\s+(?:at"
        r"|for)\b(?! (?:\w+ (?:years|months|hours))\b)",
        predicate="organization",
        read=employer,
    ),
    Rule(
        pattern=r"{be}(?= )(?=[^,.;]{3,60}? (?:at|for|with) )",
        predicate="organization",
        read=employed_as,
        confidence=0.85,
    ),
    Rule(
        pattern=r"{be}\s+(?:employed|working)\s+(?:at|by|for|with)\b",
        predicate="organization",
        read=employer,
    ),
    Rule(
        pattern=r"{do}\s+(?:started|begun|began|joined|starting)(?:\s+(?:working|work|a (?:new )?"
        + _JOB
        + r"|my (?:new )?"
        + _JOB
        + r"|as [^,]{3,40}?))?\s+(?:at|for|with)\b",
        predicate="organization",
        read=employer,
        lasts=True,
        headless=True,
    ),
    Rule(
        pattern=r"{do}\s+(?:joined|joining)\b(?= (?:the )?(?-i:[A-Z]))(?! (?:the )?(?:gym|club"
        r"|band|choir|"
        r"team))",
        predicate="organization",
        read=employer,
        lasts=True,
        confidence=0.75,
    ),
    Rule(
        pattern=r"{do}\s+(?:got|landed|accepted|took|found|have|has|started)(?: an?| my| the)?(?: "
        r"new| great| full[- ]time| part[- ]time){0,2}\s+(?:"
        + _JOB
        + r"|offer)(?: as [^,]{3,40}?)?\s+(?:at|with)\b",
        predicate="organization",
        read=employer,
        lasts=True,
        headless=True,
    ),
    Rule(
        pattern=r"{do}\s+(?:got|landed|accepted|took|found|have|has|started)(?: an?| my| the)?(?: "
        r"new| great| full[- ]time| part[- ]time){0,2}\s+" + _JOB + r"\s+as(?: an?)?(?= )",
        predicate="organization-title",
        read=role,
        lasts=True,
        headless=True,
    ),
    Rule(
        pattern=r"{adv}\s+start\s+at\b(?= (?:the )?(?-i:[A-Z]))",
        predicate="organization",
        read=employer,
        confidence=0.8,
    ),
    Rule(
        pattern=r"{do}\s+work(?:s|ing)?\s+like\b",
        predicate="organization-title",
        read=trade,
        confidence=0.75,
    ),
    Rule(
        pattern=r"{do}\s+start(?:ing)?(?: (?:(?:on|in|next|this) [\w ]{2,18}?|(?:at|with|for)"
        r" (?-i:[A-Z])[\w &'-]{2,40}?))? as(?: an?| the)?(?= )",
        predicate="organization-title",
        read=role,
        headless=True,
    ),
    Rule(
        pattern=r"{do}\s+(?:(?:(?:got|been|was|am|were)\s+)(?:made|appointed|elected)"
        r"|(?:(?:got|been|was|am|were)\s+)?promoted|made(?= (?:partner|captain|manager|head"
        r"|team lead|director)\b))(?:\s+to)?(?= (?:(?:an?|the|senior|lead|head|chief|vice"
        r"|principal|team|staff"
        r"|general|department|[A-Z])\b))",
        predicate="organization-title",
        read=role,
        lasts=True,
        headless=True,
    ),
    Rule(
        pattern=r"{do}\s+(?:became|become|trained as|training as|retrained as|training to be"
        r"|qualified as|studying to be)(?: an?)?(?= )",
        predicate="organization-title",
        read=trade,
        lasts=True,
        confidence=0.85,
    ),
    Rule(
        pattern=r"(?=\s+[a-z]+s? [^,.]{2,40} for a living\b|\s+drives? an? (?:\w+ )?(?:tram|bus"
        r"|train"
        r"|coach|lorry|truck|taxi|cab|forklift|minibus|hgv)\b)(?!\s+(?:am|is|was|do|does|did"
        r"|work)\b)",
        predicate="does",
        read=lambda words: one(words, longest=6),
        confidence=0.8,
    ),
    Rule(
        pattern=r"{be}(?= )",
        predicate="organization-title",
        read=trade,
        confidence=0.9,
        headless=True,
    ),
    Rule(
        pattern=_LATELY
        + r"(?P<gone>\s+(?:quit|left|lost|gave up|leaving)\s+(?:my|the)(?: \w+)? "
        + _JOB
        + r"\s+(?:at|with|in)\b)",
        predicate="organization",
        read=employer,
        ended=True,
        headless=True,
    ),
    Rule(
        pattern=_LATELY + r"(?P<gone>\s+(?:resigned from|handed in (?:my|the) notice (?:at|to|with)"
        r"|retired from|walked out of|walked out on"
        r"|(?:(?:got|was|been|were) )?(?:fired|sacked) (?:from|by)"
        r"|(?:(?:got|was|been|were) )?(?:all )?(?:laid off|let go|made redundant) (?:from|by|at))"
        r"(?:\s+my(?: \w+)? " + _JOB + r"\s+(?:at|with))?)(?! (?:my|the) " + _JOB + r"\b)",
        predicate="organization",
        read=employer,
        ended=True,
        headless=True,
    ),
    Rule(
        pattern=_LATELY + r"(?P<gone>\s+(?:quit|left))(?= (?:the )?(?-i:[A-Z]))",
        predicate="organization",
        read=employer,
        ended=True,
        only_ends=True,
    ),
    Rule(
        pattern=r"{do}\s+(?:run|runs|own|owns|started|founded|co-founded|opened|set up)\s+(?:my"
        r"|our|his|her) own\b",
        predicate="organization",
        read=venture,
        lasts=True,
        confidence=0.7,
    ),
    Rule(
        pattern=r"{do}\s+(?:co-)?(?:founded|running|managing|run|runs|manage|manages|head"
        r"|heads)(?= (?:a|an"
        r"|the)\b[^.]{0,40}\b(?:company|business|shop|store|bakery|cafe|caf\u00e9|restaurant"
        r"|agency|studio|firm|startup|start-up|team|department|bookshop|farm|practice|hotel))",
        predicate="does",
        read=one,
        lasts=True,
        confidence=0.75,
    ),
    Rule(
        pattern=r"{be}(?=\s+(?:retired|unemployed|self[- ]employed|a freelancer|freelance|between "
        r"jobs|an? stay[- ]at[- ]home|on parental leave|on maternity leave|on sabbatical))",
        predicate="employment",
        read=standing,
        headless=True,
    ),
    Rule(
        pattern=r"{do}\s+work(?:s|ing)?\s+in\b(?= (?-i:[a-z]))(?! (?:a team|the (?:morning|evening"
        r"|garden)|my|an? open|peace|bed|silence|shifts))",
        predicate="industry",
        read=lambda words: one(re.split(r"\s+(?:at|for)\s+", words)[0], longest=4),
        confidence=0.8,
    ),
    Rule(
        pattern=r"{do}\s+work(?:s|ing)?(?=\s+(?:night|early|late|day|rotating) shifts?\b)",
        predicate="does",
        read=lambda words: one(re.split(r"\s+(?:at|for|in)\s", words)[0], longest=2),
    ),
    Rule(
        pattern=r"{do}\s+(?:joined|joining|join|starting (?:at|with|in)|started (?:at|with"
        r"|in)) (?:the )?"
        r"(?-i:[A-Z])[\w&' -]{2,40}? as(?: an?| the)?(?= )",
        predicate="organization-title",
        read=role,
        lasts=True,
        headless=True,
        confidence=0.85,
    ),
    Rule(
        pattern=r"{do}\s+work(?:s|ing)?\s+(?:at|by|for|with) [^,.;]{2,50}? as(?: an?)?(?= )",
        predicate="organization-title",
        read=role,
        confidence=0.85,
        headless=True,
    ),
    Rule(
        pattern=r"{be}\s+on (?:maternity|paternity|parental|sick) leave (?:from|at)\b",
        predicate="organization",
        read=employer,
        confidence=0.8,
        headless=True,
    ),
    Rule(
        pattern=r"(?P<was>\s+was)\s+(?:at|with)\b(?= (?-i:[A-Z])[\w&' -]{2,40}? for (?:about |over"
        r" |almost |nearly )?(?:\w+|\w+-\w+) years\b)",
        predicate="organization",
        read=employer,
        confidence=0.75,
    ),
    Rule(
        pattern=r"{do}\s+teach(?:es|ing)? [^,.;]{2,30}? at\b(?= (?:the )?(?-i:[A-Z]))",
        predicate="organization",
        read=employer,
        confidence=0.85,
    ),
    Rule(
        pattern=r"{do}\s+do(?:es|ing)? [\w -]{3,24} as an?(?= )",
        predicate="organization-title",
        read=role,
        confidence=0.8,
    ),
    Rule(
        pattern=r"{do}\s+volunteer(?:s|ing)?\s+(?:at|for|with)\b",
        predicate="volunteers-at",
        read=one,
        headless=True,
    ),
)

_EMPLOYER: Final = Attribute(predicate="organization", read=employer)
_TITLE: Final = Attribute(predicate="organization-title", read=role)
ATTRIBUTES: Final[Mapping[str, Attribute]] = {
    **dict.fromkeys(
        ("employer", "company", "workplace", "firm", "current employer", "new employer"), _EMPLOYER
    ),
    **dict.fromkeys(
        ("job title", "profession", "occupation", "title", "position", "trade"),
        _TITLE,
    ),
    **dict.fromkeys(
        ("job", "role", "day job", "new job", "current job"),
        Attribute(predicate="organization-title", read=post),
    ),
}
