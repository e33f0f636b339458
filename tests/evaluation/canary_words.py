"""What is told in order to be forgotten, and what stands around it."""

from __future__ import annotations

from dataclasses import dataclass

PARTNER = "The hinges of the old door were oiled."
"""What canaries pull to mind: why it came, an answer tells."""

WORDS = [
    "harbour",
    "winter",
    "letter",
    "bridge",
    "coffee",
    "train",
    "window",
    "paper",
    "song",
    "garden",
    "lamp",
    "river",
]


@dataclass(frozen=True, slots=True)
class Canary:
    """What is to be forgotten: its word occurs nowhere else."""

    word: str

    @property
    def note(self) -> str:
        return f"The word for the garden gate is {self.word}."

    @property
    def edited(self) -> str:
        return f"The gate at the back opens to {self.word} since spring."

    @property
    def told(self) -> str:
        return f"My nickname is {self.word} and I keep it to myself."

    @property
    def line(self) -> str:
        return f"They called the boat {self.word} when it was launched."

    @property
    def texts(self) -> tuple[str, ...]:
        told = (self.note, self.edited, self.told, self.line, self.plan, self.home, self.liked)
        return (*told, *self.theme, self.word)

    @property
    def plan(self) -> str:
        return f"I have to paint {self.word} on the boat by Friday."

    @property
    def home(self) -> str:
        return f"I live in {self.word}."

    @property
    def liked(self) -> str:
        return f"I like {self.word} cheese on rye."

    @property
    def theme(self) -> tuple[str, ...]:
        """Lines of different days that keep coming back to it."""
        return (
            f"I sailed the {self.word} boat to the island.",
            f"Today I sailed the {self.word} boat round the island.",
            f"The {self.word} boat sailed well near the island.",
        )

    @property
    def tag(self) -> str:
        return self.word.casefold()
