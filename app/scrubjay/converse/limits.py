"""What is not left to a small model, or to a receipt.

A model of a hundred million words answers "Who is Gregor?" with a tale. It may be asked to
explain or to write; a question that names somebody or something in particular is about the
person's own world, and there an invention would be taken for a memory.
"""

from __future__ import annotations

import re
from typing import Final

_EXPLAINS: Final = re.compile(
    r"^(?:please )?(?:explain|define|translate|write|compose|tell me (?:a|an|about) |"
    r"give me (?:a|an|some) |what (?:is|are|does) (?:a |an |[a-z]+(?: mean)?\??$)|"
    r"how (?:do|does|to) (?!i\b|you\b|we\b|my\b))",
    re.IGNORECASE,
)
_NAMES: Final = re.compile(r"(?<!^)(?<![.!?] )\b(?!I\b|I')[A-Z][a-z]+")
_PARTICULAR: Final = re.compile(
    r"\b(?:i|me|my|mine|we|us|our|you|your|he|she|his|her|they|their|him|them|this|that|these|"
    r"those|yesterday|today|tonight|tomorrow|last|next|ago)\b",
    re.IGNORECASE,
)
_DESPAIR: Final = re.compile(
    r"\b(?:i(?:'m| am)? (?:(?:really|just|so|going to|about to) )*"
    r"(?:want to|wanna|will|gonna|have to|should|think of|thinking of|thinking about)?"
    r" ?(?:kill(?:ing)? myself|end(?:ing)? (?:my life|it all)|tak(?:e|ing) my own life|"
    r"(?:be )?better off dead|hurt(?:ing)? myself|harm(?:ing)? myself|suicidal)|"
    r"i (?:want|wish) to (?:die(?! my| the)|be dead)|i wish i (?:was|were) dead|"
    r"i (?:don't|do not) want to "
    r"(?:live(?! (?:in|at|with|on|near|here|there|alone|like|as))|be alive|go on living)|"
    r"i(?:'m| am) (?:going|about) to commit suicide|i want to commit suicide)\b",
    re.IGNORECASE,
)
HELP: Final = (
    "I am so sorry that it is this hard right now. I am only a program on your computer, and you "
    "deserve a person. Please reach out to somebody now: a friend, your doctor, or a crisis line "
    "(988 in the United States, 116 123 in much of Europe, Samaritans 116 123 in the United "
    "Kingdom and Ireland). If you are in danger, call your emergency number: 112, 999 or 911. "
    "You do not have to go through this alone."
)
"""What is said to somebody who does not want to live: never a receipt, never a model's words."""


def is_general(question: str) -> bool:
    """Report whether a question asks for common knowledge or for a text, and of nobody."""
    asked = question.strip()
    return bool(
        _EXPLAINS.match(asked) and not _NAMES.search(asked) and not _PARTICULAR.search(asked[8:])
    )


def is_despair(text: str) -> bool:
    """Report whether the person says of themselves that they do not want to live."""
    return bool(_DESPAIR.search(text.replace("\u2019", "'")))
