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
    r"|planner|coordinator|supervisor|postman|mail carrier|courier|bookseller|beekeeper"
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
