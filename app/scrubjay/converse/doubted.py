"""Sets beside a value what the person said since, where that may have changed it.

Patterns never read every sentence. Where a newer line speaks of the same thing in words of change
and nothing was drawn from it (`remember.doubt`), or by its meaning most likely changed it
(`remember.newer`), the value known is told with that line; of two sayings the newer comes first.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from scrubjay.converse.intent import asks_history
from scrubjay.converse.wording import quotation, second_person
from scrubjay.domain.memory import MemoryKind
from scrubjay.domain.span import day_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scrubjay.converse.asked import Asked, Reply
    from scrubjay.domain.memory import Memory, MemoryId

BEFORE: Final = "Before that, "
"""Begins what is told of before, where a newer line comes first."""
CLOSES: Final = "So that may no longer hold."
"""Ends a newer line that stands after a value it puts in doubt."""
_SINCE: Final = "Since then, "
_DONE: Final = (
    r"(?:\w+ed|gave|told|sold|took|made|brought|came|went|won|lost|bought|sent|taught|found|lent)"
)
_WAS: Final = re.compile(
    r"(?:(?:to|with|from|for|in|on|at|by) )?"
    r"(?:(?:(?:when|where|why|who|whom|whose|what|which|how)\b(?: [\w'-]+){0,3}? )?"
    rf"(?:did|was|were|had)\b|(?:who|(?:which|how many) [\w'-]+) {_DONE}\b)",
    re.IGNORECASE,
)
_PLANNED: Final = re.compile(
    r"\b(?:was|were) (?:[\w'-]+ ){1,3}(?:to|due|meant|supposed|going)\b", re.IGNORECASE
)
"""Asks how something was meant to be, which may have been put off since."""
_SAME: Final = 16
"""Letters at the beginning of a quotation by which it is known for a memory's own words."""


def asks_what_was(question: str) -> bool:
    """Report whether it asks how something was, which nothing said later changes."""
    if asks_history(question):
        return True
    return _WAS.match(question.strip()) is not None and _PLANNED.search(question) is None


def with_doubts(reply: Reply, asked: Asked) -> Reply:
    """Return a reply with the newer lines that put what it tells in doubt.

    It stands beside the value it concerns, and is cited with it; of several such lines the one
    for what is told first is enough. Where the reply tells that
    line already, it is said which of the two is older. Of what a model was shown only that
    counts which it says.
    """
    told = {each.id: each for each in (*reply.cited, *reply.injected)}
    text = reply.text
    newer: dict[MemoryId, Memory] = {}
    for each in told.values():
        line = asked.doubts.get(each.id)
        if line is None or (reply.model and not _is_used(each, reply)):
            continue
        if not newer.keys() <= {line.id} or _has_its_own(text, each):
            continue
        doubted = _doubted(text, each, line, again=line.id in newer)
        if doubted != text:
            text, newer[line.id] = doubted, line
    if not reply.model and not asks_what_was(asked.text):
        text = _older_called_so(text, list(told.values()))
    if text == reply.text:
        return reply
    cited = () if reply.abstained else tuple(newer.values())
    return replace(
        reply,
        text=text,
        cited=tuple(dict.fromkeys((*reply.cited, *cited))),
        injected=tuple(dict.fromkeys((*reply.injected, *newer.values()))),
    )


def _older_called_so(text: str, told: Sequence[Memory]) -> str:
    """Return the text with "Earlier," before each line that quotes something not said last.

    Which of several sayings holds is not always known; which came first is.
    """
    quoted = [each for each in told if _quoted_at(text, each) is not None]
    last = max((each.at for each in quoted), default=None)
    lines = text.split("\n")
    for at, line in enumerate(lines):
        first = next((each for each in quoted if _quoted_at(line, each) == 0), None)
        if first is None or last is None or first.at.date() == last.date():
            continue
        if all(each.at <= first.at for each in quoted if _quoted_at(line, each) is not None):
            lines[at] = f"Earlier, {line[:1].lower()}{line[1:]}"
    return "\n".join(lines)


def _has_its_own(text: str, told: Memory) -> bool:
    """Report whether what came since is told already, and this is not that itself."""
    place = _quoted_at(text, told)
    return _SINCE in text and (place is None or not text[:place].endswith(_SINCE))


def _is_used(memory: Memory, reply: Reply) -> bool:
    """Report whether a model says what it was shown, and did not merely see it."""
    return memory in reply.cited or _tells(reply.text, memory)


def _doubted(text: str, told: Memory, line: Memory, *, again: bool) -> str:
    """Return the text with what was said since beside one thing it tells."""
    newer, place = _quoted_at(text, line), _quoted_at(text, told)
    if place is not None:
        older = f"{text[place].lower()}{text[place + 1 :]}"
        begins = text[place].isupper()
        if newer is None:
            quoted = quotation(line)
            quoted = quoted if begins else f"{quoted[:1].lower()}{quoted[1:]}"
            return f"{text[:place]}{quoted} {BEFORE}{older}"
        return f"{text[:place]}Earlier, {older}" if begins else text
    if newer is None:
        return _beside(text, told, _doubt(line))
    if any(_tells(each, told) and _quoted_at(each, line) is not None for each in text.split("\n")):
        return text  # it stands beside it
    if again:
        return _beside(text, told, "This, too, may no longer hold.")
    day = day_words(line.at)
    return _beside(text, told, f"That may no longer hold: you said more of it on {day}.")


def _doubt(line: Memory) -> str:
    quoted = quotation(line)
    return f"But {quoted[:1].lower()}{quoted[1:]} {CLOSES}"


def _quoted_at(text: str, memory: Memory) -> int | None:
    """Return where the text quotes a memory, by its day and the first words; None if nowhere."""
    if memory.kind is not MemoryKind.EPISODE:
        return None
    head = quotation(memory).partition("“")[0][1:]
    own = " ".join((memory.source.words or memory.text).split())
    for found in re.finditer(f"[Oo]{re.escape(head)}“([^”]{{1,{_SAME}}})", text):
        if found[1] in own:
            return found.start()
    return None


def _beside(text: str, memory: Memory, doubt: str) -> str:
    """Return the text with a doubt after the line that tells this memory, or at its end."""
    lines = text.split("\n")
    place = next((at for at, line in enumerate(lines) if _tells(line, memory)), len(lines) - 1)
    lines[place] = f"{lines[place]} {doubt}"
    return "\n".join(lines)


def _tells(line: str, memory: Memory) -> bool:
    value = memory.triple.object if memory.triple else memory.text
    words: Sequence[str] = (second_person(memory.text).rstrip("."), value)
    return any(each.casefold() in line.casefold() for each in words)
