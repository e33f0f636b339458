"""Trades and titles: which words name what somebody works as."""

from __future__ import annotations

import re
from typing import Final

from scrubjay.remember.values import Value, noun

_ROLES: Final = (
    r"(?:nurse|doctor|teacher|engineer|developer|programmer|designer|lawyer|attorney|accountant"
    r"|carpenter|electrician|plumber|baker|chef|cook|waiter|waitress|barista|dev|bartender"
    r"|journalist"
    r"|writer|author|editor|translator|interpreter|photographer|artist|painter|musician|singer"
    r"|actor|actress|dancer|student|professor|lecturer|researcher|scientist|biologist|chemist"
    r"|physicist|mathematician|statistician|economist|analyst|consultant|manager|director"
    r"|administrator|secretary|assistant|clerk|receptionist|librarian|pilot|driver|mechanic|farmer"
    r"|gardener|florist|hairdresser|barber|tailor|butcher|fisherman|firefighter|paramedic|soldier"
    r"|officer|detective|dentist|surgeon|pharmacist|psychologist|psychiatrist|therapist"
    r"|physiotherapist|midwife|miner|vet|\w+(?:ologist|ician|ographer|therapist)|veterinarian"
    r"|architect|surveyor|builder|welder|machinist|technician|operator|salesperson|salesman"
    r"|saleswoman|agent|broker|banker|trader|investor|entrepreneur|founder|freelancer|intern"
    r"|apprentice|trainee|postdoc|judge|notary|pastor|priest|imam|rabbi|social worker|nanny"
    r"|babysitter|cleaner|caretaker|janitor|cashier|shopkeeper|tour guide|guide|coach|trainer"
    r"|instructor|athlete|referee|retiree|pensioner|homemaker|housewife|househusband|stay-at-home "
    r"(?:mom|mum|dad|parent)|optician|geologist|historian|archaeologist|philosopher|linguist"
    r"|sociologist|copywriter|blogger|youtuber|streamer|illustrator|animator|tester|strategist"
    r"|planner|coordinator|supervisor|(?:qa|test|team|tech|project|product|design) (?:lead"
    r"|engineer)|porter|auditor|actuary|postman|mail carrier|courier|bookseller|beekeeper"
    r"|(?:fire|police|milk|rail|railway |dust|bin|postal |sales|fisher|trades|crafts|coast|bus)"
    r"(?:man|woman)|\w+mistress|\w+smith|\w+wright|archivist|carer|policeman|policewoman"
    r"|postwoman|kindergarten teacher|tutor|principal|headmaster"
    r"|dean|phd candidate|phd student|ceo|cto|cfo"
    r"|vp|barrister|solicitor|paralegal|bricklayer|roofer|glazier|potter|jeweller|brewer|winemaker"
    r"|sommelier|conductor|composer|violinist|pianist|drummer|guitarist|cellist|specialist"
    r"|representative|lead|head of \w+)"
)


def role(words: str) -> tuple[Value, ...]:
    """A title or a trade."""
    kept = re.split(
        r"\s+(?:at|for|in|with|from|on|who|and|,)\s+|\s*/\s*(?=\w+ at)", words, maxsplit=1
    )[0]
    return noun(kept)


_NO_TRADE: Final = re.compile(
    r"(?:good|bad|great|terrible|lousy|happy|big|huge|decent|natural|born|morning|night|quick|slow"
    r"|fast|frequent|proud|not|\w+ed|\w+ing)\b(?! (?:nurse|engineer|officer|social))",
    re.IGNORECASE,
)


_TOLD: Final = re.compile(
    r"\b(?:an?|the|my|your|our|got|have|had|has|to|saw|see|met|was|were|is|are|need|want|with|at"
    r"|for"
    r"|in|like|by|and|or|than|who|that|no|any|every|another|some)\s",
    re.IGNORECASE,
)
"""What stands in no title: the role is somebody else's, or it is a story."""


_AGENT: Final = re.compile(
    r"\s+an? (?P<role>(?:(?:trainee|junior|senior|retired|freelance|chartered|marine|civil"
    r"|software|qa|ward|school|hospital|shift|deputy|assistant|chief"
    r"|head) ){0,2}[a-z-]{2,}(?:[^aeiou]er"
    r"|or|ist|ian|ant|eer|man|woman|ary|wright|smith|ess|porter|lead|hand))(?=\s*(?:[,.;!)]|$)"
    r"|\s+(?:in|at|for|with|on|and|by|but|who)\b)",
    re.IGNORECASE,
)
_NO_AGENT: Final = re.compile(
    r"\b(?:believer|newcomer|foreigner|beginner|stranger|passenger|visitor|member|customer|winner"
    r"|loser|prisoner|owner|lover|dreamer|traitor|outsider|minor|neighbor|neighbour|brother|sister"
    r"|mother|father|daughter|partner|player|reader|monster|danger|matter|number|summer|winter"
    r"|whisper|letter|paper"
    r"|water|dinner|elder|wonder|disaster|bother|human|man|woman|vegetarian|christian|italian"
    r"|[a-z]*(?:asian|rican|lian|ssian|gian|nian|tian)|giant|infant|tenant|mess|princess|actor"
    r" in|survivor|sponsor|ancestor|favor|error|mirror|tumor|fighter|sufferer|smoker|drinker"
    r"|heartbreaker|soldier|character|non-smoker|early riser|sleeper|swimmer|runner|hiker|climber"
    r"|cyclist|pianist|fan|lefty|perfectionist|optimist|pessimist|realist|feminist|atheist|egoist"
    r"|narcissist|racist|sexist|artist|diary|library|secondary|primary|january|february|canary"
    r"|anniversary|summary|ordinary|legendary|culinary|elementary|unnecessary|scary|wary|hairy)$",
    re.IGNORECASE,
)


def described(words: str) -> tuple[Value, ...]:
    """A trade by what follows "is a": a known one, or a word made as trades are ("auditor")."""
    if known := trade(words):
        return known
    found = _AGENT.match(words)
    if found is None or _NO_AGENT.search(found["role"]) or _NO_TRADE.match(found["role"]):
        return ()
    return (Value(text=found["role"], start=found.start("role"), end=found.end("role")),)


def trade(words: str) -> tuple[Value, ...]:
    """A title after "I am a": only one known to be a trade."""
    found = re.match(
        r"\s+(?:(?:an?|the|your)\s+)?(?P<role>(?:[\w-]+\s+){0,4}?"
        + _ROLES
        + r")\b(?!'s| of (?:habit|my|the world))",
        words,
        re.IGNORECASE,
    )
    if found is None or _NO_TRADE.match(found["role"]) or _TOLD.search(found["role"]):
        return ()
    return (Value(text=found["role"], start=found.start("role"), end=found.end("role")),)
