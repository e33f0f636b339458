"""Whether a line can be the answer at all: of the kind that is asked for, and no mere thought.

"How much did the oven cost?" wants a number, "Who is the president?" somebody; and what was
only wished, planned or supposed is no answer to how things are or were.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from scrubjay.converse.aims import telling
from scrubjay.domain.memory import MemoryKind

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

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
_OF_MONEY: Final = re.compile(
    r"\b(?:costs?|price|salary|wages?|rent|earn|paid?|charged?|worth|owed?|saved?|rate|fees?)\b|"
    r"^how much (?:is|was|were) (?:my|the|our)\b|\bget for\b",
    re.IGNORECASE,
)
_CURRENCY: Final = (
    r"(?:k\b|euros?|eur\b|pounds?|quid|dollars?|bucks|usd\b|gbp\b|chf\b|francs?|crowns?|krone[rn]?|"
    r"kr\b|z[lł]oty|pesos?|reais|rupees?|naira|shillings?|cents?|pence|cedis?|rand\b|yen|yuan|lira)"
)
_MONEY: Final = re.compile(
    rf"[€$£¥₹₦]\s?\d|(?<![\d.,])\d[\d.,]{{0,15}}\s?(?:{_CURRENCY}|[€£%])|"
    r"\b(?:ten|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand) "
    rf"{_CURRENCY}|"
    r"(?<![\w:/.,+-])(?!(?:19|20)\d\d\b)\d(?:[.,]?\d){1,9}(?![\w:/-])"
    r"(?! (?!(?:a|an|per|for|in|and|so|all|each|at|now)\b)[^\W\d_]{2,})|"
    r"\b(?:for free|for nothing|cost nothing)\b",
    re.IGNORECASE,
)
"""A sum: a number with a currency, or one that counts nothing named after it."""
_OF_A_NUMBER: Final = re.compile(r"\bnumber\b(?! of\b)", re.IGNORECASE)
_A_DAY: Final = re.compile(
    r"\b(?:\d{1,2}(?:st|nd|rd|th)? (?:of )?)?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
    r"[a-z]*"
    r"(?: \d{1,4}(?:st|nd|rd|th)?)?\b"
)
_OF_A_YEAR: Final = re.compile(
    r"^(?:in )?(?:what|which) year\b|^what'?s? (?:is )?the year\b", re.IGNORECASE
)
_YEAR: Final = re.compile(r"\b(?:19|20)\d\d\b|\byears? ago\b", re.IGNORECASE)
_OF_A_NAME: Final = re.compile(r"\b(?:called|named|name)\b", re.IGNORECASE)
_OF_A_FULL_NAME: Final = re.compile(
    r"\b(?:first|last|family|full|maiden|middle) names?\b|\bsurname\b", re.IGNORECASE
)
_TITLES: Final = r"(?:Mr|Mrs|Ms|Mx|Dr|Prof|Professor|Sir|Madam|Miss|Frau|Herr|Aunt|Uncle)"
_QUESTION_NAME: Final = re.compile(r"(?<=\s)[A-Z][\w-]+|^[A-Z][\w-]+(?='s )")
_PREDECESSOR: Final = re.compile(
    r"^(?:who|what|which|where)\b.{3,80}? before (?P<named>(?:(?:sir|mr|mrs|ms|dr|the|my) )?"
    r"(?-i:[A-Z])[\w'&-]*(?: (?-i:[A-Z&])[\w'-]*)*)\W*$",
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
    after = successor(asked)
    kept = [each for each in kept if not after or not after <= telling(_words(each))]
    for asks, holds in _KINDS:
        if asks.search(asked):
            kept = [each for each in kept if holds(each, asked)]
    if _WHO.match(asked):
        kept = [each for each in kept if _names_somebody(each, asked)]
    if not _OF_THOUGHTS.search(asked):
        kept = [each for each in kept if each.triple is not None or not _is_thought(each, asked)]
    return kept


def successor(question: str) -> frozenset[str]:
    """Return the stems of whom or what came after the one that is asked for: "before Ada"."""
    found = _PREDECESSOR.match(question.strip())
    return telling(found["named"]) if found else frozenset()


def _holds_money(memory: Memory, question: str) -> bool:
    return _MONEY.search(_words(memory)) is not None or not _AMOUNT.match(question)


def _holds_a_number(memory: Memory, _question: str) -> bool:
    return re.search(r"\d{2,}", _A_DAY.sub(" ", f"{memory.text} {_words(memory)}")) is not None


def _holds_a_year(memory: Memory, _question: str) -> bool:
    return _YEAR.search(f"{memory.text} {_words(memory)}") is not None


def _holds_a_name(memory: Memory, question: str) -> bool:
    """Report whether it names something that the question does not; what is drawn names it."""
    if memory.kind not in (MemoryKind.EPISODE, MemoryKind.PLAN, MemoryKind.EVENT):
        return True
    words = _words(memory)
    names = [each for each in _CAPITAL.findall(words[1:]) if not _NO_NAME.fullmatch(each)]
    low = question.casefold()
    return words == words.lower() or any(each.casefold() not in low for each in names)


def _holds_a_full_name(memory: Memory, question: str) -> bool:
    """Report whether it has a second name of the person the question names by one."""
    named = [each for each in _QUESTION_NAME.findall(question) if not re.fullmatch(_TITLES, each)]
    if not named:
        return True
    each = "|".join(re.escape(name.removesuffix("'s")) for name in named)
    second = rf"\b(?:{each}) (?!(?:{each})\b)[A-Z]\w+|\b(?!{_TITLES}\b)[A-Z]\w+\.? (?:{each})\b"
    found = re.search(second, f"{memory.text} {_words(memory)}")
    return found is not None or predicate_of(memory) in {"family-name", "given-name"}


def predicate_of(memory: Memory) -> str:
    """Return the predicate of a statement, "" for a saying."""
    return memory.triple.predicate if memory.triple else ""


def _adds_to(memory: Memory, question: str) -> bool:
    """Report whether a statement's value says more than the question does: "works at a bank"."""
    if memory.triple is None:
        return True
    value = telling(memory.triple.object)
    return not value or not value <= telling(question)


_KINDS: Final[tuple[tuple[re.Pattern[str], Callable[[Memory, str], bool]], ...]] = (
    (_OF_MONEY, _holds_money),
    (_OF_A_NUMBER, _holds_a_number),
    (_OF_A_YEAR, _holds_a_year),
    (_OF_A_FULL_NAME, _holds_a_full_name),
    (_OF_A_NAME, _holds_a_name),
    (re.compile(r"^(?:what|which) (?!if\b)\w+", re.IGNORECASE), _adds_to),
)
"""Questions that want a value of some kind, and what tells that a memory holds one."""


_FOR_A_DAY: Final = re.compile(r"^(?:when|(?:on )?(?:what|which) (?:day|date))\b", re.IGNORECASE)
_CALLED_A_DAY: Final = re.compile(
    r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?\b", re.IGNORECASE
)


def holds_the_kind(question: str, memory: Memory) -> bool:
    """Report whether a question wants a sum, a day or somebody, and a line holds one."""
    asked, words = question.strip(), _words(memory)
    if _OF_MONEY.search(asked) and _AMOUNT.match(asked):
        return _MONEY.search(words) is not None
    if _FOR_A_DAY.match(asked):
        return any(each.search(words) for each in (_A_DAY, _CALLED_A_DAY))
    return _WHO.match(asked) is not None and _holds_a_name(memory, asked)


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
