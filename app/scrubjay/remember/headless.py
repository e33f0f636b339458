"""How a sentence about oneself begins that leaves out "I": "Moved to Graz"."""

from __future__ import annotations

import re
from typing import Final

HEADLESS: Final = re.compile(
    r"\s*(?:currently|now|still) (?:live|work|study)\b|\s*been in (?-i:[A-Z])"
    r"|\s*(?:(?:just|recently|currently|finally|still|also|proudly|originally|happily|been"
    r"|already|officially|sadly) ){0,2}"
    r"(?:born|raised|grew up|moved|living|based|working|works|allergic|vegan|vegetarian"
    r"|married|single|divorced|engaged|started|starting|got|diagnosed|studying|from|joined"
    r"|promoted|relocated|employed|landed|volunteering|pescatarian|retired|between jobs"
    r"|(?:not )?(?:a )?(?:big |huge |massive |lifelong )?fan of|passed|finished|graduated|ran|broke"
    r"|bought|sold|picked up|collected"
    r"|handed in|given notice|came off|come off|weaned|(?:absolutely |really |honestly |always "
    r"|just"
    r" )?(?:love|adore|enjoy|hate|detest|loathe|prefer|can't stand|cannot stand|cant stand)"
    r"|play|sing|on (?:maternity|paternity|parental|sick) leave|widowe?r?|wearing|(?:not )?keen on"
    r"|adopted|won|became|gave up|given up|quit|stopped|left|rescued|turned|laid off|fired"
    r"|made redundant|trained as|retrained as|switched|terrified of|scared of|obsessed with"
    r"|anaphylactic|can't "
    r"get enough of|flying|travelling|off to"
    r"|(?:now |currently )?lodging|(?:proud |new )?resident of|turning(?= \d)|(?:lactose"
    r"|gluten)[- ]intolerant"
    r"|took up|taken up|traded|no longer in"
    r"|had (?:an?|my) (?:[\w-]+ ){0,2}(?:operation|surgery|procedure|scan|baby|accident|fall)"
    r"|pregnant|coeliac|diabetic|asthmatic|used to|unemployed|self[- ]employed|swapped)\b",
    re.IGNORECASE,
)
