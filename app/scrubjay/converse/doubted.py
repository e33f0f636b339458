"""Sets beside a value what the person said since, where that may have changed it.

Patterns never read every sentence: where a newer line speaks of the same thing in words of change
and nothing was drawn from it (`remember.doubt`), the value known is told with that line.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from scrubjay.converse.wording import quotation, second_person

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scrubjay.converse.asked import Asked, Reply
    from scrubjay.domain.memory import Memory, MemoryId


def with_doubts(reply: Reply, asked: Asked) -> Reply:
    """Return a reply with the newer lines that put what it tells in doubt.

    Each stands right after the value it concerns, and is cited with it. A line that the reply
    tells already is not told again.
    """
    told = {each.id: each for each in (*reply.cited, *reply.injected)}
    open_to_doubt = [each for each in told.values() if each.id in asked.doubts]
    text = reply.text
    newer: dict[MemoryId, Memory] = {}
    for each in open_to_doubt:
        line = asked.doubts[each.id]
        if line.id in told:
            continue
        again = "This, too, may no longer hold."
        text = _beside(text, each, again if line.id in newer else _doubt(line))
        newer[line.id] = line
    if not newer:
        return reply
    cited = () if reply.abstained else tuple(newer.values())
    return replace(
        reply,
        text=text,
        cited=(*reply.cited, *cited),
        injected=tuple(dict.fromkeys((*reply.injected, *newer.values()))),
    )


def _doubt(line: Memory) -> str:
    quoted = quotation(line)
    return f"But {quoted[:1].lower()}{quoted[1:]} So that may no longer hold."


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
