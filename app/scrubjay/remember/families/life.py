"""Plans and events."""

from __future__ import annotations

import re
from typing import Final

from scrubjay.remember.rule import Rule
from scrubjay.remember.values import Value, rest

DATED: Final = re.compile(
    r"\b(?:on (?:the )?(?:\d|mon|tues|wednes|thurs|fri|satur|sun|jan|feb|mar|apr|may|jun|"
    r"jul|aug|sep|oct|nov|dec)\w*"
    r"|in (?:(?:early|late|mid)[ -])?(?:jan|feb|mar|apr|may|june|july|aug|sep|oct|nov|dec|"
    r"19\d\d|20\d\d|spring|summer|autumn|fall|winter)\w*|in (?:a|two|three|four|five|six|"
    r"\d+) (?:days?|weeks?|months?|years?)"
    r"|tomorrow|tonight|today|yesterday|(?:this|next|last) (?:mon|tues|wednes|thurs|fri|"
    r"satur|sun|week|month|year|spring|summer|autumn|fall|winter|christmas|easter|jan|feb|"
    r"mar|apr|may|june|july|aug|sep|oct|nov|dec|night|evening|morning|afternoon|"
    r"weekend)\w*"
    r"|(?:a|two|three|four|five|six|\d+|a few|a couple of) (?:days?|weeks?|months?|"
    r"years?) ago|at \d{1,2}(?::\d\d)?(?: ?[ap]m)?|by (?:the end of|next)|\d{4}-\d\d-\d\d|"
    r"\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|"
    r"dec)\w*|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*\.? \d{1,2}|when i "
    r"was (?:\d+|\w+teen|a \w+)|back in|for (?:christmas|easter|new year))",
    re.IGNORECASE,
)
_DEED: Final = (
    r"(?:ran|finished|completed|won|lost|visited|met|bought|sold|broke|passed|failed|"
    r"graduated|adopted|attended|hiked|climbed|ran|swam|flew|travel+ed|went|saw|watched|"
    r"read|started|quit|gave birth|had|got|took|celebrated|proposed|published|performed|"
    r"sang|danced|crashed|fell|sprained|twisted|underwent|donated|signed|submitted|"
    r"defended|launched|opened|planted|painted|baked|cooked|learned|learnt|joined|drove|"
    r"cycled|biked|sailed|skied|surfed|camped|spent|returned|came back|moved|lost|found|"
    r"became|retired|won|hosted|threw|volunteered|gave|made|built|wrote|received|applied|"
    r"interviewed|tried|voted|retook|presented|enrolled|married|buried|ordered|paid|"
    r"caught|hurt|burned|cut|stayed)"
)


def intended(words: str) -> tuple[Value, ...]:
    """What is intended."""
    if re.match(
        r"\s+(?:be (?:honest|back|there|fine|ok|late|able)|say|tell|ask|go (?:now|to bed|to "
        r"sleep)|sleep|bed|get (?:some|going|back)|have to|try|think|need|die|kill|cry|"
        r"explode|lose (?:it|my)|miss|do (?:it|that|this)|see\b|it\b|that\b|regret|guess|"
        r"assume|pass)\b",
        words,
        re.IGNORECASE,
    ):
        return ()
    return rest(
        re.split(
            r"\s+(?:because|so that|but|if|since)\b|, (?:so|which|and|but)\b", words, maxsplit=1
        )[0]
    )


def _ahead(words: str) -> tuple[Value, ...]:
    """Something with a day that is not over."""
    if re.search(
        r"\b(?:ago|yesterday|last (?:week|month|year|night)|right now|at the moment|these days)\b",
        words,
        re.IGNORECASE,
    ):
        return ()
    return rest(words)


RULES: Final = (
    Rule(
        pattern=r"(?:\s*'m|m|\s+am|\s*'re|\s+are|\s*'s|\s+is)(?P<neg>\s+not)?(?:\s+(?:also|now|"
        r"really|"
        r"definitely|finally|actually|both|all))?\s+(?:going|planning|gonna|set|due|scheduled|"
        r"determined|about)\s+(?:to|on)\b",
        predicate="plans",
        read=intended,
        confidence=0.8,
    ),
    Rule(pattern=r"\s*(?:'m|m)?\s*gonna\b", predicate="plans", read=intended, confidence=0.75),
    Rule(
        pattern=r"{adv}(?:\s*'ve|\s+have)?\s+(?:plan|plans|intend|intends|decided|resolved|aim|"
        r"aims|"
        r"planned|signed up|registered|promised)(?:\s+on)?\s+(?:to|for)\b",
        predicate="plans",
        read=intended,
        confidence=0.8,
        lasts=True,
    ),
    Rule(
        pattern=r"(?:\s*'m|m|\s+am|\s*'re|\s+are|\s*'s|\s+is)(?=\s+(?:flying|travel+ing|moving|"
        r"starting|getting|having|visiting|meeting|seeing|leaving|running|taking|hosting|"
        r"going|driving|attending|throwing|buying|launching|graduating|marrying|retiring|"
        r"giving|presenting|playing|performing|hiking|staying|spending|doing|picking|"
        r"celebrating|returning|coming|arriving|sitting)\b)",
        predicate="plans",
        read=_ahead,
        dated=True,
        confidence=0.8,
    ),
    Rule(
        pattern=r"(?:\s*'ve|\s+have|\s+has)(?: got)?(?=\s+(?:an?|my|the|another)\s+(?:[\w'-]+ "
        r"){0,3}(?:appointment|interview|exam|meeting|flight|surgery|operation|concert|"
        r"deadline|test|reservation|wedding|date|check-?up|presentation|trip|race|marathon|"
        r"party|recital|match|game|conference|viewing|scan|session|class|call)\b)",
        predicate="plans",
        read=_ahead,
        dated=True,
        confidence=0.8,
    ),
    Rule(
        pattern=r"(?=\s+(?:(?:just|finally|recently|also|actually|proudly)\s+)?" + _DEED + r"\b)",
        predicate="event",
        read=rest,
        dated=True,
        lasts=True,
        confidence=0.8,
    ),
    Rule(
        pattern=r"(?=\s+(?:was|were)\s+(?:in|at|hospitali[sz]ed|promoted|awarded|elected|invited|"
        r"robbed|injured|on)\b)",
        predicate="event",
        read=rest,
        dated=True,
        lasts=True,
        confidence=0.7,
    ),
)

APPOINTMENT: Final = re.compile(
    r"(?:(?:next|first|final|last|big|annual|dental|doctor's|dentist|job|driving|"
    r"university|school) )?(?:appointment|interview|exam|flight|surgery|operation|wedding|"
    r"deadline|graduation|trip|vacation|holiday|holidays|presentation|viewing|check-?up|"
    r"due date|anniversary|concert|race|marathon|recital|move|thesis defen[cs]e|"
    r"defen[cs]e)\s+(?:is|starts|begins|was moved to|has been moved to)\b(?! (?:going|"
    r"over|fine|in danger))",
    re.IGNORECASE,
)
"""What of the person's is at some day: "my exam is on 12 July"."""
