"""A short test a language model must pass before it may draw facts from what a person says.

Four invented sentences, one extraction under a grammar, two questions to be answered from them.
Greedy and seeded: the same file gives the same verdict on the same build.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final, Protocol

from scrubjay.ports.models import Generation

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

TEXT: Final = (
    "My name is Ilse Brandt. I moved to Gent in 2019 for a job at the harbour. "
    "My sister Mara keeps bees. I cannot eat hazelnuts, I am allergic to them."
)
EXTRACT: Final = (
    "Read what the person says and fill in the JSON object with short values taken from it: "
    "name, city, sister (her first name), allergy."
)
WANTED: Final[Mapping[str, str]] = {
    "name": "ilse brandt",
    "city": "gent",
    "sister": "mara",
    "allergy": "hazelnut",
}
GRAMMAR: Final = r"""
root ::= "{\"name\": " value ", \"city\": " value ", \"sister\": " value ", \"allergy\": " value "}"
value ::= "\"" [A-Za-z0-9 ]{1,32} "\""
"""
ANSWER: Final = "Answer in a few words, only from these notes about the person:\n"
QUESTIONS: Final[Mapping[str, str]] = {
    "What does Mara keep?": "bee",
    "In which year did the person move to Gent?": "2019",
}


class Speaker(Protocol):
    """What the test needs of a model."""

    def stream(
        self,
        messages: Sequence[tuple[str, str]],
        limits: Generation,
        cancelled: Callable[[], bool],
    ) -> Iterator[str]:
        """Yield pieces of the reply."""
        ...


def passes(model: Speaker, cancelled: Callable[[], bool]) -> bool:
    """Run the test. Raises KnownError when the model cannot be run."""
    found = _extracted(model, cancelled)
    extracted = all(wanted in found.get(key, "").lower() for key, wanted in WANTED.items())
    return extracted and all(
        expected in _say(model, ANSWER + TEXT, question, "", cancelled).lower()
        for question, expected in QUESTIONS.items()
    )


def _extracted(model: Speaker, cancelled: Callable[[], bool]) -> dict[str, str]:
    reply = _say(model, EXTRACT, TEXT, GRAMMAR, cancelled)
    try:
        found = json.loads(reply)
    except ValueError:  # stopped, or ran out of tokens: the test is not passed
        return {}
    return {str(key): str(value) for key, value in found.items()}


def _say(
    model: Speaker, system: str, words: str, grammar: str, cancelled: Callable[[], bool]
) -> str:
    limits = Generation(max_tokens=96, temperature=0.0, grammar=grammar)
    return "".join(model.stream([("system", system), ("user", words)], limits, cancelled))
