"""Whether a line can be the answer at all: of the kind that is asked for, and no mere thought.

"How much did the oven cost?" wants a number, "Who is the president?" somebody; and what was
only wished, planned or supposed is no answer to how things are or were.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from scrubjay.domain.memory import MemoryKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scrubjay.domain.memory import Memory

_AMOUNT: Final = re.compile(
    r"^(?:how (?:much|many|far|tall|heavy|big|fast)\b|what did .{1,40} (?:cost|pay for|get for)\b|"
    r"what (?:is|was) the (?:price|cost|amount)\b)",
    re.IGNORECASE,
)
_NUMBER: Final = re.compile(
    r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|"
    r"forty|fifty|hundred|thousand|half|dozen|nothing|free|none|once|twice|a lot|both)\b",
    re.IGNORECASE,
)
_WHO: Final = re.compile(r"^(?:who|whom|whose)\b", re.IGNORECASE)
_CAPITAL: Final = re.compile(
    r"\b(?!(?:I|The|This|That|There|Then|These|It|We|My|Our|A|An|In|On|At|To|For|From|With|When|If|"
    r"And|But|So|Or|Yes|No|Not|Today|Yesterday|Last|Next|After|Before|Since|Just|Every|All|Had|Got|"
    r"Went|Was|Am|Did|Have|Has|What|How|Why|Also|Now)\b)[A-Z][\w-]+"
)
_NO_NAME: Final = re.compile(
    r"\w+days?|January|February|March|April|May|June|July|August|September|October|November|December"
)
_SOMEBODY: Final = re.compile(
    r"\b(?:my|our|his|her|their) \w+|\b(?:he|she|they|somebody|someone|nobody|mum|dad)\b",
    re.IGNORECASE,
)
_THOUGHT: Final = re.compile(
    r"\b(?:if (?:i|we)\b.{1,60}\bwould|(?:i|we)(?:'d| would) (?:love|like|want|buy|rather)|"
    r"(?:i|we) (?:might|may|could) |someday|one day\b|dream(?:t|ed)? (?:of|about|that))",
    re.IGNORECASE,
)
_MEANT: Final = re.compile(
    r"\b(?:(?:i|we) (?:want|plan|hope|intend|wanted|planned|hoped)(?:ed)? to|(?:i|we)(?:'ll| will)|"
    r"(?:am|are|was|were|'m|'re) (?:going|planning|thinking|hoping) |had hoped)",
    re.IGNORECASE,
)
_PAST: Final = re.compile(
    r"^(?:(?:to|in|on|at|with|from) )?(?:(?:when|where|who|what|which|how)\b(?: [\w'-]+){0,3}? )?"
    r"(?:did|was|were)\b",
    re.IGNORECASE,
)
_OF_THOUGHTS: Final = re.compile(
    r"\b(?:would|wants?|wanted|plan|planned|plans|hope|hoped|wish|dream|if|might|"
    r"going to|will|think|"
    r"thinking|intend)\b",
    re.IGNORECASE,
)


def fitting(question: str, memories: Sequence[Memory]) -> list[Memory]:
    """Return the memories that can answer a question of this kind, in their order."""
    asked = question.strip()
    kept = list(memories)
    if _AMOUNT.match(asked):
        kept = [each for each in kept if _NUMBER.search(_words(each))]
    if _WHO.match(asked):
        kept = [each for each in kept if _names_somebody(each, asked)]
    if not _OF_THOUGHTS.search(asked):
        kept = [each for each in kept if each.triple is not None or not _is_thought(each, asked)]
    return kept


def _is_thought(memory: Memory, question: str) -> bool:
    words = _words(memory)
    return bool(_THOUGHT.search(words)) or bool(_PAST.match(question) and _MEANT.search(words))


def _names_somebody(memory: Memory, question: str) -> bool:
    words = _words(memory)
    if memory.kind is not MemoryKind.EPISODE or words == words.lower():
        return True
    names = [each for each in _CAPITAL.findall(words) if not _NO_NAME.fullmatch(each)]
    low = question.casefold()
    return any(each.casefold() not in low for each in names) or bool(_SOMEBODY.search(words[1:]))


def _words(memory: Memory) -> str:
    return memory.source.words or memory.text
