"""The forms in which people write days, weeks, months, seasons and years."""

from __future__ import annotations

import re
from typing import Final

from scrubjay.domain.ordinals import ORDINAL_WORD
from scrubjay.perceive import calendar

COUNTS: Final = {
    "a": 1, "an": 1, "one": 1, "two": 2, "a couple of": 2, "couple of": 2, "three": 3, "a few": 3,
    "few": 3, "several": 4, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "half a": 0,
}  # fmt: skip
_COUNT: Final = r"\d{1,3}|" + "|".join(
    count.replace(" ", r"\ ") for count in sorted(COUNTS, key=len, reverse=True)
)
_DAY: Final = "|".join(calendar.DAYS)
_SHORT: Final = r"mon|tues?|wed|thu(?:rs?)?|fri|sat|sun"
_MONTH: Final = "|".join(calendar.MONTHS) + r"|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec"
_SEASON: Final = "|".join(calendar.SEASONS)
_ORDINAL: Final = r"\d{1,2}(?:st|nd|rd|th)?"
YEAR: Final = r"(?:19|20)\d\d"
TIME: Final = r"(?:\ (?:morning|afternoon|evening|night))?"
_FEAST: Final = "|".join(
    re.escape(each) for each in sorted(calendar.FEASTS, key=len, reverse=True)
).replace("'", "['’]")
_NEAR: Final = r"last|this\ past|this|next|past|coming|previous"
SPAN: Final = re.compile(
    rf"""\b(?:
      (?P<day>the\ day\ before\ yesterday|the\ day\ after\ tomorrow|yesterday|today|tonight
             |tomorrow|last\ night|this\ (?:morning|afternoon|evening)|the\ other\ day)
    | (?P<ago>(?:{_COUNT})
             \ (?:minute|hour|day|night|week|weekend|fortnight|month|year|decade|{_DAY})s?
             (?:\ and\ a\ half)?\ ago(?:\ (?:today|on\ (?:{_DAY})|last\ (?:{_DAY})))?)
    | (?P<ahead>in\ (?:{_COUNT})\ (?:day|week|month|year)s?)
    | (?P<later>(?:{_COUNT})\ (?:day|week|month|year)s?\ (?:later|earlier|afterwards)
             |the\ (?:next|following|previous)\ (?:day|morning|evening|week|weekend|month|year))
    | (?P<of>(?:{_DAY})\ (?:of\ )?(?:last|this|next)\ week
            |(?:last|this|next)\ week,?\ (?:on\ )?(?:{_DAY}))
    | (?P<second>the\ (?:week|weekend|month|year|summer|winter)\ before\ last)
    | (?P<part>(?:early|mid|late|(?:the\ |at\ the\ )?(?:beginning|start|middle|end)\ of)[ -]
              (?:in\ )?(?:(?:{_MONTH})(?:,?\ {YEAR})?|(?:last|this|next)\ (?:month|year)|{YEAR}))
    | (?P<near>(?:{_NEAR})\ (?:{_DAY}|weekend|week|month|year|{_SEASON}|{_SHORT}){TIME})
    | (?P<around>the\ (?:week|weekend)\ of\ (?:(?:{_MONTH})\.?\ {_ORDINAL}|{_ORDINAL}\ (?:of\ )?
              (?:{_MONTH}))(?:,?\ {YEAR})?)
    | (?P<range>(?:{_ORDINAL}\ ?(?:-|–|to|until)\ ?{_ORDINAL}\ (?:of\ )?(?:{_MONTH})
               |(?:{_MONTH})\ {_ORDINAL}\ ?(?:-|–|to|until)\ ?{_ORDINAL})(?:,?\ {YEAR})?)
    | (?P<written>(?:{_MONTH})\.?\ (?:the\ )?{_ORDINAL}(?!\d|:)(?:,?\ (?:of\ )?{YEAR})?
                 |{_ORDINAL}\ (?:of\ )?(?:{_MONTH})\.?(?:,?\ (?:of\ )?{YEAR})?
                 |(?<!-){ORDINAL_WORD}\ of\ (?:{_MONTH})(?:,?\ (?:of\ )?{YEAR})?)
    | (?P<feast>(?:(?:last|this|next|on|at|over|during)\ )?(?:{_FEAST})
               (?:,?\ (?:of\ |in\ )?{YEAR})?)
    | (?P<season>(?:(?:in|during|over)\ (?:the\ )?)?(?:{_SEASON})\ (?:of\ )?{YEAR}
                |(?:in|during|over)\ (?:the\ )?(?:{_SEASON}))
    | (?P<month>(?:in\ |since\ |until\ |during\ )?(?:{_MONTH})\.?,?\ (?:of\ )?{YEAR}
               |(?:in|last|this|next|since|until|during)\ (?:{_MONTH}))
    | (?P<weekday>(?:on\ )?(?:{_DAY}){TIME})
    | (?P<iso>{YEAR}-\d\d-\d\d)
    | (?P<numeric>\d{{1,2}}[./]\d{{1,2}}[./](?:\d{{4}}|\d\d))
    | (?P<ordinal>on\ the\ \d{{1,2}}(?:st|nd|rd|th)(?!\ (?:of\ )?(?:{_MONTH})))
    | (?P<year>(?:in|since|until|by|during|from|of|before|after|around)\ {YEAR})
    )\b(?!-\d)""",
    re.IGNORECASE | re.VERBOSE,
)
HINT: Final = re.compile(
    r"\d|day|night|morning|afternoon|evening|morrow|week|month|year|minute|hour|decade|\bin [a-z]|"
    rf"(?:last|this|next|past) (?:{_SHORT})\b|christmas|easter|halloween|thanksgiving|later|"
    rf"\b(?:{_MONTH}|{_SEASON})\b",
    re.IGNORECASE,
)
"""What every span above contains; most texts are done after this."""
