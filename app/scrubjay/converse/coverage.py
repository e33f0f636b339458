"""Whether what came back says anything on what a question is about, and which words of it.

Without a model an answer is a memory set into a sentence, and a memory that shares only half
of what is asked answers another question: "What breed is my dog?" is not answered by the
dog's name. Such a memory is offered as the nearest there is, and not as the answer.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from scrubjay.converse.aims import telling, tells_any
from scrubjay.converse.clauses import BEGINS_WITH_ANOTHER, CONTINUES, OF_ME
from scrubjay.domain.ideas import told_by
from scrubjay.domain.predicate import Cardinality, predicate
from scrubjay.domain.text import sentences

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Sequence

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
SLIGHT: Final = telling(
    "play sing go going do drive take run work live stay keep end get come pass wear use have smoke"
)
"""Verbs that need not be told again where the answer to yes or no names their thing."""
_NAME_OF: Final = re.compile(
    r"(?<!my )\b(?:first|last|maiden|middle|full|family) name\b", re.IGNORECASE
)
_LIVING: Final = re.compile(r"\bfor a living\b", re.IGNORECASE)
"""Asks for a trade, and not where anybody lives."""
_IN_CHARGE: Final = re.compile(r"\bin charge(?: of)?\b", re.IGNORECASE)
"""Asks for whoever leads, and not for a price."""
_COLOURS: Final = re.compile(
    r"\b(?:black|white|gr[ae]y|red|green|blue|yellow|orange|purple|violet|pink|brown|beige|turquoise|"
    r"golden|silver|blond|dark|light|bright)\b",
    re.IGNORECASE,
)
_SOMEBODY: Final = re.compile(
    r"(?:(?:And|But) )?(?:(?:[Mm]y|[Oo]ur) (\w+)|(?!(?:The|This|That|There|Then|When|We|You|It)\b)"
    r"([A-Z]\w+)) (?!am\b)\w+"
)
WORDS_OF_A_SENTENCE: Final = 4
"""Words below which a sentence is a mere heading of what follows."""
SHORT: Final = 160
"""Characters of a saying of which nothing needs to be left out."""
_FIRST_PERSON: Final = re.compile(r"(?:I|I'm|I've|My|We|Our)\b")
_TURNS: Final = re.compile(r"(?:no|but|however|or rather|actually|wait|instead)\b", re.IGNORECASE)
"""Takes back or limits the sentence before."""


_CIRCLES: Final = tuple(telling(each) for each in _SAME)
_OF_MY_KIN: Final = re.compile(
    r"\b(?:my|our) (?:(?:older|elder|younger|youngest|oldest|big|little|late|best|new|first|last)"
    r" )*"
    r"(?P<kin>(?:ex-|step-?|grand|half-)?(?:mother|father|mum|mom|dad|sister|brother|son|daughter|wife"
    r"|husband|partner|girlfriend|boyfriend|boss|manager|neighbou?r|aunt|uncle|cousin|niece|nephew"
    r"|landlord|landlady|teacher|dog|cat)(?:-in-law)?)(?='s|\b (?!called|named|name)\w)",
    re.IGNORECASE,
)
"""Somebody of one's own of whom something is asked."""
_OF_KIN_AT_END: Final = re.compile(
    r"\b(?:of|about|with) (?:my|our) (?:(?:older|elder|younger|youngest|oldest|big|little|late)"
    r" )*(?P<kin>[a-z]+)\W*$",
    re.IGNORECASE,
)
"""The same at the end: "the profession of my daughter"."""
_OWNER: Final = re.compile(r"\b(?:my|our) ([\w-]+)'s\b", re.IGNORECASE)
"""Something of one's own that has what is asked for: "my bank's phone number"."""
_NAMED: Final = re.compile(r"(?<=[\s(])[A-Z][\w-]+|^[A-Z][\w-]+(?='s )")


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What a question is about, as stems.

    Attributes:
        things: What is asked of them; a line that speaks of none of it answers nothing.
        people: Names and relations of whom it is asked.
        own: It speaks of the person themselves and of nobody else.
    """

    things: frozenset[str]
    people: frozenset[str]
    own: bool


def wanted_of(question: str, about: Collection[str] = ()) -> Wanted:
    """Return what a question is about, the people apart from what is asked of them.

    Args:
        question: In the person's words.
        about: Names and relations of the people it is about.
    """
    question = question.replace("\u2019", "'")
    last = [
        each for each in _OF_KIN_AT_END.findall(question) if BEGINS_WITH_ANOTHER.match(f"my {each}")
    ]
    kin = _OF_MY_KIN.findall(question) + _OWNER.findall(question) + last
    people = telling(" ".join((*kin, *_NAMED.findall(question), *about)))
    wanted = content(question) | _category(question)
    return Wanted(
        things=wanted - people,
        people=wanted & people,
        own=not people and OF_ME.search(question) is not None,
    )


def touches(question: str, memory: Memory, about: Collection[str] = ()) -> bool:
    """Report whether a memory speaks of the thing that is asked for, and not of the people only."""
    things = wanted_of(question, about).things
    told = _told(memory)
    if not things or _YES_OR_NO.match(question.strip()):
        return True
    return bool(things & (told | near_words(told)))


def near_words(stems: frozenset[str]) -> frozenset[str]:
    """Return the stems by which a question may ask for what these tell."""
    return _alike(stems).union(*(_IDEAS[each] for each in stems if each in _IDEAS))


def tells_near(wanted: Wanted) -> Callable[[str], bool]:
    """Return what reports whether a text has a word of what is wanted, or of its ideas."""
    stems = wanted.things | wanted.people
    near = {told for told, asked in _IDEAS.items() if asked & stems}
    return tells_any(stems | near | _alike(stems))


def _ideas() -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for word, asked in told_by().items():
        for each in telling(word):
            found[each] = found.get(each, frozenset()) | telling(" ".join(asked))
    return found


_IDEAS: Final = _ideas()


def content(question: str) -> frozenset[str]:
    """Return the stems of the words an answer has to speak of."""
    named = _NAME_OF.sub("surname", _LIVING.sub("job", _IN_CHARGE.sub("boss", question)))
    wanted = telling(named) - _GENERIC - _category(question)
    strong = wanted - SLIGHT
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


def spoken_by(memory: Memory) -> frozenset[str]:
    """Return the stems of a statement's own words and of those its predicate is asked by."""
    if memory.triple is None:
        return telling(memory.text)
    asked = _LIVING.sub(" ", " ".join(predicate(memory.triple.predicate).asked))
    return telling(f"{memory.text} {asked} {memory.triple.context}")


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
    people = wanted_of(question).people
    for place in range(1, len(parts)):
        apart = bool(people) and _FIRST_PERSON.match(parts[place]) is not None
        goes_on = kept[place - 1] and not apart and _goes_on(parts[place - 1 : place + 1], text)
        kept[place] = kept[place] or goes_on
    shown: list[str] = []
    for part, stays in zip(parts, kept, strict=True):
        if stays:
            shown.append(part)
        elif shown and shown[-1] != "…":
            shown.append("…")
    return " ".join(shown).rstrip(" …;")


def _goes_on(parts: Sequence[str], text: str) -> bool:
    """Report whether the second of two sentences cannot be left out after the first.

    It goes on with "she" or takes back ("No, …"); the first is a mere heading ("Gout again.",
    "Pending:"); or the whole text is short and this speaks of nobody else.
    """
    before, sentence = parts
    if CONTINUES.match(sentence) or _TURNS.match(sentence):
        return True
    heading = before.endswith((":", "…", "...")) or len(before.split()) < WORDS_OF_A_SENTENCE
    return heading or (len(text) <= SHORT and BEGINS_WITH_ANOTHER.match(sentence) is None)


def _of_others(sentence: str, question: str) -> bool:
    """Report whether a sentence begins with somebody the question does not name."""
    found = _SOMEBODY.match(sentence)
    return found is not None and (found[1] or found[2]).casefold() not in question.casefold()
