"""Answers by template: what the companion says when no model words it.

Everything here is data from memory set into fixed sentences, so a reply can be
trusted word for word. English only for now; the window marks these replies.
"""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Final

from scrubjay.converse.clauses import of_oneself
from scrubjay.converse.coverage import SHORT, covers_all, excerpt, spoken_of, wanted_of
from scrubjay.converse.joined import called
from scrubjay.domain.memory import MemoryKind
from scrubjay.domain.span import day_words
from scrubjay.domain.text import sentences
from scrubjay.domain.wording import sentence

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from scrubjay.domain.changes import Changes
    from scrubjay.domain.life import Cited, Portrait
    from scrubjay.domain.memory import Memory, MemoryId
    from scrubjay.domain.recollection import Recollection

QUOTED_AT_MOST: Final = 3
CLOSE: Final = 0.5
"""Share of the best score from which a recollection belongs to the answer."""
NOTHING: Final = "I have nothing about"
"""How every answer begins that has none."""
NEAREST_FROM: Final = 0.02
"""Score from which the nearest memory is worth mentioning where nothing answers."""
NEAREST_AT_MOST: Final = 2
CLAUSES_AT_MOST: Final = 8
FORGOTTEN_SHOWN: Final = 12
"""Lines named before they are forgotten."""
WORDS_AT_MOST: Final = 400

_ONCE: Final = (MemoryKind.EVENT, MemoryKind.PLAN)
"""What happens or is meant once: it is neither said to hold since, nor to hold no longer."""
_NUMBERS: Final = {2: "two", 3: "three"}
_ISO_DAY: Final = re.compile(r"\b\d{4}-\d{2}-\d{2}\b")
_SECOND_PERSON: Final = (
    (re.compile(r"\bI am\b"), "you are"),
    (re.compile(r"\bI'm\b"), "you're"),
    (re.compile(r"\bI was\b"), "you were"),
    (re.compile(r"\bI\b"), "you"),
    (re.compile(r"\bmyself\b", re.IGNORECASE), "yourself"),
    (re.compile(r"\bmy\b", re.IGNORECASE), "your"),
    (re.compile(r"\bme\b"), "you"),
    (re.compile(r"\bmine\b", re.IGNORECASE), "yours"),
)


def second_person(sentence: str) -> str:
    """Turn a first-person statement towards the person it is about."""
    for pattern, replacement in _SECOND_PERSON:
        sentence = pattern.sub(replacement, sentence)
    return sentence[:1].upper() + sentence[1:]


def _written_out(found: re.Match[str]) -> str:
    try:
        return day_words(date.fromisoformat(found[0]))
    except ValueError:
        return found[0]


def shortened(text: str) -> str:
    """Return the text on one line, cut at a word when it is long."""
    flat = " ".join(text.split())
    if len(flat) <= WORDS_AT_MOST:
        return flat
    return flat[:WORDS_AT_MOST].rsplit(" ", 1)[0] + " …"


def statement(memory: Memory) -> str:
    """Return a drawn memory as a sentence to the person, with since when it holds.

    Where that is not known, with the day it was said; what holds no longer is said as past.
    """
    ended = memory.valid_to is not None or memory.superseded_by is not None
    past = ended and memory.triple is not None and memory.kind not in _ONCE
    words = sentence(memory.triple, ended=True) if past and memory.triple else memory.text
    told = _ISO_DAY.sub(_written_out, second_person(words).rstrip("."))
    if memory.valid_to is not None:
        return f"{told} (until {day_words(memory.valid_to)})."
    if memory.superseded_by is not None:
        return f"{told} (no longer)."
    return f"{told} ({since(memory)})."


def introduced(known: Sequence[Memory]) -> str:
    """Return who the people of a question are, in one sentence where all bear one name."""
    triples = [each.triple for each in known if each.triple is not None]
    if len(triples) == len(known) > 1 and len({called(it) for it in triples}) == 1:
        roles = [f"your {it.context}" for it in triples]
        listed = f"{', '.join(roles[:-1])} and {roles[-1]}"
        number = _NUMBERS.get(len(roles), str(len(roles)))
        return f"You know {number} called {called(triples[0])}: {listed}."
    return " ".join(second_person(each.text) for each in known)


def since(memory: Memory) -> str:
    """Return since when a statement holds, or on which day it was said."""
    began = memory.valid_from
    timeless = memory.kind in _ONCE or (memory.triple and memory.triple.predicate == "bday")
    if began is None or began == memory.at or timeless:
        return f"you said so on {day_words(memory.at)}"
    return f"{'from' if began > memory.at else 'since'} {day_words(began)}"


def quotation(memory: Memory, question: str = "") -> str:
    """Return what was said, by whom and when; of a long saying what speaks of the question."""
    words = memory.source.words or memory.text
    words = shortened(excerpt(words, question) if question else words)
    who = "you" if memory.by_self or not memory.speaker else memory.speaker
    verb = "wrote" if memory.source.origin.value in {"note", "import"} and who == "you" else "said"
    return f"On {day_words(memory.at)} {who} {verb}: “{words}”"


def said(memory: Memory, since: Sequence[Memory] = (), question: str = "") -> str:
    """Return a memory as a sentence to the person: a statement, or a quotation.

    Args:
        memory: What to say.
        since: What holds now in the place of it, or was said of it later.
        question: What is asked; of long sayings only what speaks of it is quoted.
    """
    is_said = memory.kind is MemoryKind.EPISODE
    parts = [quotation(memory, question) if is_said else statement(memory)]
    held = " ".join(statement(each) for each in since if each.kind is not MemoryKind.EPISODE)
    if held:
        parts.append(f"Since then: {held}")
    for each in since:
        if each.kind is MemoryKind.EPISODE:
            later = quotation(each)
            parts.append(f"Since then, {later[:1].lower()}{later[1:]}")
    return " ".join(parts)


def close_to_best(recollections: Sequence[Recollection]) -> tuple[Memory, ...]:
    """Return what belongs to an answer: statements, then a few sayings.

    Only what comes close to the best one is said: the rest came along for the ride.
    """
    best = recollections[0].score if recollections else 0.0
    close = [each.memory for each in recollections if each.score >= CLOSE * best]
    quoted = [memory for memory in close if memory.kind is MemoryKind.EPISODE][:QUOTED_AT_MOST]
    stated = [memory for memory in close if memory.kind is not MemoryKind.EPISODE]
    return (*stated, *quoted[: max(QUOTED_AT_MOST - len(stated), 0)])


def lines(
    memories: Sequence[Memory],
    since: Mapping[MemoryId, Sequence[Memory]],
    question: str = "",
) -> str:
    """Return memories as sentences to the person, one to a line."""
    told = (said(each, since.get(each.id, ()), question) for each in memories)
    return "\n".join(dict.fromkeys(told))


def worth_naming(nearest: Sequence[Recollection], question: str = "") -> tuple[Memory, ...]:
    """Return what is worth naming as the nearest there is where nothing answers."""
    spoken = sorted(nearest, key=lambda each: -len(spoken_of(question, each.memory)))
    worth = [
        each for each in spoken if each.score >= NEAREST_FROM or covers_all(question, each.memory)
    ]
    close = [each.memory for each in worth if each.score >= CLOSE * worth[0].score]
    return tuple(close[:NEAREST_AT_MOST])


def unsure(
    near: Sequence[Memory],
    since: Mapping[MemoryId, Sequence[Memory]],
    question: str = "",
) -> str:
    """Return what may answer, said to be no more than that."""
    own = wanted_of(question).own
    told = ((each, "" if _is_whole(each, own=own) else question) for each in near)
    known = list(dict.fromkeys(said(each, since.get(each.id, ()), ask) for each, ask in told))
    if len(known) > 1:
        return "\n".join(("I am not sure, but this may help:", *known))
    if near[0].kind is not MemoryKind.EPISODE:
        return f"I am not sure, but I do know this: {known[0]}"
    return f"I am not sure, but {known[0][:1].lower()}{known[0][1:]}"


def _is_whole(memory: Memory, *, own: bool) -> bool:
    """Report whether a line is shown whole: it is short, and where one asks of oneself, of one."""
    words = memory.source.words or memory.text
    return len(words) <= SHORT and (not own or all(of_oneself(each) for each in sentences(words)))


def nothing(
    close: Sequence[Memory],
    since: Mapping[MemoryId, Sequence[Memory]],
    question: str = "",
) -> str:
    """Return the answer of a memory that holds nothing sure, with the nearest it has."""
    if not close:
        return f"{NOTHING} that."
    known = [said(each, since.get(each.id, ()), question) for each in close]
    if len(known) == 1:
        return f"{NOTHING} that. The closest I have: {known[0]}"
    return "\n".join((f"{NOTHING} that for certain. The closest I have:", *known))


def acknowledgement(
    changes: Changes,
    learned: Sequence[Memory],
    replaced: Sequence[Memory],
) -> str:
    """Return what to say after the person told or corrected something.

    Args:
        changes: What it changed.
        learned: The statements that are new.
        replaced: The statements that hold no longer.
    """
    new = _list_of(learned)
    gone = _list_of(each for each in replaced if not _is_said_by(each, learned))
    if new and gone:
        return f"Noted. {new} This takes the place of: {gone}"
    if new:
        return f"Noted. {new}"
    if gone:
        return f"Noted. This holds no longer: {gone}"
    if changes:
        return "Noted, I will remember that."
    return "I have that already."


def taken_back(gone: Sequence[Memory], again: Sequence[Memory]) -> str:
    """Return what to say after something was taken back.

    Args:
        gone: What holds no longer, or is not there any more, as it was before.
        again: The statements that hold again.
    """
    parts = [
        f"{head} {_list_of(which)}"
        for head, which in (("Taken back:", gone), ("This holds again:", again))
        if which
    ]
    return " ".join(parts) or "That is taken back."


def _list_of(memories: Iterable[Memory]) -> str:
    texts = [
        f"“{shortened(each.text)}”"
        if each.kind is MemoryKind.EPISODE
        else second_person(each.text.rstrip(".")) + "."
        for each in memories
    ][:QUOTED_AT_MOST]
    return _ISO_DAY.sub(_written_out, " ".join(texts))


def _is_said_by(memory: Memory, others: Sequence[Memory]) -> bool:
    return any(memory.text == each.text for each in others)


def to_forget(meant: Sequence[Memory]) -> str:
    """Return what to say to a wish to forget: nothing is purged at a word."""
    if not meant:
        return (
            "I do not know what you mean me to forget. Tell me a word of it, or open it in "
            "Memories and choose “Forget for good”."
        )
    known = "\n".join(said(each) for each in meant)
    return (
        "Nothing is forgotten at a word. In Memories, open what you mean and choose “Forget for "
        f"good”, then nothing of it is left:\n{known}"
    )


def portrayed(portrait: Portrait) -> str:
    """Return a portrait as plain text, section by section; "" for an empty one."""
    return "\n".join(
        f"{title}: {' '.join(clause.text for clause in clauses)}"
        for title, clauses in _shown_of(portrait)
    )


def shown_clauses(portrait: Portrait) -> list[Cited]:
    """Return the clauses that `portrayed` says, in its order."""
    return [clause for _title, clauses in _shown_of(portrait) for clause in clauses]


def _shown_of(portrait: Portrait) -> list[tuple[str, Sequence[Cited]]]:
    sections = [(each.title, each.clauses) for each in portrait.sections]
    return [
        (title, clauses[:CLAUSES_AT_MOST])
        for title, clauses in (*sections, ("Less sure", portrait.unsure))
        if clauses
    ]


def told(mode_writes: bool) -> str:  # noqa: FBT001 - one plain switch, read at the call
    """Return what to say to a statement before it is known what was learnt."""
    if mode_writes:
        return "Noted, I will remember that."
    return "All right. This chat does not add to my memory."


HOW_TO_FORGET: Final = (
    "Say “yes” to forget all of it, or “no” to keep it. To forget only a part, open that in "
    "Memories and choose “Forget for good”."
)
FORGETTING: Final = "I forget it …"
"""Stands until it is known what came of it."""
NOTHING_FORGOTTEN: Final = "Nothing was forgotten."
TAKING_BACK: Final = "I take it back …"
"""Stands until it is known what came of it."""
TAKEN_BACK_BEFORE: Final = "You asked for that before; nothing is taken back twice."
WORLD_WITHOUT_MODEL: Final = (
    "I have nothing about that in your memories, and questions about the world I can answer only "
    "with a capable language model. You can choose one in Settings."
)
TALK_WITHOUT_MODEL: Final = (
    "I am here. Tell me something to remember, or ask me about something you told me."
)
MEMORY_OFF: Final = "Memory is off in this chat: I do not look at what you told me."
