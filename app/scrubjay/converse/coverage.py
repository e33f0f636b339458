"""Whether what came back says anything on what a question is about, and which words of it.

Without a model an answer is a memory set into a sentence, and a memory that shares only half
of what is asked answers another question: "What breed is my dog?" is not answered by the
dog's name. Such a memory is offered as the nearest there is, and not as the answer.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from scrubjay.converse.aims import telling
from scrubjay.domain.predicate import Cardinality, predicate
from scrubjay.domain.text import sentences

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from scrubjay.domain.memory import Memory

_CATEGORY: Final = re.compile(
    r"\b(?:what|which) (?:kind of |sort of |type of )?(\w+)(?= (?:do|does|did|am|can|have|has|had|"
    r"would|will|should|was i|were we|are we|are you)\b| (?:is|are|was) .{1,60} "
    r"(?:in|on|at|from|with)\W*$)",
    re.IGNORECASE,
)
"""The kind of thing that is wanted; the answer names one and rarely the kind."""
_GENERIC: Final = telling(
    "remind tell happened happen happens feel felt thing things something anything anyone somebody "
    "someone called name names named currently current nowadays days moment lately recently still "
    "again ever always usually best most actually exactly again kind sort type many "
    "much often long time times date year month day made make makes went goes give gave take takes "
    "have own anybody used describe remember said say says told ask asked doing before earlier "
    "now these first last full get call end second"
)
_SAME: Final = (
    "mother mum mom mummy",
    "father dad daddy",
    "boss manager supervisor",
    "dog greyhound puppy beagle whippet labrador terrier spaniel",
    "cat kitten",
    "budgie budgerigar parakeet",
    "split broke break separated breakup",
    "partner boyfriend girlfriend husband wife",
    "fired sacked redundant laid dismissed",
    "pass passed fail failed",
    "teach teaching taught learn learning",
    "job work works working profession occupation trade",
    "kid kids child children",
    "film movie",
    "phone telephone mobile",
    "photo picture",
    "ill sick",
    "alive dead died die",
    "marry married wedding",
)
"""Words of which one may stand in the question and another in its answer."""
_YES_OR_NO: Final = re.compile(
    r"^(?:do|does|did|am|is|are|was|were|have|has|had|can|could) ", re.IGNORECASE
)
_SLIGHT: Final = telling(
    "play sing go going do drive take run work live stay keep end get come pass wear use have smoke"
)
"""Verbs that need not be told again where the answer to yes or no names their thing."""
_NAME_OF: Final = re.compile(
    r"(?<!my )\b(?:first|last|maiden|middle|full|family) name\b", re.IGNORECASE
)
_LIVING: Final = re.compile(r"\bfor a living\b", re.IGNORECASE)
"""Asks for a trade, and not where anybody lives."""
_COLOURS: Final = re.compile(
    r"\b(?:black|white|gr[ae]y|red|green|blue|yellow|orange|purple|violet|pink|brown|beige|turquoise|"
    r"golden|silver|blond|dark|light|bright)\b",
    re.IGNORECASE,
)
_SOMEBODY: Final = re.compile(
    r"(?:(?:And|But) )?(?:(?:[Mm]y|[Oo]ur) (\w+)|(?!(?:The|This|That|There|Then|When|We|You|It)\b)"
    r"([A-Z]\w+)) (?!am\b)\w+"
)
_CONTINUES: Final = re.compile(
    r"^(?:he|she|it|they|that|this|there|then|his|her|its|their)\b", re.IGNORECASE
)


_CIRCLES: Final = tuple(telling(each) for each in _SAME)


def content(question: str) -> frozenset[str]:
    """Return the stems of the words an answer has to speak of."""
    named = _NAME_OF.sub("surname", _LIVING.sub("job", question))
    wanted = telling(named) - _GENERIC - _category(question)
    strong = wanted - _SLIGHT
    return strong if strong and _YES_OR_NO.match(question.strip()) else wanted


def _category(question: str) -> frozenset[str]:
    return telling(" ".join(_CATEGORY.findall(question))) - _GENERIC


def speaks_of(
    question: str,
    memories: Iterable[Memory],
    about: Collection[str] = (),
    *,
    of_kind: bool = False,
) -> bool:
    """Report whether memories speak of more than half of what the question is about.

    A statement also speaks of the words by which its predicate is asked for, and one that
    fills a slot has to be of the kind that is wanted ("which school …").

    Args:
        question: In the person's words.
        memories: What would be said.
        about: Names and relations of the people it is about, who may be called otherwise.
        of_kind: They have to be of the kind that is wanted, whatever they are.
    """
    held = list(memories)
    wanted = content(question)
    if of_kind or any(fills_a_slot(each) for each in held):
        wanted |= _category(question)
    told = telling(" ".join(about)) if about else frozenset[str]()
    for memory in held:
        told |= _told(memory)
    told |= _alike(told)
    return not wanted or 2 * len(wanted & told) > len(wanted)


def _alike(stems: frozenset[str]) -> frozenset[str]:
    """Return the stems a question may have used in the place of these."""
    return frozenset().union(*(each for each in _CIRCLES if each & stems))


def spoken_of(question: str, memory: Memory) -> frozenset[str]:
    """Return the stems of the question's words of which a memory speaks."""
    return (content(question) | _category(question)) & _told(memory)


def _told(memory: Memory) -> frozenset[str]:
    coloured = telling("colour color") if _COLOURS.search(memory.text) else frozenset[str]()
    if memory.triple is None:
        return coloured | telling(f"{memory.text} {memory.source.words} {memory.speaker}")
    asked = _LIVING.sub(" ", " ".join(predicate(memory.triple.predicate).asked))
    value = memory.triple.object.casefold()
    said = [each for each in sentences(memory.source.words) if value in each.casefold()]
    words = "" if memory.triple.predicate == "related-to" else " ".join(said)
    return coloured | telling(f"{memory.text} {words} {asked} {memory.triple.context}")


def fills_a_slot(memory: Memory) -> bool:
    """Report whether a statement is the one value of its predicate."""
    if memory.triple is None:
        return False
    return predicate(memory.triple.predicate).cardinality is Cardinality.ONE


def covers_all(question: str, memory: Memory) -> bool:
    """Report whether one memory speaks of everything the question is about."""
    wanted = content(question)
    return bool(wanted) and wanted <= telling(f"{memory.text} {memory.source.words}")


def excerpt(text: str, question: str) -> str:
    """Return the sentences of a text that speak most of what is asked; all when none does more.

    What is left out in between is marked; what stands around whole sentences need not be. A
    sentence that goes on from the one before ("She …") stays with it.
    """
    parts = sentences(text)
    if len(parts) == 1:
        return text
    wanted = telling(question)
    shares = [2 * len(telling(each) & wanted) - _of_others(each, question) for each in parts]
    most = max(shares)
    if most <= 0 or min(shares) == most:
        return text
    kept = [share == most for share in shares]
    for place in range(1, len(parts)):
        kept[place] = kept[place] or (kept[place - 1] and bool(_CONTINUES.match(parts[place])))
    shown: list[str] = []
    for part, stays in zip(parts, kept, strict=True):
        if stays:
            shown.append(part)
        elif shown and shown[-1] != "…":
            shown.append("…")
    return " ".join(shown).rstrip(" …;")


def _of_others(sentence: str, question: str) -> bool:
    """Report whether a sentence begins with somebody the question does not name."""
    found = _SOMEBODY.match(sentence)
    return found is not None and (found[1] or found[2]).casefold() not in question.casefold()
