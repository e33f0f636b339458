"""Plans and events."""

from __future__ import annotations

import re
from typing import Final

from scrubjay.remember.rule import Rule
from scrubjay.remember.values import Value, rest

DATED: Final = re.compile(
    r"\b(?:on (?:the )?(?:\d|mon|tues|wednes|thurs|fri|satur|sun|jan|feb|mar|apr|may|jun|jul|aug"
    r"|sep|oct|nov|dec)\w*|in (?:(?:early|late|mid)[ -])?(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?"
    r"|apr(?:il)?"
    r"|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|19\d\d"
    r"|20\d\d|spring|summer|autumn|fall|winter)\b|in (?:a|two|three|four|five"
    r"|six|\d+) (?:days?|weeks?|months?|years?)|tomorrow|tonight|today|yesterday|(?:this|next"
    r"|last) (?:mon|tues|wednes|thurs|fri|satur|sun|week|month|year|spring|summer|autumn|fall"
    r"|winter|christmas|easter|jan|feb|mar|apr|may|june|july|aug|sep|oct|nov|dec|night|evening"
    r"|morning|afternoon|weekend)\w*|(?:a|two|three|four|five|six|\d+|a few|a couple of) (?:days?"
    r"|weeks?|months?|years?) ago|at \d{1,2}(?::\d\d)?(?: ?[ap]m)?|by (?:the end of|next)"
    r"|\d{4}-\d\d-\d\d|\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct"
    r"|nov|dec)\w*|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*\.? \d{1,2}|when i was "
    r"(?:\d+|\w+teen|a \w+)|back in|for (?:christmas|easter|new year))",
    re.IGNORECASE,
)
_DEED: Final = (
    r"(?!(?:moved|put|pushed|brought) (?:it|them|that)\b)(?!had (?:hoped|planned|wanted|meant"
    r"|intended|thought|wished|been|to|not|never|always|already"
    r"|expected|decided|tried)\b)(?!had (?:an?|so|lots?) (?:\w+ )?(?:blast|time|fun|laugh|day"
    r"|night|ball))(?:ran|finished"
    r"|completed|won|lost|visited|met|bought|sold|broke|passed|failed|graduated|adopted|attended"
    r"|hiked|climbed|ran|swam|flew|travel+ed|went|saw|watched|read|started|quit|gave birth|had|got"
    r"|took|celebrated|proposed|published|performed|sang|danced|crashed|fell|sprained|twisted"
    r"|underwent|donated|signed|submitted|defended|launched|opened|planted|painted|baked|cooked"
    r"|learned|learnt|joined|drove|cycled|biked|sailed|skied|surfed|camped|spent|returned|came "
    r"back|moved|lost|found|became|retired|won|hosted|threw|volunteered|gave|made|built|wrote"
    r"|received|applied|interviewed|tried|voted|retook|presented|enrolled|married|buried|ordered"
    r"|paid|caught|hurt|burned|cut|stayed)"
)


_FEAT: Final = (
    r"(?:(?:passed|failed|aced|retook) (?:my|the|our) (?:[\w'-]+ ){0,3}(?:test|exams?|viva|course"
    r"|finals"
    r"|degree|bar|probation|interview|theory)|(?:finished|completed|submitted|defended|handed in)"
    r" (?:my|our|the) (?:[\w'-]+ ){0,2}(?:dissertation|thesis|phd|degree|masters?|master's"
    r"|bachelors?|training"
    r"|apprenticeship|course|novel|book|manuscript|finals|exams|studies|marathon|residency|chemo"
    r"|treatment)|graduated\b|(?:ran|finished|completed) my (?:first|second|\w+th) (?:[\w-]+ ){0,2}"
    r"(?:marathon|triathlon|10k|5k|ironman|race)|got (?:my|our) (?:[\w'-]+ ){0,2}(?:degree"
    r"|licen[cs]e|phd"
    r"|diploma|black belt|citizenship|visa|results|green card|promotion)|became an? (?:[\w-]+ "
    r"){0,2}"
    r"(?:father|mother|dad|mum|mom|citizen|uncle|aunt|grandmother|grandfather|grandparent|parent)"
    r"|had (?:our|my|her|his|their|the|an?) (?:[\w-]+ )?(?:baby(?: girl| boy)?|daughter|son"
    r"|twins)|gave birth\b|won "
    r"(?:the|a|first"
    r"|second|my)"
    r" (?:[\w'-]+ ){0,3}(?:prize|award|medal|competition|tournament|match|race|contest|scholarship"
    r"|game)"
    r"|(?:bought|sold) (?:an?|our|my) (?:[\w'-]+ ){0,2}(?:house|flat|home|apartment|cottage"
    r"|farm))\b"
)
"""Worth keeping without a day."""

_WAY: Final = re.compile(
    r"\s+(?:(?i:the|an?|my|your|our|his|her|work|school|church|town|bed)\b|[A-Z])"
)


def act(words: str) -> tuple[Value, ...]:
    """What one is going to do; "to the shop" and "keep going" are no plans.

    Without a day it must be something that is done once and remembered.
    """
    if _WAY.match(words) or not (_ONCE.match(words) or DATED.search(words)):
        return ()
    return intended(words)


_ONCE: Final = re.compile(
    r"\s+(?:move|visit|travel|fly|buy|sell|learn|study|marry|get married|run (?:a|the|for)|apply"
    r"|renovate|paint the|repaint|adopt|quit|stop|join|write (?:a|my)|open (?:a|my|our)|launch"
    r"|host|throw a|build (?:a|our|my)|plant|become|retire|propose|go back to|take up|start (?:a"
    r"|my|an|our|working|at|school|university|college|learning))\b",
    re.IGNORECASE,
)


def intended(words: str) -> tuple[Value, ...]:
    """What is intended."""
    if re.match(
        r"\s+(?:be (?:honest|back|there|fine|ok|late|able)|say|tell|ask|go (?:now|to bed|to sleep)"
        r"|sleep|bed|get (?:some|going|back)|have to|try|think|need|die|kill|cry|explode|lose "
        r"(?:it|my)|miss|do (?:it|that|this)|see\b|it\b|that\b|keep|make (?:it|this|sure|a)|take "
        r"a shot|give it|regret|guess|assume|pass)\b",
        words,
        re.IGNORECASE,
    ):
        return ()
    return rest(
        re.split(
            r"\s+(?:because|so that|but|if|since)\b|, (?:so|which|and|but)\b", words, maxsplit=1
        )[0]
    )


_JOURNEY: Final = re.compile(
    r"(?:flights?|tickets?|trip|holiday|vacation|cruise|weekend|train|ferry|tour)\b[^,.]{0,30}?"
    r" (?:to|in|at|for) (?:the )?(?-i:[A-Z])",
    re.IGNORECASE,
)


_FOR_A_DAY: Final = re.compile(
    r"\bfor (?:(?:the|next|this) )?(?:mon|tues|wednes|thurs|fri|satur|sun|week|\d)", re.IGNORECASE
)


def booked(words: str) -> tuple[Value, ...]:
    """What was booked for some day, or a journey somewhere; "a window seat" is no plan."""
    known = DATED.search(words) or _FOR_A_DAY.search(words) or _JOURNEY.search(words)
    return intended(words) if known else ()


_SLIGHT: Final = re.compile(
    r"\s+(?:having|getting|doing|taking|seeing|buying) (?:an? (?:few|couple|lot|bit|nap|break|rest"
    r"|laugh|go|look|drink|lie)|some|it|one|that|this|them|none)\b",
    re.IGNORECASE,
)
"""What is over tomorrow: "having a few on Friday"."""


def _ahead(words: str) -> tuple[Value, ...]:
    """Something with a day that is not over."""
    if _SLIGHT.match(words):
        return ()
    if re.search(
        r"\b(?:ago|yesterday|last (?:week|month|year|night)|right now|at the moment|these days)\b",
        words,
        re.IGNORECASE,
    ):
        return ()
    return rest(words)


RULES: Final = (
    Rule(
        pattern=r"(?:\s*'m|m|\s+am|\s*'re|\s+are|\s*'s|\s+is)(?P<neg>\s+not)?(?:\s+(?:also|now"
        r"|really|definitely|finally|actually|both|all))?\s+(?:going|planning|gonna|set|due"
        r"|scheduled|due|scheduled)\s+(?:to|on)\b",
        predicate="plans",
        read=act,
        confidence=0.8,
    ),
    Rule(
        pattern=r"(?:\s*'m|m|\s+am|\s*'re|\s+are|\s*'s|\s+is)\s+(?:currently |now )?(?:planning"
        r"|organi[sz]ing|preparing for|training for|saving up for|saving for|expecting(?! (?:our"
        r"|my|the) (?:first|second|third|fourth|fifth)\b))(?= (?:an?"
        r"|the|our|my)\b)",
        predicate="plans",
        read=intended,
        confidence=0.75,
    ),
    Rule(
        pattern=r"(?:\s*'ve|\s+have)?(?:\s+just|\s+already)?\s+booked(?= (?:an?|our|my|us|flights"
        r"|tickets)\b)",
        predicate="plans",
        read=booked,
        confidence=0.75,
    ),
    Rule(
        pattern=r"(?:\s*'m|m|\s+am|\s*'re|\s+are|\s*'s|\s+is)(?=\s+(?:moving|relocating|emigrating)"
        r"(?: back| over)? to (?:the )?(?-i:[A-Z]))",
        predicate="plans",
        read=_ahead,
        confidence=0.8,
    ),
    Rule(pattern=r"\s*(?:'m|m)?\s*gonna\b", predicate="plans", read=act, confidence=0.75),
    Rule(
        pattern=r"{adv}(?:\s*'ve|\s+have)?\s+(?:plan|plans|intend|intends|decided|resolved|aim"
        r"|aims|planned|signed up|registered|promised)(?:\s+on)?\s+(?:to|for)\b",
        predicate="plans",
        read=act,
        confidence=0.8,
        lasts=True,
    ),
    Rule(
        pattern=r"(?:\s*'m|m|\s+am|\s*'re|\s+are|\s*'s|\s+is)(?=\s+(?:flying|off to|travel+ing"
        r"|moving"
        r"|starting|getting|having|visiting|meeting|seeing|leaving|running|taking|hosting"
        r"|going(?! to (?!(?:the|an?|my|your|our|his|her|work|school|church|bed)\b|(?-i:[A-Z])))"
        r"|driving|attending|throwing|buying|launching|graduating|marrying|retiring|giving"
        r"|presenting|playing|performing|hiking|staying|spending|doing|picking|celebrating"
        r"|returning|coming|arriving|sitting)\b)",
        predicate="plans",
        read=_ahead,
        dated=True,
        confidence=0.8,
    ),
    Rule(
        pattern=r"{adv}(?=\s+(?:flying|travel+ing|off to|moving|leaving|heading|driving|going(?= to"
        r" (?-i:[A-Z])))\b)",
        predicate="plans",
        read=_ahead,
        dated=True,
        headless=True,
        confidence=0.8,
    ),
    Rule(
        pattern=r"(?:\s*'ve|\s+have|\s+has)?(?: got)?(?=\s+(?:an?|my|the|another)\s+(?:[\w'-]+ "
        r"){0,3}(?:appointment|interview|exam|meeting|flight|surgery|operation|concert|deadline"
        r"|test|reservation|wedding|date|check-?up|presentation|trip|race|marathon|party|recital"
        r"|match|game|conference|viewing|scan|session|class|call)\b)",
        predicate="plans",
        read=_ahead,
        dated=True,
        headless=True,
        confidence=0.8,
    ),
    Rule(
        pattern=r"(?=\s+(?:(?:just|finally|recently|also|actually|proudly)\s+)?" + _DEED + r"\b)",
        predicate="event",
        read=rest,
        dated=True,
        lasts=True,
        headless=True,
        confidence=0.8,
    ),
    Rule(
        pattern=r"(?:\s*'ve|\s+have)?(?:\s+(?:just|finally|recently|actually|already))?(?=\s+"
        + _FEAT
        + r")",
        predicate="event",
        read=rest,
        lasts=True,
        headless=True,
        confidence=0.8,
    ),
    Rule(
        pattern=r"(?=\s+(?:was|were)\s+(?:in|at|hospitali[sz]ed|promoted|awarded|elected|invited"
        r"|robbed|injured|on)\b)",
        predicate="event",
        read=rest,
        dated=True,
        lasts=True,
        confidence=0.7,
    ),
)

APPOINTMENT: Final = re.compile(
    r"(?:(?!is\b|are\b)[\w'-]+ ){0,2}?(?:appointment|interview|exam|test|scan|hearing|flight"
    r"|surgery|operation"
    r"|wedding|deadline|graduation|trip|vacation|holiday|holidays|presentation|viewing|check-?up"
    r"|due date|anniversary|concert|race|marathon|recital|move|thesis defen[cs]e|defen[cs]e)(?: "
    r"(?:to|with|at|in|for) [^,.]{2,40}?)?\s+(?:is|starts|begins|was moved to|has been moved "
    r"to)\b(?! (?:going|over|fine|in danger))",
    re.IGNORECASE,
)
"""What of the person's is at some day: "my exam is on 12 July"."""
