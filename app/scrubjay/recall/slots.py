"""Facts asked for by name: "When is my birthday?", "Where does my sister live?".

A question that names a predicate and a person is answered from the statement itself,
before anything is ranked; ranking by words cannot know that "job" asks for a title.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from scrubjay.domain.animals import kinds_of
from scrubjay.domain.memory import SELF
from scrubjay.domain.predicate import PREDICATES
from scrubjay.recall.words import stem, terms

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from scrubjay.domain.memory import Memory
    from scrubjay.recall.as_of import Statements

_ASKS: Final = re.compile(
    r"\?\s*$|^(?:describe|who|whom|whose|what|when|where|which|how|do|does|did|is|are|am|was|"
    r"tell me|remind me)\b",
    re.IGNORECASE,
)
_OWN: Final = re.compile(r"\b(?:i|my|me|mine|myself)\b", re.IGNORECASE)
_OWNED: Final = re.compile(r"\bmy ([\w'-]+(?: (?:name|number|address|contact))?)")
_WHOSE: Final = re.compile(
    r"\b(?!(?:What|Who|Where|When|How|That|There|Here|It|He|She|Let)\b)([A-Z][\w-]+)['\u2019]s \w"
    r"|\b(?:number|address|birthday|age|name|email|job|surname) of ([A-Z][\w-]+)"
)
"""Somebody or something with a name that is said to have what is asked for."""
_TO_ME: Final = re.compile(r"\b(?:tell|remind|give|show) me\b")
"""The "me" who is answered, and no "me" who is asked about."""
_QUALIFIED: Final = (
    r"(?:(?:older|elder|younger|big|little|oldest|eldest|youngest|late|dear|best|new|own|only|twin"
    r"|current) )*"
)
_KIN: Final = re.compile(
    rf"\b(?:my|our) {_QUALIFIED}(?P<kin>(?:ex[- ]|half-|step-?|grand|great-grand|god|foster )?"
    r"(?:mother|father|mum|mom|dad|papa|mama|parent|sister|brother|sibling|twin|son|daughter|child"
    r"|kid|baby|wife|husband|spouse|partner|girlfriend|boyfriend|fianc[e\u00e9]e?|ma|pa)"
    r"(?:-in-law)?|granny|gran|nan|grandad|granddad|aunt|auntie|uncle|cousin|niece|nephew|friend"
    r"|mate|boss|manager|colleague|coworker|co-worker|neighbou?r|flatmate|roommate|housemate"
    r"|landlord|landlady|teacher|dog|puppy|cat|kitten|horse|pony|rabbit|hamster|parrot|tortoise"
    r"|budgie|guinea pig|ex)\b(?!-)"
)
_BARE_KIN: Final = re.compile(r"(?<!my )(?<!our )\b(mum|mom|dad)(?:'?s\b)? ")
"""Who is called by what they are: "when's mums birthday"."""
_SAME_KIN: Final = {
    "mum": "mother", "mom": "mother", "mama": "mother", "ma": "mother", "dad": "father",
    "papa": "father", "pa": "father",
}  # fmt: skip
"""Under which name statements about them are kept."""
_SIBLING: Final = ("sister", "brother", "sibling", "half-sister", "half-brother")
_CHILD: Final = ("child", "son", "daughter", "kid")
_WED: Final = ("wife", "husband", "spouse", "partner")
_CHAINS: Final[Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]]] = {
    "niece": (_SIBLING, ("daughter", "child", "kid")),
    "nephew": (_SIBLING, ("son", "child", "kid")),
    "granddaughter": (_CHILD, ("daughter", "child", "kid")),
    "grandson": (_CHILD, ("son", "child", "kid")),
    "grandchild": (_CHILD, _CHILD),
    "brother-in-law": ((*_SIBLING, *_WED), ("husband", "brother")),
    "sister-in-law": ((*_SIBLING, *_WED), ("wife", "sister")),
    "mother-in-law": (_WED, ("mother",)),
    "father-in-law": (_WED, ("father",)),
}
"""Relations that follow from two that were told."""
_FARTHER: Final = re.compile(
    rf"\bmy (?P<kin>{'|'.join(sorted(_CHAINS, key=len, reverse=True))})(?![\w-])(?:'s\b)?"
)
_OF_ANOTHER: Final = re.compile(
    r"(?:(?<!what)(?<!who)(?<!where)(?<!when)(?<!how)(?<!that)'s"
    r"|\b(?:his|her|their|your|ex|former))[ -]$"
)
_AND_ON: Final = re.compile(rf"'s? {_QUALIFIED}{_KIN.pattern.split(_QUALIFIED, 1)[1]}")
"""Behind "my sister": "'s husband", who is somebody else."""
_OWNER: Final = re.compile(
    r"(?<!my )\b(?!(?:what|who|where|when|how|that|there|here|it|he|she|let|today|tomorrow"
    r"|yesterday|year|month|week|one)')[^\W\d_]+'s [a-z]"
)
"""Something of somebody's whom memory does not know: "Tobias's number"."""
_HYPOTHETICAL: Final = re.compile(r"\b(?:would|could|might|should|if)\b", re.IGNORECASE)
_NAMED: Final = re.compile(r"\bname\b|\bcalled\b|^who(?:'s|\s+is|\s+are)\b")
_OF_EVENTS: Final = re.compile(
    r"\b(?:when (?:did|was|were|will|am|are) (?:i|we)|how long ago|how often|how many times|"
    r"which came|what happened)\b"
)
"""Asks for the day of a deed: "When did I quit my job?" is no question for the job."""
_BIRTH: Final = re.compile(r"\bborn\b|\bbirth")
_DOES: Final = re.compile(r"\bwhat (?:does|do)\s{2,}do\s*\W*$")
"""What somebody does, their name taken out; with more words it asks for a deed."""
_TOO_BROAD: Final = frozenset({"event", "plans", "has", "does", "health", "free-text"})
"""Predicates whose words ("did", "have") stand in questions about anything."""
_PORTRAIT: Final = re.compile(
    r"\b(?:what|all|everything)\b.*\byou (?:know|remember) (?:about|of) me\b|^who am i\b|"
    r"^(?:describe me|tell me (?:something )?about (?:me|myself))\b",
)
_APART: Final = re.compile(r" \([\w -]+\)$")
"""What tells two people of one name apart (`remember.known`)."""
_NUMBERED: Final = re.compile(r"-(?:number|plate|reference|card)$")
"""What is a thing's, where the thing is what is the person's: "the registration of my car"."""
_THING: Final = re.compile(
    r"\bmy (?:(?:own|old|new|first|last|best|next|favou?rite|current|former) )*(\w{3,})"
)
_STEM: Final = 5
"""Letters by which "kitten" is told from "kitchen" and "kittens" is not told from "kitten"."""
MOST: Final = 12
"""Statements that are named; a longer list is better seen in the memory browser."""


def asked_for(text: str, store: Statements, *, history: bool) -> list[Memory]:
    """Return the statements a question asks for, the best match first; often none.

    Args:
        text: The cue.
        store: Holds the statements.
        history: It asks how things were: superseded statements count too, newest first.
    """
    if not _ASKS.search(text) or _HYPOTHETICAL.search(text):
        return []
    lowered = text.casefold().strip()
    if _OF_EVENTS.search(lowered) and not _BIRTH.search(lowered):
        return []
    if _PORTRAIT.search(lowered):
        return [each for each in store.statements(SELF, None) if each.is_current][:MOST]
    found: list[Memory] = []
    for subject, rest, introduced in subjects(lowered, store):
        for name in predicates(rest):
            held = [each for each in store.statements(subject, name) if _fits(each, rest)]
            former = [each for each in held if _was_true(each)]
            found += former if history and former else [each for each in held if each.is_current]
        if introduced is not None and _NAMED.search(rest):
            found.append(introduced)
    return list(dict.fromkeys(found))[:MOST]


def is_about_another_thing(text: str, memories: Sequence[Memory]) -> bool:
    """Report whether a question about "my cat" found only memories without a word of a cat.

    Args:
        text: The cue.
        memories: What came back for it, the best ones only.
    """
    if not _ASKS.search(text):
        return False
    if _of_somebody_unnamed(text, memories):
        return True
    things = {thing[:_STEM] for thing in _THING.findall(text.casefold())}
    told = " ".join(f"{each.text} {each.source.words}" for each in memories).casefold()
    return bool(things) and not any(re.search(rf"\b{re.escape(each)}", told) for each in things)


def _of_somebody_unnamed(text: str, memories: Sequence[Memory]) -> bool:
    """Report whether "Tobias's number" is asked for and nothing found names a Tobias."""
    owners = {stem(name) for found in _WHOSE.finditer(text) for name in found.groups() if name}
    told = {
        word
        for each in memories
        for word in terms(f"{each.speaker} {each.text} {each.source.words}")
    }
    return not owners - {""} <= told


def _fits(memory: Memory, rest: str) -> bool:
    """Report whether it is that favourite, or that animal, which is asked for."""
    triple = memory.triple
    if triple is None:
        return False
    if triple.predicate == "pet":
        said = any(kind in rest for kind in ("pet", *kinds_of(triple.context)))
        return said or not is_about_another_thing(f"{rest}?", [memory])
    if triple.predicate == "favourite" and triple.context:
        return re.search(rf"\b{re.escape(triple.context.casefold())}", rest) is not None
    return True


def _was_true(memory: Memory) -> bool:
    return memory.valid_to is not None or memory.superseded_by is not None


def subjects(text: str, store: Statements) -> Iterator[tuple[str, str, Memory | None]]:
    """Yield whom the question is about, the rest of its words, and what says who that is.

    Somebody known by name or by relation first: "my sister" is not "me". Of a sister whose
    name is not known, statements are held under "sister"; of somebody of whom nothing is
    known there are none, and none of the person's own stands in.
    """
    known = [*_known(text, store), *_derived(text, store)]
    if known:
        yield from known
    elif found := _KIN.search(_BARE_KIN.sub(r"my \1's ", text)):
        text = _BARE_KIN.sub(r"my \1's ", text)
        if (rest := _without(text, found["kin"])) is not None:
            yield _SAME_KIN.get(found["kin"], found["kin"]), rest, None
    elif _OWN.search(_TO_ME.sub(" ", text)) and not _OWNER.search(text):
        yield SELF, text, None


def _derived(text: str, store: Statements) -> Iterator[tuple[str, str, Memory]]:
    """Yield whom a relation means that follows from two others: a niece is a sister's daughter."""
    for found in _FARTHER.finditer(text):
        first, second = _CHAINS[found["kin"]]
        for own in store.statements(SELF, "related-to"):
            if own.triple is None or not own.is_current or own.triple.context not in first:
                continue
            for each in store.statements(own.triple.object, "related-to"):
                if each.triple and each.is_current and each.triple.context in second:
                    rest = f"{text[: found.start()]} {text[found.end() :]}"
                    yield each.triple.object, rest, each


def _known(text: str, store: Statements) -> Iterator[tuple[str, str, Memory]]:
    """Yield the people and pets memory knows that a text names, under name and relation.

    Of two with one name only the one whose relation it names too, where it does: "Tom from work,
    my colleague".
    """
    shared = _told_apart(text, store)
    for each in (*store.statements(SELF, "related-to"), *store.statements(SELF, "pet")):
        triple = each.triple
        if triple is None or not each.is_current or not triple.polarity:
            continue
        relation = triple.context.casefold().removeprefix("late ")
        kinds = kinds_of(triple.context) if triple.predicate == "pet" else [relation]
        called = _APART.sub("", triple.object.casefold())
        if called in shared and relation != shared[called]:
            continue
        for name in (called, *kinds):
            if name and (rest := _without(text, name)) is not None:
                yield triple.object, rest, each
                yield triple.context, rest, each


def _told_apart(text: str, store: Statements) -> dict[str, str]:
    """Return the relation of whom a text means by a name that two share, where it says so."""
    held = [each.triple for each in store.statements(SELF, "related-to") if each.is_current]
    people = [(_APART.sub("", each.object.casefold()), each) for each in held if each]
    names = Counter(called for called, _ in people)
    meant = [
        (called, each.context.casefold())
        for called, each in people
        if names[called] > 1 and each.context
        if re.search(rf"(?<![\w-]){re.escape(each.context.casefold())}(?![\w-])", text)
        and re.search(rf"(?<![\w-]){re.escape(called)}(?![\w-])", text)
    ]
    return dict(meant) if len(meant) == 1 else {}


def _without(text: str, name: str) -> str | None:
    """Return a text without somebody's name or relation; None where it names them not.

    "My sister's husband" and "Ada's sister" are not my sister, nor is an ex-boyfriend the
    boyfriend.
    """
    for found in re.finditer(rf"(?<![\w-])(?:(?:my|our) )?{re.escape(name)}(?![\w-])", text):
        if not (_OF_ANOTHER.search(text[: found.start()]) or _AND_ON.match(text, found.end())):
            return re.sub(rf"(?<![\w-])(?:my )?{re.escape(name)}(?:'s)?(?![\w-])", " ", text)
    return None


def predicates(text: str) -> list[str]:
    """Return the predicates the words ask for, the longest match first.

    "My cat's name" asks for nothing of mine that is called a name: what follows "my" has to
    be asked for by the predicate itself.
    """
    if _DOES.search(text):
        return ["organization-title", "organization", "does", "employment", "teaches"]
    owned = _OWNED.findall(text)
    matches = [
        (-len(words), name)
        for name, words, pattern in _patterns()
        if pattern.search(text)
        and (_NUMBERED.search(name) or all(thing in words or words in thing for thing in owned))
    ]
    return list(dict.fromkeys(name for _, name in sorted(matches)))


@lru_cache(maxsize=1)
def _patterns() -> tuple[tuple[str, str, re.Pattern[str]], ...]:
    return tuple(
        (each.name, words, re.compile(rf"\b{re.escape(words)}s?\b"))
        for each in PREDICATES.values()
        if each.name not in _TOO_BROAD
        for words in each.asked
    )
